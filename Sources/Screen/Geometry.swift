public import TextLayout

/// A count of cells.
public struct Size: Equatable, Sendable {
  public var columns, rows: Int

  public init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}

/// A cell's place; row 0 is the top, column 0 the left edge of the window.
public struct Position: Hashable, Sendable {
  public var row, column: Int

  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// A rectangle of cells. Views split it by leading and trailing; only here do these become columns.
public struct Rect: Equatable, Sendable {
  public var row, column, columns, rows: Int

  public init(row: Int, column: Int, columns: Int, rows: Int) {
    (self.row, self.column, self.columns, self.rows) = (row, column, max(0, columns), max(0, rows))
  }

  public init(_ size: Size) { self.init(row: 0, column: 0, columns: size.columns, rows: size.rows) }

  public var size: Size { Size(columns: columns, rows: rows) }

  public func splitTop(rows count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, columns: columns, rows: count),
      Rect(row: row + count, column: column, columns: columns, rows: rows - count)
    )
  }

  public func splitBottom(rows count: Int) -> (rest: Rect, bottom: Rect) {
    let count = min(max(0, count), rows)
    let (top, bottom) = splitTop(rows: rows - count)
    return (top, bottom)
  }

  public func splitLeading(columns count: Int, _ direction: Direction) -> (leading: Rect, rest: Rect) {
    let count = min(max(0, count), columns)
    let low = Rect(row: row, column: column, columns: count, rows: rows)
    let high = Rect(row: row, column: column + count, columns: columns - count, rows: rows)
    if direction == .leftToRight { return (low, high) }
    return (
      Rect(row: row, column: column + columns - count, columns: count, rows: rows),
      Rect(row: row, column: column, columns: columns - count, rows: rows)
    )
  }

  public func splitTrailing(columns count: Int, _ direction: Direction) -> (rest: Rect, trailing: Rect) {
    let (trailing, rest) = splitLeading(columns: count, direction.opposite)
    return (rest, trailing)
  }

  /// The part within a margin at both sides.
  public func inset(columns margin: Int) -> Rect {
    Rect(row: row, column: column + min(margin, columns / 2), columns: columns - 2 * margin, rows: rows)
  }

  /// The middle part, at most `width` columns wide.
  public func centered(columns width: Int) -> Rect {
    let width = min(width, columns)
    return Rect(row: row, column: column + (columns - width) / 2, columns: width, rows: rows)
  }
}
