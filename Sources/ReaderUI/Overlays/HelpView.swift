internal import Screen
internal import TextLayout

/// Every command with its keys, on a Latin keyboard and on the reader's own; then how a filter line is written.
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

  enum Line: Equatable {
    case command(Row)
    case title(String)
    case example(FilterWords.Example)
  }

  static func lines(in strings: Strings, on layout: KeyboardLayout = .arabic) -> [Line] {
    let words = strings.filterWords
    return rows(in: strings, on: layout).map(Line.command) + [.title(words.helpTitle)] + words.help.map(Line.example)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(in: rect, columns: 76, of: &frame)
    let body = overlay.body
    frame.draw(strings.helpTitle, .title, in: overlay.head)
    let lines = Self.lines(in: strings, on: layout)
    if lines.count > body.rows {
      // A help that goes on below says so.
      let place = strings.digits("\(min(top + body.rows, lines.count))/\(lines.count)")
      frame.draw(place, .dim, in: overlay.head, .trailing, direction: .leftToRight)
    }
    // Two keys of a Persian keyboard are wider than one of an Arabic one.
    let twins = lines.reduce(8) { widest, line in
      if case .command(let row) = line { max(widest, frame.width(of: row.arabicKeys)) } else { widest }
    }
    for (offset, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      let area = Rect(row: body.row + offset, column: body.column, columns: body.columns, rows: 1).inset(columns: 1)
      switch line {
      case .command(let row): draw(row, twins: twins, in: area, of: &frame)
      case .title(let title): frame.draw(title, .title, in: area)
      case .example(let example): draw(example, in: area, of: &frame)
      }
    }
  }

  private func draw(_ row: Row, twins columns: Int, in area: Rect, of frame: inout Frame) {
    let (keys, rest) = area.splitLeading(columns: min(19, area.columns / 3), frame.direction)
    let (twins, help) = rest.splitLeading(columns: 1, frame.direction).rest.splitLeading(
      columns: columns, frame.direction)
    frame.draw(row.keys, .tag, in: keys, direction: .leftToRight)
    frame.draw(row.arabicKeys, .unread, in: twins)
    frame.draw(row.help, .text, in: help)
  }

  private func draw(_ example: FilterWords.Example, in area: Rect, of frame: inout Frame) {
    let (line, rest) = area.splitLeading(columns: min(28, area.columns / 2), frame.direction)
    frame.draw(example.line, .tag, in: line)
    frame.draw(example.meaning, .text, in: rest, direction: frame.direction)
  }
}
