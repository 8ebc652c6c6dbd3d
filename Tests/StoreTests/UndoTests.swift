import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// What a change takes away comes back whole.
struct UndoTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  private func words(_ text: String) async throws -> [String] { try await store.titles(Query(words: text + " ")) }

  private static let long = String(repeating: "خبر طويل عن وزارة الصحة ومراكزها الجديدة في المدينة. ", count: 8)

  @Test func `removed articles are found nowhere, and come back with all that they had`() async throws {
    _ = try await store.merge([
      file(article("الأول", "نص النهر", tags: ["ماء", "أرض"], source: "وكالة", on: day(1), related: ["الثاني"])),
      file(article("الثاني", "نص الجبل", tags: ["أرض"], on: day(2), related: ["الأول"])),
      file(article("الثالث", "نص السهل", on: day(3))),
    ])
    let (one, two) = (try await store.id("الأول"), try await store.id("الثاني"))
    try await store.mark(.read, [two])
    let before = try await UndoDump(store)
    #expect(try await store.remove([one, two, one, Article.ID(5)]) == Removed(count: 2))
    #expect(try await store.titles() == ["الثالث"])
    #expect(try await words("النهر") == [])
    #expect(try await store.tags(.everything).isEmpty)
    #expect(try await store.content(one) == nil)
    #expect(try await store.check() == [])
    #expect(try await store.undo() == Undone(.removed, 2))
    try await expectNoDifference(store, before)
    #expect(try await words("النهر") == ["الأول"])
    #expect(try await store.content(one)?.related.first?.id == two)
    #expect(try await store.raw(one) != nil)
    #expect(try await store.check() == [])
    #expect(try await store.undo()?.change == .read)
    #expect(try await store.undo() == nil)
  }

  @Test func `a starred article is not removed before the star comes off`() async throws {
    _ = try await store.merge([file(article("الأول", "نص", on: day(1))), file(article("الثاني", "نص آخر", on: day(2)))])
    let ids = try await store.articles(.everything, limit: 5).map(\.id)
    try await store.mark(.starred, [ids[0]], isUndoable: false)
    #expect(try await store.remove(ids) == Removed(count: 1, starred: 1))
    #expect(try await store.titles() == ["الثاني"])
    #expect(try await store.remove(ids) == Removed(count: 0, starred: 1))
    #expect(try await store.undo() == Undone(.removed, 1))
    #expect(try await store.undo() == nil)
  }

  @Test func `more than one write removes is one change, and what another process took back is not lost`() async throws
  {
    let many = (1...450).map { article("مقال \($0)", "نص المقال \($0)", on: day(1, second: $0)) }
    _ = try await store.merge([ImportedFile(name: "m", bytes: [1], arrived: day(31), articles: many)])
    let before = try await UndoDump(store)
    let ids = try await store.articles(.everything, limit: 450).map(\.id)
    #expect(try await store.remove(ids) == Removed(count: 450))
    #expect(try await store.count(.everything) == 0)
    // The bytes of the page stay as long as its articles may come back.
    #expect(try await store.rows("SELECT id FROM raw").count == 1)
    #expect(try await store.undo() == Undone(.removed, 450))
    try await expectNoDifference(store, before)
    #expect(try await store.check() == [])
  }

  @Test func `an undo that was interrupted goes on`() async throws {
    let many = (1...300).map { article("مقال \($0)", "نص المقال \($0)", on: day(1, second: $0)) }
    _ = try await store.merge([ImportedFile(name: "m", bytes: [1], arrived: day(31), articles: many)])
    let before = try await UndoDump(store)
    let ids = try await store.articles(.everything, limit: 300).map(\.id)
    try await store.remove(ids)
    let step = try await store.writeUnchecked { db in try TakeBack.step(.last, db) }
    #expect(step?.isDone == false)
    #expect(try await store.count(.everything) == 200)
    #expect(try await store.check() == [])
    #expect(try await store.undo() == Undone(.removed, 100))
    try await expectNoDifference(store, before)
  }

  @Test func `what is kept of a removal goes once that is a week old, and its bytes with it`() async throws {
    _ = try await store.merge([file(article("الأول", "نص", on: day(1)))])
    let id = try await store.id("الأول")
    try await store.remove([id])
    try await store.forgetOldChanges(now: Date().addingTimeInterval(86_400 * 6))
    #expect(try await store.rows("SELECT id FROM raw").count == 1)
    try await store.forgetOldChanges(now: Date().addingTimeInterval(86_400 * 8))
    #expect(try await store.rows("SELECT id FROM raw") == [])
    #expect(try await store.rows("SELECT * FROM undoRow") == [])
    #expect(try await store.rows("SELECT * FROM undoFile") == [])
    #expect(try await store.undo() == nil)
    // The digest stays: it does not come back by itself.
    _ = try await store.merge([file(article("الأول", "نص", on: day(1)))])
    #expect(try await store.titles() == [])
  }

  @Test func `what is kept of a forgotten change goes as others are made`() async throws {
    _ = try await store.merge([file(article("الأول", "نص", on: day(1))), file(article("الثاني", "نص آخر", on: day(2)))])
    try await store.remove([store.id("الأول")])
    let id = try await store.id("الثاني")
    for _ in 0..<UndoLog.most / 2 {
      try await store.mark(.starred, [id])
      try await store.mark(.unstarred, [id])
    }
    #expect(try await store.rows("SELECT * FROM undoRow") == [])
    #expect(try await store.rows("SELECT id FROM raw").count == 1)
    #expect(try await store.check() == [])
  }

  // MARK: What comes again meanwhile

  @Test func `the same file again brings nothing, and undo brings one article`() async throws {
    let first = file(article("الأول", Self.long, on: day(1)))
    _ = try await store.merge([first])
    let before = try await UndoDump(store)
    try await store.remove([store.id("الأول")])
    #expect(try await store.merge([first]).unchanged == 1)
    #expect(try await store.titles() == [])
    #expect(try await store.undo() == Undone(.removed, 1))
    try await expectNoDifference(store, before)
  }

  @Test func `the same article from another file meanwhile becomes one with it`() async throws {
    _ = try await store.merge([file(article("الأول", Self.long, tags: ["قديم"], on: day(1)), name: "a.txt")])
    let id = try await store.id("الأول")
    try await store.setTags(["لي"], of: id)
    try await store.mark(.read, [id], isUndoable: false)
    try await store.remove([id])
    _ = try await store.merge([
      file(article("الأول", Self.long + "ومزيد", tags: ["جديد"], source: "وكالة", on: day(1)), name: "b.txt")
    ])
    let newer = try await store.id("الأول")
    #expect(newer != id, "a number that may come back is nobody's")
    try await store.mark(.starred, [newer], isUndoable: false)
    #expect(try await store.undo() == Undone(.removed, 1))
    let articles = try await store.articles(.everything, limit: 5)
    #expect(articles.map(\.id) == [id])
    #expect(articles.first?.tags == ["لي"])
    #expect(articles.first?.isUnread == false && articles.first?.isStarred == true)
    #expect(try await store.content(id)?.blocks.first?.text == Self.long + "ومزيد")
    #expect(try await store.files(of: id).map(\.name) == ["b.txt", "a.txt"])
    #expect(try await store.count(Query(filter: "مصدر:وكالة ")) == 1)
    #expect(try await store.check() == [])
  }

  @Test func `an entry that its feed brings again stays away until undo`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let entries = (1...3).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) }
    _ = try await store.merge(feed, entries)
    let before = try await UndoDump(store)
    try await store.remove([store.id("خبر رقم 2")])
    #expect(try await store.feedCounts()[feed.id] == FeedCount(articles: 2, unread: 2))
    _ = try await store.merge(feed, entries)
    #expect(try await store.count(.everything) == 2)
    #expect(try await store.undo() == Undone(.removed, 1))
    #expect(try await store.feedCounts()[feed.id] == FeedCount(articles: 3, unread: 3))
    try await expectNoDifference(store, before)
    #expect(try await store.check() == [])
  }

  // MARK: Tags

  @Test func `tags of several articles are one change`() async throws {
    _ = try await store.merge([
      file(article("الأول", "نص", tags: ["ماء"], on: day(1))),
      file(article("الثاني", "نص آخر", tags: ["أرض"], on: day(2))),
      file(article("الثالث", "نص ثالث", tags: ["ماء", "أرض"], on: day(3))),
    ])
    let before = try await UndoDump(store)
    let ids = try await store.articles(.everything, limit: 5).map(\.id)
    #expect(try await store.editTags(of: ids, adding: ["أرض", "سماء"], removing: ["ماء"]) == 3)
    #expect(
      try await store.articles(.everything, limit: 5).map(\.tags) == [
        ["أرض", "سماء"], ["أرض", "سماء"], ["أرض", "سماء"],
      ])
    #expect(try await store.editTags(of: ids, adding: ["سماء"], removing: ["ماء"]) == 0)
    #expect(try await store.undo() == Undone(.tagged, 3))
    try await expectNoDifference(store, before)
    #expect(try await store.undo() == nil)
  }

  @Test func `what the store learned of a correction is forgotten, and lines that were split by it are as before`()
    async throws
  {
    func line(_ number: Int) -> ImportedFile {
      var lines = article("خبر \(number)", "نص \(number)", on: day(number))
      lines.keywords = "قطار المدينة السريع جسر النهر"
      lines.tags = ["قطار", "المدينة", "السريع", "جسر", "النهر"]
      return file(lines)
    }
    _ = try await store.merge((1...6).map { line($0) })
    try await store.splitTagsAgain()
    let before = try await UndoDump(store)
    #expect(try await store.setTags(["قطار المدينة السريع", "جسر النهر"], of: store.id("خبر 3")))
    #expect(try await UndoDump(store).difference(from: before) != [])
    #expect(try await store.undo() == Undone(.tagged, 1))
    try await store.splitTagsAgain()
    try await expectNoDifference(store, before)
    #expect(try await store.check() == [])
  }

  // MARK: Subscriptions

  @Test(arguments: [false, true])
  func `a subscription that ended is there again, with its articles and its secrets`(withArticles: Bool) async throws {
    var settings = FeedSettings()
    settings.folder = ["أخبار"]
    settings.tags = ["خلاصة"]
    settings.isHidden = true
    settings.request.cookie = "a=b"
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
    let entries = (1...3).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) }
    _ = try await store.merge(feed, entries)
    let before = try await UndoDump(store)
    try await store.removeFeed(feed.id, withArticles: withArticles)
    #expect(try await store.feeds() == [])
    #expect(try await store.count(.everything) == (withArticles ? 0 : 3))
    #expect(try await store.check() == [])
    #expect(try await store.undo() == Undone(.feedRemoved, 1, articles: withArticles ? 3 : 0))
    try await expectNoDifference(store, before)
    #expect(try await store.feeds().first?.settings == settings)
    #expect(try await store.check() == [])
    // It knows its entries.
    _ = try await store.merge(try #require(try await store.feeds().first), entries)
    #expect(try await store.rows("SELECT id FROM article").count == 3)
  }

  @Test func `who subscribed again meanwhile has each article once`() async throws {
    let entries = (1...3).map { entry("\($0)", "خبر رقم \($0)", "نص \($0)", on: day($0)) }
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, entries)
    let ids = try await store.articles(.everything, limit: 5).map(\.id)
    try await store.removeFeed(feed.id, withArticles: true)
    let again = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(again, entries)
    #expect(try await store.count(.everything) == 3)
    #expect(try await store.undo() == Undone(.feedAdded, 1))
    #expect(try await store.feeds() == [])
    #expect(try await store.undo() == Undone(.feedRemoved, 1, articles: 3))
    #expect(try await store.articles(.everything, limit: 9).map(\.id) == ids)
    #expect(try await store.feedCounts()[feed.id] == FeedCount(articles: 3, unread: 3))
    #expect(try await store.check() == [])
  }

  @Test func `new subscriptions, other settings and another address are taken back`() async throws {
    _ = try await store.addFeeds([
      ("https://a.example/feed", "أ", FeedSettings()), ("https://b.example/feed", "ب", FeedSettings()),
    ])
    let feed = try #require(try await store.feeds().first)
    _ = try await store.merge(feed, [entry("1", "خبر", "نص", on: day(1))])
    let before = try await UndoDump(store)
    var settings = feed.settings
    (settings.title, settings.folder, settings.tags, settings.isHidden) = ("اسم", ["مجلد"], ["وسم"], true)
    try await store.updateFeed(feed.id, settings)
    #expect(try await store.moveFeed(feed.id, to: "https://c.example/feed"))
    try await store.updateFeed(feed.id, settings)
    #expect(try await store.undo() == Undone(.feedChanged, 1))
    #expect(try await store.undo() == Undone(.feedChanged, 1))
    try await expectNoDifference(store, before)
    try await store.remove([store.id("خبر")])
    // Its articles are gone, but not for ever: it stays known.
    #expect(try await store.undo() == Undone(.removed, 1))
    #expect(try await store.undo() == Undone(.feedAdded, 2))
    #expect(try await store.feeds() == [])
    #expect(try await store.titles() == ["خبر"])
    #expect(try await store.check() == [])
  }
}
