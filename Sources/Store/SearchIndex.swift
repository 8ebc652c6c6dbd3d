internal import GRDB

/// The full-text index. It keeps no text, so what was put in must be given again to take it out.
enum SearchIndex {
  static func insert(
    _ id: Int64, title: String, body: String, tags: [Int64], source: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO search(rowid, title, body, meta) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, title, body, meta(id, tags, source, db)])
  }

  static func delete(
    _ id: Int64, title: String, body: String, tags: [Int64], source: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO search(search, rowid, title, body, meta) VALUES ('delete', ?, ?, ?, ?)")
      .execute(arguments: [id, title, body, meta(id, tags, source, db)])
  }

  /// The feeds are those of `feedArticle`: its rows are written before an article is put in, and change only while it
  /// is out.
  private static func meta(_ id: Int64, _ tags: [Int64], _ source: Int64?, _ db: Database) throws -> String {
    let feeds = try Feeds.ids(of: id, db).map(MetaToken.feed)
    let source = source.map { [MetaToken.source($0)] } ?? []
    return ([MetaToken.every] + tags.map(MetaToken.tag) + source + feeds).joined(separator: " ")
  }
}
