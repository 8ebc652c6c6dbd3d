/// How the wheel of the mouse is asked for, only where it does nothing otherwise.
///
/// VTE, kitty, Konsole, foot and others turn it into arrows on the alternate screen. xterm does so when told (mode
/// 1007). tmux with `mouse on` hands it on only to programs that ask for the mouse (1000, in the form of 1006), and then
/// all of the mouse.
nonisolated struct WheelRequest: Equatable {
  var start = ""
  var exit = ""

  init(_ facts: TerminalFacts) {
    if let tmux = facts.tmux {
      // Whether the terminal has the focus, too, which tmux tells with `focus-events on`: another one may have it then.
      let mouse = tmux.hasMouse ? "1000;1006;" : ""
      (start, exit) = ("\u{1B}[?\(mouse)1004h", "\u{1B}[?\(mouse)1004l")
    } else if facts.replies?.version?.hasPrefix("XTerm(") == true {
      // Saved and given back as it was.
      (start, exit) = ("\u{1B}[?1007s\u{1B}[?1007h", "\u{1B}[?1007r")
    }
  }
}
