internal import Foundation
internal import GRDB

/// Makes a store where there is none: whole under another name, which it then gets, so that a kill at any moment
/// leaves a store or none.
enum NewStore {
  private static let prefix = ".nashra-new-"

  /// Does nothing where something is at `path` by now: whoever put it there was first.
  static func make(at path: String) throws {
    let folder = StorePath.folder(of: path)
    let lock = FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    guard FileStatus(path: path, followsLink: false) == nil else { return }
    if lock.isHeld { removeLeftovers(in: folder) }
    try setLogsAside(of: path, isAlone: lock.isHeld)
    let new = "\(folder)/\(prefix)\(UUID().uuidString)"
    defer { remove(new) }
    try create(new)
    try fill(new)
    try place(new, at: path)
    lock.flush()
  }

  /// What starts that were killed have left in the folder of a store that has another name by now, if any.
  static func removeLeftovers(of file: OpenFile) {
    guard let status = FileStatus(descriptor: file.descriptor), status.names > 1 else { return }
    let folder = StorePath.folder(of: file.path)
    let lock = FolderLock(folder)
    if lock.isHeld { removeLeftovers(in: folder) }
  }

  /// Nobody makes a store in this folder while we have its lock.
  private static func removeLeftovers(in folder: String) {
    // A folder that may not be listed keeps them; they are in nobody's way.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      unsafe unlink(folder + "/" + name)
    }
  }

  private static func remove(_ path: String) {
    for end in [""] + StorePath.logs { unsafe unlink(path + end) }
  }

  /// SQLite would play a log that was left of another file into the new one. It is kept under another name, for what is
  /// in it may be wanted.
  private static func setLogsAside(of path: String, isAlone: Bool) throws(StoreError) {
    for end in StorePath.logs {
      guard let status = FileStatus(path: path + end, followsLink: false) else { continue }
      guard isAlone else {
        throw .cannotOpen(path: path, reason: "\(path + end) is left of a store that is not there")
      }
      if end == "-shm" || status.size == 0 { unsafe unlink(path + end) } else { try setAside(path + end) }
    }
  }

  /// Renames a file to a name that nothing has.
  static func setAside(_ path: String) throws(StoreError) {
    guard unsafe rename(path, "\(path).\(UUID().uuidString)") == 0 || errno == ENOENT else {
      throw .cannotOpen(path: path, reason: systemError())
    }
  }

  private static func create(_ path: String) throws(StoreError) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotOpen(path: path, reason: systemError()) }
    close(file)
  }

  private static func fill(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: StoreFile.configuration())
    try queue.writeWithoutTransaction { db in
      // Nobody meets this file before it is whole, so that nothing need be taken back after a kill.
      // Lists read narrow rows in order and bodies are a few KB: 8 KB pages were measured best.
      try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY")
      try Schema.migrate(db)
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }

  /// Gives the new store its name, without taking that from anything else.
  private static func place(_ new: String, at path: String) throws(StoreError) {
    if unsafe link(new, path) == 0 { return }
    let code = errno
    if code == EEXIST { return }
    // File systems of other systems know no second names.
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(code), renameToNothing(new, path) else {
      throw .cannotOpen(path: path, reason: systemError(code))
    }
  }

  private static func renameToNothing(_ new: String, _ path: String) -> Bool {
    #if canImport(Darwin)
      if unsafe renamex_np(new, path, UInt32(RENAME_EXCL)) == 0 || errno == EEXIST { return true }
    #else
      // In no header that Swift sees.
      if let symbol = unsafe dlsym(nil, "renameat2") {
        typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        let rename = unsafe unsafeBitCast(symbol, to: Rename.self)
        let noReplace: UInt32 = 1
        if unsafe rename(AT_FDCWD, new, AT_FDCWD, path, noReplace) == 0 || errno == EEXIST { return true }
      }
    #endif
    // The file system knows that neither; between this look and the renaming nobody else of us is here.
    if FileStatus(path: path, followsLink: false) != nil { return true }
    return unsafe rename(new, path) == 0
  }
}

/// Keeps others of us from making a store in the same folder; it is gone with the process.
private final class FolderLock {
  private let folder: Int32
  /// False where folders cannot be locked, as on some network file systems; then the name alone decides who was first.
  let isHeld: Bool

  init(_ path: String) {
    folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var isHeld = false
    // As long as SQLite waits for a lock; another program may have locked the folder for its own reasons.
    for _ in 0..<1_000 where folder >= 0 {
      isHeld = flock(folder, LOCK_EX | LOCK_NB) == 0
      if isHeld || errno != EWOULDBLOCK && errno != EINTR { break }
      usleep(10_000)
    }
    self.isHeld = isHeld
  }

  deinit { if folder >= 0 { close(folder) } }

  /// The name is on the disk, as far as the system can promise it.
  func flush() { if folder >= 0 { fsync(folder) } }
}
