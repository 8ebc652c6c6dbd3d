internal import GRDB

/// The full-text index. It keeps no text, so what was put in must be given again to take it out.
enum SearchIndex {
  static func insert(
    _ id: Int64, title: String, body: String, tags: [Int64], source: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO search(rowid, title, body, meta) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, title, body, meta(tags, source)])
  }

  static func delete(
    _ id: Int64, title: String, body: String, tags: [Int64], source: Int64?, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO search(search, rowid, title, body, meta) VALUES ('delete', ?, ?, ?, ?)")
      .execute(arguments: [id, title, body, meta(tags, source)])
  }

  private static func meta(_ tags: [Int64], _ source: Int64?) -> String {
    ([MetaToken.every] + tags.map(MetaToken.tag) + (source.map { [MetaToken.source($0)] } ?? [])).joined(separator: " ")
  }
}
