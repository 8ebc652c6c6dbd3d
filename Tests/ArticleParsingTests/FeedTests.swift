import Foundation
import Testing

@testable import ArticleParsing

private func feed(_ text: String, base: String? = nil) throws -> ParsedFeed {
  try ParsedFeed.parse(Array(text.utf8), base: base)
}

private func rss(_ inside: String) -> String { "<rss version='2.0'><channel>\(inside)</channel></rss>" }
private func item(_ inside: String) throws -> FeedEntry {
  try #require(feed(rss("<item>\(inside)</item>")).entries.first)
}

@Suite struct FeedTests {
  @Test(arguments: [
    ("أخبار اليوم", "أخبار اليوم"),
    ("  a\n  b ", "a b"),
    ("AT&amp;T &amp;amp; co", "AT&T & co"),
    ("&lt;b&gt;عاجل&lt;/b&gt;: خبر", "عاجل: خبر"),
    ("<![CDATA[<p>خبر</p><p>ثان</p>]]>", "خبر ثان"),
    ("<b>خبر</b> عاجل", "خبر عاجل"),
    ("&amp;lt;em&amp;gt;خبر&amp;lt;/em&amp;gt;", "خبر"),
    ("Vector&lt;Int&gt; &lt;3 5 &lt; 6", "Vector<Int> <3 5 < 6"),
    ("&amp;laquo;خبر&amp;raquo;&amp;nbsp;&amp;#1575;", "«خبر» ا"),
    ("\u{202B}خبر\u{202C}\u{200F}", "خبر"),
    ("<![CDATA[&quot;خبر&quot;]]>", "\"خبر\""),
  ])
  func `a title is plain text, however it was dressed`(_ title: String, _ expected: String) throws {
    #expect(try item("<title>\(title)</title>").title == expected)
  }

  @Test func `an item cut off keeps what was read`() throws {
    let cut = try feed(
      "<rss version='2.0'><channel><title>T</title><item><title>A</title></item><item><title>B</title><link>http://x/")
    #expect(cut.entries.map(\.title) == ["A", "B"])
    #expect(cut.warnings == [.cutOff])
  }

  @Test(arguments: [
    // Never closed, wrongly closed, never opened, undeclared, ampersands and junk before the feed.
    rss("<item><title>A<b></title></item><item><title>B</title></item>"),
    rss("<item><title>A</title><item><title>B</title></item>"),
    rss("<item><title>A</titel></item><item><title>B</title></item>"),
    rss("<item><title>A</title></i></item><dc:x/><item><media:title>B</media:title></item>"),
    "\n\n <br />Warning: x in y\n<b>z<?xml version='1.0'?>"
      + rss("<item><title>A</title></item><item><title>B</title></item>"),
    "<RSS VERSION='2.0'><Channel><Item><Title>A</Title></Item><Item><Title>B</title></Item></Channel></RSS>",
    rss("") + rss("<item><title>A</title></item>") + rss("<item><title>B</title></item>"),
    "<rss><item><title>A</title></item><item><title>B</title></item></rss>",
    "<rss xmlns='http://www.w3.org/2005/Atom'><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>",
    "<feed><entry><title>A</title></entry><entry><title>B</title></entry></feed>",
    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>A</a:title></a:entry><a:entry><a:title>B</a:title></a:entry></a:feed>",
  ])
  func `ill-formed feeds are read as they were meant`(_ text: String) throws {
    #expect(try feed(text).entries.map(\.title) == ["A", "B"])
  }

  @Test func `the entry is kept as it stood`() throws {
    let text = rss("<item><title>A &amp; B</title></item>\n<item id='2'/>x<item><title>C")
    let raw = try feed(text).entries.map { String(decoding: $0.raw, as: UTF8.self) }
    #expect(raw == ["<item><title>A &amp; B</title></item>", "<item id='2'/>", "<item><title>C"])
    let json =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[ {"id":1,"title":"ا"} ,{"id":"2"}]}"#
    #expect(
      try feed(json).entries.map { String(decoding: $0.raw, as: UTF8.self) } == [
        #"{"id":1,"title":"ا"}"#, #"{"id":"2"}"#,
      ])
    #expect(try feed(json).entries.map(\.id) == ["1", "2"])
  }

  @Test func `links are absolute`() throws {
    let text = """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="self" href="/feed"/><link>/</link>
      <item><link>/a?x=1&amp;y=2</link><enclosure url="b.mp3" length="5" type="audio/mpeg"/></item>
      <item xml:base="http://other.example/x/"><description>&lt;a href="y"&gt;&lt;img src='../z.png'&gt;</description></item>
      </channel></rss>
      """
    let parsed = try feed(text, base: "https://example.com/news/rss.xml")
    #expect(parsed.link == "https://example.com/")
    #expect(parsed.entries[0].link == "https://example.com/a?x=1&y=2")
    #expect(
      parsed.entries[0].enclosures == [
        FeedEnclosure(url: "https://example.com/news/b.mp3", type: "audio/mpeg", length: 5)
      ])
    #expect(parsed.entries[0].base == parsed.entries[0].link)
    #expect(parsed.entries[1].summary == "<a href=\"http://other.example/x/y\"><img src='http://other.example/z.png'>")
    #expect(parsed.entries[1].base == "http://other.example/x/")
  }

  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"),
    ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/../g", "http://a/g"),
    ("g:h", "g:h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    (" خبر 1\n", "http://a/b/c/خبر%201"),
  ])
  func `relative references are resolved as in RFC 3986 5_4`(_ reference: String, _ expected: String) {
    #expect(WebAddress.absolute(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test(arguments: [
    ("windows-1256", "encoding='windows-1256'", nil as String?), ("windows-1256", "", "text/xml; charset=windows-1256"),
    ("windows-1256", "", nil), ("iso-8859-6", "encoding=\"ISO-8859-6\"", nil), ("utf-16le", "", nil),
    ("utf-16be", "encoding='utf-16'", nil),
    ("windows-1256", "", "text/xml; charset=iso-8859-1"),
    ("utf-8", "encoding='windows-1256'", "text/xml; charset=iso-8859-1"), ("utf-32le", "", nil),
  ])
  func `Arabic is read in its encodings`(_ encoding: String, _ declaration: String, _ contentType: String?) throws {
    let title = "أخبار العالم العربي والشرق الأوسط، اليوم"
    let text = "<?xml version='1.0' \(declaration)?><rss version='2.0'><channel><title>\(title)</title></channel></rss>"
    let bytes = try #require(EncodedText.encode(text, as: encoding))
    #expect(try ParsedFeed.parse(bytes, contentType: contentType).title == title)
  }

  @Test(
    arguments: [
      ("<html><body>x</body></html>", .html, "a web page"),
      ("<!DOCTYPE html><title>feed</title><svg/>", .html, "a web page"),
      ("{\"a\":1}", .otherJSON, "JSON of another kind"), ("[1]", .otherJSON, "JSON of another kind"),
      ("hello", .text, "text"), ("<note/>", .otherXML(root: "note"), "XML of another kind, <note>"),
      ("<opml version='2.0'><body/></opml>", .opml, "a list of feeds (OPML)"),
    ] as [(String, FeedFormat, String)])
  func `what is no feed is refused by name`(_ text: String, _ found: FeedFormat, _ name: String) {
    #expect(throws: FeedError.notAFeed(found: found)) { try feed(text) }
    #expect(FeedError.notAFeed(found: found).description == "no feed, but \(name)")
  }

  @Test func `a name without end is told by its beginning`() {
    #expect(throws: FeedError.notAFeed(found: .otherXML(root: String(repeating: "n", count: 100)))) {
      try feed("<\(String(repeating: "n", count: 9000))/>")
    }
  }

  @Test func `broken JSON is refused with its line`() {
    #expect(throws: FeedError.notJSON(line: 2)) {
      try feed("{\"title\": \"T\",\n items: []}")
    }
  }

  @Test func `JSON that is cut off keeps its items`() throws {
    let cut = try feed(#"{"items":[{"id":"1","title":"A"},{"id":"2","title":"B","url":"http://x"#)
    #expect(cut.entries.map(\.title) == ["A", "B"])
    #expect(cut.warnings == [.cutOff])
  }

  @Test func `nothing is refused as empty`() {
    #expect(throws: FeedError.empty) { try feed("\u{FEFF} \n") }
    #expect(throws: FeedError.empty) { try feed("") }
  }

  @Test func `a page names its feeds`() {
    let html = """
      <!doctype html><html><head><base href="/ar/"><title>x</title>
      <link rel=alternate type="application/rss+xml" title=" الأخبار &amp; الرياضة " href="rss.xml?a=1&amp;b=2">
      <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="https://other.example/atom">
      <link rel="alternate" hreflang="en" href="/en"><link rel="alternate stylesheet" type="text/css" href="a.css">
      <link rel="stylesheet" href="rss.xml"></head><body><link rel="alternate" type="application/feed+json" href="/feed.json">
      <link rel="alternate" type="application/rss+xml" href="rss.xml?a=1&amp;b=2">
      """
    let links = FeedLinks.inPage(html: Array(html.utf8), base: "https://example.com/x/y")
    #expect(
      links.map(\.url) == [
        "https://example.com/ar/rss.xml?a=1&b=2", "https://other.example/atom", "https://example.com/feed.json",
      ])
    #expect(links.map(\.title) == ["الأخبار & الرياضة", nil, nil])
    #expect(links.map(\.type) == ["application/rss+xml", "application/atom+xml", "application/feed+json"])
  }

  @Test func `authors are told from their addresses`() throws {
    let one = try item("<author>a@b.example (Leila Haddad)</author>").authors
    #expect(one == [FeedAuthor(name: "Leila Haddad", email: "a@b.example")])
    let two = try item("<author>a@b.example</author><dc:creator>ليلى حداد</dc:creator><dc:creator>B</dc:creator>")
      .authors
    #expect(two == [FeedAuthor(name: "ليلى حداد"), FeedAuthor(name: "B")])
  }

  @Test func `pictures are enclosures where nothing else is`() throws {
    let media =
      "<media:group><media:content url='http://x/v.mp4' type='video/mp4' fileSize='9'/><media:thumbnail url='http://x/t.jpg'/><media:description>A &amp;lt; B</media:description></media:group>"
    let entry = try item(media)
    #expect(entry.enclosures == [FeedEnclosure(url: "http://x/v.mp4", type: "video/mp4", length: 9)])
    #expect(try item("<media:thumbnail url='http://x/t.jpg'/>").enclosures == [FeedEnclosure(url: "http://x/t.jpg")])
  }

  @Test func `more entries than the limit are counted and left out`() throws {
    let many = rss(String(repeating: "<item/>", count: ParsedFeed.maxEntries + 3))
    let parsed = try feed(many)
    #expect(parsed.entries.count == ParsedFeed.maxEntries)
    #expect(parsed.warnings == [.leftOutEntries(count: 3)])
  }
}

/// Text in encodings that Foundation does not write.
enum EncodedText {
  static func encode(_ text: String, as name: String) -> [UInt8]? {
    switch name {
    case "utf-8": return Array(text.utf8)
    case "utf-16le": return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "utf-32le":
      return text.unicodeScalars.flatMap {
        [UInt8($0.value & 0xFF), UInt8($0.value >> 8 & 0xFF), UInt8($0.value >> 16), 0]
      }
    default:
      // By trying what each byte is.
      var bytes: [Unicode.Scalar: UInt8] = [:]
      for byte in UInt8.min...UInt8.max {
        guard let (text, bad) = Charset.decode([byte], from: name), bad == 0 else { continue }
        String(decoding: text, as: UTF8.self).unicodeScalars.first.map { bytes[$0] = byte }
      }
      let encoded = text.unicodeScalars.map { bytes[$0] }
      return encoded.contains(nil) ? nil : encoded.compactMap(\.self)
    }
  }
}
