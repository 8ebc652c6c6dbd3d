import Testing

@testable import TextLayout

struct MappingTests {
  /// Visual: `cd BA`, where A is bytes 0–1, B 2–3, the space 4, c 5, d 6.
  static let line = Paragraph(rtl("AB cd"), direction: .rightToLeft).line(width: 20)

  @Test func `a range has the columns it is seen in`() {
    #expect(Self.line.columns(of: 0..<4) == [3..<5])
    #expect(Self.line.columns(of: 2..<6) == [0..<1, 2..<4])
    #expect(Self.line.columns(of: 0..<7) == [0..<5])
    #expect(Self.line.columns(of: 3..<3) == [])
    #expect(Self.line.columns(of: 50..<60) == [])
  }

  @Test func `a column leads back to its text`() {
    #expect((-1...6).map { Self.line.index(at: $0) } == [5, 5, 6, 4, 2, 0, 0, 0])
    #expect(Paragraph("").line(width: 5).index(at: 3) == 0)
    #expect(Paragraph("漢字").line(width: 5).index(at: 1) == 0)
  }

  @Test func `the caret stands on the letter at its index, and after the end beside the line`() {
    #expect([0, 1, 2, 4, 5, 6, 7].map { Self.line.caretColumn(at: $0) } == [4, 4, 3, 2, 0, 1, -1])
    let latin = Paragraph("ab").line(width: 5)
    #expect((0...2).map { latin.caretColumn(at: $0) } == [0, 1, 2])
    #expect(Paragraph("", direction: .rightToLeft).line(width: 5).caretColumn(at: 0) == -1)
    #expect(Paragraph("", direction: .leftToRight).line(width: 5).caretColumn(at: 0) == 0)
    let ligature = Paragraph("بلا").line(width: 5)
    #expect([0, 2, 4, 6].map { ligature.caretColumn(at: $0) } == [1, 0, 0, -1])
  }

  @Test func `a space typed at the end has a cell`() {
    let line = Paragraph(rtl("AB "), direction: .rightToLeft).line(width: 10)
    #expect(picture(line) == " BA")
    #expect(line.caretColumn(at: 5) == -1)
  }

  @Test func `the ellipsis stands for what was cut off`() {
    let line = Paragraph("abcdef").line(width: 4)
    #expect(line.columns(of: 4..<5) == [3..<4])
    #expect(line.index(at: 3) == 3)
  }

  @Test(arguments: [
    "AB cd 12, EF «gh» (IJ)", "بِسْمِ اللَّهِ لا إله", "a\u{200B}b\u{202E}c\u{202C} د\u{200C}ر", "👍🏽 🇪🇬 한국 漢",
    "\u{2066}A\u{200E}B\u{2069} \u{200F}",
  ])
  func `every byte of the text is in the range of one glyph`(text: String) {
    let text = rtl(text)
    let glyphs = Paragraph(text).line(width: 1000).glyphs.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    for glyph in glyphs {
      #expect(glyph.range.lowerBound == end)
      end = glyph.range.upperBound
    }
    #expect(end == text.utf8.count)
  }
}
