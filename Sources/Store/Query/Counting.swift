import FilterLanguage
internal import GRDB

/// How many articles a query has, and how many of them have which tag.
enum Counting {
  /// Up to `limit` when given; all, unread and starred ones are known without counting.
  static func articles(_ query: Query, atMost limit: Int?, _ db: Database) throws -> Int {
    if let kept = try kept(query, db) { return min(limit ?? .max, kept) }
    guard let sql = try QuerySQL(query, db) else { return 0 }
    let (text, arguments) = sql.count(atMost: limit)
    return try Int.fetchOne(db, sql: text, arguments: arguments) ?? 0
  }

  /// Words are looked up and the index is walked once for both numbers; where there are more articles than are counted,
  /// the unread ones may be others.
  static func articlesAndUnread(
    _ query: Query, atMost limit: Int, _ db: Database
  ) throws -> (articles: Int, unread: Int) {
    var unreadQuery = query
    unreadQuery.isUnreadOnly = true
    if try kept(query, db) != nil || query.isUnreadOnly {
      let all = try articles(query, atMost: limit, db)
      return (all, query.isUnreadOnly ? all : try articles(unreadQuery, atMost: limit, db))
    }
    guard let sql = try QuerySQL(query, db) else { return (0, 0) }
    let (text, arguments) = sql.countWithUnread(atMost: limit)
    guard let row = try Row.fetchOne(db, sql: text, arguments: arguments) else { return (0, 0) }
    let (all, unread): (Int, Int) = try (row.count(0), row.count(1))
    guard all == limit, unread < limit else { return (all, unread) }
    return (all, try articles(unreadQuery, atMost: limit, db))
  }

  private static func kept(_ query: Query, _ db: Database) throws -> Int? {
    switch query.canonical {
    case .everything: try State.value("articles", db) - State.value("hidden", db)
    case Query(isUnreadOnly: true): try State.value("unread", db) - State.value("hiddenUnread", db)
    case Query(isStarredOnly: true): try State.value("starred", db)
    default: nil
    }
  }

  /// Counted within the newest `limit` articles of a query; for a whole store the counters answer.
  static func tags(_ query: Query, atMost limit: Int?, _ db: Database) throws -> [TagCount] {
    if query.canonical == .everything {
      return try Tags.counts(db)
    }
    guard let sql = try QuerySQL(query, db) else { return [] }
    let isUnread = "EXISTS (SELECT 1 FROM unread n WHERE n.id = a.id)"
    let (text, arguments) = sql.list(
      "a.tags, \(isUnread)", from: .min, to: .max, .newestFirst, limit: limit)
    var counts: [Int64: (articles: Int, unread: Int)] = [:]
    let rows = try Row.fetchCursor(db, sql: text, arguments: arguments)
    let marked = try rows.whole { try (tags: $0.value(0) as String, unread: $0.count(1)) }
    for (tags, unread) in marked {
      for tag in TagList.ids(tags) {
        counts[tag, default: (0, 0)].articles += 1
        counts[tag, default: (0, 0)].unread += unread
      }
    }
    let names = try Tags.names(Set(counts.keys), db)
    return counts.map { id, count in
      TagCount(name: names[id] ?? "", articles: count.articles, unread: count.unread)
    }.sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
  }
}
