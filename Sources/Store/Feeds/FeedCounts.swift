internal import GRDB

/// The counters of feeds, exact after every change because they change in its transaction.
enum FeedCounts {
  static func all(_ db: Database) throws -> [Feed.ID: FeedCount] {
    try counts("SELECT feed, articles, unread FROM feedCount WHERE articles > 0", db)
  }

  /// What the counters should say, found by walking all articles that came in feeds.
  static func walked(_ db: Database) throws -> [Feed.ID: FeedCount] { try counts(counted, db) }

  private static func counts(_ sql: String, _ db: Database) throws -> [Feed.ID: FeedCount] {
    var counts: [Feed.ID: FeedCount] = [:]
    let rows = try Row.fetchCursor(db, sql: sql).whole {
      try (Feed.ID($0.value(0)), FeedCount(articles: $0.count(1), unread: $0.count(2)))
    }
    for (feed, count) in rows { counts[feed] = count }
    return counts
  }

  /// Articles became unread, or read where `step` is -1.
  static func count(_ step: Int, unread ids: [Int64], _ db: Database) throws {
    guard try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM feedCount LIMIT 1")) != nil else { return }
    // The index of articles, not the table's own order, which would be a walk over all of it.
    let sql = """
      SELECT f.feed, count(DISTINCT f.article) FROM json_each(?) i CROSS JOIN feedArticle f ON f.article = i.value
      GROUP BY f.feed
      """
    let add = try db.cachedStatement(sql: "UPDATE feedCount SET unread = unread + ? WHERE feed = ?")
    let counts = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(ids)])
      .whole { try (feed: $0.value(0) as Int64, articles: $0.count(1)) }
    for (feed, articles) in counts { try add.execute(arguments: [step * articles, feed]) }
  }

  /// All articles were read.
  static func readEverything(_ db: Database) throws {
    try db.execute(sql: "UPDATE feedCount SET unread = 0 WHERE unread > 0")
  }

  private static let counted = """
    SELECT f.feed, count(DISTINCT f.article), count(DISTINCT u.id) FROM feedArticle f
    LEFT JOIN unread u ON u.id = f.article WHERE f.article IS NOT NULL GROUP BY f.feed
    """

  static func countAgain(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM feedCount; INSERT INTO feedCount \(counted)")
  }
}
