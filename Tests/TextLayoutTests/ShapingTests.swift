import Testing

@testable import TextLayout

struct ShapingTests {
  static func line(_ text: String, _ options: LayoutOptions = .init()) -> Line {
    Paragraph(text, direction: .rightToLeft).line(width: 200, options: options)
  }

  @Test(arguments: [
    ("بيت", "\u{FE96}\u{FEF4}\u{FE91}", "initial, medial, final"),
    ("دار", "\u{FEAD}\u{FE8D}\u{FEA9}", "letters that never join to the next"),
    ("ء", "\u{FE80}", "hamza alone"),
    ("سماء", "\u{FE80}\u{FE8E}\u{FEE4}\u{FEB3}", "hamza after alef"),
    ("پژگچ", "\u{FB7B}\u{FB94}\u{FB8B}\u{FB58}", "Persian"),
    ("ٹڑے", "\u{FBAE}\u{FB8D}\u{FB68}", "Urdu"),
    ("ۇۆۈ", "\u{FBDB}\u{FBD9}\u{FBD7}", "Uyghur"),
    ("میخانه", "\u{FEEA}\u{FEE7}\u{FE8E}\u{FEA8}\u{FBFF}\u{FEE3}", "Persian yeh and heh"),
    ("می\u{200C}رود", "\u{FEA9}\u{FEED}\u{FEAD}\u{FBFD}\u{FEE3}", "ZWNJ parts letters"),
    ("ه\u{200D}", "\u{FEEB}", "ZWJ joins to nothing"),
    ("\u{200D}ه", "\u{FEEA}", "ZWJ before a letter"),
    ("بـب", "\u{FE90}\u{640}\u{FE91}", "tatweel joins both"),
    ("بڵب", "\u{FE90}\u{6B5}\u{FE91}", "a letter without forms joins its neighbours"),
    ("abc", "abc", "Latin in a right-to-left line"),
    ("שלום", "םולש", "Hebrew has no forms"),
  ])
  func `letters take the form of their place`(text: String, expected: String, why: Comment) {
    #expect(Self.line(text).glyphs.flatMap(\.character.unicodeScalars) == Array(expected.unicodeScalars), why)
  }

  @Test(arguments: [
    ("\u{644}\u{622}", "\u{FEF5}"), ("\u{644}\u{623}", "\u{FEF7}"), ("\u{644}\u{625}", "\u{FEF9}"),
    ("\u{644}\u{627}", "\u{FEFB}"),
  ])
  func `lam and alef are one cell for both letters`(text: String, expected: String) {
    #expect(Self.line(text).glyphs == [Glyph(Character(expected), range: 0..<4)])
    let final = Self.line("ب" + text)
    #expect(final.columns == 2)
    #expect(final.glyphs.first?.character.unicodeScalars.first?.value == expected.unicodeScalars.first!.value + 1)
  }

  @Test func `marks between lam and alef stay in their cell`() {
    let glyphs = Self.line("لَاً").glyphs
    #expect(glyphs.count == 1)
    #expect(glyphs.first.map { Array($0.character.unicodeScalars) } == ["\u{FEFB}", "\u{64E}", "\u{64B}"])
    #expect(glyphs.first?.range == 0..<8)
  }

  @Test func `lam and alef apart are two cells`() {
    #expect(Self.line("ل\u{200C}ا").columns == 2)
    #expect(Self.line("ل\u{200D}ا").columns == 2)
    #expect(Self.line("لا", .init(shaping: false)).columns == 2)
  }

  @Test func `the word for God keeps its letters`() {
    #expect(Self.line("الله").glyphs.map(\.character) == ["\u{FEEA}", "\u{FEE0}", "\u{FEDF}", "\u{FE8D}"])
  }

  @Test func `base letters are given out with shaping off`() {
    #expect(String(Self.line("بيت", .init(shaping: false)).glyphs.map(\.character)) == "تيب")
  }

  @Test func `vowel marks stay on their letter`() {
    let line = Self.line("كُتِبَ")
    #expect(line.columns == 3)
    #expect(line.glyphs.map { $0.character.unicodeScalars.count } == [2, 2, 2])
    #expect(Self.line("كُتِبَ", .init(stripsMarks: true)).glyphs.map { $0.character.unicodeScalars.count } == [1, 1, 1])
  }

  @Test func `a cell holds a letter and four marks at most, the range all of them`() {
    let text = "ب" + String(repeating: "\u{64E}", count: 40)
    let glyphs = Self.line(text).glyphs
    #expect(glyphs.count == 1)
    #expect(glyphs.first?.character.unicodeScalars.count == 5)
    #expect(glyphs.first?.range == 0..<text.utf8.count)
  }

  @Test func `letters under a left-to-right override do not join`() {
    let line = Self.line("\u{202D}بيت\u{202C}")
    #expect(String(line.glyphs.map(\.character)) == "بيت".unicodeScalars.map { String($0) }.joined())
  }
}
