internal import GRDB

/// Articles that got another number, by the one that they had: who showed one meanwhile marks it under that.
enum MovedArticles {
  private static let prefix = "moved:"
  private static let isOne = "name > 'moved:' AND name < 'moved;'"
  /// So many are remembered, those that had come last: nobody shows others for long.
  private static let most = 1_000

  static func note(_ changes: [(old: Int64, new: Int64)], _ db: Database) throws {
    let last = Dictionary(changes.map { ($0.old, $0.new) }) { first, _ in first }
    var moved = try all(db).mapValues { last[$0] ?? $0 }
    moved.merge(last) { $1 }
    try db.execute(sql: "DELETE FROM state WHERE \(isOne)")
    let insert = try db.cachedStatement(sql: "INSERT INTO state VALUES (?, ?)")
    for (old, new) in moved.sorted(by: { $0.key > $1.key }).prefix(most) {
      try insert.execute(arguments: ["\(prefix)\(old)", new])
    }
  }

  /// The articles, under the numbers that they have now.
  static func now(_ ids: [Int64], _ db: Database) throws -> [Int64] {
    let moved = try all(db)
    guard !moved.isEmpty else { return ids }
    let isThere = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
    return try ids.map { id in
      guard let new = moved[id], try Row.fetchOne(isThere, arguments: [id]) == nil else { return id }
      return new
    }
  }

  private static func all(_ db: Database) throws -> [Int64: Int64] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT name, value FROM state WHERE \(isOne)"))
    let named = try rows.whole { try ($0.value(0) as String, $0.value(1) as Int64) }
    return Dictionary(named.compactMap { name, new in Int64(name.dropFirst(prefix.count)).map { ($0, new) } }) { $1 }
  }
}
