import ArticleParsing
import struct Foundation.Date
internal import GRDB
import TextAnalysis

/// What changes with a feed's settings: all of its articles at once.
enum FeedArticles {
  static func hide(_ isHidden: Bool, of feed: Int64, in change: Int64, _ db: Database) throws {
    let hidden = """
      SELECT DISTINCT f.article FROM feedArticle f JOIN hidden h ON h.id = f.article WHERE f.feed = ? ORDER BY f.article
      """
    let before = try Int64.fetchAll(db.cachedStatement(sql: hidden), arguments: [feed])
    if isHidden {
      // What came in another way as well is not hidden.
      try Hidden.add(Int64.fetchAll(db, sql: own, arguments: [feed]), db)
    } else {
      try Hidden.remove(before, db)
    }
    let after = try Int64.fetchAll(db.cachedStatement(sql: hidden), arguments: [feed])
    guard before != after else { return }
    let rows = [
      SavedRow("hidden", ["ids": IDList.data(Set(before).subtracting(after))]),
      SavedRow(SavedRow.after, ["ids": IDList.data(Set(after).subtracting(before))]),
    ]
    try UndoLog.keep(rows, as: .hidden, of: feed, in: change, db)
  }

  static func tag(_ tags: [String], of feed: Int64, in change: Int64, _ db: Database) throws {
    guard !tags.isEmpty else { return }
    for name in tags {
      let key = Analyzer.nameKey(name)
      guard !key.isEmpty else { continue }
      let tag = try Tags.id(name, key: key, db)
      let sql = """
        SELECT DISTINCT f.article FROM feedArticle f WHERE f.feed = ?1 AND f.article IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM articleTag x WHERE x.tag = ?2 AND x.article = f.article)
        """
      let new = try Int64.fetchAll(db, sql: sql, arguments: [feed, tag])
      if new.isEmpty { continue }
      let row = SavedRow("articleTag", ["tag": tag, "name": name, "articles": IDList.data(new)])
      try UndoLog.keep([row], as: .given, of: feed, in: change, db)
    }
    let ids = "SELECT DISTINCT article FROM feedArticle WHERE feed = ? AND article IS NOT NULL ORDER BY article"
    var merge = Merge(db)
    for id in try Int64.fetchAll(db, sql: ids, arguments: [feed]) { try merge.addTags(tags, to: id) }
    try merge.finish()
  }

  /// Removes a few of what need not be kept; 0 means that nothing is left to be removed.
  static func remove(
    _ keeping: FeedKeeping, of feed: Int64, now: Date = Date(), in change: Int64? = nil, _ db: Database
  ) throws -> Int {
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
    return try Removal.remove(ids.sorted(), keepingIn: change, db)
  }

  /// Entries whose articles were removed are new again, and so are their files; some of them at a time. False when none
  /// is left. What is forgotten is kept in `change`, where that is remembered still.
  static func forgetRemoved(of feed: Int64, in change: Int64, _ db: Database) throws -> Bool {
    let isKept = try UndoLog.has(change, db)
    let sql = "SELECT * FROM feedArticle WHERE feed = ? AND article IS NULL ORDER BY key LIMIT ?"
    let rows = try Row.fetchAll(db, sql: sql, arguments: [feed, Removal.step])
    let entries = try rows.map { try SavedRow("feedArticle", of: $0) }
    guard !entries.isEmpty else { return false }
    if isKept { try UndoLog.keep(entries, as: .entries, of: feed, in: change, db) }
    let forget = try db.cachedStatement(sql: "DELETE FROM feedArticle WHERE feed = ? AND key = ?")
    for entry in entries { try forget.execute(arguments: [feed, entry["key"]]) }
    let orphans = """
      SELECT id FROM file WHERE id IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM article a WHERE a.file = file.id)
      AND NOT EXISTS (SELECT 1 FROM feedArticle f WHERE f.file = file.id)
      AND NOT EXISTS (SELECT 1 FROM articleCopy c WHERE c.file = file.id)
      AND NOT EXISTS (
        SELECT 1 FROM undoFile k JOIN undoRow r ON r.id = k.row WHERE k.file = file.id AND r.undo <> ?)
      """
    let files = JSONList.text(entries.compactMap { $0.number("file") })
    for file in try Int64.fetchAll(db, sql: orphans, arguments: [files, change]) {
      if isKept {
        let rows = try SavedRow.all("file", where: "id", is: file, db) + SavedRow.all("raw", where: "id", is: file, db)
        try UndoLog.keep(rows, as: .file, of: file, in: change, db)
      }
      for table in ["undoFile WHERE file", "raw WHERE id", "file WHERE id"] {
        try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [file])
      }
    }
    return true
  }

  /// The articles whose text is that of this feed's entry, and that no other feed has.
  private static let own = """
    SELECT DISTINCT f.article AS article FROM feedArticle f JOIN article a ON a.id = f.article AND a.file = f.file
    WHERE f.feed = ? AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = f.article AND o.feed <> f.feed
      AND o.feed IN (SELECT id FROM feed WHERE NOT isRemoved))
    """
}
