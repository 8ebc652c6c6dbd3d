internal import GRDB
internal import GRDBSQLite
import TextAnalysis

/// Words by the hundred thousand, as rows of term, stem and articles. SQLite takes them from where they stand: strings
/// and GRDB's arguments took as long as the table. Those that are in no more articles than before are left out.
enum WordRows {
  static func insert(_ words: WordCounts, _ statement: Statement, _ db: Database) throws {
    let handle = unsafe statement.sqliteStatement
    // SQLite keeps no copy of what is bound, and the words are there no longer than this.
    defer { _ = unsafe sqlite3_clear_bindings(handle) }
    try unsafe words.visitSorted { term, stem, articles in
      guard articles > 0 else { return }
      unsafe bind(term, 1, handle)
      if stem.isEmpty { _ = unsafe sqlite3_bind_null(handle, 2) } else { unsafe bind(stem, 2, handle) }
      _ = unsafe sqlite3_bind_int64(handle, 3, Int64(articles))
      defer { _ = unsafe sqlite3_reset(handle) }
      _ = try statement.step(db)
    }
  }

  private static func bind(_ text: UnsafeBufferPointer<UInt8>, _ place: Int32, _ handle: SQLiteStatement) {
    unsafe text.withMemoryRebound(to: CChar.self) { text in
      // No destructor: SQLITE_STATIC.
      _ = unsafe sqlite3_bind_text(handle, place, text.baseAddress, Int32(text.count), nil)
    }
  }
}
