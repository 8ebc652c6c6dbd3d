internal import GRDB
import TextAnalysis

/// What the reader says of tags: it stays, and what it tells about the words of a line of keywords holds for other lines.
enum TagCorrection {
  /// Gives an article these tags; false when it had them, or there is none. What there was before is kept in `change`.
  static func correct(_ id: Int64, _ names: [String], in change: Int64, _ db: Database) throws -> Bool {
    guard let stored = try TagEdit.Stored(id, db) else { return false }
    var kept = try rows(of: id, tags: stored.tags, db)
    let before = try Tags.names(Set(stored.tags), db)
    try db.execute(sql: "INSERT OR IGNORE INTO correctedTags VALUES (?)", arguments: [id])
    try db.execute(sql: "DELETE FROM keywordLine WHERE article = ?", arguments: [id])
    guard let added = try TagEdit.change(id, stored, to: names, db) else { return false }
    let list = try String.fetchOne(db, sql: "SELECT tags FROM article WHERE id = ?", arguments: [id])
    kept.append(SavedRow(SavedRow.after, ["tags": list]))
    kept += added.map { SavedRow("tagSpelling", ["tag": $0.tag, "name": $0.name]) }
    try UndoLog.keep(kept, as: .tags, of: id, in: change, db)
    try teach(names, before: stored.tags.compactMap { before[$0] }, in: change, db)
    return true
  }

  /// The tags of an article, and what says where they are from.
  private static func rows(of id: Int64, tags: [Int64], _ db: Database) throws -> [SavedRow] {
    try [SavedRow("article", ["tags": TagList.text(tags)])]
      + SavedRow.all("correctedTags", where: "article", is: id, db)
      + SavedRow.all("keywordLine", where: "article", is: id, db)
  }

  /// So many articles of the same mistake are split again, the newest.
  private static let mostLikeIt = 1_000

  private static func teach(_ names: [String], before: [String], in change: Int64, _ db: Database) throws {
    var phrases = TagPhrases(db)
    let old = Set(before.map(Analyzer.nameKey))
    let new = Set(names.map(Analyzer.nameKey))
    for phrase in new.subtracting(old).sorted() {
      try keep("tagPhrase", "key", phrase, in: change, db)
      try phrases.learn(phrase, from: .reader)
      // By the tags that are its parts the same mistake is found elsewhere.
      let parts = old.filter { "_\(phrase)_".contains("_\($0)_") }
      try reopen(parts, in: change, db)
    }
    for phrase in old.subtracting(new).sorted() {
      // Taken apart, and not just taken off: its beginning is a tag now.
      let words = phrase.split(separator: "_").map(String.init)
      let cut = words.indices.dropFirst().first { new.contains(words[..<$0].joined(separator: "_")) }
      guard let cut else { continue }
      try keep("tagPhrase", "key", phrase, in: change, db)
      try phrases.learn(phrase, from: .takenApart)
      let pair = words[cut - 1] + " " + words[cut]
      try keep("tagPair", "pair", pair, in: change, db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO tagPair(pair, joins, articles) VALUES (?, 0, -1)", arguments: [pair])
      try reopen([phrase], in: change, db)
    }
  }

  private static func keep(
    _ table: String, _ column: String, _ key: String, in change: Int64, _ db: Database
  ) throws {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM \(table) WHERE \(column) = ?", arguments: [key])
    let kept = try row.map { try SavedRow(table, of: $0) } ?? SavedRow(table, [:])
    try UndoLog.keep(
      [SavedRow(SavedRow.after, ["table": table, "column": column, "key": key])] + (kept.values.isEmpty ? [] : [kept]),
      as: .phrase, of: 0, in: change, db)
  }

  private static func reopen(_ keys: Set<String>, in change: Int64, _ db: Database) throws {
    let articles = try TagResplit.having(keys, atMost: mostLikeIt, db)
    let known = "SELECT 1 FROM undoRow WHERE undo = ? AND kind IN ('line', 'tags') AND owner = ?"
    for id in articles {
      if try Row.fetchOne(db.cachedStatement(sql: known), arguments: [change, id]) != nil { continue }
      let sql = "SELECT tags FROM article WHERE id = ?"
      let tags = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
      try UndoLog.keep(rows(of: id, tags: TagList.ids(tags ?? ""), db), as: .line, of: id, in: change, db)
    }
    try TagResplit.reopen(articles, db)
  }
}

extension TagCorrection {
  /// Adds tags to articles and takes others off; returns how many changed.
  static func edit(
    _ ids: [Int64], adding: [String], removing: [String], in change: Int64, _ db: Database
  ) throws -> Int {
    let off = Set(removing.map(Analyzer.nameKey))
    var changed = 0
    for id in ids {
      let list = try String.fetchOne(
        db.cachedStatement(sql: "SELECT tags FROM article WHERE id = ?"), arguments: [id])
      let tags = TagList.ids(list ?? "")
      let names = try Tags.names(Set(tags), db)
      let before = tags.compactMap { names[$0] }
      let known = Set(before.map(Analyzer.nameKey))
      let added = adding.filter { !known.contains(Analyzer.nameKey($0)) && !off.contains(Analyzer.nameKey($0)) }
      let after = before.filter { !off.contains(Analyzer.nameKey($0)) } + added
      guard after != before else { continue }
      if try Damage.skipping({ try correct(id, after, in: change, db) }) == true { changed += 1 }
    }
    return changed
  }
}
