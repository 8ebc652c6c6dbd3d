internal import GRDB

/// Counters and flags of the whole store, exact after every change because they change in its transaction.
enum State {
  static func value(_ name: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT value FROM state WHERE name = ?"), arguments: [name])?.countable
      ?? 0
  }

  static func add(_ change: Int, to name: String, _ db: Database) throws {
    guard change != 0 else { return }
    try db.execute(sql: "UPDATE state SET value = value + ? WHERE name = ?", arguments: [change, name])
  }

  static func set(_ value: Int, _ name: String, _ db: Database) throws {
    try db.execute(sql: "UPDATE state SET value = ? WHERE name = ?", arguments: [value, name])
  }
}
