import Screen
import Testing
import TextLayout

@testable import Terminal

/// What terminals do to a row, told apart from the code that outwits them (terminals.md, matrix).
enum TerminalModel: String, CaseIterable {
  /// UAX #9 from the left, mirrors: VTE.
  case vte
  /// ICU from the left, box drawing is a letter, no mirroring: Konsole.
  case konsole
  /// UAX #9 from the first strong letter: PuTTY.
  case putty
  /// The same, but box drawing is a letter: mlterm.
  case mlterm
  /// Qt, for each stretch of one style by itself: QTerminal.
  case qterminal

  var emitter: Emitter {
    var emitter = Emitter()
    let terminal: Inverse =
      switch self {
      case .vte: Inverse(base: .leftToRight)
      case .konsole: Inverse.konsole
      case .putty: Inverse(base: nil)
      case .mlterm: Inverse.mlterm
      case .qterminal: Inverse(base: .leftToRight, byFragment: true)
      }
    emitter.model = .inverse(terminal)
    return emitter
  }

  func show(_ row: [EmittedCell]) -> [EmittedCell] {
    guard self == .qterminal else { return reorder(row) }
    var fragments: [[EmittedCell]] = []
    for cell in row {
      if let last = fragments.last?.last, last.style == cell.style, last.isBox == cell.isBox {
        fragments[fragments.count - 1].append(cell)
      } else {
        fragments.append([cell])
      }
    }
    return fragments.flatMap(reorder)
  }

  private func reorder(_ row: [EmittedCell]) -> [EmittedCell] {
    let countsBoxes = self == .konsole || self == .mlterm
    let scalars = row.map { countsBoxes && (0x2500...0x25FF).contains($0.base) ? 0x61 : $0.base }
    let line = BidiLine(scalars, direction: self == .putty || self == .mlterm ? nil : .leftToRight)
    return line.order.map { i in
      var cell = row[Int(i)]
      if self != .konsole, line.levels[Int(i)] % 2 == 1, let mirror = Unicode.Scalar(BidiLine.mirror(of: cell.base)),
        mirror.value != cell.base
      {
        cell.character = Character(mirror)
      }
      return cell
    }
  }
}

/// An empty braille cell is as blank as a space.
func withBlanks(_ row: [EmittedCell]) -> [EmittedCell] {
  row.map { cell in
    var cell = cell
    if cell.character == "\u{2800}" { cell.character = " " }
    return cell
  }
}

@Suite struct EmitterTests {
  @Test(arguments: TerminalModel.allCases)
  func `a terminal with bidi of its own shows each row as the views composed it`(model: TerminalModel) {
    let wrong = EmitterRows.all.filter { withBlanks(model.show(model.emitter.emit($0))) != $0 }
    // With a style of its own, 12/أ has no letter to its left or right that could turn it around.
    let known = model == .qterminal ? wrong.filter { EmitterRows.text($0).contains("ﺃ/12") } : []
    #expect(wrong.count == known.count, "\(wrong.map(EmitterRows.text).joined(separator: "\n"))")
    #expect(known.count == (model == .qterminal ? 5 : 0))
  }

  @Test(arguments: TerminalModel.allCases)
  func `a row that can't come out exactly still loses no cell and moves little`(model: TerminalModel) {
    var inexact = 0
    for row in EmitterRows.random(2000) {
      let emitted = model.emitter.emit(row)
      if withBlanks(model.show(emitted)) != row { inexact += 1 }
      #expect(emitted.count == row.count)
      let letters = { (cells: [EmittedCell]) in
        cells.filter { BidiLine.mirror(of: $0.base) == $0.base }.map(\.character)
      }
      #expect(letters(withBlanks(emitted)).sorted() == letters(row).sorted())
    }
    // Such rows are for the most part brackets and digits without a word; 9 of 100 at the time of writing.
    #expect(inexact < 220, "\(inexact) of 2000")
    #expect(inexact > 0, "then say so in the matrix")
  }

  @Test func `a row without right-to-left letters is sent as it is`() {
    let row = EmitterRows.cells("A plain (row) │ 100% of 1,234 │ 日本", width: 60, direction: .leftToRight)
    for model in TerminalModel.allCases { #expect(model.emitter.emit(row) == row) }
    var kitty = Emitter()
    kitty.model = .kittyRuns
    #expect(kitty.emit(row) == row)
    for row in EmitterRows.all { #expect(Emitter().emit(row) == row) }
  }

  @Test func `for Konsole a heh that joins no next letter is one that can't`() {
    let row = EmitterRows.cells("لەگەڵ خانه\u{200C}ها نامه", width: 18)
    let sent = TerminalModel.konsole.emitter.emit(row).filter { [0x6D5, 0xFEEA, 0xFEE9].contains($0.base) }.map(\.base)
    #expect(sent.sorted() == [0x6D5, 0x6D5, 0x6D5, 0xFEEA])
  }

  @Test func `a mark goes with its letter and a look with its cell`() {
    let bold = CursesStyle(attributes: 1)
    let row = [
      EmittedCell(character: " "), EmittedCell(character: "ﺏ"), EmittedCell(character: "ﺑَ", style: bold),
      EmittedCell(character: "日", columns: 2),
    ]
    #expect(TerminalModel.vte.emitter.emit(row) == [row[0], row[2], row[1], row[3]])
  }
}
