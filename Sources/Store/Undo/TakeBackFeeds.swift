internal import GRDB

/// Takes back what a change did to subscriptions.
enum TakeBackFeeds {
  /// Puts some files back that were forgotten; returns how many there were.
  static func restoreFiles(of change: Int64, _ db: Database) throws -> Int {
    let kept = try UndoLog.kept(.file, in: change, atMost: Removal.step, db)
    for (row, old, rows) in kept {
      if let id = try restore(rows), id != old {
        try UndoLog.keep([SavedRow(SavedRow.after, ["file": id])], as: .moved, of: old, in: change, db)
      }
      try UndoLog.forget(row: row, db)
    }
    return kept.count

    func restore(_ rows: [SavedRow]) throws -> Int64? {
      guard var file = rows.first(where: { $0.table == "file" }), let hash = file["hash"] else { return nil }
      let find = "SELECT id FROM file WHERE hash = ?"
      var id = try Int64.fetchOne(db.cachedStatement(sql: find), arguments: [hash])
      if id == nil {
        if try !file.insert(db) {
          // Its number is another file's by now.
          file.values.removeAll { $0.column == "id" }
          try file.insert(db)
        }
        id = db.lastInsertedRowID
      }
      for var raw in rows where raw.table == "raw" {
        raw.set("id", id)
        try raw.insert(db)
      }
      return id
    }
  }

  /// The numbers of files that came back under another one.
  static func moved(of change: Int64, _ db: Database) throws -> [Int64: Int64] {
    var files: [Int64: Int64] = [:]
    for (_, old, rows) in try UndoLog.kept(.moved, in: change, db) { files[old] = rows.first?.number("file") }
    return files
  }

  /// Returns how many feeds are what they were.
  static func run(_ kind: Undone.Change, _ change: Int64, _ db: Database) throws -> Int {
    var count = 0
    for (_, feed, rows) in try UndoLog.kept(.feed, in: change, db).reversed() {
      let isDone =
        switch kind {
        case .feedAdded: try unsubscribe(feed, rows, db)
        case .feedRemoved: try subscribe(feed, rows, db)
        default: try settle(feed, rows, db)
        }
      if isDone { count += 1 }
    }
    let files = try moved(of: change, db)
    for (_, _, rows) in try UndoLog.kept(.entries, in: change, db) {
      for var row in rows {
        if let file = row.number("file").flatMap({ files[$0] }) { row.set("file", file) }
        try row.insert(db)
      }
    }
    for (_, _, rows) in try UndoLog.kept(.hidden, in: change, db) {
      for row in rows {
        let ids = try there(row.ids("ids"), db)
        try row.table == SavedRow.after ? Hidden.remove(ids, db) : Hidden.add(ids, db)
      }
    }
    for (_, _, rows) in try UndoLog.kept(.given, in: change, db) {
      for row in rows { try take(row, db) }
    }
    return count
  }

  private static func there(_ ids: [Int64], _ db: Database) throws -> [Int64] {
    let sql = "SELECT value FROM json_each(?) WHERE value IN (SELECT id FROM article)"
    return try Int64.fetchAll(db, sql: sql, arguments: [JSONList.text(ids)])
  }

  /// A feed that brought nothing is as if it had never been; of one that did the articles stay.
  private static func unsubscribe(_ feed: Int64, _ rows: [SavedRow], _ db: Database) throws -> Bool {
    guard try isSubscribed(feed, db) else { return false }
    if let row = rows.first { return try write(row, to: feed, db) }
    let hasEntries = try Row.fetchOne(db, sql: "SELECT 1 FROM feedArticle WHERE feed = ? LIMIT 1", arguments: [feed])
    if hasEntries == nil {
      try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [feed])
    } else {
      try Hidden.remove(
        Int64.fetchAll(
          db, sql: "SELECT DISTINCT article FROM feedArticle WHERE feed = ? AND article IS NOT NULL",
          arguments: [feed]), db)
      let sql = "UPDATE feed SET isRemoved = 1, headers = NULL, cookie = NULL WHERE id = ?"
      try db.execute(sql: sql, arguments: [feed])
    }
    return true
  }

  private static func subscribe(_ feed: Int64, _ rows: [SavedRow], _ db: Database) throws -> Bool {
    guard let row = rows.first, try !isSubscribed(feed, db) else { return false }
    return try write(row, to: feed, db)
  }

  /// Settings that were changed otherwise since then stay as they are. With another address goes what was fetched there:
  /// the feed is asked as if it had never been where that is not so.
  private static func settle(_ feed: Int64, _ rows: [SavedRow], _ db: Database) throws -> Bool {
    guard var old = rows.first(where: { $0.table == "feed" }), rows.count == 2, try isSubscribed(feed, db),
      let now = try SavedRow.all("feed", where: "id", is: feed, db).first
    else { return false }
    let new = rows[1]
    if old["address"] == nil {
      old.values = old.values.filter { now[$0.column] == new[$0.column] }
    } else if now["address"] != new["address"] {
      return false
    }
    return try write(old, to: feed, db)
  }

  private static func isSubscribed(_ feed: Int64, _ db: Database) throws -> Bool {
    try Row.fetchOne(db, sql: "SELECT 1 FROM feed WHERE id = ? AND NOT isRemoved", arguments: [feed]) != nil
  }

  private static func write(_ row: SavedRow, to feed: Int64, _ db: Database) throws -> Bool {
    let known = try Set(db.columns(in: "feed").map(\.name)).subtracting(["id"])
    let values = row.values.filter { known.contains($0.column) }
    guard !values.isEmpty else { return false }
    let changes = values.map { "\"\($0.column)\" = ?" }.joined(separator: ", ")
    // Another feed may have the address by now.
    try db.execute(
      sql: "UPDATE OR IGNORE feed SET \(changes) WHERE id = ?",
      arguments: StatementArguments(values.map(\.value) + [feed.databaseValue]))
    return db.changesCount > 0
  }

  /// Takes a tag off the articles that got it from a feed.
  private static func take(_ row: SavedRow, _ db: Database) throws {
    guard let tag = row.number("tag") else { return }
    for id in row.ids("articles") {
      let stored = try Damage.skipping { try TagEdit.Stored(id, db) }
      guard let stored, stored.tags.contains(tag) else { continue }
      try TagEdit.change(id, stored, to: stored.tags.filter { $0 != tag }, db)
      guard let name = row.text("name") else { continue }
      try db.cachedStatement(sql: "UPDATE tagSpelling SET articles = articles - 1 WHERE tag = ? AND name = ?")
        .execute(arguments: [tag, name])
    }
  }
}
