import Testing

@testable import TextLayout

struct WrittenOutTests {
  @Test(arguments: [
    ("٤٢ ﷼ اليوم", "٤٢ ریال اليوم"), ("الحمد ﷲ رب", "الحمد الله رب"), ("ﷴ", "محمد"),
    ("قال ﷺ", "قال صلى الله عليه وسلم"),
    ("﷽", "بسم الله الرحمن الرحيم"), ("ﷻ", "جل جلاله"), ("ﷳ", "اكبر"), ("ﰲ", "في"), ("\u{FDFF}", "عز وجل"), ("ﯪ", "ئا"),
    ("آية ۝١ ثم", "آية ﴿١﴾ ثم"), ("۝۱۲", "﴿۱۲﴾"), ("۝", "﴿﴾"),
  ])
  func `what no cell holds is drawn as the letters that it stands for`(text: String, expected: String) {
    let (line, wanted) = (ShapingTests.line(text), ShapingTests.line(expected))
    #expect(line.glyphs.map(\.character) == wanted.glyphs.map(\.character))
    #expect(line.columns == wanted.columns)
  }

  @Test func `lam-alef stays a cell`() {
    #expect(ShapingTests.line("ﻻ").columns == 1)
  }

  @Test func `all of the letters stand for the whole character`() {
    let line = ShapingTests.line("x ﷼")
    #expect(line.glyphs.filter { $0.character != "x" && $0.character != " " }.allSatisfy { $0.range == 2..<5 })
    #expect(line.columns(of: 2..<5).map(\.count) == [4])
    // The digits and both brackets of a verse.
    let verse = ShapingTests.line("۝١")
    #expect(verse.columns(of: 2..<4).joined().count == 2 && verse.range == 0..<4)
  }

  @Test(arguments: [1, 2, 5, 9, 30], [false, true])
  func `lines of such letters fit and lose nothing`(width: Int, justifies: Bool) {
    let text = "قال ﷺ ثم ﷽ وﷲ ۝١٢ ﷼"
    let lines = Paragraph(text, direction: .rightToLeft).lines(width: width, options: .init(justifies: justifies))
    #expect(lines.allSatisfy { $0.columns <= width })
    let all = lines.flatMap { $0.glyphs.filter { $0.character != " " && $0.character != "\u{640}" } }
    let wanted = ShapingTests.line(text).glyphs.filter { $0.character != " " }
    #expect(all.count == wanted.count)
    #expect(lines.last?.range.upperBound == text.utf8.count)
    _ = Paragraph(text, direction: .rightToLeft).line(width: width)
  }
}
