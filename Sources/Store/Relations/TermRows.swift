import ArticleParsing
import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// The terms of articles as the store has them.
enum TermRows {
  /// Of an article that is new, or has another text now.
  static func write(_ terms: ArticleTerms, of id: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO articleTerms(id, terms) VALUES (?, ?)")
      .execute(arguments: [id, Data(bytes(terms))])
  }

  /// Nil where there is no such article, or it has none yet.
  static func terms(of id: Int64, _ db: Database) throws -> ArticleTerms? {
    let find = try db.cachedStatement(sql: "SELECT terms FROM articleTerms WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [id]) else { return nil }
    return try Damage.skipping { try terms(row, 0) }
  }

  /// Visits those of a stretch of time that say themselves when they were, ascending.
  static func visit(
    _ ids: ClosedRange<Int64>, _ db: Database, _ visit: (Int64, ArticleTerms) throws -> Void
  ) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT t.id, t.terms FROM articleTerms t CROSS JOIN article a ON a.id = t.id AND \(StoredDate.isKnown)
        WHERE t.id BETWEEN ? AND ? ORDER BY t.id
        """)
    let rows = try Row.fetchCursor(find, arguments: [ids.lowerBound, ids.upperBound])
    while let row = try rows.next() {
      guard let (id, terms) = try Damage.skipping({ try (row.value(0) as Int64, terms(row, 1)) }) else { continue }
      try visit(id, terms)
    }
  }

  static func terms(_ row: Row, _ column: Int) throws -> ArticleTerms {
    let data: Data = try row.value(column)
    guard data.count.isMultiple(of: 4), data.count <= ArticleTerms.most * 4 else {
      throw Damage(reason: "the terms of an article are damaged")
    }
    return ArticleTerms(packed: PackedNumbers.numbers(data))
  }

  static func bytes(_ terms: ArticleTerms) -> [UInt8] { PackedNumbers.bytes(terms.packed) }
}

/// Numbers of four bytes, the lowest first.
enum PackedNumbers {
  static func numbers(_ data: Data) -> [UInt32] {
    unsafe data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }

  static func bytes(_ numbers: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers { unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) } }
    return bytes
  }
}
