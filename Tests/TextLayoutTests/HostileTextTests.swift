import Testing

@testable import TextLayout

struct HostileTextTests {
  static func glyphs(_ text: String) -> [Glyph] { Paragraph(text, direction: .leftToRight).line(width: 10000).glyphs }

  @Test func `no scalar draws a control, a format character or nothing`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = ScalarProperties(of: value)
      // All that need care, and one in 64 of the others, which are alike and a million.
      if properties.appearance == .base || properties.appearance == .unknown, value % 64 != 0 { continue }
      for glyph in Self.glyphs("a\(scalar)") {
        let first = glyph.character.unicodeScalars.first!.properties
        let kinds = glyph.character.unicodeScalars.map(\.properties.generalCategory)
        let isClean = kinds.allSatisfy { ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0) }
        let hasBase = ![.nonspacingMark, .enclosingMark].contains(first.generalCategory)
        #expect(isClean && hasBase && glyph.columns > 0, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("a\nb\tc\u{2028}d\r\ne", "a b c d  e"),
    ("a\u{202E}b\u{202C}\u{2066}c\u{2069}\u{200E}\u{FEFF}\u{AD}\u{0}\u{1B}[31m", "abc[31m"),
    ("\u{301}a", "\u{25CC}\u{301}a"),
    ("a \u{301}", "a \u{301}"),
    ("a\u{FFFE}\u{10FFFF}\u{378}", "a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{E000}", "a\u{E000}"),
    ("\u{600}5\u{6DD}", "5\u{FD3F}\u{FD3E}"),
    ("👨‍👩‍👧!", "👨!"),
    ("👍🏽", "👍"),
    ("🇪🇬", "EG"),
    ("❤\u{FE0F}", "❤"),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
  ])
  func `what cannot be drawn is dropped or replaced`(text: String, expected: String) {
    #expect(Self.glyphs(text).map(\.character).map(String.init).joined() == expected)
  }

  @Test func `deep embeddings, brackets and isolates end`() {
    let signs = ["(", "[", "\u{2067}", "\u{202B}", "\u{2068}", "\u{202E}", "\u{2069}", ")", "ب", "a", "1", "\u{301}"]
    for (first, second) in signs.flatMap({ first in signs.map { (first, $0) } }) {
      let text = String(repeating: first, count: 2000) + String(repeating: second + first, count: 2000)
      #expect(Paragraph(text).lines(width: 40).allSatisfy { $0.columns <= 40 })
    }
  }

  @Test(arguments: [
    ("a", 1), ("م", 1), ("漢", 2), ("👍", 2), ("👨‍👩‍👧", 2), ("한", 2), ("e\u{301}", 1), ("\u{301}", 1), ("\u{E000}", 1),
    ("ｱ", 1), ("Ａ", 2), ("│", 1), ("«", 1), ("…", 1), ("\u{200F}", 0), ("\n", 1), ("\r\n", 2), ("ـ", 1),
  ])
  func `a character has the width that terminals give it`(text: String, columns: Int) {
    #expect(cellColumns(of: Character(text)) == columns)
  }
}
