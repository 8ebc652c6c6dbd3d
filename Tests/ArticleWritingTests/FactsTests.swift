import ArticleParsing
import Store
import Testing
import TextLayout

@testable import ArticleWriting

/// Where an article is from and when, in lines that other programs show.
@Suite struct FactsTests {
  private func written(_ format: ArticleFormat, source: String, date: String, isRightToLeft: Bool) -> [String] {
    var content = content(title: isRightToLeft ? "خبر" : "News")
    content.article.source = source
    content.author = nil
    content.article.isRightToLeft = isRightToLeft
    content.article.tags = ["C++", "غزة"]
    let words = ArticleWords(direction: .rightToLeft, related: "", date: { _ in date })
    return ArticleWriter.text(of: content, as: format, words).split(separator: "\n").map(String.init)
  }

  /// Column after column from the left, as UAX #9 has it.
  private func shown(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let order = BidiLine(scalars.map(\.value), direction: nil).order
    let marks = "\u{200E}\u{200F}\\".unicodeScalars
    return String(String.UnicodeScalarView(order.map { scalars[Int($0)] }.filter { !marks.contains($0) }))
  }

  @Test(arguments: [ArticleFormat.text, .markdown])
  func `a date is whole beside a source of the other direction`(format: ArticleFormat) {
    let (year, month) = ("2025", String("يوليو".reversed()))
    let arabic = written(format, source: "CNN", date: "3 يوليو 2025", isRightToLeft: true)
    #expect(shown(arabic[1]) == "\(year) \(month) 3 · CNN")
    #expect(shown(arabic[2]) == String("غزة".reversed()) + "# #C++")
    // In the words of another interface.
    let mixed = written(format, source: "وكالة", date: "3 July 2025", isRightToLeft: true)
    #expect(shown(mixed[1]) == "3 July 2025 · " + String("وكالة".reversed()))
    let english = written(format, source: "وكالة", date: "3 July 2025", isRightToLeft: false)
    #expect(shown(english[1]) == String("وكالة".reversed()) + " · 3 July 2025")
  }

  @Test func `in documents source and date are isolated`() {
    let html = written(.html, source: "CNN", date: "3 July 2025", isRightToLeft: true).joined()
    #expect(html.contains("<bdi>CNN</bdi> · <bdi><time"))
    #expect(html.contains("3 July 2025</time></bdi>"))
  }

  @Test func `what has only letters of the line's direction gets no marks`() {
    for line in written(.text, source: "وكالة 24", date: "3 يوليو 2025", isRightToLeft: true).prefix(2) {
      #expect(!line.unicodeScalars.contains { $0 == "\u{200E}" || $0 == "\u{200F}" })
    }
    #expect([String]().anchored(in: .rightToLeft, separator: " ").isEmpty && "12".anchored(in: .rightToLeft) == "12")
  }
}
