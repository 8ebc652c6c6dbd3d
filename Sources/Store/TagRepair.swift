import struct Foundation.Data
internal import GRDB

/// What the reader said of tags, and the copies of articles, as far as they can be read in a damaged store.
struct SalvagedTags: Sendable {
  private var corrected: [Int64] = []
  private var phrases: [(key: String, teacher: Int)] = []
  private var apart: [String] = []
  private var copies: [(article: Int64, hash: Data, title: String)] = []

  /// Errors are the damage that is worked around, or a store of an earlier version.
  init(_ db: Database) {
    try? Self.each("SELECT article FROM correctedTags", db) { corrected.append($0[0]) }
    try? Self.each("SELECT key, teacher FROM tagPhrase", db) { phrases.append(($0[0], $0[1])) }
    try? Self.each("SELECT pair FROM tagPair WHERE articles < 0", db) { apart.append($0[0]) }
    let sql = "SELECT c.article, f.hash, c.title FROM articleCopy c JOIN file f ON f.id = c.file"
    try? Self.each(sql, db) { copies.append(($0[0], $0[1], $0[2])) }
  }

  private static func each(_ sql: String, _ db: Database, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { try body(row) }
  }

  /// Before the articles, which would be split anew.
  func write(to db: Database) throws {
    for id in corrected { try db.execute(sql: "INSERT INTO correctedTags VALUES (?)", arguments: [id]) }
    for (key, teacher) in phrases {
      try db.execute(sql: "INSERT INTO tagPhrase(key, teacher) VALUES (?, ?)", arguments: [key, teacher])
    }
    for pair in apart {
      try db.execute(sql: "INSERT INTO tagPair(pair, joins, articles) VALUES (?, 0, -1)", arguments: [pair])
    }
  }

  /// After the articles and their files.
  func finish(in db: Database) throws {
    try db.execute(sql: "DELETE FROM correctedTags WHERE article NOT IN (SELECT id FROM article)")
    for copy in copies {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO articleCopy(article, file, title)
          SELECT a.id, f.id, ? FROM article a JOIN file f ON f.hash = ? WHERE a.id = ?
          """, arguments: [copy.title, copy.hash, copy.article])
    }
  }
}
