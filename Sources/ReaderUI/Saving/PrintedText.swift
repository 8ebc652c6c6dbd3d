internal import Screen
internal import TextLayout

/// What a command wrote, laid out for a window, and where the reader is in it.
struct PrintedText: Equatable, Sendable {
  /// As many as of an article.
  private static let mostRows = ArticleLayout.mostRows

  let source: Piping.Printed
  private(set) var rows: [Line?] = []
  private(set) var top = 0
  private var width = 0

  init(_ source: Piping.Printed, _ state: State) {
    self.source = source
    layOut(state)
  }

  /// Again, for another window or language; the same part of the text stays in view.
  mutating func layOut(_ state: State) {
    let width = max(1, PrintedTextView.columns(in: state.size.columns))
    let place = rows.isEmpty ? 0 : Double(top) / Double(rows.count)
    if width != self.width || rows.isEmpty {
      self.width = width
      var options = state.layoutOptions
      options.justifies = false
      rows = []
      for text in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard rows.count < Self.mostRows else { break }
        if text.isEmpty {
          rows.append(nil)
        } else {
          rows += Paragraph(
            String(text), direction: Direction.ofLanguage(in: [String(text)]) ?? .leftToRight,
            tag: Role.text.rawValue
          ).lines(width: width, options: options).map { $0 }
        }
      }
      if source.isCut || rows.count >= Self.mostRows {
        rows.append(nil)
        rows += Paragraph(
          state.strings.saving.outputIsCut, direction: state.interface.direction, tag: Role.dim.rawValue
        ).lines(width: width, options: options).map { $0 }
      }
    }
    top = max(0, min(Int(place * Double(rows.count)), lastTop(state.overlayRows)))
  }

  private func lastTop(_ height: Int) -> Int { max(0, rows.count - height) }

  mutating func take(_ step: Step, rows height: Int) {
    switch step {
    case .rows(let number): top += number
    case .pages(let number): top += number * max(1, height - 1)
    case .toFirst: top = 0
    case .toLast: top = lastTop(height)
    }
    top = max(0, min(top, lastTop(height)))
  }
}

struct PrintedTextView {
  let text: PrintedText
  let state: State

  /// How many columns the text has in a window of so many.
  static func columns(in columns: Int) -> Int { columns - 4 }

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(filling: rect, of: &frame)
    let place = state.strings.digits("\(min(text.top + overlay.body.rows, text.rows.count))/\(text.rows.count)")
    let (head, number) = overlay.head.splitTrailing(columns: frame.width(of: place) + 1, frame.direction)
    frame.draw("\(state.strings.saving.outputTitle) \(text.source.command.isolatedFromLeft)", .title, in: head)
    frame.draw(place, .dim, in: number, .trailing, direction: .leftToRight)
    for row in 0..<overlay.body.rows {
      guard text.top + row < text.rows.count, let line = text.rows[text.top + row] else { continue }
      let area = Rect(row: overlay.body.row + row, column: overlay.body.column, columns: overlay.body.columns, rows: 1)
      frame.draw(line, in: area.inset(columns: 1), .natural)
    }
  }
}
