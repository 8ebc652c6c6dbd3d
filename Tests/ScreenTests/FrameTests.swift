import Screen
import TestSupport
import Testing
import TextLayout

/// Drawing, as pictures: capitals are Arabic letters.
@Suite struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1, _ direction: Direction = .rightToLeft) -> Frame {
    Frame(size: Size(columns: columns, rows: rows), direction: direction)
  }

  @Test(arguments: [
    (Frame.Alignment.leading, Direction.rightToLeft, "|     CBA|"), (.trailing, .rightToLeft, "|CBA     |"),
    (.leading, .leftToRight, "|CBA     |"), (.trailing, .leftToRight, "|     CBA|"),
    (.center, .leftToRight, "|  CBA   |"),
    (.natural, .leftToRight, "|     CBA|"),
  ])
  func `the interface's direction gives the edges`(alignment: Frame.Alignment, direction: Direction, shown: String) {
    var frame = frame(8, 1, direction)
    frame.draw(rtl("ABC"), .text, in: frame.area, alignment)
    #expect(picture(frame.grid) == shown)
  }

  @Test func `nothing is drawn outside its rectangle`() {
    var frame = frame(10, 3)
    let line = Paragraph(rtl("ABCDEFGH")).line(width: 20)
    frame.draw(line, in: Rect(row: 1, column: 3, columns: 4, rows: 1))
    frame.draw("abc", .text, in: Rect(row: 5, column: 8, columns: 9, rows: 1))
    frame.fill(Rect(row: -2, column: -2, columns: 40, rows: 2), .bar)
    #expect(picture(frame.grid) == "|          |\n|   DCBA   |\n|          |")
  }

  @Test(arguments: [(5, "a日本"), (4, "a日 "), (3, "a日"), (2, "a ")])
  func `a wide character takes two cells, and none where one is left`(columns: Int, shown: String) {
    var frame = frame(columns, 1, .leftToRight)
    frame.draw(Paragraph("a日本").line(width: 9), in: frame.area)
    #expect(picture(frame.grid) == "|\(shown)|")
    #expect(frame.grid.row(0).count { $0.isContinuation } == shown.count { $0 > "z" })
  }

  @Test func `a border is straight and leaves its inside`() {
    var frame = frame(6, 4)
    let inside = frame.border(frame.area)
    #expect(picture(frame.grid) == "|┌────┐|\n|│    │|\n|│    │|\n|└────┘|")
    #expect(inside == Rect(row: 1, column: 1, columns: 4, rows: 2))
  }

  @Test func `leading and trailing parts mirror each other`() {
    let area = Rect(row: 0, column: 0, columns: 10, rows: 2)
    let right = area.splitLeading(columns: 3, .rightToLeft)
    #expect(right.leading == Rect(row: 0, column: 7, columns: 3, rows: 2))
    #expect(right.rest == Rect(row: 0, column: 0, columns: 7, rows: 2))
    let left = area.splitTrailing(columns: 3, .leftToRight)
    #expect(left.trailing == Rect(row: 0, column: 7, columns: 3, rows: 2))
    #expect(area.splitLeading(columns: 99, .leftToRight).rest.columns == 0)
    #expect(area.splitTop(rows: 1).rest == Rect(row: 1, column: 0, columns: 10, rows: 1))
    #expect(area.splitBottom(rows: 5).rest.rows == 0)
  }

  @Test func `a scroll shows its selection and no emptiness below`() {
    var scroll = Scroll()
    scroll.select(9, of: 10, rows: 4)
    #expect(scroll == Scroll(selected: 9, top: 6))
    scroll.select(0, of: 10, rows: 4)
    #expect(scroll == Scroll(selected: 0, top: 0))
    scroll.select(9, of: 10, rows: 4)
    scroll.select(9, of: 10, rows: 8)
    #expect(scroll.top == 2)
    scroll.select(5, of: 0, rows: 4)
    #expect(scroll == Scroll())
  }
}
