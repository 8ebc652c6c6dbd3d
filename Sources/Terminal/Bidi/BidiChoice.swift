public import TextLayout

/// How the terminal will be written to, and why.
public nonisolated struct BidiChoice: Equatable, Sendable {
  public internal(set) var emitter = Emitter()
  /// The terminal as far as it is known, with its version: `Konsole 22.12.3`.
  public internal(set) var terminalName = "unknown"
  /// What led to the choice, in the order of weight; for `doctor`.
  public internal(set) var reasons: [BidiReason] = []
  /// The mode that would have chosen the same.
  public internal(set) var mode = BidiMode.visual

  /// Nobody tells which terminal it is, so words may come out reversed; then what it is called all the same.
  public var unknownTerminal: String? { reasons.contains(.cannotBeKnown) ? terminalName : nil }

  /// What the layout must do for this terminal.
  public var layout: LayoutOptions { LayoutOptions(shaping: emitter.shapes, stripsMarks: emitter.stripsMarks) }

  /// Decides from facts alone. A mode other than `auto` is obeyed; the facts still name the terminal.
  public init(mode: BidiMode, facts: TerminalFacts) {
    let terminal = KnownTerminal(facts)
    terminalName = terminal.name
    if mode == .auto {
      choose(terminal, facts)
    } else {
      reasons = [.asked(mode)]
      use(mode, passthrough: facts.tmux != nil)
    }
    switch (self.mode, terminal.kind) {
    case (.inverse, .konsole): emitter.model = .inverse(.konsole)
    case (.putty, .mlterm), (.logical, .mlterm): emitter.model = .inverse(.mlterm)
    default: break
    }
    emitter.hasItalic = facts.hasItalic
    // tmux keeps the columns of such marks itself.
    emitter.joinsSpacingMarks = emitter.model == .kittyRuns && facts.tmux == nil
    // Combining marks: alacritty draws them one cell on, foot loses the letter. kitty needs each marked letter cut from
    // its neighbours; where bold alone can do that, vowels would make every other letter bold.
    emitter.stripsMarks =
      [.alacritty, .foot].contains(terminal.kind) || emitter.model == .kittyRuns && !facts.hasItalic
    if emitter.model != .identity { emitter.drawsCaret = true }
  }

  /// The order of terminals.md, section 12.
  private mutating func choose(_ terminal: KnownTerminal, _ facts: TerminalFacts) {
    reasons = terminal.reasons
    if let tmux = facts.tmux { return choose(terminal, in: tmux) }
    if terminal.isInsideScreen {
      guard let inverse = terminal.kind.inverse else { return leave(terminal) }
      // Rows for its own bidi begin with a sign for which it has no glyph there.
      if terminal.kind == .mlterm, facts.outer != nil {
        reasons.append(.orders)
        use(.mlterm)
        emitter.start = Self.throughScreen(emitter.start)
        emitter.exit = Self.throughScreen(emitter.exit)
        return
      }
      reasons.append(.screenKeepsSwitch)
      return use(inverse)
    }
    switch facts.replies?.implicitBidi {
    case 1:
      reasons.append(.ordersBySwitch)
      return use(.vte)
    case 2:
      reasons.append(.orderingIsOff)
      return use(.visual)
    default: break
    }
    switch terminal.kind {
    case .konsole, .mlterm:
      reasons.append(.orders)
      use(terminal.kind == .konsole ? .konsole : .mlterm)
    case .kitty where facts.kittyForcesLeftToRight: reasons.append(.kittyForcesLeftToRight)
    case .kitty:
      reasons.append(.turnsWords)
      use(.kitty)
    case .putty:
      reasons.append(.ordersByFirstLetter)
      use(.putty)
    case .qterminal:
      reasons.append(.ordersByColor)
      use(.qterminal)
    case .iterm:
      reasons.append(.iTermOrders)
      use(.inverse)
    case .appleTerminal:
      reasons.append(.appleTerminalOrders)
      use(.inverse)
    // The switch does nothing in a terminal that doesn't know it.
    case .vte where facts.replies == nil: use(.vte)
    case .vte, .alacritty, .foot, .other: leave(terminal)
    }
  }

  /// Rows are written as they are to look.
  private mutating func leave(_ terminal: KnownTerminal) {
    reasons.append(terminal.isUnknown ? .cannotBeKnown : .noBidi)
  }

  private mutating func choose(_ terminal: KnownTerminal, in tmux: TmuxFacts) {
    guard let inverse = terminal.kind.inverse else { return leave(terminal) }
    if let direct = terminal.kind.switched, tmux.allowsPassthrough {
      reasons.append(.tmuxPassesSwitch)
      return use(direct, passthrough: true)
    }
    if terminal.kind.switched != nil {
      reasons.append(.tmuxKeepsSwitch)
    }
    use(inverse)
  }

  private mutating func use(_ mode: BidiMode, passthrough: Bool = false) {
    self.mode = mode
    switch mode {
    case .auto, .visual: break
    case .vte: (emitter.start, emitter.exit) = ("\u{1B}[8l", "\u{1B}[8h")
    case .konsole:
      (emitter.start, emitter.exit) = (
        "\u{1B}]50;BidiRenderingEnabled=false\u{7}", "\u{1B}]50;BidiRenderingEnabled=true\u{7}"
      )
    case .mlterm:
      (emitter.start, emitter.exit) = ("\u{1B}]5379;use_ctl=false\u{7}", "\u{1B}]5379;use_ctl=true\u{7}")
    case .inverse: emitter.model = .inverse(Inverse(base: .leftToRight))
    case .putty: emitter.model = .inverse(Inverse(base: nil))
    case .qterminal: emitter.model = .inverse(Inverse(base: .leftToRight, byFragment: true))
    case .kitty: emitter.model = .kittyRuns
    case .logical:
      emitter.model = .inverse(Inverse(base: nil))
      emitter.shapes = false
    case .unshaped: emitter.shapes = false
    }
    if passthrough {
      emitter.start = Self.throughTmux(emitter.start)
      emitter.exit = Self.throughTmux(emitter.exit)
    }
  }

  /// GNU screen hands on what is in a DCS.
  private static func throughScreen(_ text: String) -> String { "\u{1B}P" + text + "\u{1B}\\" }

  /// tmux hands on what is in `DCS tmux; … ST`, with each Escape doubled.
  static func throughTmux(_ text: String) -> String {
    text.isEmpty ? "" : "\u{1B}Ptmux;" + text.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
  }
}

extension Inverse {
  /// Konsole's own bidi, where it can't be switched off.
  nonisolated static let konsole = Inverse(base: .leftToRight, boxIsLeft: true, mirrors: false)
  /// mlterm's.
  nonisolated static let mlterm = Inverse(base: nil, boxIsLeft: true)
}
