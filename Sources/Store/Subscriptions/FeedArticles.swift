import ArticleParsing
import struct Foundation.Date
internal import GRDB

/// What changes with a feed's settings: all of its articles at once.
enum FeedArticles {
  static func hide(_ isHidden: Bool, of feed: Int64, _ db: Database) throws {
    let ids = "SELECT DISTINCT article FROM feedArticle WHERE feed = ? AND article IS NOT NULL"
    guard isHidden else { return try Hidden.remove(Int64.fetchAll(db, sql: ids, arguments: [feed]), db) }
    // What came in another way as well is not hidden.
    try Hidden.add(Int64.fetchAll(db, sql: own, arguments: [feed]), db)
  }

  static func tag(_ tags: [String], of feed: Int64, _ db: Database) throws {
    guard !tags.isEmpty else { return }
    let ids = "SELECT DISTINCT article FROM feedArticle WHERE feed = ? AND article IS NOT NULL ORDER BY article"
    var merge = Merge(db)
    for id in try Int64.fetchAll(db, sql: ids, arguments: [feed]) { try merge.addTags(tags, to: id) }
    try merge.finish()
  }

  /// Removes a few of what need not be kept; 0 means that nothing is left to be removed.
  static func remove(_ keeping: FeedKeeping, of feed: Int64, now: Date = Date(), _ db: Database) throws -> Int {
    let spared = "NOT EXISTS (SELECT 1 FROM starred s WHERE s.id = article)"
    var ids: Set<Int64> = []
    // A store of an earlier version may hold any number; what is none that may be chosen keeps everything.
    if let days = keeping.days, FeedKeeping.dayRange.contains(days) {
      let limit = now.wholeSeconds - Int64(days) * 86_400
      let sql = "SELECT article FROM (\(own)) WHERE article < ? AND \(spared) ORDER BY article LIMIT ?"
      ids.formUnion(try Int64.fetchAll(db, sql: sql, arguments: [feed, limit, Removal.step]))
    }
    if let count = keeping.count, count >= 0 {
      let sql = """
        SELECT article FROM (SELECT article FROM (\(own)) ORDER BY article DESC LIMIT -1 OFFSET ?)
        WHERE \(spared) ORDER BY article LIMIT ?
        """
      ids.formUnion(try Int64.fetchAll(db, sql: sql, arguments: [feed, count, Removal.step]))
    }
    return try Removal.remove(ids.sorted(), db)
  }

  /// Entries whose articles were removed are new again.
  static func forgetRemoved(of feed: Int64, _ db: Database) throws {
    let files = "SELECT file FROM feedArticle WHERE feed = ? AND article IS NULL AND file IS NOT NULL"
    let ids = try Int64.fetchAll(db, sql: files, arguments: [feed])
    try db.execute(sql: "DELETE FROM feedArticle WHERE feed = ? AND article IS NULL", arguments: [feed])
    try db.execute(
      sql: """
        DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM article a WHERE a.file = file.id)
        AND NOT EXISTS (SELECT 1 FROM feedArticle f WHERE f.file = file.id)
        AND NOT EXISTS (SELECT 1 FROM articleCopy c WHERE c.file = file.id)
        AND NOT EXISTS (SELECT 1 FROM raw r WHERE r.id = file.id)
        """, arguments: [JSONList.text(ids)])
  }

  /// The articles whose text is that of this feed's entry, and that no other feed has.
  private static let own = """
    SELECT DISTINCT f.article AS article FROM feedArticle f JOIN article a ON a.id = f.article AND a.file = f.file
    WHERE f.feed = ? AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = f.article AND o.feed <> f.feed
      AND o.feed IN (SELECT id FROM feed WHERE NOT isRemoved))
    """
}
