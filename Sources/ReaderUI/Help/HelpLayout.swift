internal import Screen
internal import TextLayout

/// The help in rows of one width: texts that are too long for their column go on in the next row.
struct HelpLayout {
  /// A part of a row; nothing stands in one whose text has ended above.
  struct Field {
    var columns: Int
    var line: Line?
  }

  private let view: HelpView
  private let width: Int
  private let options: LayoutOptions

  init(_ view: HelpView) {
    self.view = view
    width = max(1, OverlayFrame.columns(HelpView.columns, over: view.state) - 2)
    var options = view.state.layoutOptions
    options.justifies = false
    self.options = options
  }

  var rows: [[Field]] {
    let lines = view.lines
    let twins = twinColumns(of: lines)
    // A gap behind each but the last.
    let keys = min(19, width / 3) + 1
    return lines.flatMap { line in
      switch line {
      case .command(let row):
        let help = Text(row.help, .text, width - keys - twins, nil)
        let first = Text(row.keys, .tag, keys, .leftToRight)
        return rows(of: twins == 0 ? [first, help] : [first, Text(row.arabicKeys, .unread, twins, nil), help])
      case .title(let title): return rows(of: [Text(title, .title, width, nil)])
      case .example(let example):
        let columns = min(28, width / 2)
        return rows(of: [
          Text(example.line.withDatesFromLeft, .tag, columns, nil),
          Text(example.meaning, .text, width - columns, direction),
        ])
      }
    }
  }

  private var direction: Direction { view.state.interface.direction }

  /// Two keys of a Persian keyboard are wider than one of an Arabic one.
  private func twinColumns(of lines: [HelpView.Line]) -> Int {
    guard view.showsTwins else { return 0 }
    let widest = lines.reduce(8) { widest, line in
      if case .command(let row) = line { max(widest, Paragraph(row.arabicKeys).columns()) } else { widest }
    }
    return min(widest + 1, max(6, width / 4))
  }

  private struct Text {
    var text: String
    var role: Role
    var columns: Int
    var direction: Direction?

    init(_ text: String, _ role: Role, _ columns: Int, _ direction: Direction?) {
      (self.text, self.role, self.columns, self.direction) = (text, role, columns, direction)
    }
  }

  /// Texts side by side, each in as many rows as it takes.
  private func rows(of texts: [Text]) -> [[Field]] {
    let lines = texts.enumerated().map { place, text in
      let isLast = place == texts.count - 1
      let base = text.direction ?? Direction.dominant(in: [text.text]) ?? direction
      return Paragraph(text.text, direction: base, tag: text.role.rawValue)
        .lines(width: max(1, isLast ? text.columns : text.columns - 1), options: options)
    }
    return (0..<max(1, lines.map(\.count).max() ?? 1)).map { row in
      zip(texts, lines).map { text, lines in
        Field(columns: text.columns, line: lines.indices.contains(row) ? lines[row] : nil)
      }
    }
  }
}

extension HelpView {
  /// Letters of another keyboard are of use to who has one: the interface is in such a script, the settings name a
  /// layout, or such letters were typed.
  var showsTwins: Bool {
    let typed = page.search?.text ?? ""
    return state.interface.direction == .rightToLeft || state.keymap.isInUse
      || typed.unicodeScalars.contains { BidiLine.isRightToLeft($0.value) }
  }
}
