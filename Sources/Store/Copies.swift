import ArticleParsing
public import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// A file in which an article was met.
public struct ArticleFile: Equatable, Sendable {
  public var name: String
  /// As they were imported; nil where they were lost before a repair.
  public var bytes: Data?
  /// What the article is called there.
  public var title: String
}

extension Store {
  /// The files in which an article was met: first the one that its text is from, then the others as they came.
  @concurrent public func files(of id: Article.ID) async throws(StoreError) -> [ArticleFile] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT f.name, r.bytes, x.title FROM (
            SELECT 0 AS place, file, title FROM article WHERE id = ?1
            UNION ALL SELECT 1, c.file, c.title FROM articleCopy c JOIN article a ON a.id = c.article
            WHERE c.article = ?1 AND c.file <> a.file) x
          JOIN file f ON f.id = x.file LEFT JOIN raw r ON r.id = x.file ORDER BY x.place, x.file
          """, arguments: [id.rawValue])
      return try rows.whole { try ArticleFile(name: $0.value(0), bytes: $0.value(1), title: $0.value(2)) }
    }
  }
}

/// What is known of an article from the other files that it was met in.
enum Copies {
  static func add(_ file: Int64, _ article: ParsedArticle, to id: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO articleCopy(article, file, title, source, author, url, published)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, file, article.title, article.source, article.author, article.url, article.published.map(ArticleRow.seconds),
    ])
  }
}

extension Copies {
  static func remove(_ file: Int64, from id: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM articleCopy WHERE article = ? AND file = ?").execute(arguments: [id, file])
  }
}

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

  init?(_ id: Int64, _ db: Database) throws {
    let sql = """
      SELECT tags, source, file, date, EXISTS (SELECT 1 FROM correctedTags c WHERE c.article = a.id)
      FROM article a WHERE id = ?
      """
    guard let known = try ArticleRow.article(id, db),
      let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    else { return nil }
    let body = try StoredBody(id, db)
    self.id = id
    (tags, source, file, date) = try (TagList.ids(row.value(0)), row.value(1), row.value(2), row.value(3))
    (isUnread, isCorrected) = try (known.isUnread, row.value(4))
    article = ParsedArticle(title: known.title)
    article.titleIsDerived = known.titleIsDerived
    article.blocks = body.blocks
    article.source = known.source
    article.author = body.author
    article.url = known.url
    article.published = known.published
    article.tags = known.tags
    article.keywords = body.keywords
    article.related = try String.fetchAll(
      db.cachedStatement(sql: "SELECT title FROM related WHERE article = ? ORDER BY position"), arguments: [id])
  }
}

extension ParsedArticle {
  /// Takes over what only the shorter text of the same article knows.
  mutating func add(_ other: ParsedArticle) {
    if titleIsDerived, !other.titleIsDerived {
      title = other.title
      titleIsDerived = false
    }
    source = source ?? other.source
    author = author ?? other.author
    url = url ?? other.url
    published = published ?? other.published
    if let lines = other.keywords {
      let own = keywords?.split(separator: "\n") ?? []
      let new = lines.split(separator: "\n").filter { !own.contains($0) }
      keywords = (own + new).joined(separator: "\n")
    }
    tags = Self.united(tags, other.tags, by: Analyzer.nameKey)
    let ownKey = Analyzer.titleKey(title)
    related = Self.united(related, other.related, by: Analyzer.titleKey).filter {
      related.contains($0) || Analyzer.titleKey($0) != ownKey
    }
  }

  private static func united(_ own: [String], _ other: [String], by key: (String) -> String) -> [String] {
    var met = Set(own.map(key))
    return own + other.filter { met.insert(key($0)).inserted }
  }
}
