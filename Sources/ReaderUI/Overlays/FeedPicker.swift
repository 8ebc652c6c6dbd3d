internal import FilterLanguage
internal import Ingest
internal import Screen
public import Store

/// A subscription and how many of its articles are stored.
public struct CountedFeed: Equatable, Sendable {
  public var feed: Feed
  public var count: FeedCount

  public init(feed: Feed, count: FeedCount) {
    self.feed = feed
    self.count = count
  }
}

/// The list of feeds, of which one can be read or fetched.
struct FeedPicker: Equatable, Sendable {
  var feeds: [CountedFeed] = []
  var isLoaded = false
  var scroll = Scroll()

  var selected: CountedFeed? { feeds.indices.contains(scroll.selected) ? feeds[scroll.selected] : nil }
}

/// The feed that was chosen from the list of feeds, and the query that shows its articles.
struct ChosenFeed: Equatable, Sendable {
  var query: Query
  var feed: Feed
}

extension State {
  /// Why the feed whose articles are listed could not be fetched; nil where it could.
  var failureOfListedFeed: String? {
    guard let chosenFeed, chosenFeed.query == query else { return nil }
    return chosenFeed.feed.fetch.failure.map(strings.fetchError)
  }

  mutating func chooseFeed() -> [Effect] {
    overlay = .feeds(FeedPicker())
    return [.loadFeeds]
  }

  mutating func refreshSelectedFeed() -> [Effect] {
    guard case .feeds(let picker) = overlay, let feed = picker.selected?.feed else { return [] }
    return refresh(.feed(feed.id))
  }

  mutating func showSelectedFeed() -> [Effect] {
    guard case .feeds(let picker) = overlay, let feed = picker.selected?.feed else { return [] }
    overlay = nil
    let left = leaveAll()
    focus = .list
    let isOnly = picker.feeds.count { $0.feed.name == feed.name } == 1
    let effects = left + show(feed: isOnly ? feed.name : feed.shownAddress)
    chosenFeed = ChosenFeed(query: query, feed: feed)
    message = failureOfListedFeed.map { .error($0) }
    return effects
  }

  /// Takes the feeds, the selected one staying selected.
  mutating func take(_ feeds: [CountedFeed]) {
    restoreFeed(feeds)
    if let known = chosenFeed?.feed.id, let feed = feeds.first(where: { $0.feed.id == known }) {
      chosenFeed?.feed = feed.feed
    }
    if case .subscribing(.details(let item)) = overlay {
      if let now = feeds.first(where: { $0.feed.id == item.feed.id }) {
        overlay = .subscribing(.details(now))
      } else {
        _ = leaveSubscribing()
      }
    }
    guard case .feeds(var picker) = overlay else { return }
    // Who has none is shown some to begin with.
    if feeds.isEmpty {
      overlay = .subscribing(.starters(StarterPicker(isFirst: true)))
      return
    }
    let selected = picker.isLoaded ? picker.selected?.feed.id : feedInView(of: feeds.map(\.feed))?.id
    picker.feeds = feeds
    picker.isLoaded = true
    // Where it was removed, the one that has come to its place.
    let kept = feeds.firstIndex { $0.feed.id == selected } ?? min(picker.scroll.selected, feeds.count - 1)
    picker.scroll.select(kept, of: feeds.count, rows: overlayRows)
    overlay = .feeds(picker)
  }

  /// Where the list of feeds begins: that whose articles are listed, else that of the article in hand.
  private func feedInView(of feeds: [Feed]) -> Feed? {
    func named(_ name: String?) -> Feed? { feeds.first { $0.name == name || $0.shownAddress == name } }
    for condition in query.conditions {
      switch condition {
      case .feedNumber(let number): return feeds.first { $0.id.rawValue == number }
      case .feed(let name):
        let isChosen = chosenFeed?.query == query
        if let feed = feeds.first(where: { isChosen && $0.id == chosenFeed?.feed.id }) ?? named(name) { return feed }
      default: break
      }
    }
    return named((isReading ? opened.last?.content?.article : list.selectedArticle)?.feed)
  }

  /// As if a feed's name had been typed in the filter line, where it can be seen, changed and cleared.
  private mutating func show(feed: String) -> [Effect] {
    filterText = strings.filterWords.condition(\.feed, feed)
    return show(Query(filter: .feed(feed.replacing("\"", with: " "))))
  }
}
