internal import GRDB

/// A place in an article, which is found again at any width: the number of one of its texts, and an offset in it in
/// bytes of UTF-8, less than 0 before it. Only compared with those that the article has, so that any number will do.
public struct ReadingPlace: Comparable, Sendable {
  public var text: Int
  public var offset: Int

  public init(text: Int, offset: Int) { (self.text, self.offset) = (text, offset) }

  public static let start = ReadingPlace(text: 0, offset: 0)

  public static func < (a: ReadingPlace, b: ReadingPlace) -> Bool { (a.text, a.offset) < (b.text, b.offset) }
}

extension Store {
  /// Remembers in one write where articles were left, and what the screen shows. Does nothing to a store that can only be
  /// read: reading goes on without it.
  @concurrent public func remember(
    _ places: [Article.ID: ReadingPlace] = [:], session: String? = nil
  ) async throws(StoreError) {
    guard readOnlyReason == nil, !places.isEmpty || session != nil else { return }
    try await write { db in
      try Places.remember(places, db)
      guard let session else { return }
      try db.execute(sql: "INSERT OR REPLACE INTO session VALUES ('reader', ?)", arguments: [session])
    }
  }

  /// What the screen showed when that was remembered last, by whichever reader did so; nil where none did.
  @concurrent public func session() async throws(StoreError) -> String? {
    try await read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT value FROM session WHERE name = 'reader'") else { return nil }
      return try Damage.skipping { try row.value(0) as String }
    }
  }
}

/// Where articles were left.
enum Places {
  /// So many at most, those that were left last: of whoever reads a hundred articles a day, those of three months.
  static let most = 10_000

  /// What was left at its start needs no place.
  static func remember(_ places: [Article.ID: ReadingPlace], _ db: Database) throws {
    guard !places.isEmpty else { return }
    for (old, place) in places.sorted(by: { $0.key < $1.key }) {
      let id = try MovedArticles.now([old.rawValue], db)[0]
      try db.cachedStatement(sql: "DELETE FROM place WHERE article = ?").execute(arguments: [id])
      guard place > .start else { continue }
      // It may have been removed while it was read.
      try db.cachedStatement(
        sql: """
          INSERT INTO place(id, article, text, offset)
          SELECT (SELECT ifnull(max(id), 0) + 1 FROM place), id, ?, ? FROM article WHERE id = ?
          """
      ).execute(arguments: [place.text, place.offset, id])
    }
    // By their place and not by their number: those that were left again left gaps.
    try db.cachedStatement(
      sql: "DELETE FROM place WHERE id <= (SELECT id FROM place ORDER BY id DESC LIMIT 1 OFFSET ?)"
    ).execute(arguments: [most])
  }

  /// Where an article was left; nil where it was at its start, or where nobody knows.
  static func of(_ id: Int64, _ db: Database) throws -> ReadingPlace? {
    let sql = "SELECT text, offset FROM place WHERE article = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
    return try Damage.skipping { ReadingPlace(text: try row.value(0), offset: try row.value(1)) }
  }
}
