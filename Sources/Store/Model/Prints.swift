import ArticleParsing
internal import GRDB
import TextAnalysis

/// Digests of passages and addresses, by which an article that is like another one is found.
enum Prints {
  /// Of the beginning and of the longest paragraph, if they are long enough to be one article's alone.
  static func of(_ blocks: [Block], lede: Int64?) -> Set<Int64> {
    var prints: Set<Int64> = []
    if let lede { prints.insert(lede) }
    if let longest = blocks.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      let letters = Analyzer.leadingLetters(CollectionOfOne(longest.text), limit: Draft.ledeLimit)
      if letters.unicodeScalars.count == Draft.ledeLimit { prints.insert(SHA256.number(letters)) }
    }
    return prints
  }

  static func of(_ blocks: [Block], foldedBody: String) -> Set<Int64> {
    let lede = Draft.lede(foldedBody)
    return of(blocks, lede: lede.unicodeScalars.count < Draft.ledeLimit ? nil : SHA256.number(lede))
  }

  static func add(_ prints: Set<Int64>, of id: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO articlePrint(hash, article) VALUES (?, ?)")
    for print in prints { try insert.execute(arguments: [print, id]) }
  }

  static func remove(_ prints: Set<Int64>, of id: Int64, _ db: Database) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM articlePrint WHERE hash = ? AND article = ?")
    for print in prints { try delete.execute(arguments: [print, id]) }
  }

  /// Those of them that the article is known by.
  static func stored(_ prints: Set<Int64>, of id: Int64, _ db: Database) throws -> Set<Int64> {
    let find = try db.cachedStatement(sql: "SELECT 1 FROM articlePrint WHERE hash = ? AND article = ?")
    return try prints.filter { try Row.fetchOne(find, arguments: [$0, id]) != nil }
  }

  /// Those of the addresses at which an article was met.
  static func addresses(of id: Int64, _ db: Database) throws -> Set<Int64> {
    let sql = "SELECT url FROM article WHERE id = ?1 UNION ALL SELECT url FROM articleCopy WHERE article = ?1"
    let urls = try String?.fetchAll(db.cachedStatement(sql: sql), arguments: [id])
    return Set(urls.compactMap { $0.flatMap(AddressKey.digest) })
  }

  /// Forgets an address at which the article is met no longer.
  static func drop(address: String?, of id: Int64, _ db: Database) throws {
    guard let key = address.flatMap(AddressKey.digest), try !addresses(of: id, db).contains(key) else { return }
    try remove([key], of: id, db)
  }
}
