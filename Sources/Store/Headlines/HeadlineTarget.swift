internal import GRDB
import TextAnalysis

// The article that a headline of a list names.
extension Headlines {
  /// One letter of a shorter word makes another word of it (يرفض, يرفع), unless the store knows only one of the two.
  private static let longWord = 5
  /// In so many articles most words that there are have been met, and a word of so many of them is one.
  private static let (tellingStore, knownWord) = (500, 2)

  static func target(_ headline: KeyedHeadline, of article: Int64, _ db: Database) throws -> Int64? {
    if let key = headline.addressKey, let found = try self.article(at: key, besides: article, db) { return found }
    let named = try candidates(named: headline.key, of: article, db)
    if !named.isEmpty {
      return choose(named, isTelling: Draft.titleKey(headline.title).words >= Headline.tellingWords)
    }
    let alike = try HeadlinePrints.articles(headline.prints, near: article, db).subtracting([article])
    guard !alike.isEmpty else { return nil }
    var best = Int.max
    var found: Set<Int64> = []
    let own = Headline(headline.title)
    for id in alike {
      guard let fit = try fit(own, id, db), fit.order <= best, try isLikely(fit, db) else { continue }
      if fit.order < best { found = [] }
      best = fit.order
      found.insert(id)
    }
    guard found.count > 1 else { return found.first }
    // Of those that are the same letter by letter one is chosen as among those of the same key.
    return best == Headline.Fit.same.order ? choose(try candidates(found, of: article, db), isTelling: true) : nil
  }

  /// The one article that is at an address; nil where several are, for some sites give all the same one.
  private static func article(at key: Int64, besides article: Int64, _ db: Database) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT article FROM articlePrint WHERE hash = ? AND article <> ? LIMIT 2")
    let found = try Row.fetchCursor(find, arguments: [key, article]).whole { try $0.value(0) as Int64 }
    return found.count == 1 ? found[0] : nil
  }

  /// How one of an article's titles is the headline.
  private static func fit(_ headline: Headline, _ id: Int64, _ db: Database) throws -> Headline.Fit? {
    let sql = "SELECT title, published FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]),
      let (title, published) = try Damage.skipping({ try (row.value(0) as String, row.value(1) as Int64?) })
    else { return nil }
    return try ([title] + OtherHeadlines.of(id, db))
      .compactMap { headline.fit(to: Headline($0), published: published) }.min { $0.order < $1.order }
  }

  /// Whether a letter is a mistake: it is none where both are words.
  private static func isLikely(_ fit: Headline.Fit, _ db: Database) throws -> Bool {
    guard case .misspelled(let one, let other) = fit else { return true }
    let (first, second) = (try articles(with: one, db), try articles(with: other, db))
    if min(first, second) >= knownWord { return false }
    if min(one.unicodeScalars.count, other.unicodeScalars.count) >= longWord { return true }
    return try max(first, second) >= knownWord && State.value("articles", db) >= tellingStore
  }

  private static func articles(with word: String, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM vocabulary WHERE term = ?"), arguments: [word])?.countable ?? 0
  }

  private struct Candidate {
    var id: Int64
    var isSamePage: Bool
    var isSameSource: Bool
    var distance: UInt64
  }

  /// The article of the same page, else of the same source, else the nearest in time.
  private static func choose(_ candidates: [Candidate], isTelling: Bool) -> Int64? {
    func order(_ candidate: Candidate) -> (Int, Int, UInt64, Int64) {
      (candidate.isSamePage ? 0 : 1, candidate.isSameSource ? 0 : 1, candidate.distance, candidate.id)
    }
    guard let best = candidates.min(by: { order($0) < order($1) }) else { return nil }
    guard isTelling || candidates.count == 1 || best.isSamePage || best.isSameSource else { return nil }
    return best.id
  }

  /// Those that have the headline as their own, the nearest in time where they are many, or as another one.
  private static func candidates(named key: Int64, of article: Int64, _ db: Database) throws -> [Candidate] {
    var ids = Set(
      try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT article FROM articleHeadline WHERE key = ? LIMIT ?"),
        arguments: [key, HeadlinePrints.most]
      ).whole { try $0.value(0) as Int64 })
    for side in ["<= ? ORDER BY id DESC", "> ? ORDER BY id"] {
      let sql = "SELECT id FROM article WHERE titleKey = ? AND id \(side) LIMIT ?"
      ids.formUnion(
        try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [key, article, HeadlinePrints.most / 2]))
    }
    ids.remove(article)
    return try candidates(ids, of: article, db)
  }

  private static func candidates(_ ids: Set<Int64>, of article: Int64, _ db: Database) throws -> [Candidate] {
    // IS, for a page may name no source, and that is not the same source as none.
    let sql = """
      SELECT b.file IS a.file, b.source IS NOT NULL AND b.source IS a.source
      FROM article a CROSS JOIN article b WHERE a.id = ? AND b.id = ?
      """
    return try ids.compactMap { id in
      guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [article, id]) else { return nil }
      return try Damage.skipping {
        try Candidate(
          id: id, isSamePage: row.value(0), isSameSource: row.value(1),
          distance: id.subtractingReportingOverflow(article).partialValue.magnitude)
      }
    }
  }
}
