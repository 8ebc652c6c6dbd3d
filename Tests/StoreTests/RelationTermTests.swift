import ArticleParsing
import GRDB
import TestSupport
import Testing
import TextAnalysis

@testable import Store

/// What each article is about, as the store keeps it.
struct RelationTermTests {
  private static func page(_ number: Int, _ text: String? = nil) -> ParsedArticle {
    article(
      "خبر رقم \(number) من بغداد", text ?? "وصل الوفد إلى المدينة رقم \(number) صباح اليوم.", on: day(number % 27 + 1))
  }

  /// Of each article what its text alone gives.
  private func expectTerms(_ store: Store) async throws {
    try await store.read { db in
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      #expect(try Int64.fetchAll(db, sql: "SELECT id FROM articleTerms ORDER BY id") == ids)
      for id in ids {
        let stored = try #require(try StoredArticle(id, db)).article
        let terms = ArticleTerms(title: stored.title, body: stored.blocks.map(\.text))
        #expect(try TermRows.terms(of: id, db) == terms)
      }
    }
    #expect(try await store.check() == [])
  }

  @Test func `articles that come, change and go have the terms of their text`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(Self.page(1)), file(Self.page(2)), file(Self.page(3))])
    try await expectTerms(store)
    _ = try await store.merge([
      file(Self.page(2, "وصل الوفد إلى المدينة رقم 2 صباح اليوم. ثم غادرها إلى البصرة بعد لقاءات كثيرة."))
    ])
    try await expectTerms(store)
    #expect(try await store.prune(keeping: .newest(1)) == 2)
    try await expectTerms(store)
  }

  @Test func `an older store's articles get the terms that were not kept then`() async throws {
    let folder = try TemporaryFolder()
    let words = (0..<200).map { "كلمة\(UnicodeScalar(0x628 + $0 % 20)!)\(UnicodeScalar(0x62E + $0 / 20)!)" }
    let long = Self.page(30, words.joined(separator: " "))
    do { _ = try await Store(path: folder.file()).merge([file(long)] + (1...3).map { file(Self.page($0)) }) }
    let queue = try DatabaseQueue(path: folder.file())
    let terms = try await queue.write { db in
      let terms = try Int.fetchOne(db, sql: "SELECT max(length(terms)) / 4 FROM articleTerms")
      try db.execute(sql: "UPDATE articleTerms SET terms = substr(terms, 1, 256); \(Schema.moreTerms)")
      return terms
    }
    try queue.close()
    #expect(terms == ArticleTerms.most)
    let store = try Store(path: folder.file())
    // Those that are there serve meanwhile.
    #expect(try await store.rows("SELECT max(length(terms)) FROM articleTerms") == ["256"])
    try await store.prepareRelations()
    try await expectTerms(store)
    #expect(try await store.rows("SELECT value FROM state WHERE name = 'termsBelow'") == [])
  }

  @Test func `what several articles are about together is as like another as each of them is`() {
    var random = Seed.ofRun
    let articles = (0..<60).map { _ in
      let stems = Set(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt32.random(in: 1...80, using: &random) })
      return ArticleTerms(packed: stems.sorted().map { $0 << 4 | UInt32.random(in: 0...15, using: &random) })
    }
    let counts = TermCounts(articles)
    for round in 0..<100 {
      let some = articles.shuffled(using: &random).prefix(4).map { WeightedTerms($0, counts) }
      let (one, two, other) = (some[0], some[1], some[2])
      let shares: (Float, Float) = (.random(in: 0.1...1, using: &random), .random(in: 0.1...1, using: &random))
      let both = WeightedTerms(sumOf: [(terms: one, share: shares.0), (terms: two, share: shares.1)])
      let square = shares.0 * shares.0 + shares.1 * shares.1 + 2 * shares.0 * shares.1 * one.likeness(to: two)
      let expected = shares.0 * one.likeness(to: other) + shares.1 * two.likeness(to: other)
      #expect(abs(both.likeness(to: other) * square.squareRoot() - expected) < 0.001, "round \(round)")
      let alone = WeightedTerms(sumOf: [(terms: one, share: Float(0.5))])
      #expect(abs(alone.likeness(to: other) - one.likeness(to: other)) < 0.001)
    }
    #expect(WeightedTerms(sumOf: []).likeness(to: WeightedTerms(articles[0], counts)) == 0)
  }

  @Test(arguments: [false, true])
  func `an older store learns its terms bit by bit, or by a repair`(isRepaired: Bool) async throws {
    let folder = try TemporaryFolder()
    func fill() async throws {
      let store = try Store(path: folder.file())
      _ = try await store.merge((1...20).map { file(Self.page($0)) })
    }
    try await fill()
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in
      try db.execute(sql: "\(Downgrade.stories + Downgrade.relations) PRAGMA user_version = 15")
    }
    try queue.close()
    if isRepaired { _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite")) }
    let store = try Store(path: folder.file(isRepaired ? "new.sqlite" : "nashra.sqlite"))
    if !isRepaired { try await store.prepareRelations() }
    try await expectTerms(store)
    #expect(try await store.rows("SELECT value FROM state WHERE name = 'termsBelow'") == [])
  }
}
