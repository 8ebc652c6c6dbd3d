internal import Foundation
internal import Store

/// The bytes of a file or of standard input, read as far as somebody asks for them.
struct ByteSource {
  /// Read at once; most files are smaller, and are then read whole.
  private static let step = 1 << 20

  /// Of the file as it was when it was opened; nil for standard input.
  let size: Int?
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// What has been read; up to `start` it has been taken.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// How many bytes have been taken.
  private(set) var taken = 0

  /// Closed by whoever opened it.
  init(_ source: PageSource) throws(ImportError) {
    switch source {
    case .standardInput:
      (descriptor, ownsDescriptor, size) = (0, false, nil)
    case .file(let path):
      // Without waiting: a pipe that nobody writes to would hold up the import for ever.
      let file = unsafe open(try path.terminated(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { throw errno == ENXIO ? .notAFile : .system(errno) }
      var info = stat()
      guard unsafe fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
        let reason = info.st_mode == 0 ? ImportError.system(errno) : .notAFile
        Foundation.close(file)
        throw reason
      }
      (descriptor, ownsDescriptor, size) = (file, true, Int(info.st_size))
    }
  }

  /// What is in memory already.
  init(_ bytes: [UInt8]) {
    (descriptor, ownsDescriptor, size) = (-1, false, bytes.count)
    (self.bytes, isAtEnd) = (bytes, true)
  }

  /// A file of the store that is open is left open: closing it would take away SQLite's locks on it (fcntl(2)).
  func close() { if ownsDescriptor, !Store.isLocked(descriptor) { Foundation.close(descriptor) } }

  /// The beginning, without taking it; all of a file that is small.
  mutating func beginning() throws(ImportError) -> ArraySlice<UInt8> {
    try fill(to: Self.step)
    return bytes[start...]
  }

  /// All that is left.
  mutating func all(upTo limit: Int) throws(ImportError) -> [UInt8] {
    if let size, size > limit { throw .tooLarge(bytes: size) }
    while !isAtEnd {
      guard bytes.count - start <= limit else { throw .tooLarge(bytes: bytes.count - start) }
      try fill(to: bytes.count - start + Self.step)
    }
    guard bytes.count - start <= limit else { throw .tooLarge(bytes: bytes.count - start) }
    defer { (bytes, start) = ([], 0) }
    taken += bytes.count - start
    return start == 0 ? bytes : Array(bytes[start...])
  }

  /// The next line without its end, which is LF or CR LF; nil behind the last. One that is longer than `limit` is passed
  /// over and thrown as too large.
  mutating func line(upTo limit: Int) throws(ImportError) -> [UInt8]? {
    var searched = 0
    var skipped = 0
    while true {
      if let end = newline(from: start + searched) {
        let length = end - start
        defer { take(length + 1) }
        guard skipped + length <= limit else { throw .tooLarge(bytes: skipped + length) }
        return Array(bytes[start..<(length > 0 && bytes[end - 1] == 0x0D ? end - 1 : end)])
      }
      searched = bytes.count - start
      if isAtEnd {
        defer { take(searched) }
        guard skipped + searched <= limit else { throw .tooLarge(bytes: skipped + searched) }
        return searched == 0 ? nil : Array(bytes[start...])
      }
      if searched > limit {
        skipped += searched
        take(searched)
        searched = 0
      }
      try fill(to: searched + Self.step)
    }
  }

  private func newline(from place: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress else { return nil }
      return unsafe memchr(base + place, 0x0A, bytes.count - place).map { unsafe UnsafeRawPointer($0) - base }
    }
  }

  private mutating func take(_ count: Int) {
    let count = min(count, bytes.count - start)
    start += count
    taken += count
  }

  /// Reads until so many bytes are there that were not taken, or none are left.
  private mutating func fill(to count: Int) throws(ImportError) {
    guard !isAtEnd, bytes.count - start < count else { return }
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    // One more than the file has, so that its end is seen by the same call.
    let expected = size.map { min(count, max(0, $0 - taken - bytes.count) + bytes.count + 1) } ?? count
    while !isAtEnd, bytes.count < count {
      let room = max(expected - bytes.count, 4096)
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(descriptor, buffer.baseAddress! + before, room)
      }
      let error = errno
      bytes.removeLast(room - max(0, read))
      if read < 0, error != EINTR { throw .system(error) }
      // The end need not be asked for. Less than was wanted is none by itself: some file systems give a file in pieces.
      isAtEnd = read == 0 || 1..<room ~= read && size == taken + bytes.count
    }
  }
}
