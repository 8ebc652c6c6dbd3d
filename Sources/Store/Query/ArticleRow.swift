import ArticleParsing
import Foundation
internal import GRDB

/// Rows → articles.
enum ArticleRow {
  static let columns = """
    a.id, a.date, a.published, a.title, a.titleIsDerived, source.name, a.url, a.tags, \
    EXISTS (SELECT 1 FROM unread n WHERE n.id = a.id), EXISTS (SELECT 1 FROM starred m WHERE m.id = a.id), a.isRightToLeft, \
    (SELECT min(g.id) FROM feedArticle f CROSS JOIN feed g ON g.id = f.feed AND NOT g.isRemoved WHERE f.article = a.id), a.dateSource, \
    (SELECT group_concat(coalesce(o.source, (SELECT -min(g.id) FROM feedArticle f CROSS JOIN feed g \
    ON g.id = f.feed AND NOT g.isRemoved WHERE f.article = o.id))) FROM storyMember m \
    CROSS JOIN storyMember n ON n.story = m.story CROSS JOIN article o ON o.id = n.article WHERE m.article = a.id), \
    (SELECT group_concat(x.source) FROM storyMember m CROSS JOIN storyMember n ON n.story = m.story \
    CROSS JOIN articleSource x ON x.article = n.article WHERE m.article = a.id)
    """

  /// `rows` have the `columns`. Each is read as it comes: copies of rows took twice as long as all the rest of a page.
  /// Those that are damaged are left out.
  static func articles(_ rows: RowCursor, _ db: Database) throws -> [Article] {
    try named(rows.whole(found), db)
  }

  /// An article without the names of its tags and feed.
  typealias Found = (article: Article, tags: [Int64], feed: Int64?)

  static func found(_ row: Row) throws -> Found {
    let dateSource: Int64 = try row.value(12)
    let article = try Article(
      id: Article.ID(row.value(0)), title: row.value(3), titleIsDerived: row.value(4), source: row.value(5),
      url: row.value(6), published: (row.value(2) as Int64?).map(Date.init(wholeSeconds:)),
      dateSource: StoredDate.source(dateSource), date: Date(wholeSeconds: row.value(1)),
      isDateArrival: dateSource == StoredDate.arrival,
      isUnread: row.value(8), isStarred: row.value(9), isRightToLeft: row.value(10),
      storySources: storySources(row.value(13), row.value(14)))
    return (article, TagList.ids(try row.value(7)), try row.value(11))
  }

  /// Of how many sources a story is, whose articles and their copies have these; who names none has the feed that brought
  /// it, and none where no feed did. Not counted by SQLite, which would make a table of them for each row.
  private static func storySources(_ sources: String?, _ copies: String?) -> Int {
    max(1, Set([sources, copies].compactMap(\.self).flatMap { $0.split(separator: ",") }).count)
  }

  static func named(_ found: [Found], _ db: Database) throws -> [Article] {
    let names = try Tags.names(Set(found.lazy.flatMap(\.tags)), db)
    let feeds = try Feeds.labels(Set(found.lazy.compactMap(\.feed)), db)
    return found.map { article, tags, feed in
      var article = article
      article.tags = tags.compactMap { names[$0] }
      if let feed = feed.flatMap({ feeds[$0] }) {
        article.feed = feed.name
        article.source = feed.source(article.source)
        article.isRightToLeft = feed.isRightToLeft ?? article.isRightToLeft
      }
      return article
    }
  }

  /// So many of a query's articles in an order, beyond one of them. A page is as long as the store allows also where it
  /// meets damaged rows: a short one would look like the last.
  static func page(
    _ sql: QuerySQL, _ order: QuerySQL.Order, beyond start: Article.ID?, before end: Article.ID? = nil, _ limit: Int,
    _ db: Database
  ) throws -> [Article] {
    var page: [Found] = []
    var last = start?.rawValue
    while page.count < limit {
      let missing = limit - page.count
      let isUpwards = order == .oldestFirst
      let (text, arguments) = sql.list(
        columns, from: (isUpwards ? last : end?.rawValue) ?? .min, to: (isUpwards ? nil : last) ?? .max, order,
        limit: missing)
      var met = 0
      let rows = try Row.fetchCursor(db.cachedStatement(sql: text), arguments: arguments)
      while let row = try rows.next() {
        met += 1
        last = try row.value(0)
        if let article = try Damage.skipping({ try found(row) }) { page.append(article) }
      }
      if met < missing { break }
    }
    return try named(page, db)
  }

  static func article(_ id: Int64, _ db: Database) throws -> Article? {
    let sql = "SELECT \(columns) FROM article a LEFT JOIN source ON source.id = a.source WHERE a.id = ?"
    return try articles(Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id]), db).first
  }

  static func articles(_ ids: [Int64], _ db: Database) throws -> [Int64: Article] {
    let sql = """
      SELECT \(columns) FROM json_each(?) i CROSS JOIN article a ON a.id = i.value LEFT JOIN source ON source.id = a.source
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(ids)])
    return Dictionary(try articles(rows, db).map { ($0.id.rawValue, $0) }) { first, _ in first }
  }
}
