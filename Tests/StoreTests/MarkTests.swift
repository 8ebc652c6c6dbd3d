import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

struct MarkTests {
  let store: Store

  init() async throws {
    store = try Store(inMemory: ())
    _ = try await store.merge([
      file(
        article("واحد", "نص مشترك", tags: ["أوكرانيا", "سياسة"], on: day(1)),
        article("اثنان", "نص مشترك ثان", tags: ["اوكرانيا"], on: day(2)),
        article("ثلاثة", "كلام آخر", tags: ["أوكرانيا", "رياضة"], on: day(3)))
    ])
  }

  func tags(_ query: Query = .everything) async throws -> [String] {
    try await store.tags(query).map { "\($0.name) \($0.articles) \($0.unread)" }
  }

  @Test func `a mark changes what it names and says how much`() async throws {
    let one = try await store.id("واحد")
    #expect(try await store.mark(.read, [one, one, Article.ID(5)]) == 1)
    #expect(try await store.mark(.read, [one]) == 0)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 2)
    #expect(try await store.mark(.unread, [one, Article.ID(5)]) == 1)
    #expect(try await store.mark(.starred, [one]) == 1)
    #expect(try await store.count(Query(isStarredOnly: true)) == 1)
    #expect(try await store.mark(.unstarred, [one]) == 1)
    #expect(try await store.count(Query(isStarredOnly: true)) == 0)
  }

  @Test(arguments: [
    (Query.everything, 3), (Query(isUnreadOnly: true), 3), (Query(words: "مشترك "), 2), (Query(tags: ["رياضة"]), 1),
    (Query(tags: ["غائب"]), 0),
  ])
  func `all of a query are marked`(query: Query, changed: Int) async throws {
    #expect(try await store.mark(.starred, matching: query) == changed)
    #expect(try await store.mark(.starred, matching: query) == 0)
    #expect(try await store.mark(.read, matching: query) == changed)
    #expect(try await store.mark(.read, matching: query) == 0)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 3 - changed)
    #expect(try await store.mark(.unstarred, matching: query) == (query.isUnreadOnly ? 0 : changed))
    #expect(try await store.mark(.unread, matching: query) == (query.isUnreadOnly ? 0 : changed))
  }

  @Test func `counts of tags are exact after every change`() async throws {
    #expect(try await tags() == ["أوكرانيا 3 3", "رياضة 1 1", "سياسة 1 1"])
    try await store.mark(.read, [store.id("ثلاثة")])
    #expect(try await tags() == ["أوكرانيا 3 2", "رياضة 1 0", "سياسة 1 1"])
    try await store.mark(.read, matching: .everything)
    #expect(try await tags() == ["أوكرانيا 3 0", "رياضة 1 0", "سياسة 1 0"])
    try await store.mark(.unread, matching: Query(tags: ["رياضة"]))
    #expect(try await tags() == ["أوكرانيا 3 1", "رياضة 1 1", "سياسة 1 0"])
    _ = try await store.merge([file(article("أربعة", "جديد", tags: ["رياضة"]))])
    #expect(try await tags() == ["أوكرانيا 3 1", "رياضة 2 2", "سياسة 1 0"])
  }

  @Test func `a mark is taken back, and the counts with it`() async throws {
    let three = try await store.id("ثلاثة")
    try await store.mark(.read, [three])
    try await store.mark(.starred, matching: Query(words: "مشترك "))
    try await store.mark(.read, matching: .everything)
    #expect(try await tags() == ["أوكرانيا 3 0", "رياضة 1 0", "سياسة 1 0"])
    #expect(try await store.undo()?.count == 2)
    #expect(try await tags() == ["أوكرانيا 3 2", "رياضة 1 0", "سياسة 1 1"])
    #expect(try await store.count(Query(isUnreadOnly: true)) == 2)
    #expect(try await store.undo()?.count == 2)
    #expect(try await store.count(Query(isStarredOnly: true)) == 0)
    #expect(try await store.undo() == Undone(.read, 1, unmarked: [three]))
    #expect(try await tags() == ["أوكرانيا 3 3", "رياضة 1 1", "سياسة 1 1"])
    #expect(try await store.undo() == nil)
  }

  @Test func `a hundred marks can be taken back, and opening an article is none`() async throws {
    let ids = try await store.articles(.everything, limit: 3).map(\.id)
    for _ in 0..<52 {
      try await store.mark(.starred, [ids[0]])
      try await store.mark(.unstarred, [ids[0]])
    }
    try await store.mark(.read, [ids[1]], isUndoable: false)
    var undone: [Int] = []
    for _ in 0..<101 { undone.append(try await store.undo()?.count ?? 0) }
    #expect(undone == Array(repeating: 1, count: 100) + [0])
    #expect(try await store.count(Query(isStarredOnly: true)) == 0)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 2)
  }

  @Test func `what was marked otherwise since then stays`() async throws {
    try await store.mark(.read, matching: .everything)
    try await store.mark(.unread, [store.id("واحد")], isUndoable: false)
    #expect(try await store.undo()?.count == 2)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 3)
  }

  @Test func `everything older than an article is marked, within a query too`() async throws {
    let two = try await store.id("اثنان")
    #expect(try await store.mark(.starred, matching: Query(words: "مشترك "), olderThan: two) == 1)
    #expect(try await store.titles(Query(isStarredOnly: true)) == ["واحد"])
    #expect(try await store.mark(.read, olderThan: store.id("ثلاثة")) == 2)
    #expect(try await store.titles(Query(isUnreadOnly: true)) == ["ثلاثة"])
    #expect(try await store.mark(.read, olderThan: Article.ID(Int64(day(31).timeIntervalSince1970))) == 1)
  }

  @Test(arguments: [[], [5], [-3, 0, 127, 128, 1_751_328_000, 1_751_328_001], [.min, -1, .max]] as [[Int64]])
  func `numbers come back from few bytes`(ids: [Int64]) {
    #expect(IDList.ids(IDList.bytes(ids)) == ids)
  }

  @Test(arguments: [[], [(1, 1)], [(3, 100_000), (4, 1), (50_000, 7)]] as [[(Int64, Int)]])
  func `tags and their articles come back from few bytes`(counts: [(Int64, Int)]) {
    let found = TagCounts.counts(TagCounts.bytes(counts.map { ($0, $1) }))
    #expect(found.map(\.tag) == counts.map(\.0))
    #expect(found.map(\.articles) == counts.map(\.1))
  }

  private func remembered() async throws -> Int? {
    try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM undoTag") }
  }

  @Test(arguments: ["nothing", "tags", "a feed's tags", "a removal"])
  func `the tags of a mark are remembered until an article changes`(change: String) async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, [entry("1", "خبر", "نص الخبر", on: day(20))])
    let many = (1...30).map { article("مقال \($0)", "نص المقال \($0)", tags: ["كثير", "رقم \($0 % 3)"], on: day($0)) }
    _ = try await store.merge([ImportedFile(name: "m", bytes: [1], arrived: day(31), articles: many)])
    let before = try await tags()
    #expect(try await store.mark(.read, olderThan: store.id("مقال 30")) == 33)
    #expect(try await store.mark(.unread, [store.id("خبر")]) == 1)
    #expect(try await store.mark(.read, matching: .everything) == 2)
    #expect(try await store.undo()?.count == 2)
    #expect(try await store.undo()?.count == 1)
    #expect(try await remembered() == 1)
    var settings = FeedSettings()
    settings.tags = ["كثير"]
    switch change {
    case "tags": _ = try await store.setTags(["آخر"], of: store.id("مقال 3"))
    case "a feed's tags": _ = try await store.updateFeed(feed.id, settings)
    case "a removal": #expect(try await store.prune(keeping: .newest(33)) == 1)
    default: break
    }
    #expect(try await remembered() == (change == "nothing" ? 1 : 0))
    if change.hasSuffix("tags") { #expect(try await store.undo()?.count == 1) }
    #expect(try await store.undo()?.count == (change == "a removal" ? 32 : 33))
    #expect(try await remembered() == 0)
    #expect(try await store.check() == [])
    if change == "nothing" { #expect(try await tags() == before) }
  }

  @Test func `tags are counted within a query`() async throws {
    try await store.mark(.read, [store.id("واحد")])
    #expect(try await tags(Query(words: "مشترك ")) == ["أوكرانيا 2 1", "سياسة 1 0"])
    #expect(try await tags(Query(isUnreadOnly: true)) == ["أوكرانيا 2 2", "رياضة 1 1"])
    #expect(try await store.tags(Query(words: "مشترك "), atMost: 1).map(\.articles) == [1])
  }

  @Test func `a tag is shown in its commonest spelling`() async throws {
    _ = try await store.merge([
      file(
        article("خ", "خ", tags: ["اوكرانيا"]), article("س", "س", tags: ["اوكرانيا"]), article("ي", "ي", tags: ["سياسه"])
      )
    ])
    #expect(try await tags() == ["اوكرانيا 5 5", "سياسة 2 2", "رياضة 1 1"])
  }
}
