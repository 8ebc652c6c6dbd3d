import Foundation
import TestSupport
import Testing

@testable import ArticleParsing

struct OPMLTests {
  private func parse(_ body: String) throws -> [OPML.Feed] {
    try OPML.parse(Array("<opml version='2.0'><head><title>قائمة</title></head><body>\(body)</body></opml>".utf8)).feeds
  }

  @Test func `folders within folders are read`() throws {
    let feeds = try parse(
      """
      <outline text="صحف"><outline text="لبنان" title="لبنان">
        <outline type="rss" text="ا &amp; ب" title="الأصل" xmlUrl="https://a.example/feed?x=1&amp;y" htmlUrl="https://a.example/" \
      category="/سياسة/محلي, رياضة ,/أخبار/محلي,,"/>
      </outline><outline xmlUrl="https://b.example/feed" text="ب"/></outline>
      <outline xmlurl="https://c.example/feed"/>
      """)
    #expect(
      feeds.map(\.address) == ["https://a.example/feed?x=1&y", "https://b.example/feed", "https://c.example/feed"])
    #expect(feeds.map(\.folder) == [["صحف", "لبنان"], ["صحف"], []])
    #expect(feeds.map(\.name) == ["ا & ب", "ب", "https://c.example/feed"])
    #expect(feeds.map(\.title) == ["الأصل", nil, nil])
    #expect(feeds.map(\.tags) == [["محلي", "رياضة"], [], []])
    #expect(feeds.map(\.link) == ["https://a.example/", nil, nil])
  }

  @Test func `what is commented out, repeated or has no address is passed over`() throws {
    let feeds = try parse(
      """
      <outline text="أ" isComment="true"><outline text="ب" xmlUrl="https://b.example/"/></outline>
      <outline text="ج" xmlUrl="https://c.example/"/><outline text="د" xmlUrl="https://c.example/"/>
      <outline text="ه" xmlUrl=" "/>
      """)
    #expect(feeds.map(\.name) == ["ج"])
  }

  @Test(arguments: [
    "<outline text=\"R&D <b>\" xmlUrl=\"https://a.example/?a=1&b=2\">",
    "<outline text='R&D <b>' xmlUrl=https://a.example/?a=1&b=2>",
    "<outline text=\"R&amp;D &lt;b&gt;\" xmlUrl=\"https://a.example/?a=1&b=2\"",
  ])
  func `an ill-formed list is read as far as it goes`(body: String) throws {
    let bytes = Array("\n<opml><body><outline text='x' xmlUrl='https://x.example/'/>\(body)".utf8)
    let feeds = try OPML.parse(bytes).feeds
    #expect(feeds.first?.address == "https://x.example/")
    if body.hasSuffix("\">") { #expect(feeds.last?.address == "https://a.example/?a=1&b=2") }
  }

  @Test(arguments: ["-1", "36501", "2147483648", "9223372036854775807", "9223372036854775808", "1e300", "NaN", "٣"])
  func `a number beyond its range is left out and told, and the feed stays`(value: String) throws {
    let feeds = try parse(
      "<outline text='أ' xmlUrl='https://a.example/' nashra:keepDays='\(value)' nashra:keepCount='\(value)0'/>"
        + "<outline text='ب' xmlUrl='https://b.example/' nashra:keepDays='0' nashra:keepCount='7'/>")
    #expect(feeds.map(\.address) == ["https://a.example/", "https://b.example/"])
    #expect(feeds[0].keepDays == nil)
    #expect(feeds[0].refused.first == .init(name: "nashra:keepDays", value: value, range: 1...36_500))
    #expect(feeds[1].keepDays == nil && feeds[1].keepCount == 7 && feeds[1].refused.isEmpty)
  }

  @Test(arguments: [
    ["أمن, دفاع", "سياسة"], ["TCP/IP"], ["/a/b"], ["50%", "a%2Cb", "x,y/z"], ["سياسة", "الشرق الأوسط"], ["،"],
  ])
  func `tags with commas and slashes are read back`(_ tags: [String]) throws {
    var feed = OPML.Feed(address: "https://a.example/feed", name: "a")
    feed.tags = tags
    #expect(try OPML.parse(OPML(feeds: [feed]).bytes).feeds.first?.tags == tags)
  }

  @Test(arguments: [
    ("A &amp;amp; B &amp;#8211; خبر", "A & B – خبر"), ("&amp;laquo;خبر&amp;raquo;", "«خبر»"),
    ("A &amp;amp;amp; B", "A & B"),
    ("AT&amp;T &lt;b&gt;", "AT&T <b>"), ("a &amp; b &amp; c", "a & b & c"), ("R&D", "R&D"),
  ])
  func `names that were escaped twice are read`(written: String, name: String) throws {
    let feeds = try parse(
      "<outline text='\(written)'><outline text='\(written)' title='x' xmlUrl='https://a.example/?a=1&amp;amp;b'/></outline>"
    )
    #expect(feeds[0].name == name)
    #expect(feeds[0].folder == [name])
    #expect(feeds[0].address == "https://a.example/?a=1&amp;b")
  }

  @Test(arguments: [
    ("http://a.example/a b", "http://a.example/a%20b"), ("a.example/21", "https://a.example/21"),
    ("a.example", "https://a.example"), ("127.0.0.1:8080/feed x", "https://127.0.0.1:8080/feed%20x"),
    ("localhost:8080/feed", "https://localhost:8080/feed"), ("//a.example/x", "https://a.example/x"),
    ("موقع.example/خبر", "https://موقع.example/خبر"), ("file:///a b", "file:///a b"), ("feed.xml", "feed.xml"),
    ("/home/a b/feed.xml", "/home/a b/feed.xml"), ("exec:a.example", "exec:a.example"),
  ])
  func `an address is completed`(written: String, address: String) throws {
    #expect(try parse("<outline text='أ' xmlUrl='\(written)'/>").map(\.address) == [address])
  }

  @Test func `other lists that are named are told`() throws {
    let bytes = Array("<opml><head/><body><outline type='include' url='https://a.example/b.opml'/></body></opml>".utf8)
    let opml = try OPML.parse(bytes)
    #expect(opml.feeds.isEmpty)
    #expect(opml.includes == ["https://a.example/b.opml"])
    #expect(OPMLError.noFeeds(includes: opml.includes).description.hasSuffix(": https://a.example/b.opml"))
    #expect(try OPML.parse(Array("<opml><head><title>x</title></head></opml>".utf8)).feeds.isEmpty)
  }

  @Test func `what is written is read back equal`() throws {
    var a = OPML.Feed(address: "https://a.example/feed?x=1&y=\"2\"", name: "«أخبار» <b>&amp; 'رأي'")
    a.title = "أخبار"
    a.link = "https://a.example/"
    a.folder = ["صحف", "لبنان & سوريا"]
    a.tags = ["سياسة", "الشرق الأوسط"]
    a.isHidden = true
    a.isRightToLeft = false
    a.keepDays = 30
    a.keepCount = 500
    var b = OPML.Feed(address: "https://b.example/feed", name: "b")
    b.folder = ["صحف"]
    var c = OPML.Feed(address: "https://c.example/feed", name: "c")
    c.folder = ["مدونات", "علوم", "فلك"]
    let opml = OPML(title: "اشتراكات", feeds: [a, b, c, OPML.Feed(address: "file:///a b", name: "د")])
    #expect(try OPML.parse(opml.bytes) == opml)
    #expect(try OPML.parse(OPML().bytes) == OPML())
  }

  @Test func `a feed in several folders of Feedly or Inoreader keeps the others as tags`() throws {
    let feeds = try parse(
      """
      <outline text="أخبار" title="أخبار"><outline type="rss" text="ا" title="ا" xmlUrl="https://a.example/" htmlUrl="https://a.example"/>
      </outline><outline text="علوم"><outline type="rss" text="ا" xmlUrl="https://a.example/"/>
      <outline type="rss" text="ب" xmlUrl="https://b.example/" category="/جدول/قمر,شمس"/></outline>
      <outline text="أخبار"><outline type="rss" text="ا" xmlUrl="https://a.example/"/></outline>
      """)
    #expect(feeds.map(\.folder) == [["أخبار"], ["علوم"]])
    #expect(feeds.map(\.tags) == [["علوم"], ["قمر", "شمس"]])
  }

  @Test func `what FreshRSS takes apart is told from feeds, and Liferea's searches are no feeds`() throws {
    let feeds = try parse(
      """
      <outline text="مجلد" xmlns:frss="https://freshrss.org/opml">
      <outline text="صفحة" type="HTML+XPath" xmlUrl="https://a.example/page" frss:xPathItem="//article"/>
      <outline text="قيم" type="JSON+DotNotation" xmlUrl="https://b.example/list" frss:jsonItem="items"/>
      <outline text="خلاصة" type="rss" xmlUrl="https://c.example/feed" frss:priority="main" description="وصف"/></outline>
      <outline title="غير مقروء" type="vfolder" sortColumn="time"><outline type="rule" rule="unread" value=""/></outline>
      <outline title="ل" text="ل" type="rss" xmlUrl="https://d.example/" updateInterval="-1" sortColumn="time"/>
      """)
    #expect(feeds.map(\.isScraped) == [true, true, false, false])
    #expect(feeds.map(\.folder) == [["مجلد"], ["مجلد"], ["مجلد"], []])
  }

  /// As FreshRSS documents it (docs/en/developers/OPML.md).
  @Test func `the filters by which FreshRSS marks as read are one a line`() throws {
    let feeds = try parse(
      """
      <outline xmlns:frss="https://freshrss.org/opml" text="أ" type="rss" xmlUrl="https://a.example/"
        frss:filtersActionRead="intitle:⚡️ OR intitle:🔥&#10;\u{202E}إعلان&#10;&#10;"/>
      <outline text="ب" type="rss" xmlUrl="https://b.example/"/>
      """)
    #expect(feeds.map(\.readFilters) == [["intitle:⚡️ OR intitle:🔥", "إعلان"], []])
  }

  @Test func `nothing that a terminal obeys comes in`() throws {
    let feeds = try parse("<outline text='&#27;[31mأحمر\u{202E}&#10;سطر' xmlUrl='https://a.example/'/>")
    #expect(feeds.map(\.name) == ["[31mأحمر سطر"])
  }

  @Test(arguments: [
    "", "<rss><channel><title>x</title></channel></rss>", "كلام", "{}",
    """
    #!/usr/bin/env python3
    LIST = '<?xml version="1.0"?><opml version="2.0"><body>%s</body></opml>'
    ROW = '<outline text="%s" xmlUrl="%s"/>'
    print(LIST % "".join(ROW % row for row in rows))
    """,
    "<html><body><opml><body><outline text='x' xmlUrl='https://x.example/'/></body></opml></body></html>",
  ])
  func `other files are refused`(text: String) {
    #expect(throws: OPMLError.notOPML) { try OPML.parse(Array(text.utf8)) }
  }

  @Test(arguments: [
    "\u{FEFF}", "\u{FEFF}\u{FEFF}\n", " \r\n\t", "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <html> a list -->\n",
    "<?xml version=\"1.0\"?>\n<?xml-stylesheet href='x.xsl'?>\n<!DOCTYPE opml SYSTEM 'x.dtd'>\n",
    "<!DOCTYPE opml [ <!ENTITY x \"y\"> <!ELEMENT opml ANY> ]>\n", "<!doctype opml>\n<!-- a --><!-- b -->",
  ])
  func `what may stand before the root does, and what is wrong later is passed over`(head: String) throws {
    for name in ["opml", "OPML"] {
      let list = "<\(name)><body><outline text='x' xmlUrl='https://x.example/'/></p>&x;<outline <"
      #expect(try OPML.parse(Array((head + list).utf8)).feeds.map(\.address) == ["https://x.example/"])
    }
  }

  @Test func `a list that is cut off anywhere is read without a crash`() throws {
    var feed = OPML.Feed(address: "https://a.example/feed", name: "اسم & لقب")
    feed.folder = ["أ", "ب"]
    let bytes = OPML(title: "عنوان", feeds: [feed, feed]).bytes
    for count in bytes.indices { _ = try? OPML.parse(Array(bytes.prefix(count))) }
    let deep = String(repeating: "<outline text='a'>", count: 100_000)
    #expect(try parse("<outline xmlUrl='https://a.example/'/>" + deep).count == 1)
  }

  @Test(.enabled(if: sharedFolder != nil, "needs the shared samples"), arguments: [("Iran", 7), ("Pakistan", 7)])
  func `real lists are read`(name: String, count: Int) throws {
    let folder = try #require(sharedFolder)
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "feeds/opml/\(name).opml")))
    let opml = try OPML.parse(bytes)
    #expect(opml.feeds.count == count)
    #expect(opml.feeds.allSatisfy { $0.folder == [name] && $0.address.hasPrefix("https://") })
    #expect(try OPML.parse(opml.bytes) == opml)
  }
}
