import ArticleParsing
import Foundation
import TextAnalysis

/// An article of a corpus, without the lines in which its editors name others.
struct LinkedArticle {
  var id: String
  var title: String
  var source: String?
  var date: Date?
  var paragraphs: [String]
  var place = 0

  var parsed: ParsedArticle {
    var article = ParsedArticle(title: title)
    article.url = "https://corpus.example/\(place)"
    article.source = source
    article.published = date
    article.blocks = paragraphs.map { Block(.paragraph, $0) }
    return article
  }

  /// Which article of the corpus has that address.
  static func place(_ address: String) -> Int? { address.split(separator: "/").last.flatMap { Int($0) } }
}

/// Links of editors to other articles of a corpus: paragraphs that are the headline of one, alone or behind «اقرأ أيضًا».
struct HeldOutLinks {
  private struct Line: Decodable {
    var id: String
    var source: String?
    var title: String
    var text: String
    var date: String?
  }

  private(set) var articles: [LinkedArticle] = []
  private(set) var targets: [Int: Set<Int>] = [:]

  var pairs: [(Int, Int)] { targets.flatMap { article, targets in targets.map { (article, $0) } } }

  /// The same halves whatever is asked.
  static func isHeldOut(_ article: Int) -> Bool { article &* 2_654_435_761 >> 7 & 1 == 1 }

  /// Shorter headlines are those of many.
  private static let fewestWords = 4
  private static let calls = ["اقرأ", "إقرأ", "أقرأ", "شاهد", "للمزيد", "اقرا", "المزيد", "طالع", "قد يهمك", "تابع"]

  init(path: String) throws {
    let parser = ISO8601DateFormatter()
    let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A)
    for line in lines {
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else { continue }
      articles.append(
        LinkedArticle(
          id: line.id, title: line.title, source: line.source, date: line.date.flatMap { parser.date(from: $0) },
          paragraphs: line.text.split(separator: "\n").map(String.init), place: articles.count))
    }
    var byTitle: [String: [Int]] = [:]
    for article in articles { byTitle[Analyzer.foldedText(article.title), default: []].append(article.place) }
    for place in articles.indices {
      let own = Analyzer.foldedText(articles[place].title)
      var paragraphs = articles[place].paragraphs
      paragraphs.removeAll { paragraph in
        let (headline, isCalled) = Self.headline(paragraph)
        let key = Analyzer.foldedText(String(headline))
        if key.split(separator: " ").count >= Self.fewestWords, let named = byTitle[key] {
          guard key != own else { return false }
          if let target = nearest(to: place, among: named) { targets[place, default: []].insert(target) }
          return true
        }
        return isCalled && paragraph.split(separator: " ").count <= 25
      }
      articles[place].paragraphs = paragraphs
    }
  }

  private func nearest(to place: Int, among others: [Int]) -> Int? {
    func distance(_ other: Int) -> Double {
      guard let (a, b) = articles[place].date.flatMap({ date in articles[other].date.map { (date, $0) } }) else {
        return 0
      }
      return abs(a.timeIntervalSince(b))
    }
    return others.filter { $0 != place }.min { (distance($0), $0) < (distance($1), $1) }
  }

  /// What stands behind a call, if one stands before it.
  private static func headline(_ paragraph: String) -> (Substring, isCalled: Bool) {
    let text = paragraph.drop(while: \.isWhitespace)
    guard calls.contains(where: { text.hasPrefix($0) }),
      let colon = text.prefix(30).firstIndex(where: { ":：".contains($0) })
    else { return (text, false) }
    return (text[text.index(after: colon)...], true)
  }
}
