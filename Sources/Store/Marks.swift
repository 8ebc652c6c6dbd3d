internal import GRDB

/// Changes of status, and the counters that follow them.
enum Marks {
  /// Applies to those of `ids` that are stored and not marked so already; returns their number.
  ///
  /// Whole sets in one statement each: 100,000 single ones took a second and a half.
  static func apply(_ mark: Mark, _ ids: [Int64], _ db: Database) throws -> Int {
    let table = mark == .read || mark == .unread ? "unread" : "starred"
    let isAdding = mark == .unread || mark == .starred
    let isMarked = "EXISTS (SELECT 1 FROM \(table) m WHERE m.id = i.value)"
    let condition = isAdding ? "NOT \(isMarked) AND EXISTS (SELECT 1 FROM article a WHERE a.id = i.value)" : isMarked
    // Ascending, so that neighbours on a page are written together.
    let changed = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT i.value FROM json_each(?) i WHERE \(condition) ORDER BY i.value",
      arguments: [JSONList.text(ids)])
    guard !changed.isEmpty else { return 0 }
    let list = JSONList.text(changed)
    let sql =
      isAdding
      ? "INSERT INTO \(table) SELECT value FROM json_each(?)"
      : "DELETE FROM \(table) WHERE id IN (SELECT value FROM json_each(?))"
    try db.execute(sql: sql, arguments: [list])
    try State.add(isAdding ? changed.count : -changed.count, to: table, db)
    if table == "unread" { try countTags(list, by: isAdding ? 1 : -1, db) }
    return changed.count
  }

  static func apply(_ mark: Mark, matching query: Query, _ db: Database) throws -> Int {
    let isAll = query.canonical == .everything || query.canonical == Query(isUnreadOnly: true)
    if mark == .read, isAll { return try readEverything(db) }
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

  private static func countTags(_ articles: String, by step: Int, _ db: Database) throws {
    let sql = "SELECT a.tags FROM json_each(?) i CROSS JOIN article a ON a.id = i.value"
    let lists = try String.fetchCursor(db, sql: sql, arguments: [articles])
    var changes: [Int64: (articles: Int, unread: Int)] = [:]
    while let list = try lists.next() {
      for tag in TagList.ids(list) { changes[tag, default: (0, 0)].unread += step }
    }
    try Tags.add(changes, db)
  }
}
