import ArticleParsing
import FilterLanguage
import Foundation
import Store
import Testing

struct MergeTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  @Test func `an article comes back as it went in`() async throws {
    var draft = article(
      "عنوان المقال", "الفقرة الأولى", tags: ["روسيا", "الحرب الروسية"], source: "بوابة الفجر", on: day(3))
    draft.blocks.append(Block(.heading, "عنوان فرعي"))
    draft.blocks.append(Block(.quote, "نص\u{0}مقتبس\n"))
    draft.author = "كاتبة"
    draft.url = "https://example.org/1"
    draft.keywords = "روسيا الحرب الروسية"
    draft.related = ["خبر آخر"]
    #expect(try await store.merge([file(draft)]) == MergeResult(added: 1))

    let id = try await store.id("عنوان المقال")
    let content = try #require(try await store.content(id))
    #expect(
      content
        == ArticleContent(
          article: Article(
            id: Article.ID(Int64(day(3).timeIntervalSince1970)), title: "عنوان المقال", source: "بوابة الفجر",
            url: "https://example.org/1", published: day(3), date: day(3), tags: ["روسيا", "الحرب الروسية"],
            isRightToLeft: true),
          author: "كاتبة", blocks: draft.blocks, keywords: "روسيا الحرب الروسية",
          related: [RelatedArticle(title: "خبر آخر")]))
    #expect(try await store.raw(id) == file(draft).bytes)
    #expect(try await store.content(Article.ID(7)) == nil)
    #expect(try await store.raw(Article.ID(7)) == nil)
  }

  @Test func `the same bytes change nothing`() async throws {
    let page = file(article("الأول", "نص"), article("الثاني", "نص آخر"))
    #expect(try await store.merge([page]) == MergeResult(added: 2))
    #expect(try await store.merge([page]) == MergeResult(unchanged: 2))
    #expect(try await store.merge([page, page]) == MergeResult(unchanged: 4))
    #expect(try await store.count(.everything) == 2)
  }

  @Test func `what is known is told by the bytes alone`() async throws {
    let page = file(article("الأول", "نص"), article("الثاني", "نص آخر"))
    let hash = ContentHash(of: page.bytes)
    #expect(try await store.known([hash]) == [:])
    _ = try await store.merge([page])
    #expect(try await store.known([hash, ContentHash(of: [1])]) == [hash: 2])
  }

  @Test func `an article of another page is known again by its title and beginning`() async throws {
    let text = "قالت مصادر إنّ الاجتماع بدأ صباح اليوم"
    _ = try await store.merge([file(article("اجتماع جديد في جنيف اليوم", text))])
    let decorated = article("• إجتماعٌ جديد في جنيف اليوم - الموقع", text)
    #expect(try await store.merge([file(decorated)]) == MergeResult(unchanged: 1))
    let other = article("اجتماع جديد في جنيف اليوم", "نص لا صلة له بالأول")
    #expect(try await store.merge([file(other)]) == MergeResult(added: 1))
  }

  @Test func `a fuller body replaces the shorter one and the status stays`() async throws {
    let start = "بداية الخبر كما نشرت أول مرة"
    _ = try await store.merge([file(article("خبر يكتمل على مراحل", start, tags: ["قديم"], source: "وكالة", on: day(1)))]
    )
    let id = try await store.id("خبر يكتمل على مراحل")
    try await store.mark(.read, [id])
    try await store.mark(.starred, [id])

    let fuller = article("خبر يكتمل على مراحل", start, "ثم تفاصيل مهمة", tags: ["جديد"], on: day(1))
    #expect(try await store.merge([file(fuller)]) == MergeResult(updated: 1))
    let content = try #require(try await store.content(id))
    #expect(content.blocks == fuller.blocks)
    #expect(content.article.source == "وكالة")
    #expect(!content.article.isUnread && content.article.isStarred)
    #expect(content.article.tags == ["جديد", "قديم"])
    #expect(try await store.titles(Query(words: "تفاصيل ")) == ["خبر يكتمل على مراحل"])
    #expect(try await store.titles(Query(tags: ["قديم"])) == ["خبر يكتمل على مراحل"])
    #expect(try await store.raw(id) == file(fuller).bytes)

    let shorter = article("خبر يكتمل على مراحل", start)
    #expect(try await store.merge([file(shorter, name: "b")]) == MergeResult(unchanged: 1))
    #expect(try await store.content(id)?.blocks == fuller.blocks)
  }

  @Test func `an address is an identity`() async throws {
    _ = try await store.merge([file(article("أ", "نص", url: "https://example.org/a", on: day(1)))])
    let changed = article("عنوان معدل", "نص أطول بكثير من السابق", url: "https://example.org/a")
    #expect(try await store.merge([file(changed)]) == MergeResult(updated: 1))
    #expect(try await store.titles() == ["عنوان معدل"])
    #expect(try await store.titles(Query(words: "معدل ")) == ["عنوان معدل"])
  }

  @Test func `articles of one second keep the order of their page`() async throws {
    let page = file(article("الأول", "١"), article("الثاني", "٢"), article("الثالث", "٣"))
    _ = try await store.merge([page])
    #expect(try await store.titles() == ["الأول", "الثاني", "الثالث"])
    _ = try await store.merge([file(article("الرابع", "٤"), name: "b")])
    #expect(try await store.titles().count == 4)
  }

  @Test(arguments: [Date(timeIntervalSince1970: 1e18), .distantFuture, day(31, second: 1)])
  func `a date in the future counts as the arrival`(date: Date) async throws {
    _ = try await store.merge([file(article("غدا", "نص", on: date), arrived: day(31))])
    let stored = try #require(try await store.articles(.everything, limit: 1).first)
    #expect(stored.date == day(31))
  }

  @Test(arguments: [Date.distantPast, Date(timeIntervalSince1970: -1e18), Date(timeIntervalSince1970: -.infinity)])
  func `a date long ago is kept within bounds`(date: Date) async throws {
    _ = try await store.merge([file(article("قديم", "نص", on: date))])
    #expect(try await store.titles() == ["قديم"])
  }

  @Test func `headlines open what is stored, whichever comes first`() async throws {
    let first = article(
      "خبر أول عن مجلس المدينة", "نص", on: day(2), related: ["خبر ثان عن مجلس المدينة", "لم يصل بعد"])
    _ = try await store.merge([file(first)])
    let a = try await store.id("خبر أول عن مجلس المدينة")
    #expect(try await store.content(a)?.related.map(\.id) == [nil, nil])

    let second = article("خبر ثانٍ عن مجلس المدينة", "آخر", on: day(1), related: ["• خبر أوّل عن مجلس المدينة.."])
    _ = try await store.merge([file(second)])
    let b = try await store.id("خبر ثانٍ عن مجلس المدينة")
    #expect(
      try await store.content(a)?.related
        == [RelatedArticle(title: "خبر ثان عن مجلس المدينة", id: b), RelatedArticle(title: "لم يصل بعد")])
    #expect(try await store.content(b)?.related.map(\.id) == [a])
  }

  @Test func `a headline of few words opens an article only when it can be no other`() async throws {
    let one = article("كاريكاتير", "الأول", source: "أ", on: day(1))
    let two = article("كاريكاتير", "الثاني", source: "ب", on: day(2))
    _ = try await store.merge([file(one), file(two)])
    let other = article("صفحة تشير إلى الرسم", "نص", source: "ج", on: day(3), related: ["كاريكاتير"])
    let own = article("صفحة من المصدر نفسه", "نص", source: "أ", on: day(4), related: ["كاريكاتير"])
    _ = try await store.merge([file(other), file(own)])
    #expect(try await store.content(store.id("صفحة تشير إلى الرسم"))?.related.map(\.id) == [nil])
    #expect(
      try await store.content(store.id("صفحة من المصدر نفسه"))?.related.map(\.id)
        == [Article.ID(Int64(day(1).timeIntervalSince1970))])
  }

  @Test func `the store is pristine until it has held an article`() async throws {
    #expect(try await store.isPristine())
    _ = try await store.merge([file()])
    #expect(try await store.isPristine())
    _ = try await store.merge([file(article("أول مقال", "نص"))])
    #expect(try await !store.isPristine())
  }

  @Test func `an article without words, tags without letters and an empty source are kept`() async throws {
    let odd = article("🙂", tags: ["!!!", "", "🙂", "a", "A"], source: " ")
    #expect(try await store.merge([file(odd)]) == MergeResult(added: 1))
    let stored = try #require(try await store.articles(.everything, limit: 1).first)
    #expect(stored.title == "🙂")
    #expect(stored.tags == ["!!!", "🙂", "a"])
    #expect(stored.source == nil)
  }
}

@Suite struct DirectionTests {
  @Test func `an article is as its title and body together are, not as its headline begins`() async throws {
    let store = try Store(inMemory: ())
    var parsed = ParsedArticle(title: "Apple iPhone 17 Pro Max")
    parsed.blocks = [Block(.paragraph, "أعلنت الشركة اليوم عن هاتفها الجديد في مؤتمر صحفي حضره مئات الصحفيين.")]
    _ = try await store.merge([
      ImportedFile(name: "a", bytes: [1], arrived: Date(timeIntervalSince1970: 1000), articles: [parsed])
    ])
    #expect(try await store.articles(.everything, limit: 1).first?.isRightToLeft == true)
  }
}
