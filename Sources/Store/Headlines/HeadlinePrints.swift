internal import GRDB
import TextAnalysis

/// Where headlines stand that have a part in common: as an article's own, and in lists of related ones.
enum HeadlinePrints {
  /// Of one that an article has.
  static let own: Int64 = -1
  /// So many are looked at, those nearest in time: headlines of a series begin alike.
  static let most = 64

  struct Row: Hashable, Comparable {
    var hash: Int64
    var place: Int64
    var article: Int64

    static func < (a: Row, b: Row) -> Bool { (a.hash, a.place, a.article) < (b.hash, b.place, b.article) }
  }

  /// In the order of the table, so that neighbours on a page are written together.
  static func add(_ rows: [Row], _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO headlinePrint(hash, place, article) VALUES (?, ?, ?)")
    for row in rows.sorted() { try insert.execute(arguments: [row.hash, row.place, row.article]) }
  }

  static func remove(_ rows: [Row], _ db: Database) throws {
    let delete = try db.cachedStatement(
      sql: "DELETE FROM headlinePrint WHERE hash = ? AND place = ? AND article = ?")
    for row in rows { try delete.execute(arguments: [row.hash, row.place, row.article]) }
  }

  static func rows(_ titles: [KeyedHeadline], of article: Int64) -> [Row] {
    Set(titles.flatMap(\.prints)).map { Row(hash: $0, place: own, article: article) }
  }

  /// Of the headlines in the list of an article, as they are stored.
  static func rows(relatedOf article: Int64, _ db: Database) throws -> [Row] {
    try GRDB.Row.fetchCursor(
      db.cachedStatement(sql: "SELECT position, title, url FROM related WHERE article = ?"), arguments: [article]
    ).whole { row in
      let place: Int64 = try row.value(0)
      let prints = try KeyedHeadline(row.value(1), address: row.value(2)).listedPrints
      return prints.map { Row(hash: $0, place: place, article: article) }
    }.flatMap(\.self)
  }

  /// The articles that have a headline with one of these parts, or, where they are too many, those nearest in time.
  static func articles(_ prints: Set<Int64>, near article: Int64, _ db: Database) throws -> Set<Int64> {
    Set(try found(prints, "place = -1", near: article, db).map(\.article))
  }

  /// Likewise the headlines of lists.
  static func related(_ prints: Set<Int64>, near article: Int64, _ db: Database) throws -> Set<Headlines.Place> {
    Set(try found(prints, "place >= 0", near: article, db).map { .init(article: $0.article, position: $0.place) })
  }

  private static func found(
    _ prints: Set<Int64>, _ place: String, near article: Int64, _ db: Database
  ) throws -> [Row] {
    guard !prints.isEmpty else { return [] }
    let columns = "SELECT hash, place, article FROM headlinePrint"
    func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
      try GRDB.Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments).whole {
        try Row(hash: $0.value(0), place: $0.value(1), article: $0.value(2))
      }
    }
    // One statement, for most have no part in common with any.
    let hashes: [Int64?] = Array(prints.prefix(6))
    let sql = "\(columns) WHERE hash IN (?, ?, ?, ?, ?, ?) AND \(place) LIMIT ?"
    let padded = hashes + Array(repeating: nil, count: 6 - hashes.count)
    let all = try fetch(sql, StatementArguments(padded) + [most + 1])
    guard all.count > most else { return all }
    return try prints.sorted().flatMap { hash in
      try ["<= ? ORDER BY article DESC", "> ? ORDER BY article"].flatMap { side in
        try fetch("\(columns) WHERE hash = ? AND \(place) AND article \(side) LIMIT ?", [hash, article, most / 2])
      }
    }
  }
}
