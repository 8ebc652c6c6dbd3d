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
      id, file, article.title, article.source, article.author, article.url, article.published.map(\.wholeSeconds),
    ])
    if let key = article.url.flatMap(AddressKey.digest) { try Prints.add([key], of: id, db) }
  }
}

extension Copies {
  static func remove(_ file: Int64, from id: Int64, _ db: Database) throws {
    let find = "SELECT url FROM articleCopy WHERE article = ? AND file = ?"
    let url = try String?.fetchOne(db.cachedStatement(sql: find), arguments: [id, file])
    try db.cachedStatement(sql: "DELETE FROM articleCopy WHERE article = ? AND file = ?").execute(arguments: [id, file])
    try Prints.drop(address: url ?? nil, of: id, db)
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
    takeFirstDate(of: other)
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
    takeAddresses(of: other)
  }

  /// Those of headlines that both have, in whatever spelling.
  private mutating func takeAddresses(of other: ParsedArticle) {
    guard !other.relatedAddresses.isEmpty else { return }
    let theirs = Dictionary(
      other.relatedAddresses.map { (Analyzer.titleKey($0.key), $0.value) }, uniquingKeysWith: min)
    for title in related where relatedAddresses[title] == nil {
      relatedAddresses[title] = theirs[Analyzer.titleKey(title)]
    }
  }

  private static func united(_ own: [String], _ other: [String], by key: (String) -> String) -> [String] {
    var met = Set(own.map(key))
    return own + other.filter { met.insert(key($0)).inserted }
  }
}
