/// Which of many rows are in view, and which one the reader is at.
public struct Scroll: Equatable, Sendable {
  /// The selected row; 0 in an empty list.
  public var selected = 0
  /// The first row in view.
  public var top = 0

  public init(selected: Int = 0, top: Int = 0) { (self.selected, self.top) = (selected, top) }

  /// Moves the selection, stopping at the ends.
  public mutating func move(by step: Int, of count: Int, rows: Int) {
    select(selected + step, of: count, rows: rows)
  }

  /// Selects a row and scrolls no further than it takes to show it.
  public mutating func select(_ row: Int, of count: Int, rows: Int) {
    selected = max(0, min(row, count - 1))
    top = max(0, min(top, count - rows))
    if selected < top { top = selected }
    if selected >= top + rows { top = selected - rows + 1 }
    top = max(0, top)
  }
}
