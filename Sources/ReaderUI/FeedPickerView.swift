internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

/// The feeds over the headlines: name, when they were asked or that they failed, articles and unread.
struct FeedPickerView {
  let picker: FeedPicker
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    let box = rect.centered(columns: min(76, rect.columns))
    frame.fill(box, .text)
    let inner = frame.border(box)
    let (head, rows) = inner.splitTop(rows: 1)
    frame.draw(strings.feedsTitle, .title, in: head.inset(columns: 1))
    if picker.feeds.isEmpty {
      let text = picker.isLoaded ? strings.noFeeds : strings.loading
      frame.draw(text, .dim, in: rows.splitTop(rows: rows.rows / 3).rest.inset(columns: 1), .center)
    }
    for row in 0..<rows.rows {
      let index = picker.scroll.top + row
      guard index < picker.feeds.count else { break }
      let area = Rect(row: rows.row + row, column: rows.column, columns: rows.columns, rows: 1)
      draw(picker.feeds[index], isSelected: index == picker.scroll.selected, in: area, of: &frame)
    }
  }

  private func draw(_ item: CountedFeed, isSelected: Bool, in area: Rect, of frame: inout Frame) {
    let strings = state.strings
    if isSelected { frame.fill(area, .text, isSelected: true) }
    let (others, unread) = area.inset(columns: 1).splitTrailing(columns: 8, frame.direction)
    let (rest, articles) = others.splitTrailing(columns: 8, frame.direction)
    let (name, condition) = rest.splitTrailing(columns: min(18, rest.columns / 3), frame.direction)
    frame.draw(item.feed.name, .text, in: name, isSelected: isSelected)
    if item.feed.fetch.error != nil {
      frame.draw(strings.feedFailed, .error, in: condition, .trailing, isSelected: isSelected)
    } else if let checked = item.feed.fetch.checked {
      let age = strings.age(of: Int(checked.timeIntervalSince1970), at: state.clock)
      frame.draw(age, .date, in: condition, .trailing, isSelected: isSelected)
    }
    frame.draw(grouped(item.count.articles), .text, in: articles, .trailing, isSelected: isSelected)
    if item.count.unread > 0 {
      frame.draw(grouped(item.count.unread), .unread, in: unread, .trailing, isSelected: isSelected)
    }
  }
}
