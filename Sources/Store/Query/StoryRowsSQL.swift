import FilterLanguage
internal import GRDB

/// Lists with one row a story: the newest of a story's articles that a query has stands for all that it has.
///
/// Whether an article does so is asked of the few others of its story, one by one, so that such a list is the same walk
/// that the query is without, stops at the page, and needs no table of its own.
extension QuerySQL {
  /// The others of an article's story, older or newer than it.
  private static func others(_ comparison: String) -> String {
    "storyMember m CROSS JOIN storyMember o ON o.story = m.story AND o.article \(comparison) m.article"
  }

  /// Leaves out what stands in the row of a newer article.
  mutating func leaveNewestOfStories() {
    let (fits, arguments) = fits("o.article")
    require("NOT EXISTS (SELECT 1 FROM \(Self.others(">")) WHERE m.article = \(id) AND \(fits))", arguments)
  }

  /// Leaves what stands in rows below that of an article, or above it. What is in a row is said by `rows`, which may
  /// have more than what is asked for here.
  mutating func leaveRows(of rows: QuerySQL, older: Bool, than article: Int64) {
    let (fits, arguments) = rows.fits("o.article")
    let above = """
      EXISTS (SELECT 1 FROM storyMember m CROSS JOIN storyMember o ON o.story = m.story AND o.article \(older ? ">=" : ">") ?
      WHERE m.article = \(id) AND (o.article = ? OR \(fits)))
      """
    let (condition, asked) = older ? ("\(id) < ? AND NOT \(above)", [article]) : ("(\(id) > ? OR \(above))", [article])
    require(condition, asked + [article, article] + arguments)
  }

  /// Pairs of one of the articles and another of its story that is older or newer and fits.
  private func pairs(_ ids: [Int64], _ comparison: String, _ db: Database) throws -> [(id: Int64, other: Article.Other)]
  {
    let (fits, arguments) = fits("o.article")
    let sql = """
      SELECT m.article, o.article, EXISTS (SELECT 1 FROM unread x WHERE x.id = o.article),
        EXISTS (SELECT 1 FROM starred x WHERE x.id = o.article)
      FROM json_each(?) i CROSS JOIN storyMember m ON m.article = i.value
      CROSS JOIN storyMember o ON o.story = m.story AND o.article \(comparison) m.article WHERE \(fits)
      """
    return try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: StatementArguments([JSONList.text(ids)] + arguments)
    ).whole {
      try (
        $0.value(0),
        Article.Other(id: Article.ID($0.value(1)), isUnread: $0.value(2), isStarred: $0.value(3))
      )
    }
  }

  /// The articles, each with the others of its row.
  func withOthers(_ articles: [Article], _ db: Database) throws -> [Article] {
    var others: [Int64: [Article.Other]] = [:]
    for (id, other) in try pairs(articles.map(\.id.rawValue), "<", db) { others[id, default: []].append(other) }
    guard !others.isEmpty else { return articles }
    return articles.map { article in
      var article = article
      article.others = (others[article.id.rawValue] ?? []).sorted { $0.id > $1.id }
      return article
    }
  }

  /// The articles of rows, each row whole.
  func rows(of heads: [Int64], _ db: Database) throws -> [Int64] {
    var others: [Int64: [Int64]] = [:]
    for (id, other) in try pairs(heads, "<", db) { others[id, default: []].append(other.id.rawValue) }
    return heads.flatMap { [$0] + (others[$0] ?? []).sorted(by: >) }
  }

  /// By article, the one that stands for it, where that is another.
  func heads(of ids: [Int64], _ db: Database) throws -> [Int64: Int64] {
    Dictionary(try pairs(ids, ">", db).map { ($0.id, $0.other.id.rawValue) }, uniquingKeysWith: max)
  }
}
