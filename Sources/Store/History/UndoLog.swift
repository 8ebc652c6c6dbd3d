import ArticleParsing
import struct Foundation.Data
import struct Foundation.Date
internal import GRDB

/// The last changes that were asked for, each with what it takes to take it back.
enum UndoLog {
  /// What a change did to one thing, by the number of that.
  enum Kind: String {
    /// An article went: all rows that were its own.
    case article
    /// An article had other tags: its tags before and `after`, and whether they were the reader's.
    case tags
    /// The line of keywords of an article was split again because of that: its tags before.
    case line
    /// A phrase or pair of words that the store learned by that: its row, or its key alone where there was none.
    case phrase
    /// A feed had other settings, or was none: then there are no rows.
    case feed
    /// Entries that a feed had and that were forgotten with its subscription.
    case entries
    /// A file that was forgotten with it, and its bytes.
    case file
    /// The number that such a file has now that it is back, where that is another one.
    case moved
    /// Articles of a feed that were hidden, or shown.
    case hidden
    /// Articles that got a tag from a feed.
    case given
  }

  /// So many changes are remembered.
  static let most = 100
  /// Those of very many articles take room: more than so many bytes of numbers are kept of the last few alone.
  private static let (fewest, mostBytes) = (10, 8 << 20)
  /// What was removed or replaced is kept for so long.
  static let keepingDays = 7

  /// Remembers a change; returns its number.
  static func begin(_ change: Undone.Change, articles: [Int64] = [], _ db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO undo(mark, articles, made) VALUES (?, ?, unixepoch())")
      .execute(arguments: [change.rawValue, Data(IDList.bytes(articles))])
    let id = db.lastInsertedRowID
    try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS ownChange(id INTEGER PRIMARY KEY)")
    try db.cachedStatement(sql: "INSERT INTO temp.ownChange VALUES (?)").execute(arguments: [id])
    try trim(db)
    return id
  }

  /// Selects the changes that were made here. Only this connection has that table, so that others' are none of them, and
  /// what is taken back with its transaction is so there too; numbers are never given twice (AUTOINCREMENT).
  static func own(_ db: Database) throws -> String {
    let sql = "SELECT 1 FROM temp.sqlite_master WHERE name = 'ownChange'"
    return try Row.fetchOne(db, sql: sql) == nil ? "SELECT 0 WHERE false" : "SELECT id FROM temp.ownChange"
  }

  /// Whether it is remembered still.
  static func has(_ id: Int64, _ db: Database) throws -> Bool {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM undo WHERE id = ?"), arguments: [id]) != nil
  }

  /// Keeps what was there before a change, with the bytes of these files.
  static func keep(
    _ rows: [SavedRow], as kind: Kind, of owner: Int64, files: Set<Int64> = [], in change: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO undoRow(undo, kind, owner, rows) VALUES (?, ?, ?, ?)")
      .execute(arguments: [change, kind.rawValue, owner, Data(SavedRows.bytes(rows))])
    let row = db.lastInsertedRowID
    let keep = try db.cachedStatement(sql: "INSERT OR IGNORE INTO undoFile(row, file) VALUES (?, ?)")
    for file in files { try keep.execute(arguments: [row, file]) }
  }

  /// What is kept of one kind, by owner; what is damaged is forgotten.
  static func kept(
    _ kind: Kind, in change: Int64, atMost limit: Int = -1, _ db: Database
  ) throws -> [(id: Int64, owner: Int64, rows: [SavedRow])] {
    let sql = "SELECT id, owner, rows FROM undoRow WHERE undo = ? AND kind = ? ORDER BY owner, id LIMIT ?"
    var kept: [(id: Int64, owner: Int64, rows: [SavedRow])] = []
    for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [change, kind.rawValue, limit]) {
      let id: Int64 = try row.value(0)
      let read = try Damage.skipping { try (row.value(1) as Int64, SavedRows.rows([UInt8](row.value(2) as Data))) }
      guard let (owner, rows) = read else {
        try forget(row: id, db)
        continue
      }
      kept.append((id, owner, rows))
    }
    return kept
  }

  static func forget(row: Int64, _ db: Database) throws {
    let sql = "SELECT file FROM undoFile WHERE row = ?"
    let files = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [row])
    try db.cachedStatement(sql: "DELETE FROM undoRow WHERE id = ?").execute(arguments: [row])
    if !files.isEmpty { try release(files: files, db) }
  }

  /// Forgets a change with all that is kept of it, in one write.
  static func forget(_ change: Int64, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM undo WHERE id = ?", arguments: [change])
    try db.execute(sql: "DELETE FROM undoTag WHERE undo = ?", arguments: [change])
    _ = try release("undo = ?", [change], atMost: -1, db)
  }

  // MARK: What is kept no longer

  private static func trim(_ db: Database) throws {
    // By their place and not by their number: those that were taken back left gaps.
    try db.cachedStatement(
      sql: """
        DELETE FROM undo WHERE id IN (
          SELECT id FROM (
            SELECT id, row_number() OVER newer AS place, sum(length(articles)) OVER newer AS bytes
            FROM undo WINDOW newer AS (ORDER BY id DESC))
          WHERE place > ? OR place > ? AND bytes > ?)
        """
    ).execute(arguments: [most, fewest, mostBytes])
    try db.cachedStatement(sql: "DELETE FROM undoTag WHERE undo NOT IN (SELECT id FROM undo)").execute()
    try sweep(atMost: step, db)
  }

  /// So much of what is not remembered any longer goes with each change; the rest by upkeep.
  static let step = 200

  /// Lets go of some that is kept for changes which are forgotten; returns how many rows.
  @discardableResult static func sweep(atMost limit: Int, _ db: Database) throws -> Int {
    try release("undo < (SELECT coalesce(min(id), 9e18) FROM undo)", [], atMost: limit, db)
  }

  /// Forgets changes that were made before then and of which more is kept than numbers.
  static func forget(before limit: Date, _ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM undo WHERE id <= (
          SELECT max(id) FROM undo WHERE made < ? AND id IN (SELECT undo FROM undoRow))
        """, arguments: [limit.wholeSeconds])
  }

  private static func release(
    _ condition: String, _ arguments: StatementArguments, atMost limit: Int, _ db: Database
  ) throws -> Int {
    let find = "SELECT id FROM undoRow WHERE \(condition) ORDER BY undo, kind, owner LIMIT \(limit)"
    let rows = try Int64.fetchAll(db.cachedStatement(sql: find), arguments: arguments)
    guard !rows.isEmpty else { return 0 }
    let list = JSONList.text(rows)
    let files = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT file FROM undoFile WHERE row IN (SELECT value FROM json_each(?))", arguments: [list])
    try db.execute(sql: "DELETE FROM undoRow WHERE id IN (SELECT value FROM json_each(?))", arguments: [list])
    try Self.release(files: files, db)
    return rows.count
  }

  /// What is left of a file whose articles are gone, and do not come back, is its digest: importing it again must not
  /// bring back what was removed.
  static func release(files: some Sequence<Int64>, _ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM raw WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM article a WHERE a.file = raw.id)
        AND NOT EXISTS (SELECT 1 FROM articleCopy c WHERE c.file = raw.id)
        AND NOT EXISTS (SELECT 1 FROM undoFile k WHERE k.file = raw.id)
        """, arguments: [JSONList.text(files)])
  }

  // MARK: Numbers of articles that may come back

  static func keepsAny(_ db: Database) throws -> Bool {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM undoRow LIMIT 1")) != nil
  }

  /// The next number, from this one on, that no article has or had before it was removed.
  static func firstFree(_ id: Int64, _ db: Database) throws -> Int64 {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM article WHERE id = ?1)
      OR EXISTS (SELECT 1 FROM undoRow WHERE owner = ?1 AND kind = 'article')
      """
    let isTaken = try db.cachedStatement(sql: sql)
    var free = id
    while try Bool.fetchOne(isTaken, arguments: [free]) == true { free &+= 1 }
    return free
  }
}
