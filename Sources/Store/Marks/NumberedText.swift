internal import GRDB
internal import GRDBSQLite

/// Rows of a number, a text and another number, 0 where there is none, by the hundred thousand: the text is read where SQLite has it, for strings of their own
/// took longer than all that SQLite does to find them.
enum NumberedText {
  static func visit(
    _ statement: Statement, _ arguments: StatementArguments, _ db: Database,
    _ body: (Int64, UnsafeBufferPointer<UInt8>, Int64) -> Void
  ) throws {
    try statement.setArguments(arguments)
    let handle = unsafe statement.sqliteStatement
    // Repeats the failure of the last step, if there was one.
    defer { _ = unsafe sqlite3_reset(handle) }
    while try statement.step(db) {
      // The text first: asking for it settles its length.
      let text = unsafe sqlite3_column_text(handle, 1)
      let length = unsafe Int(sqlite3_column_bytes(handle, 1))
      unsafe body(
        sqlite3_column_int64(handle, 0), UnsafeBufferPointer(start: text, count: length),
        sqlite3_column_int64(handle, 2))
    }
  }
}

extension Statement {
  /// SQLite's own step, for what is done by the hundred thousand: whether there is a row.
  func step(_ db: Database) throws -> Bool {
    switch unsafe sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    // Only GRDB interrupts, and only for a task that was cancelled.
    case SQLITE_INTERRUPT: throw CancellationError()
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: unsafe String(cString: sqlite3_errmsg(db.sqliteConnection)),
        sql: sql)
    }
  }
}
