import ArticleParsing
import Foundation
import Store

/// How well lines of keywords are split, by how much the store holds: tags of lines that were put together at random
/// from names which stand in the articles, with nothing but spaces between them.
struct TagBenchmark {
  /// Real articles, one JSON object a line with `title` and `text`.
  var corpus: String
  var lines = 2_000

  func run() async throws {
    let articles = try CorpusArticles(path: corpus)
    // Evenly from all of the corpus, for neighbours in it are of one paper and one desk.
    let order = (0..<articles.count).sorted { ($0 &* 7_919) % articles.count < ($1 &* 7_919) % articles.count }
    let simulations = [
      ("known phrases  ", KeywordLines(count: lines, phrases: KeywordLines.known)),
      ("unknown phrases", KeywordLines(count: lines, phrases: KeywordLines.unknown)),
    ]
    for size in [0, 300, 3_000, 30_000] {
      let store = try Store(inMemory: ())
      for start in stride(from: 0, to: size, by: 2_000) {
        _ = try await store.merge(order[start..<min(start + 2_000, size)].map { articles.file($0) })
      }
      for (name, simulation) in simulations {
        let start = processorSeconds()
        let found = try await store.split(simulation.lines)
        let taken = processorSeconds() - start
        let score = simulation.score(found)
        print(
          String(
            format: "%6d articles, %@: F1 %.3f (precision %.3f, recall %.3f), %2.0f %% of lines exact; %.0f µs a line",
            size, name, score.f1, score.precision, score.recall, score.exact * 100, taken / Double(lines) * 1e6))
        print("       wrong: " + simulation.mistakes(found).prefix(12).joined(separator: "، "))
      }
    }
  }
}

/// Articles as a JSONL corpus has them.
struct CorpusArticles {
  struct Line: Decodable {
    var title: String
    var text: String
    var date: String?
    var source: String?
    var url: String?
  }

  private let lines: [Substring.UTF8View]

  init(path: String) throws {
    lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A)
  }

  var count: Int { lines.count }

  func file(_ number: Int) -> ImportedFile {
    var articles: [ParsedArticle] = []
    if let line = try? JSONDecoder().decode(Line.self, from: Data(lines[number])) {
      var article = ParsedArticle(title: line.title)
      article.blocks = line.text.split(separator: "\n").map { Block(.paragraph, String($0)) }
      article.url = line.url
      article.source = line.source
      article.published = line.date.flatMap { try? Date($0, strategy: .iso8601.year().month().day()) }
      articles = [article]
    }
    let arrived = Date(timeIntervalSince1970: 1_700_000_000 + Double(number))
    return ImportedFile(name: "\(number)", bytes: Array("\(number)".utf8), arrived: arrived, articles: articles)
  }
}

/// Lines whose tags are known.
struct KeywordLines {
  private(set) var tags: [[String]] = []

  init(count: Int, phrases: [String]) {
    var chance = Chance(seed: 3)
    for _ in 0..<count {
      var line: [String] = []
      for _ in 0..<3 + Int(chance.next() % 5) {
        let names = chance.next() % 10 < 4 ? phrases : Self.singles
        let tag = names[Int(chance.next() % UInt64(names.count))]
        if !line.contains(tag) { line.append(tag) }
      }
      tags.append(line)
    }
  }

  var lines: [String] { tags.map { $0.joined(separator: " ") } }

  func score(_ found: [[String]]) -> (f1: Double, precision: Double, recall: Double, exact: Double) {
    var (right, all, wanted, exact) = (0, 0, 0, 0)
    for (found, tags) in zip(found, tags) {
      right += Set(found).intersection(tags).count
      all += Set(found).count
      wanted += Set(tags).count
      if found == tags { exact += 1 }
    }
    let (precision, recall) = (Double(right) / Double(all), Double(right) / Double(wanted))
    return (2 * precision * recall / (precision + recall), precision, recall, Double(exact) / Double(tags.count))
  }

  func mistakes(_ found: [[String]]) -> [String] {
    var counts: [String: Int] = [:]
    for (found, tags) in zip(found, tags) {
      for tag in Set(found).subtracting(tags) { counts[tag, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
  }
}
