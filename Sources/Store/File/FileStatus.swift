internal import Foundation

/// Which file it is, whatever its name: a name may come to mean another one.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var number: UInt64
}

/// What the system knows of a file. Nothing is opened for it: opening a pipe would wait for who writes to it.
struct FileStatus: Sendable {
  let identity: FileIdentity
  let size: Int64
  let owner: uid_t
  let names: UInt64
  /// When it was last written, in nanoseconds.
  let written: Int64
  private let mode: mode_t

  /// Nil where there is nothing, or it cannot be told; `errno` says which.
  init?(path: String, followsLink: Bool) {
    var status = stat()
    guard unsafe (followsLink ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int64(status.st_size)
    owner = status.st_uid
    names = UInt64(status.st_nlink)
    mode = status.st_mode
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    written = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Which file it is, and as it was written last.
  var mark: FileMark { FileMark(identity: identity, size: size, written: written) }

  var permissions: mode_t { mode & 0o7777 }
  var isFile: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var isLink: Bool { mode & S_IFMT == S_IFLNK }

  /// What it is where it is no file.
  var kind: String {
    switch mode & S_IFMT {
    case S_IFREG: "a file"
    case S_IFDIR: "a folder"
    case S_IFLNK: "a link"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}

/// Another one as soon as the file is written, or another file has its name.
struct FileMark: Equatable, Sendable {
  let identity: FileIdentity
  let size: Int64
  let written: Int64
}

/// What the system says of its last error.
func systemError(_ code: Int32 = errno) -> String { unsafe String(cString: strerror(code)) }
