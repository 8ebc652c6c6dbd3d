import Foundation
internal import GRDB

/// Rows → articles.
enum ArticleRow {
  static let columns = """
    a.id, a.date, a.published, a.title, a.titleIsDerived, source.name, a.url, a.tags, \
    EXISTS (SELECT 1 FROM unread n WHERE n.id = a.id), EXISTS (SELECT 1 FROM starred m WHERE m.id = a.id), a.isRightToLeft, \
    (SELECT min(g.id) FROM feedArticle f CROSS JOIN feed g ON g.id = f.feed AND NOT g.isRemoved WHERE f.article = a.id)
    """

  /// `rows` have the `columns`. Each is read as it comes: copies of rows took twice as long as all the rest of a page.
  static func articles(_ rows: RowCursor, _ db: Database) throws -> [Article] {
    var found: [(article: Article, tags: [Int64], feed: Int64?)] = []
    while let row = try rows.next() {
      let article = Article(
        id: Article.ID(row[0]), title: row[3], titleIsDerived: row[4], source: row[5], url: row[6],
        published: (row[2] as Int64?).map(date), date: date(row[1]), isUnread: row[8], isStarred: row[9],
        isRightToLeft: row[10])
      found.append((article, TagList.ids(row[7]), row[11]))
    }
    let names = try Tags.names(Set(found.lazy.flatMap(\.tags)), db)
    let feeds = try Feeds.labels(Set(found.lazy.compactMap(\.feed)), db)
    return found.map { article, tags, feed in
      var article = article
      article.tags = tags.compactMap { names[$0] }
      if let feed = feed.flatMap({ feeds[$0] }) {
        article.feed = feed.name
        article.isRightToLeft = feed.isRightToLeft ?? article.isRightToLeft
      }
      return article
    }
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
    return Dictionary(uniqueKeysWithValues: try articles(rows, db).map { ($0.id.rawValue, $0) })
  }

  static func date(_ seconds: Int64) -> Date {
    Date(timeIntervalSince1970: min(max(TimeInterval(seconds), -latest), latest))
  }

  /// Dates beyond ± 3,000 years are mistakes, of a page or of a row, and would not fit a sum of seconds.
  private static let latest = 1e11

  /// Whole seconds.
  static func seconds(_ date: Date) -> Int64 {
    let seconds = date.timeIntervalSince1970
    return seconds.isFinite ? Int64(min(max(seconds, -latest), latest).rounded(.down)) : 0
  }
}

/// The tags of an article in its row: their numbers in order, with spaces between them.
enum TagList {
  static func ids(_ text: String) -> [Int64] {
    var ids: [Int64] = []
    NumberList.visit(text) { ids.append($0) }
    return ids
  }

  static func text(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: " ") }
}

/// Numbers in a text, with something else between them.
enum NumberList {
  static func visit(_ text: String, _ body: (Int64) -> Void) {
    var text = text
    text.withUTF8 { unsafe visit($0, body) }
  }

  static func visit(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int64) -> Void) {
    var number: Int64?
    var sign: Int64 = 1
    for index in text.indices {
      let byte = unsafe text[index]
      if 0x30...0x39 ~= byte {
        number = (number ?? 0) &* 10 &+ Int64(byte - 0x30)
      } else {
        if let number { body(sign &* number) }
        (number, sign) = (nil, byte == UInt8(ascii: "-") ? -1 : 1)
      }
    }
    if let number { body(sign &* number) }
  }
}
