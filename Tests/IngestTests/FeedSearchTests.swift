import ArticleParsing
import Testing

@testable import Ingest

struct FeedSearchTests {
  private func find(_ text: String, at address: String = "https://a.example/news/") async throws -> FeedSearch.Found {
    let search = FeedSearch { asked throws(FetchError) in
      guard asked == "a.example/news" else { throw .badAddress }
      return WebPage(bytes: Array(text.utf8), contentType: nil, address: address)
    }
    return try await search.find("a.example/news")
  }

  @Test func `a feed is found as itself`() async throws {
    let feed =
      "<rss version='2.0'><channel><title>صحيفة &amp; أخبار</title><item><title>خبر</title></item></channel></rss>"
    #expect(try await find(feed) == .feed(title: "صحيفة & أخبار"))
  }

  @Test func `a page names its feeds, and nothing but HTTP counts`() async throws {
    let page = """
      <!DOCTYPE html><html><head><title>صحيفة</title>
      <link rel="alternate" type="application/rss+xml" title="الكل" href="/feed">
      <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
      <link rel="alternate" type="application/rss+xml" href="exec:reboot">
      <LINK REL=alternate TYPE="application/atom+xml" HREF="sport.atom">
      <link rel="alternate" hreflang="en" href="/en">
      </head><body>نص</body></html>
      """
    guard case .links(let links) = try await find(page) else {
      Issue.record("no links")
      return
    }
    #expect(links.map(\.url) == ["https://a.example/feed", "https://a.example/news/sport.atom"])
    #expect(links.first?.title == "الكل")
  }

  @Test(arguments: ["", "<html><body>لا شيء</body></html>", "{}", "\u{0}\u{1}"])
  func `a page without feeds names none`(text: String) async throws {
    #expect(try await find(text) == .links([]))
  }
}
