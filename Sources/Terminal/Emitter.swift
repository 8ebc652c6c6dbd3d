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
  /// The terminal puts combining marks where they don't belong, so none are sent.
  public var stripsMarks = false
  /// The terminal places its cursor by its own order of the row: the caret is a reversed cell instead.
  public var drawsCaret = false
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

  var base: UInt32 { character.unicodeScalars.first?.value ?? 0x20 }
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
    case .inverse(let terminal): terminal.inverse(of: row).cells
    case .kittyRuns: turnKittyRuns(row)
    }
  }
}

extension Inverse {
  /// What this terminal makes of a row.
  nonisolated func shown(_ row: [EmittedCell]) -> [EmittedCell] {
    fragments(of: row).flatMap { ordered($0, base: base) }
  }

  /// The parts of a row that the terminal orders each by itself.
  private nonisolated func fragments(of row: [EmittedCell]) -> [ArraySlice<EmittedCell>] {
    guard byFragment else { return [row[...]] }
    var fragments: [ArraySlice<EmittedCell>] = []
    var start = 0
    for end in row.indices.dropFirst() + [row.count] where start < end {
      let isInside = end < row.count && row[end].style == row[start].style && row[end].isBox == row[start].isBox
      if isInside { continue }
      fragments.append(row[start..<end])
      start = end
    }
    return fragments
  }

  private nonisolated func ordered(_ cells: ArraySlice<EmittedCell>, base: Direction?) -> [EmittedCell] {
    let line = BidiLine(cells.map { boxIsLeft && $0.isBox ? 0x41 : $0.base }, direction: base)
    return line.order.map { index in
      var cell = cells[cells.startIndex + Int(index)]
      if mirrors, line.levels[Int(index)] & 1 == 1 { cell.mirror() }
      return cell
    }
  }

  /// The row that the terminal turns into `row`. `isExact` is false where none was found; then it is the one
  /// that comes nearest.
  ///
  /// UAX #9 undoes itself on nearly every row. Where it doesn't, blanks serve as anchors: U+2800 is as empty as
  /// a space, but counts as a left-to-right letter.
  nonisolated func inverse(of row: [EmittedCell]) -> (cells: [EmittedCell], isExact: Bool) {
    guard row.contains(where: { BidiLine.reorders($0.base) }) else { return (row, true) }
    if byFragment {
      var single = self
      single.byFragment = false
      let parts = fragments(of: row).map { single.inverse(of: Array($0)) }
      return (parts.flatMap(\.cells), parts.allSatisfy(\.isExact))
    }
    var nearest: (cells: [EmittedCell], errors: Int) = ([], .max)
    for wanted in Anchors.variants(of: row) {
      for direction in base.map({ [$0] }) ?? [.rightToLeft, .leftToRight] {
        var guess = self
        guess.base = direction
        let candidate = guess.shown(wanted)
        let result = shown(candidate)
        let errors = zip(result, wanted).count { $0 != $1 }
        if errors == 0 { return (candidate, true) }
        if errors < nearest.errors { nearest = (candidate, errors) }
      }
    }
    return (nearest.cells, false)
  }
}

/// Blanks that part what UAX #9 would join.
private nonisolated enum Anchors {
  /// The row with ever more anchors: none, the first blank (for terminals that look for the first letter),
  /// one more in any stretch of blanks, and all.
  static func variants(of row: [EmittedCell]) -> some Sequence<[EmittedCell]> {
    let blanks = row.indices.filter { row[$0].isBlank }
    let stretches = blanks.filter { $0 == 0 || !row[$0 - 1].isBlank }
    let single = stretches.dropFirst().map { [$0] } + stretches.dropFirst().map { [stretches[0], $0] }
    let choices = [[], Array(stretches.prefix(1))] + single + [blanks]
    return choices.lazy.map { anchors in
      var result = row
      for i in anchors { result[i].character = "\u{2800}" }
      return result
    }
  }
}

extension EmittedCell {
  fileprivate nonisolated mutating func mirror() {
    let mirrored = BidiLine.mirror(of: base)
    guard mirrored != base, let scalar = Unicode.Scalar(mirrored) else { return }
    var scalars = String.UnicodeScalarView([scalar])
    scalars.append(contentsOf: character.unicodeScalars.dropFirst())
    character = Character(String(scalars))
  }
}
