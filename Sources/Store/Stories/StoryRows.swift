internal import GRDB

/// The rows of stories.
enum StoryRows {
  static func story(of article: Int64, _ db: Database) throws -> Int64? {
    let sql = "SELECT story FROM storyMember WHERE article = ?"
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [article])
  }

  /// Those of articles that are in one.
  static func stories(of articles: [Int64], _ db: Database) throws -> [Int64: Int64] {
    let sql = "SELECT m.article, m.story FROM json_each(?) i CROSS JOIN storyMember m ON m.article = i.value"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(articles)])
    return Dictionary(try rows.whole { try ($0.value(0) as Int64, $0.value(1) as Int64) }) { first, _ in first }
  }

  /// The names of the sources that the copies of articles have.
  static func copySources(of articles: [Int64], _ db: Database) throws -> [Int64: [String]] {
    let sql = """
      SELECT x.article, s.name FROM json_each(?) i CROSS JOIN articleSource x ON x.article = i.value
      CROSS JOIN source s ON s.id = x.source ORDER BY x.article, x.source
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(articles)])
    return Dictionary(grouping: try rows.whole { try ($0.value(0) as Int64, $0.value(1) as String) }, by: \.0)
      .mapValues { $0.map(\.1) }
  }

  /// The articles of a story, oldest first.
  static func members(of story: Int64, atMost limit: Int = -1, _ db: Database) throws -> [Int64] {
    let sql = "SELECT article FROM storyMember WHERE story = ? ORDER BY article LIMIT ?"
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [story, limit])
  }

  /// Puts articles that stood alone, or in other stories, into one.
  static func unite(_ articles: [Int64], _ stories: [Int64], _ db: Database) throws {
    let story = try stories.first ?? nextNumber(db)
    for other in stories.dropFirst() {
      try db.cachedStatement(sql: "UPDATE storyMember SET story = ? WHERE story = ?").execute(arguments: [story, other])
    }
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO storyMember(article, story) VALUES (?, ?)")
    for article in articles { try insert.execute(arguments: [article, story]) }
  }

  /// Not that of an article: those come again when another article has the same time. Nor that of a story which is gone:
  /// what was removed may come back.
  private static func nextNumber(_ db: Database) throws -> Int64 {
    let find =
      "SELECT max(value) FROM (SELECT max(story) AS value FROM storyMember UNION ALL SELECT value FROM state WHERE name = ?)"
    let last = try Int64.fetchOne(db.cachedStatement(sql: find), arguments: [lastNumber]) ?? 0
    let next = last < .max ? last + 1 : last
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO state VALUES (?, ?)").execute(arguments: [lastNumber, next])
    return next
  }

  private static let lastNumber = "lastStory"
}
