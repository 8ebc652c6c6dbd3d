import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Stories that an earlier program made of articles without a date, and what was removed of them.
struct PartedStoryTests {
  private static let fire = [
    article(
      "حريق كبير في غابات الجبل الأخضر", "اندلع حريق كبير في غابات الجبل الأخضر وأجلت فرق الإطفاء سكان القرى القريبة.",
      source: "وكالة الساحل", on: day(9)),
    article(
      "إجلاء سكان القرى بعد حريق غابات الجبل الأخضر",
      "أجلت فرق الإطفاء سكان القرى القريبة من حريق كبير في غابات الجبل الأخضر، وما زالت الطائرات تعمل.",
      source: "صحيفة الجبل", on: day(9, second: 2_000)),
  ]

  /// As an earlier program would have it, which took the time of arrival for that of the event.
  private func joinUndated(_ store: Store) async throws {
    try await store.write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO storyMember SELECT a.id, (SELECT m.story FROM storyMember m JOIN article b ON b.id = m.article
            WHERE b.title = ?) FROM article a WHERE a.title = ?;
          INSERT OR REPLACE INTO storyMember
            SELECT id, 1000 + (row_number() OVER (ORDER BY id)) / 3 FROM article WHERE published IS NULL AND title <> ?;
          DELETE FROM state WHERE name = 'storyDatesBelow';
          """,
        arguments: [StoryTests.quake[0].title, StoryTests.quake[2].title, StoryTests.quake[2].title])
    }
  }

  private func older(_ undated: [ParsedArticle] = UndatedStoryTests.archive) async throws -> Store {
    let store = try Store(inMemory: ())
    var quake = StoryTests.quake
    quake[2].published = nil
    _ = try await store.merge((UndatedStoryTests.others + quake).map { file($0) })
    _ = try await store.merge(UndatedStoryTests.undated(undated).map { file($0) })
    try await joinUndated(store)
    #expect(try await store.storyTitles().count > 1)
    return store
  }

  @Test func `the stories of an earlier program lose what is undated, and those with a date stay together`()
    async throws
  {
    let store = try await older()
    try await store.prepareStories()
    #expect(try await store.storyTitles() == [Set(StoryTests.quake.prefix(2).map(\.title))])
    #expect(try await store.check() == [])
  }

  @Test func `an older store is mended in short steps`() async throws {
    let words = ["ماء", "نهر", "جسر", "ميناء", "سوق", "مدرسة", "قمح", "كتاب"]
    let many = (0..<400).map { number in
      article("\(words[number % 8]) \(number)", "نص \(number * 13) عن \(words[number / 8 % 8]) \(number * 7).")
    }
    let store = try await older(many)
    let before = try await store.storySizes()
    try await store.write { db in try UndatedStories.run(db) }
    let parted = try await before.count - store.storySizes().count
    #expect((UndatedStories.mostParted / 3...UndatedStories.mostParted).contains(parted))
    #expect(try await store.read(UndatedStories.isAnyLeft))
    try await store.prepareStories()
    #expect(try await store.storyTitles() == [Set(StoryTests.quake.prefix(2).map(\.title))])
    #expect(try await !store.read(UndatedStories.isAnyLeft))
  }

  @Test func `what comes back by undo is in no story of undated articles, also where it was before`() async throws {
    let store = try await older()
    let removed = try await [store.id(StoryTests.quake[2].title), store.id(StoryTests.quake[0].title)]
    #expect(try await store.remove(removed).count == 2)
    try await store.prepareStories()
    #expect(try await store.storyTitles() == [])
    _ = try await store.undo()
    #expect(try await store.storyTitles() == [Set(StoryTests.quake.prefix(2).map(\.title))])
    #expect(try await store.check() == [])
  }

  @Test func `a story that comes back by undo is not that which came meanwhile`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge((UndatedStoryTests.others + StoryTests.quake).map { file($0) })
    let quake: Set = Set(StoryTests.quake.map(\.title))
    #expect(try await store.storyTitles() == [quake])
    var gone: [Article.ID] = []
    for article in StoryTests.quake { gone.append(try await store.id(article.title)) }
    #expect(try await store.remove(gone).count == 3)
    _ = try await store.merge(Self.fire.map { file($0) })
    let fire: Set = Set(Self.fire.map(\.title))
    #expect(try await store.storyTitles() == [fire])
    _ = try await store.undo()
    #expect(try await store.storyTitles() == [quake, fire])
    #expect(try await store.check() == [])
  }
}
