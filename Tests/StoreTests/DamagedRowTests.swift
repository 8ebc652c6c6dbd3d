import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// Rows that hold what nobody wrote there: each column of each table in turn is given a value of each SQLite type, and
/// then everything is asked of the store. That the tests end at all is what they are for: such a row once ended the program.
struct DamagedRowTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a page without a source names a headline that two articles bear`() async throws {
    let store = try Store(inMemory: ())
    let title = "أسعار الذهب اليوم في الأسواق"
    let a = article(title, "ارتفعت الأسعار صباح الأحد في القاهرة بنسبة كبيرة.", url: "http://a.example/1", on: day(1))
    let b = article(
      title, "تراجع المعدن الأصفر يوم الخميس بعد بيانات عن الوظائف.", url: "http://a.example/2", on: day(9))
    let page = article("الأسواق والمال", "كلام كثير عن الأسواق.", on: day(8), related: [title])
    _ = try await store.merge([file(a), file(b)])
    _ = try await store.merge([file(page)])
    let id = try #require(try await store.articles(.everything, limit: 3).first { $0.date == day(9) }).id
    #expect(try await store.content(store.id("الأسواق والمال"))?.related == [RelatedArticle(title: title, id: id)])
    // And where the articles come after the page.
    let other = try Store(inMemory: ())
    _ = try await other.merge([file(page)])
    _ = try await other.merge([file(a), file(b)])
    #expect(try await other.content(other.id("الأسواق والمال"))?.related == [RelatedArticle(title: title, id: id)])
  }

  @Test func `pruning passes by what is damaged`() async throws {
    let store = try Store(path: folder.file())
    let pages = (0..<450).map {
      file(article("خبر رقم \($0)", "نص الخبر \($0)", on: day(1, second: $0)), name: "\($0)")
    }
    _ = try await store.merge(pages)
    try await store.write { db in
      try db.execute(sql: "UPDATE body SET blocks = x'00' WHERE id IN (SELECT id FROM article ORDER BY id LIMIT 420)")
    }
    #expect(try await store.prune(keeping: .newest(10)) == 20)
    #expect(try await store.count(.everything) == 430)
    #expect(try await store.prune(keeping: .newest(10)) == 0)
  }

  static let values: [DatabaseValue] = [
    .null, Int64.max.databaseValue, Int64.min.databaseValue, 1e300.databaseValue, "x".databaseValue,
    Data([0xFF, 0, 0x80]).databaseValue,
  ]

  static let tables = StoreTable.all.filter { $0.check != .index }.map(\.name).sorted()

  /// The subscripts of rows end the program where a value is missing or of another type.
  @Test func `no query reads a row by subscript`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Store")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let paths = try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(paths.count > 50)
    for path in paths {
      let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      for line in lines
      where !line.contains("fromDatabaseValue") && line.contains(/\brow\??\["?\w|\$0\["?[\w]+"?\] as |\(\$0\[\d/) {
        Issue.record("\(path.lastPathComponent): \(line)")
      }
    }
  }

  @Test(arguments: tables)
  func `no value in any column of a table ends the program`(table: String) async throws {
    try await Store(path: folder.file()).fillEveryTable()
    let whole = try folder.bytes()
    for column in try await columns(of: table) {
      for value in Self.values {
        try whole.write(to: URL(fileURLWithPath: folder.file()))
        let isThere = try await put(value, into: column, of: table)
        let store: Store
        do { store = try Store(path: folder.file()) } catch { continue }  // Refused is right as well.
        try await ask(store)
        let note: Comment = "\(table).\(column) = \(value)"
        if let problems = try? await store.check(), isThere, Self.isWrong(value, for: column.type) {
          #expect(!problems.isEmpty, note)
        }
        // What else is in the store goes on.
        if table != "state" {
          let new = article("خبر جديد لا صلة له", "نص لا يشبه غيره في شيء.", tags: ["جديد"], on: day(20))
          await #expect(throws: Never.self, note) { try await store.merge([file(new)]) }
          #expect(try await store.titles(Query(words: "يشبه ")) == [new.title], note)
        }
        try await change(store)
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file() + end) }
      }
    }
  }

  private struct Column {
    var name: String
    var type: String
  }

  private static func isWrong(_ value: DatabaseValue, for type: String) -> Bool {
    switch value.storage {
    case .null: false
    case .string: type == "INTEGER"
    case .blob: type != "BLOB"
    case .double: type == "INTEGER"
    case .int64: false
    }
  }

  private func columns(of table: String) async throws -> [Column] {
    try await DatabaseQueue(path: folder.file()).read { db in
      try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))").map { Column(name: $0["name"], type: $0["type"]) }
    }
  }

  /// Past what the schema promises, as a damaged page would; false where SQLite takes no such value there.
  private func put(_ value: DatabaseValue, into column: Column, of table: String) async throws -> Bool {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.file(), configuration: configuration)
    try await queue.writeWithoutTransaction { db in
      let sql = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table])
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_master SET sql = ? WHERE name = ?",
        arguments: [sql?.replacingOccurrences(of: " NOT NULL", with: ""), table])
    }
    try queue.close()
    let loose = try DatabaseQueue(path: folder.file(), configuration: configuration)
    let isThere = try await loose.writeWithoutTransaction { db in
      // A number's own column takes no other type.
      try? db.execute(sql: "UPDATE OR IGNORE \(table) SET \(column.name) = ?", arguments: [value])
      let type = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE typeof(\(column.name)) = typeof(?))"
      return try Bool.fetchOne(db, sql: type, arguments: [value]) ?? false
    }
    try loose.close()
    return isThere
  }

  /// Every question; each may end in an error that says so, and in nothing else.
  private func ask(_ store: Store) async throws {
    let queries = [
      Query.everything, Query(words: "نص ال"), Query(words: "خبر "), Query(tags: ["مال"]), Query(source: "وكالة"),
      Query(tags: ["مال", "أسواق"], needsAllTags: true), Query(isUnreadOnly: true), Query(isStarredOnly: true),
      try Query.everything.with(filterText: "خلاصة:a.example أو منذ:9999أيام"),
    ]
    for query in queries {
      await attempt {
        let articles = try await store.articles(query, limit: 3)
        _ = try await store.articles(query, limit: 3, after: articles.last?.id)
        _ = try await store.articles(query, limit: 3, before: articles.last?.id)
      }
      await attempt { _ = try await store.search(query, limit: 5) }
      await attempt { _ = try await store.counts(query, atMost: 100) }
      await attempt { _ = try await store.count(query) }
      await attempt { _ = try await store.tags(query) }
    }
    for id in await ids(store) {
      await attempt { _ = try await store.content(id) }
      await attempt { _ = try await store.raw(id) }
      await attempt { _ = try await store.files(of: id) }
      await attempt { _ = try await store.feeds(of: id) }
      await attempt { _ = try await store.snippets([id], queries[1]) }
      await attempt { _ = try await store.nextUnread(.everything, from: id, older: true) }
    }
    await attempt { _ = try await store.feeds() }
    await attempt { _ = try await store.feedsDue(at: day(30)) }
    await attempt { _ = try await store.feeds(named: "a.example") }
    await attempt { _ = try await store.feedCounts() }
    await attempt { _ = try await store.isPristine() }
    await attempt { _ = try await store.statistics() }
  }

  /// Every change.
  private func change(_ store: Store) async throws {
    let long = String(repeating: "نص طويل عن الأسواق والمال والناس في المدينة. ", count: 8)
    var keyed = article("خبر له مفتاح في مصدره", "نص الخبر الذي له مفتاح، وقد تغير.", on: day(3))
    keyed.key = "k1"
    let copy = article("خبر عن الأسواق والمال اليوم", long + "وغيره.", tags: ["مال"], on: day(1))
    for arrival in [keyed, copy] { await attempt { _ = try await store.merge([file(arrival, name: "later.txt")]) } }
    for feed in (try? await store.feeds()) ?? [] {
      await attempt {
        _ = try await store.merge(feed, [entry("1", "مدخل أول في الخلاصة", "نص المدخل الأول، وقد تغير", on: day(5))])
      }
      await attempt { _ = try await store.updateFeed(feed.id, FeedSettings()) }
    }
    for id in await ids(store) {
      await attempt { _ = try await store.setTags(["أخرى"], of: id) }
      await attempt { _ = try await store.mark(.unread, [id]) }
    }
    await attempt { _ = try await store.mark(.read, matching: .everything) }
    for _ in 0..<4 { await attempt { _ = try await store.undo() } }
    await attempt { _ = try await store.addMissingWords() }
    await attempt { _ = try await store.splitTagsAgain() }
    await attempt { _ = try await store.prepareCompletions() }
    await attempt { _ = try await store.pruneFeeds(now: day(31)) }
    await attempt { _ = try await store.prune(keeping: .newest(2)) }
    await attempt { _ = try await store.vacuum() }
  }

  private func ids(_ store: Store) async -> [Article.ID] {
    let ids = try? await store.read { try Int64.fetchAll($0, sql: "SELECT id FROM article ORDER BY id LIMIT 4") }
    return (ids ?? []).map(Article.ID.init)
  }

  private func attempt(_ body: () async throws -> Void) async {
    do { try await body() } catch { #expect(error is StoreError) }
  }
}
