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
  public let bidiChoice: BidiChoice
  /// What that was decided from.
  public let facts: TerminalFacts
  /// How long tmux has for a text that is copied. A megabyte takes some milliseconds; this is for a busy computer.
  public var copyPatience = Duration.seconds(2)

  let emitter: Emitter
  private var palette: CursesPalette
  private var keys = CursesKeys()
  /// Typed while the terminal was asked; for the first handler.
  private var typedEarly: [Key] = []
  private var shown: CellGrid?
  private var shownCursor: Position?
  private var isOpen = true

  private var input: (any DispatchSourceRead)?
  private var signals: (any DispatchSourceRead)?
  private var keyHandler: (@MainActor ([Key]) -> Void)?
  private var resizeHandler: (@MainActor (Size) -> Void)?
  private var terminateHandler: (@MainActor (Int32) -> Void)?

  /// Takes the terminal: alternate screen, no echo, cursor hidden. Nothing is drawn before the first `show`.
  ///
  /// `usesColor` false (as `NO_COLOR` wishes) leaves attributes only. With `bidi` `auto` the terminal is asked
  /// who it is, which takes as long as its answer, 300 ms at most; `visual` and `unshaped` ask nothing. Of the
  /// environment `TERM` names the terminal in errors, `COLORTERM` says whether it shows any colour, and
  /// `TerminalFacts.variables` tell of its bidi.
  public init(
    theme: Theme, usesColor: Bool, bidi: BidiMode = .auto, environment: [String: String] = [:]
  ) throws(TerminalError) {
    switch terminal_open() {
    case TERMINAL_OPENED: break
    case TERMINAL_NOT_A_TTY: throw .notATerminal
    default: throw .cannotOpen(term: environment["TERM"] ?? "")
    }
    let depth = usesColor ? ColorDepth(colors: Int(terminal_colors())) : .monochrome
    let hasTrueColor = ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased() ?? "")
    palette = CursesPalette(
      depth: depth, redefines: hasTrueColor, isConsole: environment["TERM"]?.hasPrefix("linux") == true, theme: theme)
    let asks = bidi != .visual && bidi != .unshaped
    let (facts, typed) = TerminalFacts.gather(environment, asksTerminal: asks)
    self.facts = facts
    bidiChoice = BidiChoice(mode: bidi, facts: facts)
    emitter = bidiChoice.emitter
    typedEarly = keys.keys(from: CursesKeys.codes(of: typed))
    setExtras()
    listen()
  }

  /// How many colours are in use.
  public var colorDepth: ColorDepth { palette.depth }

  /// The window's size; at least one cell.
  public var size: Size { Size(columns: max(1, Int(terminal_columns())), rows: max(1, Int(terminal_rows()))) }

  /// Draws what differs from the grid shown last. `cursor` nil hides the cursor.
  public func show(_ grid: CellGrid, cursor: Position?) {
    guard isOpen else { return }
    let rows = min(grid.size.rows, size.rows)
    let columns = min(grid.size.columns, size.columns)
    let last = shown?.size == grid.size ? shown : nil
    if let last, last == grid, shownCursor == cursor { return }
    for row in 0..<rows {
      let cells = grid.row(row)
      let old = last?.row(row)
      let caret = caretColumn(cursor, row: row)
      if let old, old == cells, caret == caretColumn(shownCursor, row: row) { continue }
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
    flush()
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
    character.appendScalars(to: &scalars)
    let count = emitter.stripsMarks ? 1 : Int32(scalars.count)
    unsafe scalars.withUnsafeBufferPointer {
      unsafe terminal_put(
        Int32(row), Int32(column), $0.baseAddress, count, Int32(columns), style.attributes, style.pair)
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

  private func flush() {
    guard let cursor = shownCursor, !emitter.drawsCaret, cursor.row < size.rows, cursor.column < size.columns else {
      return terminal_flush(-1, 0)
    }
    terminal_flush(Int32(cursor.row), Int32(max(0, cursor.column)))
  }

  /// Changes the colours, also of what is on the screen.
  public func setTheme(_ theme: Theme) {
    palette.setTheme(theme)
    setExtras()
    guard let grid = shown else { return }
    shown = nil
    show(grid, cursor: shownCursor)
  }

  /// Writes the whole screen again, for when another program has written on it.
  public func redraw() {
    guard isOpen else { return }
    terminal_touch_all()
    flush()
  }

  /// Calls `handler` with all the keys that have been typed since the last call. A letter whose bytes come
  /// apart is given whole; several scalars of one key (لا) come in one call, one key each; what is pasted
  /// comes as text.
  public func onKeys(_ handler: @escaping @MainActor ([Key]) -> Void) {
    keyHandler = handler
    guard input == nil, isOpen else { return }
    if !typedEarly.isEmpty {
      DispatchQueue.main.async { [typedEarly] in MainActor.assumeIsolated { handler(typedEarly) } }
      typedEarly = []
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readKeys() } }
    source.activate()
    input = source
  }

  /// Calls `handler` after the window has changed size.
  public func onResize(_ handler: @escaping @MainActor (Size) -> Void) { resizeHandler = handler }

  /// Calls `handler` when the program is asked to end: SIGINT (Ctrl-C), SIGTERM or SIGHUP (the window is
  /// gone). It should end with `terminate`. Without a handler the program ends by itself.
  public func onTerminate(_ handler: @escaping @MainActor (Int32) -> Void) { terminateHandler = handler }

  private func readKeys() {
    var codes: [Int32] = []
    // Bounded, so that an endless paste can't keep the screen from being drawn.
    while codes.count < 65_536, case let code = terminal_read_key(), code != TERMINAL_KEY_NONE.rawValue {
      codes.append(code)
    }
    if codes.isEmpty, terminal_hung_up() {
      input?.cancel()
      input = nil
      return end(SIGHUP)
    }
    for part in keys.keys(from: codes).split(separator: .control("z"), omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { suspend() }
      if !part.element.isEmpty { keyHandler?(Array(part.element)) }
    }
  }

  // MARK: Signals

  private func listen() {
    let descriptor = terminal_catch_signals()
    guard descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readSignals() } }
    source.activate()
    signals = source
  }

  private func readSignals() {
    while isOpen, case let signal = terminal_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT: resume()
      default: end(signal)
      }
    }
  }

  private func end(_ signal: Int32) {
    guard let terminateHandler else { terminate(by: signal) }
    terminateHandler(signal)
  }

  private func resize() {
    let old = size
    terminal_fit()
    guard size != old else { return }
    shown = nil
    resizeHandler?(size)
  }

  /// Continued after a stop that we didn't see coming (SIGSTOP): the terminal may be in any state.
  private func resume() {
    // Continued by `bg`: what is on the terminal now is the shell's.
    if !terminal_in_foreground() { terminal_stop() }
    terminal_leave()
    enter()
  }

  /// Gives the terminal back and stops the whole job, as Ctrl-Z does; returns when it is continued.
  public func suspend() {
    guard isOpen else { return }
    terminal_leave()
    terminal_stop()
    enter()
  }

  private func enter() {
    terminal_enter()
    let old = shown?.size
    if old != nil, old != size { resizeHandler?(size) }
    flush()
  }

  // MARK: The end

  /// Gives the terminal back as it was found. Can be repeated.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    input?.cancel()
    signals?.cancel()
    (input, signals) = (nil, nil)
    terminal_leave()
    terminal_release_signals()
  }

  /// Gives the terminal back and ends the program by `signal`, so that the shell sees the true reason.
  public func terminate(by signal: Int32) -> Never {
    close()
    terminal_die(signal)
  }

  private func setExtras() {
    _ = unsafe terminal_set_extras(
      emitter.start + (palette.slots?.start ?? ""), (palette.slots?.exit ?? "") + emitter.exit)
  }
}
