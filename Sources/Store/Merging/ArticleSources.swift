internal import GRDB

/// The sources of an article besides its own: those of the files that it was met in as well. The index is told of them,
/// so that rows change only while the article is out of it.
enum ArticleSources {
  static func add(_ sources: Set<Int64>, of article: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleSource(article, source) VALUES (?, ?)")
    for source in sources.sorted() { try insert.execute(arguments: [article, source]) }
  }
}

extension Merge {
  /// Sources of copies that the index does not have yet.
  mutating func missingSources(of article: Int64) throws -> Set<Int64> {
    let sql = "SELECT DISTINCT source FROM articleCopy WHERE article = ? AND source IS NOT NULL"
    let names = try String.fetchAll(db.cachedStatement(sql: sql), arguments: [article])
    guard !names.isEmpty else { return [] }
    var missing: Set<Int64> = []
    for name in names { if let id = try sourceID(name) { missing.insert(id) } }
    return missing.subtracting(try SearchIndex.sources(of: article, db))
  }
}
