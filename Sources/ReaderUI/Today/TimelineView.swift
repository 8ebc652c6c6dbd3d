internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// Articles a day as bars, the newest at the right edge in every language, as time is drawn; a sign below the bar tells
/// which day is selected, and a line what day it is.
///
/// Few days have wide bars, with their numbers above and the days of the month below, in the middle of the window.
struct TimelineView {
  let page: TimelinePage
  let state: State

  /// Those blocks that the terminal paints without a seam.
  private static let halves: [Character] = ["▄", "█"]
  /// Columns of the gap beside a bar, and the least and the most of a bar.
  private static let (gap, thinnest, widest) = (1, 2, 8)
  /// Of so many columns a bar has room for a number.
  private static let labelled = 5
  /// What stands above the bars and below them is read from one side to the other.
  private static let narrowest = 64

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    frame.mark(.window, in: rect)
    let room = rect.inset(columns: 2)
    let strings = state.strings
    guard let days = page.days else { return frame.drawNotice(strings.loading, in: room) }
    guard let selected = page.day else { return frame.drawNotice(strings.stories.nothingInTime, in: room) }
    let slots = slots(of: days)
    let bar = max(Self.thinnest, min(Self.widest, (room.columns + Self.gap) / slots.count - Self.gap))
    let needed = slots.count * (bar + Self.gap) - Self.gap
    let inner = room.centered(columns: min(room.columns, max(Self.narrowest, needed)))
    let (head, rest) = inner.splitTop(rows: 2)
    frame.draw(strings.stories.perDay, .title, in: head, direction: frame.direction)
    if page.isCut { frame.draw(strings.stories.isCut, .dim, in: head, .trailing, direction: frame.direction) }
    drawBars(days, slots, selected, bar: bar, in: rest, of: &frame)
  }

  /// What has a place in the graph, from the newest on: a day's number, or nil where days are left out.
  private func slots(of days: [Timeline.Day]) -> [Int?] {
    days.indices.flatMap { index -> [Int?] in
      index > 0 && days[index - 1].day - days[index].day > 1 ? [nil, index] : [index]
    }
  }

  private func drawBars(
    _ days: [Timeline.Day], _ slots: [Int?], _ selected: Timeline.Day, bar: Int, in rect: Rect, of frame: inout Frame
  ) {
    let strings = state.strings
    let hasLabels = bar >= Self.labelled && rect.rows >= 9
    let (above, rest) = rect.splitTop(rows: hasLabels ? 1 : 0)
    let (graph, foot) = rest.splitTop(rows: max(1, min(max(12, rest.rows / 2), rest.rows - 3)))
    let shown = slots[window(slots, columns: graph.columns, bar: bar)]
    let most = max(1, shown.compactMap { $0 }.map { days[$0].articles }.max() ?? 1)
    func column(_ place: Int) -> Int { graph.column + graph.columns - (place + 1) * (bar + Self.gap) + Self.gap }
    for (place, index) in shown.enumerated() {
      let column = column(place)
      let area = Rect(row: graph.row, column: column, columns: bar, rows: graph.rows)
      guard let index else {
        let base = Rect(row: graph.row + graph.rows - 1, column: column, columns: bar, rows: 1)
        frame.draw("…", .dim, in: base, .center)
        continue
      }
      let isSelected = index == page.selected
      let filled = draw(days[index].articles, of: most, isSelected: isSelected, in: area, of: &frame)
      let mark = Rect(row: foot.row, column: column, columns: bar, rows: 1)
      guard hasLabels else {
        if isSelected { frame.rule("▲", .heading, in: mark) }
        continue
      }
      let number = Rect(row: above.row + graph.rows - filled, column: column, columns: bar, rows: 1)
      let role = isSelected ? Role.heading : .dim
      let count = days[index].articles == 0 ? "" : strings.number(days[index].articles)
      if frame.width(of: count) <= bar { frame.draw(count, role, in: number, .center) }
      let day = strings.dayOfMonth(CivilDay(daysSince1970: days[index].day))
      frame.draw(isSelected ? "▲ \(day)" : day, role, in: mark, .center, direction: .leftToRight)
    }
    let hasEnds = foot.rows > 2 && (!hasLabels || shown.contains(nil))
    if hasEnds, let newest = shown.first ?? nil, let oldest = shown.last ?? nil {
      let row = Rect(row: foot.row + 1, column: graph.column, columns: graph.columns, rows: 1)
      drawEnds(days[newest].day, days[oldest].day, from: column(shown.count - 1), in: row, of: &frame)
    }
    drawDay(selected, in: foot.splitTop(rows: max(0, min(2, foot.rows - 1))).rest, of: &frame)
  }

  /// From which day to which the graph goes; only the newest where both have no room.
  private func drawEnds(_ newest: Int, _ oldest: Int, from column: Int, in rect: Rect, of frame: inout Frame) {
    func name(_ day: Int) -> String { state.strings.wholeDate(of: CivilDay(daysSince1970: day), at: state.clock) }
    let (first, last) = (name(oldest), name(newest))
    let isMirrored = frame.direction == .rightToLeft
    frame.draw(last, .dim, in: rect, isMirrored ? .leading : .trailing, direction: frame.direction)
    let columns = rect.column + rect.columns - frame.width(of: last) - 2 - column
    guard newest != oldest, frame.width(of: first) <= columns else { return }
    let room = Rect(row: rect.row, column: column, columns: columns, rows: 1)
    frame.draw(first, .dim, in: room, isMirrored ? .trailing : .leading, direction: frame.direction)
  }

  /// What is in view, from the newest: the selected day is in it.
  private func window(_ slots: [Int?], columns: Int, bar: Int) -> Range<Int> {
    let count = max(1, (columns + Self.gap) / (bar + Self.gap))
    let selected = slots.firstIndex(of: page.selected) ?? 0
    var start = max(0, min(selected - count / 2, slots.count - count))
    // It begins and ends with a day.
    if slots[start] == nil { start += 1 }
    let end = min(slots.count, start + count)
    return start..<(slots[end - 1] == nil ? end - 1 : end)
  }

  /// Returns how many rows the bar takes.
  private func draw(
    _ articles: Int, of most: Int, isSelected: Bool, in graph: Rect, of frame: inout Frame
  ) -> Int {
    // The least that is anything is seen.
    let halves = articles == 0 ? 0 : max(1, articles * graph.rows * 2 / most)
    for row in 0..<graph.rows {
      let filled = halves - (graph.rows - 1 - row) * 2
      guard filled > 0 else { continue }
      let cell = Rect(row: graph.row + row, column: graph.column, columns: graph.columns, rows: 1)
      frame.rule(Self.halves[min(filled, 2) - 1], isSelected ? .heading : .text, in: cell)
    }
    return (halves + 1) / 2
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
    let weekday = words.stories.weekdays[((day + 4) % 7 + 7) % 7]
    let name = "\(weekday) \(wholeDate(of: civil, at: clock))"
    switch CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 - day {
    case 0: return "\(words.today) · \(name)"
    case 1: return "\(words.yesterday) · \(name)"
    default: return name
    }
  }
}
