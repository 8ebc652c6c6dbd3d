import Foundation
internal import GRDB
import TextAnalysis

/// How rare stems are: in how many of a sample of the store's articles each stands.
///
/// A sample, because stems are asked for by the sixty, for every article of an import: counting them all would be another
/// vocabulary. 4,096 of 31,525 articles told as much as all of them. Made again where the store has grown by half.
struct TermCounts: Sendable {
  /// Newest articles, and others over the whole time.
  private static let (newest, spread) = (2_560, 1_536)

  /// How many articles were looked at.
  let articles: Int
  /// Ascending; a stem that stands in one article alone is not among them.
  private let stems: [UInt32]
  private let counts: [UInt32]
  /// How much each tells, and one that is not among them.
  private let weights: [Float]
  private let weightOfRare: Float
  /// Where those begin whose upper bits are a number: one question looks up 38,000 of them.
  private let starts: [Int32]

  /// Of the 28 bits of a stem.
  private static let (upperBits, lowerBits): (UInt32, UInt32) = (12, 16)

  /// How much a stem tells: the logarithm of one article in so many.
  func weight(_ stem: UInt32) -> Float {
    let upper = Self.upper(stem)
    for index in Int(starts[upper])..<Int(starts[upper + 1]) where stems[index] == stem { return weights[index] }
    return weightOfRare
  }

  private static func upper(_ stem: UInt32) -> Int { Int(min(stem >> lowerBits, 1 << upperBits - 1)) }

  /// Those that are stored, made first where there are none, or where the store has grown since: within a write.
  static func current(writing db: Database) throws -> TermCounts {
    try renew(db)
    return try current(reading: db)
  }

  /// Makes them again where the store has grown by half since, or always.
  static func renew(always: Bool = false, _ db: Database) throws {
    let now = try State.value("articles", db)
    let find = try db.cachedStatement(sql: "SELECT counted FROM termCounts WHERE id = 1")
    let row = try Row.fetchOne(find)
    if !always, let counted = try Damage.skipping({ try row?.count(0) }), now < counted + max(64, counted / 2) {
      return
    }
    let made = try make(db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO termCounts(id, articles, counted, counts) VALUES (1, ?, ?, ?)",
      arguments: [made.articles, now, Data(PackedNumbers.bytes(made.stems + made.counts))])
  }

  /// Makes them again where any article has come since: what is found in bulk does not depend on how often counts were
  /// made while it came.
  static func renewForAll(_ db: Database) throws {
    let counted = try Int.fetchOne(db.cachedStatement(sql: "SELECT counted FROM termCounts WHERE id = 1"))
    if try counted != State.value("articles", db) { try renew(always: true, db) }
  }

  /// Those that are stored; without a write, where there are none, of a smaller sample.
  static func current(reading db: Database) throws -> TermCounts {
    try stored(db) ?? make(newest: 512, spread: 0, db)
  }

  private static func stored(_ db: Database) throws -> TermCounts? {
    let find = try db.cachedStatement(sql: "SELECT articles, counts FROM termCounts WHERE id = 1")
    guard let row = try Row.fetchOne(find) else { return nil }
    return try Damage.skipping {
      let numbers = PackedNumbers.numbers(try row.value(1))
      let half = numbers.count / 2
      // In a damaged one they may stand in any order.
      let isAscending = zip(numbers[..<half], numbers[..<half].dropFirst()).allSatisfy { $0 < $1 }
      guard numbers.count == half * 2, isAscending else { return nil }
      return try TermCounts(
        articles: row.count(0), stems: Array(numbers[..<half]), counts: Array(numbers[half...]))
    }
  }

  private init(articles: Int, stems: [UInt32], counts: [UInt32]) {
    (self.articles, self.stems, self.counts) = (articles, stems, counts)
    func weight(_ count: Float) -> Float { max(0, log((Float(articles) + 1) / (count + 0.5))) }
    // Most counts are low.
    let ofLow = (0..<256).map { weight(Float($0)) }
    weights = counts.map { $0 < 256 ? ofLow[Int($0)] : weight(Float($0)) }
    weightOfRare = weight(1)
    var starts = [Int32](repeating: 0, count: 1 << Self.upperBits + 1)
    for stem in stems { starts[Self.upper(stem) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  init(_ sample: some Sequence<ArticleTerms>) {
    var counts: [UInt32: UInt32] = [:]
    var articles = 0
    for terms in sample {
      articles += 1
      for term in terms.packed { counts[term >> 4, default: 0] += 1 }
    }
    let kept = counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }
    self.init(articles: articles, stems: kept.map(\.key), counts: kept.map(\.value))
  }

  /// Of the newest, and of those that follow evenly spread moments. Moments alone would find few where one article is
  /// years older than the rest.
  static func make(
    newest: Int = Self.newest, spread: Int = Self.spread, _ db: Database
  ) throws -> TermCounts {
    var sample: [Int64: ArticleTerms] = [:]
    func take(_ rows: RowCursor) throws {
      while let row = try rows.next() {
        try Damage.skipping { sample[try row.value(0)] = try TermRows.terms(row, 1) }
      }
    }
    let columns = "SELECT id, terms FROM articleTerms"
    try take(Row.fetchCursor(db, sql: "\(columns) ORDER BY id DESC LIMIT ?", arguments: [newest]))
    if let first = try Int64.fetchOne(db, sql: "SELECT min(id) FROM articleTerms"),
      let last = sample.keys.min(), first < last
    {
      let step = max(1, (last / 2 - first / 2) / Int64(max(1, spread)) * 2)
      let find = try db.makeStatement(sql: "\(columns) WHERE id >= ? ORDER BY id LIMIT 1")
      for moment in stride(from: first, to: last, by: Int64.Stride(step)) {
        try take(Row.fetchCursor(find, arguments: [moment]))
      }
    }
    return TermCounts(sample.values)
  }
}
