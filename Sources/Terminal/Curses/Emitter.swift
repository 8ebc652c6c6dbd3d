internal import Screen
public import TextLayout

/// How rows are written for one kind of terminal, so that they look as the grid says; chosen once, at start.
public nonisolated struct Emitter: Equatable, Sendable {
  /// What the terminal does to a row, seen from what has to be sent.
  public enum Model: Equatable, Sendable {
    /// Cells stay where they are written.
    case identity
    /// The terminal reorders rows by UAX #9: it is sent the row that turns into the wanted one.
    case inverse(Inverse)
    /// kitty turns each right-to-left word around, but leaves the words in their places.
    case kittyRuns
  }

  public var model = Model.identity
  /// Sent when the terminal is taken.
  public var start = ""
  /// Sent before it is given back.
  public var exit = ""
  /// The terminal puts combining marks where they don't belong, so Arabic's and Hebrew's vowel marks are not sent.
  public var stripsMarks = false
  /// The terminal places its cursor by its own order of the row: the caret is a reversed cell instead.
  public var drawsCaret = false
  /// curses can ask this terminal for italic letters.
  public var hasItalic = true
  /// The terminal draws a spacing mark (Mc) in the cell before it, as kitty does. tmux in kitty counts a cell for it,
  /// and the rest of the row would be moved.
  public var joinsSpacingMarks = false
  /// False for terminals that join letters themselves: text is then to be laid out without shaping.
  public var shapes = true

  public init() {}
}

/// A terminal's own bidi.
public nonisolated struct Inverse: Equatable, Sendable {
  /// The direction the terminal gives each row; nil if it looks at the row's first strong letter.
  public var base: Direction?
  /// Box drawing (U+2500–25FF) counts as a left-to-right letter.
  public var boxIsLeft = false
  /// Brackets and the like are mirrored at odd levels.
  public var mirrors = true
  /// Each stretch of cells with one style is a text of its own, and so is each stretch of box drawing.
  public var byFragment = false

  public init(base: Direction?, boxIsLeft: Bool = false, mirrors: Bool = true, byFragment: Bool = false) {
    self.base = base
    self.boxIsLeft = boxIsLeft
    self.mirrors = mirrors
    self.byFragment = byFragment
  }
}

/// A cell on its way to the terminal: a whole cluster, one or two columns wide, with its look.
nonisolated struct EmittedCell: Equatable {
  var character: Character
  var columns = 1
  var style = CursesStyle()

  var base: UInt32 {
    let scalars = character.unicodeScalars
    return scalars[scalars.startIndex].value
  }
  var isBox: Bool { (0x2500...0x25FF).contains(base) }
  var isBlank: Bool { character == " " }

  /// A row of the grid, its wide characters as one; the caret turns the colours of its cell around.
  static func row(_ cells: ArraySlice<Cell>, caret: Int?, style: (Cell) -> CursesStyle) -> [EmittedCell] {
    var row: [EmittedCell] = []
    row.reserveCapacity(cells.count)
    for (column, cell) in cells.enumerated() {
      if cell.isContinuation, !row.isEmpty, row[row.count - 1].columns == 1 {
        row[row.count - 1].columns = 2
      } else {
        row.append(EmittedCell(character: cell.isContinuation ? " " : cell.character, style: style(cell)))
      }
      if column == caret {
        row[row.count - 1].style.attributes ^= UInt32(Style.Attributes.reversed.rawValue)
      }
    }
    return row
  }
}

extension Emitter {
  /// The cells to write, in the order of the columns, so that the terminal shows `row`.
  nonisolated func emit(_ row: [EmittedCell]) -> [EmittedCell] {
    switch model {
    case .identity: row
    case .inverse(let terminal): terminal.inverse(of: terminal == .konsole ? row.keepingFinalHeh : row).cells
    case .kittyRuns: turnKittyRuns(row.withoutSpacingMarks(joined: joinsSpacingMarks))
    }
  }
}
