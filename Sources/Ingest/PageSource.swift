internal import Foundation

/// Something to read a page from.
enum PageSource: Equatable, Sendable {
  case file(FilePath)
  case standardInput

  struct File {
    var bytes: [UInt8]
    /// Nil for standard input.
    var modified: Date?
  }

  var description: String {
    switch self {
    case .file(let path): path.description
    case .standardInput: "-"
    }
  }

  var name: String {
    switch self {
    case .file(let path): path.name
    case .standardInput: "-"
    }
  }

  func read(upTo limit: Int) throws(ImportError) -> File {
    switch self {
    case .standardInput:
      return File(bytes: try Self.bytes(of: 0, expecting: 64 << 10, upTo: limit))
    case .file(let path):
      // Without waiting: a pipe that nobody writes to would hold up the import for ever.
      let file = unsafe open(try path.terminated(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { throw errno == ENXIO ? .notAFile : .system(errno) }
      defer { close(file) }
      var info = stat()
      guard unsafe fstat(file, &info) == 0 else { throw .system(errno) }
      guard info.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
      guard info.st_size <= limit else { throw .tooLarge(bytes: Int(info.st_size)) }
      let bytes = try Self.bytes(of: file, expecting: Int(info.st_size), upTo: limit)
      return File(bytes: bytes, modified: info.modified)
    }
  }

  /// All that is left in `file`, which may be more than it said, or less.
  private static func bytes(of file: Int32, expecting size: Int, upTo limit: Int) throws(ImportError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(file, buffer.baseAddress! + count, room)
      }
      if read < 0 {
        guard errno == EINTR else { throw .system(errno) }
        continue
      }
      if read == 0 { break }
      count += read
      guard count <= limit else { throw .tooLarge(bytes: count) }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(count, 4096))) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

extension stat {
  fileprivate var modified: Date {
    #if canImport(Darwin)
      let time = st_mtimespec
    #else
      let time = st_mtim
    #endif
    return Date(timeIntervalSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }
}
