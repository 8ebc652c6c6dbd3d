import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// Repair of a whole store makes the same store. The seed is in the name of each case; `NASHRA_SEED` takes another one.
struct RepairPropertyTests {
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["NASHRA_SEED"].flatMap(UInt64.init).map { seed in Array(seed..<seed + 40) }
    // 33: feeds that give several entries one address.
    ?? [1, 2, 3, 4, 5, 6, 33]

  /// Tables as they must be afterwards, row for row. Left out are those that say the same in another form: `beginning`
  /// (its order is a little off until it is made anew), `undoTag` (remembered counts, counted again where they are
  /// missing), `search_*` (pieces of the index), `uncounted` (a killed import's words are counted by the repair), and
  /// `articlePrint` of articles that an earlier program stored.
  static let tables = [
    "SELECT * FROM source", "SELECT * FROM file", "SELECT * FROM raw", "SELECT * FROM article", "SELECT * FROM body",
    "SELECT * FROM unread", "SELECT * FROM starred", "SELECT * FROM hidden", "SELECT * FROM undo",
    "SELECT * FROM undoRow", "SELECT * FROM undoFile",
    "SELECT * FROM related", "SELECT * FROM tag", "SELECT * FROM tagSpelling", "SELECT * FROM articleTag",
    "SELECT * FROM feed", "SELECT * FROM feedArticle", "SELECT * FROM tagPhrase", "SELECT * FROM tagPair",
    "SELECT * FROM keywordLine", "SELECT * FROM correctedTags", "SELECT * FROM articleCopy", "SELECT * FROM articleKey",
    "SELECT * FROM articlePrint", "SELECT * FROM articleHeadline", "SELECT * FROM headlinePrint",
    "SELECT * FROM sqlite_sequence", "SELECT * FROM feedCount WHERE articles > 0",
    "SELECT * FROM sourceCount WHERE articles > 0", "SELECT * FROM sharedArticle",
    "SELECT rowid FROM search",
    // How often an import's words were counted again, and how many were counted before one that waits; stories are found
    // by what is there at the time.
    """
    SELECT * FROM state WHERE name NOT IN ('uncountedChanges', 'counted', 'beginnings', 'repairedFrom', 'storiesBelow',
    'storyDatesBelow', 'lastStory')
    """,
  ]

  /// What people see of a store.
  /// All that a reader sees but of how many sources stories are: these are found by what is there at the time.
  static func view(_ store: Store) async throws -> [String] {
    try await wholeView(store).map { $0.replacing(/storySources: \d+/, with: "") }
  }

  private static func wholeView(_ store: Store) async throws -> [String] {
    var lines: [String] = []
    let articles = try await store.articles(.everything, limit: 10_000)
    let hidden = try await store.rows("SELECT id FROM hidden")
    for article in articles {
      lines.append("\(article)")
      lines.append("\(String(describing: try await store.content(article.id)))")
      lines.append("\(try await store.files(of: article.id))")
      lines.append("\(try await store.feeds(of: article.id).sorted())")
    }
    lines += hidden
    lines += try await store.tags(.everything).map { "\($0)" }
    lines += try await store.feeds().map { "\($0)" }
    lines += try await store.feedCounts().map { "\($0)" }.sorted()
    for words in ["القاهرة ", "الحكومة السوق ", "نهر ", "#السلام", "مصدر:وكالة "] {
      let query = try Query(filter: words)
      lines += try await store.articles(query, limit: 1_000).map { "\(words): \($0.id)" }
      lines += try await store.search(query, limit: 20).map { "\(words): \($0)" }
      lines.append("\(try await store.count(query))")
      lines += try await store.tags(query).map { "\($0)" }
    }
    return lines
  }

  private func fill(_ path: String, seed: UInt64, steps: Int = 60) async throws -> RandomStore {
    let store = try Store(path: path)
    var random = RandomStore(store, seed: seed)
    try await random.live(steps)
    return random
  }

  @Test(arguments: seeds)
  func `a whole store is the same after repair, and so is what happens to it then`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let random = try await fill(folder.file(), seed: seed)
    let report = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let (old, new) = (try Store(path: folder.file()), try Store(path: folder.file("new.sqlite")))
    #expect(report.articles > 10, "too little happened")
    #expect(report == RepairReport(articles: try await old.rows("SELECT id FROM article").count), "seed \(seed)")
    for table in Self.tables {
      let (a, b) = (try await old.rows(table), try await new.rows(table))
      #expect(a == b, "seed \(seed), \(table): \(Set(a).symmetricDifference(b).sorted().prefix(6))")
    }
    try await old.addMissingWords()
    #expect(try await old.storedWords() == (try await new.storedWords()), "seed \(seed)")
    try await old.prepareCompletions()
    #expect(try await Self.view(old) == (try await Self.view(new)), "seed \(seed)")
    #expect(try await new.check() == [], "seed \(seed)")
    // The same things again change nothing in either that they do not in the other.
    let (a, b) = (try await random.again(into: old), try await random.again(into: new))
    #expect(a == b, "seed \(seed)")
    for _ in 0..<12 { #expect(try await old.undo() == (try await new.undo()), "seed \(seed)") }
    #expect(try await Self.view(old) == (try await Self.view(new)), "seed \(seed), afterwards")
    for table in Self.tables where !table.contains("undo") {
      let (a, b) = (try await old.rows(table), try await new.rows(table))
      #expect(a == b, "seed \(seed), afterwards, \(table): \(Set(a).symmetricDifference(b).sorted().prefix(6))")
    }
    #expect(try await new.check() == [], "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `the vocabulary counts the articles that there are, after every write`(seed: UInt64) async throws {
    let store = try Store(inMemory: ())
    var random = RandomStore(store, seed: seed &+ 1_000)
    for step in 0..<60 {
      try await random.live(1)
      let (stored, counted) = (try await store.storedWords(), try await store.countedWords())
      #expect(
        stored == counted,
        "seed \(seed), step \(step): \(Set(stored).symmetricDifference(counted).sorted().prefix(6))")
      guard stored == counted else { return }
    }
    try await store.addMissingWords()
    #expect(try await store.storedWords() == (try await store.countedWords()))
    #expect(try await store.check() == [])
  }
}
