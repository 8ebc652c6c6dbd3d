internal import GRDB

/// How many articles a query has.
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
}
