internal import Foundation

/// Names and files as the system sees them.
enum RepairPaths {
  static let taken = "the file exists already"

  static func parent(of path: String) -> String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// Also where it is a link that leads nowhere.
  static func exists(_ path: String) -> Bool { FileStatus(path: path, followsLink: false) != nil }

  /// A log with something in it, beside which the file is not all of a store.
  static func log(beside path: String) -> String? {
    ["-wal", "-journal"].map { path + $0 }.first { FileStatus(path: $0, followsLink: false)?.size ?? 0 > 0 }
  }

  /// Nothing has that name, and nothing beside it that SQLite would take for the new store's.
  static func requireFree(_ path: String) throws(StoreError) {
    if exists(path) { throw .cannotOpen(path: path, reason: taken) }
    if let log = log(beside: path) {
      throw .cannotOpen(path: path, reason: "a log of another store is beside it, \(log)")
    }
  }

  @discardableResult
  static func synchronize(_ path: String) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
  }

  /// Where a folder cannot be synchronized its file system has no need of it.
  static func synchronize(folder: String) { synchronize(folder) }
}
