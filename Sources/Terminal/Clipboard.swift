internal import CNcurses
internal import Foundation
public import Screen

extension CursesTerminal {
  /// Puts `text` on the user's clipboard, through the terminal (OSC 52), so that it works over ssh, too. tmux and GNU
  /// screen keep such a request to themselves, so each is asked in its own way. The outcome says no more than is known.
  public func copy(_ text: String) -> CopyOutcome {
    let way = ClipboardWay(facts)
    if way.first == .tmux { return Tmux.copy(text, within: copyPatience) }
    guard text.utf8.count <= Self.longestCopy else { return .tooLong(limit: Self.longestCopy) }
    let request = way.request(text)
    guard unsafe terminal_write(request, Int64(request.utf8.count)) else { return .failed }
    return way.mayEnd ? .sentOn : .sent
  }

  /// How many bytes a terminal is asked to copy: a request of 100,000 bytes is the longest that hterm takes (its
  /// osc52.sh), and others took it for their limit. xterm, foot, iTerm2 and Windows Terminal take more, kitty since
  /// 0.20 8 MB; what cuts requests even earlier (tabby at 3,066, Termux at about 7,000) does so without a word.
  nonisolated static let longestCopy = (100_000 - "\u{1B}]52;c;\u{1B}\\".utf8.count) / 4 * 3
}

/// The way of a text to the clipboard.
nonisolated struct ClipboardWay: Equatable {
  enum First { case terminal, tmux, screen }

  var first = First.terminal
  /// Between here and the terminal something is, or may be, that keeps requests: tmux obeys and hands on such of
  /// programs only with `set-clipboard on`, GNU screen none.
  var mayEnd = false

  init(_ facts: TerminalFacts) {
    let term = facts.environment["TERM"] ?? ""
    func has(_ name: String) -> Bool { facts.environment[name]?.isEmpty == false }
    if facts.tmux != nil {
      first = has("TMUX") ? .tmux : .terminal
      mayEnd = first == .terminal
    } else if facts.replies?.isOfScreen == true || facts.replies == nil && has("STY") {
      first = .screen
      mayEnd = facts.outer.map { $0.isOfScreen || $0.isOfTmux } ?? true
    } else if facts.replies == nil {
      mayEnd = term.hasPrefix("screen") || term.hasPrefix("tmux")
    }
  }

  func request(_ text: String) -> String {
    let base64 = Data(text.utf8).base64EncodedString()
    guard first == .screen else { return "\u{1B}]52;c;\(base64)\u{1B}\\" }
    // Its end is BEL, for the other one is that of a DCS as well.
    let request = Array("\u{1B}]52;c;\(base64)\u{7}".utf8)
    return stride(from: 0, to: request.count, by: Self.piece).map { start in
      "\u{1B}P" + String(decoding: request[start..<min(start + Self.piece, request.count)], as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }

  /// screen keeps a string in 768 bytes (MAXSTR of 4.x), before 4.1 in 256; a longer one is no string to it.
  private static let piece = 240
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
