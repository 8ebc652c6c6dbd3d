import ArticleParsing
internal import GRDB
import TextAnalysis

/// The same article, which came again after it was removed. Once that is taken back there are two, and one must stay.
enum Twin {
  /// The article that is the same and came in a file after that one.
  static func find(_ id: Int64, after file: Int64, _ db: Database) throws -> Int64? {
    let newer = "SELECT 1 FROM file WHERE id > ? LIMIT 1"
    guard try Row.fetchOne(db.cachedStatement(sql: newer), arguments: [file]) != nil,
      let stored = try StoredArticle(id, db)
    else { return nil }
    let draft = Draft(stored.article, arrived: stored.date)
    return try Identity.find(draft, db) { candidate in
      // What was there before is another one, as was decided then.
      let sql = "SELECT 1 FROM article WHERE id = ? AND file > ?"
      let isNewer = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [candidate.id, file]) != nil
      return isNewer && candidate.id != id ? .asTextsSay : .other
    }
  }

  /// `id` becomes what it would be had `twin` come while it was there, and stays as it was read and starred.
  static func absorb(_ twin: Int64, into id: Int64, _ db: Database) throws {
    guard let other = try Damage.skipping({ try StoredArticle(twin, db) }),
      let own = try Damage.skipping({ try StoredArticle(id, db) })
    else { return }
    let isStarred = try Row.fetchOne(db, sql: "SELECT 1 FROM starred WHERE id = ?", arguments: [twin]) != nil
    let entries = try SavedRow.all("feedArticle", where: "article", is: twin, db)
    try db.execute(sql: "UPDATE articleKey SET article = ? WHERE article = ?", arguments: [id, twin])
    var merge = Merge(db)
    try merge.noteTitles(of: id)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO articleCopy(article, file, title, source, author, url, published)
        SELECT ?1, file, title, source, author, url, published FROM articleCopy WHERE article = ?2 AND file <> ?3
        """, arguments: [id, twin, own.file])
    try Prints.add(Prints.stored(Prints.addresses(of: twin, db), of: twin, db), of: id, db)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO articleVersion(article, number, published, stored, title, blocks)
        SELECT ?1, number + (SELECT coalesce(max(number), 0) FROM articleVersion WHERE article = ?1), published, stored,
        title, blocks FROM articleVersion WHERE article = ?2
        """, arguments: [id, twin])
    if other.file != own.file {
      try merge.unite(id, Draft(other.article, arrived: other.date), file: other.file)
    }
    if other.isCorrected, !own.isCorrected { try merge.addTags(other.article.tags, to: id) }
    try merge.finish()
    if isStarred { _ = try Marks.apply(.unstarred, [twin], isUndoable: false, db) }
    try Removal.remove([twin], db)
    if isStarred { _ = try Marks.apply(.starred, [id], isUndoable: false, db) }
    var joining = Merge(db)
    try joining.addTags([], to: id) { db in
      let join = try db.cachedStatement(
        sql: "UPDATE feedArticle SET article = ? WHERE feed = ? AND key = ? AND article IS NULL")
      for entry in entries { try join.execute(arguments: [id, entry["feed"], entry["key"]]) }
    }
    try joining.finish()
  }
}
