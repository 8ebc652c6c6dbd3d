internal import FilterLanguage
internal import Screen
internal import Store

/// How many articles of what is listed each day has.
struct TimelinePage: Equatable, Sendable {
  /// So many articles are counted, the newest.
  static let mostArticles = 200_000
  /// A year and a bit.
  static let mostDays = 400

  var query: Query
  /// Every day from the newest on; nil until they have come.
  var days: [Timeline.Day]?
  var isCut = false
  /// Counted from the newest.
  var selected = 0

  init(query: Query) { self.query = query }

  var day: Timeline.Day? {
    guard let days, days.indices.contains(selected) else { return nil }
    return days[selected]
  }
}

extension State {
  mutating func showTimeline() -> [Effect] {
    keepPage()
    overlay = .timeline(TimelinePage(query: query))
    return [.readTimeline(query)]
  }

  mutating func take(_ timeline: Timeline, of query: Query) {
    guard case .timeline(var page) = overlay, page.query == query else { return }
    let chosen = page.day?.day
    let days = timeline.everyDay(atMost: TimelinePage.mostDays)
    // Years lie between: then the days alone that have articles, so that the older ones can be reached.
    let isLonger = (timeline.days.last?.day ?? .max) < (days.last?.day ?? .min)
    page.days = isLonger ? Array(timeline.days.prefix(TimelinePage.mostDays)) : days
    page.isCut = timeline.isCut || isLonger && timeline.days.count > TimelinePage.mostDays
    page.selected = page.days?.firstIndex { $0.day == chosen } ?? 0
    overlay = .timeline(page)
  }

  /// To a later day, or an earlier one where negative.
  mutating func goInTimeline(_ step: Int) -> [Effect] {
    guard case .timeline(var page) = overlay, let days = page.days, !days.isEmpty else { return [] }
    page.selected = max(0, min(page.selected - step, days.count - 1))
    overlay = .timeline(page)
    return []
  }

  /// Lists the articles of the selected day, by the filter line, where it can be seen and cleared.
  mutating func showSelectedDay() -> [Effect] {
    guard case .timeline(let page) = overlay, let day = page.day else { return [] }
    let condition = strings.stories.onDay.replacing("{day}", with: LocalDays.name(of: day.day))
    // Those of a tag are not those of what is listed.
    let before = page.query == query ? filterText.trimmingSpaces : ""
    let line = (before + " " + condition).trimmingSpaces
    guard let new = try? page.query.with(filterText: line + " ", now: now) else { return [] }
    return go(to: new, line: line)
  }
}
