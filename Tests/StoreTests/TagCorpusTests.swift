import ArticleParsing
import Foundation
import TestSupport
import Testing

@testable import Store

/// Real articles, JSON a line, compressed; the measurement over all of them is `nashra-bench tags`.
struct TagCorpusTests {
  /// Articles that have one of the names, so that a few hundred show what tens of thousands would.
  private static func articles(with names: [String], atMost limit: Int) throws -> [ParsedArticle] {
    struct Line: Decodable {
      var title: String
      var text: String
    }
    let folder = try TemporaryFolder()
    let corpus = try #require(sharedFolder).appending(path: "corpora/ant-v2.1.jsonl.xz").path
    let all = folder.file("ant.jsonl")
    try #require(try run(["xz", "-dc", corpus], output: all).status == 0)
    var found: [ParsedArticle] = []
    for name in names {
      let (text, _) = try run(["grep", "-F", "-m", String(limit), name, all], output: folder.file("found"))
      for line in text.utf8.split(separator: 0x0A) {
        let decoded = try JSONDecoder().decode(Line.self, from: Data(line))
        var article = ParsedArticle(title: decoded.title)
        article.blocks = decoded.text.split(separator: "\n").map { Block(.paragraph, String($0)) }
        found.append(article)
      }
    }
    return found
  }

  @Test(
    .enabled("the corpora are not beside this package") {
      sharedFolder.map {
        FileManager.default.fileExists(atPath: $0.appending(path: "corpora/ant-v2.1.jsonl.xz").path)
      } == true
    })
  func `lines are split better with real articles in the store than without`() async throws {
    // None of the phrases is one that the store brings along.
    let phrases = [
      "سيرغي سكريبال", "مايك بومبيو", "غاز السارين", "خان شيخون", "يوسف الشاهد", "روبرت مولر", "نيكولاس مادورو",
      "درعا البلد",
    ]
    let singles = ["روسيا", "لندن", "تونس", "فنزويلا", "انتخابات", "برشلونة"]
    let lines = phrases.indices.map { index in
      [
        singles[index % singles.count], phrases[index], phrases[(index + 3) % phrases.count],
        singles[(index + 1) % singles.count],
      ]
    }
    let keywords = lines.map { $0.joined(separator: " ") }
    func right(_ found: [[String]]) -> Int {
      zip(found, lines).reduce(0) { $0 + Set($1.0).intersection($1.1).count }
    }
    let store = try Store(inMemory: ())
    let before = right(try await store.split(keywords))
    let articles = try Self.articles(with: phrases, atMost: 12)
    _ = try await store.merge([ImportedFile(name: "ant", bytes: [1], arrived: day(1), articles: articles)])
    let after = right(try await store.split(keywords))
    #expect(
      before <= 16 && after >= 28, "\(before), then \(after) of \(lines.count * 4) tags, \(articles.count) articles")
  }
}
