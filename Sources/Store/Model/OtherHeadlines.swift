internal import GRDB
import TextAnalysis

/// The headlines of an article besides its own, as the full-text index has them. The index is told of them, so that
/// their rows change only while the article is out of it.
enum OtherHeadlines {
  static func of(_ article: Int64, _ db: Database) throws -> [String] {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT title FROM articleHeadline WHERE article = ? ORDER BY key"), arguments: [article]
    ).whole { try $0.value(0) }
  }
}

extension FoldedArticle {
  /// A stored article as the index reads it, with its other headlines.
  init(_ id: Int64, title: String, body: some Sequence<String>, _ db: Database) throws {
    try self.init(title: title, otherTitles: OtherHeadlines.of(id, db), body: body)
  }
}

extension Draft {
  /// The titles of a stored article as the index has them.
  static func foldedTitle(_ title: String, of id: Int64, _ db: Database) throws -> String {
    try FoldedArticle(id, title: title, body: [], db).title
  }
}
