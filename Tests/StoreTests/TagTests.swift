import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// Lines of keywords that have nothing but spaces in them.
struct TagTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  /// As its page gives it.
  private func article(
    _ title: String, keywords: String, _ text: String = "نص", on date: Date? = nil
  ) throws -> ParsedArticle {
    let page = "العنوان: \(title)\n\(text).\nكلمات دلالية: \(keywords)\n"
    var article = try #require(ArticlePage.parse(Array(page.utf8)).articles.first)
    article.published = date
    return article
  }

  private func tags(_ title: String) async throws -> [String] {
    try await store.articles(.everything, limit: 10_000).first { $0.title == title }?.tags ?? []
  }

  /// Articles whose texts have the phrase as often as its words.
  private func texts(_ phrase: String, _ count: Int, from number: Int = 0) -> ImportedFile {
    var articles: [ParsedArticle] = []
    for index in number..<number + count {
      let text = "خبر \(index) عن \(phrase) وعن شيء \(index * 7) آخر"
      articles.append(StoreTests.article("خبر رقم \(index) من المدينة", text))
    }
    return ImportedFile(name: "t", bytes: Array("\(number)".utf8), arrived: day(20), articles: articles)
  }

  @Test func `a phrase that stood between separators is known in a line without`() async throws {
    _ = try await store.merge([file(try article("أول", keywords: "حديقة النهر، مدينة"))])
    _ = try await store.merge([file(try article("ثان", keywords: "مدينة حديقة النهر جسر"))])
    #expect(try await tags("ثان") == ["مدينة", "حديقة النهر", "جسر"])
  }

  @Test func `the longest known phrase wins`() async throws {
    _ = try await store.merge([file(try article("أول", keywords: "حديقة النهر، حديقة النهر الكبير"))])
    _ = try await store.merge([file(try article("ثان", keywords: "حديقة النهر الكبير"))])
    #expect(try await tags("ثان") == ["حديقة النهر الكبير"])
  }

  @Test(arguments: [
    ("مجلس الأمن روسيا", ["مجلس الأمن", "روسيا"]),
    ("أخبار الولايات المتحدة إيران", ["أخبار", "الولايات المتحدة", "إيران"]),
    (
      "روسيا أوكرانيا ترامب بوتين أخبار الحرب الروسية الأوكرانية",
      ["روسيا", "أوكرانيا", "ترامب", "بوتين", "أخبار", "الحرب الروسية الأوكرانية"]
    ),
    ("وقف_إطلاق_النار غزة", ["وقف إطلاق النار", "غزة"]),
  ])
  func `common phrases are known in an empty store`(line: String, tags: [String]) async throws {
    _ = try await store.merge([file(try article("مقال", keywords: line))])
    #expect(try await self.tags("مقال") == tags)
  }

  @Test func `the texts of the store tell which words belong together`() async throws {
    _ = try await store.merge([texts("جسر السلام", 5), texts("شجرة", 5, from: 100)])
    _ = try await store.merge([file(try article("مقال", keywords: "شجرة جسر السلام شيء"))])
    #expect(try await tags("مقال") == ["شجرة", "جسر السلام", "شيء"])
  }

  @Test func `a line is split again when the store has grown`() async throws {
    _ = try await store.merge([file(try article("مقال", keywords: "شجرة جسر السلام", on: day(1)))])
    #expect(try await tags("مقال") == ["شجرة", "جسر", "السلام"])
    _ = try await store.merge([texts("جسر السلام", 310)])
    #expect(try await tags("مقال") == ["شجرة", "جسر السلام"])
    #expect(try await store.titles(Query(tags: ["جسر السلام"])) == ["مقال"])
    #expect(try await store.titles(Query(tags: ["السلام"])) == [])
    #expect(try await store.tags(.everything).map(\.name).sorted() == ["جسر السلام", "شجرة"])
    #expect(try await store.check() == [])
  }

  @Test func `tags from elsewhere stay when the line is split again`() async throws {
    var parsed = try article("مقال", keywords: "شجرة جسر السلام", on: day(1))
    parsed.tags.append("من القاعدة")
    _ = try await store.merge([file(parsed)])
    _ = try await store.merge([texts("جسر السلام", 310)])
    #expect(try await tags("مقال") == ["شجرة", "جسر السلام", "من القاعدة"])
  }

  @Test func `what the reader corrected stays, and other lines learn from it`() async throws {
    _ = try await store.merge([
      file(
        try article("مقال", keywords: "شجرة جسر السلام", on: day(2)),
        try article("مثله", keywords: "جسر السلام نهر", on: day(1)))
    ])
    let id = try await store.id("مقال")
    #expect(try await store.setTags(["جسر السلام", "أشجار"], of: id))
    #expect(try await tags("مقال") == ["جسر السلام", "أشجار"])
    #expect(try await tags("مثله") == ["جسر السلام", "نهر"])
    _ = try await store.merge([file(try article("جديد", keywords: "نهر جسر السلام"))])
    #expect(try await tags("جديد") == ["نهر", "جسر السلام"])

    _ = try await store.merge([texts("شجرة جسر", 400)])
    try await store.splitTagsAgain()
    #expect(try await tags("مقال") == ["جسر السلام", "أشجار"])
    // Met again, with other keywords.
    _ = try await store.merge([file(try article("مقال", keywords: "شجرة جسر السلام ميناء", on: day(2)))])
    #expect(try await tags("مقال") == ["جسر السلام", "أشجار"])
    #expect(try await store.check() == [])
    #expect(try await !store.setTags(["جسر السلام", "أشجار"], of: id))
    #expect(try await !store.setTags(["أ"], of: Article.ID(1)))
  }

  @Test func `what the reader takes apart is not joined again`() async throws {
    _ = try await store.merge([texts("جسر السلام", 310)])
    _ = try await store.merge([file(try article("مقال", keywords: "شجرة جسر السلام", on: day(1)))])
    #expect(try await tags("مقال") == ["شجرة", "جسر السلام"])
    try await store.setTags(["شجرة", "جسر", "السلام"], of: store.id("مقال"))
    _ = try await store.merge([file(try article("جديد", keywords: "نهر جسر السلام"))])
    #expect(try await tags("جديد") == ["نهر", "جسر", "السلام"])
    // Taking a tag off teaches nothing.
    try await store.setTags([], of: store.id("جديد"))
    #expect(try await tags("جديد") == [])
    #expect(try await store.check() == [])
  }

  @Test func `a pair that cannot be asked for now is asked for later`() async throws {
    _ = try await store.merge([texts("جسر السلام", 310)])
    let (now, later) = try await store.write { db in
      var (now, later) = (try TagSplitter(db, questions: 0), try TagSplitter(db, questions: 1))
      return (try now.split("جسر السلام"), try later.split("جسر السلام"))
    }
    #expect(now.tags == ["جسر", "السلام"] && now.tier == -1)
    #expect(later.tags == ["جسر السلام"] && later.tier == 1)
  }

  @Test func `what the reader said of tags, and copies, are repaired`() async throws {
    let folder = try TemporaryFolder()
    func fill() async throws -> Article.ID {
      let store = try Store(path: folder.file())
      let article = try article("مقال عن جسر المدينة", keywords: "شجرة جسر السلام", on: day(2))
      _ = try await store.merge([file(article)])
      var fuller = article
      fuller.blocks.append(Block(.paragraph, "ثم تفاصيل."))
      _ = try await store.merge([file(fuller, name: "fuller")])
      let id = try await store.id("مقال عن جسر المدينة")
      try await store.setTags(["جسر السلام"], of: id)
      return id
    }
    let id = try await fill()
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let store = try Store(path: folder.file("new.sqlite"))
    #expect(try await store.files(of: id).map(\.name) == ["fuller", "page.txt"])
    _ = try await store.merge([texts("شجرة جسر", 310)])
    try await store.splitTagsAgain()
    #expect(try await store.content(id)?.article.tags == ["جسر السلام"])
    _ = try await store.merge([file(try self.article("جديد", keywords: "نهر جسر السلام"))])
    #expect(
      try await store.articles(.everything, limit: 1_000).first { $0.title == "جديد" }?.tags == ["نهر", "جسر السلام"])
    #expect(try await store.check() == [])
  }
}
