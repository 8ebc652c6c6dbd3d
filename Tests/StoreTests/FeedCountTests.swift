import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

struct FeedCountTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  private func counts(_ feed: Feed) async throws -> FeedCount? { try await store.feedCounts()[feed.id] }

  @Test func `marks are counted, and taken back`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let other = try await store.subscribe("https://b.example/feed")
    let entries = (1...5).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) }
    _ = try await store.merge(feed, entries)
    _ = try await store.merge(other, [entry("x", "خبر آخر", "نص مختلف", on: day(9))])
    _ = try await store.merge([file(article("صفحة", "نص الصفحة", on: day(3)))])
    #expect(try await counts(feed) == FeedCount(articles: 5, unread: 5))

    _ = try await store.mark(.read, [store.id("خبر رقم 1"), store.id("خبر رقم 2"), store.id("صفحة")])
    #expect(try await counts(feed) == FeedCount(articles: 5, unread: 3))
    _ = try await store.mark(.unread, [store.id("خبر رقم 1")])
    #expect(try await counts(feed) == FeedCount(articles: 5, unread: 4))
    _ = try await store.mark(.read, matching: .everything)
    #expect(try await counts(feed) == FeedCount(articles: 5, unread: 0))
    #expect(try await counts(other) == FeedCount(articles: 1, unread: 0))
    _ = try await store.undo()
    #expect(try await counts(feed) == FeedCount(articles: 5, unread: 4))
    _ = try await store.mark(.starred, [store.id("خبر رقم 1")])
    #expect(try await store.check() == [])
  }

  @Test func `an article of two feeds counts in both, and one of two entries once`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let other = try await store.subscribe("https://b.example/feed")
    let text = String(repeating: "خبر طويل عن وزارة الصحة ومراكزها الجديدة في المدينة. ", count: 8)
    _ = try await store.merge(feed, [entry("1", "وزارة الصحة تفتح مراكز", text, on: day(1))])
    _ = try await store.mark(.read, [store.id("وزارة الصحة تفتح مراكز")])
    _ = try await store.merge(feed, [entry("2", "وزارة الصحة تفتح مراكز", text, on: day(1))])
    _ = try await store.merge(other, [entry("3", "وزارة الصحة تفتح مراكز", text, on: day(1))])
    #expect(try await store.articles(.everything, limit: 9).count == 1)
    #expect(try await counts(feed) == FeedCount(articles: 1, unread: 0))
    #expect(try await counts(other) == FeedCount(articles: 1, unread: 0))
    _ = try await store.mark(.unread, [store.id("وزارة الصحة تفتح مراكز")])
    #expect(try await counts(feed) == FeedCount(articles: 1, unread: 1))
    #expect(try await store.prune(keeping: .newest(0)) == 1)
    #expect(try await store.feedCounts() == [:])
    #expect(try await store.check() == [])
  }

  @Test func `what is removed counts no longer`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, (1...4).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) })
    _ = try await store.mark(.read, [store.id("خبر رقم 1"), store.id("خبر رقم 3")])
    #expect(try await store.prune(keeping: .newest(2)) == 2)
    #expect(try await counts(feed) == FeedCount(articles: 2, unread: 1))
    _ = try await store.removeFeed(feed.id, withArticles: true)
    #expect(try await store.feedCounts() == [:])
    #expect(try await store.check() == [])
  }

  @Test func `a wrong counter is found`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    _ = try await store.merge(store.subscribe("https://a.example/feed"), [entry("1", "خبر", "نص", on: day(1))])
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in try db.execute(sql: "UPDATE feedCount SET unread = 7") }
    try queue.close()
    #expect(try await store.check() == [.counter("feed 1", stored: 7, counted: 1)])
  }

  @Test func `the articles that feeds had are counted when the store is brought up to date`() async throws {
    let folder = try TemporaryFolder()
    func fill() async throws -> Feed {
      let store = try Store(path: folder.file())
      let feed = try await store.subscribe("https://a.example/feed")
      _ = try await store.merge(feed, (1...3).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) })
      _ = try await store.mark(.read, [store.id("خبر رقم 2")])
      return feed
    }
    let feed = try await fill()
    // As the version before it would have left the store.
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in
      try db.execute(sql: Schema.withoutSections)
      try db.execute(sql: Downgrade.undoRows)
      for trigger in ["Added", "Removed", "Lost"] { try db.execute(sql: "DROP TRIGGER feedArticle\(trigger)") }
      try db.execute(sql: "DROP TABLE feedCount; DROP TABLE articleKey; PRAGMA user_version = 4")
      for trigger in ["Retagged", "Removed"] { try db.execute(sql: "DROP TRIGGER article\(trigger)") }
      try db.execute(
        sql: "DROP TABLE undoTag; DROP TRIGGER fileForgotten; DROP TABLE uncounted; ALTER TABLE file DROP COLUMN kind")
      try db.execute(sql: "ALTER TABLE article DROP COLUMN dateSource")
      try db.execute(
        sql: """
          DELETE FROM state WHERE name IN ('uncountedChanges', 'exactWords', 'plainAddresses', 'headlinesBelow')
          """)
      try db.execute(sql: "DROP TABLE articleSource; DROP TABLE articleVersion")
      try db.execute(sql: "DROP TABLE articleHeadline; DROP TABLE headlinePrint")
      try db.execute(sql: "DROP TABLE place; DROP TABLE session")
      try db.execute(sql: Downgrade.stories + Downgrade.relations)
      for column in ["userAgent", "headers", "cookie", "interval"] {
        try db.execute(sql: "ALTER TABLE feed DROP COLUMN \(column)")
      }
    }
    try queue.close()
    let store = try Store(path: folder.file())
    #expect(try await store.feedCounts() == [feed.id: FeedCount(articles: 3, unread: 2)])
    #expect(try await store.check() == [])
  }
}
