import ArticleParsing
import struct Foundation.Date
internal import GRDB

/// An article as it is stored, to be compared with what arrives.
struct StoredArticle {
  var id: Int64
  var article: ParsedArticle
  var tags: [Int64]
  var source: Int64?
  var file: Int64
  var date: Int64
  var isUnread: Bool
  var isCorrected: Bool
  /// That of its text, where this is a later one than the first.
  var textDate: Date?

  /// With the date that its text says, which tells what was written after what.
  var text: ParsedArticle {
    var text = article
    text.published = textDate ?? article.published
    return text
  }

  init?(_ id: Int64, _ db: Database) throws {
    let sql = """
      SELECT tags, source, file, date, EXISTS (SELECT 1 FROM correctedTags c WHERE c.article = a.id),
        (SELECT published FROM articleCopy c WHERE c.article = a.id AND c.file = a.file)
      FROM article a WHERE id = ?
      """
    guard let known = try ArticleRow.article(id, db),
      let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    else { return nil }
    let body = try StoredBody(id, db)
    self.id = id
    (tags, source, file, date) = try (TagList.ids(row.value(0)), row.value(1), row.value(2), row.value(3))
    (isUnread, isCorrected) = try (known.isUnread, row.value(4))
    textDate = try (row.value(5) as Int64?).map(Date.init(wholeSeconds:))
    article = ParsedArticle(title: known.title)
    article.titleIsDerived = known.titleIsDerived
    article.blocks = body.blocks
    article.source = known.source
    article.author = body.author
    article.url = known.url
    (article.published, article.dateSource) = (known.published, known.dateSource)
    article.tags = known.tags
    article.keywords = body.keywords
    let related = "SELECT title, url FROM related WHERE article = ? ORDER BY position"
    for row in try Row.fetchAll(db.cachedStatement(sql: related), arguments: [id]) {
      let title: String = try row.value(0)
      article.related.append(title)
      article.relatedAddresses[title] = try row.value(1) as String?
    }
  }
}
