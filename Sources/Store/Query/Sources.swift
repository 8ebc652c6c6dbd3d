internal import GRDB
import TextAnalysis

/// Sources by name.
enum Sources {
  /// The one of the same folded name, else those that have it among the words of theirs.
  static func ids(named name: String, _ db: Database) throws -> [Int64] {
    let key = Analyzer.nameKey(name)
    let exact = try Int64.fetchAll(db, sql: "SELECT id FROM source WHERE key = ?", arguments: [key])
    if !exact.isEmpty || key.isEmpty { return exact }
    let sql = "SELECT id FROM source WHERE instr('_' || key || '_', '_' || ? || '_') > 0 ORDER BY id LIMIT 200"
    return try Int64.fetchAll(db, sql: sql, arguments: [key])
  }

  /// What the index has for them, and for feeds to which the reader gave that name.
  static func tokens(named name: String, _ db: Database) throws -> [String] {
    try ids(named: name, db).map(MetaToken.source) + Feeds.renamed(to: name, db).map(MetaToken.feed)
  }
}
