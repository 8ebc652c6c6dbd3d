import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// Rows ↔ feeds.
enum FeedRow {
  static let columns = """
    id, address, title, link, titleOverride, folder, tags, isRightToLeft, isHidden, keepDays, keepCount, newAddress, \
    etag, lastModified, hash, checked, due, failures, error
    """

  static func feed(_ row: Row) -> Feed {
    var feed = Feed(id: Feed.ID(row[0]), address: row[1])
    feed.title = row[2]
    feed.link = row[3]
    feed.settings.title = row[4]
    feed.settings.folder = lines(row[5])
    feed.settings.tags = lines(row[6])
    feed.settings.isRightToLeft = row[7]
    feed.settings.isHidden = row[8]
    feed.settings.keeping = FeedKeeping(days: row[9], count: row[10])
    feed.fetch.newAddress = row[11]
    feed.fetch.etag = row[12]
    feed.fetch.lastModified = row[13]
    feed.fetch.hash = (row[14] as Data?).map { ContentHash(stored: [UInt8]($0)) }
    feed.fetch.checked = (row[15] as Int64?).map(ArticleRow.date)
    feed.fetch.due = (row[16] as Int64?).map(ArticleRow.date)
    feed.fetch.failures = row[17]
    feed.fetch.error = row[18]
    return feed
  }

  static func all(_ db: Database) throws -> [Feed] {
    let sql = "SELECT \(columns) FROM feed WHERE NOT isRemoved ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql)).map(feed)
  }

  static func find(_ id: Int64, _ db: Database) throws -> Feed? {
    let sql = "SELECT \(columns) FROM feed WHERE id = ? AND NOT isRemoved"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map(feed)
  }

  static func write(_ settings: FeedSettings, of id: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE feed SET titleOverride = ?, folder = ?, tags = ?, isRightToLeft = ?, isHidden = ?, keepDays = ?, \
        keepCount = ? WHERE id = ?
        """
    ).execute(arguments: [
      settings.title, text(settings.folder), text(settings.tags), settings.isRightToLeft, settings.isHidden,
      settings.keeping.days, settings.keeping.count, id,
    ])
  }

  static func write(_ fetch: FeedFetch, of id: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE feed SET newAddress = ?, etag = ?, lastModified = ?, hash = ?, checked = ?, due = ?, failures = ?, \
        error = ? WHERE id = ?
        """
    ).execute(arguments: [
      fetch.newAddress, fetch.etag, fetch.lastModified, fetch.hash.map { Data($0.bytes) },
      fetch.checked.map(ArticleRow.seconds), fetch.due.map(ArticleRow.seconds), fetch.failures, fetch.error, id,
    ])
  }

  /// Names, one a line; a name is one line.
  static func text(_ names: [String]) -> String {
    names.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// Feeds by name.
enum Feeds {
  /// The feed of that address, else those of the same folded name, else those in a folder of that name, else those
  /// that have it among the words of theirs. People have hundreds of feeds, so all of them are looked at.
  static func ids(named name: String, _ db: Database) throws -> [Int64] {
    let feeds = try FeedRow.all(db)
    let key = Analyzer.nameKey(name)
    let ways: [(Feed) -> Bool] = [
      { $0.address == name || $0.fetch.newAddress == name || $0.shownAddress == name },
      { Analyzer.nameKey($0.name) == key || Analyzer.nameKey($0.title) == key },
      { $0.settings.folder.contains { Analyzer.nameKey($0) == key } },
      { "_\(Analyzer.nameKey($0.name))_".contains("_\(key)_") },
    ]
    for way in ways where !key.isEmpty {
      let found = feeds.filter(way)
      if !found.isEmpty { return found.map(\.id.rawValue) }
    }
    return []
  }

  /// The feeds of an article, also removed ones: the index has them.
  static func ids(of article: Int64, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT feed FROM feedArticle WHERE article = ? ORDER BY feed"),
      arguments: [article])
  }

  /// What lists show of feeds.
  static func labels(_ ids: Set<Int64>, _ db: Database) throws -> [Int64: (name: String, isRightToLeft: Bool?)] {
    var labels: [Int64: (name: String, isRightToLeft: Bool?)] = [:]
    for id in ids {
      guard let feed = try FeedRow.find(id, db) else { continue }
      labels[id] = (feed.name, feed.settings.isRightToLeft)
    }
    return labels
  }
}
