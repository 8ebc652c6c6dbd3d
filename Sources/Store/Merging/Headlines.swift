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
    let open = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT article, position, title FROM related WHERE key = ? AND target IS NULL AND article <> ?"),
      arguments: [key, arrival]
    ).whole { try (article: $0.value(0) as Int64, position: $0.value(1) as Int64, title: $0.value(2) as String) }
    for (article, position, title) in open {
      let isTelling = Draft.titleKey(title).words >= tellingHeadline
      guard let target = try target(key, isTelling: isTelling, of: article, db) else { continue }
      try db.cachedStatement(sql: "UPDATE related SET target = ? WHERE article = ? AND position = ?")
        .execute(arguments: [target, article, position])
    }
  }

  private struct Candidate {
    var id: Int64
    var isSamePage: Bool
    var isSameSource: Bool
  }

  /// The article with that title: of the same page, else of the same source, else the nearest in time.
  private static func target(_ key: Int64, isTelling: Bool, of article: Int64, _ db: Database) throws -> Int64? {
    // IS, for a page may name no source, and that is not the same source as none.
    let candidates = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT b.id, b.file IS a.file, b.source IS NOT NULL AND b.source IS a.source
          FROM article a CROSS JOIN article b ON b.titleKey = ? AND b.id <> a.id WHERE a.id = ? LIMIT 64
          """),
      arguments: [key, article]
    ).whole { try Candidate(id: $0.value(0), isSamePage: $0.value(1), isSameSource: $0.value(2)) }
    func order(_ candidate: Candidate) -> (Int, Int, UInt64) {
      let distance = (candidate.id.subtractingReportingOverflow(article).partialValue).magnitude
      return (candidate.isSamePage ? 0 : 1, candidate.isSameSource ? 0 : 1, distance)
    }
    guard let best = candidates.min(by: { order($0) < order($1) }) else { return nil }
    guard isTelling || candidates.count == 1 || best.isSamePage || best.isSameSource else { return nil }
    return best.id
  }
}
