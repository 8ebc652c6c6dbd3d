internal import Screen

extension TerminalFacts {
  /// The terminal is known to have links (OSC 8), and so to take a sequence of them for no text. Others may have them,
  /// too.
  nonisolated var hasHyperlinks: Bool {
    if tmux != nil {
      // tmux keeps links since 3.4, and gives them to a terminal that has them.
      let version = (environment["TERM_PROGRAM_VERSION"] ?? "").drop { !$0.isNumber }.split { !$0.isNumber }
      let numbers = version.prefix(2).compactMap { Int($0) }
      return environment["TERM_PROGRAM"] == "tmux" && numbers.count == 2 && (numbers[0], numbers[1]) >= (3, 4)
    }
    if environment["STY"]?.isEmpty == false || replies?.isOfScreen == true { return false }
    if replies?.version?.hasPrefix("WezTerm") == true { return true }
    let number = replies.flatMap { $0.secondary.dropFirst().first }
    return switch KnownTerminal(self).kind {
    // Since 0.50; mintty, which is like it, for longer.
    case .vte: number.map { $0 >= 5_000 || replies?.secondary.first == 77 } ?? false
    case .alacritty: number.map { $0 >= 1_100 } ?? false
    case .kitty, .foot, .konsole, .iterm: replies != nil
    case .mlterm, .putty, .qterminal, .appleTerminal, .other: false
    }
  }
}

extension Emitter {
  /// Rows are written as they are to look, so that the cells of a link are where the grid has them; kitty only turns
  /// words from right to left around, which no address in ASCII is a part of.
  nonisolated var keepsColumns: Bool { model == .identity || model == .kittyRuns }
}

extension Hyperlink {
  /// Nothing in its address could end the sequence.
  nonisolated var isPlain: Bool { address.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}
