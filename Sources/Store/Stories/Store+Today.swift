public import struct Foundation.Date
public import struct Foundation.TimeZone
internal import GRDB

extension Store {
  /// So many articles of a day are looked at, the newest; a screen shows a few dozen.
  public static let mostOfDay = 2_000

  /// The front page of a day: its stories and the articles that stand alone. Which day an article is from is what it
  /// says; what says nothing, or a day that is still to come, is in none. Articles of hidden feeds are left out.
  @concurrent public func today(
    day: Int, zone: TimeZone = .current, limit: Int = mostOfDay
  ) async throws(StoreError) -> Today {
    try await read { db in
      let span = LocalDays(zone).span(of: day)
      // One more tells that there are more.
      let found = try TodayRows.articles(in: span, atMost: Self.mostOfDay + 1, db)
      let newest = Array(found.prefix(Self.mostOfDay))
      let order = TodayOrder(newest, limit: limit)
      return try Today(
        day: day, items: TodayRows.items(order.items, db), articles: newest.count, stories: order.stories,
        isCut: found.count > newest.count)
    }
  }
}

/// What the front page reads.
enum TodayRows {
  static func articles(in span: Range<Int64>, atMost limit: Int, _ db: Database) throws -> [TodayArticle] {
    let hides = try State.value("hidden", db) > 0
    let sql = """
      SELECT a.id, a.date, a.source, a.tags, EXISTS (SELECT 1 FROM unread n WHERE n.id = a.id), m.story,
        (SELECT group_concat(x.source, ' ') FROM articleSource x WHERE x.article = a.id),
        CASE WHEN a.source IS NULL THEN (SELECT min(f.feed) FROM feedArticle f WHERE f.article = a.id) END
      FROM article a LEFT JOIN storyMember m ON m.article = a.id
      WHERE a.id >= ? AND a.id < ? AND a.date >= ? AND a.date < ? AND a.published >= ?
        AND a.published < a.date + 86400
      \(hides ? "AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = a.id)" : "")
      ORDER BY a.id DESC LIMIT ?
      """
    let end = try NumberRange.end(ofDatesBefore: span.upperBound, db)
    return try Row.fetchCursor(
      db.cachedStatement(sql: sql),
      arguments: [
        span.lowerBound, end, span.lowerBound, span.upperBound, span.lowerBound, limit,
      ]
    ).whole {
      try TodayArticle(
        id: $0.value(0), date: $0.value(1),
        sources: tellers($0.value(2), others: $0.value(6), feed: $0.value(7)),
        tags: TagList.ids($0.value(3)), isUnread: $0.value(4), story: $0.value(5))
    }
  }

  private static func tellers(_ source: Int64?, others: String?, feed: Int64?) -> [TodayArticle.Teller] {
    (source.map { [.source($0)] } ?? []) + TagList.ids(others ?? "").map { .source($0) }
      + (feed.map { [.feed($0)] } ?? [])
  }

  static func items(_ items: [TodayOrder.Item], _ db: Database) throws -> [TodayItem] {
    let titles = try ArticleRow.articles(items.map(\.id), db)
    let tags = try Tags.names(Set(items.compactMap(\.tag)), db)
    let names = try names(Set(items.flatMap(\.sources)), db)
    let labels = try labels(of: items.flatMap { $0.articles.map(\.id) }, db)
    return items.compactMap { item in
      guard let newest = titles[item.id] else { return nil }
      return TodayItem(
        title: newest.title, isRightToLeft: newest.isRightToLeft, ids: item.articles.map { Article.ID($0.id) },
        sources: item.sources.compactMap { names[$0] }.reduce(into: []) { met, name in
          // As its articles have it in a list.
          let name = item.articles.flatMap { labels[$0.id] ?? [] }.reduce(name) { $1.source($0) ?? $0 }
          if !met.contains(name) { met.append(name) }
        }, unread: item.unread,
        tag: item.tag.flatMap { tags[$0] }, latest: newest.published ?? newest.date, story: item.articles.first?.story)
    }
  }

  /// What the reader calls the feeds that brought these articles.
  private static func labels(of articles: [Int64], _ db: Database) throws -> [Int64: [Feeds.Label]] {
    let sql = "SELECT f.article, f.feed FROM json_each(?) i CROSS JOIN feedArticle f ON f.article = i.value"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(articles)]).whole {
      try ($0.value(0) as Int64, $0.value(1) as Int64)
    }
    let labels = try Feeds.labels(Set(rows.map(\.1)), db)
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.compactMap { labels[$0.1] } }
  }

  private static func names(_ tellers: Set<TodayArticle.Teller>, _ db: Database) throws -> [TodayArticle.Teller: String]
  {
    let sources = tellers.compactMap { if case .source(let id) = $0 { id } else { nil } }
    let feeds = tellers.compactMap { if case .feed(let id) = $0 { id } else { nil } }
    let sql = "SELECT s.id, s.name FROM json_each(?) i CROSS JOIN source s ON s.id = i.value"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(sources)]).whole {
      try ($0.value(0) as Int64, $0.value(1) as String)
    }
    var names: [TodayArticle.Teller: String] = [:]
    for (id, name) in rows { names[.source(id)] = name }
    for (id, label) in try Feeds.labels(Set(feeds), db) { names[.feed(id)] = label.name }
    return names
  }
}
