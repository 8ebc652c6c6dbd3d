internal import ArticleParsing
internal import Screen
internal import Store

/// A day's front page.
struct TodayPage: Equatable, Sendable {
  /// In days since 1970.
  var day: Int
  /// Nil until it has come.
  var today: Today?
  var selected = 0

  init(day: Int) { self.day = day }

  var item: TodayItem? {
    guard let items = today?.items, items.indices.contains(selected) else { return nil }
    return items[selected]
  }
}

extension State {
  /// The day at the reader's place.
  var presentDay: Int { CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 }

  /// Of the present day; from a timeline, of the day that is chosen there.
  mutating func showToday() -> [Effect] {
    var day = presentDay
    if case .timeline(let page) = overlay, let chosen = page.day { day = min(chosen.day, presentDay) }
    keepPage()
    overlay = .today(TodayPage(day: day))
    return [.readToday(day: day)]
  }

  mutating func take(_ today: Today) {
    guard case .today(var page) = overlay, page.day == today.day else { return }
    let (chosen, place) = (page.item?.ids.first, page.selected)
    let items = page.today.map { today.items(inOrderOf: $0.items) } ?? today.items
    page.today = today
    page.today?.items = items
    page.selected =
      items.firstIndex { item in chosen.map(item.ids.contains) ?? false } ?? max(0, min(place, items.count - 1))
    overlay = .today(page)
  }

  /// The front page of a day before or after; of days to come there is none.
  mutating func goToDay(_ step: Int) -> [Effect] {
    guard case .today(let page) = overlay, page.day + step <= presentDay else { return [] }
    overlay = .today(TodayPage(day: page.day + step))
    return [.readToday(day: page.day + step)]
  }

  mutating func go(_ step: Step, in page: TodayPage) {
    var page = page
    page.selected = step.target(from: page.selected, of: page.today?.items.count ?? 0, rows: max(1, bodyRows / 3))
    overlay = .today(page)
  }

  mutating func openFromToday() -> [Effect] {
    guard case .today(let page) = overlay, let item = page.item, let id = item.ids.first else { return [] }
    return item.story == nil ? openFromPage(id) : showStory(of: id)
  }

  mutating func readSelectedStory() -> [Effect] {
    guard case .today(var page) = overlay, let item = page.item else { return [] }
    let isRead = item.unread == 0
    page.today?.items[page.selected].unread = isRead ? item.ids.count : 0
    overlay = .today(page)
    return markTogether(item.ids, isUnread: isRead)
  }
}

extension Today {
  /// Its items as a page has them that is in view already: what was read there does not sink under the reader's hand, and
  /// what came meanwhile stands at the end of its section. In their own order they are when the page is entered anew.
  func items(inOrderOf shown: [TodayItem]) -> [TodayItem] {
    var left = items
    var ordered: [TodayItem] = []
    for old in shown {
      let ids = Set(old.ids)
      guard let place = left.firstIndex(where: { !ids.isDisjoint(with: $0.ids) }) else { continue }
      var item = left.remove(at: place)
      item.tag = old.tag
      ordered.append(item)
    }
    for item in left {
      let end = ordered.lastIndex { $0.tag == item.tag }.map { $0 + 1 }
      let untagged = item.tag == nil ? nil : ordered.firstIndex { $0.tag == nil }
      ordered.insert(item, at: end ?? untagged ?? ordered.count)
    }
    return ordered
  }
}
