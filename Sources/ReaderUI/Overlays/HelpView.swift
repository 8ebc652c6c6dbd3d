internal import Screen
internal import TextLayout

/// Every command with its keys, on a Latin keyboard and on the reader's own.
struct HelpView {
  let top: Int
  let strings: Strings
  var layout = KeyboardLayout.arabic

  struct Row: Equatable {
    var command: Command
    var keys: String
    /// On a keyboard of the layout.
    var arabicKeys: String
    var help: String
  }

  /// The commands of list and article; what stands in front of them names its own.
  static func rows(in strings: Strings, on layout: KeyboardLayout = .arabic) -> [Row] {
    Command.allCases.compactMap { command in
      let entry = command.entry
      guard entry.handlers[.list] != nil || entry.handlers[.article] != nil else { return nil }
      let twins = Key.names(of: entry.keys) { key in
        if case .character(let character) = key { Keymap.twin(of: character, on: layout) } else { nil }
      }
      return Row(
        command: command, keys: Key.names(of: entry.keys).joined(separator: " "),
        arabicKeys: twins.joined(separator: " "), help: strings.help(command))
    }
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(in: rect, columns: 76, of: &frame)
    let body = overlay.body
    frame.draw(strings.helpTitle, .title, in: overlay.head)
    let rows = Self.rows(in: strings, on: layout)
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
}
