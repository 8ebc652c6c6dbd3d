internal import Foundation
internal import Store

/// Feeds that lie on this computer.
enum LocalFeed {
  static func bytes(_ path: String, limit: Int) throws(ImportError) -> [UInt8] {
    var source = try ByteSource(.file(FilePath(path)))
    defer { source.close() }
    return try source.all(upTo: limit)
  }

  /// A digest of the folder's files, their sizes and times; it changes when a page comes, goes or is written.
  static func listing(_ path: String) throws(ImportError) -> ContentHash {
    let (_, isFolder) = try FilePath(path).identity()
    guard isFolder else { throw .notFound }
    var files = PageFiles([path], format: .page)
    var lines = ""
    while let found = files.next() {
      guard case .file(.file(let path), _) = found, let stamp = try? path.stamp() else { continue }
      lines += "\(path.description)\u{0}\(stamp)\n"
    }
    return ContentHash(of: Array(lines.utf8))
  }
}

extension FilePath {
  /// Size, and when it was last changed.
  fileprivate func stamp() throws(ImportError) -> String {
    let path = try terminated()
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { throw .system(errno) }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return "\(info.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }
}
