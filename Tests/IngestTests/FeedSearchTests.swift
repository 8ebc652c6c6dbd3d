import ArticleParsing
import Testing

@testable import Ingest

struct FeedSearchTests {
  private func find(_ text: String, at address: String = "https://a.example/news/") async throws -> FeedSearch.Found {
    let search = FeedSearch { asked throws(FeedFetcher.Failure) in
      guard asked == "a.example/news" else { throw .init(reason: .badAddress) }
      return WebPage(bytes: Array(text.utf8), contentType: nil, address: address)
    }
    return try await search.find("a.example/news")
  }

  @Test func `a feed is found as itself`() async throws {
    let feed =
      "<rss version='2.0'><channel><title>صحيفة &amp; أخبار</title><item><title>خبر</title></item></channel></rss>"
    guard case .feed(let parsed, let page) = try await find(feed) else {
      Issue.record("no feed")
      return
    }
    #expect(parsed.title == "صحيفة & أخبار" && page.bytes == Array(feed.utf8))
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

  @Test func `a page of the web names no feed of the local network`() async throws {
    let link = "<link rel=alternate type=application/rss+xml href="
    let local = ["http://127.0.0.1/f", "//10.0.0.1/f", "http://nas/f", "http://2130706433/f", "feed://192.168.1.1/f"]
    #expect(
      try await find(local.map { link + $0 + ">" }.joined())
        == .localLinks(local.map { $0.hasPrefix("//") ? "https:" + $0 : $0 }))
    guard case .links(let links) = try await find(local.map { link + $0 + ">" }.joined() + link + "/g>") else {
      Issue.record("no links")
      return
    }
    #expect(links.map(\.url) == ["https://a.example/g"])
  }

  @Test(
    arguments: [
      ("http://nas/", "http://nas/", "/f", "http://nas/f"),
      ("http://nas/", "http://nas/", "http://nas:81/f", "http://nas:81/f"),
      ("http://nas/", "http://nas/", "http://other/f", nil), ("http://nas/", "http://a.example/", "http://nas/f", nil),
      ("https://me:geheim@a.example/", "https://a.example/b", "/f", "https://me:geheim@a.example/f"),
      ("https://me:geheim@a.example/", "https://b.example/", "https://a.example/f", "https://a.example/f"),
      ("https://me:geheim@a.example/", "https://a.example/", "http://a.example/f", "http://a.example/f"),
      ("https://a.example/", "https://a.example/", "https://x:y@b.example/f", "https://b.example/f"),
    ] as [(String, String, String, String?)])
  func `what a page names depends on what was typed`(typed: String, page: String, link: String, url: String?)
    async throws
  {
    let search = FeedSearch { _ throws(FeedFetcher.Failure) in
      let html = "<link rel=alternate type=application/rss+xml href=\(link)>"
      return WebPage(bytes: Array(html.utf8), contentType: nil, address: page)
    }
    guard case .links(let links) = try await search.find(typed) else {
      #expect(url == nil)
      return
    }
    #expect(links.map(\.url) == [url])
  }

  @Test(arguments: ["", "<html><body>لا شيء</body></html>", "{}", "\u{0}\u{1}"])
  func `a page without feeds names none`(text: String) async throws {
    #expect(try await find(text) == .links([]))
  }
}
