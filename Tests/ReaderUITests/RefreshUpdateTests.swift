import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct RefreshUpdateTests {
  private func progress(_ done: Int, of total: Int, added: Int = 0, failed: Int = 0) -> RefreshProgress {
    RefreshProgress(done: done, total: total, failed: failed, added: added)
  }

  private let many = (0..<60).map { article("A\($0)", minutes: $0 + 10) }

  @Test func `r asks for the feed of the selected article, R for all`() {
    var state = reader(many)
    #expect(state.press(.character("r")) == [.refresh(.article(many[0].id))])
    var other = reader(many)
    #expect(other.press(.character("R")) == [.refresh(.all)])
    var empty = reader([])
    #expect(empty.press(.character("r")) == [.refresh(.all)])
  }

  @Test func `a second refresh waits until the first is done`() {
    var state = reader(many)
    state.press(.character("R"))
    #expect(state.press(.character("R")) == [])
    _ = update(&state, .refreshed(progress(2, of: 2)))
    #expect(state.press(.character("R")) == [.refresh(.all)])
  }

  @Test func `keys work while feeds are fetched`() {
    var state = reader(many)
    state.press(.character("R"))
    _ = update(&state, .refreshing(progress(1, of: 9)))
    state.press(.character("j"))
    #expect(state.list.scroll.selected == 1)
  }

  @Test func `what arrives is shown at the top, and the selected article stays selected`() {
    var state = reader(many)
    state.press(.character("R"), .character("j"))
    let progress = progress(1, of: 2, added: 1)
    #expect(update(&state, .refreshing(progress)) == [.load(state.query, .newest), .count(state.query)])
    _ = update(&state, .loaded(state.query, .newest, [article("NEW", minutes: 0)] + many))
    #expect(state.list.selectedArticle?.id == many[1].id && state.list.scroll.top == 0)
    #expect(update(&state, .refreshing(progress)) == [])
  }

  @Test func `further down the list nothing moves, and the way up leads to what arrived`() {
    var state = reader(many)
    state.press(.end)
    let scroll = state.list.scroll
    let loads = update(&state, .refreshed(progress(1, of: 1, added: 1)))
    #expect(loads == [.load(state.query, .again(many[0].id, count: 60)), .count(state.query)])
    _ = update(&state, .loaded(state.query, .again(many[0].id, count: 60), many))
    #expect(state.list.scroll == scroll)
    #expect(state.press(.home) == [.load(state.query, .newest)])
  }

  @Test func `the end says what came and what failed`() {
    var state = reader(many)
    _ = update(&state, .refreshed(progress(5, of: 5, added: 3, failed: 2)))
    #expect(state.message == .text("3 مقالات جديدة · تعذّرت خلاصتان"))
    _ = update(&state, .refreshed(progress(0, of: 0)))
    #expect(state.message == .text(state.strings.noFeeds))
  }

  @Test(arguments: Interface.allCases) func `progress stands in the last row`(_ interface: Interface) {
    var state = reader(many, interface: interface)
    state.press(.character("R"))
    _ = update(&state, .refreshing(progress(3, of: 20, added: 12)))
    let row = picture(draw(state).grid).split(separator: "\n").last ?? ""
    #expect(row.contains(interface == .english ? "Refreshing 3/20 · 12 new articles" : "3/20"))
  }
}

@Suite struct FeedPickerTests {
  private func feed(_ number: Int64, _ title: String) -> CountedFeed {
    var feed = Feed(id: Feed.ID(number), address: "https://\(number).example/feed")
    feed.title = title
    return CountedFeed(feed: feed, count: FeedCount(articles: 3, unread: 1))
  }

  private func picker(_ feeds: [CountedFeed]) -> State {
    var state = reader([article("A")])
    #expect(state.press(.character("c")) == [.loadFeeds])
    _ = update(&state, .feedsLoaded(feeds))
    return state
  }

  @Test func `enter shows a feed's articles by its name, or its address where two share a name`() throws {
    var state = picker([feed(1, "One"), feed(2, "Two")])
    state.press(.character("j"), .enter)
    #expect(state.filterText == "خلاصة:\"Two\"")
    #expect(state.query.conditions == [.feed("Two")] && state.overlay == nil)
    state = picker([feed(1, "Same"), feed(2, "Same")])
    state.press(.enter)
    #expect(state.query.conditions == [.feed("https://1.example/feed")])
    // The line that is shown says the same.
    state = picker([feed(1, "A \"B\" (C | D)")])
    state.press(.enter)
    #expect(try state.query == Query().with(filterText: state.filterText))
  }

  @Test func `r fetches the selected feed, and what failed is told in the last row`() {
    var failed = feed(2, "Two")
    failed.feed.fetch.error = FetchError.http(404).coded
    var state = picker([feed(1, "One"), failed])
    #expect(state.press(.character("j"), .character("r")) == [.refresh(.feed(Feed.ID(2)))])
    let bar = picture(draw(state).grid).split(separator: "\n").last ?? ""
    #expect(bar.contains("HTTP 404 ةLAI"))
  }
}
