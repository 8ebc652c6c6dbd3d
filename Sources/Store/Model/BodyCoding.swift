import ArticleParsing

/// Blocks of an article ↔ the bytes of its row in `body`.
///
/// A format byte, eight bytes of checksum over the rest, then each block. In format 1 a block is a letter for its kind,
/// four bytes of length, its text. In format 2 a byte of level and one that says what else there is (`Fields`) follow
/// the letter, then those fields, then length and text. The checksum is there because SQLite's quick check finds 2 of
/// 40 single flipped bits (measured). Another format, compressed for instance, gets another first byte.
enum BodyCoding {
  private static let plain: UInt8 = 1
  private static let rich: UInt8 = 2
  private static let headerSize = 9
  private static let kinds: [(kind: Block.Kind, letter: UInt8)] = [
    (.paragraph, UInt8(ascii: "p")), (.heading, UInt8(ascii: "h")), (.quote, UInt8(ascii: "q")),
    (.list, UInt8(ascii: "l")), (.code, UInt8(ascii: "c")), (.table, UInt8(ascii: "t")),
    (.caption, UInt8(ascii: "n")), (.rule, UInt8(ascii: "r")), (.image, UInt8(ascii: "i")),
    (.video, UInt8(ascii: "v")), (.audio, UInt8(ascii: "a")), (.embedded, UInt8(ascii: "e")),
    (.file, UInt8(ascii: "f")), (.link, UInt8(ascii: "k")),
  ]

  struct Damaged: Error {}

  private struct Fields: OptionSet {
    let rawValue: UInt8
    static let number = Self(rawValue: 1)
    static let address = Self(rawValue: 2)
    static let leftToRight = Self(rawValue: 4)
    static let rightToLeft = Self(rawValue: 8)
    static let all: Self = [.number, .address, .leftToRight, .rightToLeft]
  }

  /// Format 1 where it can hold everything: most pages, and the program that knew only that one reads them still.
  static func bytes(_ blocks: [Block]) -> [UInt8] {
    let format = blocks.allSatisfy(isPlain) ? plain : rich
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      blocks.reduce(headerSize) { $0 + $1.text.utf8.count + ($1.address?.utf8.count ?? 0) + 15 })
    bytes.append(format)
    bytes.append(contentsOf: repeatElement(0, count: headerSize - 1))
    for block in blocks {
      bytes.append(kinds.first { $0.kind == block.kind }?.letter ?? UInt8(ascii: "p"))
      if format == rich { append(fieldsOf: block, to: &bytes) }
      append(block.text, to: &bytes)
    }
    bytes.replaceSubrange(1..<headerSize, with: littleEndian(checksum(bytes[headerSize...]), bytes: headerSize - 1))
    return bytes
  }

  static func blocks(_ bytes: [UInt8]) throws(Damaged) -> [Block] {
    guard bytes.count >= headerSize, checksum(bytes[headerSize...]) == number(bytes[1..<headerSize]) else {
      throw Damaged()
    }
    return try parts(bytes).map { part in
      var block = part.block
      block.text = String(decoding: bytes[part.text], as: UTF8.self)
      return block
    }
  }

  /// Blocks without their texts, and where those stand in the bytes, which are not compared with their checksum.
  static func parts(_ bytes: [UInt8]) throws(Damaged) -> [(block: Block, text: Range<Int>)] {
    guard bytes.count >= headerSize, bytes[0] == plain || bytes[0] == rich else { throw Damaged() }
    var parts: [(block: Block, text: Range<Int>)] = []
    var rest = bytes[headerSize...]
    while let letter = rest.popFirst() {
      var block = Block(kinds.first { $0.letter == letter }?.kind ?? .paragraph, "")
      if bytes[0] == rich { try readFields(of: &block, from: &rest) }
      let length = Int(try number(&rest, bytes: 4))
      guard length <= rest.count else { throw Damaged() }
      parts.append((block, rest.startIndex..<rest.startIndex + length))
      rest = rest.dropFirst(length)
    }
    return parts
  }

  private static func isPlain(_ block: Block) -> Bool {
    switch block.kind {
    case .heading, .paragraph, .quote, .list, .code: block == Block(block.kind, block.text)
    default: false
    }
  }

  private static func append(fieldsOf block: Block, to payload: inout [UInt8]) {
    var fields: Fields = []
    if block.number != nil { fields.insert(.number) }
    if block.address != nil { fields.insert(.address) }
    switch block.direction {
    case .leftToRight: fields.insert(.leftToRight)
    case .rightToLeft: fields.insert(.rightToLeft)
    case nil: break
    }
    payload.append(UInt8(clamping: block.level))
    payload.append(fields.rawValue)
    if let number = block.number { payload += littleEndian(UInt64(bitPattern: Int64(number)), bytes: 8) }
    if let address = block.address { append(address, to: &payload) }
  }

  private static func readFields(of block: inout Block, from rest: inout ArraySlice<UInt8>) throws(Damaged) {
    block.level = Int(try number(&rest, bytes: 1))
    let fields = Fields(rawValue: UInt8(try number(&rest, bytes: 1)))
    // A later program's field has a length that this one does not know.
    guard fields.isSubset(of: .all) else { throw Damaged() }
    if fields.contains(.number) { block.number = Int(Int64(bitPattern: try number(&rest, bytes: 8))) }
    if fields.contains(.address) { block.address = try text(&rest) }
    if fields.contains(.leftToRight) { block.direction = .leftToRight }
    if fields.contains(.rightToLeft) { block.direction = .rightToLeft }
  }

  private static func append(_ text: String, to payload: inout [UInt8]) {
    payload += littleEndian(UInt64(text.utf8.count), bytes: 4)
    payload += text.utf8
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) throws(Damaged) -> String {
    let length = Int(try number(&rest, bytes: 4))
    guard length <= rest.count else { throw Damaged() }
    defer { rest = rest.dropFirst(length) }
    return String(decoding: rest.prefix(length), as: UTF8.self)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, bytes: Int) throws(Damaged) -> UInt64 {
    guard bytes <= rest.count else { throw Damaged() }
    defer { rest = rest.dropFirst(bytes) }
    return number(rest.prefix(bytes))
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
