import FilterLanguage
import Foundation
import Testing

@testable import Store

/// What an open list asks after the store has changed.
struct ListNewsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    _ = try await store.merge([file(article("ثالث", "نص ثالث", on: day(3)), article("ثان", "نص ثان", on: day(2)))])
  }

  private func known(_ query: Query = .everything) async throws -> KnownArticles {
    let listed = try await store.articles(query, limit: 10).map(\.id)
    return KnownArticles(listed: listed, newest: listed.first)
  }

  @Test func `what is known comes as it is by now, and what is new by its number`() async throws {
    let known = try await known()
    let other = try Store(path: folder.file())
    _ = try await other.merge([
      file(
        article("رابع", "نص رابع", on: day(4)), article("بينهما", "نص بينهما", on: day(2, second: 9)),
        article("أول", "نص أول", on: day(1)), name: "b")
    ])
    try await other.mark(.starred, [known.listed[0]])
    let news = try await store.news(of: .everything, known, atMost: 10)
    #expect(news.articles.map(\.title) == ["ثالث", "ثان"] && news.articles.map(\.isStarred) == [true, false])
    #expect(try await titles(news.new) == ["رابع", "بينهما", "أول"])
    #expect(try await store.news(of: .everything, known, atMost: 1).new.count == 1)
    // What follows the articles in memory is not looked at where there are more.
    var part = known
    part.reachesOldest = false
    #expect(try await titles(store.news(of: .everything, part, atMost: 10).new) == ["رابع", "بينهما"])
    // What was let go above them was there before.
    part.listed = [known.listed[1]]
    #expect(try await titles(store.news(of: .everything, part, atMost: 10).new) == ["رابع"])
  }

  @Test func `what got its date is not new to a list that has it`() async throws {
    let text = "نص طويل عن مجلس المدينة ومالها"
    _ = try await store.merge([file(article("خبر بلا تاريخ له", text), name: "c")])
    let known = try await known()
    _ = try await store.merge([file(article("خبر بلا تاريخ له", text, on: day(1)), name: "d")])
    let id = try await store.id("خبر بلا تاريخ له")
    #expect(!known.listed.contains(id))
    #expect(try await store.news(of: .everything, known, atMost: 10).new == [])
  }

  @Test func `what is read elsewhere stays known to a list of the unread`() async throws {
    let unread = Query(isUnreadOnly: true)
    let known = try await known(unread)
    try await Store(path: folder.file()).mark(.read, [known.listed[0]])
    let news = try await store.news(of: unread, known, atMost: 10)
    #expect(news.articles.map(\.isUnread) == [false, true] && news.new.isEmpty)
  }

  @Test func `the version changes by what others write, not by what is written here or read anywhere`() async throws {
    let before = try #require(await store.version())
    try await store.mark(.starred, matching: .everything)
    let other = try Store(path: folder.file())
    _ = try await other.articles(.everything, limit: 10)
    #expect(await store.version() == before)
    try await other.mark(.read, matching: .everything)
    let after = await store.version()
    #expect(after != before)
    #expect(await store.version() == after)
  }

  private func titles(_ ids: [Article.ID]) async throws -> [String] {
    let all = try await store.articles(.everything, limit: 100)
    return ids.compactMap { id in all.first { $0.id == id }?.title }
  }
}
