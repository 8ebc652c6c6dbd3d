import Foundation
import Store

/// What a person reads to judge relations: pairs of all rankings together, without what brought them; and relations as a
/// reader sees them.
struct RelatedPool {
  var articles: [LinkedArticle]
  /// Drawn of the corpus by chance, always the same.
  var drawn: [Int]

  init(_ articles: [LinkedArticle], count: Int) {
    self.articles = articles
    var random = RelevanceQueries.Sequence(seed: 23)
    var drawn: [Int] = []
    while drawn.count < min(count, articles.count) {
      let next = random.next(below: articles.count)
      // Of less than a few sentences nobody can tell what it is about.
      guard !drawn.contains(next), articles[next].paragraphs.joined().count >= 300 else { continue }
      drawn.append(next)
    }
    self.drawn = drawn
  }

  /// The first five of each ranking by the order of ids, those left out that were judged.
  func text(judged: [Int: Set<Int>], _ systems: [RelatedBenchmark.System]) async throws -> String {
    var text = ""
    for article in judged.keys.sorted() + drawn where !drawn.contains(article) || judged[article] == nil {
      var found: Set<Int> = []
      for system in systems { found.formUnion(try await system.find(article).prefix(5)) }
      found.subtract(judged[article] ?? [])
      guard !found.isEmpty else { continue }
      text += "\n# " + line(article, letters: 400)
      for other in found.sorted(by: { articles[$0].id < articles[$1].id }) { text += line(other, letters: 130) }
    }
    return text
  }

  private func line(_ place: Int, letters: Int) -> String {
    let article = articles[place]
    let day = article.date.map { $0.formatted(.iso8601.year().month().day()) } ?? ""
    return "\(article.id)\t\(day)\t\(article.title)\t\(article.paragraphs.joined(separator: " ").prefix(letters))\n"
  }

  /// The relations of the articles that were drawn, with why each was found.
  func show(_ store: Store, _ numbers: (ids: [Int: Article.ID], articles: [Article.ID: Int])) async throws {
    try await show(drawn.map { ($0, [:]) }, first: 10, store, numbers)
  }

  /// The first relations of some articles, with why each was found and how it was judged.
  func show(
    _ asked: [(article: Int, labels: [Int: Bool])], first: Int, _ store: Store,
    _ numbers: (ids: [Int: Article.ID], articles: [Article.ID: Int])
  ) async throws {
    for (article, labels) in asked {
      guard let id = numbers.ids[article] else { continue }
      print("# " + line(article, letters: 200), terminator: "")
      for found in try await store.related(to: id).prefix(first) {
        let place = numbers.articles[found.article.id]
        let reason = found.reason
        let label = place.flatMap { labels[$0] }.map { $0 ? "1" : "0" } ?? "?"
        print(
          label, String(format: "%.2f", found.score), place.map { articles[$0].id } ?? "", found.article.title,
          "(\(reason.termCount): \(reason.terms.joined(separator: "، ")))", reason.source ?? "")
      }
    }
  }
}
