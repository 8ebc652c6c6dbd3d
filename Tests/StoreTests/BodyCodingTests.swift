import ArticleParsing
import Testing

@testable import Store

@Suite struct BodyCodingTests {
  /// Written by the first released program for these blocks.
  private static let firstFormat: [UInt8] =
    [1, 0x4E, 0x15, 0xC8, 0x7F, 0x5F, 0x05, 0x84, 0x70]
    + [0x68, 2, 0, 0, 0, 0xD8, 0xA3]  // h أ
    + [0x70, 1, 0, 0, 0, 0x62]  // p b
    + [0x63, 3, 0, 0, 0, 0x78, 0x0A, 0x79]  // c x↵y
  private static let firstBlocks = [Block(.heading, "أ"), Block(.paragraph, "b"), Block(.code, "x\ny")]

  private static let rich = [
    Block(.heading, "عنوان", level: 2, direction: .rightToLeft),
    Block(.list, "واحد", level: 1, number: -3),
    Block(.code, "let a = 1", direction: .leftToRight),
    Block(.table, "a\tb\nc\td", number: 1),
    Block(.image, "صورة", address: "https://example.com/a.png"),
    Block(.rule),
    Block(.link, number: 1, address: "https://example.com/مقال"),
  ]

  @Test func `bodies of the first format are read as ever`() throws {
    #expect(try BodyCoding.blocks(Self.firstFormat) == Self.firstBlocks)
  }

  @Test func `a body that the first format can hold is written in it`() {
    #expect(BodyCoding.bytes(Self.firstBlocks) == Self.firstFormat)
  }

  @Test func `every field comes back`() throws {
    let bytes = BodyCoding.bytes(Self.rich)
    #expect(bytes[0] == 2)
    #expect(try BodyCoding.blocks(bytes) == Self.rich)
  }

  @Test(arguments: Block.Kind.allCases) func `every kind comes back`(kind: Block.Kind) throws {
    let blocks = [Block(kind, "نص", level: 1), Block(kind, "")]
    #expect(try BodyCoding.blocks(BodyCoding.bytes(blocks)) == blocks)
  }

  @Test func `a body cut at any byte is damaged, not read`() {
    let bytes = BodyCoding.bytes(Self.rich)
    for length in bytes.indices {
      #expect(throws: BodyCoding.Damaged.self) { try BodyCoding.blocks(Array(bytes[..<length])) }
    }
  }

  @Test func `a flipped bit is noticed`() {
    let bytes = BodyCoding.bytes(Self.rich)
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x10
      #expect(throws: BodyCoding.Damaged.self) { try BodyCoding.blocks(flipped) }
    }
  }
}
