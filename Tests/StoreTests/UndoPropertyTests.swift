import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// All rows of a store but those that remember changes, or say the same in another form.
struct UndoDump {
  var rows: [String: [String]] = [:]

  /// Left out is what may be there more often than it was: names of tags that no article has, how tags are spelled, words
  /// that are offered, and how often an import's words were counted again. Stories are found anew for what comes back.
  static let tables =
    RepairPropertyTests.tables.filter {
      !["undo", "tagSpelling", "FROM tag", "FROM state", "sqlite_sequence", "search"].contains(where: $0.contains)
    } + [
      "SELECT id, key, articles, unread FROM tag WHERE articles <> 0 OR unread <> 0", "SELECT * FROM articleSource",
      "SELECT * FROM tagPhrase", "SELECT * FROM tagPair", "SELECT * FROM articleVersion", "SELECT rowid FROM search",
      """
      SELECT * FROM state WHERE name NOT IN ('uncountedChanges', 'counted', 'beginnings', 'storiesBelow', 'lastStory')
      AND name NOT LIKE 'moved:%'
      """,
      "SELECT * FROM vocabulary",
    ]

  init(_ store: Store) async throws {
    for sql in Self.tables { rows[sql] = try await store.rows(sql) }
    rows["view"] = try await RepairPropertyTests.view(store).filter { !$0.hasPrefix("TagCount") }
  }

  func difference(from other: Self) -> [String] {
    rows.keys.sorted().flatMap { key -> [String] in
      let (own, others) = (rows[key] ?? [], other.rows[key] ?? [])
      if own == others { return [] }
      let lost = others.filter { !own.contains($0) }.prefix(3).map { "\(key): lost \($0)" }
      let new = own.filter { !others.contains($0) }.prefix(3).map { "\(key): new \($0)" }
      return lost + new + ["\(key): \(others.count) → \(own.count)"]
    }
  }
}

func expectNoDifference(
  _ store: Store, _ before: UndoDump, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let difference = try await UndoDump(store).difference(from: before)
  #expect(difference == [], sourceLocation: sourceLocation)
}

struct UndoPropertyTests {
  private static let words = ["ماء", "أرض", "سماء", "مجلس الأمن", "الحرب", "نهر"]

  /// Something that can be taken back.
  static func change(_ store: Store, _ chance: inout Seed) async throws {
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }
    func some(_ count: Int) async throws -> [Article.ID] {
      let all = try await store.rows("SELECT id FROM article").compactMap { Int64($0).map(Article.ID.init) }
      return all.isEmpty ? [] : (0..<count).map { _ in all[below(all.count)] }
    }
    let tags = (0..<1 + below(2)).map { _ in Self.words[below(Self.words.count)] }
    switch below(10) {
    case 0, 1: try await store.mark(Mark.allCases[below(4)], some(1 + below(6)))
    case 2: try await store.mark(Mark.allCases[below(4)], matching: Query(words: "نهر "))
    // Never those that the article has: that these are the reader's word is remembered, and is no change.
    case 3: try await store.setTags(tags + ["جديد \(below(1_000_000))"], of: some(1).first ?? Article.ID(1))
    case 4: try await store.editTags(of: some(1 + below(5)), adding: tags, removing: [Self.words[below(6)]])
    case 5, 6: try await store.remove(some(1 + below(8)))
    case 7:
      var settings = FeedSettings()
      (settings.isHidden, settings.tags) = (below(2) == 0, tags)
      try await store.addFeed(address: "https://new.example/\(below(9))", settings: settings)
    case 8:
      guard let feed = try await store.feeds().randomElement(using: &chance) else { return }
      try await store.removeFeed(feed.id, withArticles: below(2) == 0)
    default:
      guard let feed = try await store.feeds().randomElement(using: &chance) else { return }
      var settings = feed.settings
      (settings.isHidden, settings.tags, settings.title) = (below(2) == 0, tags, tags[0])
      try await store.updateFeed(feed.id, settings)
      if below(3) == 0 { _ = try await store.moveFeed(feed.id, to: "https://moved.example/\(below(99))") }
    }
  }

  @Test(arguments: RepairPropertyTests.seeds)
  func `after as many undos as changes a store is what it was`(seed: UInt64) async throws {
    let store = try Store(inMemory: ())
    var random = RandomStore(store, seed: seed &+ 500)
    try await random.live(60)
    try await store.addMissingWords()
    var chance = Seed(state: seed)
    for round in 0..<6 {
      try await store.splitTagsAgain()
      let before = try await UndoDump(store)
      var changes = 0
      for _ in 0..<8 {
        let remembered = try await remembered(store)
        try await Self.change(store, &chance)
        changes += try await self.remembered(store) - remembered
        #expect(try await store.check() == [], "seed \(seed), round \(round)")
      }
      for _ in 0..<changes {
        #expect(try await store.undo() != nil, "seed \(seed), round \(round)")
        #expect(try await store.check() == [], "seed \(seed), round \(round)")
      }
      try await store.splitTagsAgain()
      let difference = try await UndoDump(store).difference(from: before)
      #expect(difference == [], "seed \(seed), round \(round)")
      try await random.live(6)
      try await store.addMissingWords()
    }
  }

  private func remembered(_ store: Store) async throws -> Int { try await store.rows("SELECT id FROM undo").count }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what arrives between changes and undos is as if these had never been`(seed: UInt64) async throws {
    let (store, other) = (try Store(inMemory: ()), try Store(inMemory: ()))
    var chance = Seed(state: seed)
    var number = 0
    func arrive() async throws {
      number += 1
      let tags = number % 2 == 0 ? ["نهر"] : ["وصل \(number % 3)"]
      let page = file(article("صفحة \(number)", "نص الصفحة \(number) عن نهر", tags: tags, on: day(1, second: number)))
      let entries = (1...2).map {
        entry("\(number)-\($0)", "خبر \(number) رقم \($0)", "نص خبر \(number) \($0)", on: day(2 + $0, second: number))
      }
      for store in [store, other] {
        _ = try await store.merge([page])
        for feed in try await store.feeds() where feed.address.hasSuffix("/always") {
          _ = try await store.merge(feed, entries)
        }
      }
    }
    for store in [store, other] { _ = try await store.subscribe("https://a.example/always") }
    for _ in 0..<6 { try await arrive() }
    var changes = 0
    for _ in 0..<14 {
      let remembered = try await remembered(store)
      // The feed that always is stays, or what comes meanwhile would not come.
      switch Int.random(in: 0..<4, using: &chance) {
      case 0:
        let ids = try await store.articles(.everything, limit: 100).map(\.id)
        try await store.remove(ids.filter { _ in Int.random(in: 0..<4, using: &chance) == 0 })
      case 1: try await arrive()
      default:
        let ids = try await store.articles(.everything, limit: 100).map(\.id)
        let some = ids.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }
        try await store.mark(Mark.allCases[Int.random(in: 0..<4, using: &chance)], some)
        try await store.editTags(of: some, adding: ["سماء"], removing: ["نهر"])
      }
      changes += try await self.remembered(store) - remembered
    }
    for _ in 0..<changes { #expect(try await store.undo() != nil) }
    func seen(_ store: Store) async throws -> [String] {
      try await RepairPropertyTests.view(store)
    }
    #expect(try await seen(store) == seen(other), "seed \(seed)")
    #expect(try await store.check() == [])
    #expect(try await store.storedWords() == other.storedWords())
  }
}
