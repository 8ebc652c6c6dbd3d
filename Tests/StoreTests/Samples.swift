import ArticleParsing
import FilterLanguage
import Foundation
import Store
import Testing

/// Noon of a day in July 2025, so that tests read as dates.
func day(_ number: Int, second: Int = 0) -> Date {
  Date(timeIntervalSince1970: TimeInterval(1_751_328_000 + (number - 1) * 86_400 + 43_200 + second))
}

func article(
  _ title: String, _ paragraphs: String..., tags: [String] = [], source: String? = nil, url: String? = nil,
  on date: Date? = nil, related: [String] = []
) -> ParsedArticle {
  var article = ParsedArticle(title: title)
  article.blocks = paragraphs.map { Block(.paragraph, $0) }
  article.tags = tags
  article.source = source
  article.url = url
  article.published = date
  article.related = related
  return article
}

/// A file whose bytes follow from its articles, so that equal content has equal bytes.
func file(_ articles: ParsedArticle..., name: String = "page.txt", arrived: Date = day(31)) -> ImportedFile {
  ImportedFile(name: name, bytes: Array("\(articles)".utf8), arrived: arrived, articles: articles)
}

extension Store {
  func titles(_ query: Query = .everything, limit: Int = 100) async throws -> [String] {
    try await articles(query, limit: limit).map(\.title)
  }

  func id(_ title: String) async throws -> Article.ID {
    try #require(try await articles(.everything, limit: 1_000).first { $0.title == title }).id
  }
}

/// A folder that is removed with its last mention.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "nashra-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }  // What stays behind is swept by the system.

  func file(_ name: String = "nashra.sqlite") -> String { path + "/" + name }

  func bytes(_ name: String = "nashra.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }
}
