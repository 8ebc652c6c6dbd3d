import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing
import TextAnalysis

@testable import Store

struct CompletionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let words = [
    "سوق", "السوق", "والسوق", "بسوق", "سوقها", "ساحة", "سماء", "وسماء", "سلام", "للسلام", "سته", "صوت", "الصوت",
    "swift", "sea", "20", "2026", "و", "وو", "ا",
  ]

  /// Articles whose words follow from their number alone.
  private func fill(_ store: Store, _ numbers: Range<Int>) async throws {
    let files = numbers.map { number in
      let words = Self.words.enumerated().filter { number % ($0.offset + 1) == 0 }.map(\.element)
      return file(article("خبر \(number)", words.joined(separator: " "), on: day(1, second: number)), name: "\(number)")
    }
    _ = try await store.merge(files)
  }

  private func table(_ store: Store) async throws -> [String: Set<String>] {
    try await store.read { db in
      let words = try Vocabulary.all(db).map(\.word)
      let typed = Set(words.flatMap { word in (1...3).map { String(word.prefix($0)) } })
      return try Dictionary(uniqueKeysWithValues: typed.map { ($0, Set(try Completions.words($0, db) ?? [])) })
    }
  }

  @Test(arguments: [
    ("س", "سته"), ("س", "والسوق"), ("سو", "بسوق"), ("سوق", "سوقها"), ("سلا", "للسلام"), ("و", "والسوق"),
    ("وال", "والسوق"),
    ("ال", "السوق"), ("s", "sea"), ("20", "2026"), ("2", "20"),
  ])
  func `a word is found by its first letters, also behind a proclitic`(typed: String, word: String) async throws {
    let store = try Store(path: folder.file())
    try await fill(store, 0..<40)
    let found = try await store.read { db in try Completions.words(typed, db) }
    #expect(found?.contains(word) == true)
    let begun = Set(try await store.titles(Query(words: typed)))
    #expect(try await begun.isSuperset(of: store.titles(Query(filter: "\"\(word)\""))))
  }

  @Test func `the table that grows with the articles is the one that is made at once`() async throws {
    let store = try Store(path: folder.file())
    for start in 0..<40 { try await fill(store, start..<start + 1) }
    let grown = try await table(store)
    try await store.write(Completions.make)
    #expect(try await table(store) == grown)
  }

  @Test func `the commonest words stand for a beginning, and a word that grows comes in`() throws {
    let beginning = try #require(Beginning("w"))
    var list = Completions.List(for: beginning)
    for number in 1...40 { list.offer("w\(number)", number) }
    #expect(list.entries.count == Completions.most && list.least == 40 - Completions.most + 1)
    let taken = [list.offer("rare", list.least), list.offer("w1", 100)]
    #expect(taken == [false, true])
    #expect(list.text.hasPrefix("w1 100 w40 40 "))
    #expect(Completions.List(for: beginning, list.text) == list)
  }

  @Test func `a store brought up to date opens, answers, and learns its beginnings later`() async throws {
    func makeOld() async throws {
      let store = try Store(path: folder.file())
      try await fill(store, 0..<40)
      try await store.write { db in
        try db.execute(
          sql: "DELETE FROM beginning; UPDATE state SET value = 0 WHERE name = 'beginnings'")
      }
    }
    try await makeOld()
    let store = try Store(path: folder.file())
    let queries = ["س", "سو", "سوق", "وال", "2"].map { Query(words: $0) }
    var before: [[String]] = []
    for query in queries { before.append(try await store.titles(query)) }
    #expect(try await !store.read(Completions.isWhole))
    try await fill(store, 40..<41)
    try await store.prepareCompletions()
    #expect(try await store.read(Completions.isWhole))
    for (query, titles) in zip(queries, before) {
      #expect(!titles.isEmpty)
      #expect(try await store.titles(query).filter { $0 != "خبر 40" } == titles)
    }
  }

  @Test func `a longer beginning of many words has a row, and words that come later get into it`() async throws {
    let store = try Store(path: folder.file())
    let letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    let many = letters.flatMap { a in letters.map { b in "مكتب\(a)\(b)" } }
    func words(_ typed: String) async throws -> [String]? { try await store.read { try Completions.words(typed, $0) } }
    _ = try await store.merge([file(article("خبر", many.joined(separator: " "), on: day(1)), name: "1")])
    #expect(try await words("مكتب") == nil)
    try await store.write(Completions.make)
    #expect(try await words("مكتب")?.count == Completions.most)
    // Of 28 words each.
    for typed in ["مكتبا", "مكتبات"] { #expect(try await words(typed) == nil) }

    for number in 2...3 {
      let text = article("خبر \(number)", "مكتبه والمكتبات بمكتب", on: day(number))
      _ = try await store.merge([file(text, name: "\(number)")])
    }
    for typed in ["مك", "مكت", "مكتب"] {
      let found = try await words(typed) ?? []
      #expect(["مكتبه", "والمكتبات", "بمكتب"].allSatisfy(found.contains), "\(typed)")
      #expect(try await store.titles(Query(words: typed)) == ["خبر 3", "خبر 2", "خبر"])
    }
    let grown = try await words("مكتب")
    try await store.write(Completions.make)
    let made = try await words("مكتب")
    #expect(made?.prefix(3).sorted() == grown?.prefix(3).sorted() && made?.count == grown?.count)
    // Behind what the table has not seen it does not stand.
    try await store.write(Completions.fallBehind)
    #expect(try await words("مكتب") == nil)
  }

  @Test func `a large import is seen once it is done`() async throws {
    let store = try Store(path: folder.file())
    let words = (0...Completions.fewWords).map { "كلمه\($0)" }.joined(separator: " ")
    _ = try await store.merge([file(article("خبر", words, "نص"))])
    #expect(try await !store.read(Completions.isWhole))
    try await store.mergeIndex()
    #expect(try await store.titles(Query(words: "كلم")) == ["خبر"])
  }
}
