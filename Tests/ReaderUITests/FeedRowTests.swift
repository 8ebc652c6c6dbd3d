import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Feeds in their list, in the sections and beside articles: which is selected, and what is shown and said of each.
@Suite struct FeedRowTests {
  private func window(_ feeds: [CountedFeed], columns: Int = 80, isPlain: Bool = false) -> State {
    var state = reader([article("A")], interface: .english, columns: columns, rows: 16)
    state.isPlain = isPlain
    _ = update(&state, .resized(state.size))
    state.press(.character("c"))
    _ = update(&state, .feedsLoaded(feeds))
    return state
  }

  private func selected(_ state: State) -> String? {
    guard case .feeds(let picker) = state.overlay else { return nil }
    return picker.selected?.feed.name
  }

  @Test(arguments: [(0, 1), (4, 5), (9, 8)]) func `where a feed is removed its neighbour is selected`(
    removed: Int, next: Int
  ) {
    let feeds = (0..<10).map { subscription(Int64($0 + 1), "Feed \($0)") }
    var state = window(feeds)
    for _ in 0..<removed { state.press(.down) }
    #expect(selected(state) == "Feed \(removed)")
    state.press(.character("D"), .character("k"))
    var others = feeds
    others.remove(at: removed)
    _ = update(&state, .feedsLoaded(others))
    #expect(selected(state) == "Feed \(next)")
    // What comes beside it does not move it.
    _ = update(&state, .feedsLoaded([subscription(99, "Other")] + others))
    #expect(selected(state) == "Feed \(next)")
  }

  @Test func `the list of feeds begins at the feed that one looks at`() {
    let feeds = [
      subscription(1, "One"), subscription(2, "Two words"), subscription(3, "Three"), subscription(4, "Two"),
    ]
    func begun(_ query: Query, _ articles: [Article] = [], opening: Bool = false) -> String? {
      var state = reader([article("A")], interface: .english)
      _ = state.show(query)
      _ = update(&state, .loaded(query, .newest, articles))
      if opening, let article = articles.last {
        state.press(.down, .enter)
        _ = update(&state, .opened(article.id, content(article)))
        #expect(state.isReading)
      }
      state.press(.character("c"))
      _ = update(&state, .feedsLoaded(feeds))
      return selected(state)
    }
    func from(_ feed: String?, _ title: String, minutes: Int = 5) -> Article {
      var named = article(title, minutes: minutes)
      named.feed = feed
      return named
    }
    #expect(begun(.everything) == "One")
    #expect(begun(Query(filter: .inFeed(Feed.ID(3)))) == "Three")
    #expect(begun(Query(isUnreadOnly: true, filter: .feed("Two words"))) == "Two words")
    #expect(begun(Query(filter: .feed("https://3.example/feed"))) == "Three")
    // What is listed comes before what is selected in it.
    #expect(begun(Query(filter: .inFeed(Feed.ID(4))), [from("One", "A")]) == "Two")
    #expect(begun(.everything, [from("Three", "A"), from("Two", "B", minutes: 9)]) == "Three")
    #expect(begun(.everything, [from(nil, "A")]) == "One")
    #expect(begun(.everything, [from("Gone", "A")]) == "One")
    let two = [from("Three", "A"), from("Two", "B", minutes: 9)]
    #expect(begun(.everything, two, opening: true) == "Two")
    // What is chosen there stays chosen when the feeds come again.
    var state = window(feeds)
    state.press(.down, .down)
    _ = update(&state, .feedsLoaded(feeds))
    #expect(selected(state) == "Three")
  }

  @Test func `a tag that a feed gives no longer is said to stay on articles`() {
    let feed = subscription(1, "One") { $0.settings.tags = ["x", "y"] }
    for (typed, tags, change) in [
      ("y, z", ["y", "z"], FeedChange.untagged), ("", [], .untagged), ("z, y, x", ["z", "y", "x"], .tagged),
    ] {
      var state = window([feed])
      state.press(.character("e"), .control("u"))
      state.type(typed)
      var settings = feed.feed.settings
      settings.tags = tags
      #expect(state.press(.enter).contains(.feeds(.change(feed.feed, settings, change))), "\(typed)")
      _ = update(&state, .feeds(.changed(change, name: "One")))
      #expect(picture(draw(state).grid).contains("keep those they have") == (change == .untagged), "\(typed)")
    }
  }

  @Test func `on the screen for who hears it a feed is muted or paused, and what is muted has nothing unread`() {
    let checked = Date(timeIntervalSince1970: 1_700_000_000)
    let state = window(
      [
        subscription(1, "One", unread: 2) { ($0.settings.isHidden, $0.fetch.checked) = (true, checked) },
        subscription(2, "Two", unread: 2) { $0.settings.isPaused = true },
        subscription(3, "Three", unread: 2) { ($0.settings.isHidden, $0.settings.isPaused) = (true, true) },
        subscription(4, "Four", unread: 2) {
          ($0.settings.isHidden, $0.fetch.error) = (true, FetchError.http(404).coded)
        },
        subscription(5, "Five", unread: 2),
      ], isPlain: true)
    let rows = picture(draw(state).grid).split(separator: "\n").map { $0.dropFirst().dropLast() }
    let words = Strings.english.feedWords
    func row(_ name: String) -> String { rows.first { $0.hasPrefix(name) }.map(String.init) ?? "" }
    #expect(row("One").hasPrefix("One, 3 articles, \(words.mutedState) "))
    #expect(row("Two").hasPrefix("Two, 3 articles, 2 unread, \(words.pausedState) "))
    #expect(row("Three").hasPrefix("Three, 3 articles, \(words.pausedState) · \(words.mutedState) "))
    #expect(row("Four").contains("404") && row("Four").contains(", " + words.mutedState))
    #expect(row("Five").hasPrefix("Five, 3 articles, 2 unread "))
  }

  private static let addresses = (80..<84).map { "http://127.0.0.1:8899/feeds/of/the/harbour/\($0)" }

  /// Without a name, as feeds that were not fetched yet.
  private var nameless: [CountedFeed] {
    Self.addresses.enumerated().map { number, address in
      CountedFeed(
        feed: Feed(id: Feed.ID(Int64(number + 1)), address: address), count: FeedCount(articles: 3, unread: 1))
    }
  }

  @Test(arguments: Interface.allCases, [40, 60, 80, 110]) func `feeds without names are told apart by their ends`(
    interface: Interface, columns: Int
  ) {
    var state = window(nameless, columns: columns)
    state.interface = interface
    let text = picture(draw(state).grid)
    for address in Self.addresses { #expect(text.contains(address.suffix(10)), "\(text)") }
    #expect(!text.contains("http…"))
  }

  @Test(arguments: [40, 70, 100, 150]) func `so are they beside articles, alone and together, and in the sections`(
    columns: Int
  ) {
    for addresses in [Self.addresses, [Self.addresses[0]]] {
      var state = reader(
        addresses.enumerated().map { article("A headline that leaves little room", minutes: $0 + 1, source: $1) },
        interface: .english, columns: columns, rows: 24)
      var counts = sectionCounts()
      counts.feeds = nameless.map(\.feed)
      _ = update(&state, .sectionsLoaded(counts))
      let text = picture(draw(state).grid)
      #expect(!text.contains("http…"), "\(text)")
      if columns >= 70 { for address in addresses { #expect(text.contains(address.suffix(3)), "\(text)") } }
    }
  }
}
