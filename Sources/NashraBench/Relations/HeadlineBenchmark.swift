import ArticleParsing
import Foundation
import Store

/// How often a headline of a list would lead to an article that it does not name: headlines turned into their opposite,
/// and those of a corpus whose articles are not stored.
struct HeadlineBenchmark {
  var store: Store
  /// By address.
  var ids: [String: Article.ID]

  func opposites(of corpus: [DatedArticle]) async throws {
    let pairs = corpus.compactMap { article in
      Opposites.of(article).flatMap { pair in ids[article.url].map { (title: pair.1.title, id: $0) } }
    }
    let targets = try await targets(pairs.map(\.title), besides: Set(pairs.map(\.id)))
    print("\(pairs.count) opposite headlines: \(targets.count { $0 != nil }) lead to an article")
    show(pairs.map(\.title), targets)
  }

  func foreign(_ corpus: [DatedArticle]) async throws {
    let titles = corpus.filter { ids[$0.url] == nil }.map(\.title)
    guard !titles.isEmpty else { return }
    let targets = try await targets(titles, besides: [])
    print("\(titles.count) foreign headlines: \(targets.count { $0 != nil }) lead to an article")
    show(titles, targets)
  }

  /// From the list of an article that is none of these, if there is one.
  private func targets(_ titles: [String], besides named: Set<Article.ID>) async throws -> [Article.ID?] {
    let lists = ids.values.sorted { $0.rawValue < $1.rawValue }
    guard let list = lists.first(where: { !named.contains($0) }) ?? lists.first else { return [] }
    return try await store.targets(of: titles.map { ($0, list) })
  }

  private func show(_ titles: [String], _ targets: [Article.ID?]) {
    let addresses = Dictionary(ids.map { ($1, $0) }) { first, _ in first }
    for (title, target) in zip(titles, targets) {
      if let target { print("  \(title)\t→ \(addresses[target] ?? "?")") }
    }
  }
}
