public import ArticleParsing
public import struct Foundation.Data
public import struct Foundation.Date
internal import GRDB

/// What an article says, or said before it was corrected.
public struct ArticleVersion: Equatable, Sendable {
  /// From 1, the oldest.
  public var number: Int
  /// What its page or feed said; nil where it said nothing.
  public var published: Date?
  /// When the file came in which it stood.
  public var stored: Date
  public var title: String
  public var blocks: [Block]

  public init(number: Int, published: Date?, stored: Date, title: String, blocks: [Block]) {
    (self.number, self.published, self.stored) = (number, published, stored)
    (self.title, self.blocks) = (title, blocks)
  }
}

extension Store {
  /// The versions of an article, newest first: the first is the text that is shown. None where there is no such article.
  @concurrent public func versions(of id: Article.ID) async throws(StoreError) -> [ArticleVersion] {
    try await read { db in
      let sql = """
        SELECT coalesce(c.published, a.published), f.arrived, a.title, b.blocks
        FROM article a JOIN file f ON f.id = a.file LEFT JOIN body b ON b.id = a.id
        LEFT JOIN articleCopy c ON c.article = a.id AND c.file = a.file WHERE a.id = ?
        """
      let id = try Article.ID(MovedArticles.now([id.rawValue], db)[0])
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.rawValue]) else { return [] }
      let shown = try Versions.version(row)
      let older = try Row.fetchCursor(
        db,
        sql: """
          SELECT published, stored, title, blocks FROM articleVersion WHERE article = ?
          ORDER BY coalesce(published, stored) DESC, number DESC
          """, arguments: [id.rawValue]
      ).whole(Versions.version).filter { ($0.title, $0.blocks) != (shown.title, shown.blocks) }
      return ([shown] + older).enumerated().map { place, version in
        var version = version
        version.number = older.count + 1 - place
        return version
      }
    }
  }
}

enum Versions {
  /// Some entries change each hour; more of what they said would fill the disk.
  private static let most = 8

  static func version(_ row: Row) throws -> ArticleVersion {
    let bytes: Data? = try row.value(3)
    do {
      return try ArticleVersion(
        number: 0, published: (row.value(0) as Int64?).map(Date.init(wholeSeconds:)),
        stored: Date(wholeSeconds: row.value(1)), title: row.value(2),
        blocks: bytes.map { try BodyCoding.blocks([UInt8]($0)) } ?? [])
    } catch is BodyCoding.Damaged { throw Damage(reason: "the text of a version is damaged") }
  }

  /// Whether the article said something else before; a text that came to be shown again is no other.
  static func hasEarlier(_ id: Int64, _ db: Database) throws -> Bool {
    let sql = """
      SELECT 1 FROM articleVersion v JOIN article a ON a.id = v.article LEFT JOIN body b ON b.id = a.id
      WHERE v.article = ? AND (v.title <> a.title OR v.blocks IS NOT b.blocks)
      """
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) != nil
  }

  /// What an article said before, those aside that are damaged.
  static func texts(of id: Int64, _ db: Database) throws -> [[Block]] {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT blocks FROM articleVersion WHERE article = ?"), arguments: [id]
    ).whole { row in try? BodyCoding.blocks([UInt8](row.value(0) as Data)) }
  }

  /// Keeps a text of the article that is not shown, or is shown no longer, once.
  static func add(_ text: ParsedArticle, from file: Int64, to id: Int64, _ db: Database) throws {
    let blocks = Data(BodyCoding.bytes(text.blocks))
    let known = "SELECT 1 FROM articleVersion WHERE article = ? AND title = ? AND blocks = ?"
    let arguments: StatementArguments = [id, text.title, blocks]
    guard try Row.fetchOne(db.cachedStatement(sql: known), arguments: arguments) == nil else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO articleVersion(article, number, published, stored, title, blocks)
        SELECT ?1, 1 + coalesce((SELECT max(number) FROM articleVersion WHERE article = ?1), 0), ?2, arrived, ?3, ?4
        FROM file WHERE id = ?5
        """
    ).execute(arguments: [id, text.published.map(\.wholeSeconds), text.title, blocks, file])
    let old = """
      DELETE FROM articleVersion WHERE article = ?1
      AND number <= (SELECT max(number) FROM articleVersion WHERE article = ?1) - ?2
      """
    try db.cachedStatement(sql: old).execute(arguments: [id, most])
  }
}
