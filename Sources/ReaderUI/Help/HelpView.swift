internal import Screen
internal import TextAnalysis
internal import TextLayout

/// The commands of a place with their keys, on a Latin keyboard and on the reader's own; then how a filter line is
/// written.
struct HelpView {
  let page: HelpPage
  let state: State

  struct Row: Equatable {
    var command: Command
    var keys: String
    /// On a keyboard of the layout.
    var arabicKeys: String
    var help: String
  }

  /// The commands that have a key there; what they are called on the command line is not in it.
  var rows: [Row] { Self.rows(in: state.strings, page.place, state.keymap) }

  static func rows(in strings: Strings, _ place: Mode = .list, _ keymap: Keymap = Keymap()) -> [Row] {
    Command.allCases.compactMap { command in
      let sequences = keymap.bindings.keys(of: command, in: place)
      guard !sequences.isEmpty else { return nil }
      let single = sequences.filter { $0.count == 1 }.map { $0[0] }
      let longer = sequences.filter { $0.count > 1 }
      let twins =
        Key.names(of: single) { $0.twin(on: keymap.taught) } + longer.compactMap { $0.twin(on: keymap.taught) }
      return Row(
        command: command, keys: (Key.names(of: single) + longer.map(\.sequenceName)).joined(separator: " "),
        arabicKeys: twins.joined(separator: " "), help: strings.help(command, in: place))
    }
  }

  /// Filters are typed above lists of articles, so a window that has none needs not tell how they are written.
  private var examples: [FilterWords.Example] {
    Command.explained.contains(page.place) ? [] : state.strings.filterWords.help
  }

  enum Line: Equatable {
    case command(Row)
    case title(String)
    case example(FilterWords.Example)
  }

  /// What is looked for is a part of a key's name, of a command's, or of what either says.
  var lines: [Line] {
    let words = state.strings.filterWords
    let typed = page.search?.text.trimmingSpaces ?? ""
    guard !typed.isEmpty else {
      return rows.map(Line.command) + (examples.isEmpty ? [] : [.title(words.helpTitle)]) + examples.map(Line.example)
    }
    let key = Analyzer.nameKey(typed)
    func has(_ texts: [String]) -> Bool { texts.contains { Analyzer.nameKey($0).contains(key) } }
    let commands = rows.filter { row in
      let names = [row.command.rawValue, state.strings.commandNames.name(of: row.command) ?? "", row.help]
      let keys = row.keys.split(separator: " ") + row.arabicKeys.split(separator: " ")
      return keys.contains { $0 == typed } || typed.count > 1 && row.keys.lowercased().contains(typed.lowercased())
        || has(names)
    }
    let examples = examples.filter { $0.line.contains(typed) || has([$0.meaning]) }
    return commands.map(Line.command) + (examples.isEmpty ? [] : [.title(words.helpTitle)]) + examples.map(Line.example)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(in: rect, columns: Self.columns, over: state, of: &frame)
    var body = overlay.body
    frame.draw(state.strings.helpTitle, .title, in: overlay.head)
    if let search = page.search {
      let (line, rest) = body.splitTop(rows: 1)
      draw(search, in: line, of: &frame)
      body = rest
    }
    let rows = HelpLayout(self).rows
    if rows.isEmpty { frame.drawNotice(state.strings.notFound, in: body) }
    if rows.count > body.rows {
      // A help that goes on below says so.
      let place = state.strings.digits("\(min(page.top + body.rows, rows.count))/\(rows.count)")
      frame.draw(place, .dim, in: overlay.head, .trailing, direction: .leftToRight)
    }
    for (offset, row) in rows.dropFirst(page.top).prefix(body.rows).enumerated() {
      var rest = Rect(row: body.row + offset, column: body.column, columns: body.columns, rows: 1).inset(columns: 1)
      for field in row {
        let parts = rest.splitLeading(columns: field.columns, frame.direction)
        if let line = field.line { frame.draw(line, in: parts.leading, .leading) }
        rest = parts.rest
      }
    }
  }

  private func draw(_ field: LineField, in line: Rect, of frame: inout Frame) {
    let name = state.strings.findPrompt
    let (label, rest) = line.inset(columns: 1).splitLeading(columns: frame.width(of: name) + 1, frame.direction)
    frame.fill(line, .prompt)
    frame.draw(name, .prompt, in: label)
    field.draw(in: rest, .prompt, of: &frame)
  }

  /// Of the box, where there is room.
  static let columns = 76
}

extension Key {
  /// What is on the key on a keyboard of the layout.
  func twin(on layout: KeyboardLayout) -> String? {
    if case .character(let character) = self { Keymap.twin(of: character, on: layout) } else { nil }
  }
}

extension [Key] {
  /// The same sequence on a keyboard of the layout; nil where it is the same there.
  func twin(on layout: KeyboardLayout) -> String? {
    contains { $0.twin(on: layout) != nil } ? map { $0.twin(on: layout) ?? $0.name }.joined(separator: " ") : nil
  }
}

extension Strings {
  /// What a key is for there: where a feed is selected some are for that, and not for an article.
  fileprivate func help(_ command: Command, in place: Mode) -> String {
    let word: String? =
      switch command {
      case _ where !Command.feeds.contains(place): nil
      case .remove: words.feedWords.hints.remove
      case .refresh: words.hints.fetch
      default: nil
      }
    return word.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? words.help(command)
  }
}
