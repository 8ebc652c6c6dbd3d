import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// What SQLite was asked while the store answered.
private final class StatementLog: Sendable {
  private let statements = Mutex<Set<String>>([])

  func watch(_ store: Store) async throws {
    try await store.read { [self] db in listen(db) }
    try await store.write { [self] db in listen(db) }
  }

  private func listen(_ db: Database) {
    db.trace(options: .statement) { [self] event in
      guard case .statement(let statement) = event else { return }
      statements.withLock { _ = $0.insert(statement.sql) }
    }
  }

  /// Those that read or change rows.
  var all: [String] {
    statements.withLock {
      $0.filter { $0.contains(/^(SELECT|INSERT|UPDATE|DELETE)/) && !$0.contains("INTO search(search") }.sorted()
    }
  }
}

struct PlanTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let queries: [Query] = [
    .everything, Query(words: "ا"), Query(words: "خبر"), Query(words: "خبر رقم "), Query(words: "خبررق"),
    Query(words: "خبر ", tags: ["وسم"], isUnreadOnly: true, source: "مصدر"), Query(tags: ["وسم"]),
    Query(tags: ["وسم"], isUnreadOnly: true), Query(tags: ["وسم"], isStarredOnly: true),
    Query(tags: ["وسم", "آخر"], needsAllTags: true), Query(tags: ["وسم", "آخر"]), Query(isUnreadOnly: true),
    Query(isStarredOnly: true), Query(isUnreadOnly: true, isStarredOnly: true), Query(source: "مصدر"),
  ]
  private static let lines = [
    "\"خبر رقم\"", "\"خبر ر", "-خبر", "-#وسم", "عنوان:خبر", "خبر | رقم", "بعد:2025-07-01", "قبل:2025-07-02 خبر",
    "is:read #وسم",
    "-is:starred", "(خبر | is:read) #آخر",
  ]

  @Test func `whatever a screen or a command asks, no article is sorted and no table of them read through`()
    async throws
  {
    let store = try Store(path: folder.file())
    for number in 0..<30 {
      var one = article(
        "خبر رقم \(number)", "نص \(number)", tags: ["وسم", "آخر"], source: "مصدر", url: "http://a/\(number)")
      one.related = ["خبر رقم \(number + 1) عن شيء"]
      _ = try await store.merge([file(one, name: "\(number)")])
    }
    let ids = try await store.articles(.everything, limit: 9).map(\.id)
    try await store.tellStories([Set(ids.prefix(3)), Set(ids.suffix(2))])
    let log = StatementLog()
    try await log.watch(store)
    let queries = try Self.queries + Self.lines.map({ try Query().with(typed: $0).query })
    for query in queries + queries.map(\.byStory) {
      _ = try await store.articles(query, limit: 5)
      _ = try await store.news(of: query, KnownArticles(listed: Array(ids[2...4])), atMost: 5)
      _ = try await store.ids(query, from: ids[1], to: ids[5], atMost: 5)
      _ = try await store.count(query, from: ids[3], older: true, in: query)
      _ = try await store.nextUnread(query, from: ids[3], older: false, wraps: true)
      _ = try await store.articles(query, limit: 5, after: ids[3])
      _ = try await store.articles(query, limit: 5, before: ids[3])
      _ = try await store.count(query, atMost: 3)
      _ = try await store.counts(query, atMost: 3)
      _ = try await store.tags(query, atMost: 3)
      _ = try await store.nextUnread(query, from: ids[3], older: true)
      _ = try await store.search(query, limit: 5)
      for mark in Mark.allCases {
        try await store.mark(mark, matching: query)
        try await store.mark(mark, matching: query, olderThan: ids[3])
        try await store.mark(mark, matching: query, newerThan: ids[3])
        try await store.undo()
      }
    }
    _ = try await store.content(ids[0])
    _ = try await store.raw(ids[0])
    _ = try await store.snippets(ids, Query(words: "خبر "))
    try await store.mark(.read, Array(ids[0...1]))
    _ = try await store.isPristine()
    _ = try await store.merge([file(article("خبر رقم 1", "نص جديد أطول", tags: ["وسم"], source: "مصدر"))])
    let statements = log.all
    #expect(statements.count > 50)
    // Marking everything read takes the whole table of the unread, and a bounded count stops.
    let whole = ["DELETE FROM unread", "SELECT id FROM unread ORDER BY id"]
    // Of a temporary table only the connection knows that writes.
    for sql in statements where !sql.contains("ownChange") {
      for step in try await plan(sql, store) {
        // The forms of a word and the spellings of a tag are few, and sorted by how common they are.
        let isSmall = sql.contains("FROM vocabulary") || sql.contains("tagSpelling")
        #expect(isSmall || !step.contains("TEMP B-TREE"), "\(sql)\n\(step)")
        let isBounded =
          sql.hasPrefix("SELECT count(*)") && sql.contains("LIMIT")
          || sql.hasPrefix("SELECT 1 FROM") && sql.hasSuffix(" LIMIT 1")
        let walks = step.hasPrefix("SCAN") && !step.contains("VIRTUAL TABLE INDEX") && !step.contains("CONSTANT ROW")
        let few = [
          "tag", "source", "state", "undo", "feedCount", "sourceCount", "main.search_config", "uncounted",
          "(subquery", "counted",
        ]
        // Feeds are hundreds; what they brought is as many as there are articles.
        let isOfArticles = step != "SCAN feed" && !few.contains { step.hasPrefix("SCAN " + $0) }
        #expect(!walks || !isOfArticles || isBounded || whole.contains(sql), "\(sql)\n\(step)")
      }
    }
  }

  @Test func `articles and unread ones are counted together as they are each by itself`() async throws {
    let store = try Store(path: folder.file())
    for number in 0..<30 {
      let one = article("خبر رقم \(number)", "نص", tags: number % 3 == 0 ? ["وسم"] : ["وسم", "آخر"], source: "مصدر")
      _ = try await store.merge([file(one, name: "\(number)", arrived: day(1, second: number))])
    }
    let ids = try await store.articles(.everything, limit: 30).map(\.id)
    try await store.mark(.read, Array(ids[5..<20]))
    try await store.mark(.starred, Array(ids[10..<25]))
    for query in try Self.queries + Self.lines.map({ try Query().with(typed: $0).query }) {
      for bound in [1, 3, 16, 30, 100] {
        var unread = query
        unread.isUnreadOnly = true
        let both = try await store.counts(query, atMost: bound)
        let each = (try await store.count(query, atMost: bound), try await store.count(unread, atMost: bound))
        #expect(both == each, "\(query) up to \(bound)")
      }
    }
  }

  private func plan(_ sql: String, _ store: Store) async throws -> [String] {
    try await store.read { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      // Plans do not depend on the arguments.
      statement.setUncheckedArguments(StatementArguments())
      return try Row.fetchAll(statement).map { $0["detail"] as String }
    }
  }
}

struct CancellationTests {
  @Test func `a question that nobody waits for any longer stops, and the next is answered`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    // An endless table of starred articles.
    try await store.write { db in
      try db.execute(
        sql: """
          DROP TABLE starred;
          CREATE VIEW starred(id) AS
          WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n
          """)
    }
    let (asked, continuation) = AsyncStream.makeStream(of: Void.self)
    try await store.read { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event, statement.sql.contains("starred") { continuation.yield() }
      }
    }
    let query = Query(words: "نص ", isStarredOnly: true)
    let questions: [@Sendable () async throws -> Void] = [
      { _ = try await store.count(query) }, { _ = try await store.articles(query, limit: 5) },
      { _ = try await store.tags(query) },
    ]
    for question in questions {
      let task = Task { try await question() }
      for await _ in asked { break }
      task.cancel()
      await #expect(throws: StoreError.failed(reason: "cancelled")) { try await task.value }
      #expect(try await store.count(.everything) == 0)
    }
  }
}
