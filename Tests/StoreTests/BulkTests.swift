import Foundation
import Testing

@testable import Store

/// Words of articles that come in bulk, which are counted apart from their writes.
struct BulkTests {
  let store: Store
  let files = [
    PreparedFile(file(article("الحكومات الأوروبية تجتمع", "نص أول", on: day(1)), name: "1")),
    PreparedFile(file(article("حكومتها المقبلة ترحب", "نص ثان", on: day(2)), name: "2")),
  ]

  init() throws { store = try Store(inMemory: ()) }

  private func vocabulary() async throws -> [String: Int] {
    let words = try await store.read(Vocabulary.all).map { ($0.word, $0.articles) }
    return Dictionary(uniqueKeysWithValues: words)
  }

  @Test func `words that are added at the end are those that single writes would have counted`() async throws {
    var words = BulkWords()
    words.add(files)
    #expect(try await store.merge(files, isBulk: true).added == 2)
    #expect(try await vocabulary().isEmpty)
    #expect(try await store.titles(Query(words: "الحكومات ")) == ["الحكومات الأوروبية تجتمع"])
    try await store.add(words)
    let counted = try await vocabulary()
    #expect(try await store.titles(Query(words: "حكومة ")).count == 2)

    let other = try Store(inMemory: ())
    for file in files { _ = try await other.merge([file]) }
    let single = try await other.read(Vocabulary.all)
    #expect(counted == Dictionary(uniqueKeysWithValues: single.map { ($0.word, $0.articles) }))
    #expect(counted["نص"] == 2)
  }

  @Test func `the words of an import that was killed are added by the next`() async throws {
    _ = try await store.merge([PreparedFile(file(article("قبل ذلك", "نص", on: day(3)), name: "0"))])
    let before = try await vocabulary()
    _ = try await store.merge(files, isBulk: true)
    #expect(try await vocabulary() == before)
    try await store.addMissingWords()
    let after = try await vocabulary()
    #expect(after["نص"] == 3)
    #expect(after["قبل"] == 1)
    #expect(try await store.titles(Query(words: "حكومة ")).count == 2)
    try await store.addMissingWords()
    #expect(try await vocabulary() == after)
  }
}
