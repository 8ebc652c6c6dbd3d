import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// Feeds that call themselves otherwise than they did.
struct RetitledFeedTests {
  /// As the program makes an article of an entry: its source is its own, else the feed's title.
  private func merge(_ feed: Feed, as title: String, _ entries: [FeedEntry], in store: Store) async throws {
    let parsed = ParsedFeed(version: "rss20", title: title, entries: entries)
    let fetched = FetchedFeed(feed: feed.id, parsed: parsed, fetch: feed.fetch, arrived: day(31)) { entry in
      var parsed = article(entry)
      parsed.source = entry.id == "guest" ? "Harbour" : title
      return parsed
    }
    _ = try await store.merge([fetched])
  }

  private func sources(_ store: Store) async throws -> [String] {
    try await store.articles(.everything, limit: 99).reversed().map { $0.source ?? "" }
  }

  private func named(_ name: String?, in store: Store) async throws -> Feed {
    var settings = FeedSettings()
    settings.title = name
    return try #require(
      try await store.addFeed(address: "https://a.example/feed", title: "List", settings: settings))
  }

  private let entries = [
    entry("1", "خبر أول", "نص أول", on: day(1)), entry("guest", "خبر ضيف", "نص ضيف", on: day(2)),
    entry("3", "خبر ثالث", "نص ثالث", on: day(3)),
  ]

  @Test func `a given name stays on the articles that came under an earlier title`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await named("اسمي", in: store)
    try await merge(feed, as: "Old", Array(entries.prefix(2)), in: store)
    try await merge(feed, as: "New", Array(entries.suffix(1)), in: store)
    #expect(try await sources(store) == ["اسمي", "Harbour", "اسمي"])
    // In the sections it is the feed's, which has all of them.
    let sections = try await store.sectionCounts(sources: 9, tags: 9)
    #expect(sections.sources.map(\.name) == ["Harbour"])
    #expect(try await store.titles(Query(filter: "source:اسمي")).count == 3)
    // Without that name each says what it was told when it came.
    #expect(try await store.updateFeed(feed.id, FeedSettings()))
    #expect(try await sources(store) == ["Old", "Harbour", "New"])
    #expect(Set(try await store.sectionCounts(sources: 9, tags: 9).sources.map(\.name)) == ["Harbour", "Old"])
    // One that is given later has them all the same.
    var settings = FeedSettings()
    settings.title = "آخر"
    #expect(try await store.updateFeed(feed.id, settings))
    #expect(try await sources(store) == ["آخر", "Harbour", "آخر"])
  }

  @Test func `only titles that articles have for a source are kept, each once`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await named("اسمي", in: store)
    func former() async throws -> [String]? { try await store.feeds().first?.formerTitles }
    // The list's own name was no article's source.
    try await merge(feed, as: "Old", [entries[0]], in: store)
    #expect(try await former() == [])
    try await merge(feed, as: "Empty", [], in: store)
    try await merge(feed, as: "New", [entries[1]], in: store)
    #expect(try await former() == ["Old"])
    // Its publishers' own sources are none of its titles, and a title that is back is not a former one.
    try await merge(feed, as: "Old", [entries[2]], in: store)
    #expect(try await former() == [])
    for number in 1...40 {
      try await merge(
        feed, as: "T\(number)", [entry("t\(number)", "خبر \(number)", "نص \(number)", on: day(5))], in: store)
    }
    #expect(try await former() == (8...39).reversed().map { "T\($0)" })
  }

  @Test func `a feed that is subscribed to again knows its earlier titles`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await named("اسمي", in: store)
    try await merge(feed, as: "Old", entries, in: store)
    try await merge(feed, as: "New", entries, in: store)
    #expect(try await store.removeFeed(feed.id))
    #expect(try await sources(store) == ["Old", "Harbour", "Old"])
    _ = try await named("آخر", in: store)
    #expect(try await sources(store) == ["آخر", "Harbour", "آخر"])
    #expect(try await store.undo()?.change == .feedAdded)
    #expect(try await store.undo()?.change == .feedRemoved)
    #expect(try await sources(store) == ["اسمي", "Harbour", "اسمي"])
  }

  @Test func `earlier titles are repaired, and a feed of an earlier store has none`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store(path: folder.file())
      let feed = try await named("اسمي", in: store)
      try await merge(feed, as: "Old", Array(entries.prefix(2)), in: store)
      try await merge(feed, as: "New", Array(entries.suffix(1)), in: store)
    }
    let copy = folder.file("copy.sqlite")
    _ = try await Store.repair(path: folder.file(), into: copy)
    #expect(try await sources(Store(path: copy)) == ["اسمي", "Harbour", "اسمي"])
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "ALTER TABLE feed DROP COLUMN formerTitles; PRAGMA user_version = 21")
    }
    try queue.close()
    let store = try Store(path: folder.file())
    #expect(try await store.feeds().map(\.formerTitles) == [[]])
    #expect(try await sources(store) == ["Old", "Harbour", "اسمي"])
    #expect(try await store.check() == [])
  }
}
