import ArticleParsing
import FilterLanguage
import Foundation
import Store

/// How well the store tells whether two articles are of the same event, on pairs that were judged by reading them: half
/// of them for tuning, the other half held out; beside two simpler ways whose thresholds are tuned on the same half.
struct StoryBenchmark {
  var corpora: [String]
  var path: String
  var pairs: String
  /// Where what was measured of each pair is written, for tuning.
  var dump: String?
  /// A corpus whose headlines name no stored article.
  var foreign: String?

  func run() async throws {
    let corpus = try corpora.flatMap { try DatedArticle.all($0) }
    let store = try await store(of: corpus)
    let articles = Dictionary(corpus.map { ($0.id, $0) }) { first, _ in first }
    let stored = try await numbers(in: store)
    // What the store took for a copy is found under the article that it is a copy of.
    let ids = try await stored.merging(store.addressesOfCopies()) { own, _ in own }
    let judged = try JudgedPair.all(pairs).compactMap { pair -> (JudgedPair, DatedArticle, DatedArticle)? in
      guard let a = articles[pair.a], let b = articles[pair.b] else { return nil }
      return (pair, a, b)
    }
    let found = try await store.compareForStories(
      judged.map { (ids[$0.1.url] ?? Article.ID(0), ids[$0.2.url] ?? Article.ID(0)) })
    let labels = judged.map(\.0.isSame)
    let isOneArticle = judged.map { $0.1.url != $0.2.url && ids[$0.1.url] == ids[$0.2.url] }
    let hasCopy = judged.map { stored[$0.1.url] == nil || stored[$0.2.url] == nil }
    print(
      "\(judged.count) pairs, \(labels.count { $0 }) of one event; \(found.count { $0 == nil }) not stored; "
        + "\(hasCopy.count { $0 }) of which one is kept as a copy, \(isOneArticle.count { $0 }) of these as a copy of the "
        + "other, \(zip(isOneArticle, labels).count { $0 && $1 }) of them of one event")
    if let dump {
      let rows = zip(judged, found).map { pair, item in
        "\(pair.0.isSame ? 1 : 0)\t\(item?.terms ?? 0)\t\(item?.titles ?? 0)\t\(item?.days ?? 9)\t"
          + "\(item?.isOneSource == true ? 1 : 0)\t\(item?.score.map { "\($0)" } ?? "nil")\t"
          + "\(item?.isOneStory == true ? 1 : 0)\t\(pair.1.title)\t\(pair.2.title)"
      }
      try rows.joined(separator: "\n").write(toFile: dump, atomically: true, encoding: .utf8)
    }
    print("precision, recall, F1 (95 %): tuned on the odd pairs / held out: the even ones")
    let scores = zip(found, isOneArticle).map { $1 ? 1 : $0.flatMap(\.score) ?? -9 }
    let stories: [Double] = found.map { $0?.isOneStory == true ? 1 : 0 }
    report("two articles, compared", scores, labels, threshold: 0)
    report("in one story of the store", stories, labels, threshold: 0.5)
    // As it was counted before: a copy stands in no story, for it is no article of its own.
    report("– a copy counted as apart", zip(stories, hasCopy).map { $1 ? 0 : $0 }, labels, threshold: 0.5)
    let words = StoryBaselines(corpus)
    report("shared words, tuned", judged.map { words.sharedWords($0.1, $0.2) }, labels, threshold: nil)
    report("BM25 of the headlines, tuned", judged.map { words.headlines($0.1, $0.2) }, labels, threshold: nil)
    try await opposites(corpus, store)
    let headlines = HeadlineBenchmark(store: store, ids: ids)
    try await headlines.opposites(of: corpus)
    if let foreign { try await headlines.foreign(DatedArticle.all(foreign)) }
    try await sizes(store)
  }

  /// Headlines turned into their opposite, with the same text turned likewise.
  private func opposites(_ corpus: [DatedArticle], _ store: Store) async throws {
    let pairs = corpus.compactMap { article in Opposites.of(article) }
    let found = try await store.compareForStories(pairs)
    print("\(found.count) opposite headlines: \(found.count { ($0.score ?? -1) >= 0 }) taken for the same event")
    for (pair, found) in zip(pairs, found) where (found.score ?? -1) >= 0 {
      print("  \(pair.0.title)\t\(pair.1.title)")
    }
  }

  private func sizes(_ store: Store) async throws {
    let sizes = try await store.storySizes()
    print("\(sizes.count) stories of \(sizes.reduce(0, +)) articles, the largest of \(sizes.max() ?? 0)")
  }

  private func report(_ name: String, _ scores: [Double], _ labels: [Bool], threshold: Double?) {
    let places = Array(scores.indices)
    let (dev, held) = (places.filter { $0.isMultiple(of: 2) }, places.filter { !$0.isMultiple(of: 2) })
    func measure(_ places: [Int], _ least: Double) -> (p: Double, r: Double, f: Double) {
      let found = places.filter { scores[$0] >= least }
      let right = Double(found.count { labels[$0] })
      let all = Double(places.count { labels[$0] })
      return (right / max(1, Double(found.count)), right / max(1, all), 2 * right / max(1, Double(found.count) + all))
    }
    let least = threshold ?? Set(dev.map { scores[$0] }).max { measure(dev, $0).f < measure(dev, $1).f } ?? 0
    var random = RelevanceQueries.Sequence(seed: 1)
    let samples = (0..<1_000).map { _ in
      measure(held.map { _ in held[random.next(below: held.count)] }, least).f
    }.sorted()
    let (a, b) = (measure(dev, least), measure(held, least))
    print(
      String(
        format: "  %.3f %.3f %.3f / %.3f %.3f %.3f (%.3f–%.3f)  ", a.p, a.r, a.f, b.p, b.r, b.f, samples[25],
        samples[975]) + name)
  }

  private func numbers(in store: Store) async throws -> [String: Article.ID] {
    var ids: [String: Article.ID] = [:]
    var last: Article.ID?
    while case let page = try await store.articles(.everything, limit: 5_000, after: last), !page.isEmpty {
      for article in page { if let url = article.url { ids[url] = article.id } }
      last = page.last?.id
    }
    return ids
  }

  /// The corpora as a store; the one that is there already, when it is.
  private func store(of corpus: [DatedArticle]) async throws -> Store {
    let isThere = FileManager.default.fileExists(atPath: path)
    let store = try Store(path: path)
    guard !isThere else { return store }
    let start = processorSeconds()
    for start in stride(from: 0, to: corpus.count, by: 1_000) {
      var preparation = FilePreparation()
      let files = corpus[start..<min(start + 1_000, corpus.count)].map { article in
        preparation.prepare(
          ImportedFile(
            name: article.id, bytes: Array(article.id.utf8), arrived: Date(), articles: [article.parsed]))
      }
      _ = try await store.merge(files, isBulk: true)
    }
    try await store.addMissingWords()
    try await store.mergeIndex()
    let imported = processorSeconds()
    try await store.prepareStories()
    print(
      String(
        format: "%d articles imported in %.1f s of processor time, their stories found in %.1f s", corpus.count,
        imported - start, processorSeconds() - imported))
    return store
  }
}

/// Two articles and whether a reader found them to tell of the same event.
struct JudgedPair {
  var a: String
  var b: String
  var isSame: Bool

  static func all(_ path: String) throws -> [JudgedPair] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      let fields = $0.split(separator: "\t")
      return fields.count == 3 ? JudgedPair(a: String(fields[0]), b: String(fields[1]), isSame: fields[2] == "1") : nil
    }
  }
}
