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
