internal import CNcurses
internal import Foundation
public import Screen

extension CursesTerminal {
  /// Puts `text` on the user's clipboard, through the terminal (OSC 52), so that it works over ssh, too. tmux keeps
  /// such a request to itself, so it is asked in its own way. The outcome says no more than is known.
  public func copy(_ text: String) -> CopyOutcome {
    if facts.tmux != nil, facts.environment["TMUX"]?.isEmpty == false { return Tmux.copy(text, within: copyPatience) }
    guard text.utf8.count <= Self.longestCopy else { return .tooLong(limit: Self.longestCopy) }
    let request = Self.clipboardRequest(text)
    return unsafe terminal_write(request, Int64(request.utf8.count)) ? .sent : .failed
  }

  /// How many bytes a terminal is asked to copy: a request of 100,000 bytes is the longest that hterm takes (its
  /// osc52.sh), and others took it for their limit. xterm, foot, iTerm2 and Windows Terminal take more, kitty since
  /// 0.20 8 MB; what cuts requests even earlier (tabby at 3,066, Termux at about 7,000) does so without a word.
  nonisolated static let longestCopy = (100_000 - "\u{1B}]52;c;\u{1B}\\".utf8.count) / 4 * 3

  nonisolated static func clipboardRequest(_ text: String) -> String {
    "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{1B}\\"
  }
}

/// The tmux that the program runs in, as a clipboard.
nonisolated enum Tmux {
  /// Through standard input: arguments have a limit, and everybody on the computer can read them.
  static func copy(_ text: String, within patience: Duration) -> CopyOutcome {
    let start = ContinuousClock.now
    func load(_ options: String...) -> Bool {
      let left = (patience - (ContinuousClock.now - start)).milliseconds
      guard left > 0 else { return false }
      let arguments = ["tmux", "load-buffer"] + options + ["-"]
      return TmuxFacts.output(of: arguments, input: Array(text.utf8), milliseconds: left) != nil
    }
    // -w, for the clipboard of the terminal around it, came with 3.2; an older one refuses it as a usage error.
    if load("-w") { return .tmux }
    return load() ? .tmuxBuffer : .noTmux
  }
}
