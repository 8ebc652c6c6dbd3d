internal import Foundation

/// A path as the system has it: bytes, for old archives hold names that are not UTF-8.
struct FilePath: Equatable, Sendable {
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  private var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isStandardInput: Bool { bytes == [0x2D] }

  /// For people: bytes that are not UTF-8 are shown as U+FFFD.
  var description: String { String(decoding: bytes, as: UTF8.self) }

  var name: String {
    String(decoding: bytes[((bytes.lastIndex(of: 0x2F) ?? -1) + 1)...], as: UTF8.self)
  }

  /// The end of the name in lower case: up to five Latin letters or digits behind the last point, else nothing.
  /// «لقاء القمة.. ماذا بعد» has none.
  var format: String {
    let name = name.utf8
    guard let point = name.lastIndex(of: 0x2E), point != name.startIndex else { return "" }
    let end = name[name.index(after: point)...]
    let isFormat = (1...5).contains(end.count) && end.allSatisfy { (0x30...0x39).contains($0) || isLatin($0) }
    return isFormat && end.contains(where: isLatin) ? String(decoding: end, as: UTF8.self).lowercased() : ""
  }

  private func isLatin(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// For C; a path with a NUL in it names nothing.
  func terminated() throws(ImportError) -> [CChar] {
    guard !bytes.contains(0), !bytes.isEmpty else { throw .notFound }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Follows links.
  func identity() throws(ImportError) -> (Identity, isFolder: Bool) {
    let path = try terminated()
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { throw .system(errno) }
    let identity = Identity(device: UInt64(truncatingIfNeeded: info.st_dev), number: UInt64(info.st_ino))
    return (identity, info.st_mode & S_IFMT == S_IFDIR)
  }

  /// What a folder holds, in the order of its bytes, without the hidden. `isFile` where the folder itself says so: then
  /// the system need not be asked.
  func entries() throws(ImportError) -> [(path: FilePath, isFile: Bool)] {
    let path = try terminated()
    guard let folder = unsafe opendir(path) else { throw .system(errno) }
    defer { unsafe closedir(folder) }
    var entries: [(name: [UInt8], isFile: Bool)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        guard errno == 0 else { throw .system(errno) }
        break
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        unsafe [UInt8](field.prefix { $0 != 0 })
      }
      if name.first != 0x2E { entries.append((name, unsafe Int(entry.pointee.d_type) == Int(DT_REG))) }
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    let folderBytes = bytes.last == 0x2F ? bytes : bytes + [0x2F]
    return entries.map { (FilePath(folderBytes + $0.name), $0.isFile) }
  }
}

extension ImportError {
  /// What a system call left in `errno`.
  static func system(_ number: Int32) -> ImportError {
    switch number {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .noPermission
    default: .unreadable(unsafe String(cString: strerror(number)))
    }
  }
}
