import ArticleParsing
import FilterLanguage
import Foundation
import Store

/// How often, and how fast, a search finds the article that its words were taken from; beside plain BM25.
///
/// Queries come from the corpus, always the same ones, and in two halves: a ranking is tuned on one and believed on
/// the other.
struct RelevanceBenchmark {
  var corpus: [CorpusArticle]
  var path: String
  /// In each half of a set.
  var queries: Int
  /// The names of sets that are wanted; all when empty.
  var sets: [String]
  /// Whether plain BM25 is measured in the same run.
  var hasPeers = true

  func run() async throws {
    let titled = try await store(path, titles: true)
    let untitled = try await store(path + ".untitled", titles: false)
    let peers = try PeerIndex(path: path + ".peers", corpus)
    // Two articles of one headline are as good as each other.
    let titles = Dictionary(corpus.map { ($0.url, $0.title) }) { first, _ in first }
    let words = try peers.documentFrequencies()
    print("MRR@10 (95 %), recall@10, median and 99th percentile in milliseconds of processor time")
    for set in RelevanceQueries(corpus, words).sets where sets.isEmpty || sets.contains(set.name) {
      for (half, queries) in [("dev", set.development), ("held out", set.heldOut)] {
        let chosen = Array(queries.prefix(self.queries))
        print("\(set.name), \(half), \(chosen.count) queries")
        let store = set.hasTitles ? titled : untitled
        try await measure("nashra", chosen, titles) { text in
          try await store.search(Query(words: text + " "), limit: 11).compactMap(\.article.url)
        }
        for peer in PeerIndex.Peer.allCases where hasPeers {
          try await measure(peer.rawValue, chosen, titles) { try peers.search($0, peer, titles: set.hasTitles) }
        }
      }
    }
  }

  private func measure(
    _ name: String, _ queries: [RelevanceQueries.Query], _ titles: [String: String],
    _ search: (String) async throws -> [String]
  ) async throws {
    var (ranks, taken) = ([Double](), [Double]())
    for query in queries {
      let start = processorSeconds()
      let results = try await search(query.text)
      taken.append((processorSeconds() - start) * 1_000)
      let rank = results.filter { !query.asking.contains($0) }.prefix(10).firstIndex {
        $0 == query.answer || query.copies.contains($0) || titles[$0] == titles[query.answer]
      }
      ranks.append(rank.map { 1 / Double($0 + 1) } ?? 0)
    }
    guard !taken.isEmpty else { return }
    taken.sort()
    let count = Double(taken.count)
    let interval = Self.interval(ranks)
    let line = String(
      format: "  %.3f (%.3f–%.3f)  %.3f  %7.1f %7.1f  ", ranks.reduce(0, +) / count, interval.0, interval.1,
      Double(ranks.count { $0 > 0 }) / count, taken[taken.count / 2], taken[taken.count * 99 / 100])
    print(line + name)
    fflush(nil)
  }

  /// In which the mean is in 95 of 100 samples, drawn from these with replacement (Efron 1979).
  private static func interval(_ values: [Double]) -> (Double, Double) {
    var random = RelevanceQueries.Sequence(seed: 1)
    let means = (0..<1_000).map { _ in
      values.indices.reduce(0.0) { sum, _ in sum + values[random.next(below: values.count)] } / Double(values.count)
    }.sorted()
    return (means[25], means[975])
  }

  /// The corpus as a store; the one that is there already, when it is.
  private func store(_ path: String, titles: Bool) async throws -> Store {
    let isThere = FileManager.default.fileExists(atPath: path)
    let store = try Store(path: path)
    guard !isThere else { return store }
    for start in stride(from: 0, to: corpus.count, by: 1_000) {
      let files = corpus[start..<min(start + 1_000, corpus.count)].map { article in
        PreparedFile(
          ImportedFile(
            name: article.url, bytes: Array(article.url.utf8), arrived: Date(),
            articles: [article.parsed(title: titles ? article.title : "—")]))
      }
      _ = try await store.merge(files, isBulk: true)
    }
    // Without it no word has another form.
    try await store.addMissingWords()
    try await store.mergeIndex()
    return store
  }
}

/// A real article: a line of a corpus.
struct CorpusArticle: Decodable {
  var id: String?
  var source: String?
  var url: String
  var title: String
  var text: String
  var abstract: String?

  static func all(_ path: String) throws -> [CorpusArticle] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A)
    return lines.compactMap { try? JSONDecoder().decode(CorpusArticle.self, from: Data($0)) }
  }

  func parsed(title: String) -> ParsedArticle {
    var article = ParsedArticle(title: title)
    article.url = url
    article.blocks = text.split(separator: "\n").map { Block(.paragraph, String($0)) }
    return article
  }
}
