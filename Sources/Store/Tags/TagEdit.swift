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

  /// Gives the article these tags, in counters, lists and index; false when it had them.
  static func change(_ id: Int64, _ stored: Stored, to names: [String], _ db: Database) throws -> Bool {
    var tags: [Int64] = []
    var added: [(tag: Int64, name: String)] = []
    for name in names {
      let key = Analyzer.nameKey(name)
      guard !key.isEmpty else { continue }
      let tag = try Tags.id(name, key: key, db)
      guard !tags.contains(tag) else { continue }
      tags.append(tag)
      if !stored.tags.contains(tag) { added.append((tag, name)) }
    }
    guard tags != stored.tags else { return false }
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
    for (tag, name) in added {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleTag(tag, article) VALUES (?, ?)")
        .execute(arguments: [tag, id])
      changes[tag] = (1, unread)
      try db.cachedStatement(
        sql: """
          INSERT INTO tagSpelling(tag, name, articles) VALUES (?, ?, 1)
          ON CONFLICT(tag, name) DO UPDATE SET articles = articles + 1
          """
      ).execute(arguments: [tag, name])
    }
    try Tags.add(changes, db)
    return true
  }

  /// What the reader says: it stays, and what it tells about the words of the line holds for other lines.
  static func correct(_ id: Int64, _ names: [String], _ db: Database) throws -> Bool {
    guard let stored = try Stored(id, db) else { return false }
    let before = try Tags.names(Set(stored.tags), db)
    try db.execute(sql: "INSERT OR IGNORE INTO correctedTags VALUES (?)", arguments: [id])
    try db.execute(sql: "DELETE FROM keywordLine WHERE article = ?", arguments: [id])
    let isChanged = try change(id, stored, to: names, db)
    try teach(names, before: stored.tags.compactMap { before[$0] }, db)
    return isChanged
  }

  /// So many articles of the same mistake are split again, the newest.
  private static let mostLikeIt = 1_000

  private static func teach(_ names: [String], before: [String], _ db: Database) throws {
    var phrases = TagPhrases(db)
    let old = Set(before.map(Analyzer.nameKey))
    let new = Set(names.map(Analyzer.nameKey))
    for phrase in new.subtracting(old) {
      try phrases.learn(phrase, from: .reader)
      // By the tags that are its parts the same mistake is found elsewhere.
      let parts = old.filter { "_\(phrase)_".contains("_\($0)_") }
      try TagResplit.reopen(parts, atMost: mostLikeIt, db)
    }
    for phrase in old.subtracting(new) {
      // Taken apart, and not just taken off: its beginning is a tag now.
      let words = phrase.split(separator: "_").map(String.init)
      let cut = words.indices.dropFirst().first { new.contains(words[..<$0].joined(separator: "_")) }
      guard let cut else { continue }
      try phrases.learn(phrase, from: .takenApart)
      try db.execute(
        sql: "INSERT OR REPLACE INTO tagPair(pair, joins, articles) VALUES (?, 0, -1)",
        arguments: [words[cut - 1] + " " + words[cut]])
      try TagResplit.reopen([phrase], atMost: mostLikeIt, db)
    }
  }
}

extension Store {
  /// Gives an article the tags that the reader says, in order; from then on they are never split again. What is joined
  /// or taken apart by it is known for the lines of other articles, too. Returns false when the article had these tags,
  /// or there is none.
  @concurrent @discardableResult
  public func setTags(_ tags: [String], of id: Article.ID) async throws(StoreError) -> Bool {
    let isChanged = try await write { db in try TagEdit.correct(id.rawValue, tags, db) }
    try await splitTagsAgain()
    return isChanged
  }

  /// Splits the lines of keywords again that were split when the store held less, in short writes; returns how many
  /// articles got other tags.
  @concurrent @discardableResult
  public func splitTagsAgain() async throws(StoreError) -> Int {
    var changed = 0
    while !Task.isCancelled {
      let isAny = try await read { db in try TagResplit.isAnyOpen(db) }
      guard isAny else { break }
      let (done, other) = try await write { db in try TagResplit.run(atMost: TagResplit.step, db) }
      changed += other
      if done == 0 { break }
    }
    return changed
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
