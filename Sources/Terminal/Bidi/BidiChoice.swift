public import TextLayout

/// How the terminal will be written to, and why.
public nonisolated struct BidiChoice: Equatable, Sendable {
  public internal(set) var emitter = Emitter()
  /// The terminal as far as it is known, with its version: `Konsole 22.12.3`.
  public internal(set) var terminalName = "unknown"
  /// What led to the choice, in the order of weight; for `doctor`.
  public internal(set) var reasons: [String] = []
  /// The mode that would have chosen the same.
  public internal(set) var mode = BidiMode.visual

  /// What the layout must do for this terminal.
  public var layout: LayoutOptions { LayoutOptions(shaping: emitter.shapes, stripsMarks: emitter.stripsMarks) }

  /// Decides from facts alone. A mode other than `auto` is obeyed; the facts still name the terminal.
  public init(mode: BidiMode, facts: TerminalFacts) {
    let terminal = KnownTerminal(facts)
    terminalName = terminal.name
    if mode == .auto {
      choose(terminal, facts)
    } else {
      reasons = ["--bidi \(mode.rawValue) was asked for"]
      use(mode, passthrough: facts.tmux != nil)
    }
    switch (self.mode, terminal.kind) {
    case (.inverse, .konsole): emitter.model = .inverse(.konsole)
    case (.putty, .mlterm), (.logical, .mlterm): emitter.model = .inverse(.mlterm)
    default: break
    }
    // Combining marks: alacritty draws them one cell on, foot loses the letter, kitty leaves a hole.
    if [.alacritty, .foot].contains(terminal.kind) || emitter.model == .kittyRuns { emitter.stripsMarks = true }
    if emitter.model != .identity { emitter.drawsCaret = true }
  }

  /// The order of terminals.md, section 12.
  private mutating func choose(_ terminal: KnownTerminal, _ facts: TerminalFacts) {
    reasons = [terminal.reason]
    if let tmux = facts.tmux { return choose(terminal, in: tmux) }
    if terminal.isInsideScreen {
      reasons.append("screen keeps the terminal's switch from it, so rows are sent turned around")
      return use(terminal.kind.inverse ?? .visual)
    }
    switch facts.replies?.implicitBidi {
    case 1:
      reasons.append("it orders rows by itself (CSI 8 $ p gave 1) and lets that be switched off")
      return use(.vte)
    case 2:
      reasons.append("its own ordering is already switched off (CSI 8 $ p gave 2)")
      return use(.visual)
    default: break
    }
    switch terminal.kind {
    case .konsole, .mlterm:
      reasons.append("it orders rows by itself and lets that be switched off")
      use(terminal.kind == .konsole ? .konsole : .mlterm)
    case .kitty where facts.kittyForcesLeftToRight: reasons.append("kitty.conf says force_ltr yes")
    case .kitty:
      reasons.append("it turns right-to-left words around where they stand")
      use(.kitty)
    case .putty:
      reasons.append("it orders each row by its first letter, and only its user can switch that off")
      use(.putty)
    case .qterminal:
      reasons.append("it orders each stretch of one colour by itself, and only its user can switch that off")
      use(.qterminal)
    case .iterm:
      reasons.append("iTerm2 orders rows itself since 3.6; not tested")
      use(.inverse)
    case .appleTerminal:
      reasons.append("Terminal orders rows itself; not tested")
      use(.inverse)
    // The switch does nothing in a terminal that doesn't know it.
    case .vte where facts.replies == nil: use(.vte)
    case .vte, .alacritty, .foot, .other: reasons.append("no sign of a bidi of its own")
    }
  }

  private mutating func choose(_ terminal: KnownTerminal, in tmux: TmuxFacts) {
    guard let inverse = terminal.kind.inverse else { return reasons.append("no sign of a bidi of its own") }
    if let direct = terminal.kind.switched, tmux.allowsPassthrough {
      reasons.append("tmux lets its switch through (allow-passthrough on)")
      return use(direct, passthrough: true)
    }
    if terminal.kind.switched != nil {
      reasons.append("tmux keeps the terminal's switch from it (allow-passthrough off), so rows are sent turned around")
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
