import Foundation
import Testing

@testable import ArticleParsing

/// Pages of the web as they come from their servers.
struct HTMLPageTests {
  static let first =
    "أعلنت البلدية أمس أن الجسر الجديد على النهر لن يفتتح قبل الخريف، لأن الأعمال في جانبه الشرقي لم تنته بعد كما كان مقررا."
  static let second =
    "وقال رئيس المجلس إن الشركة طلبت ثلاثة أشهر أخرى، وإن المجلس وافق على ذلك في جلسة طويلة حضرها سكان الحي كلهم."

  static func page(_ head: String = "", body: String? = nil, charset: String = "utf-8") -> String {
    """
    <!DOCTYPE html>
    <html lang="ar" dir="rtl"><head><meta charset="\(charset)"><title>الجسر لن يفتتح قبل الخريف - صحيفة النهر</title>
    \(head)</head><body>
    <header><a href="/">صحيفة النهر</a></header><nav><ul><li><a href="/sports">رياضة</a></li></ul></nav>
    \(body ?? """
      <main><div class="story"><h1>الجسر لن يفتتح قبل الخريف</h1>
      <div class="share-bar">شارك هذا الخبر مع أصدقائك على الشبكات كلها الآن</div>
      <p>\(first)</p><p>\(second)</p>
      <div class="related"><p>هذا نص طويل بعض الشيء عن خبر آخر لا علاقة له بما في هذا المقال من كلام عن الجسر.</p></div></div></main>
      """)
    <aside><p>اشترك في النشرة البريدية التي ترسلها الصحيفة كل صباح إلى جميع قرائها في المدينة.</p></aside>
    <footer><p>جميع الحقوق محفوظة لصحيفة النهر التي تصدر في المدينة منذ خمسين عاما دون انقطاع.</p></footer>
    <script>var a = "<p>لا شيء</p>";</script></body></html>
    """
  }

  private func article(_ text: String, at address: String? = "https://a.example/n/1") throws -> ParsedArticle {
    try ArticlePage.parse(Array(text.utf8), name: address).articles[0]
  }

  @Test func `the text is the article's, without what stands around it`() throws {
    let article = try article(Self.page())
    #expect(article.blocks.map(\.text) == [Self.first, Self.second])
    #expect(article.url == "https://a.example/n/1")
  }

  @Test func `what a page says of itself comes before what its headings say`() throws {
    let head = """
      <meta property="og:title" content="الجسر ينتظر الخريف | صحيفة النهر"><meta property="og:site_name" content="صحيفة النهر">
      <meta property="article:published_time" content="2025-07-03T10:00:00+03:00"><meta name="author" content="سلمى">
      <meta property="article:tag" content="جسور"><link rel="canonical" href="/n/one">
      """
    let article = try article(Self.page(head))
    #expect(article.title == "الجسر ينتظر الخريف")
    #expect((article.source, article.author) == ("صحيفة النهر", "سلمى"))
    #expect(article.tags == ["جسور"])
    #expect(article.published == Date(timeIntervalSince1970: 1_751_526_000))
    #expect(article.dateSource == .stated)
    #expect(!article.titleIsDerived)
  }

  @Test func `a saved page has the address that it says`() throws {
    let head = "<link rel=canonical href='https://a.example/n/one'>"
    #expect(try article(Self.page(head), at: "saved.html").url == "https://a.example/n/one")
    #expect(try article(Self.page(), at: nil).url == nil)
  }

  @Test func `the date of linked data is the article's`() throws {
    let head = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
      "datePublished": "2025-07-03T07:00:00Z"}]}</script>
      """
    #expect(try article(Self.page(head)).published == Date(timeIntervalSince1970: 1_751_526_000))
  }

  @Test func `links are those of the page's own address`() throws {
    let body = "<article><p>\(Self.first)</p><p>\(Self.second) <a href='../b?c=1'>هنا</a></p></article>"
    let article = try article(Self.page(body: body), at: "https://a.example/x/n/1")
    #expect(article.blocks.last?.address == "https://a.example/x/b?c=1")
  }

  @Test func `lines between breaks are text as well`() throws {
    let body = "<div id=content>\(Self.first)<br><br>\(Self.second)</div>"
    #expect(try article(Self.page(body: body)).blocks.map(\.text) == [Self.first, Self.second])
  }

  @Test func `a text in what is called a share bar is found all the same`() throws {
    let body = "<div class='share'><p>\(Self.first)</p><p>\(Self.second)</p></div>"
    #expect(try article(Self.page(body: body)).blocks.map(\.text) == [Self.first, Self.second])
  }

  @Test func `a page in windows-1256 is read by what it declares`() throws {
    let text = Self.page(charset: "windows-1256")
    let data = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0000 | 0x0506)) ?? Self.windows1256(text))
    #expect(try ArticlePage.parse(Array(data), name: nil).articles[0].blocks.first?.text == Self.first)
  }

  /// Where Foundation does not know the encoding.
  private static func windows1256(_ text: String) -> Data? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 { bytes.append(UInt8(scalar.value)); continue }
      guard
        let byte = (UInt8(0x80)...0xFF).first(where: { Windows1256.decode([$0]) == Array(String(scalar).utf8) })
      else { return nil }
      bytes.append(byte)
    }
    return Data(bytes)
  }

  @Test(arguments: [
    "<html><body><p>خبر</p></body></html>", "<!doctype html>", "<html>" + String(repeating: "<div>", count: 3_000),
  ])
  func `a page without an article is none`(html: String) {
    #expect(throws: PageError.self) { try ArticlePage.parse(Array(html.utf8), name: nil) }
  }

  /// Every page that is cut off somewhere is read without a trap, and every one that has a byte another.
  @Test func `broken pages are read as far as they go`() {
    let bytes = Array(Self.page("<meta property=og:title content='عنوان'>").utf8)
    for end in stride(from: 0, to: bytes.count, by: 13) { _ = HTMLPage.article(in: Array(bytes[..<end]), name: nil) }
    for place in stride(from: 0, to: bytes.count, by: 17) {
      var other = bytes
      other[place] = UInt8(ascii: "<")
      _ = HTMLPage.article(in: other, name: "https://a.example/1")
    }
  }
}
