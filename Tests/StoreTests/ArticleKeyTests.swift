import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

struct ArticleKeyTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  private static let text = "أعلنت وزارة الصحة اليوم عن فتح ثلاثة مراكز جديدة في المدينة القديمة وضواحيها الجنوبية"

  private func keyed(
    _ key: String, _ title: String, _ text: String = text, tags: [String] = [], on date: Date = day(1)
  ) -> ParsedArticle {
    var article = article(title, text, tags: tags, on: date)
    article.key = key
    return article
  }

  @Test func `another text under the same key replaces the one before, also a shorter one`() async throws {
    _ = try await store.merge([file(keyed("1", "وزارة الصحة تفتح مراكز", Self.text + " وفي القرى"))])
    let id = try await store.id("وزارة الصحة تفتح مراكز")
    _ = try await store.mark(.starred, [id])
    let changed = file(keyed("1", "ثلاثة مراكز صحية", tags: ["صحة"]))
    #expect(try await store.merge([changed]) == MergeResult(updated: 1))
    let articles = try await store.articles(.everything, limit: 9)
    #expect(articles.map(\.title) == ["ثلاثة مراكز صحية"])
    #expect(articles.first?.id == id && articles.first?.isStarred == true && articles.first?.tags == ["صحة"])
    #expect(try await store.content(id)?.blocks.map(\.text) == [Self.text])
    #expect(try await store.files(of: id).count == 1)
    #expect(try await store.check() == [])
  }

  @Test func `the older line, imported once more, brings nothing back`() async throws {
    let old = file(keyed("1", "وزارة الصحة تفتح مراكز"))
    _ = try await store.merge([old])
    _ = try await store.merge([file(keyed("1", "ثلاثة مراكز صحية"))])
    #expect(try await store.merge([old]) == MergeResult(unchanged: 1))
    #expect(try await store.titles() == ["ثلاثة مراكز صحية"])
  }

  @Test func `one key for all is none`() async throws {
    let other = "فاز المنتخب على ضيفه بهدفين في مباراة الأمس التي حضرها جمهور كبير من أنصار الفريقين"
    #expect(
      try await store.merge([
        file(keyed("0", "مراكز صحية"), keyed("0", "فوز المنتخب", other), keyed("0", "طقس اليوم", "مشمس"))
      ]) == MergeResult(added: 3))
    #expect(try await store.merge([file(keyed("0", "خبر رابع", "نص آخر تماما"))]) == MergeResult(added: 1))
    #expect(try await store.titles().count == 4)
    #expect(try await store.check() == [])
  }

  @Test func `a text that a page told more fully stays`() async throws {
    _ = try await store.merge([file(keyed("1", "وزارة الصحة تفتح مراكز"))])
    let full = [Self.text, "وقال الوزير إن العمل يبدأ في الشهر المقبل.", "وتبلغ الكلفة عشرة ملايين."]
    var page = article("وزارة الصحة تفتح مراكز", on: day(1))
    page.blocks = full.map { Block(.paragraph, $0) }
    #expect(try await store.merge([file(page)]) == MergeResult(updated: 1))
    _ = try await store.merge([file(keyed("1", "وزارة الصحة تفتح مراكز", Self.text + " قريبا"))])
    let id = try await store.id("وزارة الصحة تفتح مراكز")
    #expect(try await store.content(id)?.blocks.map(\.text) == full)
    #expect(try await store.articles(.everything, limit: 9).count == 1)
    #expect(try await store.check() == [])
  }

  @Test func `what was removed has no key, and keys are repaired`() async throws {
    let folder = try TemporaryFolder()
    func fill() async throws {
      let store = try Store(path: folder.file())
      _ = try await store.merge([file(keyed("1", "خبر أول")), file(keyed("2", "خبر ثان", "نص آخر", on: day(2)))])
      #expect(try await store.prune(keeping: .newest(1)) == 1)
      #expect(try await store.check() == [])
    }
    try await fill()
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let store = try Store(path: folder.file("new.sqlite"))
    #expect(
      try await store.merge([file(keyed("2", "خبر ثان", "نص آخر مصحح", on: day(2)))]) == MergeResult(updated: 1))
    #expect(try await store.merge([file(keyed("1", "خبر أول", "نص جديد"))]) == MergeResult(added: 1))
    #expect(try await store.check() == [])
  }
}
