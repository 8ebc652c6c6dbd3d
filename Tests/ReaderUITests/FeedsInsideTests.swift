import ArticleParsing
import ArticleWriting
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import Ingest
@testable import ReaderUI

/// A feed that one is subscribed to.
func subscription(
  _ number: Int64, _ title: String, articles: Int = 3, unread: Int = 1, _ change: (inout Feed) -> Void = { _ in }
) -> CountedFeed {
  var feed = Feed(id: Feed.ID(number), address: "https://\(number).example/feed")
  feed.title = title
  change(&feed)
  return CountedFeed(feed: feed, count: FeedCount(articles: articles, unread: unread))
}

/// Feeds added and changed from inside: which keys ask for what, and what is said of the answer.
@Suite struct FeedsInsideTests {
  private func window(
    _ feeds: [CountedFeed] = [subscription(1, "One"), subscription(2, "Two")], _ interface: Interface = .english
  ) -> State {
    var state = reader([article("A")], interface: interface)
    state.press(.character("c"))
    _ = update(&state, .feedsLoaded(feeds))
    return state
  }

  private func lastRow(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last ?? "")
  }

  // MARK: Adding

  @Test func `an address is asked for, and nothing is subscribed to before Enter`() throws {
    var state = window()
    state.press(.character("a"))
    state.type("news.example")
    #expect(state.press(.enter) == [.feeds(.look("news.example", number: 1))])
    #expect(lastRow(state).contains("Asking…"))
    _ = update(&state, .feeds(.notFound(.search(.noFeed), number: 1)))
    #expect(state.mode == .feedLine && picture(draw(state).grid).contains(Strings.english.feedWords.noFeed))
    state.press(.enter)
    state.press(.escape)
    #expect(state.mode == .feeds)
    // The late answer is nobody's.
    _ = update(&state, .feeds(.notFound(.noAddress, number: 2)))
    #expect(state.mode == .feeds)
  }

  /// It may take a minute: it can be given up, and nothing is subscribed to by a key that came too early.
  @Test func `while an address is asked nothing waits, and Enter is not taken twice`() {
    var state = window()
    state.press(.character("a"))
    state.type("x.example")
    state.press(.enter)
    #expect(state.press(.enter) == [])
    state.type("y")
    #expect(update(&state, .feeds(.found(Proposal(typed: "https://x.example"), number: 1))) == [])
    #expect(state.mode == .feedLine)
    #expect(state.press(.enter) == [.feeds(.look("x.exampley", number: 2))])
    _ = update(&state, .feeds(.found(Proposal(typed: "https://x.exampley"), number: 2)))
    #expect(state.mode == .foundFeed)
    state.press(.escape)
    #expect(state.mode == .feedLine)
  }

  @Test func `in the list the key adds a feed only where there is nothing yet`() {
    var state = reader([], interface: .english)
    state.press(.character("a"))
    #expect(state.mode == .feedLine)
    state = reader([article("A")], interface: .english)
    state.press(.character("a"))
    #expect(state.mode == .list)
  }

  @Test func `what came of it is said, and undone by a key where there is one`() {
    var state = window()
    let feed = subscription(3, "Three").feed
    #expect(update(&state, .feeds(.subscribed(.known(feed), proposal()))).contains(.loadFeeds))
    #expect(state.message == .text("You are subscribed to \u{2068}Three\u{2069} already"))
    let effects = update(&state, .feeds(.subscribed(.added(feed, isElsewhere: false), proposal())))
    #expect(effects.contains(.loadFeeds) && effects.contains { if case .lookAgain = $0 { true } else { false } })
    #expect(state.message == .text("Subscribed to \u{2068}Three\u{2069} · \u{2068}z\u{2069} undoes it"))
  }

  private func proposal() -> Proposal { Proposal(typed: "https://3.example/feed") }

  // MARK: Changing

  static let changes: [(Key, String, @Sendable (inout FeedSettings) -> Void, FeedChange)] = [
    (.character("n"), "New", { $0.title = "New" }, .renamed),
    (.character("f"), "a / b//", { $0.folder = ["a", "b"] }, .moved),
    (.character("e"), "#x، y,,", { $0.tags = ["x", "y"] }, .tagged),
  ]

  @Test func `name, folder and tags are typed`() {
    for (key, text, change, kind) in Self.changes {
      var state = window()
      state.press(key, .control("u"))
      state.type(text)
      let feed = subscription(1, "One").feed
      var settings = feed.settings
      change(&settings)
      #expect(state.press(.enter).contains(.feeds(.change(feed, settings, kind))), "\(kind)")
      #expect(state.mode == .feeds)
    }
  }

  @Test func `what stays as it is is no change`() {
    for key in [Key.character("n"), .character("f"), .character("e")] {
      var state = window()
      state.press(key)
      #expect(!state.press(.enter).contains { if case .feeds = $0 { true } else { false } })
      #expect(state.mode == .feeds)
    }
  }

  @Test func `mute and pause are switches`() {
    var state = window()
    let feed = subscription(1, "One").feed
    var settings = feed.settings
    settings.isHidden = true
    #expect(state.press(.character("m")) == [.feeds(.change(feed, settings, .muted))])
    settings = feed.settings
    settings.isPaused = true
    _ = update(&state, .feeds(.changed(.muted, name: "One")))
    // Until the feeds are there again nobody knows which way the switch stands.
    #expect(state.press(.character("p")) == [])
    _ = state.press(.escape)
    state = window()
    #expect(state.press(.character("p")) == [.feeds(.change(feed, settings, .paused))])
  }

  @Test func `the sections change the feed that is selected there`() throws {
    var state = reader([article("A")], interface: .english, columns: 160)
    var counts = SectionCounts()
    counts.feeds = [subscription(1, "One").feed]
    _ = update(&state, .sectionsLoaded(counts))
    state.press(.backTab)
    let row = try #require(state.sections.rows.firstIndex { $0.section?.id == .feed(1) })
    state.sections.select(row, visible: 20)
    state.press(.character("D"))
    #expect(state.mode == .feedRemoval)
    state.press(.escape)
    #expect(state.mode == .sections)
    state.sections.select(0, visible: 20)
    #expect(state.press(.character("D")).isEmpty && state.message == .text("No feed is selected here"))
  }

  @Test func `a muted feed has no number of what is unread`() {
    var state = reader([article("A")], interface: .english, columns: 160)
    var counts = SectionCounts()
    counts.feeds = [subscription(1, "One") { $0.settings.isHidden = true }.feed, subscription(2, "Two").feed]
    counts.feedCounts = [Feed.ID(1): FeedCount(articles: 9, unread: 7), Feed.ID(2): FeedCount(articles: 5, unread: 2)]
    _ = update(&state, .sectionsLoaded(counts))
    let sections = state.sections.rows.compactMap(\.section)
    #expect(sections.first { $0.id == .feed(1) }?.count == nil)
    #expect(sections.first { $0.id == .feed(2) }?.count?.unread == 2)
    #expect(
      !picture(draw(window([subscription(1, "One", unread: 7) { $0.settings.isHidden = true }])).grid).contains("7"))
  }

  // MARK: Removing

  @Test(arguments: [(Key.character("k"), false), (.character("d"), true)])
  func `a removal asks what becomes of the articles, with their number`(key: Key, withArticles: Bool) {
    var state = window([subscription(1, "One", articles: 12)])
    state.press(.character("D"))
    #expect(lastRow(state).contains("Remove One? It has 12 articles."))
    let feed = subscription(1, "One", articles: 12).feed
    #expect(state.press(key).contains(.feeds(.remove(feed, withArticles: withArticles))))
    #expect(state.mode == .feeds)
    _ = update(&state, .feeds(.removed(name: "One", withArticles: withArticles)))
    let said = withArticles ? "removed with its articles" : "removed; its articles stay"
    #expect(lastRow(state).contains("One \(said) · z undoes it"))
    _ = update(&state, .feedsLoaded([subscription(2, "Two")]))
    #expect(state.press(.character("z")) == [.undo()])
  }

  @Test(arguments: Interface.allCases) func `both answers are shown, however long the name is`(interface: Interface) {
    var state = window([subscription(1, String(repeating: "A long name ", count: 20), articles: 12_345)], interface)
    state.press(.character("D"))
    let targets = draw(state).regions.map(\.target)
    #expect(targets.contains(.key(.character("k"))) && targets.contains(.key(.character("d"))))
  }

  @Test func `a key that answers nothing removes nothing`() {
    var state = window()
    state.press(.character("D"))
    for key in [Key.character("y"), .enter] {
      var other = state
      #expect(!other.press(key).contains { $0.isChange })
    }
  }

  // MARK: Details

  @Test func `why a feed failed is told in full, and it is tried at once`() {
    var state = window([
      subscription(1, "One") {
        $0.fetch.error = FetchError.http(404).coded
        $0.fetch.failures = 3
      }
    ])
    #expect(lastRow(state).contains("d details"))
    state.press(.character("d"))
    let page = picture(draw(state).grid)
    #expect(page.contains(Strings.english.fetchError(.http(404))) && page.contains("Failed 3 times in a row"))
    #expect(state.press(.character("r")) == [.refresh(.feed(Feed.ID(1)))])
    _ = update(&state, .feedsLoaded([subscription(1, "One")]))
    #expect(state.mode == .feedDetails && !picture(draw(state).grid).contains("Failed"))
    state.press(.escape)
    #expect(state.mode == .feeds)
  }

  @Test func `details of a feed that is gone are left`() {
    var state = window()
    state.press(.character("d"))
    _ = update(&state, .feedsLoaded([subscription(2, "Two")]))
    #expect(state.mode == .feeds)
  }

  // MARK: Lists and pages

  @Test func `lists and pages are asked for by their paths`() {
    var state = window()
    state.savePlace = .init(folder: nil, current: "/home/x", home: "/home/x")
    state.press(.character("o"), .control("u"))
    state.type("~/l.opml")
    #expect(state.press(.enter).contains(.feeds(.importList("/home/x/l.opml"))))
    _ = update(&state, .feedsLoaded([subscription(1, "One")]))
    state.press(.character("w"))
    #expect(state.press(.enter).contains(.feeds(.exportList("/home/x/nashra.opml"))))
    _ = update(&state, .feeds(.listImported(added: 2, known: 1, refused: 3)))
    #expect(
      state.message
        == .text("2 feeds added · 1 known already · 3 left out that lead to this computer or its network"))
  }

  // MARK: To begin with

  @Test func `who has no feeds is shown some, and chooses several`() {
    var state = window([])
    #expect(state.mode == .starters)
    state.press(.character(" "), .down, .character(" "))
    let all = StarterFeed.all
    #expect(state.press(.enter).contains(.feeds(.subscribeAll([all[0], all[2]]))))
    #expect(state.mode == .list)
    state = window([])
    #expect(state.press(.enter).contains(.feeds(.subscribeAll([all[0]]))))
  }

  @Test func `each of them is an address of the web, told once`() {
    #expect(StarterFeed.all.allSatisfy { AddressPolicy.isWeb($0.address) && $0.address.hasPrefix("https://") })
    #expect(Set(StarterFeed.all.map(\.address)).count == StarterFeed.all.count)
    #expect(Set(StarterFeed.all.map(\.name)).count == StarterFeed.all.count)
  }

  @Test func `from there the way leads to an address, to pages, and back`() {
    var state = window([])
    state.press(.character("a"))
    #expect(state.mode == .feedLine)
    state.press(.escape)
    #expect(state.mode == .starters && state.press(.character("z")) == [.undo()], "the last feed was just removed")
    _ = update(&state, .undone(nil))
    state.press(.character("i"))
    #expect(state.mode == .feedLine)
    state.press(.escape, .escape)
    #expect(state.mode == .list && state.windowsBehind.isEmpty)
  }

  @Test(arguments: Interface.allCases, [Size(columns: 80, rows: 24), Size(columns: 20, rows: 4)])
  func `windows are drawn in any size`(interface: Interface, size: Size) {
    for mode in [Mode.feeds, .feedLine, .foundFeed, .feedRemoval, .feedDetails, .starters] {
      var state = CommandTests.reader(in: mode, interface: interface)
      _ = update(&state, .resized(size))
      #expect(draw(state).grid.size == size)
    }
  }
}

/// The words of all six languages.
@Suite struct FeedWordsTests {
  static let all: [FeedWords] = [.arabic, .english, .persian, .urdu, .hebrew, .french]

  @Test func `names, keys and numbers have their places`() {
    for words in Self.all {
      for text in [
        words.known, words.subscribed, words.removed, words.removedWithArticles, words.undo, words.changes.renamed,
        words.changes.muted, words.startersAdd, words.addFirst, words.asked, words.due, words.inFolder,
      ] {
        #expect(text.contains("{}"), "\(text)")
      }
      #expect(words.confirmRemove.other.contains("{}") && words.confirmRemove.other.contains("{n}"))
    }
    for words in [MouseWords.arabic, .english, .persian, .urdu, .hebrew, .french] {
      #expect(words.isOurs.contains("{}") && words.isTheTerminals.contains("{}"))
    }
  }
}
