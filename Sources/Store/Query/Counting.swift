import FilterLanguage
internal import GRDB

/// How many articles a query has, and how many of them have which tag.
enum Counting {
  /// Up to `limit` when given, where counters do not know it.
  static func articles(_ query: Query, atMost limit: Int?, _ db: Database) throws -> Int {
    if let known = try known(query, db) { return min(limit ?? .max, known.articles) }
    if query.canonical == Query(isStarredOnly: true) { return min(limit ?? .max, try State.value("starred", db)) }
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
    if let known = try known(query, db) { return (min(limit, known.articles), min(limit, known.unread)) }
    if query.isUnreadOnly || query.canonical == Query(isStarredOnly: true) {
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

  /// What counters know, without a look at an article: of all, of one tag, source or feed, and of the unread ones of
  /// these.
  static func known(_ query: Query, _ db: Database) throws -> (articles: Int, unread: Int)? {
    var whole = query.canonical
    whole.isUnreadOnly = false
    guard let (articles, unread) = try counters(of: whole, db) else { return nil }
    return (query.isUnreadOnly ? unread : articles, unread)
  }

  private static func counters(of query: Query, _ db: Database) throws -> (articles: Int, unread: Int)? {
    if query == .everything {
      return try (
        State.value("articles", db) - State.value("hidden", db),
        State.value("unread", db) - State.value("hiddenUnread", db)
      )
    }
    let asked = query.conditions.first ?? query.tags.first.map { Filter.tag($0) }
    guard let asked, query == Query(filter: asked) || query.conditions.isEmpty && query == Query(tags: query.tags),
      query.tags.count < 2
    else { return nil }
    switch asked {
    case .tag(let name):
      let ids = try Tags.ids(named: name, db)
      return ids.count == 1 ? try counter("tag WHERE id = ?", ids[0], db) : nil
    case .feedNumber(let id): return try counter("feedCount WHERE feed = ?", id, db)
    case .sourceNumber(let id): return try counter("sourceCount WHERE source = ?", id, db)
    default: return nil
    }
  }

  /// Nil where it is damaged.
  private static func counter(_ row: String, _ id: Int64, _ db: Database) throws -> (articles: Int, unread: Int)? {
    let find = try db.cachedStatement(sql: "SELECT articles, unread FROM \(row)")
    guard let found = try Row.fetchOne(find, arguments: [id]) else { return (0, 0) }
    return try Damage.skipping { try (found.count(0), found.count(1)) }
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
