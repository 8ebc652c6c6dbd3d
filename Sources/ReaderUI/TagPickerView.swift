internal import Screen
internal import Store
internal import TextLayout

/// The tag list over the headlines: a mark for what is chosen, the name, articles and unread.
struct TagPickerView {
  let picker: TagPicker
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    let box = rect.centered(columns: min(56, rect.columns))
    frame.fill(box, .text)
    let inner = frame.border(box)
    let (head, rows) = inner.splitTop(rows: 1)
    drawHead(in: head.inset(columns: 1), of: &frame)
    let shown = picker.shown
    if shown.isEmpty {
      let text = picker.isLoaded ? strings.noTags : strings.loading
      frame.draw(text, .dim, in: rows.splitTop(rows: rows.rows / 3).rest, .center)
    }
    for row in 0..<rows.rows {
      let index = picker.scroll.top + row
      guard index < shown.count else { break }
      let area = Rect(row: rows.row + row, column: rows.column, columns: rows.columns, rows: 1)
      draw(shown[index], isSelected: index == picker.scroll.selected, in: area, of: &frame)
    }
  }

  private func drawHead(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    if let narrow = picker.narrow {
      let (label, field) = rect.splitLeading(columns: frame.width(of: strings.filterPrompt) + 1, frame.direction)
      frame.draw(strings.filterPrompt, .prompt, in: label)
      narrow.draw(in: field, .prompt, of: &frame)
      return
    }
    frame.draw(strings.tagsTitle, .title, in: rect)
    if picker.chosen.count > 1 {
      frame.draw(picker.needsAll ? strings.allOf : strings.anyOf, .dim, in: rect, .trailing)
    }
  }

  private func draw(_ tag: TagCount, isSelected: Bool, in area: Rect, of frame: inout Frame) {
    if isSelected { frame.fill(area, .text, isSelected: true) }
    let inner = area.inset(columns: 1)
    let (mark, rest) = inner.splitLeading(columns: 2, frame.direction)
    if picker.chosen.contains(tag.name) { frame.draw("✓", .starred, in: mark, isSelected: isSelected) }
    let (others, unread) = rest.splitTrailing(columns: 8, frame.direction)
    let (name, articles) = others.splitTrailing(columns: 8, frame.direction)
    frame.draw(tag.name, .tag, in: name, isSelected: isSelected)
    frame.draw(grouped(tag.articles), .text, in: articles, .trailing, isSelected: isSelected)
    if tag.unread > 0 { frame.draw(grouped(tag.unread), .unread, in: unread, .trailing, isSelected: isSelected) }
  }
}

extension State {
  /// Rows of tags in view: the body less the border and the head.
  var tagRows: Int { max(1, bodyRows - 3) }
}
