internal import Screen
internal import TextLayout

/// The window in which reading is set to a reader's liking; what is chosen is seen at once behind it.
struct ReadingWindow: Equatable, Sendable {
  var scroll = Scroll()
  /// What Esc goes back to.
  let before: ReadingTaste
}

extension State {
  mutating func chooseTaste() -> [Effect] {
    overlay = .taste(ReadingWindow(before: taste))
    return []
  }

  mutating func go(_ step: Step, in window: ReadingWindow) {
    var window = window
    let count = TasteSetting.all(in: strings).count
    window.scroll.take(step, of: count, rows: FootWindow.rows(for: count, in: bodyRows))
    overlay = .taste(window)
  }

  /// The next value of the selected setting, or the one before.
  mutating func changeTaste(by step: Int) -> [Effect] {
    let settings = TasteSetting.all(in: strings)
    guard case .taste(let window) = overlay, settings.indices.contains(window.scroll.selected) else { return [] }
    let setting = settings[window.scroll.selected]
    var new = taste
    if setting.set(setting.neighbour(step, in: taste), in: &new) { read(by: new) }
    return []
  }

  mutating func giveUpTaste() -> [Effect] {
    guard case .taste(let window) = overlay else { return [] }
    read(by: window.before)
    return close()
  }

  private mutating func read(by new: ReadingTaste) {
    guard new != taste else { return }
    taste = new
    layOutArticles()
    layOutSections()
  }
}

/// The settings, each with its value.
struct ReadingWindowView {
  let window: ReadingWindow
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    let settings = TasteSetting.all(in: strings)
    let foot = FootWindow(in: rect, items: settings.count, of: &frame)
    frame.draw(strings.tasteWords.title, .title, in: foot.head)
    let widest = settings.map { frame.width(of: strings.tasteWords.name(of: $0)) }.max() ?? 0
    foot.drawRows(of: settings.count, window.scroll, in: &frame) { index, area, isSelected, frame in
      let (name, rest) = area.splitLeading(columns: min(widest, area.columns / 2), frame.direction)
      let value = rest.splitLeading(columns: 3, frame.direction).rest
      frame.draw(
        strings.tasteWords.name(of: settings[index]), .text, in: name, direction: frame.direction,
        isSelected: isSelected)
      let text = strings.value(of: settings[index], in: state.taste)
      frame.draw(
        isSelected ? "‹ \(text) ›" : "  \(text)", isSelected ? .text : .source, in: value,
        direction: frame.direction, isSelected: isSelected)
    }
  }
}
