import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// Looks at all of a store.
enum Check {
  static func statistics(_ db: Database) throws -> StoreStatistics {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    let pageSize = try number("PRAGMA page_size")
    return StoreStatistics(
      articles: try State.value("articles", db), unread: try State.value("unread", db),
      starred: try State.value("starred", db), tags: try number("SELECT count(*) FROM tag WHERE articles > 0"),
      sources: try number("SELECT count(*) FROM source"), files: try number("SELECT count(*) FROM file"),
      bytes: try number("PRAGMA page_count") * pageSize, freeBytes: try number("PRAGMA freelist_count") * pageSize,
      indexBytes: try number("SELECT sum(length(block)) FROM search_data"),
      bodyBytes: try number("SELECT sum(length(blocks)) FROM body"),
      rawBytes: try number("SELECT sum(length(bytes)) FROM raw"))
  }

  static func problems(_ db: Database) -> [StoreProblem] {
    var problems: [StoreProblem] = []
    // Where the tree of a table is damaged, walking it fails; what was found until then is told.
    for look in [pages, CheckRows.problems, bodies, titles, files, counters, indexes] {
      do { problems += try look(db) } catch { problems.append(.database(StoreError.reason(error))) }
    }
    var told: Set<String> = []
    return problems.filter { problem in
      if case .database(let reason) = problem { told.insert(reason).inserted } else { true }
    }
  }

  private static func pages(_ db: Database) throws -> [StoreProblem] {
    var problems: [StoreProblem] = []
    let rows = try String.fetchCursor(db, sql: "PRAGMA quick_check(20)")
    do {
      while let text = try rows.next() {
        problems += text.split(whereSeparator: \.isNewline).filter { $0 != "ok" && !$0.hasPrefix("***") }
          .map { .database(String($0)) }
      }
    } catch { problems.append(.database(StoreError.reason(error))) }
    return problems
  }

  private static func bodies(_ db: Database) throws -> [StoreProblem] {
    var problems: [StoreProblem] = []
    let missing = "SELECT a.id FROM article a WHERE NOT EXISTS (SELECT 1 FROM body b WHERE b.id = a.id)"
    problems += try Int64.fetchAll(db, sql: missing).map { .body(Article.ID($0)) }
    problems += try Row.fetchCursor(db, sql: "SELECT id, blocks FROM body").whole { row in
      let id = try Article.ID(row.value(0))
      do { _ = try BodyCoding.blocks([UInt8](row.value(1) as Data)) } catch { return .body(id) }
      return nil
    }
    return problems
  }

  private static func files(_ db: Database) throws -> [StoreProblem] {
    let rows = try Row.fetchCursor(db, sql: "SELECT f.hash, f.name, r.bytes FROM raw r JOIN file f ON f.id = r.id")
    return try rows.whole { row in
      let (hash, name, bytes): (Data, String, Data) = try (row.value(0), row.value(1), row.value(2))
      return SHA256.digest([UInt8](bytes)) == [UInt8](hash) ? nil : .file(name: name)
    }
  }

  private static func counters(_ db: Database) throws -> [StoreProblem] {
    var problems: [StoreProblem] = []
    for table in StoreTable.all {
      guard case .rows(let counter?) = table.check else { continue }
      // As it stands, also below zero.
      let stored = try Int.fetchOne(db, sql: "SELECT value FROM state WHERE name = ?", arguments: [counter]) ?? 0
      let counted = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
      if stored != counted { problems.append(.counter(counter, stored: stored, counted: counted)) }
    }
    let sql = """
      SELECT t.name, t.articles, t.unread, count(x.article), count(u.id) FROM tag t
      LEFT JOIN articleTag x ON x.tag = t.id LEFT JOIN unread u ON u.id = x.article
      GROUP BY t.id HAVING t.articles <> count(x.article) OR t.unread <> count(u.id) LIMIT 20
      """
    problems += try Row.fetchCursor(db, sql: sql).whole { row in
      let isTotal = try row.value(1) as Int != row.value(3)
      return try .counter(
        "#" + row.value(0), stored: row.value(isTotal ? 1 : 2), counted: row.value(isTotal ? 3 : 4))
    }
    return try problems + feedCounters(db) + sourceCounters(db)
  }

  private static func feedCounters(_ db: Database) throws -> [StoreProblem] {
    try differences(FeedCounts.all(db), FeedCounts.walked(db)) { "feed \($0.rawValue)" }
  }

  private static func sourceCounters(_ db: Database) throws -> [StoreProblem] {
    try differences(SourceCounts.all(db), SourceCounts.walked(db)) { "source \($0)" }
  }

  private static func differences<ID: Comparable>(
    _ stored: [ID: FeedCount], _ walked: [ID: FeedCount], _ name: (ID) -> String
  ) -> [StoreProblem] {
    Set(stored.keys).union(walked.keys).sorted().flatMap { id in
      let (stored, counted) = (stored[id] ?? FeedCount(), walked[id] ?? FeedCount())
      return [(stored.articles, counted.articles), (stored.unread, counted.unread)].filter { $0.0 != $0.1 }.map {
        StoreProblem.counter(name(id), stored: $0.0, counted: $0.1)
      }
    }
  }

  /// The key by which a title is recognised is kept, and is a checksum of all in it but marks and punctuation.
  private static func titles(_ db: Database) throws -> [StoreProblem] {
    guard try State.value("fold", db) == Analyzer.version else { return [] }
    return try Row.fetchCursor(db, sql: "SELECT id, title, titleKey FROM article").whole { row in
      let (title, key): (String, Int64) = try (row.value(1), row.value(2))
      return Draft.titleKey(title).key == key ? nil : .title(Article.ID(try row.value(0)))
    }
  }

  /// The words are told from the index: where that has holes, they are no second problem.
  private static func indexes(_ db: Database) throws -> [StoreProblem] {
    let problems = try index(db)
    return problems.isEmpty ? try words(db) : problems
  }

  /// In how many articles each word is, as the index has them: one walk over it, in the order of the vocabulary.
  private static func words(_ db: Database) throws -> [StoreProblem] {
    guard try State.value("exactWords", db) == 1, try !Uncounted.isAny(db),
      try State.value("fold", db) == Analyzer.version
    else { return [] }
    try db.execute(
      sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexWord USING fts5vocab('main', 'search', 'row')")
    let indexed = try Row.fetchCursor(db, sql: "SELECT term, doc FROM temp.indexWord")
    let stored = try Row.fetchCursor(db, sql: "SELECT term, articles FROM vocabulary ORDER BY term")
    func next(_ rows: RowCursor) throws -> (term: String, articles: Int)? {
      while let row = try rows.next() {
        let word: (term: String, articles: Int) = (try row.value(0), try row.value(1))
        // Tags, sources and feeds stand in it as well.
        if !word.term.hasPrefix("¤"), word.articles > 0 { return word }
      }
      return nil
    }
    var problems: [StoreProblem] = []
    var (index, word) = (try next(indexed), try next(stored))
    while index != nil || word != nil, problems.count < 20 {
      let order = (index?.term).map { term in word.map { Self.compare(term, $0.term) } ?? -1 } ?? 1
      let term = (order <= 0 ? index?.term : word?.term) ?? ""
      let (counted, kept) = (order <= 0 ? index?.articles ?? 0 : 0, order >= 0 ? word?.articles ?? 0 : 0)
      if counted != kept { problems.append(.counter(term, stored: kept, counted: counted)) }
      if order <= 0 { index = try next(indexed) }
      if order >= 0 { word = try next(stored) }
    }
    return problems
  }

  /// By bytes, as SQLite orders both.
  private static func compare(_ a: String, _ b: String) -> Int {
    if a.utf8.elementsEqual(b.utf8) { return 0 }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }

  /// So many articles, over the whole time, are asked for by their titles. FTS5's own check would keep all others from
  /// writing while it reads the whole index, 20 s for a million articles.
  private static let asked = 2_000

  private static func index(_ db: Database) throws -> [StoreProblem] {
    if try State.value("fold", db) != Analyzer.version { return [.indexOfOtherVersion] }
    let articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    var missing = articles - (try Int.fetchOne(db, sql: "SELECT count(*) FROM search_docsize") ?? 0)
    if missing != 0 { return [.index(missing: missing)] }
    let rows = try Row.fetchCursor(db, sql: "SELECT id, title FROM article ORDER BY id")
    let find = try db.makeStatement(sql: "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?")
    let step = max(1, articles / asked)
    var number = 0
    while let row = try rows.next() {
      number += 1
      guard number % step == 0, let name = try Damage.skipping({ try row.value(1) as String }),
        case let title = Draft.foldedTitle(name), !title.isEmpty
      else { continue }
      let match = "{title} : " + WordMatch.quoted(title)
      if try Int.fetchOne(find, arguments: [match, row.value(0) as Int64]) == nil { missing += 1 }
    }
    return missing == 0 ? [] : [.index(missing: missing)]
  }
}
