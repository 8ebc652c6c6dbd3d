internal import Screen
internal import TextLayout

/// A window at the foot of the screen: what is changed in it is seen at once above it.
struct FootWindow {
  /// Where the title stands.
  let head: Rect
  let body: Rect

  /// Rows under the head for so many items, where so many are between the two bars.
  static func rows(for count: Int, in rows: Int) -> Int { max(1, min(count, max(4, rows * 3 / 5) - 3)) }

  init(in rect: Rect, items count: Int, of frame: inout Frame) {
    let foot = rect.splitBottom(rows: Self.rows(for: count, in: rect.rows) + 3).bottom
    frame.fill(foot, .text)
    let (head, body) = frame.border(foot).splitTop(rows: 1)
    (self.head, self.body) = (head.inset(columns: 1), body)
  }

  /// Gives each row in view its index, its place, and whether the reader is at it.
  func drawRows(
    of count: Int, _ scroll: Scroll, in frame: inout Frame, draw: (Int, Rect, Bool, inout Frame) -> Void
  ) {
    for (row, index) in (0..<count).dropFirst(max(0, scroll.top)).prefix(body.rows).enumerated() {
      let area = Rect(row: body.row + row, column: body.column, columns: body.columns, rows: 1)
      let isSelected = index == scroll.selected
      if isSelected { frame.fill(area, .text, isSelected: true) }
      draw(index, area.inset(columns: 1), isSelected, &frame)
    }
  }
}
