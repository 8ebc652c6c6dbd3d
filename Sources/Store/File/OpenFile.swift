internal import Foundation
internal import Synchronization

/// The one descriptor that this process has of a store's file beside those of SQLite.
///
/// Closing any descriptor of a file drops all of the process's locks on it, SQLite's too (fcntl(2)). So values of the
/// same file share one, and it is closed with the last of them: whoever has a connection holds such a value longer than
/// the connection (see `StoreFile.configuration`).
final class OpenFile: Sendable {
  /// Without links.
  let path: String
  let descriptor: Int32
  let identity: FileIdentity

  private static let files = Mutex<[FileIdentity: (descriptor: Int32, users: Int, path: String)]>([:])

  static func isOpen(_ identity: FileIdentity) -> Bool { files.withLock { $0[identity] != nil } }

  /// Whether a descriptor is of a file on which SQLite may have locks for this process: a store's, or of what stands
  /// beside it for a log.
  static func isLocked(_ descriptor: Int32) -> Bool {
    let paths = files.withLock { $0.values.map(\.path) }
    guard !paths.isEmpty, let identity = FileStatus(descriptor: descriptor)?.identity else { return false }
    return isOpen(identity) || paths.contains { FileStatus(path: $0 + "-shm", followsLink: true)?.identity == identity }
  }

  init(path: String) throws(StoreError) {
    self.path = path
    let opened = Self.files.withLock { files -> (Int32, FileIdentity)? in
      if let known = FileStatus(path: path, followsLink: false)?.identity, let file = files[known] {
        files[known] = (file.descriptor, file.users + 1, file.path)
        return (file.descriptor, known)
      }
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
      guard descriptor >= 0 else { return nil }
      guard let status = FileStatus(descriptor: descriptor), status.isFile else {
        close(descriptor)
        errno = EINVAL
        return nil
      }
      // Exchanged since the first look, for one that is open: this descriptor must never be closed.
      let users = files[status.identity]?.users ?? 0
      files[status.identity] = (files[status.identity]?.descriptor ?? descriptor, users + 1, path)
      return (descriptor, status.identity)
    }
    guard let opened else { throw .cannotOpen(path: path, reason: systemError()) }
    (descriptor, identity) = opened
  }

  deinit {
    Self.files.withLock { files in
      guard let file = files[identity] else { return }
      files[identity] = file.users > 1 ? (file.descriptor, file.users - 1, file.path) : nil
      if file.users <= 1 { close(file.descriptor) }
    }
  }

  /// As many of the bytes as the file has there.
  func bytes(_ count: Int, at offset: Int64 = 0) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    guard got >= 0 else { throw .cannotOpen(path: path, reason: systemError()) }
    return Array(bytes.prefix(got))
  }

  /// Throws where `path`, as people call the store, means no file any longer, or another one: what is written to the
  /// open one would be gone with it.
  func checkPresence(at path: String) throws(StoreError) {
    if let found = FileStatus(path: path, followsLink: true) {
      guard found.identity == identity else { throw .lost(path: path, isReplaced: true) }
    } else if [ENOENT, ENOTDIR, ELOOP, ESTALE].contains(errno) {
      throw .lost(path: path, isReplaced: false)
    }
    // Another error says nothing about the file; writing will tell.
  }
}
