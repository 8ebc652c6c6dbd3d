internal import Foundation

extension Store {
  /// Whether another process has the store open, or one that was killed a moment ago had. False where that cannot be
  /// told.
  public func isOpenElsewhere() -> Bool { connections.isOpenElsewhere() }
}

/// Sees the locks by which SQLite knows that it is not alone.
///
/// In WAL mode every connection holds a shared lock on these bytes of the file from its first read until it closes
/// (SQLite's os_unix.c and pager.c). The system tells whose lock is in the way of one that we would like to have, our
/// own process excepted.
enum OtherProcesses {
  private static let firstByte: off_t = 0x4000_0002
  private static let byteCount: off_t = 510

  static func haveOpen(_ file: OpenFile) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = firstByte
    lock.l_len = byteCount
    guard unsafe fcntl(file.descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
