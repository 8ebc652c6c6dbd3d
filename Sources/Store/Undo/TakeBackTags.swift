internal import GRDB

/// Takes back what a change did to tags.
enum TakeBackTags {
  /// Gives an article the tags that it had; what it got or lost otherwise since then stays. False where it has them, or
  /// is gone.
  static func restore(_ id: Int64, _ rows: [SavedRow], _ db: Database) throws -> Bool {
    guard let before = tags(rows, "article"), let after = tags(rows, SavedRow.after),
      let stored = try TagEdit.Stored(id, db)
    else { return false }
    let known = try existing(before, db)
    var tags = stored.tags.filter { !after.contains($0) || before.contains($0) }
    tags += known.filter { !tags.contains($0) && !after.contains($0) }
    if stored.tags == after { tags = known }
    for spelling in rows where spelling.table == "tagSpelling" {
      let (tag, name) = (spelling["tag"], spelling["name"])
      try db.execute(
        sql: "UPDATE tagSpelling SET articles = articles - 1 WHERE tag = ? AND name = ?", arguments: [tag, name])
      try db.execute(
        sql: "DELETE FROM tagSpelling WHERE tag = ? AND name = ? AND articles <= 0", arguments: [tag, name])
    }
    try restoreOrigin(of: id, rows, db)
    guard tags != stored.tags else { return false }
    try TagEdit.change(id, stored, to: tags, db)
    return true
  }

  /// The same of an article whose line of keywords was split again because of the change, unless the reader has had a
  /// word on it since then.
  static func restore(line id: Int64, _ rows: [SavedRow], _ db: Database) throws {
    let isCorrected = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM correctedTags WHERE article = ?"), arguments: [id])
    guard isCorrected == nil, let before = tags(rows, "article"), let stored = try TagEdit.Stored(id, db) else {
      return
    }
    try restoreOrigin(of: id, rows, db)
    let known = try existing(before, db)
    if known != stored.tags { try TagEdit.change(id, stored, to: known, db) }
  }

  /// The store learned nothing by the change.
  static func forgetPhrases(of change: Int64, _ db: Database) throws {
    let tables = ["tagPhrase": "key", "tagPair": "pair"]
    // What was learned last first, so that what it was before all of it is left.
    for (id, _, rows) in try UndoLog.kept(.phrase, in: change, db).reversed() {
      if let known = rows.first(where: { $0.table != SavedRow.after }) {
        try known.insert(db, replacing: true)
      } else if let learned = rows.first, let table = learned.text("table"), let column = tables[table] {
        try db.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [learned["key"]])
      }
      try UndoLog.forget(row: id, db)
    }
  }

  /// Whether its tags were the reader's, and whether its line was to be split again.
  private static func restoreOrigin(of id: Int64, _ rows: [SavedRow], _ db: Database) throws {
    for table in ["correctedTags", "keywordLine"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
      for row in rows where row.table == table { try row.insert(db) }
    }
  }

  private static func tags(_ rows: [SavedRow], _ table: String) -> [Int64]? {
    rows.first { $0.table == table }?.text("tags").map(TagList.ids)
  }

  private static func existing(_ tags: [Int64], _ db: Database) throws -> [Int64] {
    let names = try Tags.names(Set(tags), db)
    return tags.filter { names[$0] != nil }
  }
}
