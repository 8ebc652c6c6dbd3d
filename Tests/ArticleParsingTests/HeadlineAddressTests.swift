import Testing

@testable import ArticleParsing

/// Addresses that stand beside headlines of related articles.
struct HeadlineAddressTests {
  private static let html = """
    <p>أعلنت البلدية أن الجسر لن يفتتح قبل الخريف، وأن الأعمال مستمرة فيه منذ عامين.</p>
    <p>اقرأ أيضا: <a href="/n/2">السوق القديم يعود إلى مكانه بعد سنوات</a></p>
    <ul><li><a href="https://a.example/n/3">مهرجان الزهور يبدأ الأسبوع المقبل في الحديقة</a></li>
    <li><a href="/n/4">ارتفاع أسعار الخضار في أسواق المدينة اليوم</a></li></ul>
    """

  @Test func `links of a feed's entry keep where they lead`() {
    var entry = FeedEntry()
    entry.title = "الجسر الجديد لن يفتتح قبل الخريف"
    entry.link = "https://a.example/n/1"
    entry.content = Self.html
    let article = ParsedArticle(entry, feed: ParsedFeed(version: "rss20", title: "صحيفة", entries: [entry]))
    #expect(
      article.relatedAddresses == [
        "السوق القديم يعود إلى مكانه بعد سنوات": "https://a.example/n/2",
        "مهرجان الزهور يبدأ الأسبوع المقبل في الحديقة": "https://a.example/n/3",
        "ارتفاع أسعار الخضار في أسواق المدينة اليوم": "https://a.example/n/4",
      ])
    #expect(article.related.count == 3)
  }

  @Test func `an address behind a headline of a line of JSONL is no part of it`() throws {
    let line = """
      {"title": "الجسر", "text": "نص الخبر عن الجسر كله هنا.\\nاقرأ أيضا: السوق القديم يعود إلى مكانه https://a.example/n/2"}
      """
    let article = try ParsedArticle.jsonl(line: Array(line.utf8)[...])
    #expect(article.related == ["السوق القديم يعود إلى مكانه"])
    #expect(article.relatedAddresses == ["السوق القديم يعود إلى مكانه": "https://a.example/n/2"])
  }

  @Test func `in a page's list an address stands behind its headline or below it`() throws {
    let page = """
      عنوان الخبر الأول عن الجسر

      نص الخبر عن الجسر كله هنا، وفيه جملة طويلة بعض الشيء تصف ما حدث أمس في المدينة عند النهر.

      مقالات مشابهة
      • السوق القديم يعود إلى مكانه https://a.example/n/2
      • مهرجان الزهور يبدأ الأسبوع المقبل
      https://a.example/n/3
      • خبر بلا رابط هنا
      """
    let article = try ArticlePage.parse(Array(page.utf8)).articles[0]
    #expect(
      article.related == ["السوق القديم يعود إلى مكانه", "مهرجان الزهور يبدأ الأسبوع المقبل", "خبر بلا رابط هنا"])
    #expect(
      article.relatedAddresses == [
        "السوق القديم يعود إلى مكانه": "https://a.example/n/2",
        "مهرجان الزهور يبدأ الأسبوع المقبل": "https://a.example/n/3",
      ])
  }

  @Test(arguments: [
    "https://a.example", "https://a.example/", "https:///a", "ftp://a.example/b", "mailto:a@b.example", "خبر",
    "https://a.example/b c", "javascript:alert(1)", "https://" + String(repeating: "a", count: 5_000) + "/b",
  ])
  func `what is no page of the web is no address of a headline`(text: String) {
    #expect(HeadlineAddress.checked(text) == nil)
  }
}
