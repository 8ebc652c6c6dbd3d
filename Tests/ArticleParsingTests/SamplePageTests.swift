import ArticleParsing
import Foundation
import Testing

@Suite(.needsSamplePage)
struct SamplePageTests {
  let bytes: [UInt8]
  let page: ArticlePage

  init() throws {
    bytes = try #require(SharedFiles.bytes("samples/article-page.txt"))
    page = try ArticlePage.parse(bytes)
  }

  @Test func `the page holds two articles and needs no repair`() {
    #expect(page.articles.count == 2)
    #expect(page.warnings == [])
  }

  @Test func `the first article's title comes from its lede`() {
    let article = page.articles[0]
    #expect(article.titleIsDerived)
    #expect(
      article.title
        == "كشفت مصادر أمريكية وروسية عن تفاصيل الاتصال الهاتفي الذي جرى بين الرئيس الأمريكي دونالد…")
    #expect(article.source == "بوابة الفجر")
    #expect(article.keywords == "روسيا أوكرانيا ترامب بوتين أخبار الحرب الروسية الأوكرانية")
    #expect(article.tags == ["روسيا", "أوكرانيا", "ترامب", "بوتين", "أخبار", "الحرب الروسية الأوكرانية"])
    #expect(
      headings(article) == [
        "دعوات لوقف الأعمال العدائية واستئناف المفاوضات", "ترامب: روسيا تدعم الحل السلمي",
        "بوادر انفتاح اقتصادي بعد الحرب", "خطوة نحو التهدئة",
      ])
    #expect(article.blocks.count == 11)
  }

  @Test func `the second article has the title that stands above it`() {
    let article = page.articles[1]
    #expect(!article.titleIsDerived)
    #expect(article.title == "ترامب وبوتين يبحثان أزمة أوكرانيا.. وموسكو تتمسك بـالقضاء على الأسباب الجذرية")
    #expect(
      headings(article) == [
        "كييف تترقب وتندد بتأخير السلاح", "موسكو: لا لقاء مرتقب بين ترامب وبوتين",
        "جذور الأزمة.. الناتو والهيمنة الغربية",
      ])
    #expect(article.source == nil)
    #expect(article.tags == [])
    #expect(article.blocks.count == 18)
  }

  @Test func `the ten headlines are the page's, and no article is related to itself`() {
    let first = page.articles[0].related
    #expect(first.count == 10)
    #expect(first.first == "ترامب وزيلينسكي يتواصلان هاتفيا بعد تعهد بوتين بمواصلة الحرب في أوكرانيا")
    #expect(first[5] == page.articles[1].title)
    #expect(first.last == "بوتين لترامب: روسيا لن تتخلى عن أهدافها في أوكرانيا")
    #expect(page.articles[1].related == first.filter { $0 != page.articles[1].title })
  }

  @Test func `every line that is no label is in an article, and no label or bullet is`() {
    let labels = ["المصدر: ", "كلمات دلالية: ", "إقرأ أيضاً:", "مقالات مشابهة"]
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingCharacters(in: [" ", "\u{A0}", "•"])
    }
    lines = lines.map { line in labels.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) } ?? line }
    let texts = page.articles.flatMap(texts)
    #expect(lines.filter { !$0.isEmpty && !texts.contains($0) } == [])
    #expect(
      texts.filter { text in labels.contains { text.contains($0.filter { $0 != ":" }) } || text.contains("•") } == [])
  }
}

func headings(_ article: ParsedArticle) -> [String] { article.blocks.filter { $0.kind == .heading }.map(\.text) }

/// Everything that a page's lines can have become.
func texts(_ article: ParsedArticle) -> [String] {
  [article.title, article.source, article.author, article.keywords, article.url].compactMap(\.self)
    + article.blocks.map(\.text) + article.related
}
