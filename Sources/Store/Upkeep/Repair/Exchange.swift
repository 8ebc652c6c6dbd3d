internal import Foundation
internal import GRDB

/// Puts a repaired copy in the place of the damaged store, and keeps that beside it.
///
/// Why nothing is lost wherever this is killed. A store is its file and the log beside it, and only one name can change
/// at once; so there must be no log when the names change:
/// 1. SQLite itself folds the log into the file, as every program does that closes a store: it is safe at any moment. A
///    store whose log cannot be folded in is refused.
/// 2. The copy is made in its workshop. Until here the store is under its name, unchanged since 1.
/// 3. Under a lock that keeps all connections out (none can have the file open, none can open it), and if the file is
///    what it was after 1, so that the copy has all of it:
///    a. what SQLite left beside it is removed: an empty log and the index of one, which mean nothing;
///    b. the file gets its second name, `NAME.damaged-TIME`. It has both; each opens as the store it was;
///    c. `rename` puts the copy over the first name, in one step. Before it a start meets the old store, after it the
///       new one: at no moment is there none, so that none begins an empty one, and never does a log of the old stand
///       beside the new.
/// A kill between b and c leaves a second name of the store's own file, which takes no room; the next try makes another.
///
/// Who was waiting in 3 for the lock gets it on the old file. That is in a moment of microseconds and within the few
/// statements of opening; who opened it compares the file that it has with the one under the name.
struct Exchange {
  private let path: String
  private let kept: String

  init(path: String, now: Date) {
    // The file that a link leads to, so that the link stays.
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    self.path = path
    kept = path + ".damaged-" + now.ISO8601Format().filter { $0.isNumber || $0.isLetter }
  }

  func run() throws(StoreError) -> (report: RepairReport, kept: String) {
    guard RepairPaths.exists(path) else { throw .cannotOpen(path: path, reason: "there is no such file") }
    try requireAlone()
    guard !RepairPaths.exists(kept) else { throw .cannotOpen(path: kept, reason: RepairPaths.taken) }
    try foldLog()
    guard let before = FileStatus(path: path, followsLink: false)?.mark else {
      throw .cannotOpen(path: path, reason: systemError())
    }
    let workshop = try Workshop(beside: path)
    defer { workshop.remove() }
    let report = try Repair(path: path).make(in: workshop)
    try workshop.synchronize()
    try exchange(workshop, before)
    return (report, kept)
  }

  private func requireAlone() throws(StoreError) {
    if OtherProcesses.haveOpen(try OpenFile(path: path)) { throw Self.inUse(path) }
  }

  private static func inUse(_ path: String) -> StoreError {
    .cannotOpen(path: path, reason: "another process has it open; close that first")
  }

  private func foldLog() throws(StoreError) {
    guard RepairPaths.log(beside: path) != nil else { return }
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA writable_schema = ON")
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      try queue.close()
    } catch {}  // Told of below, where it matters.
    guard RepairPaths.log(beside: path) == nil else {
      throw .cannotOpen(
        path: path,
        reason: "SQLite cannot fold the log beside it into the file; repair it into a new file instead")
    }
  }

  private func exchange(_ workshop: Workshop, _ before: FileMark) throws(StoreError) {
    // No connection of ours is open, for closing any descriptor of the file would drop the lock.
    let file = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .cannotOpen(path: path, reason: systemError()) }
    defer { close(file) }
    guard lockOut(file) else { throw Self.inUse(path) }
    guard FileStatus(path: path, followsLink: false)?.mark == before, RepairPaths.log(beside: path) == nil else {
      throw .cannotOpen(path: path, reason: "another process changed it in the meantime; try again")
    }
    for end in ["-wal", "-shm", "-journal"] { _ = unsafe unlink(path + end) }
    guard unsafe link(path, kept) == 0 else { throw .cannotOpen(path: kept, reason: systemError()) }
    RepairPaths.synchronize(folder: RepairPaths.parent(of: path))
    guard unsafe rename(workshop.file, path) == 0 else {
      throw .cannotOpen(path: path, reason: systemError())
    }
    RepairPaths.synchronize(folder: RepairPaths.parent(of: path))
  }

  /// The bytes on which SQLite's connections hold their locks (os_unix.c: PENDING_BYTE and what follows).
  private func lockOut(_ file: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return unsafe fcntl(file, F_SETLK, &lock) == 0
  }
}
