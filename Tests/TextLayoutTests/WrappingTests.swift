import Testing

@testable import TextLayout

struct WrappingTests {
  @Test func `lines break in logical order and are then reordered`() {
    #expect(pictures("ABC DEF ghi jkl MNO", .rightToLeft, width: 8) == [" FED CBA", " ghi jkl", "     ONM"])
  }

  @Test(arguments: [
    ("ABCD، EF", 5, ["،DCBA", "   FE"]),
    ("ABCD EF، GH", 7, ["   DCBA", " HG ،FE"]),
    ("AB «CDE» FG", 6, ["    BA", " «EDC»", "    GF"]),
    ("AB CD .", 5, ["   BA", " . DC"]),
    ("AB CD …", 5, ["   BA", " … DC"]),
    ("AB CD »", 5, ["   BA", " « DC"]),
    ("ABC 50 % DE", 7, ["    CBA", "ED % 50"]),
    ("ABC 120 km", 8, ["     CBA", "  km 120"]),
    ("ABCD 2022/02/24", 12, ["        DCBA", "  2022/02/24"]),
    ("ABCD 1,234.56", 10, ["      DCBA", "  1,234.56"]),
    ("AB CD 12–14", 9, ["    DC BA", "    14–12"]),
  ])
  func `a line begins with no closing sign, and numbers stay whole`(text: String, width: Int, expected: [String]) {
    #expect(pictures(text, .rightToLeft, width: width) == expected)
  }

  @Test func `an address breaks only where it is wider than the line`() {
    #expect(
      pictures("see https://a.example/bc/de ok", .leftToRight, width: 23) == [
        "see                    ", "https://a.example/bc/de", "ok                     ",
      ])
    #expect(pictures("https://a.example/bc", .leftToRight, width: 12) == ["https://a.ex", "ample/bc    "])
  }

  @Test func `a word wider than the line is broken between letters, never inside a cell`() {
    let lines = Paragraph("لالالالا", direction: .rightToLeft).lines(width: 3)
    #expect(lines.map(\.columns) == [3, 1])
    #expect(lines.map(\.range) == [0..<12, 12..<16])
  }

  @Test func `spaces at a break belong to the margin and to the range`() {
    let lines = Paragraph("ab   cd").lines(width: 3)
    #expect(lines.map { String($0.glyphs.map(\.character)) } == ["ab", "cd"])
    #expect(lines.map(\.range) == [0..<5, 5..<7])
  }

  @Test func `an empty text is one empty line`() {
    #expect(Paragraph("").lines(width: 10) == [Line(glyphs: [], direction: .leftToRight, range: 0..<0)])
    #expect(Paragraph("", direction: .rightToLeft).lines(width: 10).map(\.direction) == [.rightToLeft])
  }

  @Test(arguments: [-3, 0, 1, 2, 3])
  func `no width is too small`(width: Int) {
    for text in ["AB cd", "漢字", "a", "👨‍👩‍👧", "لا"] {
      for line in Paragraph(rtl(text)).lines(width: width) { #expect(line.columns <= max(1, width)) }
      #expect(Paragraph(rtl(text)).line(width: width).columns <= max(0, width))
    }
  }

  @Test(arguments: [
    ("ABCDEF", 4, "…CBA"),
    ("AB CDEF", 4, " …BA"),
    ("abcdef GH", 6, "abcde…"),
    ("ABCD", 4, "DCBA"),
    ("AB cde", 5, "…c BA"),
  ])
  func `a long text is cut at its logical end`(text: String, width: Int, expected: String) {
    let line = Paragraph(rtl(text)).line(width: width)
    #expect(String(repeating: " ", count: max(0, width - line.columns)) + picture(line) == expected)
    #expect(line.range == 0..<rtl(text).utf8.count)
  }

  @Test func `tags follow their text to its cells`() {
    let text = rtl("AB cd")
    let line = Paragraph(text, spans: [Span(0..<4, tag: 1), Span(2..<4, tag: 2)], direction: .rightToLeft, tag: 9)
      .line(width: 10)
    #expect(picture(line) == "cd BA")
    #expect(line.glyphs.map(\.tag) == [9, 9, 9, 2, 1])
    let latin = Paragraph("abcd", spans: [Span(1..<90, tag: 1)], tag: 9).line(width: 10)
    #expect(latin.glyphs.map(\.tag) == [9, 1, 1, 1])
  }

  @Test(arguments: ["한\u{200F}", "漢\u{2067}\u{200E}", "👍\u{2069}"])
  func `a mark behind a letter that is wider than the line makes no line of its own`(text: String) {
    let lines = Paragraph(text).lines(width: 1)
    #expect(lines.map(\.range) == [0..<text.utf8.count])
    #expect(lines.first?.glyphs.map(\.range) == [0..<text.utf8.count])
  }
}
