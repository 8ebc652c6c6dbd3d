import Testing

@testable import TextLayout

struct JustificationTests {
  static let text =
    "قال المتحدث إن الحكومة ستعلن خطة جديدة لدعم الصناعات الصغيرة في المحافظات البعيدة بداية الشهر المقبل"

  static func lines(_ text: String, width: Int) -> [Line] {
    Paragraph(text, direction: .rightToLeft).lines(width: width, options: .init(justifies: true))
  }

  @Test(arguments: 24...40)
  func `all lines but the last reach both margins`(width: Int) {
    let plain = Paragraph(Self.text, direction: .rightToLeft).lines(width: width)
    let lines = Self.lines(Self.text, width: width)
    #expect(lines.map(\.range) == plain.map(\.range))
    for line in lines.dropLast() { #expect(line.columns == width) }
    #expect(lines.last == plain.last)
  }

  @Test func `a tatweel stands only between letters that join, never beside a lam`() {
    for width in 24...40 {
      for line in Self.lines(Self.text, width: width).dropLast() {
        for (i, glyph) in line.glyphs.enumerated() where glyph.character == "\u{640}" {
          // In visual order: the letter before it in the text at its right.
          let before = line.glyphs[(i + 1)...].first { $0.character != "\u{640}" }
          let after = line.glyphs[..<i].last { $0.character != "\u{640}" }
          let bases = Self.text.utf8
          let letters = [before, after].map { glyph in
            glyph.map { String(decoding: Array(bases)[$0.range], as: UTF8.self) } ?? ""
          }
          #expect(!letters.contains("ل") && !letters.contains(" ") && !letters.contains(""))
          #expect(glyph.range == before?.range)
        }
      }
    }
  }

  @Test func `a line with nothing to stretch stays as it is`() {
    let lines = Self.lines("دار ارورودادارورادورادار", width: 20)
    #expect(lines.first.map(\.columns) == 3)
  }

  @Test func `Latin lines get wider spaces`() {
    let lines = Paragraph("one two three four five six").lines(width: 9, options: .init(justifies: true))
    #expect(lines.map { String($0.glyphs.map(\.character)) } == ["one   two", "three", "four five", "six"])
  }
}
