import FilterLanguage
internal import GRDB

/// The way from a row of a list to the next that has an unread article.
struct NextUnread {
  /// So many unread articles are looked at together where a row may stand far above its unread articles; but a story is
  /// one of days.
  private static let step = 500

  private let rows: ListRowsSQL
  private let unread: QuerySQL
  private let db: Database

  /// Nil when nothing can match.
  init?(_ query: Query, _ db: Database) throws {
    var unreadQuery = query
    unreadQuery.isUnreadOnly = true
    guard let rows = try ListRowsSQL(query, db), let unread = try QuerySQL(unreadQuery, db) else { return nil }
    (self.rows, self.unread, self.db) = (rows, unread, db)
  }

  /// The article that stands for the row; where there is none and `wraps` is set, for the first one from the list's other
  /// end.
  func article(from id: Int64, older: Bool, wraps: Bool) throws -> Article? {
    if let article = try article(from: id, older: older) { return article }
    return wraps ? try article(from: older ? .max : .min, older: older) : nil
  }

  /// Past those that are damaged.
  private func article(from id: Int64, older: Bool) throws -> Article? {
    var start = try rows.heads(of: [id], db)[0]
    while let next = try head(from: start, older: older) {
      if let article = try ArticleRow.article(next, db) { return try rows.withOthers([article], db).first }
      start = next
    }
    return nil
  }

  private func head(from start: Int64, older: Bool) throws -> Int64? {
    let most = rows.isGrouped ? Self.step : 1
    guard older else {
      // Rows above have articles below as well.
      let below = try rows.isGrouped ? ids(.min, start, .newestFirst, most) : []
      return try rows.heads(of: ids(start, .max, .oldestFirst, most) + below, db).filter { $0 > start }.min()
    }
    var high = start
    while true {
      let met = try ids(.min, high, .newestFirst, most)
      if let next = try rows.heads(of: met, db).filter({ $0 < start }).max() { return next }
      guard met.count == most, let last = met.last else { return nil }
      high = last
    }
  }

  private func ids(_ low: Int64, _ high: Int64, _ order: QuerySQL.Order, _ most: Int) throws -> [Int64] {
    let (sql, arguments) = unread.list("#", from: low, to: high, order, limit: most)
    return try Int64.fetchAll(db, sql: sql, arguments: arguments)
  }
}
