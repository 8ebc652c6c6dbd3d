import ArticleParsing
import struct Foundation.Data
import struct Foundation.Date
internal import GRDB
import TextAnalysis

/// Rows ↔ feeds.
enum FeedRow {
  static let columns = """
    id, address, title, link, titleOverride, folder, tags, isRightToLeft, isHidden, keepDays, keepCount, newAddress, \
    etag, lastModified, hash, checked, due, failures, error, userAgent, headers, cookie, interval, isPaused, \
    formerAddresses, formerTitles
    """

  /// Some 3,000 years: more would not fit a sum of seconds.
  private static let mostDays = 1_000_000

  static func feed(_ row: Row) throws -> Feed {
    var feed = try Feed(id: Feed.ID(row.value(0)), address: row.value(1))
    feed.title = try row.value(2)
    feed.link = try row.value(3)
    feed.settings.title = try row.value(4)
    feed.settings.folder = try lines(row.value(5))
    feed.settings.tags = try lines(row.value(6))
    feed.settings.isRightToLeft = try row.value(7)
    feed.settings.isHidden = try row.value(8)
    feed.settings.keeping = try FeedKeeping(
      days: keeping(row.value(9)).map { min($0, mostDays) }, count: keeping(row.value(10)))
    feed.fetch.newAddress = try row.value(11)
    feed.fetch.etag = try row.value(12)
    feed.fetch.lastModified = try row.value(13)
    feed.fetch.hash = try (row.value(14) as Data?).map { ContentHash(stored: [UInt8]($0)) }
    feed.fetch.checked = try (row.value(15) as Int64?).map(Date.init(wholeSeconds:))
    feed.fetch.due = try (row.value(16) as Int64?).map(Date.init(wholeSeconds:))
    feed.fetch.failures = try row.count(17)
    feed.fetch.error = try (row.value(18) as String?).flatMap(CodedError.init(stored:))
    feed.settings.request = try FeedRequest(userAgent: row.value(19), headers: row.value(20), cookie: row.value(21))
    feed.fetch.interval = try (row.value(22) as Int?).flatMap { $0 > 0 ? $0.countable : nil }
    feed.settings.isPaused = try row.value(23)
    feed.formerAddresses = try (row.value(24) as String?).map(lines) ?? []
    feed.formerTitles = try (row.value(25) as String?).map(lines) ?? []
    return feed
  }

  /// What is no number that can be chosen keeps everything, rather than nothing.
  private static func keeping(_ number: Int?) -> Int? { number.flatMap { $0 > 0 ? $0.countable : nil } }

  static func all(_ db: Database) throws -> [Feed] {
    let sql = "SELECT \(columns) FROM feed WHERE NOT isRemoved ORDER BY id"
    return try Row.fetchCursor(db.cachedStatement(sql: sql)).whole(feed)
  }

  static func find(_ id: Int64, _ db: Database) throws -> Feed? {
    let sql = "SELECT \(columns) FROM feed WHERE id = ? AND NOT isRemoved"
    return try Damage.skipping { try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map(feed) }
  }

  static func write(_ settings: FeedSettings, of id: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE feed SET titleOverride = ?, folder = ?, tags = ?, isRightToLeft = ?, isHidden = ?, keepDays = ?, \
        keepCount = ?, userAgent = ?, headers = ?, cookie = ?, isPaused = ? WHERE id = ?
        """
    ).execute(arguments: [
      settings.title, text(settings.folder), text(settings.tags), settings.isRightToLeft, settings.isHidden,
      settings.keeping.days, settings.keeping.count, settings.request.userAgent, settings.request.headerLines,
      settings.request.cookie, settings.isPaused, id,
    ])
  }

  /// A move that was said twice is taken for the feed's address.
  static func write(_ fetch: FeedFetch, of id: Int64, _ db: Database) throws {
    var fetch = fetch
    if let address = fetch.newAddress, fetch.error == nil, try adopt(address, by: id, db) { fetch.newAddress = nil }
    try db.cachedStatement(
      sql: """
        UPDATE feed SET newAddress = ?, etag = ?, lastModified = ?, hash = ?, checked = ?, due = ?, failures = ?, \
        error = ?, interval = ? WHERE id = ?
        """
    ).execute(arguments: [
      fetch.newAddress, fetch.etag, fetch.lastModified, fetch.hash.map { Data($0.bytes) },
      fetch.checked.map(\.wholeSeconds), fetch.due.map(\.wholeSeconds), fetch.failures, fetch.error?.stored,
      fetch.interval, id,
    ])
  }

  /// Takes `address`, to which the feed is known to have moved, for its own. One with a user, a cookie or headers stays:
  /// whom these belong to is for a person to say.
  private static func adopt(_ address: String, by id: Int64, _ db: Database) throws -> Bool {
    let old = try find(id, db)
    let sql = """
      UPDATE feed SET address = newAddress WHERE id = ?1 AND newAddress = ?2 AND instr(address, '@') = 0
      AND headers IS NULL AND cookie IS NULL
      AND NOT EXISTS (SELECT 1 FROM feed o WHERE o.address = ?2)
      """
    try db.cachedStatement(sql: sql).execute(arguments: [id, address])
    guard db.changesCount > 0 else { return false }
    if let old { try remember(old, movedTo: address, db) }
    return true
  }

  /// A server may send a feed on for ever.
  private static let mostFormer = 8

  /// Keeps the address at which `feed` was before it moved to another.
  static func remember(_ feed: Feed, movedTo address: String, _ db: Database) throws {
    let former = ([feed.address] + feed.formerAddresses.filter { $0 != feed.address }).filter { $0 != address }
    try db.cachedStatement(sql: "UPDATE feed SET formerAddresses = ? WHERE id = ?")
      .execute(arguments: [former.isEmpty ? nil : text(Array(former.prefix(mostFormer))), feed.id.rawValue])
  }

  /// So many titles of one that calls itself otherwise each time.
  private static let mostTitles = 32

  /// Keeps how `feed` called itself before it took another title, where articles of it have that for a source.
  static func remember(_ feed: Feed, titled title: String, _ db: Database) throws {
    let (old, new) = (Analyzer.nameKey(feed.title), Analyzer.nameKey(title))
    guard old != new else { return }
    let sql = """
      SELECT 1 FROM source s CROSS JOIN feedArticle f ON f.feed = ?1 CROSS JOIN article a ON a.id = f.article
      WHERE s.key = ?2 AND a.source = s.id LIMIT 1
      """
    let isSource = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [feed.id.rawValue, old]) != nil
    let former = (isSource ? [feed.title] : []) + feed.formerTitles.filter { Analyzer.nameKey($0) != old }
    let titles = former.filter { Analyzer.nameKey($0) != new }.prefix(mostTitles)
    try db.cachedStatement(sql: "UPDATE feed SET formerTitles = ? WHERE id = ?")
      .execute(arguments: [titles.isEmpty ? nil : text(Array(titles)), feed.id.rawValue])
  }

  /// Names, one a line; a name is one line.
  static func text(_ names: [String]) -> String {
    names.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
