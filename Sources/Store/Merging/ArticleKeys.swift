import ArticleParsing
internal import GRDB
import TextAnalysis

extension Merge {
  /// An article that was met before under the same key is brought up to date, as an entry of a feed is: where its text
  /// is what that key told, the new one replaces it, also when it is shorter. Returns whether it was such a one.
  mutating func addKeyed(_ draft: Draft, file: Int64) throws -> Bool {
    guard let key = draft.key else { return false }
    let find = "SELECT article, file FROM articleKey WHERE key = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: find), arguments: [key]) else { return false }
    let names = try Damage.skipping { try (article: row.value(0) as Int64, file: row.value(1) as Int64) }
    guard let (article, before) = names else { return false }
    // What is damaged can be neither compared nor replaced.
    guard try Damage.skipping({ try Identity.isRevision(draft, of: article, db) }) == true else { return false }
    let text = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT file FROM article WHERE id = ?"), arguments: [article])
    try Hidden.remove([article], db)
    guard try Damage.skipping({ try unite(article, draft, file: file, isCorrection: text == before) }) != nil else {
      return false
    }
    try db.cachedStatement(sql: "UPDATE articleKey SET file = ? WHERE key = ?").execute(arguments: [file, key])
    if text == before, before != file { try dropBytes(of: before, from: article) }
    entries[file]?.insert(article)
    return true
  }

  func remember(_ draft: Draft, as article: Int64, file: Int64) throws {
    guard let key = draft.key else { return }
    // What already has that key and is another article keeps it.
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleKey(key, article, file) VALUES (?, ?, ?)")
      .execute(arguments: [key, article, file])
  }

  /// Whether the place that both came from gives an article at the draft's address another name and another title: some
  /// write the address of their first page into every line.
  func isNamedApart(_ stored: Identity.Candidate, _ draft: Draft, file: Int64) throws -> Bool {
    guard let key = draft.key, stored.isAddressed, stored.titleKey != draft.titleKey,
      !Likeness.isSameTitle(stored.title, draft.article.title)
    else { return false }
    let sql = """
      SELECT o.name, f.name FROM articleKey k JOIN file o ON o.id = k.file JOIN file f ON f.id = ?
      WHERE k.article = ? AND k.key <> ?
      """
    let names = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [file, stored.id, key]).whole {
      try (other: $0.value(0) as String, own: $0.value(1) as String)
    }
    // A line is called by its file and its number.
    func place(_ name: String) -> Substring { name.lastIndex(of: ":").map { name[..<$0] } ?? name[...] }
    return names.contains { place($0.other) == place($0.own) }
  }

  /// What was replaced is kept no longer, save its digest: importing it again must not bring it back.
  private func dropBytes(of file: Int64, from article: Int64) throws {
    try Copies.remove(file, from: article, db)
    let sql = """
      DELETE FROM raw WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE file = ?1)
      AND NOT EXISTS (SELECT 1 FROM articleCopy WHERE file = ?1)
      """
    try db.cachedStatement(sql: sql).execute(arguments: [file])
  }
}

extension Identity {
  private static let likenessOfRevision = 0.5

  /// Whether a text of a key that is known is that article anew. Some write the same id into every line, or count each
  /// day from one: then neither address nor title nor half of the text agree, and they are two.
  static func isRevision(_ draft: Draft, of id: Int64, _ db: Database) throws -> Bool {
    let sql = "SELECT title, titleKey, url FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return false }
    let url: String? = try row.value(2)
    if let url, let key = draft.addressKey, AddressKey.digest(url) == key { return true }
    if try draft.titleKey == row.value(1) || Likeness.isSameTitle(row.value(0), draft.article.title) { return true }
    let likeness = Likeness(try StoredBody(id, db).blocks)
    return likeness.containment(Likeness(draft.article.blocks)) >= likenessOfRevision
  }
}
