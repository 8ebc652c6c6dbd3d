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

  /// So many articles tell how words belong together: among more of them the answers are the same.
  static let tellingArticles = 30_000

  private(set) var counts = WordCounts()
  public private(set) var articles = 0
  /// Lines of keywords are split by how many articles have their words, which soon must be known well.
  private var hasOpenKeywords = false
  private let isFirst: Bool
  /// Of the files whose words these are, how many there are and what was true of them all: see `Uncounted`.
  private var files = 0
  private var changes: Int?
  /// What is stored may be another thing than what was added here.
  private var isUnsure = false

  /// `isFirst`: none of this import's words were counted before.
  public init(isFirst: Bool = true) { self.isFirst = isFirst }

  /// They are many enough to be put into the vocabulary.
  public var isDue: Bool {
    articles >= (isFirst && hasOpenKeywords ? Self.tellingArticles : Self.mostArticles)
  }

  /// Works out beside the last write what the vocabulary will need of the words.
  public mutating func finish() { counts.sort() }

  /// Adds files that are being written, as if all of their articles were new.
  public mutating func add(_ files: [PreparedFile]) {
    for draft in files.lazy.flatMap(\.drafts) {
      add(draft.words)
      hasOpenKeywords = hasOpenKeywords || draft.hasOpenKeywords
    }
  }

  /// Takes back what the write made of it otherwise; nil where it failed.
  public mutating func settle(_ outcome: BulkOutcome?) {
    guard let outcome, (changes ?? outcome.changes) == outcome.changes else {
      isUnsure = true
      return
    }
    changes = outcome.changes
    files += outcome.files
    for words in outcome.added { counts.add(words) }
    for words in outcome.removed { counts.remove(words) }
  }

  mutating func add(_ article: FoldedArticle) {
    counts.add(article)
    articles += 1
  }

  /// Whether these are the words of all the files that wait, as they are stored.
  func areUncounted(_ db: Database) throws -> Bool {
    guard !isUnsure, let changes else { return false }
    return try Uncounted.mark(db) == Uncounted.Mark(files: files, changes: changes)
  }
}

/// What a write in bulk did to words that are counted later, beside adding those of its new articles.
public struct BulkOutcome: Sendable {
  public var result: MergeResult
  /// Texts that came into the store other than they arrived, and those that did not, or went again.
  var added: [FoldedArticle] = []
  var removed: [FoldedArticle] = []
  /// So many files of it wait for their words to be counted.
  var files = 0
  /// See `Uncounted.changes`.
  var changes = 0

  public init(result: MergeResult) { self.result = result }

  /// Nothing was written, and nothing is to be counted.
  init(unchanged files: [PreparedFile], changes: Int) {
    result = MergeResult(unchanged: files.reduce(0) { $0 + $1.articles })
    removed = files.flatMap { $0.drafts.map(\.words) }
    self.changes = changes
  }
}

extension Store {
  /// Puts the words of a bulk import into the vocabulary. Until then its articles are found by words as they stand in
  /// them, but not by other forms of those.
  @concurrent public func add(_ words: BulkWords) async throws(StoreError) {
    let isAdded = try await write { db in
      guard try words.areUncounted(db) else { return false }
      try Vocabulary.add(words.counts, db)
      try Uncounted.clear(db)
      return true
    }
    if !isAdded { try await addMissingWords() }
  }

  /// Counts the words of articles whose import was broken off before that, or that others changed meanwhile; reads
  /// their texts, beside other writes the first times.
  @concurrent public func addMissingWords() async throws(StoreError) {
    for _ in 0..<3 {
      let found = try await read { db in
        try Uncounted.isAny(db) ? (words: Uncounted.words(db), mark: Uncounted.mark(db)) : nil
      }
      guard let found else { return }
      let isAdded = try await write { db in
        guard try Uncounted.mark(db) == found.mark else { return false }
        try Vocabulary.add(found.words, db)
        try Uncounted.clear(db)
        return true
      }
      if isAdded { return }
    }
    try await write { db in
      try Vocabulary.add(Uncounted.words(db), db)
      try Uncounted.clear(db)
    }
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
