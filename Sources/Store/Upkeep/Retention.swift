import ArticleParsing
internal import GRDB

/// Which articles go when old ones do, a few at a time, and what they leave behind.
enum Retention {
  /// The numbers below which articles go: all that is older than the date, and all but the newest.
  static func limit(_ keeping: Keeping, _ db: Database) throws -> Int64 {
    switch keeping {
    case .since(let date): return date.wholeSeconds
    case .newest(let count):
      // Walks as many rows as are kept; never in the path of a key.
      let sql = "SELECT id FROM article ORDER BY id DESC LIMIT 1 OFFSET ?"
      return try Int64.fetchOne(db, sql: sql, arguments: [max(0, count)]).map { $0 == .max ? $0 : $0 + 1 } ?? .min
    }
  }

  /// Removes the oldest below a number that are not starred; returns how many. 0 means that none is left.
  static func remove(below limit: Int64, atMost count: Int, _ db: Database) throws -> Int {
    // Damaged ones stay and are passed by, however many there are.
    var last = Int64.min
    while true {
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM article a WHERE id > ? AND id < ? AND NOT EXISTS (SELECT 1 FROM starred s WHERE s.id = a.id)
          ORDER BY id LIMIT ?
          """, arguments: [last, limit, count])
      guard let end = ids.last else { return 0 }
      let removed = try Removal.remove(ids, db)
      if removed > 0 { return removed }
      last = end
    }
  }

  /// So many free pages are given back in one write, of which each may have to be filled with another.
  static let pages = 2_000

  /// Gives some free pages back to the system; returns how many were given.
  static func shrink(by pages: Int, _ db: Database) throws -> Int {
    let before = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
    guard before > 0 else { return 0 }
    _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum(\(pages))")
    return before - (try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0)
  }
}
