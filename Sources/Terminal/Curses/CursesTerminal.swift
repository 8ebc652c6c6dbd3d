internal import CNcurses
internal import Dispatch
public import Screen

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The real terminal: shows grids, hears keys, sizes and signals. ncurses is one per process, so this is too.
///
/// Ctrl-C stays a signal (`onTerminate`), so that it works even while the program is busy; a second one
/// that comes before the first was heard ends the program at once, with the terminal given back. Ctrl-Z is
/// no key either: it stops the job.
public final class CursesTerminal {
  /// How this terminal is written to, and why.
  public internal(set) var bidiChoice: BidiChoice
  /// What that was decided from.
  public internal(set) var facts: TerminalFacts
  /// The variable that names a locale which is not UTF-8.
  private let otherLocale: String?
  /// How rows are to be written, as somebody wishes.
  let mode: BidiMode
  var isAutomatic: Bool { mode == .auto }
  /// How long tmux has for a text that is copied. A megabyte takes some milliseconds; this is for a busy computer.
  public var copyPatience = Duration.seconds(2)

  var emitter: Emitter { bidiChoice.emitter }
  private(set) var palette: CursesPalette
  var keys: KeyReader
  let start = ContinuousClock.now
  /// Ends the wait for the rest of a sequence.
  var patience: (any DispatchSourceTimer)?
  /// Typed while the terminal was asked; for the first handler.
  var typedEarly: [Key] = []
  var shown: CellGrid?
  private var shownCursor: Position?
  /// Those of the grid that is shown, and those that the terminal has been told of.
  private(set) var links: [Hyperlink] = []
  var writtenLinks: [Hyperlink] = []
  private(set) var isOpen = true
  var hasAskedGround = false
  /// What the terminal has been asked and has not answered yet.
  var late = LateAnswers()

  var input: (any DispatchSourceRead)?
  var signals: (any DispatchSourceRead)?
  var keyHandler: (@MainActor ([Key]) -> Void)?
  var resizeHandler: (@MainActor (Size) -> Void)?
  var terminateHandler: (@MainActor (Int32) -> Void)?
  var choiceHandler: (@MainActor (BidiChoice) -> Void)?
  var groundHandler: (@MainActor (RGB) -> Void)?
  /// What the mouse does comes as keys; else it is the terminal's own, to select text with.
  public var takesMouse = false {
    didSet {
      keys.reportsMouse = takesMouse
      guard takesMouse != oldValue else { return }
      setExtras()
      // Its own bidi was on for a moment.
      terminal_touch_all()
    }
  }
  /// Looks for another terminal around tmux.
  var watch: TmuxWatch?

  /// Takes the terminal: alternate screen, no echo, cursor hidden. Nothing is drawn before the first `show`.
  ///
  /// `usesColor` false (as `NO_COLOR` wishes) leaves attributes only. With `bidi` `auto` the terminal is asked
  /// who it is, which takes as long as its answer, 300 ms at most, a second where ssh lies between; what comes later
  /// than that is heard with the keys. `visual` and `unshaped` ask nothing but, with `asksGround`, the colour of its
  /// ground. Of the environment `TERM` names the terminal in errors, `COLORTERM` says whether it shows any colour, `ESCDELAY` how many
  /// milliseconds Escape waits for the rest of a sequence, and `TerminalFacts.variables` tell of its bidi.
  public init(
    theme: Theme, usesColor: Bool, bidi: BidiMode = .auto, asksGround: Bool = false,
    environment: [String: String] = [:]
  ) throws(TerminalError) {
    guard terminal_can_move() else { throw .cannotMove(term: environment["TERM"] ?? "") }
    switch terminal_open() {
    case TERMINAL_OPENED: break
    case TERMINAL_NOT_A_TTY: throw .notATerminal
    default: throw .cannotOpen(term: environment["TERM"] ?? "")
    }
    let delay = environment["ESCDELAY"].flatMap { Int($0) }.map { Duration.milliseconds(max(0, min($0, 60_000))) }
    keys = KeyReader(escapeDelay: delay, known: TerminalKeys.known())
    let depth = usesColor ? ColorDepth(colors: Int(terminal_colors())) : .monochrome
    let hasTrueColor = ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased() ?? "")
    palette = CursesPalette(
      depth: depth, redefines: hasTrueColor, isConsole: environment["TERM"]?.hasPrefix("linux") == true, theme: theme)
    otherLocale = TerminalFacts.otherLocale(environment)
    mode = bidi
    let asks = bidi != .visual && bidi != .unshaped || asksGround
    let patience = BidiProbe.patience(environment)
    let ask: @MainActor (Bool) -> BidiProbe.Answer = { isOuter in
      BidiProbe.ask(
        checksEncoding: !isOuter, asksGround: asksGround && !isOuter, throughScreen: isOuter, patience: patience)
    }
    let facts: TerminalFacts
    let typed: [UInt8]
    (facts, typed, late) = TerminalFacts.gather(environment, by: asks ? ask : nil)
    hasAskedGround = asksGround
    self.facts = facts
    bidiChoice = BidiChoice(mode: bidi, facts: facts)
    typedEarly = keys.keys(from: typed, at: now)
    setExtras()
    if facts.reportsKeys { setKeyboard() }
    listen()
    if isAutomatic { watchTmux(socket: environment["TMUX"] ?? "") }
  }

  /// How many colours are in use.
  public var colorDepth: ColorDepth { palette.depth }

  /// Why letters may come out wrong here.
  public var encodingProblem: EncodingProblem? {
    if facts.tmux?.writesUTF8 == false { return .tmux }
    if facts.replies?.readsUTF8 == false { return .terminal }
    return otherLocale.map { .locale($0) }
  }

  /// The window's size; at least one cell.
  public var size: Size { Size(columns: max(1, Int(terminal_columns())), rows: max(1, Int(terminal_rows()))) }

  /// Draws what differs from the grid shown last. `cursor` nil hides the cursor. Of `links` the terminal is told where it
  /// is known to have such.
  public func show(_ grid: CellGrid, cursor: Position?, links: [Hyperlink] = []) {
    guard isOpen else { return }
    let links = links.isEmpty || !showsLinks ? [] : links
    let areOtherLinks = links != self.links
    self.links = links
    let rows = min(grid.size.rows, size.rows)
    let columns = min(grid.size.columns, size.columns)
    let last = shown?.size == grid.size ? shown : nil
    if let last, last == grid, shownCursor == cursor, !areOtherLinks { return }
    let scrolls = !leavesGhosts && terminal_can_scroll()
    let shift = last.flatMap { scrolls ? RowShift(from: $0, to: grid, rows: rows) : nil }
    for row in 0..<rows {
      let cells = grid.row(row)
      var old = last?.row(row)
      let caret = caretColumn(cursor, row: row)
      if let old, old == cells, caret == caretColumn(shownCursor, row: row) { continue }
      // The terminal moves it, with all that reaches beyond its cells, or clears it before it is written.
      if shift?.region.contains(row) == true { old = nil }
      if emitter.model == .identity {
        put(cells.prefix(columns), old: old?.prefix(columns), row: row)
      } else {
        emit(cells.prefix(columns), caret: caret, row: row)
      }
      // Arabic glyphs overhang their cells in some terminals, and a part of the old one would stay.
      if let old, cells.contains(where: \.hasOverhang) || old.contains(where: \.hasOverhang) {
        if leavesGhosts { renewBlanks(cells.prefix(columns), beside: old.prefix(columns), row: row) }
        terminal_touch_row(Int32(row))
      }
    }
    shown = grid
    shownCursor = cursor
    terminal_let_scroll(shift != nil)
    flush()
    terminal_let_scroll(false)
  }

  private func put(_ cells: ArraySlice<Cell>, old: ArraySlice<Cell>?, row: Int) {
    var scalars: [UInt32] = []
    for (column, index) in cells.indices.enumerated() {
      let cell = cells[index]
      if cell.isContinuation { continue }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      if let old {
        let place = old.startIndex + column
        let wasWide = place + 1 < old.endIndex && old[place + 1].isContinuation
        if old[place] == cell, wasWide == isWide { continue }
      }
      put(cell.character, columns: isWide ? 2 : 1, palette[cell], row: row, column: column, &scalars)
    }
  }

  private func put(
    _ character: Character, columns: Int, _ style: CursesStyle, row: Int, column: Int, _ scalars: inout [UInt32]
  ) {
    scalars.removeAll(keepingCapacity: true)
    (CursesPalette.painted(character) ?? character).appendScalars(to: &scalars)
    unsafe scalars.withUnsafeBufferPointer {
      unsafe terminal_put(
        Int32(row), Int32(column), $0.baseAddress, Int32($0.count), Int32(columns), style.attributes, style.pair)
    }
  }

  /// Puts a row in the order that this terminal needs. The whole row, since one cell can move all others;
  /// curses itself compares it with what is there.
  private func emit(_ cells: ArraySlice<Cell>, caret: Int?, row: Int) {
    var scalars: [UInt32] = []
    var column = 0
    for cell in emitter.emit(EmittedCell.row(cells, caret: caret) { palette[$0] }) {
      put(cell.character, columns: cell.columns, cell.style, row: row, column: column, &scalars)
      column += cell.columns
    }
  }

  /// Where the caret is drawn in a row, if it is drawn at all.
  private func caretColumn(_ cursor: Position?, row: Int) -> Int? {
    emitter.drawsCaret && cursor?.row == row ? cursor?.column : nil
  }

  func flush() {
    defer { writeLinks() }
    guard let cursor = shownCursor, !emitter.drawsCaret, cursor.row < size.rows, cursor.column < size.columns else {
      return terminal_flush(-1, 0)
    }
    terminal_flush(Int32(cursor.row), Int32(max(0, cursor.column)))
  }

  /// Changes the colours, also of what is on the screen.
  public func setTheme(_ theme: Theme) {
    palette.setTheme(theme)
    setExtras()
    showAgain()
  }

  /// Writes each row of what is shown anew.
  func showAgain() {
    guard let grid = shown else { return }
    shown = nil
    show(grid, cursor: shownCursor, links: links)
  }

  /// Writes the whole screen again, for when another program has written on it, or for another terminal than before.
  public func redraw() {
    guard isOpen else { return }
    terminal_touch_all()
    if !askAgain() { flush() }
  }

  /// Calls `handler` after the window has changed size.
  public func onResize(_ handler: @escaping @MainActor (Size) -> Void) { resizeHandler = handler }

  /// Calls `handler` when rows have to be written in another way than before, for tmux is shown in another terminal now,
  /// or the terminal has answered late.
  /// It should lay text out anew and show it.
  public func onChoice(_ handler: @escaping @MainActor (BidiChoice) -> Void) { choiceHandler = handler }

  /// Calls `handler` when the program is asked to end: SIGINT (Ctrl-C), SIGTERM or SIGHUP (the window is
  /// gone). It should end with `terminate`. Without a handler the program ends by itself.
  public func onTerminate(_ handler: @escaping @MainActor (Int32) -> Void) { terminateHandler = handler }

  // MARK: The end

  /// Gives the terminal back as it was found. Can be repeated.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    input?.cancel()
    signals?.cancel()
    patience?.cancel()
    watch?.stop()
    (input, signals, patience, watch) = (nil, nil, nil, nil)
    terminal_leave()
    terminal_release_signals()
  }

  /// Gives the terminal back and ends the program by `signal`, so that the shell sees the true reason.
  public func terminate(by signal: Int32) -> Never {
    close()
    terminal_die(signal)
  }

  func setKeyboard() {
    let isOurs = facts.reportsKeys
    _ = unsafe terminal_set_keyboard(isOurs ? KeyReport.start : "", isOurs ? KeyReport.exit : "")
  }

  func setExtras() {
    let wheel = WheelRequest(facts)
    // Asked for with the rest, so that it is given back at the end, at a stop, at a crash and before other programs.
    let mouse = takesMouse ? (MouseRequest.start, MouseRequest.exit) : ("", "")
    _ = unsafe terminal_set_extras(
      emitter.start + wheel.start + mouse.0 + (palette.slots?.start ?? ""),
      (palette.slots?.exit ?? "") + mouse.1 + wheel.exit + emitter.exit)
  }
}
