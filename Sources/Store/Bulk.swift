import ArticleParsing
import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// The words of a bulk import: gathered beside its writes, and put into the vocabulary once for many of them, because
/// most of a batch's different words are in every batch.
public struct BulkWords: Sendable {
  /// So many articles between two writes of their words: about a second for each write, and a quarter of a minute for
  /// counting them again after an import that was killed.
  static let mostArticles = 250_000

  private(set) var counts = WordCounts()
  public private(set) var articles = 0
  /// Lines of keywords are split by how many articles have their words, which soon must be known well.
  private var hasOpenKeywords = false
  private let isFirst: Bool

  /// `isFirst`: none of this import's words were counted before.
  public init(isFirst: Bool = true) { self.isFirst = isFirst }

  /// They are many enough to be put into the vocabulary.
  public var isDue: Bool {
    articles >= (isFirst && hasOpenKeywords ? TagEvidence.window : Self.mostArticles)
  }

  /// Works out beside the last write what the vocabulary will need of the words.
  public mutating func finish() { counts.sort() }

  public mutating func add(_ files: [PreparedFile]) {
    for draft in files.lazy.flatMap(\.drafts) {
      add(draft.words)
      hasOpenKeywords = hasOpenKeywords || draft.hasOpenKeywords
    }
  }

  mutating func add(_ article: FoldedArticle) {
    counts.add(article)
    articles += 1
  }
}

extension Store {
  /// Puts the words of a bulk import into the vocabulary. Until then its articles are found by words as they stand in
  /// them, but not by other forms of those.
  @concurrent public func add(_ words: BulkWords) async throws(StoreError) {
    try await write { db in
      try Vocabulary.add(words.counts, db)
      try Uncounted.clear(db)
    }
  }

  /// Counts the words of articles whose import was broken off before that; reads their texts.
  @concurrent public func addMissingWords() async throws(StoreError) {
    let words = try await read { db in try Uncounted.file(db).map { try Uncounted.words(from: $0, db) } }
    if let words { try await add(words) }
  }
}

/// The articles whose words are not in the vocabulary: those of a file and of all that came after it.
enum Uncounted {
  private static let (name, countedName) = ("uncounted", "counted")

  static func file(_ db: Database) throws -> Int64? {
    let file = try State.value(name, db)
    return file == 0 ? nil : Int64(file)
  }

  /// So many articles have their words in the vocabulary.
  static func counted(_ db: Database) throws -> Int {
    try State.value(file(db) == nil ? "articles" : countedName, db)
  }

  /// The words of a file that was just merged, and of all after it, will be counted later; `counted` articles were
  /// there before.
  static func begin(with file: Int64, counted: Int, _ db: Database) throws {
    for (name, value) in [(name, Int(file)), (countedName, counted)] { try set(value, name, db) }
  }

  static func clear(_ db: Database) throws { try set(0, name, db) }

  private static func set(_ value: Int, _ name: String, _ db: Database) throws {
    let sql = "INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)"
    try db.cachedStatement(sql: sql).execute(arguments: [name, value])
  }

  static func words(from file: Int64, _ db: Database) throws -> BulkWords {
    var words = BulkWords()
    let sql = "SELECT a.title, b.blocks FROM article a JOIN body b ON b.id = a.id WHERE a.file >= ?"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [file])
    while let row = try rows.next() {
      // What a damaged text has is found by nobody.
      guard let title = try Damage.skipping({ try row.value(0) as String }) else { continue }
      let blocks = (try? BodyCoding.blocks([UInt8](row.value(1) as Data))) ?? []
      words.add(FoldedArticle(title: title, body: blocks.lazy.map(\.text)))
    }
    return words
  }
}

/// How the writer works while thousands of articles come one batch after the other.
enum Bulk {
  /// FTS5's own setting for how many pieces of a size it brings together as it goes (sqlite.org/fts5.html §6.3).
  private static let usualMerge = 4

  /// The index is brought into one piece when an import added more than one article in so many.
  static let wholeIndexShare = 8

  /// The setting stands in the file, so that an import which was killed leaves it behind: every write looks.
  static func set(_ isBulk: Bool, _ db: Database) throws {
    let merge = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT v FROM search_config WHERE k = 'automerge'"))
    let wanted = isBulk ? 0 : usualMerge
    guard (merge ?? usualMerge) != wanted else { return }
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('automerge', ?)", arguments: [wanted])
    // The trees of titles, tags and digests are written all over; in this much each page is written once a batch.
    try db.execute(sql: "PRAGMA cache_size = \(isBulk ? -64_000 : -4_000)")
  }
}
