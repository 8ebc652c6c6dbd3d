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

  @Test func `the end says what came and what failed`() {
    var state = reader(many)
    _ = update(&state, .refreshed(progress(5, of: 5, added: 3, failed: 2)))
    #expect(state.message == .text("3 مقالات جديدة · تعذّر جلب خلاصتين: \u{2068}c\u{2069} يبيّن السبب"))
    _ = update(&state, .refreshed(progress(0, of: 0)))
    #expect(state.message == .text(state.strings.noFeeds))
    _ = update(&state, .refreshed(progress(2, of: 2)))
    #expect(state.message == .text("لا جديد"))
  }

  @Test func `nothing new is never said alone where feeds failed, now or before`() {
    var state = reader(many, interface: .english)
    _ = update(&state, .refreshed(progress(9, of: 9, failed: 8)))
    #expect(state.message == .text("Nothing new · 8 feeds failed: \u{2068}c\u{2069} shows why"))
    // A moment later they are left alone, which makes none of them well.
    _ = update(&state, .refreshed(RefreshProgress(done: 1, total: 1, leftAlone: 8)))
    #expect(state.message == .text("Nothing new · 8 feeds failed: \u{2068}c\u{2069} shows why"))
    // Nobody was asked, so that nothing is said of what is new.
    _ = update(&state, .refreshed(RefreshProgress(leftAlone: 1)))
    #expect(state.message == .text("one feed failed: \u{2068}c\u{2069} shows why"))
    // Where that key means another thing it is not named.
    state.press(.character("/"))
    _ = update(&state, .refreshed(progress(9, of: 9, failed: 8)))
    #expect(state.message == .text("Nothing new · 8 feeds failed"))
  }

  @Test func `feeds that are not due are told as such, and R again asks them`() {
    var state = reader(many, interface: .english)
    #expect(state.press(.character("R")) == [.refresh(.all)])
    _ = update(&state, .refreshed(RefreshProgress(notDue: 3)))
    #expect(state.message == .text("3 feeds not yet due: \u{2068}R\u{2069} again asks all"))
    #expect(state.press(.character("R")) == [.refresh(.forced)])
    _ = update(&state, .refreshed(RefreshProgress(done: 3, total: 3, added: 2)))
    #expect(state.message == .text("2 new articles"))
    #expect(state.press(.character("R")) == [.refresh(.all)])
    _ = update(&state, .refreshed(RefreshProgress(done: 1, total: 1, leftAlone: 1, notDue: 1)))
    #expect(
      state.message
        == .text(
          "Nothing new · one feed failed: \u{2068}c\u{2069} shows why · one feed not yet due: \u{2068}R\u{2069} again asks all"
        ))
    // Another key between them, and the word that offered it is gone.
    state.press(.character("j"))
    #expect(state.press(.character("R")) == [.refresh(.all)])
    _ = update(&state, .refreshed(RefreshProgress(notDue: 12)))
    state.interface = .arabic
    _ = update(&state, .refreshed(RefreshProgress(notDue: 12)))
    #expect(state.message == .text("لم يحن موعد 12 خلاصة: \u{2068}R\u{2069} مرة أخرى يجلبها كلها"))
  }

  @Test(arguments: Interface.allCases) func `progress stands in the first row`(_ interface: Interface) {
    var state = reader(many, interface: interface)
    state.press(.character("R"))
    _ = update(&state, .refreshing(progress(3, of: 20, added: 12)))
    let row = picture(draw(state).grid).split(separator: "\n").first ?? ""
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

  @Test func `a feed that failed says why where its articles would be, until it is well`() {
    var failed = feed(2, "Two")
    failed.feed.fetch.error = FetchError.http(404).coded
    var state = picker([feed(1, "One"), failed])
    state.interface = .english
    state.press(.character("j"), .enter)
    let reason = Strings.english.fetchError(.http(404))
    #expect(state.message == .error(reason))
    _ = update(&state, .loaded(state.query, .newest, []))
    state.press(.character("j"))
    #expect(picture(draw(state).grid).contains(reason) && !picture(draw(state).grid).contains("Nothing matches"))
    // Another filter is not the feed's.
    var other = state
    other.query = Query(words: "x")
    #expect(other.failureOfListedFeed == nil)
    #expect(update(&state, .refreshed(progress(1, of: 1))).contains(.loadFeeds))
    _ = update(&state, .feedsLoaded([feed(1, "One"), feed(2, "Two")]))
    #expect(state.failureOfListedFeed == nil && state.overlay == nil)
  }

  private func progress(_ done: Int, of total: Int) -> RefreshProgress { RefreshProgress(done: done, total: total) }
}
