import Foundation
import TextAnalysis

/// What is simpler: BM25 on the words of titles, and how many words of title and beginning two articles share.
struct RelatedPeers {
  private struct Postings {
    var byWord: [String: [Int]] = [:]
    var lengths: [Int] = []

    init(_ texts: [[String]]) {
      for (place, words) in texts.enumerated() {
        lengths.append(words.count)
        for word in Set(words) { byWord[word, default: []].append(place) }
      }
    }
  }

  private let titles: [[String]]
  private let byTitle: Postings
  private let words: [[String]]
  private let byWord: Postings
  private static let beginning = 80

  init(_ articles: [LinkedArticle]) {
    titles = articles.map { Analyzer.foldedText($0.title).split(separator: " ").map(String.init) }
    byTitle = Postings(titles)
    words = articles.map { article in
      let body = article.paragraphs.lazy.flatMap { Analyzer.words(in: $0) }.prefix(Self.beginning).map(\.key)
      let all = Analyzer.words(in: article.title).map(\.key) + body
      return Set(all.filter { !GrammarWords.contains($0) }.map { Analyzer.stem($0) }).sorted()
    }
    byWord = Postings(words)
  }

  func byTitle(_ article: Int) -> [Int] {
    let count = Double(titles.count)
    let mean = Double(byTitle.lengths.reduce(0, +)) / count
    var sums: [Int: Double] = [:]
    for word in Set(titles[article]) {
      let others = byTitle.byWord[word] ?? []
      let weight = log(1 + (count - Double(others.count) + 0.5) / (Double(others.count) + 0.5))
      for other in others {
        sums[other, default: 0] += weight * 2.2 / (1 + 1.2 * (0.25 + 0.75 * Double(byTitle.lengths[other]) / mean))
      }
    }
    return best(sums, besides: article)
  }

  func byWords(_ article: Int) -> [Int] {
    var sums: [Int: Double] = [:]
    for word in words[article] { for other in byWord.byWord[word] ?? [] { sums[other, default: 0] += 1 } }
    return best(sums, besides: article)
  }

  private func best(_ sums: [Int: Double], besides article: Int) -> [Int] {
    sums.filter { $0.key != article }.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(10).map(\.key)
  }
}
