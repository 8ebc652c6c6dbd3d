internal import CDescriptors
internal import Foundation

/// Files that are made whole or not at all, and never in the place of another.
public enum NewFile {
  /// So many files of one name are enough.
  private static let mostNumbers = 10_000

  /// Writes a new file, and returns its path: `path`, or that with a number where there is a file already. The mode is
  /// as the umask says.
  ///
  /// The bytes go into a file without a name, which gets its own when they are all on the disk: a full disk, a kill or
  /// another program in between leaves nothing, and takes nobody's file. Where a disk has no such files (`HiddenFile`)
  /// they go into one of another name in the same folder.
  ///
  /// - Parameter makesFolder: The folder is made if it is missing.
  public static func write(
    _ bytes: [UInt8], to path: String, makesFolder: Bool = false
  ) throws(SaveError) -> String {
    let (folder, name) = split(path)
    try check(folder, makesFolder: makesFolder)
    guard name.utf8.count <= FileName.longest else { throw .nameTooLong }
    if let path = try writeNameless(bytes, name, in: folder) { return path }
    return try HiddenFile.write(in: folder) { temporary throws(SaveError) in
      try fill(temporary, with: bytes)
      for path in paths(of: name, in: folder) where try give(path, to: temporary) { return path }
      throw .other(reason(EEXIST))
    }
  }

  /// The same as a file without a name at first; nil where that can't be had here, and nothing is left then.
  private static func writeNameless(
    _ bytes: [UInt8], _ name: String, in folder: String
  ) throws(SaveError) -> String? {
    let file = unsafe descriptors_nameless(folder, 0o666)
    guard file >= 0 else { return nil }
    defer { _ = close(file) }
    let problem = write(bytes, to: file)
    guard problem == 0 else { throw Self.problem(problem, folder) }
    for path in paths(of: name, in: folder) {
      if unsafe descriptors_name(file, path) == 0 { return path }
      guard errno == EEXIST else { return nil }
    }
    throw .other(reason(EEXIST))
  }

  /// The names that a file may get, the wanted one first.
  private static func paths(of name: String, in folder: String) -> some Sequence<String> {
    (1...mostNumbers).lazy.map { folder + ($0 == 1 ? name : FileName.numbered(name, $0)) }
  }

  /// The folder with its slash, and the name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("./", path) }
    let start = path.utf8.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }

  private static func check(_ folder: String, makesFolder: Bool) throws(SaveError) {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue { return }
    guard makesFolder else { throw .noFolder(folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw .noFolder(folder) }
  }

  private static func fill(_ path: String, with bytes: [UInt8]) throws(SaveError) {
    let file = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.problem(errno, path) }
    var problem = write(bytes, to: file)
    if close(file) != 0, problem == 0, errno != EINTR { problem = errno }
    if problem != 0 { throw Self.problem(problem, path) }
  }

  /// 0, or the number of an error. Some disks say only at the end that they are full; what can't be synced, as a pipe's
  /// folder, need not be.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    let problem = writeAll(bytes, to: file)
    if problem == 0, fsync(file) != 0, errno != EINVAL, errno != ENOTSUP { return errno }
    return problem
  }

  /// 0, or the number of an error.
  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { unsafe Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 { start += count } else if count == 0 || errno != EINTR { return count == 0 ? ENOSPC : errno }
    }
    return 0
  }

  /// Gives the file its name; false where that is another's.
  private static func give(_ path: String, to temporary: String) throws(SaveError) -> Bool {
    if unsafe link(temporary, path) == 0 { return true }
    switch errno {
    case EEXIST: return false
    // A file system without links, as FAT: the name is taken with an empty file of our own, which is then exchanged.
    case EPERM, ENOTSUP, ENOSYS, EMLINK, EOPNOTSUPP:
      let file = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        if errno == EEXIST { return false }
        throw Self.problem(errno, path)
      }
      _ = close(file)
      if unsafe rename(temporary, path) == 0 { return true }
      let problem = errno
      _ = unsafe unlink(path)
      throw Self.problem(problem, path)
    default: throw Self.problem(errno, path)
    }
  }

  private static func problem(_ number: Int32, _ path: String) -> SaveError {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EACCES, EPERM: .notPermitted(path.split(separator: "/").isEmpty ? "/" : split(path).folder)
    case EROFS: .readOnlyFileSystem
    case ENAMETOOLONG: .nameTooLong
    case ENOENT, ENOTDIR: .noFolder(split(path).folder)
    default: .other(reason(number))
    }
  }

  private static func reason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
