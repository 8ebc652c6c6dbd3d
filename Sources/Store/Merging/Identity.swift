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

  /// What one who knows more of a candidate than its text says of it.
  enum Verdict { case same, other, asTextsSay }

  /// The stored article of the same address, of the same title or of a passage, where title, text or time bear it out.
  static func find(
    _ draft: Draft, _ db: Database, judge: (Candidate) throws -> Verdict = { _ in .asTextsSay }
  ) throws -> Int64? {
    let isOlder = try draft.article.url != nil && State.value("plainAddresses", db) > 0
    guard try isOlder || isAnyLike(draft, db) else { return nil }
    var comparison = Comparison(draft, db)
    var seen: Set<Int64> = []
    let rows = try addressed(draft, isOlder: isOlder, db) + titled(draft, db) + printed(draft, db)
    let found = try rows.compactMap { row in try Damage.skipping { try Candidate(row, draft) } }
      .filter { seen.insert($0.id).inserted }
    // The nearest first, so that which of several it joins does not depend on which came first.
    for candidate in found.sorted(by: { $0.isNearer(to: draft, than: $1) }) {
      // Of a damaged text nothing can be told.
      let isSame = try Damage.skipping {
        switch try judge(candidate) {
        case .same: true
        case .other: false
        case .asTextsSay: try comparison.isSame(candidate)
        }
      }
      if isSame == true { return candidate.id }
    }
    return nil
  }

  /// Most articles are like none: that is answered by one statement.
  private static func isAnyLike(_ draft: Draft, _ db: Database) throws -> Bool {
    let prints = Array(draft.prints)
    let isPrinted = "EXISTS (SELECT 1 FROM articlePrint WHERE hash = ?)"
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM article WHERE titleKey = ?) OR \(isPrinted) OR \(isPrinted) OR \(isPrinted)
          """),
      arguments: [draft.titleKey, draft.addressKey, prints.first, prints.count > 1 ? prints[1] : nil]) ?? false
  }

  struct Candidate {
    var id: Int64
    var title: String
    var titleIsDerived: Bool
    var titleKey: Int64
    var lede: Int64
    var ledeLetters: Int
    var url: String?
    var published: Int64?
    var source: Int64?
    /// It was met at the draft's address.
    var isAddressed: Bool
    /// Seconds between the dates; nil where one has none.
    var gap: UInt64?

    fileprivate init(_ row: Row, _ draft: Draft) throws {
      (id, title, titleIsDerived) = try (row.value(0), row.value(1), row.value(2))
      (titleKey, lede, ledeLetters) = try (row.value(3), row.value(4), row.value(5))
      (url, published, source) = try (row.value(6), row.value(7), row.value(8))
      isAddressed = try row.value(9)
      if let published, let own = draft.published {
        gap = published.subtractingReportingOverflow(own).partialValue.magnitude
      }
    }

    fileprivate func isNearer(to draft: Draft, than other: Candidate) -> Bool {
      func order(_ candidate: Candidate) -> (Int, Int, UInt64, Int64) {
        (
          candidate.isAddressed ? 0 : 1, candidate.titleKey == draft.titleKey ? 0 : 1, candidate.gap ?? .max,
          candidate.id
        )
      }
      return order(self) < order(other)
    }
  }

  private static let columns = """
    SELECT a.id, a.title, a.titleIsDerived, a.titleKey, a.lede, a.ledeLetters, a.url, a.published, a.source
    """

  private static func addressed(_ draft: Draft, isOlder: Bool, _ db: Database) throws -> [Row] {
    guard let key = draft.addressKey, let url = draft.article.url else { return [] }
    let select = "\(columns), 1 FROM articlePrint p CROSS JOIN article a ON a.id = p.article WHERE p.hash = ?"
    var rows = try around(draft, select, key, id: "p.article", db)
    if isOlder {
      for table in ["a.id FROM article a", "a.article FROM articleCopy a"] {
        let sql = "\(columns), 1 FROM article a WHERE a.id IN (SELECT \(table) WHERE a.url = ? LIMIT ?)"
        for spelling in AddressKey.spellings(url).sorted() {
          rows += try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [spelling, candidates])
        }
      }
    }
    return rows
  }

  private static func titled(_ draft: Draft, _ db: Database) throws -> [Row] {
    try around(draft, "\(columns), 0 FROM article a WHERE a.titleKey = ?", draft.titleKey, id: "a.id", db)
  }

  private static func printed(_ draft: Draft, _ db: Database) throws -> [Row] {
    let sql = "\(columns), 0 FROM articlePrint p CROSS JOIN article a ON a.id = p.article WHERE p.hash = ? LIMIT ?"
    return try draft.prints.flatMap { print in
      try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [print, candidates])
    }
  }

  /// All, where they are few; else those nearest in time.
  private static func around(
    _ draft: Draft, _ select: String, _ key: Int64, id: String, _ db: Database
  ) throws -> [Row] {
    let all = try Row.fetchAll(db.cachedStatement(sql: "\(select) LIMIT ?"), arguments: [key, candidates + 1])
    guard all.count > candidates else { return all }
    return try ["<= ? ORDER BY \(id) DESC", "> ? ORDER BY \(id)"].flatMap { side in
      try Row.fetchAll(
        db.cachedStatement(sql: "\(select) AND \(id) \(side) LIMIT ?"), arguments: [key, draft.date, candidates])
    }
  }
}
