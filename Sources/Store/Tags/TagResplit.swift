import TextAnalysis
internal import GRDB

/// Articles whose lines of keywords were split when the store held less than it does now, or knew fewer phrases.
enum TagResplit {
  /// In one write: a few tenths of a second.
  static let step = 500
  /// Split again, whatever the size of the store.
  private static let reopened = -1

  /// Remembers how well a line could be split; what was split as well as can be is forgotten.
  static func note(_ tier: Int?, _ id: Int64, _ db: Database) throws {
    guard let tier else { return }
    if tier >= TagEvidence.lastTier {
      try db.cachedStatement(sql: "DELETE FROM keywordLine WHERE article = ?").execute(arguments: [id])
    } else {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO keywordLine(article, tier) VALUES (?, ?)")
        .execute(arguments: [id, tier])
    }
  }

  static func isAnyOpen(_ db: Database) throws -> Bool {
    let tier = TagEvidence.tier(try Uncounted.counted(db))
    return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM keywordLine WHERE tier < ?)", arguments: [tier])
      ?? false
  }

  /// Splits the lines of some articles again, the worst first; returns how many, and how many got other tags.
  @discardableResult
  static func run(atMost limit: Int, _ db: Database) throws -> (done: Int, changed: Int) {
    let tier = TagEvidence.tier(try Uncounted.counted(db))
    let ids = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM keywordLine WHERE tier < ? ORDER BY tier, article LIMIT ?"),
      arguments: [tier, limit])
    guard !ids.isEmpty else { return (0, 0) }
    var splitter = try TagSplitter(db, questions: .max)
    var changed = 0
    for id in ids {
      let isCorrected = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM correctedTags WHERE article = ?)"), arguments: [id])
      guard isCorrected != true, let keywords = try keywords(of: id, db) else {
        try db.cachedStatement(sql: "DELETE FROM keywordLine WHERE article = ?").execute(arguments: [id])
        continue
      }
      let split = try splitter.split(keywords)
      if try change(id, split, db) { changed += 1 }
      try note(split.tier.map { max($0, tier) } ?? TagEvidence.lastTier, id, db)
    }
    return (ids.count, changed)
  }

  /// The newest articles that have all of these tags, so many.
  static func having(_ keys: Set<String>, atMost limit: Int, _ db: Database) throws -> [Int64] {
    var tags: [Int64] = []
    for key in keys {
      tags += try Int64.fetchAll(db, sql: "SELECT id FROM tag WHERE key = ?", arguments: [key])
    }
    guard let first = tags.first else { return [] }
    let others = tags.dropFirst().map {
      "AND EXISTS (SELECT 1 FROM articleTag WHERE tag = \($0) AND article = x.article)"
    }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT x.article FROM articleTag x WHERE x.tag = ? \(others.joined(separator: " "))
        ORDER BY x.article DESC LIMIT ?
        """, arguments: [first, limit])
  }

  /// Lets articles be split again.
  static func reopen(_ articles: [Int64], _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO keywordLine(article, tier) SELECT value, ? FROM json_each(?)",
      arguments: [reopened, JSONList.text(articles)])
  }

  private static func keywords(of id: Int64, _ db: Database) throws -> String? {
    let sql = "SELECT keywords FROM body WHERE id = ?"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    return try Damage.skipping { try row?.value(0) }
  }

  private static func change(_ id: Int64, _ split: TagSplitter.Split, _ db: Database) throws -> Bool {
    let list = try String.fetchOne(
      db.cachedStatement(sql: "SELECT tags FROM article WHERE id = ?"), arguments: [id])
    let tags = TagList.ids(list ?? "")
    let names = try Tags.names(Set(tags), db)
    // Those that the lines cannot have given came from elsewhere.
    let others = tags.compactMap { names[$0] }.filter { !split.keys.contains(Analyzer.nameKey($0)) }
    let new = split.tags + others
    var met: Set<String> = []
    let keys = new.map(Analyzer.nameKey).filter { !$0.isEmpty && met.insert($0).inserted }
    guard keys != tags.compactMap({ names[$0].map(Analyzer.nameKey) }) else { return false }
    guard let stored = try Damage.skipping({ try TagEdit.Stored(id, db) }) else { return false }
    return try TagEdit.change(id, stored, to: new, db) != nil
  }
}
