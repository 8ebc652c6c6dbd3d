public import FilterLanguage
internal import GRDB
internal import GRDBSQLite
import TextAnalysis

/// How many articles there are of each thing that a store knows by name.
public struct SectionCounts: Equatable, Sendable {
  /// Unread articles of the list of all.
  public var unread = 0
  /// All subscriptions, in the order in which they were made.
  public var feeds: [Feed] = []
  /// Feeds without articles are not among them.
  public var feedCounts: [Feed.ID: FeedCount] = [:]
  /// How many unread articles just these feeds brought, for all that more than one did; nil where there are too many of
  /// them to be looked at.
  public var shared: [Set<Feed.ID>: Int]? = [:]
  /// Sources of most articles first.
  public var sources: [SourceCount] = []
  /// Tags of most unread articles first, then of most articles; those that were asked for by name behind them.
  public var tags: [TagCount] = []
  /// There are more tags than that.
  public var hasMoreTags = false

  public init() {}

  /// How many unread articles these feeds have, each counted once; where that is not known, at least so many, which
  /// `isExact` tells.
  public func unread(of feeds: Set<Feed.ID>) -> (unread: Int, isExact: Bool) {
    let each = feeds.map { feedCounts[$0]?.unread ?? 0 }
    guard let shared else { return (each.max() ?? 0, feeds.count < 2) }
    let twice = shared.reduce(0) { sum, entry in
      sum + max(0, entry.key.intersection(feeds).count - 1) * entry.value
    }
    return (each.reduce(0, +) - twice, true)
  }
}

/// A source that is no feed, and how many articles it has.
public struct SourceCount: Equatable, Sendable {
  public var name: String
  /// Its number in the store, by which a filter can ask for it alone.
  public var number: Int64
  public var articles: Int
  public var unread: Int

  public init(name: String, number: Int64, articles: Int, unread: Int) {
    (self.name, self.number, self.articles, self.unread) = (name, number, articles, unread)
  }

  /// Its articles, of whichever file or feed.
  public var filter: Filter { .sourceNumber(number) }
}

extension Store {
  /// What counters know of feeds, sources and tags: exact, and without a look at any article. At most so many sources
  /// and tags; `named` tags are told of in any case.
  @concurrent public func sectionCounts(
    sources: Int, tags: Int, named: [String] = []
  ) async throws(StoreError) -> SectionCounts {
    try await read { db in
      var counts = SectionCounts()
      counts.unread = try State.value("unread", db) - State.value("hiddenUnread", db)
      counts.feeds = try FeedRow.all(db)
      counts.feedCounts = try FeedCounts.all(db)
      counts.shared = try FeedCounts.sharedUnread(db)
      counts.sources = try SourceCounts.most(sources, besides: counts.feeds, db)
      // One more tells that there are more.
      let most = try Tags.mostUnread(tags + 1, db)
      counts.tags = Array(most.prefix(tags))
      counts.hasMoreTags = most.count > tags
      counts.tags += try Tags.counts(named: named, db).filter { tag in !counts.tags.contains { $0.name == tag.name } }
      return counts
    }
  }
}

extension FeedCounts {
  /// How many unread articles just the same feeds brought; nil where there are more than so many in all.
  static func sharedUnread(atMost most: Int = 20_000, _ db: Database) throws -> [Set<Feed.ID>: Int]? {
    // Both may be as many as there are articles.
    let isFewUnread = try State.value("unread", db) < most
    let both =
      isFewUnread
      ? "unread u CROSS JOIN sharedArticle s ON s.id = u.id" : "sharedArticle s CROSS JOIN unread u ON u.id = s.id"
    let sql = """
      SELECT f.article, f.feed FROM (
        SELECT s.id FROM \(both) LIMIT \(most + 1)) s
      CROSS JOIN feedArticle f ON f.article = s.id
      """
    var feeds: [Int64: Set<Feed.ID>] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql)).whole {
      try (article: $0.value(0) as Int64, feed: Feed.ID($0.value(1)))
    }
    for (article, feed) in rows { feeds[article, default: []].insert(feed) }
    guard feeds.count <= most else { return nil }
    return feeds.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension SourceCounts {
  /// Those of most articles that are not the name of a feed.
  fileprivate static func most(_ limit: Int, besides feeds: [Feed], _ db: Database) throws -> [SourceCount] {
    let names = Set(feeds.flatMap { [$0.name, $0.title] + $0.replacedTitles }.map(Analyzer.nameKey))
    let sql = """
      SELECT s.id, s.name, s.key, c.articles, c.unread FROM (
        SELECT source, articles, unread FROM sourceCount WHERE articles > 0 ORDER BY articles DESC, source LIMIT ?) c
      CROSS JOIN source s ON s.id = c.source
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [limit + names.count]).whole {
      try (
        key: $0.value(2) as String,
        source: SourceCount(name: $0.value(1), number: $0.value(0), articles: $0.count(3), unread: $0.count(4))
      )
    }
    return Array(rows.lazy.filter { !names.contains($0.key) }.map(\.source).prefix(limit))
  }
}

extension Tags {
  /// Compared here: to tell the first of 44,000 tags SQLite took 37 ms, and 3 ms to read them.
  fileprivate static func mostUnread(_ limit: Int, _ db: Database) throws -> [TagCount] {
    typealias Tag = (unread: Int64, articles: Int64, id: Int64)
    func isBefore(_ a: Tag, _ b: Tag) -> Bool { (a.unread, a.articles, b.id) > (b.unread, b.articles, a.id) }
    var best: [Tag] = []
    var last: Tag?
    func cut() {
      best.sort(by: isBefore)
      best = Array(best.prefix(limit))
      if best.count == limit { last = best.last }
    }
    let statement = try db.cachedStatement(sql: "SELECT id, articles, unread FROM tag WHERE articles > 0")
    let handle = unsafe statement.sqliteStatement
    defer { _ = unsafe sqlite3_reset(handle) }
    while try statement.step(db) {
      let tag: Tag = unsafe (
        sqlite3_column_int64(handle, 2), sqlite3_column_int64(handle, 1), sqlite3_column_int64(handle, 0)
      )
      if let last, isBefore(last, tag) { continue }
      best.append(tag)
      if best.count >= 8 * limit { cut() }
    }
    cut()
    let names = try names(Set(best.map(\.id)), db)
    return best.map {
      TagCount(name: names[$0.id] ?? "", articles: Int($0.articles).countable, unread: Int($0.unread).countable)
    }
  }

  fileprivate static func counts(named names: [String], _ db: Database) throws -> [TagCount] {
    let sql = "SELECT name, articles, unread FROM tag WHERE key = ? AND articles > 0"
    return try names.flatMap { name in
      try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [Analyzer.nameKey(name)]).whole(count)
    }
  }

  private static func count(_ row: Row) throws -> TagCount {
    try TagCount(name: row.value(0), articles: row.count(1), unread: row.count(2))
  }
}
