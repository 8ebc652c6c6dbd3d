import ArticleParsing
import FilterLanguage
import Foundation
import Store

/// How well related articles are found: beside the editors' own links, which are taken out of the texts, and beside pairs
/// that were judged by reading; against BM25 on titles and the number of shared words.
///
/// In two halves of the queries: what is tuned is tuned on one and believed on the other.
struct RelatedBenchmark {
  var corpus: String
  var path: String
  /// Lines of an article, another and 1 or 0, with tabs between them.
  var judged: String?
  /// Where pairs that are to be judged are written, and of how many articles, or whose relations are shown.
  var pool: String?
  var drawn = 0
  /// Shows the first five relations of the judged articles of the half that is tuned on, and nothing else.
  var showsTuned = false

  typealias System = (name: String, find: (Int) async throws -> [Int])

  func run() async throws {
    let links = try HeldOutLinks(path: corpus)
    let store = try await store(links.articles)
    let numbers = try await Self.numbers(store)
    let peers = RelatedPeers(links.articles)
    var systems: [System] = [
      (
        "nashra",
        { article in
          guard let id = numbers.ids[article] else { return [] }
          return try await store.related(to: id).compactMap { numbers.articles[$0.article.id] }
        }
      )
    ]
    systems.append(("BM25 on titles", { peers.byTitle($0) }))
    systems.append(("shared words", { peers.byWords($0) }))
    let judgements = try judged.map { try Judgements(path: $0, links.articles) }
    if showsTuned, let judgements {
      let tuned = judgements.labels.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      return try await RelatedPool(links.articles, count: 0).show(tuned, first: 5, store, numbers)
    }
    if drawn > 0 {
      let chosen = RelatedPool(links.articles, count: drawn)
      guard let pool else { return try await chosen.show(store, numbers) }
      let known = (judgements?.labels ?? []).map { ($0.article, Set($0.labels.keys)) }
      return try await chosen.text(judged: Dictionary(known) { first, _ in first }, systems)
        .write(toFile: pool, atomically: true, encoding: .utf8)
    }
    print("\(links.articles.count) articles, \(links.pairs.count) links of \(links.targets.count) of them, taken out")
    if let judgements {
      var most = Halves()
      for (place, (_, labels)) in judgements.labels.enumerated() {
        most.add([Double(min(5, labels.values.count { $0 })) / 5], isHeldOut: place % 2 == 1)
      }
      print("P@5 of all that was judged to be related: \(most)")
    }
    for (name, find) in systems {
      var (recall, gain, precision, shown, companied) = (Halves(), Halves(), Halves(), Halves(), Halves())
      var (taken, unjudged) = ([Double](), 0)
      for (article, targets) in links.targets.sorted(by: { $0.key < $1.key }) {
        let start = ContinuousClock().now
        let found = try await find(article)
        taken.append(seconds(ContinuousClock().now - start) * 1_000)
        let half = HeldOutLinks.isHeldOut(article)
        recall.add(targets.map { found.contains($0) ? 1 : 0 }, isHeldOut: half)
        gain.add([Self.gain(found, targets)], isHeldOut: half)
      }
      for (place, (article, labels)) in (judgements?.labels ?? []).enumerated() {
        let found = try await find(article).prefix(5)
        unjudged += found.count { labels[$0] == nil }
        precision.add([Double(found.count { labels[$0] == true }) / 5], isHeldOut: place % 2 == 1)
        shown.add(found.map { labels[$0] == true ? 1 : 0 }, isHeldOut: place % 2 == 1)
        guard labels.values.count(where: { $0 }) >= 5 else { continue }
        companied.add(found.map { labels[$0] == true ? 1 : 0 }, isHeldOut: place % 2 == 1)
      }
      taken.sort()
      print("\(name)")
      print("  recall@10 \(recall)\n  nDCG@10   \(gain)")
      if !precision.isEmpty {
        print(
          "  P@5       \(precision); \(unjudged) not judged, counted as unrelated, as are places without an article")
        print("  of those shown among the first five: \(shown)")
        print("  – of articles that five and more are related to: \(companied)")
      }
      print(
        String(
          format: "  %.1f ms median, %.1f ms 99th percentile", taken[taken.count / 2], taken[taken.count * 99 / 100]))
      fflush(nil)
    }
  }

  private static func gain(_ found: [Int], _ targets: Set<Int>) -> Double {
    func discount(_ place: Int) -> Double { 1 / log2(Double(place + 2)) }
    let ideal = (0..<min(10, targets.count)).reduce(0) { $0 + discount($1) }
    return found.prefix(10).enumerated().reduce(0) { targets.contains($1.element) ? $0 + discount($1.offset) : $0 }
      / ideal
  }

  private func store(_ articles: [LinkedArticle]) async throws -> Store {
    let isThere = FileManager.default.fileExists(atPath: path)
    let store = try Store(path: path)
    guard !isThere else { return store }
    for start in stride(from: 0, to: articles.count, by: 1_000) {
      var preparation = FilePreparation()
      let files = articles[start..<min(start + 1_000, articles.count)].map { article in
        preparation.prepare(
          ImportedFile(name: article.id, bytes: Array(article.id.utf8), arrived: Date(), articles: [article.parsed]))
      }
      _ = try await store.merge(files, isBulk: true)
    }
    try await store.addMissingWords()
    try await store.mergeIndex()
    return store
  }

  /// Which article of the corpus has which number; copies that were taken for one have none.
  private static func numbers(_ store: Store) async throws -> (ids: [Int: Article.ID], articles: [Article.ID: Int]) {
    var (ids, articles): ([Int: Article.ID], [Article.ID: Int]) = ([:], [:])
    var last: Article.ID?
    while case let page = try await store.articles(.everything, limit: 5_000, after: last), !page.isEmpty {
      for article in page {
        guard let place = article.url.flatMap(LinkedArticle.place) else { continue }
        ids[place] = article.id
        articles[article.id] = place
      }
      last = page.last?.id
    }
    return (ids, articles)
  }
}

/// Values of two halves.
struct Halves: CustomStringConvertible {
  private var values: [[[Double]]] = [[], []]

  var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

  /// Those of one query.
  mutating func add(_ new: [Double], isHeldOut: Bool) { values[isHeldOut ? 1 : 0].append(new) }

  var description: String {
    let all = values.flatMap(\.self)
    return zip(["all", "tuned on", "held out"], [all] + values).map { name, values in
      let (low, high) = Self.interval(values)
      return name + String(format: " %.3f (%.3f–%.3f)", Self.mean(values), low, high)
    }.joined(separator: ", ")
  }

  private static func mean(_ queries: [[Double]]) -> Double {
    let values = queries.flatMap(\.self)
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// In which the mean is in 95 of 100 samples of the queries, drawn with replacement (Efron 1979).
  private static func interval(_ queries: [[Double]]) -> (Double, Double) {
    guard !queries.isEmpty else { return (0, 0) }
    var random = RelevanceQueries.Sequence(seed: 1)
    let means = (0..<1_000).map { _ in
      mean(queries.map { _ in queries[random.next(below: queries.count)] })
    }.sorted()
    return (means[25], means[975])
  }
}

/// Pairs of articles that were judged.
struct Judgements {
  /// In the order of the file.
  private(set) var labels: [(article: Int, labels: [Int: Bool])] = []

  init(path: String, _ articles: [LinkedArticle]) throws {
    let places = Dictionary(articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let article = places[fields[0]], let other = places[fields[1]] else { continue }
      if labels.last?.article != article { labels.append((article, [:])) }
      labels[labels.count - 1].labels[other] = fields[2] == "1"
    }
  }
}
