import FilterLanguage
import Foundation
import Store
import Testing

@testable import Ingest

/// A folder that is subscribed to is a feed like others: what is chosen for it holds for its pages.
@Suite struct FolderFeedTests {
  let store: Store
  let folder = TemporaryFolder()
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)

  init() throws { store = try Store(inMemory: ()) }

  private func page(_ title: String, _ text: String = "وفيه من الكلمات ما يجعله أطول من العنوان بكثير") -> [UInt8] {
    Array("\(title)\n\nهذا نص \(title) وهو طويل بما يكفي ليكون فقرة تحت عنوانها، \(text).\n".utf8)
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws { try folder.write(name, bytes) }

  private func subscribe(_ change: (inout FeedSettings) -> Void) async throws -> Feed {
    var settings = FeedSettings()
    change(&settings)
    return try #require(try await store.addFeed(address: "folder:" + folder.path, settings: settings))
  }

  private func refresh() async throws -> RefreshReport {
    await Refresh(store: store, userAgent: "nashra-tests")
      .run(try await store.feeds(), .forced, now: { Self.now })
  }

  private func titles(_ query: Query = .everything) async throws -> [String] {
    try await store.articles(query, limit: 99).map(\.title)
  }

  @Test func `its articles have its tags, name and direction, and are counted`() async throws {
    let feed = try await subscribe {
      $0.title = "أرشيفي"
      $0.tags = ["محفوظ"]
      $0.isRightToLeft = false
    }
    try write("1.txt", page("خبر أول"))
    try write("2.txt", page("خبر ثان"))
    #expect(try await refresh().articles.added == 2)
    let articles = try await store.articles(Query(filter: .inFeed(feed.id)), limit: 9)
    #expect(articles.map(\.title).sorted() == ["خبر أول", "خبر ثان"])
    #expect(articles.allSatisfy { $0.tags == ["محفوظ"] && $0.feed == "أرشيفي" && $0.isRightToLeft == false })
    #expect(try await store.feedCounts() == [feed.id: FeedCount(articles: 2, unread: 2)])

    var settings = feed.settings
    settings.tags = ["محفوظ", "قديم"]
    _ = try await store.updateFeed(feed.id, settings)
    #expect(try await store.articles(.everything, limit: 1).first?.tags == ["محفوظ", "قديم"])
    #expect(try await store.check() == [])
  }

  @Test func `hidden, its pages show under the feed alone, also when one is written anew`() async throws {
    let feed = try await subscribe { $0.isHidden = true }
    try write("1.txt", page("خبر أول"))
    _ = try await refresh()
    #expect(try await titles() == [])
    #expect(try await titles(Query(filter: .inFeed(feed.id))) == ["خبر أول"])
    try write("1.txt", page("خبر أول", "وفيه من الكلمات ما يجعله أطول من العنوان بكثير، وقد زيد فيه الآن"))
    #expect(try await refresh().articles.updated == 1)
    #expect(try await titles() == [])
    #expect(try await store.feedCounts() == [feed.id: FeedCount(articles: 1, unread: 1)])
    #expect(try await store.check() == [])
  }

  @Test func `what need not be kept goes, and does not come back`() async throws {
    _ = try await subscribe { $0.keeping = FeedKeeping(days: 7) }
    // A month and two days before.
    try write("2026-12-16.txt", page("خبر قديم"))
    try write("2027-01-13.txt", page("خبر جديد"))
    _ = try await refresh()
    #expect(try await titles() == ["خبر جديد"])
    try write("3.txt", page("خبر آخر"))
    #expect(try await refresh().articles.added == 1)
    #expect(try await titles() == ["خبر آخر", "خبر جديد"])
    #expect(try await store.check() == [])
  }

  @Test func `pages that were imported before become its own, and stay in view`() async throws {
    try write("1.txt", page("خبر أول"))
    _ = await FileImport(store: store).run([folder.path], now: Self.now)
    let feed = try await subscribe {
      $0.isHidden = true
      $0.tags = ["محفوظ"]
    }
    #expect(try await refresh().articles == MergeResult(unchanged: 1))
    #expect(try await titles() == ["خبر أول"])
    #expect(try await store.articles(Query(filter: .inFeed(feed.id)), limit: 9).map(\.tags) == [["محفوظ"]])
    #expect(try await store.check() == [])
  }

  @Test func `removed with its articles, all of them go`() async throws {
    let feed = try await subscribe { $0.tags = ["محفوظ"] }
    for number in 1...3 { try write("\(number).txt", page("خبر رقم \(number)")) }
    _ = try await refresh()
    _ = try await store.removeFeed(feed.id, withArticles: true)
    #expect(try await titles() == [])
    #expect(try await store.check() == [])
  }
}
