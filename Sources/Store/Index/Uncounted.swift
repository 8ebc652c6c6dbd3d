import ArticleParsing
import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// The files of bulk imports whose articles' words are not in the vocabulary. A word's number there is that of the
/// articles of all other files that have it, after every write.
///
/// What an import gathered of them is right as long as nobody else counted, changed or removed any of their articles:
/// each such change is counted. Where one was made they are counted again, from what is stored.
enum Uncounted {
  private static let (changesName, countedName) = ("uncountedChanges", "counted")

  static func isAny(_ db: Database) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM uncounted LIMIT 1")) != nil
  }

  static func has(_ file: Int64, _ db: Database) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM uncounted WHERE file = ?"), arguments: [file]) != nil
  }

  /// So many articles have their words in the vocabulary.
  static func counted(_ db: Database) throws -> Int {
    try State.value(isAny(db) ? countedName : "articles", db)
  }

  /// The words of files that are being merged will be counted later.
  static func add(_ files: [Int64], _ db: Database) throws {
    guard !files.isEmpty else { return }
    if try !isAny(db) { try State.set(State.value("articles", db), countedName, db) }
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO uncounted VALUES (?)")
    for file in files { try insert.execute(arguments: [file]) }
  }

  static func changes(_ db: Database) throws -> Int { try State.value(changesName, db) }

  /// An article of one of the files got another text, or went, and its import does not know.
  static func noteChange(_ db: Database) throws { try State.add(1, to: changesName, db) }

  struct Mark: Equatable {
    var files: Int
    var changes: Int
  }

  static func mark(_ db: Database) throws -> Mark {
    Mark(files: try Int.fetchOne(db, sql: "SELECT count(*) FROM uncounted") ?? 0, changes: try changes(db))
  }

  static func clear(_ db: Database) throws {
    guard try isAny(db) else { return }
    try db.execute(sql: "DELETE FROM uncounted")
    try noteChange(db)
  }

  static func words(_ db: Database) throws -> WordCounts {
    var words = WordCounts()
    let sql = """
      SELECT a.title, b.blocks, a.id FROM uncounted u CROSS JOIN article a ON a.file = u.file JOIN body b ON b.id = a.id
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      // What a damaged text has is found by nobody.
      guard let title = try Damage.skipping({ try row.value(0) as String }) else { continue }
      let blocks = (try? BodyCoding.blocks([UInt8](row.value(1) as Data))) ?? []
      words.add(try FoldedArticle(row.value(2), title: title, body: blocks.lazy.map(\.text), db))
    }
    return words
  }
}
