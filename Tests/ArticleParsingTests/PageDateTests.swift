import Foundation
import Testing

@testable import ArticleParsing

@Suite struct PageDateTests {
  private static let day = Date(timeIntervalSince1970: 1_751_500_800)

  private func article(_ text: String, name: String? = nil) throws -> ParsedArticle {
    try #require(ArticlePage.parse(Array(text.utf8), name: name).articles.first)
  }

  @Test(arguments: [
    "الخميس 3 يوليو 2025", "الخميس، ٣ تموز/يوليو ٢٠٢٥", "القاهرة - 3 يوليو 2025", "أحمد علي | 2025/07/03",
    "2025-07-03", "رويترز (3 يوليو 2025)", "Thursday, July 3, 2025", "محمد سالم • 03/07/2025",
    "پنجشنبه ۳ ژوئیه ۲۰۲۵",
  ])
  func `a line that says when is the date, above the text or below it`(line: String) throws {
    let isAlone = !["القاهرة", "أحمد", "رويترز", "محمد"].contains { line.contains($0) }
    for (page, isAbove) in [
      ("الحديقة تفتح أبوابها\n\(line)\n\n\(lede)", true),
      ("الحديقة تفتح أبوابها\n\n\(lede)\n\n\(secondLede)\n\(line)", false),
    ] {
      let article = try article(page, name: "2020-01-01-a.txt")
      #expect(article.published == Self.day, "\(page)")
      #expect(article.dateSource == .metaLine)
      // Where it says more than that it stays, and below the text, where it may be of something else.
      #expect(article.blocks.contains { $0.text == line } == !(isAlone && isAbove))
    }
  }

  @Test(arguments: ["2018/06/18", "الخميس 3 يوليو 2025"])
  func `a date alone above the text is no headline`(line: String) throws {
    let article = try article("\(line)\n\n\(lede)\n\n\(secondLede)")
    #expect(article.titleIsDerived && article.title == DerivedTitle.title(from: lede))
    #expect(article.published != nil && article.blocks.map(\.text) == [lede, secondLede])
    #expect(try self.article("\(line)\n").title == line)
  }

  @Test func `a time counts, and so does a dateline`() throws {
    let timed = try article("الحديقة تفتح أبوابها\nالخميس 3 يوليو 2025 - 10:30\n\n\(lede)")
    #expect(timed.published == Self.day.addingTimeInterval(37_800))
    let dateline = try article("الحديقة تفتح أبوابها\n\nالقاهرة 3 يوليو 2025 (وكالة النهر) - \(lede)")
    #expect(dateline.published == Self.day)
    #expect(dateline.dateSource == .metaLine)
    #expect(try article("\(lede)\nالمصدر: وكالة النهر - 3 يوليو 2025").published == Self.day)
  }

  @Test(arguments: [
    "https://e.example/2025/07/03/story", "https://e.example/news/2025-07-03-story.html",
    "http://e.example/2025/jul/03/x",
    "https://e.example/a/20250703/x", "https://e.example/2025/7/3/",
  ])
  func `the day in an address is the date`(address: String) throws {
    for page in ["\(lede)\nالرابط: \(address)", "\(address)\n\n\(lede)", "\(lede)\n\n\(secondLede)\n\(address)"] {
      let article = try article(page)
      #expect(article.published == Self.day)
      #expect(article.dateSource == .address)
    }
    let line = #"{"title": "ع", "url": "\#(address)"}"#
    #expect(try ParsedArticle.jsonl(line: Array(line.utf8)[...]).dateSource == .address)
  }

  @Test(arguments: [
    "2025-07-03-story.txt", "20250703_story.txt", "story-2025_07_03.txt", "خبر 03-07-2025.txt", "2025-07-03T10:30.txt",
  ])
  func `the day in a file's name is the date where nothing else is`(name: String) throws {
    let unknown = try article(lede, name: name)
    #expect(unknown.published == Self.day)
    #expect(unknown.dateSource == .fileName)
    let stated = try article("\(lede)\nتاريخ النشر: 2024-02-29", name: name)
    #expect(stated.published == Date(timeIntervalSince1970: 1_709_164_800))
    #expect(stated.dateSource == .stated)
  }

  @Test func `another article on the page has not its file's day`() throws {
    let page = try ArticlePage.parse(
      Array("\(lede)\nإقرأ أيضاً:\nالفريق يعود\n\(secondLede)".utf8), name: "2025-07-03.txt")
    #expect(page.articles.map(\.dateSource) == [.fileName, nil])
  }

  @Test(arguments: [
    ("حرب 6 أكتوبر 1973\n\n\(lede)", "a.txt"), ("\(lede)\nhttps://e.example/2025/07/story", "2025-07.txt"),
    ("\(lede)\nhttps://e.example/?d=2025/07/03", "a20250703b.txt"),
    ("\(lede) في 3 يوليو 2025.\n\(secondLede)", "2025-13-45.txt"),
    ("ثورة 25 يناير 2011 في سطور\n\n\(lede)", "12345678.txt"), ("• 3 يوليو 2025\n\(lede)", "99-99-9999.txt"),
  ])
  func `a day that is not the article's is none`(page: String, name: String) throws {
    let article = try article(page, name: name)
    #expect(article.published == nil)
    #expect(article.dateSource == nil)
  }
}
