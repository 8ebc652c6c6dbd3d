internal import GRDB

/// Headlines under مقالات مشابهة, resolved on both sides: as their page arrives, and as the article arrives they name.
enum Headlines {
  /// A shorter headline (كاريكاتير) stands over many articles; it needs more than its words to name one.
  private static let tellingHeadline = 4

  static func write(_ headlines: [(title: String, key: Int64, words: Int)], of article: Int64, _ db: Database) throws {
    guard !headlines.isEmpty else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO related(article, position, title, key, target) VALUES (?, ?, ?, ?, ?)")
    for (position, headline) in headlines.enumerated() {
      let isTelling = headline.words >= tellingHeadline
      try insert.execute(arguments: [
        article, position, headline.title, headline.key, target(headline.key, isTelling: isTelling, of: article, db),
      ])
    }
  }

  /// Gives earlier headlines the article that has arrived.
  static func resolveEarlier(key: Int64, arrival: Int64, _ db: Database) throws {
    let open = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT article, position, title FROM related WHERE key = ? AND target IS NULL AND article <> ?"),
      arguments: [key, arrival])
    for row in open {
      let words = Draft.titleKey(row[2]).words
      guard let target = try target(key, isTelling: words >= tellingHeadline, of: row[0], db) else { continue }
      try db.cachedStatement(sql: "UPDATE related SET target = ? WHERE article = ? AND position = ?")
        .execute(arguments: [target, row[0] as Int64, row[1] as Int])
    }
  }

  /// The article with that title: of the same page, else of the same source, else the nearest in time.
  private static func target(_ key: Int64, isTelling: Bool, of article: Int64, _ db: Database) throws -> Int64? {
    let candidates = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT b.id, b.file = a.file, b.source IS NOT NULL AND b.source = a.source, abs(b.id - a.id)
          FROM article a CROSS JOIN article b ON b.titleKey = ? AND b.id <> a.id WHERE a.id = ? LIMIT 64
          """),
      arguments: [key, article])
    let best = candidates.min { a, b in
      (a[1] as Bool ? 0 : 1, a[2] as Bool ? 0 : 1, a[3] as Int64) < (b[1] as Bool ? 0 : 1, b[2] as Bool ? 0 : 1, b[3])
    }
    guard let best else { return nil }
    guard isTelling || candidates.count == 1 || best[1] || best[2] else { return nil }
    return best[0]
  }
}
