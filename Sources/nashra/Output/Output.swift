import Foundation

/// Standard output, in pieces large enough that a long list costs few system calls.
struct Output: ~Copyable {
  /// The reader of our output has gone, as `head` does; there is nothing left to do and nobody to tell.
  struct Closed: Error {}

  private static let pieceSize = 1 << 16
  private var bytes: [UInt8] = []

  init() {}

  mutating func write(line: String) throws {
    try write(Array(StandardStream.output.passed(line).utf8) + [UInt8(ascii: "\n")])
  }

  /// Words of ours, which a terminal gets in its order.
  mutating func write(words: String) throws {
    try write(Array(StandardStream.output.spoken(words).utf8))
  }

  /// Bytes as they are.
  mutating func write(_ more: [UInt8]) throws {
    bytes += more
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Must end every command, for an error of the last piece is an error of the command.
  mutating func flush() throws {
    guard StandardStream.output.write(bytes) else {
      throw errno == EPIPE
        ? Closed() as any Error : Failure(Messages.outputFailed(unsafe String(cString: strerror(errno))))
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
