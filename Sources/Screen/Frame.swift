public import TextLayout

/// Cells of a row that lead somewhere.
public struct Hyperlink: Equatable, Sendable {
  public var row: Int
  public var columns: Range<Int>
  public var address: String

  public init(row: Int, columns: Range<Int>, address: String) {
    (self.row, self.columns, self.address) = (row, columns, address)
  }
}

/// What one drawing of the screen is made of: the cells, and where the terminal's cursor stands.
///
/// Views draw here by leading and trailing; the interface's direction turns these into columns.
public struct Frame: Equatable, Sendable {
  public private(set) var grid: CellGrid
  /// Where the cursor shows; nil hides it.
  public var cursor: Position?
  /// The interface's direction: the side that rows start from.
  public let direction: Direction
  public var options: LayoutOptions
  /// Cells that lead somewhere, for a terminal that can be told.
  public private(set) var links: [Hyperlink] = []
  /// What the mouse can do something with; what was marked later lies above.
  public private(set) var regions: [Region] = []

  public init(size: Size, direction: Direction, options: LayoutOptions = LayoutOptions()) {
    grid = CellGrid(size: size)
    self.direction = direction
    self.options = options
  }

  public var area: Rect { Rect(grid.size) }

  /// Where a line stands in a rectangle that is wider than it.
  public enum Alignment: Sendable {
    /// The interface's own edges, whatever the text's direction.
    case leading, trailing
    case center
    /// Where the units of a number stand: digits run from left to right in every direction, so below each other
    /// they can be compared only so.
    case units
    /// The edge that the line itself starts from.
    case natural
  }

  /// Blanks every cell of `rect` in the style of `role`.
  public mutating func fill(_ rect: Rect, _ role: Role, isSelected: Bool = false) {
    let columns = rect.column..<rect.column + max(0, rect.columns)
    links.removeAll { (rect.row..<rect.row + max(0, rect.rows)).contains($0.row) && $0.columns.overlaps(columns) }
    let blank = Cell(" ", role: role, isSelected: isSelected)
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns where grid.contains(row: row, column: column) {
        grid[row, column] = blank
      }
    }
  }

  /// Takes what is drawn back behind what comes in front of it: all is dim but for lines, and what is selected stays so.
  public mutating func dim(_ rect: Rect) {
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns where grid.contains(row: row, column: column) {
        if grid[row, column].role != .border { grid[row, column].role = .dim }
      }
    }
  }

  /// Draws a line in the first row of `rect`; what does not fit is cut, never drawn outside.
  public mutating func draw(_ line: Line, in rect: Rect, _ alignment: Alignment = .natural, isSelected: Bool = false) {
    draw(line, in: rect, alignment) { _ in isSelected }
  }

  /// The same with some glyphs selected.
  public mutating func draw(
    _ line: Line, in rect: Rect, _ alignment: Alignment = .natural, selecting isSelected: (Glyph) -> Bool
  ) {
    guard rect.rows > 0 else { return }
    var column = start(of: line, in: rect, alignment)
    for glyph in line.glyphs {
      let width = Int(glyph.columns)
      if column >= rect.column, column + width <= rect.column + rect.columns {
        put(glyph, row: rect.row, column: column, isSelected: isSelected(glyph))
      }
      column += width
    }
  }

  /// The column where a line begins in `rect`.
  func start(of line: Line, in rect: Rect, _ alignment: Alignment) -> Int {
    let spare = rect.columns - line.columns
    return switch (alignment, direction, line.direction) {
    case (.center, _, _): rect.column + spare / 2
    case (.units, _, _): rect.column + spare
    case (.leading, .rightToLeft, _), (.trailing, .leftToRight, _), (.natural, _, .rightToLeft): rect.column + spare
    default: rect.column
    }
  }

  /// Lets the mouse do something with cells.
  public mutating func mark(_ target: Region.Target, in rect: Rect) {
    if rect.rows > 0, rect.columns > 0 { regions.append(Region(rect, target)) }
  }

  /// Lays `text` out in one line, cut with an ellipsis where it is too long, and draws it.
  /// Its base direction is its own unless told, the interface's where it has no letters.
  public mutating func draw(
    _ text: String, _ role: Role, in rect: Rect, _ alignment: Alignment = .leading, direction: Direction? = nil,
    isSelected: Bool = false
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let base = direction ?? Direction.dominant(in: [text]) ?? self.direction
    let paragraph = Paragraph(text, direction: base, tag: role.rawValue)
    draw(paragraph.line(width: rect.columns, options: options), in: rect, alignment, isSelected: isSelected)
  }

  /// Draws one glyph; the caller keeps it within its own rectangle.
  public mutating func put(_ glyph: Glyph, row: Int, column: Int, isSelected: Bool = false) {
    let last = column + Int(glyph.columns) - 1
    guard grid.contains(row: row, column: column), grid.contains(row: row, column: last) else { return }
    let role = Role(rawValue: glyph.tag) ?? .text
    grid[row, column] = Cell(glyph.character, role: role, isSelected: isSelected)
    for column in column + 1..<max(last, column) + 1 {
      grid[row, column] = Cell(" ", role: role, isSelected: isSelected, isContinuation: true)
    }
  }

  /// Lets cells of a row lead to `address`, which is printable ASCII.
  public mutating func link(row: Int, columns: Range<Int>, to address: String) {
    let columns = columns.clamped(to: 0..<grid.size.columns)
    guard (0..<grid.size.rows).contains(row), !columns.isEmpty else { return }
    links.append(Hyperlink(row: row, columns: columns, address: address))
  }

  /// Fills the first row of `rect` with one character, such as a rule.
  public mutating func rule(_ character: Character = "─", _ role: Role = .border, in rect: Rect) {
    guard rect.rows > 0 else { return }
    for column in rect.column..<rect.column + rect.columns where grid.contains(row: rect.row, column: column) {
      grid[rect.row, column] = Cell(character, role: role)
    }
  }

  /// Draws a border just inside `rect`, and returns the room within it.
  public mutating func border(_ rect: Rect, _ role: Role = .border) -> Rect {
    guard rect.rows >= 2, rect.columns >= 2 else { return rect }
    let (low, high) = (rect.column, rect.column + rect.columns - 1)
    for (row, corners) in [(rect.row, ("┌", "┐")), (rect.row + rect.rows - 1, ("└", "┘"))]
      as [(Int, (Character, Character))]
    {
      rule(in: Rect(row: row, column: low, columns: rect.columns, rows: 1))
      for (column, character) in [(low, corners.0), (high, corners.1)] where grid.contains(row: row, column: column) {
        grid[row, column] = Cell(character, role: role)
      }
    }
    for row in rect.row + 1..<rect.row + rect.rows - 1 {
      for column in [low, high] where grid.contains(row: row, column: column) {
        grid[row, column] = Cell("│", role: role)
      }
    }
    return Rect(row: rect.row + 1, column: low + 1, columns: rect.columns - 2, rows: rect.rows - 2)
  }
}
