internal import GRDB
import TextAnalysis

// Names of sources and tags → their numbers, and which articles have them.
extension Merge {
  mutating func sourceID(_ name: String?) throws -> Int64? {
    guard let name else { return nil }
    if let id = sourceIDs[name] { return id }
    let key = Analyzer.nameKey(name)
    guard !key.isEmpty else { return nil }
    var id = try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE key = ?", arguments: [key])
    if id == nil {
      try db.execute(sql: "INSERT INTO source(name, key) VALUES (?, ?)", arguments: [name, key])
      id = db.lastInsertedRowID
    }
    sourceIDs[name] = id
    return id
  }

  /// The tags' numbers, in order and once each.
  mutating func tagIDs(_ names: [String]) throws -> [Int64] {
    var ids: [Int64] = []
    for name in names {
      guard let id = try tagID(name), !ids.contains(id) else { continue }
      ids.append(id)
    }
    return ids
  }

  private mutating func tagID(_ name: String) throws -> Int64? {
    if let id = tagIDs[name] { return id }
    let key = Analyzer.nameKey(name)
    guard !key.isEmpty else { return nil }
    let id = try Tags.id(name, key: key, db)
    tagIDs[name] = id
    return id
  }

  mutating func attach(_ tags: [Int64], _ names: [String], to id: Int64, isUnread: Bool) throws {
    newTags[id] = []
    try addTags(tags, names, to: id, isUnread: isUnread)
  }

  /// Tags that the article does not have yet.
  mutating func addTags(_ tags: [Int64], _ names: [String], to id: Int64, isUnread: Bool) throws {
    newTags[id, default: []] += tags
    for tag in tags {
      tagChanges[tag, default: (0, 0)].articles += 1
      if isUnread { tagChanges[tag, default: (0, 0)].unread += 1 }
    }
    for name in names {
      if let tag = try tagID(name) { spellings[Spelling(tag: tag, name: name), default: 0] += 1 }
    }
  }

  /// In the order of the table, so that neighbours on a page are written together.
  func writeTags() throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleTag(tag, article) VALUES (?, ?)")
    let pairs = newTags.flatMap { article, tags in tags.map { (tag: $0, article: article) } }
    for (tag, article) in pairs.sorted(by: { $0 < $1 }) { try insert.execute(arguments: [tag, article]) }
  }

  /// A tag is shown as most of its articles spell it; among equals the first seen stays.
  func chooseSpellings() throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO tagSpelling(tag, name, articles) VALUES (?, ?, ?)
        ON CONFLICT(tag, name) DO UPDATE SET articles = articles + excluded.articles
        """)
    for (spelling, articles) in spellings {
      try count.execute(arguments: [spelling.tag, spelling.name, articles])
    }
    // Most tags are spelled in one way.
    try db.cachedStatement(
      sql: """
        UPDATE tag SET name = (
          SELECT s.name FROM tagSpelling s WHERE s.tag = tag.id
          ORDER BY s.articles DESC, s.name = (SELECT t.name FROM tag t WHERE t.id = s.tag) DESC LIMIT 1)
        WHERE id IN (SELECT value FROM json_each(?))
          AND EXISTS (SELECT 1 FROM tagSpelling s WHERE s.tag = tag.id AND s.name <> tag.name)
        """
    ).execute(arguments: [JSONList.text(Set(spellings.keys.map(\.tag)))])
  }
}
