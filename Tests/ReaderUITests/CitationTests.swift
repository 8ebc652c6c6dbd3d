import ArticleParsing
import Foundation
import Store
import TextLayout
import Testing

@testable import ReaderUI

@Suite struct CitationTests {
  private func cited(
    _ title: String, source: String?, seconds: Int? = 1_795_176_300, dateSource: DateSource? = .stated,
    url: String? = "https://a.example/1", blocks: [Block] = [], offset: Int = 10_800
  ) -> String {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds ?? 0))
    let article = Article(
      id: .init(1), title: title, source: source, url: url, published: seconds == nil ? nil : date,
      dateSource: dateSource, date: date, isDateArrival: seconds == nil)
    let content = ArticleContent(article: article, blocks: blocks)
    return Citation(content, language: CitationLanguage(of: content))
      .text(at: Clock(seconds: noon.seconds, offset: offset))
  }

  @Test func `an article is cited in its own language`() {
    #expect(
      cited("أسهم الخليج ترتفع", source: "السوق")
        == "«أسهم الخليج ترتفع»، السوق، 20 نوفمبر 2026، 15:05 UTC+3\u{200F}، https://a.example/1")
    #expect(
      cited("قیمت نفت در بازارهای جهانی", source: "ایسنا")
        == "«قیمت نفت در بازارهای جهانی»، ایسنا، 20 نوامبر 2026، 15:05 UTC+3\u{200F}، https://a.example/1")
    #expect(
      cited("بازار میں تیل کی قیمتیں بڑھ گئیں", source: "جنگ")
        == "“بازار میں تیل کی قیمتیں بڑھ گئیں”، جنگ، 20 نومبر 2026، 15:05 UTC+3\u{200F}، https://a.example/1")
    #expect(
      cited("מחירי הנפט עלו", source: "הארץ")
        == "\"מחירי הנפט עלו\", הארץ, 20 בנובמבר 2026, 15:05 UTC+3\u{200F}, https://a.example/1")
    #expect(
      cited("Oil rises", source: "Wire")
        == "“Oil rises”, Wire, 20 November 2026, 15:05 UTC+3, https://a.example/1")
  }

  @Test func `only what is known is said`() {
    #expect(cited("خبر", source: nil, seconds: nil, url: nil) == "«خبر»")
    // A day alone, from its address or at its midnight, is the same everywhere.
    #expect(cited("خبر", source: "س", dateSource: .address, url: nil) == "«خبر»، س، 20 نوفمبر 2026")
    let midnight = 1_795_176_000 / 86_400 * 86_400
    #expect(cited("خبر", source: "س", seconds: midnight, url: nil, offset: -18_000) == "«خبر»، س، 20 نوفمبر 2026")
    #expect(
      cited("خبر", source: "س", url: nil, offset: -12_600) == "«خبر»، س، 20 نوفمبر 2026، 8:35 UTC-3:30")
  }

  /// What a line shows, column after column from the left, as UAX #9 has it (pango-view of the same lines agrees).
  private func shown(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let order = BidiLine(scalars.map(\.value), direction: nil).order
    return String(
      String.UnicodeScalarView(order.map { scalars[Int($0)] }.filter { $0 != "\u{200E}" && $0 != "\u{200F}" }))
  }

  /// Each field in its place from the right, in its own direction.
  @Test(arguments: ["CNN", "24 News", "C++", "France 24", "(AP)", "قناة 24", "Al24 قناة"])
  func `a source of the other direction leaves the date whole`(source: String) {
    let line = shown(cited("خبر عاجل", source: source, dateSource: .address, url: "https://a.example/1"))
    let date = "2026 " + String("نوفمبر".reversed()) + " 20"
    #expect(line.hasPrefix("https://a.example/1 ،\(date) ،"), "\(line)")
    #expect(line.hasSuffix("،»" + String("خبر عاجل".reversed()) + "«"), "\(line)")
    if source.allSatisfy(\.isASCII) { #expect(line.contains(" ،\(source) ،"), "\(line)") }
  }

  @Test(arguments: ["الجزيرة", "24 قناة", "قناة 24", "(الجزيرة)"])
  func `a source from the right leaves an English date whole`(source: String) {
    let line = shown(cited("Oil rises", source: source))
    #expect(line.hasPrefix("“Oil rises”, "), "\(line)")
    #expect(line.hasSuffix(", 20 November 2026, 15:05 UTC+3, https://a.example/1"), "\(line)")
  }

  @Test func `a headline that ends in the other direction is closed at its own end`() {
    let line = shown(cited("أبل تطلق iPhone", source: "CNN", seconds: nil, url: nil))
    #expect(line == "CNN ،»iPhone " + String("أبل تطلق".reversed()) + "«", "\(line)")
  }

  @Test func `the facts of a copied article keep their places`() {
    let date = Date(timeIntervalSince1970: 1_795_176_300)
    let article = Article(
      id: .init(1), title: "خبر", source: "CNN", published: date, dateSource: .address, date: date, tags: ["AP", "غزة"])
    let lines = ArticleContent(article: article, blocks: []).wholeText(at: noon).split(separator: "\n").map(String.init)
    #expect(shown(lines[1]) == "2026 " + String("نوفمبر".reversed()) + " 20 · CNN")
    #expect(shown(lines[2]) == String("غزة".reversed()) + "# #AP")
  }

  @Test func `a line that begins with the other direction's letters says its own`() {
    #expect(cited("Apple تطلق هاتفا جديدا", source: nil, seconds: nil, url: nil) == "\u{200F}«Apple تطلق هاتفا جديدا»")
    #expect(cited("خبر", source: nil, seconds: nil, url: nil).first == "«")
  }

  @Test func `an address is given away without its secrets`() {
    #expect(
      cited("خبر", source: nil, seconds: nil, url: "https://me:pw@a.example/1?token=x&id=2")
        == "«خبر»، https://a.example/1?id=2")
  }

  @Test func `a title that was cut from the text is cited as the text has it`() {
    let text = "قال المتحدث إن الاجتماع الذي عقد أمس في المدينة انتهى إلى اتفاق"
    var article = Article(
      id: .init(1), title: "المتحدث إن الاجتماع…", titleIsDerived: true, date: Date(timeIntervalSince1970: 0))
    #expect(ArticleContent(article: article, blocks: [Block(.paragraph, text)]).wholeTitle == text)
    #expect(ArticleContent(article: article, blocks: []).wholeTitle == "المتحدث إن الاجتماع")
    // Of several sentences the first, also where an earlier program cut it at a comma without a word.
    let sentence = "المتحدث إن الاجتماع الذي عقد في المدينة، وهو الأول منذ عام، انتهى إلى اتفاق"
    let content = { ArticleContent(article: article, blocks: [Block(.paragraph, sentence + ". ولم يقل أكثر.")]) }
    for title in [sentence, "المتحدث إن الاجتماع الذي عقد في المدينة", "المتحدث إن الاجتماع الذي عقد في المدينة…"] {
      article.title = title
      #expect(content().wholeTitle == sentence)
      // It is nobody's headline.
      #expect(Citation(content(), language: .arabic).text(at: noon) == "[\(sentence)]")
    }
    article.title = "المتحدث إن الاجتماع…"
    article.titleIsDerived = false
    #expect(ArticleContent(article: article, blocks: []).wholeTitle == article.title)
  }
}
