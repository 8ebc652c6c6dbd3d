internal import GRDB

/// Stories of an earlier program that have articles without a date in them: it took the time of their arrival for that of
/// the event. They are parted, the newest first, some at a time, and their articles looked at again.
enum UndatedStories {
  /// The article below which members were not looked at; the least number where all were, none where that has not begun.
  private static let name = "storyDatesBelow"
  /// So many members are looked at in one write.
  static let step = 5_000
  /// With so many articles of stories that are parted a write ends.
  static let mostParted = 100

  static func isAnyLeft(_ db: Database) throws -> Bool { try below(db) != .min }

  private static func below(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT value FROM state WHERE name = ?"), arguments: [name])
  }

  private static func set(_ below: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO state VALUES (?, ?)").execute(arguments: [name, below])
  }

  static func forget(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM state WHERE name = ?").execute(arguments: [name])
  }

  static func run(_ db: Database) throws {
    // Without their terms those that have a date would find no story again.
    guard case let below = try below(db) ?? .max, below != .min, try !OlderTerms.isAnyLeft(db) else { return }
    let start = """
      SELECT min(article) FROM (SELECT article FROM storyMember WHERE article < ? ORDER BY article DESC LIMIT ?)
      """
    guard let first = try Int64.fetchOne(db.cachedStatement(sql: start), arguments: [below, step]) else {
      return try set(.min, db)
    }
    let find = """
      SELECT m.article, m.story FROM storyMember m CROSS JOIN article a ON a.id = m.article
      WHERE m.article < ? AND m.article >= ? AND (\(StoredDate.isKnown)) IS NOT TRUE ORDER BY m.article DESC
      """
    let undated = try Row.fetchCursor(db.cachedStatement(sql: find), arguments: [below, first]).whole {
      try (article: $0.value(0) as Int64, story: $0.value(1) as Int64)
    }
    var parted: [Int64] = []
    var met: Set<Int64> = []
    var last = first
    for member in undated where met.insert(member.story).inserted {
      parted += try part(member.story, db)
      guard parted.count < mostParted else {
        last = member.article
        break
      }
    }
    try StoryJoin.run(parted.sorted(by: >), db)
    try set(last, db)
  }

  /// The articles of a story that is no more.
  private static func part(_ story: Int64, _ db: Database) throws -> [Int64] {
    let members = try StoryRows.members(of: story, db)
    try db.cachedStatement(sql: "DELETE FROM storyMember WHERE story = ?").execute(arguments: [story])
    return members
  }

  /// Parts the stories of some articles that have undated ones; returns their articles.
  static func part(storiesOf articles: [Int64], _ db: Database) throws -> [Int64] {
    let find = """
      SELECT DISTINCT m.story FROM json_each(?) i CROSS JOIN storyMember m ON m.article = i.value
      WHERE EXISTS (SELECT 1 FROM storyMember o CROSS JOIN article a ON a.id = o.article
        WHERE o.story = m.story AND (\(StoredDate.isKnown)) IS NOT TRUE) ORDER BY m.story
      """
    let stories = try Int64.fetchAll(db.cachedStatement(sql: find), arguments: [JSONList.text(articles)])
    return try stories.flatMap { try part($0, db) }
  }
}
