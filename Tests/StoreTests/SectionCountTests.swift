import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

extension Schema {
  /// Takes a store back to the version before the one that counts sources.
  static let withoutSections = """
    DROP TRIGGER articleUnsourced; DROP TRIGGER articleOtherSource;
    DROP TRIGGER copySourced; DROP TRIGGER copyUnsourced; DROP TRIGGER feedArticleShared;
    DROP TRIGGER feedArticleUnshared; DROP TRIGGER feedArticleSharedLost;
    DROP TABLE sourceCount; DROP TABLE sharedArticle
    """
}

/// What counters tell of feeds, folders, sources and tags.
struct SectionCountTests {
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["NASHRA_SEED"].flatMap(UInt64.init).map { seed in Array(seed..<seed + 20) }
    ?? [1, 2, 3, 4]

  /// Counted article by article; the store's own numbers must be these.
  private func plain(_ query: Query, _ store: Store) async throws -> FeedCount {
    var unread = query
    unread.isUnreadOnly = true
    let articles = try await store.articles(query, limit: 100_000)
    let counts = FeedCount(articles: articles.count, unread: articles.count(where: \.isUnread))
    #expect(try await FeedCount(articles: store.count(query), unread: store.count(unread)) == counts, "\(query)")
    #expect(try await store.count(query, atMost: 2) == min(2, counts.articles))
    if let known = try await store.knownCounts(query) { #expect(known == (counts.articles, counts.unread), "\(query)") }
    return counts
  }

  private func compare(_ store: Store, _ said: String) async throws {
    let counts = try await store.sectionCounts(sources: 1_000, tags: 10_000)
    #expect(try await counts.unread == store.count(Query(isUnreadOnly: true)), "\(said)")
    for feed in counts.feeds {
      let plain = try await plain(Query(filter: .inFeed(feed.id)), store)
      #expect(counts.feedCounts[feed.id] ?? FeedCount() == plain, "\(said) feed \(feed.id.rawValue)")
    }
    let all = Set(counts.feeds.map(\.id))
    for folder in [all, Set(all.dropFirst()), Set(all.dropLast())] {
      let plain = try await plain(Query(filter: .any(folder.sorted().map(Filter.inFeed))), store)
      let (unread, isExact) = counts.unread(of: folder)
      #expect(unread == plain.unread && isExact, "\(said) \(folder)")
    }
    // The same where others are walked, and not known where it would be too long.
    let shared = counts.shared?.values.reduce(0, +) ?? 0
    let (whole, cut) = try await store.read { db in
      try (FeedCounts.sharedUnread(atMost: shared, db), FeedCounts.sharedUnread(atMost: shared - 1, db))
    }
    #expect(whole == counts.shared && (shared == 0 || cut == nil), "\(said)")
    for source in counts.sources {
      let plain = try await plain(Query(filter: source.filter), store)
      #expect(FeedCount(articles: source.articles, unread: source.unread) == plain, "\(said) \(source)")
    }
    let names = Set(counts.feeds.flatMap { [$0.name, $0.title] })
    #expect(!counts.sources.contains { names.contains($0.name) })
    for tag in counts.tags {
      let plain = try await plain(Query(tags: [tag.name]), store)
      #expect(FeedCount(articles: tag.articles, unread: tag.unread) == plain, "\(said) \(tag)")
    }
    #expect(try await counts.tags.count == store.tags(.everything).count)
    let tags = try await store.tags(.everything)
    for most in 0...tags.count + 1 {
      let first = try #require(try await store.firstTags(.everything, most))
      #expect(first.tags == Array(tags.prefix(most)) && first.more == max(0, tags.count - most))
    }
    #expect(try await store.firstTags(Query(isUnreadOnly: true), 1) == nil)
    for few in [1, 3, 5] {
      let first = try await store.sectionCounts(sources: 1, tags: few)
      #expect(first.tags == Array(counts.tags.prefix(few)) && first.hasMoreTags == (counts.tags.count > few), "\(said)")
    }
  }

  @Test(arguments: seeds)
  func `whatever happens, counters say what counting says`(seed: UInt64) async throws {
    let store = try Store(inMemory: ())
    var random = RandomStore(store, seed: seed)
    for step in 1...8 {
      try await random.live(10)
      try await compare(store, "seed \(seed), step \(step):")
    }
    try await store.mark(.read, matching: .everything)
    try await compare(store, "seed \(seed), all read:")
    _ = try await store.undo()
    try await compare(store, "seed \(seed), taken back:")
    let problems = try await store.check()
    #expect(!problems.contains { if case .counter = $0 { true } else { false } }, "seed \(seed) \(problems)")
    let counts = try await store.sectionCounts(sources: 10, tags: 3)
    #expect(counts.sources.count > 1 && counts.tags.count == 3 && counts.hasMoreTags, "too little happened")
  }

  @Test func `an article of two sources counts in both, and once where they are one`() async throws {
    let store = try Store(inMemory: ())
    let text = String(repeating: "خبر طويل عن وزارة الصحة ومراكزها الجديدة في المدينة. ", count: 8)
    func merge(_ source: String?, _ text: String) async throws {
      _ = try await store.merge([file(article("وزارة الصحة تفتح مراكز", text, source: source, on: day(1)))])
    }
    func counts() async throws -> [String] {
      try await store.sectionCounts(sources: 9, tags: 9).sources.map { "\($0.name) \($0.articles) \($0.unread)" }
        .sorted()
    }
    try await merge("أولى", text)
    #expect(try await counts() == ["أولى 1 1"])
    try await merge("ثانية", text + "ومزيد من النص.")
    #expect(try await counts() == ["أولى 1 1", "ثانية 1 1"])
    try await store.mark(.read, matching: .everything)
    #expect(try await counts() == ["أولى 1 0", "ثانية 1 0"])
    _ = try await store.undo()
    #expect(try await counts() == ["أولى 1 1", "ثانية 1 1"])
    #expect(try await store.prune(keeping: .newest(0)) == 1)
    #expect(try await counts() == [])
    #expect(try await store.check() == [])
  }

  @Test func `tags of most unread articles come first, and named ones in any case`() async throws {
    let store = try Store(inMemory: ())
    for number in 1...6 {
      let tags = ["كثير", number > 3 ? "جديد" : "قديم", "وسم \(number)"]
      _ = try await store.merge([file(article("خبر رقم \(number)", "نص \(number)", tags: tags, on: day(number)))])
    }
    try await store.mark(.read, matching: Query(tags: ["قديم"]))
    let counts = try await store.sectionCounts(sources: 9, tags: 2, named: ["قديم", "لا يعرفه أحد", "كثير"])
    #expect(
      counts.tags == [
        TagCount(name: "كثير", articles: 6, unread: 3), TagCount(name: "جديد", articles: 3, unread: 3),
        TagCount(name: "قديم", articles: 3, unread: 0),
      ])
    #expect(counts.hasMoreTags)
    #expect(try await !store.sectionCounts(sources: 9, tags: 9).hasMoreTags)
  }

  @Test func `a source is asked for alone, and not those that have its name among theirs`() async throws {
    let store = try Store(inMemory: ())
    for (number, source) in ["وكالة", "وكالة الواحة"].enumerated() {
      _ = try await store.merge([file(article("خبر رقم \(number)", "نص \(number)", source: source, on: day(1)))])
    }
    let sources = try await store.sectionCounts(sources: 9, tags: 9).sources
    #expect(sources.count == 2)
    for source in sources {
      #expect(try await store.articles(Query(filter: source.filter), limit: 9).map(\.source) == [source.name])
    }
  }

  @Test func `a wrong counter of a source is found`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص", source: "وكالة", on: day(1)))])
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in try db.execute(sql: "UPDATE sourceCount SET unread = 7") }
    try queue.close()
    #expect(try await store.check() == [.counter("source 1", stored: 7, counted: 1)])
  }

  @Test func `sources and shared articles are counted when the store is brought up to date`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store(path: folder.file())
      var random = RandomStore(store, seed: 7)
      try await random.live(60)
    }
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in
      try db.execute(
        sql: "\(Downgrade.stories + Downgrade.relations + Schema.withoutSections); PRAGMA user_version = 14")
    }
    try queue.close()
    let store = try Store(path: folder.file())
    try await compare(store, "brought up to date:")
    #expect(try await !store.rows("SELECT id FROM sharedArticle").isEmpty)
  }
}
