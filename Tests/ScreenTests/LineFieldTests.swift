import Screen
import TestSupport
import Testing
import TextLayout

@Suite struct LineFieldTests {
  /// The field drawn in so many cells, and the cursor's column.
  private func drawn(_ field: LineField, _ columns: Int, _ direction: Direction = .rightToLeft) -> (String, Int?) {
    var frame = Frame(size: Size(columns: columns, rows: 1), direction: direction)
    field.draw(in: frame.area, .prompt, of: &frame)
    return (picture(frame.grid), frame.cursor?.column)
  }

  @Test func `the caret stands left of Arabic text and right of Latin text`() {
    #expect(drawn(LineField(rtl("ABC")), 6) == ("|   CBA|", 2))
    #expect(drawn(LineField("abc"), 6, .leftToRight) == ("|abc   |", 3))
    #expect(drawn(LineField(), 6) == ("|      |", 5))
  }

  @Test func `the caret goes through the text in its logical order`() {
    var field = LineField(rtl("AB") + " cd")
    var columns: [Int?] = []
    for _ in 0...5 {
      columns.append(drawn(field, 8).1)
      field.moveBackward()
    }
    // The picture is |   cd BA|: behind d, on d, on c, on the space, on B, on A.
    #expect(columns == [2, 4, 3, 5, 6, 7])
  }

  @Test func `a text that is too long shows the part at the caret`() {
    var field = LineField(rtl("ABCDEF"))
    #expect(drawn(field, 4) == ("| FED|", 0))
    field.moveToStart()
    #expect(drawn(field, 4) == ("|DCBA|", 3))
  }

  @Test func `of a text that is very long the part at the caret is shown as that of a shorter one`() {
    var (long, short) = (
      LineField(rtl("ABCD") + String(repeating: "خبر x ", count: 9_000) + rtl("ABCDEF")), LineField(rtl("ABCDEF"))
    )
    #expect(drawn(long, 4) == drawn(short, 4))
    long.moveToStart()
    short.moveToStart()
    #expect(drawn(long, 4) == drawn(short, 4))
    for _ in 0..<10_001 { long.moveForward() }
    #expect(drawn(long, 12).1 == 0)
  }

  @Test func `editing keeps clusters and takes back marks one by one`() {
    var field = LineField("بَ")
    field.deleteBackward()
    #expect(field.text == "ب")
    field.insert("َ")
    field.moveToStart()
    field.deleteForward()
    #expect(field.text.isEmpty)
    field.insert("\u{1B}")
    field.insert("\n")
    #expect(field.text.isEmpty)
  }

  @Test(arguments: [
    ("أ👨‍👩‍👧", "أ"), ("أ🇵🇸", "أ"), ("🇵🇸🇸🇦", "🇵🇸"), ("ب👍🏽", "ب"), ("1\u{FE0F}\u{20E3}", ""), ("caf\u{65}\u{301}", "caf"),
    ("مُّ", "مُ"),
    ("لا", "ل"), ("می\u{200C}", "می"), (" \u{64E}", " "), ("ـ\u{64E}", "ـ"), ("שָׁ", "ש\u{5B8}"), ("한", ""), ("", ""),
    ("e\u{301}ب", "e\u{301}"),
  ])
  func `one Backspace takes one sign that is seen, or one Arabic mark`(text: String, left: String) {
    // Typed as keyboards send them, scalar by scalar.
    var field = LineField()
    for scalar in text.unicodeScalars { field.insert(Character(scalar)) }
    #expect(Array(field.text.unicodeScalars) == Array(text.unicodeScalars) && field.caret == text.utf8.count)
    field.deleteBackward()
    #expect(Array(field.text.unicodeScalars) == Array(left.unicodeScalars) && field.caret == left.utf8.count)
  }

  @Test func `a text of many letters goes in at once, without its controls`() {
    var field = LineField("ac")
    field.moveBackward()
    field.insert(contentsOf: "ب\u{1B}\n" + String(repeating: "ج", count: 60_000) + "\u{9B}")
    #expect(field.text == "aب" + String(repeating: "ج", count: 60_000) + "c" && field.caret == 120_003)
    field.insert(contentsOf: "")
    #expect(field.caret == 120_003)
  }

  @Test func `the alef is taken out of lam-alef alone`() {
    var field = LineField("سلا")
    field.deleteBackward()
    #expect(field.text == "سل")
  }

  @Test func `typing in the middle leaves the caret behind what was typed`() {
    var field = LineField("ac")
    field.moveBackward()
    field.insert("b")
    #expect(field.text == "abc" && field.caret == 2)
  }
}
