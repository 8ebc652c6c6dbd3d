internal import GRDB

/// The full-text index. It keeps no text, so what was put in must be given again to take it out.
enum SearchIndex {
  /// What stands in it of an article.
  struct Entry: Equatable {
    var title: String
    var body: String
    var meta: String

    /// Title and body folded.
    init(_ id: Int64, title: String, body: String, tags: [Int64], source: Int64?, _ db: Database) throws {
      self.title = title
      self.body = body
      meta = try SearchIndex.meta(id, tags, source, db)
    }
  }

  static func insert(_ id: Int64, _ entry: Entry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO search(rowid, title, body, meta) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, entry.title, entry.body, entry.meta])
  }

  static func delete(_ id: Int64, _ entry: Entry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO search(search, rowid, title, body, meta) VALUES ('delete', ?, ?, ?, ?)")
      .execute(arguments: [id, entry.title, entry.body, entry.meta])
  }

  /// The feeds are those of `feedArticle`: its rows are written before an article is put in, and change only while it
  /// is out.
  private static func meta(_ id: Int64, _ tags: [Int64], _ source: Int64?, _ db: Database) throws -> String {
    let feeds = try feeds(of: id, db).map(MetaToken.feed)
    let others = try sources(of: id, db).filter { $0 != source }
    let sources = ((source.map { [$0] } ?? []) + others).map(MetaToken.source)
    return ([MetaToken.every] + tags.map(MetaToken.tag) + sources + feeds).joined(separator: " ")
  }

  /// The sources of an article's copies, whose rows change only while it is out.
  static func sources(of article: Int64, _ db: Database) throws -> [Int64] {
    let sql = "SELECT source FROM articleSource WHERE article = ? ORDER BY source"
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [article])
  }

  /// The feeds of an article, also removed ones: the index has them.
  private static func feeds(of article: Int64, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT feed FROM feedArticle WHERE article = ? ORDER BY feed"),
      arguments: [article])
  }

  /// Merges a part of the index with itself, which drops what was removed from it; false when nothing is left to do.
  ///
  /// A negative number begins to bring all into one piece, a positive one goes on (sqlite.org/fts5.html §6.8); less than
  /// two changed rows mean that it is done.
  static func merge(isFirst: Bool, _ db: Database) throws -> Bool {
    let before = db.totalChangesCount
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('merge', ?)", arguments: [isFirst ? -500 : 500])
    return db.totalChangesCount - before >= 2
  }
}
