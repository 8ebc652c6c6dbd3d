import ArticleParsing
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What comes in bulk, and an older store: stories do not depend on how it is cut into steps.
struct StoryStepTests {
  private static let matters = """
    زلزال مرفأ ساحلية أنقاض جرحى خيام مستشفيات هزات|برلمان قانون مياه نواب جلسة تصويت معارضة تعديل
    فيضان سدود أمطار قرى إجلاء نهر جسور طوارئ|انتخابات مرشح صناديق لجنة نتائج دائرة مراقبون طعون
    قمة وفود بيان هدنة وساطة حدود أسرى مفاوضات|حريق غابات إطفاء دخان طائرات رياح سكان خسائر
    """.split { "|\n".contains($0) }.map { $0.split(separator: " ").map(String.init) }

  /// Of two matters each, so that many are like others which are not like each other.
  private static func articles(_ random: inout some RandomNumberGenerator) -> [ParsedArticle] {
    (0..<90).map { number in
      let (one, other) = (matters.randomElement(using: &random) ?? [], matters.randomElement(using: &random) ?? [])
      func words(_ count: Int) -> String {
        let words = (0..<count).map { _ in
          (Int.random(in: 0..<4, using: &random) == 0 ? other : one).randomElement(using: &random) ?? ""
        }
        return words.joined(separator: " ")
      }
      return article(
        words(5), words(14) + " \(number).", source: "صحيفة \(number % 4)",
        on: day(1 + Int.random(in: 0..<9, using: &random), second: number * 700))
    }
  }

  private func stories(_ store: Store) async throws -> Set<[Int64]> {
    try await store.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT article, story FROM storyMember ORDER BY article")
      return Set(Dictionary(grouping: rows) { $0[1] as Int64 }.values.map { $0.map { $0[0] } })
    }
  }

  @Test func `an import in bulk finds the same stories in whatever pieces it comes, and is looked at`() async throws {
    var random = Seed.ofRun
    for _ in 0..<4 {
      let articles = Self.articles(&random)
      var found: [Set<[Int64]>] = []
      for (piece, step) in [(90, 100), (1, 1), (7, 13), (Int.random(in: 2...60, using: &random), 2)] {
        let store = try Store(inMemory: ())
        for start in stride(from: 0, to: articles.count, by: piece) {
          let files = articles[start..<min(start + piece, articles.count)].map { PreparedFile(file($0)) }
          _ = try await store.merge(files, isBulk: true)
        }
        try await store.addMissingWords()
        try await store.prepareStories(atOnce: step)
        found.append(try await stories(store))
        #expect(try await store.check() == [])
      }
      #expect(found[0].contains { $0.count > 2 })
      #expect(found.allSatisfy { $0 == found[0] })
    }
  }

  @Test func `what was read of articles is forgotten once somebody else has written`() async throws {
    let store = try Store(inMemory: ())
    var random = Seed.ofRun
    _ = try await store.merge(Self.articles(&random).map { PreparedFile(file($0)) }, isBulk: true)
    try await store.addMissingWords()
    try await store.write { db in
      let newest = try #require(try Int64.fetchOne(db, sql: "SELECT max(id) FROM article"))
      var memory = StoryMemory()
      try OlderStories.run(atMost: 30, &memory, db)
      let read = memory.traits.count
      #expect(read > 30)
      try memory.begin(at: newest, db)
      #expect(memory.traits.count == read)
      try db.execute(sql: "UPDATE article SET title = 'عنوان آخر' WHERE id = ?", arguments: [newest])
      try memory.begin(at: newest, db)
      #expect(memory.traits.isEmpty && memory.counts == nil)
    }
  }
}
