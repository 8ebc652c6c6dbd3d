import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Store
import Testing

@testable import Ingest

/// newsboat's cache.db, made by SQL as newsboat 2.21 makes it.
struct NewsboatCacheTests {
  private static let now = Date(timeIntervalSince1970: 1_750_000_000)
  private let folder = TemporaryFolder()
  private var path: String { folder.path("cache.db") }

  private static let schema = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
      title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0,
      etag VARCHAR(128) NOT NULL DEFAULT "");
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
      title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
      feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
      unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
      enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
      base VARCHAR(128) NOT NULL DEFAULT "");
    CREATE TABLE google_replay (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
      state INTEGER NOT NULL, ts INTEGER NOT NULL);
    """

  /// Three feeds of which one is no feed of the web; of the articles some are read, flagged and deleted.
  @discardableResult
  private func makeCache(journal: String = "delete") throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.acceptsDoubleQuotedStringLiterals = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(journal)")
      try db.execute(sql: Self.schema)
      for (number, feed) in ["https://a.example/feed", "https://b.example/feed", "exec:make"].enumerated() {
        try db.execute(
          sql: "INSERT INTO rss_feed(rssurl, url, title) VALUES (?, ?, ?)",
          arguments: [feed, "https://\(number).example/", "وكالة \(number)"])
        for item in 0..<(10 + number) {
          try db.execute(
            sql: """
              INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
            arguments: [
              "\(number)-\(item)", "خبر رقم \(item) من \(number)", item == 0 ? "كاتب" : "",
              "https://\(number).example/\(item)", feed, 1_700_000_000 + item * 60 + number,
              "<p>نص الخبر \(item) من وكالة \(number) وما جاء فيه</p>", item % 3 == 0 ? 0 : 1,
              item % 4 == 0 ? "s" : nil, item == 9 ? 1 : 0,
            ])
        }
      }
    }
    return queue
  }

  private func move(_ store: Store, _ files: MovedFile...) async -> MovingReport {
    await MovingIn(store: store, policy: AddressPolicy(), now: Self.now).run(files)
  }

  private var cache: MovedFile { MovedFile(path: path, format: .newsboatCache) }

  private func counts(_ store: Store) async throws -> [Int] {
    [
      try await store.count(.everything), try await store.count(Query(isUnreadOnly: true)),
      try await store.count(Query(filter: "is:starred")),
    ]
  }

  @Test func `feeds, articles and what was read and flagged are as many as SQL counts in the cache`() async throws {
    let queue = try makeCache()
    let expected = try await queue.read { db in
      try ["1", "unread", "flags <> ''"].map { condition in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM rss_item WHERE NOT deleted AND \(condition)") ?? 0
      }
    }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let store = try Store(inMemory: ())
    let report = await move(store, cache)
    #expect(report.failed.isEmpty && report.added == expected[0] && report.subscribed == 2)
    #expect(try await counts(store) == expected)
    let feeds = try await store.feeds()
    let perFeed = try await store.feedCounts()
    #expect(feeds.map(\.name) == ["وكالة 0", "وكالة 1"])
    #expect(feeds.map { perFeed[$0.id]?.articles } == [9, 10])
    #expect(feeds.map { perFeed[$0.id]?.unread } == [6, 7])
    #expect(report.withoutPlace.map(\.kind) == [.command, .deleted, .flags])
    #expect(report.withoutPlace[1].count == 3)
    // Nothing of newsboat's own was touched.
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cache.db"])
  }

  @Test func `moving in twice changes nothing, and nothing that is read here becomes unread`() async throws {
    try makeCache().close()
    let store = try Store(inMemory: ())
    _ = await move(store, cache)
    let first = try await counts(store)
    let again = await move(store, cache)
    #expect(again.added == 0 && again.updated == 0 && again.markedRead == 0 && again.markedStarred == 0)
    #expect(again.unchanged == first[0] && again.subscribed == 0 && again.known == 2)
    #expect(try await counts(store) == first)
    try await store.mark(.read, matching: .everything)
    let third = await move(store, cache)
    #expect(third.markedRead == 0 && third.failed.isEmpty)
    #expect(try await counts(store)[1] == 0)
  }

  @Test func `what the feed brought here stays as it is, and is marked as it was there`() async throws {
    try makeCache().close()
    let store = try Store(inMemory: ())
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed"))
    var entry = FeedEntry(id: "0-0", title: "عنوان جديد")
    entry.link = "https://0.example/0"
    entry.content = "<p>نص جديد أطول مما كان هناك</p>"
    var parsed = ParsedFeed(version: "rss20", title: "اسمها الآن", entries: [entry])
    parsed.link = "https://0.example/"
    let base = parsed
    _ = try await store.merge([
      FetchedFeed(feed: feed.id, parsed: parsed, fetch: feed.fetch, arrived: Self.now) { ParsedArticle($0, feed: base) }
    ])
    let report = await move(store, cache)
    let found = try await store.articles(Query(filter: "title:جديد"), limit: 9)
    #expect(found.map(\.title) == ["عنوان جديد"] && found.first?.isUnread == false && found.first?.isStarred == true)
    #expect(try await store.feeds().map(\.name).first == "اسمها الآن")
    #expect(try await counts(store)[0] == 9 + 10 + 11 && report.unchanged == 1)
    // That an article became read that was here before can be taken back; what came with the run cannot.
    #expect(try await store.undo()?.change == .starred)
    let undone = try await store.undo()
    #expect(undone?.change == .read && undone?.count == 1)
  }

  @Test func `with a list of newsboat only its feeds are subscribed to, under the names that it gives`() async throws {
    try makeCache().close()
    try folder.write("urls", Array("https://b.example/feed \"~اسم\" وسم !\n".utf8))
    let store = try Store(inMemory: ())
    let report = await move(store, cache, MovedFile(path: folder.path("urls"), format: .newsboatURLs))
    #expect(report.failed.isEmpty && report.subscribed == 1)
    #expect(try await store.feeds().map(\.name) == ["اسم"])
    #expect(try await store.count(Query(filter: "tag:وسم")) == 10)
    // That feed is hidden from the list of all.
    #expect(try await counts(store)[0] == 20 && report.added == 30)
  }

  @Test(arguments: [true, false])
  func `articles of a feed that waits to be trusted wait with it, and are hidden with it`(isListed: Bool) async throws {
    let queue = try makeCache()
    try await queue.write { db in
      try db.execute(
        sql: """
          UPDATE rss_feed SET rssurl = 'http://127.0.0.1/b' WHERE rssurl = 'https://b.example/feed';
          UPDATE rss_item SET feedurl = 'http://127.0.0.1/b' WHERE feedurl = 'https://b.example/feed';
          """)
    }
    try queue.close()
    try folder.write("urls", Array("https://a.example/feed\nhttp://127.0.0.1/b !\n".utf8))
    let list = isListed ? [MovedFile(path: folder.path("urls"), format: .newsboatURLs)] : []
    let store = try Store(inMemory: ())
    let first = await MovingIn(store: store, policy: AddressPolicy(), now: Self.now).run(list + [cache])
    // 9 of the feed of the web, 11 of the one that a command makes and that no list leaves to be trusted.
    #expect(first.added == 20 && first.listed.map(\.local) == [["http://127.0.0.1/b"]])
    #expect(first.withoutPlace.filter { $0.kind == .untrusted }.map(\.count) == [10])
    let second = await MovingIn(store: store, policy: AddressPolicy(), isTrusted: true, now: Self.now)
      .run(list + [cache])
    #expect(second.added == 10 && second.withoutPlace.allSatisfy { $0.kind != .untrusted })
    #expect(try await counts(store)[0] == (isListed ? 20 : 30))
  }

  @Test func `feeds that a list gives no name are called as they call themselves in the cache`() async throws {
    let queue = try makeCache()
    try await queue.write { db in
      try db.execute(
        sql: "INSERT INTO rss_feed(rssurl, url, title) VALUES ('https://c.example/feed', '', 'بلا مقالات')")
    }
    try queue.close()
    let list = "https://a.example/feed\nhttps://b.example/feed ~اسم\nhttps://c.example/feed\nhttps://d.example/feed\n"
    try folder.write("urls", Array(list.utf8))
    let store = try Store(inMemory: ())
    let report = await move(store, MovedFile(path: folder.path("urls"), format: .newsboatURLs), cache)
    #expect(report.failed.isEmpty && report.subscribed == 4)
    #expect(try await store.feeds().map(\.name) == ["وكالة 0", "اسم", "بلا مقالات", "https://d.example/feed"])
    #expect(try await store.feeds().map(\.title) == ["وكالة 0", "وكالة 1", "بلا مقالات", ""])
    let first = try #require(try await store.feeds().first)
    let articles = try await store.articles(Query(filter: .inFeed(first.id)), limit: 99)
    #expect(articles.count == 9 && articles.allSatisfy { $0.source == "وكالة 0" })
  }

  @Test func `a cache with a log, or one that was cut off in a write, is read from a copy`() async throws {
    let queue = try makeCache(journal: "wal")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let store = try Store(inMemory: ())
    let report = await move(store, cache)
    #expect(report.failed.isEmpty && report.added == 30)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    try queue.close()
  }

  @Test func `an older cache without flags is read, and another database is not`() async throws {
    let queue = try makeCache()
    try await queue.write { db in
      try db.execute(sql: "ALTER TABLE rss_item DROP COLUMN flags; ALTER TABLE rss_item DROP COLUMN deleted")
    }
    try queue.close()
    let store = try Store(inMemory: ())
    #expect(await move(store, cache).added == 33)
    let other = try DatabaseQueue(path: folder.path("other.db"))
    try await other.write { db in
      try db.execute(sql: "CREATE TABLE secret(a); CREATE VIEW rss_feed AS SELECT 1; CREATE VIEW rss_item AS SELECT 1")
    }
    try other.close()
    let report = await move(store, MovedFile(path: folder.path("other.db"), format: .newsboatCache))
    #expect(report.failed.map(\.problem) == [.otherDatabase(tables: ["secret"])])
  }

  @Test func `a damaged cache is read as far as it goes or refused, and never ends the program`() async throws {
    try makeCache().close()
    let whole = try Data(contentsOf: URL(filePath: path))
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      return Int(seed >> 33) % limit
    }
    for round in 0..<60 {
      var bytes = [UInt8](whole)
      if round % 3 == 0 {
        bytes = Array(bytes[..<next(bytes.count)])
      } else {
        for _ in 0..<(1 + next(200)) { bytes[100 + next(bytes.count - 100)] = UInt8(next(256)) }
      }
      try folder.write("cache.db", bytes)
      let report = await move(try Store(inMemory: ()), cache)
      #expect(report.added <= 33)
    }
  }

  @Test func `values of other kinds than newsboat's are left out, and counted`() async throws {
    let queue = try makeCache()
    try await queue.write { db in
      try db.execute(
        sql: """
          UPDATE rss_item SET title = x'00ff', url = '', content = '' WHERE guid = '0-0';
          UPDATE rss_item SET pubDate = 9223372036854775807, guid = 12, unread = 'x' WHERE guid = '0-1';
          UPDATE rss_item SET title = 1.5, flags = x'41', author = zeroblob(10) WHERE guid = '0-2';
          """)
    }
    try queue.close()
    let store = try Store(inMemory: ())
    let report = await move(store, cache)
    #expect(report.failed.isEmpty && report.added == 29, "\(report)")
    #expect(report.withoutPlace.contains { $0.kind == .damaged && $0.count == 1 })
    #expect(try await store.articles(.everything, limit: 99).allSatisfy { $0.date < Date(timeIntervalSince1970: 2e9) })
  }
}
