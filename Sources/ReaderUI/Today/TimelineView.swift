internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// Articles a day as bars, the newest at the right edge in every language, as time is drawn; a sign below the bar tells
/// which day is selected, and a line what day it is.
struct TimelineView {
  let page: TimelinePage
  let state: State

  private static let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// Columns of a bar and of the gap beside it.
  private static let (bar, gap) = (2, 1)
  private static let tallest = 12

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    let room = rect.inset(columns: 2)
    let strings = state.strings
    guard let days = page.days else { return frame.drawNotice(strings.loading, in: room) }
    guard let selected = page.day else { return frame.drawNotice(strings.stories.nothingInTime, in: room) }
    let (head, rest) = room.splitTop(rows: 2)
    frame.draw(strings.stories.perDay, .title, in: head, direction: frame.direction)
    if page.isCut { frame.draw(strings.stories.isCut, .dim, in: head, .trailing, direction: frame.direction) }
    let (graph, foot) = rest.splitTop(rows: max(1, min(Self.tallest, rest.rows - 3)))
    let shown = window(days, columns: graph.columns)
    let most = max(1, shown.map { days[$0].articles }.max() ?? 1)
    for (place, index) in shown.enumerated() {
      let column = graph.column + graph.columns - (place + 1) * (Self.bar + Self.gap) + Self.gap
      draw(days[index].articles, of: most, isSelected: index == page.selected, column: column, in: graph, of: &frame)
      if index == page.selected {
        let below = Rect(row: foot.row, column: column, columns: Self.bar, rows: 1)
        frame.rule("▲", .heading, in: below)
      }
    }
    drawDay(selected, in: foot.splitTop(rows: 1).rest, of: &frame)
  }

  /// The days in view, from the newest: the selected one is among them.
  private func window(_ days: [Timeline.Day], columns: Int) -> Range<Int> {
    let count = max(1, (columns + Self.gap) / (Self.bar + Self.gap))
    let start = max(0, min(page.selected - count / 2, days.count - count))
    return start..<min(days.count, start + count)
  }

  private func draw(
    _ articles: Int, of most: Int, isSelected: Bool, column: Int, in graph: Rect, of frame: inout Frame
  ) {
    // The least that is anything is seen.
    let eighths = articles == 0 ? 0 : max(1, articles * graph.rows * 8 / most)
    for row in 0..<graph.rows {
      let filled = eighths - (graph.rows - 1 - row) * 8
      guard filled > 0 else { continue }
      let cell = Rect(row: graph.row + row, column: column, columns: Self.bar, rows: 1)
      frame.rule(Self.eighths[min(filled, 8) - 1], isSelected ? .heading : .dim, in: cell)
    }
  }

  private func drawDay(_ day: Timeline.Day, in rect: Rect, of frame: inout Frame) {
    let text =
      "\(state.strings.name(ofDay: day.day, at: state.clock)) · "
      + state.strings.count(state.strings.articles, day.articles)
    frame.draw(text, .text, in: rect, direction: frame.direction)
  }
}

extension Strings {
  /// «الأحد 29 نوفمبر», with «اليوم» or «أمس» before it.
  func name(ofDay day: Int, at clock: Clock) -> String {
    let civil = CivilDay(daysSince1970: day)
    let weekday = stories.weekdays[((day + 4) % 7 + 7) % 7]
    let name = "\(weekday) \(date(of: civil, at: clock))"
    switch CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 - day {
    case 0: return "\(today) · \(name)"
    case 1: return "\(yesterday) · \(name)"
    default: return name
    }
  }
}
