public import FilterLanguage
internal import GRDB

/// What is in memory of a list that somebody looks at.
public struct KnownArticles: Equatable, Sendable {
  /// Those of the list in its order, newest first.
  public var listed: [Article.ID]
  /// Those that are shown beside it.
  public var others: [Article.ID]
  /// The newest article that the list has ever shown: what stands above is new, what stands between it and the first of
  /// `listed` was let go.
  public var newest: Article.ID?
  /// Whether `listed` ends with the query's last article.
  public var reachesOldest: Bool

  public init(
    listed: [Article.ID], others: [Article.ID] = [], newest: Article.ID? = nil, reachesOldest: Bool = true
  ) {
    self.listed = listed
    self.others = others
    self.newest = newest
    self.reachesOldest = reachesOldest
  }
}

/// What has become of a list since it was loaded.
public struct ListNews: Equatable, Sendable {
  /// Those that are known, as they are now; without those that are gone.
  public var articles: [Article]
  /// Those that the query has and the list does not, newest first.
  public var new: [Article.ID]

  /// The numbers that listed articles have by now in place of those under which they are listed.
  public var moved: Set<Article.ID>

  public init(articles: [Article], new: [Article.ID] = [], moved: Set<Article.ID> = []) {
    self.articles = articles
    self.new = new
    self.moved = moved
  }
}

extension Store {
  /// Looks at a list again after the store has changed: a known article stays in it whether the query has it still or
  /// not, and at most `limit` new ones are told.
  @concurrent public func news(
    of query: Query, _ known: KnownArticles, atMost limit: Int
  ) async throws(StoreError) -> ListNews {
    try await read { db in
      let ids = known.listed + known.others
      let found = try ArticleRow.articles(ids.map(\.rawValue), db)
      var articles = ids.compactMap { found[$0.rawValue] }
      guard let rows = try ListRowsSQL(query, db) else { return ListNews(articles: articles) }
      articles = try rows.withOthers(articles, db)
      // What has another number by now, as one that got its date, stays in its row.
      let moved = Set(try MovedArticles.now(ids.map(\.rawValue), db).map(Article.ID.init)).subtracting(ids)
      let listed = Set(known.listed).union(moved)
      var new: [Article.ID] = []
      for (low, high) in known.ranges {
        let (text, arguments) = rows.heads.list("#", from: low, to: high, .newestFirst, limit: listed.count + limit)
        let found = try Row.fetchCursor(db, sql: text, arguments: arguments)
        new += try found.whole { Article.ID(try $0.value(0)) }.filter { !listed.contains($0) }
      }
      return ListNews(articles: articles, new: Array(new.prefix(limit)), moved: moved)
    }
  }
}

extension KnownArticles {
  /// Where new articles may stand, newest first; the numbers at the ends are not part of it.
  fileprivate var ranges: [(low: Int64, high: Int64)] {
    let low: Int64 = reachesOldest ? .min : listed.last?.rawValue ?? .min
    guard let first = listed.first, let newest, first < newest else { return [(low, .max)] }
    return [(newest.rawValue, .max), (low, first.rawValue)]
  }
}
