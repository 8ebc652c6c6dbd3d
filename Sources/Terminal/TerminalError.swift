/// Why the terminal can't be used.
public nonisolated enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal database doesn't know this kind of terminal.
  case cannotOpen(term: String)
  /// It can only write lines one below the other.
  case cannotMove(term: String)
}
