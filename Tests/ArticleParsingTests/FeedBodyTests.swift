import Testing

@testable import ArticleParsing

private func entry(_ inside: String, in kind: String = "rss") throws -> ParsedArticle {
  let text =
    switch kind {
    case "atom":
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry>\(inside)</entry></feed>"
    case "json": #"{"version":"https://jsonfeed.org/version/1.1","items":[{\#(inside)}]}"#
    default: "<rss version='2.0'><channel><item>\(inside)</item></channel></rss>"
    }
  let feed = try ParsedFeed.parse(Array(text.utf8))
  return try ParsedArticle(#require(feed.entries.first), feed: feed)
}

private func shownTexts(_ article: ParsedArticle) -> [String] {
  article.blocks.filter { $0.kind != .link }.map { $0.text.replacing("\n", with: "⏎") }
}

/// What feeds put into bodies that are no clean HTML.
@Suite struct FeedBodyTests {
  private static let lines = "الأول\nالثاني\n\nفقرة أخرى\n  - بند"

  @Test(arguments: [
    ("rss", "<description>\(lines)</description>"), ("rss", "<description><![CDATA[\n\(lines)\n]]></description>"),
    ("atom", "<content type='text'>\(lines)</content>"), ("atom", "<summary>\(lines)</summary>"),
    ("atom", "<media:group><media:description>\(lines)</media:description></media:group>"),
    ("rss", "<itunes:summary>\(lines)</itunes:summary>"),
    ("json", #""content_text": "\#(lines.replacing("\n", with: "\\n"))""#),
    ("json", #""summary": "\#(lines.replacing("\n", with: "\\r\\n"))""#),
  ])
  func `plain text keeps its lines and paragraphs`(kind: String, inside: String) throws {
    #expect(try shownTexts(entry(inside, in: kind)) == ["الأول⏎الثاني", "فقرة أخرى⏎- بند"])
  }

  @Test(arguments: [
    ("عاجل | فتح الجسر\n\n- أولا\n- ثانيا", "عاجل | فتح الجسر", ["عاجل | فتح الجسر", "- أولا⏎- ثانيا"]),
    ("فتح الجسر. والحديقة غدا.\nالمزيد هنا", "فتح الجسر", ["فتح الجسر. والحديقة غدا.⏎المزيد هنا"]),
    ("🔴\nفتح الجسر", "فتح الجسر", ["🔴⏎فتح الجسر"]), ("عنوان&lt;br&gt;نص", "عنوان", ["عنوان⏎نص"]),
  ])
  func `a post without title is called by its first line`(post: String, title: String, body: [String]) throws {
    let article = try entry("<description>\(post)</description>")
    #expect(article.title == title)
    #expect(article.titleIsDerived)
    #expect(shownTexts(article) == body)
  }

  @Test(arguments: [
    (
      "rss",
      "<description>&amp;lt;p&amp;gt;نص &amp;lt;a href=&amp;#34;http://e/&amp;#34;&amp;gt;رابط&amp;lt;/a&amp;gt;&amp;lt;/p&amp;gt;</description>"
    ),
    ("rss", "<description><![CDATA[&lt;p&gt;نص &lt;a href='http://e/'&gt;رابط&lt;/a&gt;]]></description>"),
    (
      "rss",
      "<description>&amp;amp;lt;p&amp;amp;gt;نص &amp;amp;lt;a href='http://e/'&amp;amp;gt;رابط&amp;amp;lt;/a&amp;amp;gt;</description>"
    ),
    ("atom", "<content type='html'>&amp;lt;p>نص &amp;lt;a href='http://e/'>رابط&amp;lt;/a></content>"),
    ("atom", "<content>&lt;p&gt;نص &lt;a href='http://e/'&gt;رابط&lt;/a&gt;&lt;/p&gt;</content>"),
    ("atom", "<content type='text/html'>&lt;p&gt;نص &lt;a href='http://e/'&gt;رابط&lt;/a&gt;</content>"),
    ("atom", "<content type='CDATA'><![CDATA[<p>نص <a href='http://e/'>رابط</a>]]></content>"),
    (
      "atom",
      "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>نص <h:a href='http://e/'>رابط</h:a></h:p></h:div></content>"
    ),
    (
      "rss",
      "<x:encoded xmlns:x='http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>نص <a href='http://e/'>رابط</a>]]></x:encoded>"
    ),
    ("rss", "<body:encoded><![CDATA[<p>نص <a href='http://e/'>رابط</a>]]></body:encoded>"),
    ("rss", "<encoded><![CDATA[<p>نص <a href='http://e/'>رابط</a>]]></encoded>"),
    ("json", #""content_html": "&lt;p&gt;نص &lt;a href='http://e/'&gt;رابط&lt;/a&gt;&lt;/p&gt;""#),
  ])
  func `markup is read, however it is dressed`(kind: String, inside: String) throws {
    #expect(try shownTexts(entry(inside, in: kind)) == ["نص رابط[1]"])
  }

  @Test(arguments: [
    ("atom", "<content>اكتب &lt;br&gt; لكسر السطر</content>", "اكتب <br> لكسر السطر"),
    ("atom", "<content>أضيف&lt;br&gt;بند&lt;br/&gt;آخر</content>", "أضيف⏎بند⏎آخر"),
    ("atom", "<content>1 &lt; 2 &amp;&amp; 3 &gt; 2</content>", "1 < 2 && 3 > 2"),
    ("atom", "<content type='text'>الوسم &lt;b&gt;غامق&lt;/b&gt;</content>", "الوسم <b>غامق</b>"),
    ("rss", "<description>1 &amp;lt; 2 &amp;amp;&amp;amp; 3 &amp;gt; 2</description>", "1 < 2 && 3 > 2"),
    ("rss", "<description>اكتب (&amp;lt;br&amp;gt;) لكسر السطر</description>", "اكتب (<br>) لكسر السطر"),
    (
      "rss", "<description>&lt;p&gt;اكتب &amp;lt;b&amp;gt;هكذا&amp;lt;/b&amp;gt;&lt;/p&gt;</description>",
      "اكتب <b>هكذا</b>"
    ),
    ("json", #""content_text": "الوسم <b>غامق</b>""#, "الوسم <b>غامق</b>"),
  ])
  func `a text about markup stays a text`(kind: String, inside: String, text: String) throws {
    #expect(try shownTexts(entry(inside, in: kind)) == [text])
  }

  @Test(arguments: [
    ("<title>&lt;img alt=\"أ &gt; ب &lt;b&gt;\" src=x&gt;خبر</title>", "خبر"),
    ("<title><![CDATA[<a title='1 > 2' href=x>خبر</a> عاجل]]></title>", "خبر عاجل"),
    ("<title><![CDATA[<span data-x=\"<p>\">خبر</span>]]></title>", "خبر"),
    ("<title><![CDATA[<b class=\"x>خبر</b>]]></title>", "خبر"),
  ])
  func `what stands in attributes does not leak into titles`(inside: String, title: String) throws {
    #expect(try entry(inside).title == title)
  }

  @Test func `what stands in attributes does not leak into bodies, nor hide an address`() throws {
    let article = try entry(
      "<link>http://e/a/</link><description xml:base='http://b/c/'><![CDATA[<p data-x='<b>&gt;'>نص <img alt=\"1 > 2\" src=\"i.png\" "
        + "srcset='j.png 1x, k.png 2x'><a title='>' href=l>رابط</a>]]></description>")
    #expect(shownTexts(article) == ["نص رابط[2]", "1 > 2"])
    #expect(article.blocks.compactMap(\.address).contains("http://b/c/i.png"))
    #expect(article.blocks.compactMap(\.address).contains("http://b/c/l"))
  }

  @Test(arguments: [
    ("رياضة, اقتصاد", ["رياضة", "اقتصاد"]), ("غزة، لبنان، سوريا", ["غزة", "لبنان", "سوريا"]),
    ("أ；ب，ج؛د;ه", ["أ", "ب", "ج", "د", "ه"]), ("1,000 كتاب", ["1,000 كتاب"]),
    ("Yahoo, Inc., بورصة", ["Yahoo, Inc.", "بورصة"]),
    ("TCP/IP", ["TCP/IP"]), ("سياسة،", ["سياسة"]), ("سياسة، من، كل", ["سياسة"]),
  ])
  func `one category may be several tags`(category: String, tags: [String]) throws {
    #expect(try entry("<title>ع</title><category>\(category)</category>").tags == tags)
    #expect(try entry("<title>ع</title><category term='\(category)'/>", in: "atom").tags == tags)
    #expect(try entry("<title>ع</title><dc:subject>\(category)</dc:subject>").tags == tags)
    #expect(try entry(#""title": "ع", "tags": ["\#(category)"]"#, in: "json").tags == tags)
    #expect(
      try ParsedArticle.jsonl(line: Array(#"{"title": "ع", "category": "\#(category)"}"#.utf8)[...]).tags == tags)
  }

  @Test func `one entry in another encoding is read by itself`() throws {
    let words = "أعلنت وزارة الصحة، افتتاح ثلاثة مراكز"
    let foreign = try #require(EncodedText.encode("<item><title>\(words)</title></item>", as: "windows-1256"))
    let own = Array("<item><title>قالت «الوكالة» إن ٣ أشخاص</title></item>".utf8)
    for head in ["", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0' encoding='windows-1256'?>"] {
      for entries in [[own, foreign], [foreign, own], [own, own, own, own, own, own, own, own, foreign]] {
        let bytes = Array("\(head)<rss><channel>".utf8) + entries.joined() + Array("</channel></rss>".utf8)
        let titles = Set(try ParsedFeed.parse(bytes).entries.compactMap(\.title))
        #expect(titles == [words, "قالت «الوكالة» إن ٣ أشخاص"])
      }
    }
  }

  @Test func `a line of JSONL in another encoding is read by itself`() throws {
    let line = try #require(
      EncodedText.encode(#"{"title": "أعلنت وزارة الصحة", "text": "افتتاح ثلاثة مراكز"}"#, as: "windows-1256"))
    #expect(try ParsedArticle.jsonl(line: line[...]).title == "أعلنت وزارة الصحة")
  }
}
