import FilterLanguage
import Foundation
import Store

@testable import ArticleParsing

extension FuzzTarget {
  /// Lines of JSONL, each a file of its own, into a new store.
  static let merge = FuzzTarget(
    name: "merge", longest: 1_024,
    tokens: json.tokens + ["\n", "جسر", "نهر", "http://a.example/1", "\"url\"", "\\u0000", "\"\""],
    seeds: [
      """
      {"title": "جسر فوق النهر", "text": "افتتح الجسر اليوم أمام المارة.", "url": "http://a.example/1", "id": "1", "source": "م"}
      {"title": "جسر فوق النهر", "text": "افتتح الجسر اليوم أمام المارة. وعبره الناس.", "url": "http://a.example/1", "date": "2025-01-02"}
      {"title": "قطار", "tags": "قطار، نهر", "source": "م"}
      """
    ]
  ) { bytes in
    let files = bytes.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { number, line -> ImportedFile? in
      guard let article = try? ParsedArticle.jsonl(line: line, file: "f") else { return nil }
      return ImportedFile(
        name: "\(number)", bytes: Array(line), arrived: Date(timeIntervalSince1970: 1_795_176_000), articles: [article])
    }
    guard !files.isEmpty else { return }
    try waiting {
      let store: Store
      let first: MergeResult
      let again: MergeResult
      let articles: [Article]
      do {
        store = try Store(inMemory: ())
        first = try await store.merge(files)
        again = try await store.merge(files)
        articles = try await store.articles(.everything, limit: files.count + 1)
        for article in articles {
          guard try await store.content(article.id) != nil else {
            throw Find(description: "an article without content")
          }
        }
        let problems = try await store.check()
        try expect(problems.isEmpty, "the store is damaged: \(problems)")
        _ = try await store.tags(.everything)
        _ = try await store.mark(.read, matching: .everything)
      } catch let error as StoreError {
        throw Find(description: "the store fails: \(error)")
      }
      try expect(articles.count == first.added, "\(first.added) were added, \(articles.count) are there")
      try expect(again.added == 0 && again.updated == 0, "the same again is \(again)")
    }
  }
}
