internal import FilterLanguage
internal import Screen
internal import Store

// What comes while the list is on the screen. No row moves for it, not even at the top, where headlines are read without
// the selection: a refresh brings articles several times a second, and others may import thousands. They are counted in
// the last row until a key brings them or they come into view.
extension State {
  /// Asks what has become of what is shown.
  mutating func lookAgain() -> [Effect] {
    guard list.isLoaded else { return reload() }
    return [askForNews(), .count(query)] + readAgain()
  }

  func askForNews() -> Effect {
    let known = KnownArticles(
      listed: list.articles.map(\.id), others: opened.map(\.id) + list.articles.flatMap { $0.others.map(\.id) },
      newest: list.newest, reachesOldest: list.reachesOldest)
    return .lookAgain(listed, known, changes: changes)
  }

  /// Statuses change in place. What is gone stays until the list is loaded anew, and says so when it is opened.
  mutating func take(_ news: ListNews, of asked: Query, changes before: Int) -> [Effect] {
    guard asked == listed else { return [] }
    // What was marked in the meantime would be shown as it was before.
    guard before == changes else { return lookAgain() }
    // What was removed here is back, and nothing new.
    let back = list.removed.intersection(news.new)
    guard back.isEmpty else {
      list.removed.subtract(back)
      return loadWhatIsBack()
    }
    list.take(news)
    // What came since makes this untrue.
    if !list.arrivals.isEmpty, message == .text(noneArrived) { message = nil }
    updateOpened(from: news.articles)
    if list.articles.isEmpty, !news.new.isEmpty { return reload() }
    return missingPage()
  }

  /// Goes to the newest of what came.
  mutating func showArrivals() -> [Effect] {
    list.awaitsOldest = false
    if isEmptyReader { return addFeed() }
    guard let newest = list.arrivals.max() else {
      message = .text(noneArrived)
      return []
    }
    // Where not all of them are in memory, the list is loaded from the newest on.
    let isWhole = list.arrivals.isSubset(of: list.articles.flatMap(\.row))
    list.arrivals = []
    list.newest = max(newest, list.newest ?? newest)
    guard isWhole, let index = list.articles.firstIndex(where: { $0.id == newest }) else {
      return ask(.from(newest))
    }
    list.scroll = Scroll(selected: index, top: index)
    selectInList(index)
    return missingPage()
  }

  /// What is in view is new no longer.
  mutating func seeArrivals() {
    guard !list.arrivals.isEmpty, panes.shows(.list) else { return }
    list.arrivals.subtract(list.articles.dropFirst(list.scroll.top).prefix(articlesInView).flatMap(\.row))
  }

  private var noneArrived: String {
    list.reachesOldest ? strings.count(strings.arrived, 0) : strings.noneNewest
  }

  /// `12 new articles: a shows them`; nil where nothing is new.
  var arrivalsText: String? {
    let count = list.arrivals.count
    guard count > 0, let key = keyName(of: .showNew) else { return nil }
    let words = list.reachesOldest ? strings.newArticles : strings.newestOfMany
    let text = strings.count(words, count).replacing("{}", with: key.isolated)
    return list.hasMoreArrivals ? "+" + text : text
  }
}

extension ArticleList {
  /// Takes what has become of the articles, each in its row, and counts the new ones.
  mutating func take(_ news: ListNews) {
    let known = Dictionary(news.articles.map { ($0.id, $0) }) { first, _ in first }
    moved = news.moved
    for index in articles.indices {
      guard var now = known[articles[index].id] else { continue }
      now.keepOthers(of: articles[index], known)
      articles[index] = now
    }
    let listed = Set(articles.flatMap(\.row))
    // Some may have been listed since it was asked.
    let added = Set(news.new)
    let unseen = arrivals.filter { listed.contains($0) && (known[$0] != nil || added.contains($0)) }
    arrivals = Set((unseen + news.new.filter { !listed.contains($0) }).prefix(Self.mostArrivals))
    // The way up leads to them.
    if let first = articles.first?.id, news.new.contains(where: { $0 > first }) { reachesNewest = false }
    // And the way down.
    if let last = articles.last?.id, news.new.contains(where: { $0 < last }) { reachesOldest = false }
  }
}
