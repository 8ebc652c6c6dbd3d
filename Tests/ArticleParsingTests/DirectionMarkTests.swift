import Testing

@testable import ArticleParsing

/// Marks are written as people name them, so that a failure can be read.
private func named(_ text: String) -> String {
  text.replacing("\u{200E}", with: "⟨LRM⟩").replacing("\u{200F}", with: "⟨RLM⟩").replacing("\u{61C}", with: "⟨ALM⟩")
    .replacing("\u{202A}", with: "⟨LRE⟩").replacing("\u{202B}", with: "⟨RLE⟩").replacing("\u{202C}", with: "⟨PDF⟩")
    .replacing("\u{2066}", with: "⟨LRI⟩").replacing("\u{2067}", with: "⟨RLI⟩").replacing("\u{2068}", with: "⟨FSI⟩")
    .replacing("\u{2069}", with: "⟨PDI⟩")
}

@Suite struct DirectionMarkTests {
  @Test(arguments: [
    // What changes the order stays.
    ("لغة C++\u{200E} الآن", "لغة C++⟨LRM⟩ الآن"), ("حرارة \u{200E}-5 هنا", "حرارة ⟨LRM⟩-5 هنا"),
    ("نسبة 26\u{200E}% هنا", "نسبة 26⟨LRM⟩% هنا"), ("هاتف \u{2066}+962-79\u{2069} هنا", "هاتف ⟨LRI⟩+962-79⟨PDI⟩ هنا"),
    ("مباراة \u{202A}3-1\u{202C} انتهت", "مباراة ⟨LRE⟩3-1⟨PDF⟩ انتهت"), ("من\u{200F} 10-15 يوما", "من⟨RLM⟩ 10-15 يوما"),
    // What says nothing goes.
    ("\u{200F}خبر\u{200F}", "خبر"), ("حد\u{200E}ي\u{200F}قة", "حديقة"), ("حد\u{202A}يقة 5-", "حديقة 5-"),
    ("\u{202B}خبر عن CNN\u{202C}", "خبر عن CNN"), ("خبر \u{202B}آخر\u{202C} هنا", "خبر آخر هنا"),
    ("خبر \u{200F} \u{200F}آخر", "خبر آخر"), ("خبر \u{2066}\u{2069}آخر", "خبر آخر"), ("قال\u{200F}: نعم", "قال: نعم"),
    // Overrides go, with their end.
    ("خبر \u{202E}1-2\u{202C} هنا", "خبر 1-2 هنا"), ("خبر \u{202D}1-2\u{202C} هنا", "خبر 1-2 هنا"),
    // What is opened is closed, and nothing else.
    ("هاتف \u{2066}+962", "هاتف ⟨LRI⟩+962⟨PDI⟩"), ("هاتف +962\u{2069}\u{202C} هنا", "هاتف +962 هنا"),
    ("هاتف \u{2066}+9 \u{202A}-6\u{2069} هنا", "هاتف ⟨LRI⟩+9 ⟨LRE⟩-6⟨PDF⟩⟨PDI⟩ هنا"),
  ])
  func `marks stay where they change the order, and end where they began`(text: String, settled: String) throws {
    #expect(named(DirectionMarks.settled(text)) == settled)
    // Settled once and for all.
    #expect(DirectionMarks.settled(DirectionMarks.settled(text)) == DirectionMarks.settled(text))
    let line = #"{"title": "\#(text)", "text": "\#(text)\n\#(text)", "source": "\#(text)"}"#
    let article = try ParsedArticle.jsonl(line: Array(line.utf8)[...])
    #expect(named(article.title) == settled)
    #expect(article.blocks.map { named($0.text) } == [settled, settled])
    #expect(article.source?.unicodeScalars.contains(where: DirectionMarks.isMark) == false)
    #expect(HTMLBlocks.blocks("<p>\(text)</p>").map { named($0.text) } == [settled])
  }

  @Test(arguments: [
    ("هاتف <span dir=ltr>+962-79</span> هنا", "هاتف ⟨LRI⟩+962-79⟨PDI⟩ هنا"),
    ("مدة <bdi dir='ltr'>10-15</bdi> يوما", "مدة ⟨LRI⟩10-15⟨PDI⟩ يوما"),
    ("مدة <bdo dir=ltr>1-2-3</bdo>.", "مدة ⟨LRI⟩1-2-3⟨PDI⟩."), ("لغة C++&lrm; الآن", "لغة C++⟨LRM⟩ الآن"),
    ("مستخدم <bdi>user_1</bdi>: 3", "مستخدم ⟨FSI⟩user_1⟨PDI⟩: 3"), ("لغة C++&#8206; الآن", "لغة C++⟨LRM⟩ الآن"),
    ("كل <span dir=rtl>النص</span> هنا", "كل النص هنا"), ("<b dir=rtl>كل النص</b>", "كل النص"),
    ("اتصل <b dir=ltr>+962-79</b> الآن", "اتصل ⟨LRI⟩+962-79⟨PDI⟩ الآن"),
    ("من <i>أول</i> <i dir=ltr>10-15</i> هنا", "من أول ⟨LRI⟩10-15⟨PDI⟩ هنا"),
    ("قال <span dir=auto>user_1</span>: 3", "قال ⟨FSI⟩user_1⟨PDI⟩: 3"),
    ("من <span>أول <span dir=ltr>1-2</span> ثم</span> 3-4", "من أول ⟨LRI⟩1-2⟨PDI⟩ ثم 3-4"),
  ])
  func `elements that turn their text isolate it`(html: String, text: String) throws {
    #expect(HTMLBlocks.blocks("<p>\(html)</p>").map { named($0.text) } == [text])
    let escaped = String(decoding: FeedText.escaped(Array(html.utf8)), as: UTF8.self)
    let feed = try ParsedFeed.parse(Array("<rss><channel><item><title>\(escaped)</title></item></channel></rss>".utf8))
    #expect(named(ParsedArticle(feed.entries[0], feed: feed).title) == text)
  }

  @Test func `a direction holds for the part that has it`() {
    let blocks = HTMLBlocks.blocks("<p><span dir=ltr>C++</span> لغة قديمة</p><p>لغة<p><bdi dir=ltr>+5<p>ب</bdi>")
    #expect(blocks.map(\.direction) == [nil, nil, .leftToRight, nil])
    #expect(blocks.map { named($0.text) } == ["⟨LRI⟩C++⟨PDI⟩ لغة قديمة", "لغة", "⟨LRI⟩+5⟨PDI⟩", "ب"])
  }

  @Test func `pages keep marks in what is read, and labels do without`() throws {
    let page = try ArticlePage.parse(
      Array(
        """
        تعلم لغة C++\u{200E} الآن

        \(lede) الهاتف \u{2066}+962-79\u{2069} هنا.
        \u{200F}• حرارة \u{200E}-5 هنا
        \u{200F}
        المصدر:\u{200F} وكالة\u{200F} النهر
        مقالات مشابهة
        • تعلم لغة C++\u{200E} الآن مجددا
        """.utf8))
    let article = try #require(page.articles.first)
    #expect(named(article.title) == "تعلم لغة C++⟨LRM⟩ الآن")
    #expect(
      article.blocks.map { named($0.text) } == ["\(lede) الهاتف ⟨LRI⟩+962-79⟨PDI⟩ هنا.", "حرارة ⟨LRM⟩-5 هنا"])
    #expect(article.source == "وكالة النهر")
    #expect(article.related.map(named) == ["تعلم لغة C++⟨LRM⟩ الآن مجددا"])
  }

  @Test func `a headline behind its label keeps its marks`() throws {
    let page = try ArticlePage.parse(
      Array("عنوان الخبر هنا\n\n\(lede)\nاقرأ أيضًا:\u{200F} هبوط إلى \u{200E}-5 في العاصمة\n\n\(lede)".utf8))
    #expect(page.articles.first?.related.map(named) == ["هبوط إلى ⟨LRM⟩-5 في العاصمة"])
  }

  @Test(
    arguments: [
      // The element's own direction counts whatever the letters are, one from further out where they agree.
      ("<p dir=rtl>Apple!</p>", "⟨RLM⟩Apple!", Block.Direction.rightToLeft),
      ("<li dir=ltr>خبر.</li>", "⟨LRI⟩خبر.⟨PDI⟩", .leftToRight),
      ("<h2 dir=rtl>C++ (2)</h2>", "⟨RLM⟩C++ (2)", .rightToLeft),
      ("<div dir=rtl><p>Apple!</p></div>", "Apple!", .rightToLeft),
      ("<blockquote dir=ltr>+962-79</blockquote>", "+962-79", .leftToRight),
      ("<p dir=rtl>خبر CNN</p>", "خبر CNN", .rightToLeft),
      ("<p dir=auto>خبر</p>", "خبر", nil), ("<body dir=rtl><p>خبر</p></body>", "خبر", .rightToLeft),
      ("<p>هاتف <a href='tel:1' dir=ltr>+962-79</a> هنا</p>", "هاتف ⟨LRI⟩+962-79⟨PDI⟩ هنا", nil),
      ("<p dir=rtl>رمز <q dir=ltr>a-1</q>.</p>", "رمز ⟨LRI⟩“a-1”⟨PDI⟩.", .rightToLeft),
      ("<p>أ <bdi dir=ltr>1-2<br>3-4</bdi> ب</p>", "أ ⟨LRI⟩1-2⟨PDI⟩\n⟨LRI⟩3-4⟨PDI⟩ ب", nil),
    ] as [(String, String, Block.Direction?)])
  func `blocks have the direction of their element, and lines isolate`(
    html: String, text: String, direction: Block.Direction?
  ) {
    let block = HTMLBlocks.blocks(html).first
    #expect(block.map { named($0.text) } == text)
    #expect(block?.direction == direction)
  }

  @Test func `cells keep their direction within a table`() {
    let table = """
      <table dir=rtl><tr><th>الاسم</th><th>الهاتف</th></tr>
      <tr><td>أحمد</td><td dir=ltr>+962-79</td></tr><tr dir=ltr><td>1-2</td><td dir=rtl>خبر 3-4</td></tr></table>
      """
    #expect(
      HTMLBlocks.blocks(table).map { named($0.text) }
        == ["الاسم\tالهاتف\nأحمد\t⟨LRI⟩+962-79⟨PDI⟩\n⟨LRI⟩1-2⟨PDI⟩\tخبر 3-4"])
  }

  @Test func `Atom's elements have a direction, too`() throws {
    let feed = try ParsedFeed.parse(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" dir="rtl"><title>خلاصة</title>
        <entry><id>1</id><title dir="ltr">+962-79</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"
        dir="ltr">+962-79</div></content></entry>
        <entry><id>2</id><title>Apple!</title><content type="html">&lt;p>5-10&lt;/p></content></entry>
        <entry><id>3</id><title dir="rtl">Apple!</title><content type="text">سطر\nسطر</content></entry></feed>
        """.utf8))
    let articles = feed.entries.map { ParsedArticle($0, feed: feed) }
    #expect(articles.map { named($0.title) } == ["⟨LRI⟩+962-79⟨PDI⟩", "Apple!", "⟨RLM⟩Apple!"])
    #expect(articles.map { $0.blocks.map { named($0.text) } } == [["+962-79"], ["5-10"], ["سطر\nسطر"]])
    #expect(articles.map { $0.blocks.map(\.direction) } == [[.leftToRight], [.rightToLeft], [nil]])
  }

  @Test(arguments: [
    (
      "جاء في التقرير أن عدد السكان في المدينة الكبيرة الواقعة على ضفاف النهر هذا بلغ 1,234,567 نسمة في عامين كما قيل",
      "بلغ…"
    ),
    (
      "جاء في التقرير أن عدد السكان في المدينة الكبيرة الواقعة على ضفاف النهر الكبير بلغ 12 – 15 ألف نسمة في عامين كما قيل",
      "بلغ…"
    ),
    (
      "قال المتحدث باسم البلدية إن الجسر القديم سيغلق أمام السيارات، وإن العمل فيه يستمر ثلاثة أشهر على الأقل كما كان",
      "السيارات…"
    ),
    (
      "قال المتحدث باسم البلدية إن عدد السيارات التي تعبر الجسر بلغ 900، وإن العمل فيه يستمر ثلاثة أشهر على الأقل كما كان",
      "900 …"
    ),
  ])
  func `a derived title is not cut beside a number`(lede: String, end: String) {
    #expect(DerivedTitle.title(from: lede).hasSuffix(end))
  }

  @Test func `very many marks are no text`() {
    let text = "خبر " + String(repeating: "\u{2066}1\u{200E}", count: 20_000)
    #expect(!DirectionMarks.settled(text).unicodeScalars.contains(where: DirectionMarks.isMark))
  }
}
