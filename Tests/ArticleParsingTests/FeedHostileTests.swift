import Foundation
import TestSupport
import Testing

@testable import ArticleParsing

/// Feeds are written by strangers. None of these may crash, hang, grow or read a file.
@Suite struct FeedHostileTests {
  static let samples: [[UInt8]] = [
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY a "ب">]>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>نشرة &a; &amp; &#1575;</title>
      <item><title><![CDATA[<b>خبر</b>]]></title><link>http://example.com/1?a=1&b=2</link><guid isPermaLink="false">1</guid>
      <pubDate>الخميس ١ كانون الثاني ٢٠٠٤ 10:00 +0300</pubDate><content:encoded><p>نص <img src="a.png"/></p></content:encoded>
      <enclosure url='x.mp3' length='7' type='audio/mpeg'/></item><!-- x --></channel></rss>
      """.utf8),
    Array(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.com/a/" xml:lang="ar"><title type="xhtml"><div \
      xmlns="http://www.w3.org/1999/xhtml">عنوان</div></title><entry><id>1</id><content type="html">&lt;p&gt;نص</content>\
      <link href="x"/><author><name>A</name></author><category term="ب"/><updated>2004-01-01T00:00:00Z</updated></entry></feed>
      """.utf8),
    Array(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"نشرة","items":[{"id":1,"content_html":"<p>\ud83d\ude00","tags":["a"],"attachments":[{"url":"x","size_in_bytes":1e99}]}]}"#
        .utf8),
  ]

  @Test(arguments: samples) func `a feed may end at any byte`(_ sample: [UInt8]) {
    for end in sample.indices { _ = try? ParsedFeed.parse(Array(sample[..<end])) }
  }

  @Test(arguments: samples) func `bytes may be anything`(_ sample: [UInt8]) {
    var random = UInt64(sample.count)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let signs = Array("<>&;\"'/![]{}:=\\#\0\u{1}".utf8)
    for _ in 0..<500 {
      var bytes = sample
      for _ in 0..<(1 + next(6)) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes[place] = signs[next(signs.count)]
        case 2: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: next(bytes.count))
        }
      }
      _ = try? ParsedFeed.parse(bytes)
      _ = FeedLinks.inPage(html: bytes)
    }
  }

  @Test func `no file is read for an entity`() throws {
    let text = """
      <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>
      <rss version="2.0"><channel><title>&x;</title><description>%p;</description></channel></rss>
      """
    let feed = try ParsedFeed.parse(Array(text.utf8))
    #expect(feed.title == "&x;")
    #expect(feed.description == "%p;")
  }

  @Test func `a bomb of entities stays small`() throws {
    var text = "<!DOCTYPE r [<!ENTITY x0 \"\(String(repeating: "ha", count: 100))\">"
    for level in 1...10 { text += "<!ENTITY x\(level) \"\(String(repeating: "&x\(level - 1);", count: 20))\">" }
    text +=
      "]><rss version='2.0'><channel><title>\(String(repeating: "&x10;&x0;", count: 50_000))</title></channel></rss>"
    let feed = try ParsedFeed.parse(Array(text.utf8))
    #expect((feed.title?.utf8.count ?? 0) < 3 << 20)
  }

  @Test func `deep nesting is cut off and what follows is read`() throws {
    let deep = String(repeating: "<x>", count: 100_000)
    let close = String(repeating: "</x>", count: 100_000)
    let text =
      "<rss version='2.0'><channel><item>\(deep)\(close)<title>A</title></item>"
      + "<item><description>\(deep)z\(close)</description><title>B</title></item></channel></rss>"
    let feed = try ParsedFeed.parse(Array(text.utf8))
    #expect(feed.entries.map(\.title) == ["A", "B"])
    #expect(feed.warnings == [.tooDeep])
    let json =
      "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":"
      + String(repeating: "[", count: 100_000)
    #expect(try ParsedFeed.parse(Array(json.utf8)).title == "T")
  }

  /// Each is a sign without its end, many times; what looked for the end each time would take minutes.
  @Test(arguments: [
    "<!--", "<?", "<a b='", "<a b=\"x'", "&", "&#", "<![CDATA[", "<!DOCTYPE [", "<!DOCTYPE [>", "<", "</", "<a ",
    "<a='>",
  ])
  func `signs without an end cost no more than they are long`(_ sign: String) {
    let many = String(repeating: sign, count: 20_000)
    _ = try? ParsedFeed.parse(Array("<rss><channel><item><title>\(many)</title><description>&lt;p \(many)".utf8))
    _ = try? ParsedFeed.parse(
      Array("<rss><channel><title><![CDATA[\(many)]]></title><description><![CDATA[\(many)".utf8))
  }

  @Test func `a value may be as long as the feed`() throws {
    let long = String(repeating: "ابت<>& ", count: 100_000)
    let text =
      "<rss version='2.0'><channel><item a='\(long)'><title>A</title><enclosure url='\(long)'/></item></channel></rss>"
    #expect(try ParsedFeed.parse(Array(text.utf8)).entries.map(\.title) == ["A"])
    let attributes = (0..<20_000).map { "a\($0)='\($0)'" }.joined(separator: " ")
    #expect(
      try ParsedFeed.parse(Array("<rss><channel><item \(attributes)><title>A</title>".utf8)).entries.map(\.title) == [
        "A"
      ])
    let namespaces = (0..<5_000).map { "<x\($0):a xmlns:x\($0)='u'/>" }.joined()
    #expect(
      try ParsedFeed.parse(Array("<rss><channel><item>\(namespaces)<title>A</title>".utf8)).entries.map(\.title) == [
        "A"
      ])
  }

  @Test func `a feed that is too large is refused`() {
    let bytes = [UInt8](repeating: 0x20, count: ParsedFeed.maxSize + 1)
    #expect(throws: FeedError.tooLarge(bytes: bytes.count, limit: ParsedFeed.maxSize)) { try ParsedFeed.parse(bytes) }
  }

  @Test(.enabled(if: sharedFolder != nil, "the feeds are not here"), arguments: ["ar", "fa"])
  func `real feeds from right to left are read`(_ language: String) throws {
    for kind in ["", "-posts"] {
      let file = try #require(sharedFolder).appending(path: "feeds/rtl/picturingjordan-\(language)\(kind).rss.xml")
      let feed = try ParsedFeed.parse([UInt8](Data(contentsOf: file)))
      #expect(feed.warnings.isEmpty)
      #expect(!feed.entries.isEmpty)
      for entry in feed.entries {
        #expect(entry.title != nil && entry.link?.hasPrefix("https://") == true)
        #expect(entry.published != nil || kind.isEmpty)
        #expect(entry.summary != nil || entry.content != nil)
      }
    }
  }
}
