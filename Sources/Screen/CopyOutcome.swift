/// What became of a text that was to be put on the clipboard.
public enum CopyOutcome: Equatable, Sendable {
  /// tmux has the whole text as its newest buffer, and gives it to the clipboard of the terminal around it.
  case tmux
  /// The same in a tmux before 3.2, which keeps it to itself.
  case tmuxBuffer
  /// The terminal was asked, with the whole text. It never answers, so whether it obeys is not known.
  case sent
  /// The same, but tmux or GNU screen lies between, or may, and keeps it unless told otherwise.
  case sentOn
  /// More bytes than terminals take in one request; nothing was sent.
  case tooLong(limit: Int)
  /// tmux is not there, does not answer in time, or refuses; its buffers are as they were.
  case noTmux
  /// The terminal could not be written to.
  case failed

  /// Nothing was copied.
  public var hasFailed: Bool {
    switch self {
    case .tooLong, .noTmux, .failed: true
    case .tmux, .tmuxBuffer, .sent, .sentOn: false
    }
  }
}
