import struct Foundation.Data
internal import GRDB

/// Subscriptions of a damaged store, as far as they can be read.
struct SalvagedFeeds: Sendable {
  private struct Entry {
    var feed: Int64
    var key: Int64
    var article: Int64?
    var hash: Data?
    var content: Int64
  }

  private var feeds: [(feed: Feed, isRemoved: Bool)] = []
  private var entries: [Entry] = []
  private var hidden: [Int64] = []

  /// Errors are the damage that is worked around, or a store of the version before feeds.
  init(_ db: Database) {
    try? Self.each("SELECT \(FeedRow.columns), isRemoved FROM feed ORDER BY id", db) { row in
      feeds.append((try FeedRow.feed(row), try row.value(19)))
    }
    let sql = """
      SELECT e.feed, e.key, e.article, f.hash, e.content FROM feedArticle e LEFT JOIN file f ON f.id = e.file
      ORDER BY e.feed, e.key
      """
    try? Self.each(sql, db) { row in
      entries.append(Entry(feed: row[0], key: row[1], article: row[2], hash: row[3], content: row[4]))
    }
    try? Self.each("SELECT id FROM hidden", db) { hidden.append($0[0]) }
  }

  private static func each(_ sql: String, _ db: Database, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { try body(row) }
  }

  /// Before the articles: the index is told of an article's feeds as it is put in.
  func write(to db: Database) throws {
    for (feed, isRemoved) in feeds {
      try db.execute(
        sql: "INSERT INTO feed(id, address, title, link, isRemoved) VALUES (?, ?, ?, ?, ?)",
        arguments: [feed.id.rawValue, feed.address, feed.title, feed.link, isRemoved])
      try FeedRow.write(feed.settings, of: feed.id.rawValue, db)
      var fetch = feed.fetch
      // What was lost is to be fetched again, not to be answered with «not modified».
      (fetch.etag, fetch.lastModified, fetch.hash) = (nil, nil, nil)
      try FeedRow.write(fetch, of: feed.id.rawValue, db)
    }
    for entry in entries {
      try db.cachedStatement(sql: "INSERT INTO feedArticle(feed, key, article, content) VALUES (?, ?, ?, ?)")
        .execute(arguments: [entry.feed, entry.key, entry.article, entry.content])
    }
  }

  /// After the articles, for files and hidden ones go by them. An entry whose article was lost is new again.
  func finish(in db: Database) throws {
    let set = try db.cachedStatement(
      sql: "UPDATE feedArticle SET file = (SELECT id FROM file WHERE hash = ?) WHERE feed = ? AND key = ?")
    for entry in entries where entry.hash != nil { try set.execute(arguments: [entry.hash, entry.feed, entry.key]) }
    try db.execute(
      sql: "DELETE FROM feedArticle WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)")
    try FeedCounts.countAgain(db)
    let kept = "SELECT value FROM json_each(?) WHERE value IN (SELECT id FROM article)"
    try Hidden.add(Int64.fetchAll(db, sql: kept, arguments: [JSONList.text(hidden)]), db)
  }
}
