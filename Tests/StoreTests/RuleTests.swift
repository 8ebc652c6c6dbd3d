import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

struct RuleTests {
  var store: Store

  init() throws { store = try Store(inMemory: ()) }

  private func store(_ rules: (String, [Rule.Action])...) throws -> Store {
    var store = store
    store.rules = try rules.map { try Rule(match: $0, actions: $1) }
    return store
  }

  private let pages = [
    file(article("سعر الذهب اليوم", "ارتفع", tags: ["اقتصاد"], on: day(1)), name: "a"),
    file(article("مباراة الأهلي", "فاز", tags: ["رياضة"], source: "الكأس", on: day(2)), name: "b"),
    file(article("إعلان", "اشتر الآن", on: day(3)), name: "c"),
  ]

  @Test func `rules tag, star, mark read and drop what they match`() async throws {
    let store = try store(
      ("الذهب", [.tag("أسواق"), .star]), ("source:الكأس", [.read]), ("title:إعلان", [.drop]))
    #expect(try await store.merge(pages) == MergeResult(added: 2, dropped: 1))
    let articles = try await store.articles(.everything, limit: 9)
    #expect(articles.map(\.title) == ["مباراة الأهلي", "سعر الذهب اليوم"])
    #expect(articles.map(\.tags) == [["رياضة"], ["اقتصاد", "أسواق"]])
    #expect(articles.map(\.isUnread) == [false, true])
    #expect(articles.map(\.isStarred) == [false, true])
    #expect(try await store.titles(Query(tags: ["اقتصاد", "أسواق"], needsAllTags: true)) == ["سعر الذهب اليوم"])
    #expect(try await store.count(.everything) == 2)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 1)
    #expect(try await store.undo() == nil)
    #expect(try await store.check() == [])
    #expect(try await store.merge(pages) == MergeResult(unchanged: 3))
  }

  @Test func `rules follow each other, and what is starred is not dropped`() async throws {
    let store = try store(
      ("الذهب | فاز", [.tag("مهم")]), ("#مهم -#رياضة", [.star]), ("#مهم", [.drop]), ("is:unread", [.read]))
    #expect(try await store.merge(pages) == MergeResult(added: 2, dropped: 1))
    #expect(try await store.titles() == ["إعلان", "سعر الذهب اليوم"])
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
    #expect(try await store.check() == [])
  }

  @Test func `rules leave alone what was stored before`() async throws {
    _ = try await store.merge([pages[0]])
    let store = try store(("after:2000-01-01", [.drop]))
    #expect(try await store.merge(pages) == MergeResult(unchanged: 1, dropped: 2))
    #expect(try await store.titles() == ["سعر الذهب اليوم"])
  }

  @Test func `rules see the feed, and what they drop does not come back when it changes`() async throws {
    let store = try store(("feed:صحيفة إعلان", [.drop]), ("is:unread", [.tag("جديد")]))
    var settings = FeedSettings()
    settings.title = "صحيفة"
    settings.isHidden = true
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
    let other = try await store.subscribe("https://b.example/feed")
    let advertisement = entry("1", "إعلان", "اشتر", on: day(1))
    #expect(
      try await store.merge(feed, [advertisement, entry("2", "خبر", "نص", on: day(2))])
        == MergeResult(added: 1, dropped: 1))
    #expect(try await store.merge(feed, [entry("1", "إعلان", "اشتر الآن", on: day(1))]) == MergeResult(unchanged: 1))
    #expect(try await store.merge(other, [entry("7", "إعلان مهم", "نص طويل", on: day(3))]) == MergeResult(added: 1))
    #expect(try await store.titles() == ["إعلان مهم"])
    #expect(try await store.titles(Query(tags: ["جديد"])) == ["إعلان مهم", "خبر"])
    #expect(try await store.check() == [])
  }

  @Test func `a dropped article leaves headlines that named it`() async throws {
    _ = try await store.merge([
      file(article("صفحة", "نص", on: day(1), related: ["إعلان عن بيت للبيع في المدينة"]))
    ])
    let store = try store(("للبيع", [.drop]))
    #expect(try await store.merge([file(article("إعلان عن بيت للبيع في المدينة", "نص"))]) == MergeResult(dropped: 1))
    #expect(try await store.content(store.id("صفحة"))?.related.map(\.id) == [nil])
    #expect(try await store.check() == [])
  }

  @Test(arguments: [
    ("", RuleError.matchesEverything), (" ! ", .matchesEverything),
    ("is:odd", .filter(FilterError(.unknownState("odd"), at: 0))),
    ("كلمة after:كلام", .filter(FilterError(.badDate("كلام"), at: 9))),
  ])
  func `a rule that cannot be meant is refused`(match: String, error: RuleError) {
    #expect(throws: error) { try Rule(match: match, actions: [.drop]) }
  }

  @Test(arguments: [
    ("tag مهم جدا", Rule.Action.tag("مهم جدا")), ("tag #مهم", .tag("مهم")), ("star", .star), ("read", .read),
    ("drop", .drop),
  ])
  func `actions are read as they are written`(text: String, action: Rule.Action) throws {
    #expect(try Rule.Action(text) == action)
  }

  @Test(arguments: ["", "tag", "star it", "delete"])
  func `other actions are refused`(text: String) {
    #expect(throws: RuleError.unknownAction(text)) { try Rule.Action(text) }
  }

  @Test func `two queries hold together`() async throws {
    _ = try await store.merge(pages)
    let query = try Query(filter: "after:2025-07-01 ").and(Query(filter: "فاز #رياضة source:الكأس is:unread "))
    #expect(try await store.titles(query) == ["مباراة الأهلي"])
    #expect(try await store.titles(query.and(Query(filter: "-فاز "))) == [])
  }
}
