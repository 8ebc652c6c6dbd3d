internal import Screen

/// Reports of the mouse in the form of mode 1006 (xterm's ctlseqs, "Mouse Tracking") as events.
nonisolated struct MouseReader {
  /// Two presses on one cell within this are a double click.
  static let patience = Duration.milliseconds(500)
  /// No window is larger.
  private static let mostCells = 10_000

  /// The last press: where, when, and how many there had been by then.
  private var last: (position: Position, time: Duration, times: Int)?

  /// `bytes` from their introducer on, `[<0;10;5M`; nil for what no command is for: other buttons, a move without one.
  mutating func event(_ bytes: [UInt8], at now: Duration) -> MouseEvent? {
    guard let final = bytes.last, let numbers = KeySequence.Numbers(bytes[2...].dropLast()),
      let button = numbers[0], let column = numbers[1], let row = numbers[2],
      (1...Self.mostCells).contains(column), (1...Self.mostCells).contains(row)
    else { return nil }
    let position = Position(row: row - 1, column: column - 1)
    let isDown = final == UInt8(ascii: "M")
    // Shift, Alt and Control are 4, 8 and 16; the buttons from the eighth on 128.
    switch button & ~28 {
    case 64 where isDown: return MouseEvent(.wheel(isDown: false), at: position)
    case 65 where isDown: return MouseEvent(.wheel(isDown: true), at: position)
    case 32 where isDown: return MouseEvent(.drag, at: position)
    case 0 where isDown: return MouseEvent(.press(times: press(position, now)), at: position)
    case 0: return MouseEvent(.release, at: position)
    default: return nil
    }
  }

  /// The third press of three begins anew.
  private mutating func press(_ position: Position, _ now: Duration) -> Int {
    let isAgain = last.map { $0.position == position && now - $0.time <= Self.patience && $0.times == 1 } ?? false
    last = (position, now, isAgain ? 2 : 1)
    return isAgain ? 2 : 1
  }
}

/// What asks a terminal for the mouse: presses and releases (1000), moves while a button is down (1002), in the form that
/// has no bound of 223 columns (1006).
nonisolated enum MouseRequest {
  static let start = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let exit = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
}
