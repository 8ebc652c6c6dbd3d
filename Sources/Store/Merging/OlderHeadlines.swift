internal import GRDB

/// Articles of a store of earlier programs, which kept no digests of headlines: the newest first, a few with each write.
enum OlderHeadlines {
  private static let name = "headlinesBelow"
  /// About a hundredth of a second.
  static let besideWrite = 50
  static let step = 500

  static func isAnyLeft(_ db: Database) throws -> Bool { try below(db) != nil }

  /// The number below which articles have no digests; nil where all have.
  private static func below(_ db: Database) throws -> Int64? {
    let sql = "SELECT value FROM state WHERE name = ?"
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [name])
  }

  static func forget(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM state WHERE name = ?").execute(arguments: [name])
  }

  /// Gives some articles their digests and other headlines, and the headlines of their lists where they lead; returns
  /// how many there were.
  @discardableResult
  static func run(atMost limit: Int, _ db: Database) throws -> Int {
    guard let below = try below(db) else { return 0 }
    let sql = "SELECT id FROM article WHERE id < ? ORDER BY id DESC LIMIT ?"
    let ids = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [below, limit])
    var merge = Merge(db)
    for id in ids {
      try merge.noteTitles(of: id)
      try HeadlinePrints.add(HeadlinePrints.rows(relatedOf: id, db), db)
    }
    try merge.finishOlder()
    for id in ids {
      let open = "SELECT position FROM related WHERE article = ? AND target IS NULL"
      let places = try Row.fetchCursor(db.cachedStatement(sql: open), arguments: [id]).whole {
        try Headlines.Place(article: id, position: $0.value(0))
      }
      for place in places { try Headlines.resolve(place, db) }
    }
    if let last = ids.last, ids.count == limit {
      try db.cachedStatement(sql: "UPDATE state SET value = ? WHERE name = ?").execute(arguments: [last, name])
    } else {
      try forget(db)
    }
    return ids.count
  }
}

extension Merge {
  fileprivate mutating func finishOlder() throws {
    try settleTitles()
    try Vocabulary.add(words, db)
    try writeHeadlines()
    try index.write(db)
  }
}

extension Store {
  /// Finds headlines of lists whose articles are in a store of an earlier program, in short writes: a minute or two for
  /// a million articles. Until then only those are found that are written as the articles' titles.
  @concurrent public func prepareHeadlines() async throws(StoreError) {
    while !Task.isCancelled, try await read(OlderHeadlines.isAnyLeft) {
      try await write { db in _ = try OlderHeadlines.run(atMost: OlderHeadlines.step, db) }
    }
  }
}
