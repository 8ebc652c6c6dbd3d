internal import GRDB

/// Articles that are hidden from the list of all, and their counters. A table of their numbers alone: it is empty where
/// no feed is hidden, and then no query looks at it.
enum Hidden {
  /// Hides articles that are not hidden yet.
  static func add(_ ids: [Int64], _ db: Database) throws {
    let sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM hidden)"
    let new = try Int64.fetchAll(db, sql: sql, arguments: [JSONList.text(ids)])
    guard !new.isEmpty else { return }
    try db.execute(sql: "INSERT INTO hidden SELECT value FROM json_each(?)", arguments: [JSONList.text(new)])
    try State.add(new.count, to: "hidden", db)
    try State.add(unread(new, db), to: "hiddenUnread", db)
  }

  /// Shows articles again. Before they lose their unread mark, where they do.
  static func remove(_ ids: [Int64], _ db: Database) throws {
    guard try State.value("hidden", db) > 0 else { return }
    let sql = "SELECT value FROM json_each(?) WHERE value IN (SELECT id FROM hidden)"
    let old = try Int64.fetchAll(db, sql: sql, arguments: [JSONList.text(ids)])
    guard !old.isEmpty else { return }
    try State.add(-old.count, to: "hidden", db)
    try State.add(-unread(old, db), to: "hiddenUnread", db)
    try db.execute(
      sql: "DELETE FROM hidden WHERE id IN (SELECT value FROM json_each(?))", arguments: [JSONList.text(old)])
  }

  /// `ids` were marked unread, or read where `step` is -1.
  static func count(_ step: Int, unread ids: [Int64], _ db: Database) throws {
    guard try State.value("hidden", db) > 0 else { return }
    let sql = "SELECT count(*) FROM json_each(?) WHERE value IN (SELECT id FROM hidden)"
    let hidden = try Int.fetchOne(db, sql: sql, arguments: [JSONList.text(ids)]) ?? 0
    try State.add(step * hidden, to: "hiddenUnread", db)
  }

  private static func unread(_ ids: [Int64], _ db: Database) throws -> Int {
    let sql = "SELECT count(*) FROM json_each(?) WHERE value IN (SELECT id FROM unread)"
    return try Int.fetchOne(db, sql: sql, arguments: [JSONList.text(ids)]) ?? 0
  }
}
