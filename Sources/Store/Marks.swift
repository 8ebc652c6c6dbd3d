internal import GRDB

/// Changes of status, and the counters that follow them.
enum Marks {
  /// Applies to those of `ids` that are stored and not marked so already; returns their number.
  static func apply(_ mark: Mark, _ ids: [Int64], _ db: Database) throws -> Int {
    let table = mark == .read || mark == .unread ? "unread" : "starred"
    let isAdding = mark == .unread || mark == .starred
    let sql =
      isAdding
      ? "INSERT OR IGNORE INTO \(table) SELECT id FROM article WHERE id = ?" : "DELETE FROM \(table) WHERE id = ?"
    let change = try db.cachedStatement(sql: sql)
    var changed: [Int64] = []
    // Ascending, so that neighbours on a page are written together.
    for id in ids.sorted() {
      try change.execute(arguments: [id])
      if db.changesCount > 0 { changed.append(id) }
    }
    try State.add(isAdding ? changed.count : -changed.count, to: table, db)
    if table == "unread" { try countTags(changed, by: isAdding ? 1 : -1, db) }
    return changed.count
  }

  static func apply(_ mark: Mark, matching query: Query, _ db: Database) throws -> Int {
    if mark == .read, query == .everything || query == Query(isUnreadOnly: true) { return try readEverything(db) }
    guard var sql = try QuerySQL(query, db) else { return 0 }
    switch mark {
    case .read: sql.require("EXISTS (SELECT 1 FROM unread x WHERE x.id = \(sql.id))")
    case .unread: sql.require("NOT EXISTS (SELECT 1 FROM unread x WHERE x.id = \(sql.id))")
    case .starred: sql.require("NOT EXISTS (SELECT 1 FROM starred x WHERE x.id = \(sql.id))")
    case .unstarred: sql.require("EXISTS (SELECT 1 FROM starred x WHERE x.id = \(sql.id))")
    }
    let (text, arguments) = sql.ids(limit: nil)
    return try apply(mark, Int64.fetchAll(db, sql: text, arguments: arguments), db)
  }

  private static func readEverything(_ db: Database) throws -> Int {
    let unread = try State.value("unread", db)
    guard unread > 0 else { return 0 }
    try db.execute(sql: "DELETE FROM unread; UPDATE tag SET unread = 0 WHERE unread > 0")
    try State.set(0, "unread", db)
    return unread
  }

  private static func countTags(_ articles: [Int64], by step: Int, _ db: Database) throws {
    let tags = try db.cachedStatement(sql: "SELECT tags FROM article WHERE id = ?")
    var changes: [Int64: (articles: Int, unread: Int)] = [:]
    for article in articles {
      guard let list = try String.fetchOne(tags, arguments: [article]) else { continue }
      for tag in TagList.ids(list) { changes[tag, default: (0, 0)].unread += step }
    }
    try Tags.add(changes, db)
  }
}
