import ArticleParsing
import FilterLanguage
import GRDB
import Testing

@testable import Store

/// By which addresses articles are known again.
struct PrintTests {
  static let first = "https://f.example/"
  static let texts = [
    "أعلنت البلدية أمس أن الجسر الجديد على النهر لن يفتتح قبل الخريف المقبل",
    "فاز فريق المدينة في مباراة الأمس بهدفين سجلهما لاعبه الجديد في الشوط الثاني",
  ]

  /// Some feeds link all that they have to their first page: no article is known by that.
  @Test func `after a repair no article is known by an address that its feed gave to all`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    let feed = try await store.subscribe("https://f.example/feed")
    let entries = Self.texts.enumerated().map { place, text in
      entry("g\(place)", "عنوان الخبر رقم \(place) في الخلاصة", text, link: Self.first, on: day(place + 1))
    }
    _ = try await store.merge(feed, entries)
    let before = try await store.rows("SELECT * FROM articlePrint")
    #expect(try await store.articleID(at: Self.first) == nil)
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let new = try Store(path: folder.file("new.sqlite"))
    #expect(try await new.rows("SELECT * FROM articlePrint") == before)
    #expect(try await new.articleID(at: Self.first) == nil)
  }

  @Test func `a repair gives the articles of an older store their addresses`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(article("عنوان الخبر الأول", Self.texts[0], url: "https://a.example/1"))])
    let id = try await store.id("عنوان الخبر الأول")
    try await store.write { db in try db.execute(sql: "DELETE FROM articlePrint") }
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(try await Store(path: folder.file("new.sqlite")).articleID(at: "https://a.example/1") == id)
  }

  @Test func `an article that comes back is known by all addresses at which it was met meanwhile`() async throws {
    let store = try Store(inMemory: ())
    func arrive(at number: Int) async throws {
      let article = article("عنوان الخبر الأول عن الجسر", Self.texts[0], url: "https://a.example/\(number)", on: day(1))
      _ = try await store.merge([file(article, name: "\(number)")])
    }
    try await arrive(at: 1)
    let id = try await store.id("عنوان الخبر الأول عن الجسر")
    _ = try await store.remove([id])
    for number in [2, 3] { try await arrive(at: number) }
    #expect(try await store.count(.everything) == 1)
    _ = try await store.undo()
    #expect(try await store.count(.everything) == 1)
    for number in 1...3 { #expect(try await store.articleID(at: "https://a.example/\(number)") == id, "\(number)") }
  }
}
