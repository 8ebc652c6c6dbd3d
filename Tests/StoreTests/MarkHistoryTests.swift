import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Marks, and whatever may happen between a mark and its undo, against a list of sets.
struct MarkHistoryTests {
  let store: Store
  private var chance: Seed
  private var unread: Set<Article.ID> = []
  private var starred: Set<Article.ID> = []
  /// `unread` are those of articles that were removed.
  private var history: [(change: Undone.Change, ids: Set<Article.ID>, unread: Set<Article.ID>)] = []

  init() throws {
    store = try Store(inMemory: ())
    chance = Seed(state: 0)
  }

  @Test(arguments: 1...6)
  mutating func `every counter is exact after every step`(seed: UInt64) async throws {
    chance = Seed(state: seed)
    let feeds = [
      try await store.subscribe("https://a.example/feed"), try await store.subscribe("https://b.example/feed"),
    ]
    for (number, feed) in feeds.enumerated() {
      let entries = (1...12).map {
        entry("\($0)", "خبر \(number) رقم \($0)", "نص \(number) مختلف \($0)", tags: tags(), on: day($0, second: number))
      }
      _ = try await store.merge(feed, entries)
    }
    let pages = (1...24).map { article("صفحة \($0)", "نص الصفحة \($0)", tags: tags(), on: day($0, second: 9)) }
    _ = try await store.merge([ImportedFile(name: "p", bytes: [1], arrived: day(31), articles: pages)])
    unread = Set(try await all())
    #expect(unread.count == 48)
    for step in 0..<90 {
      try await change(step)
      try await compare(step)
    }
  }

  private mutating func change(_ step: Int) async throws {
    let store = store
    let ids = try await all()
    switch Int.random(in: 0..<20, using: &chance) {
    case 0..<5:
      let mark = Mark.allCases.randomElement(using: &chance)!
      let few = (0..<Int.random(in: 1...8, using: &chance)).map { _ in ids.randomElement(using: &chance)! }
      try await expect(mark, few) { try await store.mark(mark, few + [Article.ID(7)]) }
    case 5..<11:
      let mark = Mark.allCases.randomElement(using: &chance)!
      let query = Self.queries.randomElement(using: &chance)!
      let limit = Bool.random(using: &chance) ? ids.randomElement(using: &chance)! : nil
      let found = try await store.articles(query, limit: 1_000).map(\.id).filter { id in limit.map { id < $0 } ?? true }
      try await expect(mark, found) {
        if let limit { return try await store.mark(mark, matching: query, olderThan: limit) }
        return try await store.mark(mark, matching: query)
      }
    case 11..<15:
      guard let last = history.popLast() else { break }
      let undone = try #require(try await store.undo())
      #expect(undone.change == last.change, "step \(step)")
      if let mark = last.change.mark {
        #expect(try await apply(Self.opposite(mark), last.ids).count == undone.count, "step \(step)")
      } else if last.change == .removed {
        #expect(undone.count == last.ids.count, "step \(step)")
        unread.formUnion(last.unread)
      }
    case 15, 16:
      if try await store.setTags(tags(), of: ids.randomElement(using: &chance)!) { remember(.tagged) }
    case 17:
      var settings = FeedSettings()
      settings.isHidden = Bool.random(using: &chance)
      settings.tags = tags()
      let feed = try #require(try await store.feeds().randomElement(using: &chance))
      _ = try await store.updateFeed(feed.id, settings)
      if settings != feed.settings { remember(.feedChanged) }
      let few = Set((0..<3).map { _ in ids.randomElement(using: &chance)! })
      let removed = try await store.remove(few + [Article.ID(7)])
      #expect(removed == Removed(count: few.subtracting(starred).count, starred: few.intersection(starred).count))
      let gone = few.subtracting(starred)
      if !gone.isEmpty { remember(.removed, gone, unread: gone.intersection(unread)) }
      unread.subtract(gone)
    case 18:
      _ = try await store.prune(keeping: .newest(max(20, ids.count - 2)))
      let left = Set(try await all())
      unread.formIntersection(left)
      starred.formIntersection(left)
    default:
      _ = try await store.merge([
        file(article("جديد \(step)", "نص جديد \(step)", tags: tags(), on: day(1, second: step)))
      ])
      unread.formUnion(Set(try await all()).subtracting(ids))
    }
  }

  private static let queries = [
    Query.everything, Query.everything, Query(isUnreadOnly: true), Query(tags: ["وسم 1"]), Query(words: "نص "),
    Query(tags: ["وسم 2"], isUnreadOnly: true), Query(isStarredOnly: true),
    Query(tags: ["وسم 1", "وسم 3"], needsAllTags: true),
  ]

  private static func opposite(_ mark: Mark) -> Mark {
    switch mark {
    case .read: .unread
    case .unread: .read
    case .starred: .unstarred
    case .unstarred: .starred
    }
  }

  /// Hidden ones too.
  private func all() async throws -> [Article.ID] {
    try await store.read { db in try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id").map(Article.ID.init)
    }
  }

  private mutating func tags() -> [String] {
    (1...5).filter { _ in Bool.random(using: &chance) }.map { "وسم \($0)" }
  }

  private mutating func expect(_ mark: Mark, _ ids: [Article.ID], _ body: () async throws -> Int) async throws {
    let changed = try await apply(mark, Set(ids))
    #expect(try await body() == changed.count)
    guard !changed.isEmpty else { return }
    remember(try #require(Undone.Change(rawValue: mark.rawValue)), changed)
  }

  private mutating func remember(
    _ change: Undone.Change, _ ids: Set<Article.ID> = [], unread: Set<Article.ID> = []
  ) {
    history = (history + [(change, ids, unread)]).suffix(UndoLog.most)
  }

  /// Returns those that were not marked so before.
  private mutating func apply(_ mark: Mark, _ ids: Set<Article.ID>) async throws -> Set<Article.ID> {
    let (unreadBefore, starredBefore) = (unread, starred)
    let ids = ids.intersection(try await all())
    switch mark {
    case .read: unread.subtract(ids)
    case .unread: unread.formUnion(ids)
    case .starred: starred.formUnion(ids)
    case .unstarred: starred.subtract(ids)
    }
    return unread.symmetricDifference(unreadBefore).union(starred.symmetricDifference(starredBefore))
  }

  private func compare(_ step: Int) async throws {
    let (unreadIDs, starredIDs) = try await store.read { db in
      (try Int64.fetchSet(db, sql: "SELECT id FROM unread"), try Int64.fetchSet(db, sql: "SELECT id FROM starred"))
    }
    #expect(unreadIDs == Set(unread.map(\.rawValue)), "step \(step)")
    #expect(starredIDs == Set(starred.map(\.rawValue)), "step \(step)")
    #expect(try await store.check() == [], "step \(step)")
    // These are counters; what is hidden has its own.
    for query in [Query.everything, Query(isUnreadOnly: true), Query(isStarredOnly: true)] {
      #expect(try await store.count(query) == store.articles(query, limit: 1_000).count, "step \(step)")
    }
  }
}
