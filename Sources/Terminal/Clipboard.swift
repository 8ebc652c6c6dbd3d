internal import CNcurses
internal import Foundation

extension CursesTerminal {
  /// Puts `text` on the user's clipboard, through the terminal (OSC 52), so that it works over ssh, too. A terminal
  /// that does not know or allow it leaves the clipboard as it was. tmux keeps such a request to itself, so it is
  /// asked in its own way.
  public func copy(_ text: String) {
    if let socket = facts.environment["TMUX"], !socket.isEmpty {
      _ = TmuxFacts.output(of: ["tmux", "set-buffer", "-w", "--", text], milliseconds: 300)
      return
    }
    unsafe terminal_write(Self.clipboardRequest(text))
  }

  nonisolated static func clipboardRequest(_ text: String) -> String {
    "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{1B}\\"
  }
}
