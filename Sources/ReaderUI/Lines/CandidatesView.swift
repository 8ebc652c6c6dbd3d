internal import Screen
internal import TextLayout

/// What may follow in the line that is typed, in a box above it; or why the line cannot be done.
struct CandidatesView {
  let state: State

  private static let rows = 8
  private static let widest = 76

  /// - Parameter body: what is between the two bars.
  func draw(in body: Rect, of frame: inout Frame) {
    // The cursor is the line's.
    let cursor = frame.cursor
    defer { frame.cursor = cursor }
    if let problem = state.command?.problem {
      let text = state.text(of: problem)
      let columns = min(Self.widest, body.columns)
      let paragraph = Paragraph(text, direction: frame.direction, tag: Role.error.rawValue)
      let lines = paragraph.lines(width: max(1, columns - 4), options: frame.options).prefix(max(1, body.rows - 2))
      var room = box(rows: lines.count, columns: columns, in: body, of: &frame).inset(columns: 1)
      for line in lines {
        frame.draw(line, in: room, .leading)
        room = room.splitTop(rows: 1).rest
      }
      return
    }
    let items = state.candidates.items
    guard !items.isEmpty, body.rows >= 5 else { return }
    let selected = state.line?.completion?.index
    let count = min(items.count, Self.rows, body.rows - 3)
    let top = max(0, min((selected ?? 0) - count + 1, items.count - count))
    let shown = items[top..<top + count]
    let names = shown.map { frame.width(of: $0.name) }.max() ?? 0
    let keys = shown.map { frame.width(of: $0.keys) }.max() ?? 0
    let notes = shown.map { frame.width(of: $0.note) }.max() ?? 0
    let needed = names + (keys > 0 ? keys + 2 : 0) + (notes > 0 ? notes + 2 : 0) + 4
    let room = box(rows: count, columns: min(max(20, needed), Self.widest, body.columns), in: body, of: &frame)
    for (offset, item) in shown.enumerated() {
      let row = Rect(row: room.row + offset, column: room.column, columns: room.columns, rows: 1)
      let isSelected = top + offset == selected
      frame.fill(row, .text, isSelected: isSelected)
      let (name, rest) = row.inset(columns: 1).splitLeading(columns: min(names, row.columns), frame.direction)
      frame.draw(item.name, .text, in: name, isSelected: isSelected)
      let (key, note) = rest.splitLeading(columns: 2, frame.direction).rest
        .splitLeading(columns: keys > 0 ? keys + 2 : 0, frame.direction)
      frame.draw(item.keys, .tag, in: key, direction: .leftToRight, isSelected: isSelected)
      frame.draw(item.note, .dim, in: note, direction: frame.direction, isSelected: isSelected)
    }
  }

  /// An empty box at the leading edge, right above the line. What was beside it goes: half of a date is another date.
  private func box(rows: Int, columns: Int, in body: Rect, of frame: inout Frame) -> Rect {
    let (_, low) = body.splitBottom(rows: min(rows + 2, body.rows))
    let (area, _) = low.splitLeading(columns: columns, frame.direction)
    frame.fill(low, .text)
    return frame.border(area)
  }
}
