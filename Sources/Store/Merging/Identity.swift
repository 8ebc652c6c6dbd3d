import ArticleParsing
internal import GRDB
import TextAnalysis

/// Whether an article is stored already.
///
/// Two articles that are taken for one are an article lost, and one that is taken for two is only seen twice: where
/// there is doubt they are two.
enum Identity {
  /// So many articles are looked at on either side in time; templates (“Weather today”) repeat their title daily.
  private static let candidates = 16
  /// A title of fewer words, without a body, names no article in particular.
  private static let tellingTitle = 4
  /// A page repeats its article within days; a column repeats its title.
  private static let farthest: UInt64 = 3 * 86_400
  /// How much of the shorter text the other must hold, by whether their titles are one.
  private static let likenessOfTitled = 0.6
  private static let likenessOfText = 0.9

  /// The stored article of the same address, or of the same title or a passage of it and almost the same text.
  static func find(_ draft: Draft, _ db: Database) throws -> Int64? {
    if let url = draft.article.url {
      for table in ["SELECT id FROM article", "SELECT article FROM articleCopy"] {
        let sql = "\(table) WHERE url = ? LIMIT 1"
        if let id = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [url]) { return id }
      }
    }
    guard try isAnyLike(draft, db) else { return nil }
    var draftLikeness: Likeness?
    var seen: Set<Int64> = []
    for row in try titled(draft, db) + printed(draft, db) {
      let candidate = try Damage.skipping { try Candidate(row) }
      guard let candidate, seen.insert(candidate.id).inserted else { continue }
      // Of a damaged text nothing can be told.
      if try Damage.skipping({ try isSame(candidate, draft, &draftLikeness, db) }) == true { return candidate.id }
    }
    return nil
  }

  /// Most articles are like none: that is answered by one statement.
  private static func isAnyLike(_ draft: Draft, _ db: Database) throws -> Bool {
    let prints = Array(draft.prints)
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM article WHERE titleKey = ?)
            OR EXISTS (SELECT 1 FROM articlePrint WHERE hash = ?) OR EXISTS (SELECT 1 FROM articlePrint WHERE hash = ?)
          """),
      arguments: [draft.titleKey, prints.first, prints.count > 1 ? prints[1] : nil]) ?? false
  }

  private struct Candidate {
    var id: Int64
    var title: String
    var titleIsDerived: Bool
    var titleKey: Int64
    var lede: Int64
    var ledeLetters: Int
    var url: String?
    var published: Int64?

    init(_ row: Row) throws {
      (id, title, titleIsDerived) = try (row.value(0), row.value(1), row.value(2))
      (titleKey, lede, ledeLetters) = try (row.value(3), row.value(4), row.value(5))
      (url, published) = try (row.value(6), row.value(7))
    }
  }

  private static let columns =
    "SELECT a.id, a.title, a.titleIsDerived, a.titleKey, a.lede, a.ledeLetters, a.url, a.published FROM"

  private static func titled(_ draft: Draft, _ db: Database) throws -> [Row] {
    let select = "\(columns) article a WHERE a.titleKey = ?"
    let all = try Row.fetchAll(
      db.cachedStatement(sql: "\(select) LIMIT ?"), arguments: [draft.titleKey, candidates + 1])
    guard all.count > candidates else { return all }
    return try ["<= ? ORDER BY a.id DESC", "> ? ORDER BY a.id"].flatMap { side in
      try Row.fetchAll(
        db.cachedStatement(sql: "\(select) AND a.id \(side) LIMIT ?"),
        arguments: [draft.titleKey, draft.date, candidates])
    }
  }

  private static func printed(_ draft: Draft, _ db: Database) throws -> [Row] {
    let sql = "\(columns) articlePrint p CROSS JOIN article a ON a.id = p.article WHERE p.hash = ? LIMIT ?"
    return try draft.prints.flatMap { print in
      try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [print, candidates])
    }
  }

  private static func isSame(
    _ stored: Candidate, _ draft: Draft, _ draftLikeness: inout Likeness?, _ db: Database
  ) throws -> Bool {
    if let a = stored.published, let b = draft.published,
      a.subtractingReportingOverflow(b).partialValue.magnitude > farthest
    {
      return false
    }
    let isTitled = stored.titleKey == draft.titleKey
    if isTitled, min(stored.ledeLetters, draft.ledeLetters) < Draft.ledeLimit {
      return try isSummary(stored, draft, db)
    }
    let isRenamed = stored.titleIsDerived || draft.article.titleIsDerived
    guard isTitled || isRenamed || Likeness.isSameTitle(stored.title, draft.article.title) else { return false }
    let likeness = Likeness(try StoredBody(stored.id, db).blocks)
    let own = draftLikeness ?? Likeness(draft.article.blocks)
    draftLikeness = own
    return likeness.containment(own) >= (isTitled ? likenessOfTitled : likenessOfText) && !likeness.contradicts(own)
  }

  /// One of the two has little text. Its beginning decides, or all of it; two addresses, and so little text, are two
  /// articles.
  private static func isSummary(_ stored: Candidate, _ draft: Draft, _ db: Database) throws -> Bool {
    let letters = stored.ledeLetters
    if letters == draft.ledeLetters, stored.lede == draft.ledeHash {
      return letters > 0 || stored.url == nil || draft.article.url == nil
    }
    guard stored.url == nil || draft.article.url == nil else { return false }
    if min(letters, draft.ledeLetters) == 0 { return draft.titleWords >= tellingTitle }
    let blocks = try StoredBody(stored.id, db).blocks
    let lede = Draft.lede(Draft.foldedBody(blocks))
    if lede.hasPrefix(draft.lede) || draft.lede.hasPrefix(lede) { return true }
    guard draft.titleWords >= tellingTitle else { return false }
    let (a, b) = (Likeness(blocks), Likeness(draft.article.blocks))
    return a.containment(b) >= likenessOfText && !a.contradicts(b)
  }
}
