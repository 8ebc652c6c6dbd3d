internal import Screen
internal import TextLayout

/// Feeds to begin with, and what else can be done: the first thing that a reader without feeds sees of them.
struct StarterView {
  let picker: StarterPicker
  let state: State

  /// What stands above the list, where that leaves it room.
  private static func introRows(in rows: Int) -> Int { rows >= 14 ? 4 : 0 }

  static func rows(in bodyRows: Int) -> Int {
    max(1, OverlayFrame.rows(in: bodyRows) - introRows(in: bodyRows))
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let words = state.strings.feedWords
    let overlay = OverlayFrame(in: rect, columns: 76, least: 76, over: state, of: &frame)
    frame.draw(words.startersTitle, .title, in: overlay.head)
    let (intro, list) = overlay.splitTop(rows: Self.introRows(in: rect.rows))
    if intro.rows > 0 { drawIntro(in: intro.inset(columns: 1), of: &frame) }
    let widest = StarterFeed.all.map { frame.width(of: $0.language) }.max() ?? 0
    list.drawRows(of: StarterFeed.all.count, picker.scroll, in: &frame) { index, area, isSelected, frame in
      let feed = StarterFeed.all[index]
      let (mark, rest) = area.splitLeading(columns: 2, frame.direction)
      frame.mark(.sign(index), in: mark)
      if picker.chosen.contains(index) { frame.draw("✓", .starred, in: mark, isSelected: isSelected) }
      let (others, language) = rest.splitTrailing(columns: widest, frame.direction)
      frame.draw(feed.language, .dim, in: language, .trailing, isSelected: isSelected)
      let room = others.splitTrailing(columns: 2, frame.direction).rest
      let (name, behind) = room.splitLeading(
        columns: min(frame.width(of: feed.name), room.columns), frame.direction)
      frame.draw(feed.name, .text, in: name, isSelected: isSelected)
      let address = behind.splitLeading(columns: 2, frame.direction).rest
      guard address.columns >= 16 else { return }
      let host = String(feed.address.drop { $0 != "/" }.dropFirst(2))
      frame.draw(host, .dim, in: address, .leading, direction: .leftToRight, isSelected: isSelected)
    }
  }

  /// What else leads to articles, with the keys that do it here.
  private func drawIntro(in rect: Rect, of frame: inout Frame) {
    let words = state.strings.feedWords
    let lines = [
      ((picker.isFirst ? words.startersNone + " " : "") + words.startersIntro, Command?.none),
      (words.startersAdd, .addFeed), (words.startersPages, .importPages),
    ]
    var rest = rect
    for (text, command) in lines {
      let key = command.flatMap { state.keyName(of: $0) } ?? ""
      let told = text.replacing("{}", with: key.isolated)
      frame.draw(told, command == nil ? .text : .dim, in: rest, direction: frame.direction)
      if let command, let key = state.key(of: command) { frame.mark(.key(key), in: rest.splitTop(rows: 1).top) }
      rest = rest.splitTop(rows: 1).rest
    }
  }
}
