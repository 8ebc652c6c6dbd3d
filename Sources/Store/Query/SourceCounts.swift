internal import GRDB
internal import GRDBSQLite

/// The counters of sources, exact after every change because they change in its transaction.
enum SourceCounts {
  /// An article was added, which is unread.
  static func addArticle(of source: Int64?, _ db: Database) throws {
    guard let source else { return }
    let sql = """
      INSERT INTO sourceCount VALUES (?, 1, 1)
      ON CONFLICT(source) DO UPDATE SET articles = articles + 1, unread = unread + 1
      """
    try db.cachedStatement(sql: sql).execute(arguments: [source])
  }

  /// Articles became unread, or read where `step` is -1. `own`: how many of them have each source for their own, where
  /// that is known already.
  static func count(_ step: Int, unread ids: [Int64], own: [Int64: Int]?, _ db: Database) throws {
    guard try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM sourceCount LIMIT 1")) != nil else { return }
    var counts = own ?? [:]
    let list = JSONList.text(ids)
    if own == nil {
      try tally(
        "SELECT a.source FROM json_each(?) i CROSS JOIN article a ON a.id = i.value WHERE a.source IS NOT NULL",
        list, &counts, db)
    }
    if try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM articleSource LIMIT 1")) != nil {
      try tally(
        """
        SELECT x.source FROM json_each(?) i CROSS JOIN articleSource x ON x.article = i.value
        CROSS JOIN article a ON a.id = x.article WHERE x.source IS NOT a.source
        """, list, &counts, db)
    }
    let add = try db.cachedStatement(sql: "UPDATE sourceCount SET unread = unread + ? WHERE source = ?")
    for (source, articles) in counts { try add.execute(arguments: [step * articles, source]) }
  }

  /// Counted here, for SQLite would sort them first.
  private static func tally(_ sql: String, _ ids: String, _ counts: inout [Int64: Int], _ db: Database) throws {
    let statement = try db.cachedStatement(sql: sql)
    try statement.setArguments([ids])
    let handle = unsafe statement.sqliteStatement
    defer { _ = unsafe sqlite3_reset(handle) }
    while try statement.step(db) { counts[unsafe sqlite3_column_int64(handle, 0), default: 0] += 1 }
  }

  /// An article is back whose copies' sources came before it: a trigger has counted it for these, as if it were read.
  static func restored(own: Int64?, copies: Set<Int64>, isUnread: Bool, _ db: Database) throws {
    if let own, !copies.contains(own) {
      let sql = """
        INSERT INTO sourceCount VALUES (?, 1, 0) ON CONFLICT(source) DO UPDATE SET articles = articles + 1
        """
      try db.cachedStatement(sql: sql).execute(arguments: [own])
    }
    guard isUnread else { return }
    let add = try db.cachedStatement(sql: "UPDATE sourceCount SET unread = unread + 1 WHERE source = ?")
    for source in copies.union(own.map { [$0] } ?? []) { try add.execute(arguments: [source]) }
  }

  /// An article is that of entries again which had lost theirs.
  static func share(_ id: Int64, _ db: Database) throws {
    let sql = """
      INSERT OR IGNORE INTO sharedArticle
      SELECT ?1 WHERE (SELECT count(DISTINCT feed) FROM feedArticle WHERE article = ?1) > 1
      """
    try db.cachedStatement(sql: sql).execute(arguments: [id])
  }

  /// All articles were read.
  static func readEverything(_ db: Database) throws {
    try db.execute(sql: "UPDATE sourceCount SET unread = 0 WHERE unread > 0")
  }

  static func countAgain(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM sourceCount; INSERT INTO sourceCount \(Schema.sourcesCounted);
        DELETE FROM sharedArticle; INSERT INTO sharedArticle \(Schema.articlesShared);
        """)
  }

  /// By the sources' numbers.
  static func all(_ db: Database) throws -> [Int64: FeedCount] {
    try counts("SELECT source, articles, unread FROM sourceCount WHERE articles > 0", db)
  }

  /// What the counters should say.
  static func walked(_ db: Database) throws -> [Int64: FeedCount] { try counts(Schema.sourcesCounted, db) }

  private static func counts(_ sql: String, _ db: Database) throws -> [Int64: FeedCount] {
    let rows = try Row.fetchCursor(db, sql: sql).whole {
      try (source: $0.value(0) as Int64, count: FeedCount(articles: $0.count(1), unread: $0.count(2)))
    }
    return Dictionary(rows.map { ($0.source, $0.count) }) { first, _ in first }
  }
}
