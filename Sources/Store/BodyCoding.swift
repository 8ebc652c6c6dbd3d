import ArticleParsing

/// Blocks of an article ↔ the bytes of its row in `body`.
///
/// A format byte, eight bytes of checksum over the rest, then each block: a letter for its kind, four bytes of length,
/// its text. The checksum is there because SQLite's quick check finds 2 of 40 single flipped bits (measured).
/// Another format, compressed for instance, gets another first byte.
enum BodyCoding {
  private static let format: UInt8 = 1
  private static let headerSize = 9
  private static let kinds: [(kind: Block.Kind, letter: UInt8)] = [
    (.heading, UInt8(ascii: "h")), (.paragraph, UInt8(ascii: "p")), (.quote, UInt8(ascii: "q")),
    (.list, UInt8(ascii: "l")), (.code, UInt8(ascii: "c")),
  ]

  struct Damaged: Error {}

  static func bytes(_ blocks: [Block]) -> [UInt8] {
    var payload: [UInt8] = []
    payload.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 5 })
    for block in blocks {
      payload.append(kinds.first { $0.kind == block.kind }?.letter ?? UInt8(ascii: "p"))
      payload.append(contentsOf: littleEndian(UInt64(block.text.utf8.count), bytes: 4))
      payload.append(contentsOf: block.text.utf8)
    }
    return [format] + littleEndian(checksum(payload[...]), bytes: 8) + payload
  }

  static func blocks(_ bytes: [UInt8]) throws(Damaged) -> [Block] {
    guard bytes.count >= headerSize, bytes[0] == format else { throw Damaged() }
    guard checksum(bytes[headerSize...]) == number(bytes[1..<headerSize]) else { throw Damaged() }
    var blocks: [Block] = []
    var position = headerSize
    while position < bytes.count {
      guard position + 5 <= bytes.count else { throw Damaged() }
      let kind = kinds.first { $0.letter == bytes[position] }?.kind ?? .paragraph
      let length = Int(number(bytes[position + 1..<position + 5]))
      position += 5
      guard position + length <= bytes.count else { throw Damaged() }
      blocks.append(Block(kind, String(decoding: bytes[position..<position + length], as: UTF8.self)))
      position += length
    }
    return blocks
  }

  /// FNV-1a, 64 bits: finds every single flipped bit, costs a multiplication a byte.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func littleEndian(_ number: UInt64, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
