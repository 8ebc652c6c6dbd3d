import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
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
    let outcome = try await store.merge(files, isBulk: true)
    #expect(outcome.result.added == 2)
    words.settle(outcome)
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

  @Test func `many words are written as few are, with their stems`() async throws {
    let letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    let words = letters.flatMap { a in letters.flatMap { b in letters.map { c in "ال\(a)\(b)\(c)ات" } } }
    #expect(words.count > Completions.fewWords)
    let parts = [
      Array(words[..<9_000]), Array(words[9_000..<18_000]), Array(words[18_000...]) + ["Swift", "١٢", "كتبا"],
    ]
    let files = parts.enumerated().map { number, part in
      PreparedFile(file(article("خبر \(number)", part.joined(separator: " "), on: day(number + 1)), name: "\(number)"))
    }
    func rows(_ store: Store) async throws -> [String] {
      try await store.read { db in
        try String.fetchAll(db, sql: "SELECT term || ' ' || ifnull(stem, '-') FROM vocabulary ORDER BY term")
      }
    }
    func counts(_ store: Store) async throws -> [Int] {
      try await store.read { db in try Int.fetchAll(db, sql: "SELECT articles FROM vocabulary ORDER BY term") }
    }
    let few = try Store(inMemory: ())
    for file in files { _ = try await few.merge([file]) }
    var bulk = BulkWords()
    bulk.add(Array(files[..<2]))
    bulk.finish()
    bulk.add(Array(files[2...]))
    let counted = bulk.counts
    try await store.write { db in try Vocabulary.add(counted, db) }
    let (written, expected) = (try await rows(store), try await rows(few))
    #expect(written == expected)
    #expect(written.count { !$0.hasSuffix(" -") } > 20_000)
    let once = try await counts(few)
    #expect(try await counts(store) == once)
    // Counted again, each stands in twice as many.
    try await store.write { db in try Vocabulary.add(counted, db) }
    #expect(try await counts(store) == once.map { 2 * $0 })
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

  @Test func `lines of keywords are split again once the words of their bulk are counted`() async throws {
    let texts = (0..<350).map { "خبر \($0) عن قنطرة زمرد" + ($0 % 2 == 0 ? " وحدها" : "") }
    let known = texts.enumerated().map { number, text in
      PreparedFile(file(article("عنوان \(number)", text, on: day(1, second: number)), name: "\(number)"))
    }
    var line = article("آخرها", "نص", on: day(2))
    line.keywords = "قنطرة زمرد"
    line.tags = ["قنطرة", "زمرد"]
    let last = [PreparedFile(file(line, name: "last"))]
    var words = BulkWords()
    words.add(known + last)
    words.settle(try await store.merge(known, isBulk: true))
    words.settle(try await store.merge(last, isBulk: true))
    #expect(try await store.content(store.id("آخرها"))?.article.tags == ["قنطرة", "زمرد"])
    try await store.add(words)
    #expect(try await store.splitTagsAgain() == 1)
    #expect(try await store.content(store.id("آخرها"))?.article.tags == ["قنطرة زمرد"])
  }

  @Test func `an import that adds little leaves the large piece of the index alone`() async throws {
    let many = (0..<300).map {
      PreparedFile(file(article("خبر \($0)", "نص \($0)", on: day(1, second: $0)), name: "\($0)"))
    }
    _ = try await store.merge(many)
    try await store.mergeIndex()
    let pieces = "SELECT id || hex(block) FROM search_data WHERE id > 10 ORDER BY id"
    let before = try await store.read { db in try String.fetchAll(db, sql: pieces) }
    _ = try await store.merge(files, isBulk: true)
    try await store.mergeIndex(afterAdding: files.count)
    let after = try await store.read { db in try String.fetchAll(db, sql: pieces) }
    #expect(after.starts(with: before))
    try await store.mergeIndex(afterAdding: many.count)
    let whole = try await store.read { db in try String.fetchAll(db, sql: pieces) }
    #expect(!whole.starts(with: before))
    #expect(try await store.titles(Query(words: "الأوروبية ")).count == 1)
  }
}
