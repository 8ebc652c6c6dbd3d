internal import Foundation

/// What stands at the path of a store before it is opened.
enum StorePath {
  static let logs = ["-wal", "-shm", "-journal"]

  /// The path without links; nil where nothing is there. Whatever is no file is an error.
  static func resolve(_ path: String) throws(StoreError) -> String? {
    guard let status = FileStatus(path: path, followsLink: false) else {
      guard errno == ENOENT else { throw .cannotOpen(path: path, reason: systemError()) }
      try checkLogs(of: path)
      return nil
    }
    guard status.isLink else {
      guard status.isFile else { throw .cannotOpen(path: path, reason: "it is \(status.kind)") }
      // The folders above may be links.
      let real = realPath(path) ?? path
      try checkLogs(of: real)
      return real
    }
    guard let real = realPath(path), let target = FileStatus(path: real, followsLink: false) else {
      // SQLite would make the file behind the link, in a folder that nobody named.
      throw .cannotOpen(
        path: path, reason: errno == ENOENT ? "it is a link to a file that is not there" : "a link: \(systemError())")
    }
    guard target.isFile else { throw .cannotOpen(path: path, reason: "it is a link to \(target.kind)") }
    try checkLogs(of: real)
    return real
  }

  /// What SQLite keeps beside the file must be files of the same folder.
  private static func checkLogs(of path: String) throws(StoreError) {
    for end in logs {
      guard let status = FileStatus(path: path + end, followsLink: false), !status.isFile else { continue }
      throw .cannotOpen(path: path + end, reason: "it is \(status.kind)")
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folder and those above it that are missing, for nobody else to look into.
  static func makeFolder(_ folder: String) throws(StoreError) {
    if let status = FileStatus(path: folder, followsLink: true) {
      guard status.isFolder else { throw .cannotOpen(path: folder, reason: "it is \(status.kind)") }
      return
    }
    guard errno == ENOENT, !folder.isEmpty else { throw .cannotOpen(path: folder, reason: systemError()) }
    let above = Self.folder(of: folder)
    if above != folder { try makeFolder(above) }
    // Another process may have made it in the meantime.
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotOpen(path: folder, reason: systemError())
    }
  }

  /// Takes from others what they may do with a file or folder of ours; returns whether they could do anything.
  /// Where that cannot be, it stays as it is: the store can be read all the same.
  static func tighten(_ path: String) -> Bool {
    guard let status = FileStatus(path: path, followsLink: false), status.isFile || status.isFolder,
      status.owner == geteuid(), status.permissions & 0o077 != 0
    else { return false }
    return unsafe chmod(path, status.permissions & 0o700) == 0
  }
}
