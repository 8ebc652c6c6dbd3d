internal import GRDB
import TextAnalysis

/// Tags and their counters.
enum Tags {
  /// The tags that a name means: the one of the same folded name, else those that differ by the article alone.
  static func ids(named name: String, _ db: Database) throws -> [Int64] {
    let key = Analyzer.nameKey(name)
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM tag WHERE key = ?"), arguments: [key])
    {
      return [id]
    }
    return try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM tag WHERE alias = ?"), arguments: [Analyzer.nameAlias(name)])
  }

  /// The tag of that key; made when there is none.
  static func id(_ name: String, key: String, _ db: Database) throws -> Int64 {
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM tag WHERE key = ?"), arguments: [key])
    {
      return id
    }
    try db.cachedStatement(sql: "INSERT INTO tag(name, key, alias, articles, unread) VALUES (?, ?, ?, 0, 0)")
      .execute(arguments: [name, key, Analyzer.nameAlias(name)])
    return db.lastInsertedRowID
  }

  /// Those of the whole store, of most articles first, by their counters.
  ///
  /// Names and articles from the index that has their order, the unread from one walk over the table: looking each tag
  /// up there took as long again. Read as they come: copies of 50,000 rows took longer than the rows.
  static func counts(_ db: Database) throws -> [TagCount] {
    var unread: [Int64: Int] = [:]
    let marked = try Row.fetchCursor(db.cachedStatement(sql: "SELECT id, unread FROM tag WHERE unread > 0"))
    for (tag, count) in try marked.whole({ try ($0.value(0) as Int64, $0.count(1)) }) { unread[tag] = count }
    let sql = "SELECT id, name, articles FROM tag WHERE articles > 0 ORDER BY articles DESC, name"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
    return try rows.whole { try TagCount(name: $0.value(1), articles: $0.count(2), unread: unread[$0.value(0)] ?? 0) }
  }

  /// Those of most articles, looked up one by one.
  static func first(_ most: Int, _ db: Database) throws -> (tags: [TagCount], more: Int) {
    let sql = "SELECT name, articles, unread FROM tag WHERE articles > 0 ORDER BY articles DESC, name LIMIT ?"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [most])
    let tags = try rows.whole { try TagCount(name: $0.value(0), articles: $0.count(1), unread: $0.count(2)) }
    if tags.count < most { return (tags, 0) }
    let all = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM tag WHERE articles > 0")) ?? 0
    return (tags, max(0, all - tags.count))
  }

  /// How many articles have a tag.
  static func articles(of id: Int64, _ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT articles FROM tag WHERE id = ?"), arguments: [id])?.countable ?? 0
  }

  /// All names in one statement: asked one by one they cost a page of 50 more than its articles.
  static func names(_ ids: Set<Int64>, _ db: Database) throws -> [Int64: String] {
    guard !ids.isEmpty else { return [:] }
    let sql = "SELECT t.id, t.name FROM json_each(?) i CROSS JOIN tag t ON t.id = i.value"
    var names = [Int64: String](minimumCapacity: ids.count)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(ids)])
    for (id, name) in try rows.whole({ try ($0.value(0) as Int64, $0.value(1) as String) }) { names[id] = name }
    return names
  }

  /// Adds to the unread counters of many tags, in one statement: one by one they took two and a half times as long.
  static func addUnread(_ changes: [(tag: Int64, change: Int)], _ db: Database) throws {
    guard !changes.isEmpty else { return }
    try db.cachedStatement(
      sql: "UPDATE tag SET unread = unread + d.value FROM json_each(?) d WHERE tag.id = CAST(d.key AS INTEGER)"
    ).execute(arguments: [JSONList.text(changes)])
  }

  /// Adds to the counters of many tags.
  static func add(_ changes: [Int64: (articles: Int, unread: Int)], _ db: Database) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE tag SET articles = articles + ?, unread = unread + ? WHERE id = ?")
    for (id, change) in changes where change != (0, 0) {
      try update.execute(arguments: [change.articles, change.unread, id])
    }
  }
}
