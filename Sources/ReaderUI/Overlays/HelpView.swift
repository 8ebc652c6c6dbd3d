internal import Screen
internal import TextLayout

/// Every command with its keys, on a Latin and on an Arabic keyboard.
struct HelpView {
  let top: Int
  let strings: Strings

  struct Row: Equatable {
    var keys: String
    var arabicKeys: String
    var help: String
  }

  static func rows(in strings: Strings) -> [Row] {
    Command.allCases.flatMap { command in
      let names = command.keys.map(name)
      let twins = command.keys.compactMap { key in
        if case .character(let character) = key { Keymap.arabicTwin(of: character) } else { nil }
      }
      let row = Row(
        keys: names.joined(separator: " "), arabicKeys: twins.joined(separator: " "),
        help: strings.commandHelp[command] ?? command.rawValue)
      return command == .copy ? [row, Row(keys: "1–9", arabicKeys: "١–٩", help: strings.linkHelp)] : [row]
    }
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(in: rect, columns: 76, of: &frame)
    let body = overlay.body
    frame.draw(strings.helpTitle, .title, in: overlay.head)
    let rows = Self.rows(in: strings)
    if rows.count > body.rows {
      // A help that goes on below says so.
      let place = "\(min(top + body.rows, rows.count))/\(rows.count)"
      frame.draw(place, .dim, in: overlay.head, .trailing, direction: .leftToRight)
    }
    for (offset, row) in rows.dropFirst(top).prefix(body.rows).enumerated() {
      let area = Rect(row: body.row + offset, column: body.column, columns: body.columns, rows: 1).inset(columns: 1)
      let (keys, rest) = area.splitLeading(columns: min(19, area.columns / 3), frame.direction)
      let (twins, help) = rest.splitLeading(columns: 1, frame.direction).rest
        .splitLeading(columns: 8, frame.direction)
      frame.draw(row.keys, .tag, in: keys, direction: .leftToRight)
      frame.draw(row.arabicKeys, .unread, in: twins)
      frame.draw(row.help, .text, in: help)
    }
  }

  static func name(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .paste(let text): text
    }
  }
}
