import ArticleParsing
import TextAnalysis
internal import GRDB

/// Other tags for an article that is stored.
enum TagEdit {
  struct Stored {
    var title: String
    var source: Int64?
    var body: StoredBody
    var tags: [Int64]
    var isUnread: Bool

    init?(_ id: Int64, _ db: Database) throws {
      let sql = """
        SELECT title, tags, source, EXISTS (SELECT 1 FROM unread u WHERE u.id = a.id) FROM article a WHERE id = ?
        """
      guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
      (title, source) = try (row.value(0), row.value(2))
      body = try StoredBody(id, db)
      tags = TagList.ids(try row.value(1))
      isUnread = try row.value(3)
    }
  }

  /// Gives the article these tags, in counters, lists and index; returns how they are spelled that it did not have, and
  /// nil when it had them all and no other.
  static func change(
    _ id: Int64, _ stored: Stored, to names: [String], _ db: Database
  ) throws -> [Spelling]? {
    var tags: [Int64] = []
    var added: [Spelling] = []
    for name in names {
      let key = Analyzer.nameKey(name)
      guard !key.isEmpty else { continue }
      let tag = try Tags.id(name, key: key, db)
      guard !tags.contains(tag) else { continue }
      tags.append(tag)
      if !stored.tags.contains(tag) { added.append(Spelling(tag: tag, name: name)) }
    }
    guard tags != stored.tags else { return nil }
    try change(id, stored, to: tags, db)
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO tagSpelling(tag, name, articles) VALUES (?, ?, 1)
        ON CONFLICT(tag, name) DO UPDATE SET articles = articles + 1
        """)
    for spelling in added { try count.execute(arguments: [spelling.tag, spelling.name]) }
    return added
  }

  struct Spelling: Equatable {
    var tag: Int64
    var name: String
  }

  /// The same with tags that are known, and without a word on how they are spelled.
  static func change(_ id: Int64, _ stored: Stored, to tags: [Int64], _ db: Database) throws {
    let title = try Draft.foldedTitle(stored.title, of: id, db)
    let body = Draft.foldedBody(stored.body.blocks)
    var entry = try SearchIndex.Entry(id, title: title, body: body, tags: stored.tags, source: stored.source, db)
    try SearchIndex.delete(id, entry, db)
    entry = try SearchIndex.Entry(id, title: title, body: body, tags: tags, source: stored.source, db)
    try SearchIndex.insert(id, entry, db)
    try db.cachedStatement(sql: "UPDATE article SET tags = ? WHERE id = ?").execute(arguments: [TagList.text(tags), id])

    var changes: [Int64: (articles: Int, unread: Int)] = [:]
    let unread = stored.isUnread ? 1 : 0
    for tag in stored.tags where !tags.contains(tag) {
      try db.cachedStatement(sql: "DELETE FROM articleTag WHERE tag = ? AND article = ?").execute(arguments: [tag, id])
      changes[tag] = (-1, -unread)
    }
    for tag in tags where !stored.tags.contains(tag) {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleTag(tag, article) VALUES (?, ?)")
        .execute(arguments: [tag, id])
      changes[tag] = (1, unread)
    }
    try Tags.add(changes, db)
  }
}

extension Store {
  /// The tags that these lines of keywords would give if articles came with them now; for measuring.
  @concurrent public func split(_ keywords: [String]) async throws(StoreError) -> [[String]] {
    try await write { db in
      var splitter = try TagSplitter(db, questions: .max)
      return try keywords.map { try splitter.split($0).tags }
    }
  }
}
