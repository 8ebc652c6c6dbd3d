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
    #expect(blocks.map { named($0.text) } == ["⟨LRI⟩C++⟨PDI⟩ لغة قديمة", "لغة", "+5", "ب"])
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
    #expect(article.related == ["تعلم لغة C++ الآن مجددا"])
  }

  @Test func `very many marks are no text`() {
    let text = "خبر " + String(repeating: "\u{2066}1\u{200E}", count: 20_000)
    #expect(!DirectionMarks.settled(text).unicodeScalars.contains(where: DirectionMarks.isMark))
  }
}
