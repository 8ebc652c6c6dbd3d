internal import Foundation
internal import GRDB

/// A folder of its own beside the place of a new store, in which that is made: nobody else may look into it or put
/// anything there, and no program takes it for a store. A process that is killed leaves it behind, and the next repair
/// to the same place sweeps it: it is held locked by who works in it.
struct Workshop {
  private static let mark = ".unfinished-repair-"

  private let folder: String
  private let lock: Int32
  var file: String { folder + "/copy" }

  init(beside target: String) throws(StoreError) {
    Self.sweep(beside: target)
    let parent = RepairPaths.parent(of: target)
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .cannotOpen(path: target, reason: error.localizedDescription) }
    var template = Array((target + Self.mark + "XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .cannotOpen(path: target, reason: systemError()) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    // Where the file system knows no such lock nobody can sweep either.
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    let made = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else {
      let reason = systemError()
      remove()
      throw .cannotOpen(path: target, reason: reason)
    }
    close(made)
  }

  /// Nobody waits for it and nothing is lost with it: it is written without a journal on the disk.
  func database() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF
          """)
    }
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  /// Gives what was made its name, if that is still free. All of it is on the disk before.
  func publish(as target: String) throws(StoreError) {
    try RepairPaths.requireFree(target)
    try synchronize()
    guard unsafe link(file, target) == 0 else {
      let isTaken = errno == EEXIST
      throw .cannotOpen(path: target, reason: isTaken ? RepairPaths.taken : systemError())
    }
    RepairPaths.synchronize(folder: RepairPaths.parent(of: target))
  }

  /// All of it is on the disk.
  func synchronize() throws(StoreError) {
    guard RepairPaths.synchronize(file) else { throw .cannotWrite(reason: systemError()) }
  }

  func remove() {
    // What cannot be removed is swept by the next repair.
    try? FileManager.default.removeItem(atPath: folder)
    if lock >= 0 { close(lock) }
  }

  /// Removes what killed repairs to the same place left.
  private static func sweep(beside target: String) {
    let parent = RepairPaths.parent(of: target)
    let name = URL(fileURLWithPath: target).lastPathComponent + mark
    // A folder that is not there yet has nothing in it.
    for found in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where found.hasPrefix(name) {
      let folder = parent + "/" + found
      let lock = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      var status = stat()
      guard unsafe fstat(lock, &status) == 0, status.st_uid == geteuid(), flock(lock, LOCK_EX | LOCK_NB) == 0 else {
        continue
      }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
