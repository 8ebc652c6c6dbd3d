public import TextLayout

/// Cells of a frame that the mouse can do something with. Views mark them as they draw, so that what is clicked is what
/// is seen; positions are computed nowhere else.
public struct Region: Equatable, Sendable {
  public enum Target: Equatable, Sendable {
    /// A room by its number, or a window in front of all of them: what the wheel turns.
    case room(Int), window
    /// A row of the list in the room or window beneath, and a sign at its edge: a fold, a tick.
    case row(Int), sign(Int)
    /// What stands for a key.
    case key(Key)
    /// In an article: a tag, a link by its number, a headline.
    case tag(String), link(Int), headline(Int)
    /// The line behind a room.
    case edge(Int)
  }

  public var rect: Rect
  public var target: Target

  public init(_ rect: Rect, _ target: Target) { (self.rect, self.target) = (rect, target) }
}

extension Rect {
  public func contains(_ position: Position) -> Bool {
    (row..<row + rows).contains(position.row) && (column..<column + columns).contains(position.column)
  }
}

extension Frame {
  /// What lies uppermost at a cell, and the room or window around it.
  public func target(at position: Position) -> (target: Region.Target, around: Region.Target?)? {
    let here = regions.filter { $0.rect.contains(position) }
    guard let last = here.last else { return nil }
    let around = here.last { region in
      switch region.target {
      case .room, .window: true
      default: false
      }
    }
    return (last.target, around?.target)
  }

  /// Marks the cells of those glyphs of a line that has been drawn in `rect`.
  public mutating func mark(
    _ target: Region.Target, glyphs: Range<Int>, of line: Line, in rect: Rect, _ alignment: Alignment = .natural
  ) {
    let glyphs = glyphs.clamped(to: 0..<line.glyphs.count)
    guard !glyphs.isEmpty else { return }
    let before = line.glyphs[..<glyphs.lowerBound].reduce(0) { $0 + Int($1.columns) }
    let columns = line.glyphs[glyphs].reduce(0) { $0 + Int($1.columns) }
    mark(
      target,
      in: Rect(row: rect.row, column: start(of: line, in: rect, alignment) + before, columns: columns, rows: 1))
  }

  /// The same of those glyphs that show `range` of the line's text; of a stretch that a line of two directions tears
  /// apart, each piece.
  public mutating func mark(
    _ target: Region.Target, range: Range<Int>, of line: Line, in rect: Rect, _ alignment: Alignment = .natural
  ) {
    var start: Int?
    for index in 0...line.glyphs.count {
      let isInside = index < line.glyphs.count && line.glyphs[index].range.overlaps(range)
      if isInside, start == nil { start = index }
      if !isInside, let first = start {
        mark(target, glyphs: first..<index, of: line, in: rect, alignment)
        start = nil
      }
    }
  }
}
