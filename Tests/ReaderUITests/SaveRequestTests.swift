import ArticleParsing
import ArticleWriting
import FilterLanguage
import Foundation
import Store
import Testing

@testable import ReaderUI

/// Files of a store's articles.
struct SaveRequestTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "nashra-save-\(UUID().uuidString)").path
  private let store: Store

  init() async throws {
    store = try Store(inMemory: ())
    let files = ["غزة", "بيروت", "غزة"].enumerated().map { number, title in
      var parsed = ParsedArticle(title: title)
      parsed.blocks = [
        Block(.paragraph, "نص المقال \(number) وهو غير نص غيره \(String(repeating: "س", count: number + 1))")
      ]
      return ImportedFile(
        name: "\(number)", bytes: Array("raw \(number)".utf8), arrived: Date(timeIntervalSince1970: 1_751_542_200),
        articles: [parsed])
    }
    _ = try await store.merge(files)
  }

  private func request(_ ids: [Article.ID], _ format: ArticleFormat, _ path: String, makes: Bool = true) -> SaveRequest
  {
    SaveRequest(ids: ids, format: format, path: path, makesFolder: makes, interface: .english, offset: 0)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  @Test func `several go into one folder, and what is missing is named while the others are saved`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ids = try await store.articles(.everything, limit: 10).map(\.id)
    let missing = Article.ID(5)
    let outcome = await request([ids[0], missing] + ids.dropFirst(), .markdown, folder).perform(in: store)
    #expect(outcome.failures == [.init(id: missing, error: .noArticle)])
    #expect(outcome.paths.count == 3)
    #expect(try names() == ["بيروت.md", "غزة (2).md", "غزة.md"])
  }

  @Test func `raw bytes get the ending of their kind, unless a name was typed with one`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try #require(try await store.articles(.everything, limit: 1).first?.id)
    let first = await request([id], .raw, folder + "/page").perform(in: store)
    #expect(first.paths == [folder + "/page.txt"])
    let second = await request([id], .raw, folder + "/page.html").perform(in: store)
    #expect(second.paths == [folder + "/page.html"])
    #expect(try String(contentsOfFile: first.paths[0], encoding: .utf8).hasPrefix("raw "))
  }

  @Test func `one that is saved in a folder gets its own name there`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let article = try #require(try await store.articles(.everything, limit: 1).first)
    let outcome = await request([article.id], .text, folder, makes: false).perform(in: store)
    #expect(outcome.paths == [folder + "/" + article.title + ".txt"])
  }
}
