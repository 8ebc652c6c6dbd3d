import ArticleParsing
import FilterLanguage
import GRDB
import Testing

@testable import Store

/// Where editors' links say that their articles are.
struct RelatedAddressTests {
  static let link = "https://news.example/2025/07/17?utm_source=rss"
  static let headline = "البلدية تؤجل افتتاح الجسر الجديد إلى الخريف"

  private func list(_ headline: String = headline, at address: String? = link) -> ParsedArticle {
    var article = article(
      "صفحة فيها عناوين أخبار كثيرة", "نص الصفحة التي فيها قائمة.", on: day(9), related: [headline])
    if let address { article.relatedAddresses[headline] = address }
    return article
  }

  private func bridge(_ title: String = "الجسر الذي طال انتظاره لن يفتتح هذا الصيف", at address: String)
    -> ParsedArticle
  {
    article(title, "أعلنت البلدية أمس أن الأعمال لم تنته.", url: address, on: day(3))
  }

  private func related(_ store: Store) async throws -> [RelatedArticle] {
    try #require(try await store.content(store.id("صفحة فيها عناوين أخبار كثيرة"))).related
  }

  @Test func `an address is kept with its headline, and another one is without`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(list())])
    #expect(try await related(store) == [RelatedArticle(title: Self.headline, url: Self.link)])
    _ = try await store.merge([
      file(article("خبر آخر", "نص قصير.", on: day(2), related: ["عنوان بلا رابط هنا"]), name: "2")
    ])
    let other = try #require(try await store.content(store.id("خبر آخر")))
    #expect(other.related == [RelatedArticle(title: "عنوان بلا رابط هنا")])
  }

  @Test(arguments: [true, false])
  func `a headline leads to the article at its address, whatever that is called, in either order`(isLast: Bool)
    async throws
  {
    let store = try Store(inMemory: ())
    let files = [file(list()), file(bridge(at: "http://www.news.example/2025/07/17/"), name: "2")]
    for file in isLast ? files : files.reversed() { _ = try await store.merge([file]) }
    let id = try await store.id("الجسر الذي طال انتظاره لن يفتتح هذا الصيف")
    #expect(try await related(store).map(\.id) == [id])
    #expect(try await store.articleID(at: Self.link) == id)
    // Once that goes, the headline leads nowhere again.
    _ = try await store.remove([id])
    #expect(try await related(store).map(\.id) == [nil])
    _ = try await store.undo()
    #expect(try await related(store).map(\.id) == [id])
    #expect(try await store.check() == [])
  }

  @Test func `where several articles are at one address the headline decides`() async throws {
    let store = try Store(inMemory: ())
    let other = article(
      "سوق المدينة يفتح أبوابه يوم الجمعة المقبل", "نص آخر تماما عن السوق.", url: Self.link, on: day(4))
    _ = try await store.merge([file(list()), file(bridge(at: Self.link), name: "2")])
    _ = try await store.merge([file(other, name: "3")])
    let places = try await store.rows("SELECT article FROM articlePrint GROUP BY hash HAVING count(*) > 1")
    #expect(!places.isEmpty, "they became one article")
    let asked = article("قائمة أخرى من العناوين", "نص.", on: day(10), related: [Self.headline])
    var named = asked
    named.relatedAddresses[Self.headline] = Self.link
    _ = try await store.merge([file(named, name: "4")])
    let content = try #require(try await store.content(store.id("قائمة أخرى من العناوين")))
    #expect(content.related.map(\.id) == [nil])
  }

  @Test func `copies of a list add the addresses that the first one lacks`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(list(at: nil))])
    _ = try await store.merge([file(list(), name: "2")])
    #expect(try await related(store).map(\.url) == [Self.link])
  }

  @Test func `repair keeps them, also of a store that had none`() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(list())])
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let new = try Store(path: folder.file("new.sqlite"))
    #expect(try await related(new).map(\.url) == [Self.link])
    #expect(try await new.rows("SELECT * FROM headlinePrint") == (try await store.rows("SELECT * FROM headlinePrint")))
    // As the program before wrote it.
    try await new.write { db in
      try db.execute(sql: Downgrade.columns + "PRAGMA user_version = 18")
    }
    let report = try await Store.repair(path: folder.file("new.sqlite"), into: folder.file("third.sqlite"))
    #expect(!report.isLossy)
    #expect(try await related(try Store(path: folder.file("third.sqlite"))) == [RelatedArticle(title: Self.headline)])
  }
}
