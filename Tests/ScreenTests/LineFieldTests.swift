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

  @Test func `the alef is taken out of lam-alef alone`() {
    var field = LineField("سلا")
    field.deleteBackward()
    #expect(field.text == "سل")
  }

  @Test func `a word goes with the space behind it`() {
    var field = LineField("one two ")
    field.deleteWord()
    #expect(field.text == "one ")
    field.deleteWord()
    field.deleteWord()
    #expect(field.text.isEmpty)
  }

  @Test func `typing in the middle leaves the caret behind what was typed`() {
    var field = LineField("ac")
    field.moveBackward()
    field.insert("b")
    #expect(field.text == "abc" && field.caret == 2)
  }
}
