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
    let rows = picker.isLoaded ? picker.feeds.count : nil
    let overlay = OverlayFrame(
      in: rect, columns: max(76, rect.columns * 2 / 3), rows: rows, over: state, of: &frame)
    guard !picker.feeds.isEmpty else {
      frame.draw(strings.feedsTitle, .title, in: overlay.head)
      frame.drawNotice(picker.isLoaded ? strings.noFeeds : strings.loading, in: overlay.body)
      return
    }
    let counts = picker.feeds.map { (articles: $0.count.articles, unread: $0.count.unread) }
    let columns = CountColumns(counts, head: overlay.head, strings, frame)
    frame.draw(strings.feedsTitle, .title, in: columns.drawNames(in: overlay.head, of: &frame))
    overlay.drawRows(of: picker.feeds.count, picker.scroll, in: &frame) { index, area, isSelected, frame in
      let item = picker.feeds[index]
      let rest = columns.draw(
        articles: item.count.articles, unread: item.feed.settings.isHidden ? 0 : item.count.unread, in: area,
        isSelected: isSelected, of: &frame)
      draw(item.feed, in: rest, isSelected: isSelected, of: &frame)
    }
  }

  private func draw(_ feed: Feed, in area: Rect, isSelected: Bool, of frame: inout Frame) {
    let strings = state.strings
    // In a narrow window only that a feed failed is worth a part of the names' room.
    let width = area.columns >= 36 ? 18 : feed.fetch.error == nil ? 0 : frame.width(of: strings.feedFailed)
    let (others, condition) = area.splitTrailing(columns: width, frame.direction)
    let name = width == 0 ? others : others.splitTrailing(columns: 2, frame.direction).rest
    draw(nameOf: feed, in: name, isSelected: isSelected, of: &frame)
    guard width > 0 else { return }
    if feed.fetch.error != nil {
      frame.draw(strings.feedFailed, .error, in: condition, .trailing, isSelected: isSelected)
    } else if let chosen = strings.feedWords.state(of: feed) {
      frame.draw(chosen, .dim, in: condition, .trailing, isSelected: isSelected)
    } else if let checked = feed.fetch.checked {
      let age = strings.age(of: Int(checked.timeIntervalSince1970), at: state.clock)
      frame.draw(age, .date, in: condition, .trailing, isSelected: isSelected)
    }
  }

  /// Feeds that share a name are told apart by their addresses.
  private func draw(nameOf feed: Feed, in area: Rect, isSelected: Bool, of frame: inout Frame) {
    let (name, rest) = area.splitLeading(columns: frame.width(of: feed.name), frame.direction)
    frame.draw(name: feed.name, .text, in: name, isSelected: isSelected)
    guard picker.feeds.count(where: { $0.feed.name == feed.name }) > 1 else { return }
    let address = rest.splitLeading(columns: 2, frame.direction).rest
    guard address.columns >= 6 else { return }
    frame.draw(
      frame.end(of: feed.shownAddress, columns: address.columns), .dim, in: address, direction: .leftToRight,
      isSelected: isSelected)
  }
}
