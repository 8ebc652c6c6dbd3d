internal import Screen
internal import Store
internal import TextLayout

/// The tag list over the headlines: a mark for what is chosen, the name, articles and unread.
struct TagPickerView {
  let picker: TagPicker
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    // Of all tags, so that the box stays while one is looked for among them; before they have come, of few near ones.
    let rows = picker.isLoaded ? picker.tags.count : picker.way.map { _ in 0 }
    let overlay = OverlayFrame(in: rect, columns: 56, rows: rows, over: state, of: &frame)
    let shown = picker.shown
    guard !shown.isEmpty else {
      drawHead(in: overlay.head, of: &frame)
      frame.drawNotice(picker.isLoaded ? strings.noTags : strings.loading, in: overlay.body)
      return
    }
    let counts = shown.map { (articles: $0.articles, unread: $0.unread) }
    let columns = CountColumns(counts, head: overlay.head, strings, frame)
    drawHead(in: columns.drawNames(in: overlay.head, of: &frame), of: &frame)
    overlay.drawRows(of: shown.count, picker.scroll, in: &frame) { index, area, isSelected, frame in
      let tag = shown[index]
      let rest = columns.draw(
        articles: tag.articles, unread: tag.unread, in: area, isSelected: isSelected, of: &frame)
      let (mark, name) = rest.splitLeading(columns: 2, frame.direction)
      frame.mark(.sign(index), in: mark)
      if picker.chosen.contains(tag.name) { frame.draw("✓", .starred, in: mark, isSelected: isSelected) }
      frame.draw(tag.name, .tag, in: name, isSelected: isSelected)
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
    if let way = picker.way { return drawWay(way, in: rect, of: &frame) }
    let (title, rest) = rect.splitLeading(columns: frame.width(of: strings.tagsTitle) + 2, frame.direction)
    frame.draw(strings.tagsTitle, .title, in: title)
    guard picker.chosen.count > 1 else { return }
    frame.draw(picker.needsAll ? strings.allOf : strings.anyOf, .dim, in: rest)
  }

  /// What the tags are near to, step by step, each name by itself.
  private func drawWay(_ way: TagWay, in rect: Rect, of frame: inout Frame) {
    let words = state.strings.stories
    let title = way.path.isEmpty ? words.tagsOfArticle : words.nearTo
    let (leading, rest) = rect.splitLeading(columns: frame.width(of: title) + 1, frame.direction)
    frame.draw(title, .title, in: leading)
    let path = way.path.map { "#\($0)".isolated }.joined(separator: " ‹ ")
    frame.draw(path, .tag, in: rest, direction: frame.direction)
  }
}
