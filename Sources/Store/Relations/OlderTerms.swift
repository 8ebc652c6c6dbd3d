import ArticleParsing
internal import GRDB
import TextAnalysis

/// Articles of a store of earlier programs, which kept no terms, or fewer of each: the newest first, some with each write.
enum OlderTerms {
  private static let name = "termsBelow"
  /// About a hundredth of a second.
  static let besideWrite = 50
  /// What a key writes waits for one step at most, and for none between two of them.
  static let step = 50
  static let pause = Duration.milliseconds(10)

  static func isAnyLeft(_ db: Database) throws -> Bool { try below(db) != nil }

  private static func below(_ db: Database) throws -> Int64? {
    let sql = "SELECT value FROM state WHERE name = ?"
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [name])
  }

  static func forget(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM state WHERE name = ?").execute(arguments: [name])
  }

  static func run(atMost limit: Int, _ db: Database) throws {
    guard let below = try below(db) else { return }
    let sql = "SELECT id, title FROM article WHERE id < ? ORDER BY id DESC LIMIT ?"
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [below, limit])
    for row in rows {
      // What is damaged has none.
      try Damage.skipping { try write(title: row.value(1), of: row.value(0), db) }
    }
    let last = try rows.last.flatMap { row in try Damage.skipping { try row.value(0) as Int64 } }
    if let last, rows.count == limit {
      try db.cachedStatement(sql: "UPDATE state SET value = ? WHERE name = ?").execute(arguments: [last, name])
    } else {
      try forget(db)
      // The sample was of articles with fewer.
      try TermCounts.renew(always: true, db)
    }
  }

  private static func write(title: String, of id: Int64, _ db: Database) throws {
    let body = try StoredBody(id, db).blocks.lazy.map(\.text)
    try TermRows.write(ArticleTerms(title: title, body: body), of: id, db)
  }
}

extension Store {
  /// Learns what the articles of an earlier program's store are about, in short writes; until then they are related to
  /// none.
  @concurrent public func prepareRelations() async throws(StoreError) {
    while !Task.isCancelled, try await read(OlderTerms.isAnyLeft) {
      try await write { db in _ = try OlderTerms.run(atMost: OlderTerms.step, db) }
      try? await Task.sleep(for: OlderTerms.pause)
    }
  }
}
