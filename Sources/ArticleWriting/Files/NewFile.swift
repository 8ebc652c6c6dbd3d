internal import Foundation

/// Files that are made whole or not at all, and never in the place of another.
public enum NewFile {
  /// So many files of one name are enough.
  private static let mostNumbers = 10_000

  /// Writes a new file, and returns its path: `path`, or that with a number where there is a file already. The mode is
  /// as the umask says.
  ///
  /// The bytes go into a file of another name in the same folder, which is linked to its own when they are all on the
  /// disk: a full disk, a kill or another program in between leaves no half file, and takes nobody's.
  ///
  /// - Parameter makesFolder: The folder is made if it is missing.
  public static func write(
    _ bytes: [UInt8], to path: String, makesFolder: Bool = false
  ) throws(SaveError) -> String {
    let (folder, name) = split(path)
    try check(folder, makesFolder: makesFolder)
    guard name.utf8.count <= FileName.longest else { throw .nameTooLong }
    let temporary = folder + ".nashra-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    defer { _ = unsafe unlink(temporary) }
    try fill(temporary, with: bytes)
    for number in 1...mostNumbers {
      let path = folder + (number == 1 ? name : FileName.numbered(name, number))
      if try give(path, to: temporary) { return path }
    }
    throw .other(reason(EEXIST))
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
    var problem = writeAll(bytes, to: file)
    // Some disks say only now that they are full. What can't be synced, as a pipe's folder, need not be.
    if problem == 0, fsync(file) != 0, errno != EINVAL, errno != ENOTSUP { problem = errno }
    if close(file) != 0, problem == 0, errno != EINTR { problem = errno }
    if problem != 0 {
      _ = unsafe unlink(path)
      throw Self.problem(problem, path)
    }
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
