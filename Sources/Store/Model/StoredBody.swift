import ArticleParsing
import struct Foundation.Data
internal import GRDB

/// What the row of a body holds.
struct StoredBody {
  var author: String?
  var keywords: String?
  var blocks: [Block]

  init(_ id: Int64, _ db: Database) throws {
    let sql = "SELECT author, keywords, blocks FROM body WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else {
      blocks = []
      return
    }
    author = try row.value(0)
    keywords = try row.value(1)
    let bytes: Data = try row.value(2)
    do { blocks = try BodyCoding.blocks([UInt8](bytes)) } catch {
      throw Damage(reason: "the body of article \(id) is damaged")
    }
  }
}
