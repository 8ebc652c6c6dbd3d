import ArticleParsing
internal import GRDB
import TextAnalysis

/// Whether an article is stored already.
enum Identity {
  /// So many articles of the same title are looked at; templates (“Weather today”) repeat theirs daily.
  private static let candidates = 32
  /// A title of fewer words, without a body, names no article in particular.
  private static let tellingTitle = 4

  /// The stored article of the same address, or of the same title and beginning.
  static func find(_ draft: Draft, _ db: Database) throws -> Int64? {
    if let url = draft.article.url,
      let id = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM article WHERE url = ? LIMIT 1"), arguments: [url])
    {
      return id
    }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, lede, ledeLetters, url FROM article WHERE titleKey = ? ORDER BY id DESC LIMIT ?"),
      arguments: [draft.titleKey, candidates])
    for row in rows where try isSame(row, draft, db) { return row[0] }
    return nil
  }

  private static func isSame(_ row: Row, _ draft: Draft, _ db: Database) throws -> Bool {
    let letters: Int = row[2]
    if letters == draft.ledeLetters { return row[1] == draft.ledeHash }
    // One of the two is a summary or was cut: its beginning decides. Two addresses, and so little text: two articles.
    let url: String? = row[3]
    guard min(letters, draft.ledeLetters) < Draft.ledeLimit, url == nil || draft.article.url == nil else {
      return false
    }
    if min(letters, draft.ledeLetters) == 0 { return draft.titleWords >= tellingTitle }
    let stored = Analyzer.leadingLetters(try StoredBody(row[0], db).blocks.map(\.text), limit: Draft.ledeLimit)
    return stored.hasPrefix(draft.lede) || draft.lede.hasPrefix(stored)
  }
}
