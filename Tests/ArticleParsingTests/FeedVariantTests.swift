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
private func atom(_ inside: String) -> String { "<feed xmlns='http://www.w3.org/2005/Atom'>\(inside)</feed>" }

/// What specifications leave open, and what programs make of them.
@Suite struct FeedVariantTests {
  @Test func `contributors are people beside the authors`() throws {
    let entry = try #require(
      feed(
        atom(
          """
          <entry><author><name>سارة</name></author><contributor><name>علي</name><uri>/ali</uri></contributor>
          <contributor><email>z@example.org</email></contributor></entry>
          """), base: "http://example.org/feed"
      ).entries.first)
    #expect(entry.authors == [FeedAuthor(name: "سارة")])
    #expect(
      entry.contributors == [
        FeedAuthor(name: "علي", url: "http://example.org/ali"), FeedAuthor(email: "z@example.org"),
      ])
    #expect(try item("<dc:contributor>علي</dc:contributor>").contributors == [FeedAuthor(name: "علي")])
  }

  @Test func `an Atom entry without author has its source's, else its feed's`() throws {
    let entries = try feed(
      atom(
        """
        <author><name>الهيئة</name></author><entry><title>A</title></entry>
        <entry><source><title>وكالة</title><author><name>مراسل</name></author></source></entry>
        <entry><author><name>سارة</name></author></entry>
        """)
    ).entries
    #expect(entries.map { $0.authors.map(\.name) } == [["الهيئة"], ["مراسل"], ["سارة"]])
    #expect(entries[1].source == "وكالة")
  }

  @Test(arguments: [
    (
      "<itunes:category text='علوم'><itunes:category text='فضاء'/></itunes:category><title>x</title>", ["علوم", "فضاء"]
    ),
    ("<media:category label='رياضة'>sport</media:category><media:category>كرة</media:category>", ["رياضة", "كرة"]),
    ("<media:group><media:category>كرة</media:category></media:group><category>أخبار</category>", ["كرة", "أخبار"]),
  ])
  func `categories of modules are tags`(_ inside: String, _ tags: [String]) throws {
    #expect(try item(inside).tags == tags)
  }

  @Test func `an entry goes on behind a category of iTunes`() throws {
    let entries = try feed(rss("<item><itunes:category text='a'/><title>A</title></item><item><title>B</title></item>"))
      .entries
    #expect(entries.map(\.title) == ["A", "B"])
  }

  @Test(arguments: [
    ("<fullitem>&lt;p&gt;نص</fullitem>", "<p>نص"), ("<body><p>نص</p></body>", "<p>نص</p>"),
    ("<content:encoded>كامل</content:encoded><body>قصير</body>", "كامل"),
  ])
  func `text stands in elements of many names`(_ inside: String, _ content: String) throws {
    #expect(try item(inside).content == content)
  }

  @Test func `a summary of RSS or of a podcast is one`() throws {
    #expect(try item("<summary>موجز</summary>").summary == "موجز")
    #expect(try item("<itunes:subtitle>موجز</itunes:subtitle>").summary == "موجز")
    #expect(try item("<itunes:subtitle>أقصر</itunes:subtitle><description>نص</description>").summary == "نص")
    #expect(try feed(rss("<itunes:subtitle>عن القناة</itunes:subtitle>")).description == "عن القناة")
  }

  @Test func `Atom's link may hold its address as RSS's does`() throws {
    let entry = try #require(
      feed(
        atom(
          """
          <entry><link rel="enclosure">http://example.org/a.mp3</link>
          <link rel="alternate" type="text/html">http://example.org/1</link><title>A</title></entry>
          """)
      ).entries.first)
    #expect(entry.link == "http://example.org/1")
    #expect(entry.title == "A")
  }

  @Test func `of two dates the later one in the entry counts`() throws {
    let date = try #require(
      feed(atom("<entry><updated>2010-01-01</updated><updated>2004-01-01</updated></entry>")).entries
        .first?.updated)
    #expect(date == FeedDate.parse("2004-01-01"))
  }

  @Test func `the channel's dates may be those of the terms of Dublin Core`() throws {
    let channel = rss("<dcterms:issued>2003-01-01</dcterms:issued><dcterms:modified>2004-01-01</dcterms:modified>")
    #expect(try feed(channel).updated == FeedDate.parse("2004-01-01"))
  }

  @Test func `items in Atom and entries in RSS are articles`() throws {
    #expect(try feed(atom("<item><title>A</title></item>")).entries.map(\.title) == ["A"])
    #expect(try feed(rss("<entry><title>A</title></entry>")).entries.map(\.title) == ["A"])
  }

  @Test func `RSS 1 and 0 point 90 are RSS, though they are RDF`() throws {
    let start = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns="
    #expect(try feed(start + "'http://purl.org/rss/1.0/'></rdf:RDF>").version == "rss10")
    #expect(try feed(start + "'http://my.netscape.com/rdf/simple/0.9/'></rdf:RDF>").version == "rss090")
  }

  @Test(arguments: [(#"{"name":"علي"}"#, ["علي"]), (#"[{"name":"ب"},"أ",{"name":"ب"}]"#, ["ب", "أ"]), ("[]", ["ج"])])
  func `authors of JSON Feed have many shapes`(_ json: String, _ names: [String]) throws {
    let entry = try #require(feed(#"{"items":[{"authors":\#(json),"author":{"name":"ج"}}]}"#).entries.first)
    #expect(entry.authors.map(\.name) == names)
  }

  @Test func `lists of JSON Feed have many shapes`() throws {
    let odd = try feed(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "items": {
        "0": {"id": 1, "x": NaN, "tags": "أ، ب, ج", "attachments": {"url": "http://a.example/x.mp3"}},
        "1": {"id": 2, "x": [Infinity, -Infinity], "tags": [7, null, "د"]}}}
      """#)
    #expect(odd.entries.map(\.id) == ["1", "2"])
    #expect(odd.entries.map(\.tags) == [["أ", "ب", "ج"], ["7", "د"]])
    #expect(odd.entries[0].enclosures.map(\.url) == ["http://a.example/x.mp3"])
    #expect(odd.warnings == [])
  }

  @Test func `what precedes a page in a title goes`() throws {
    #expect(try item("<title>&lt;!DOCTYPE html&gt;&lt;b&gt;خبر&lt;/b&gt;</title>").title == "خبر")
  }

  @Test func `controls of Latin 1 are the signs of windows-1252`() throws {
    #expect(try item("<title>\u{93}don\u{92}t\u{94} \u{85}</title>").title == "“don’t” …")
  }
}
