import Testing

@testable import ArticleParsing

/// Headlines of other articles in bodies of feeds and JSONL.
struct RelatedLineTests {
  private static func jsonl(_ text: String) throws -> ParsedArticle {
    let escaped = text.replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
    let line = #"{"title":"وصول الوفد","url":"https://www.a.example/1","text":"\#(escaped)"}"#
    return try ParsedArticle.jsonl(line: Array(line.utf8)[...])
  }

  private static func feed(_ html: String) -> ParsedArticle {
    var entry = FeedEntry()
    (entry.title, entry.link, entry.content) = ("وصول الوفد", "https://www.a.example/1", html)
    return ParsedArticle(entry, feed: ParsedFeed(version: "rss20"))
  }

  private static let text = "وصل الوفد إلى المدينة صباح اليوم."
  private static let other = "رئيس الوزراء يستقبل الوفد في القصر"

  @Test(arguments: [
    "اقرأ أيضا: \(other)", "اقرأ أيضًا : \(other)", "إقرأ أيضاً: \(other)", "للمزيد: \(other)", "اقرأ المزيد: \(other)",
    "شاهد أيضاً: \(other)", "اقرأ: \(other)", "قد يهمك أيضا: \(other)", "Read also: \(other)",
    "بیشتر بخوانید: \(other)", "קראו גם: \(other)", "مواضيع ذات صلة\n\(other)",
  ])
  func `what stands behind a call is a related headline and no text`(line: String) throws {
    let article = try Self.jsonl(Self.text + "\n" + line)
    #expect(article.related == [Self.other])
    #expect(article.blocks == [Block(.paragraph, Self.text)])
  }

  @Test(arguments: ["المجلس.. جلسة جديدة لبحث الموازنة", "بعد الجلسة... الوفد يعود إلى القصر غدا"])
  func `points in a row end no sentence, in a call or a list`(headline: String) throws {
    #expect(try Self.jsonl(Self.text + "\nاقرأ أيضا: " + headline).related == [headline])
    let list = "\nمواضيع ذات صلة\n" + Self.other + "\n" + headline
    #expect(try Self.jsonl(Self.text + list).related == [Self.other, headline])
  }

  @Test(arguments: [
    "اقرأ أيضا ما كتبه الشاعر في سنواته الأخيرة عن المدينة", "للمزيد: اتصلوا بنا. الرقم على الموقع.",
    "شاهد أيضا الوفد آثار المدينة وزار متحفها", "اقرأ المزيد", "للمزيد: 5",
    "Read more: it does you good. That is what he said.", "المصدر: وكالة الأنباء المحلية في المدينة",
  ])
  func `a paragraph that merely begins with such words stays`(line: String) throws {
    let article = try Self.jsonl(line + "\n" + Self.text)
    #expect(article.related == [])
    #expect(article.blocks.map(\.text) == [line, Self.text])
  }

  @Test func `a list at the end of links to the same site leaves the text`() {
    let list = """
      <ul><li><a href="https://a.example/2">\(Self.other)</a></li>
      <li><a href="/3">مباحثات جديدة في العاصمة غدا</a></li></ul>
      """
    let article = Self.feed("<p>\(Self.text)</p>" + list)
    #expect(article.related == [Self.other, "مباحثات جديدة في العاصمة غدا"])
    #expect(article.blocks.filter { $0.kind != .link }.map(\.text) == [Self.text])
    // One of other sites is the author's, and so is one with text behind it.
    let foreign = Self.feed("<p>\(Self.text)</p>" + list.replacing("/3", with: "https://b.example/3"))
    #expect(foreign.related == [])
    #expect(Self.feed(list + "<p>\(Self.text)</p>").related == [])
    #expect(Self.feed(list).related == [])
  }

  @Test func `a headline of a link behind a call loses its number`() {
    let article = Self.feed("<p>\(Self.text)</p><p><b>اقرأ أيضًا:</b> <a href='/2'>\(Self.other)</a></p>")
    #expect(article.related == [Self.other])
    #expect(article.blocks.filter { $0.kind != .link }.map(\.text) == [Self.text])
  }
}
