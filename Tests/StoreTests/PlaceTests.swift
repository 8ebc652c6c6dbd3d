import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// Where articles were left, and what the screen showed.
struct PlaceTests {
  let store: Store

  init() async throws {
    store = try Store(inMemory: ())
    _ = try await store.merge([
      file(article("واحد", "نص أول", on: day(1)), article("اثنان", "نص ثان", on: day(2)))
    ])
  }

  private func place(_ title: String) async throws -> ReadingPlace? {
    try await store.content(store.id(title))?.place
  }

  private func count() async throws -> Int? {
    try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM place") }
  }

  @Test func `an article is found where it was left last, and one that was left at its start has no place`()
    async throws
  {
    let (one, two) = (try await store.id("واحد"), try await store.id("اثنان"))
    #expect(try await place("واحد") == nil)
    try await store.remember([one: .init(text: 4, offset: 120), two: .init(text: 7, offset: 0)])
    try await store.remember([one: .init(text: 2, offset: 9)])
    #expect(try await place("واحد") == .init(text: 2, offset: 9))
    #expect(try await place("اثنان") == .init(text: 7, offset: 0))
    try await store.remember([two: .start])
    #expect(try await place("اثنان") == nil)
    #expect(try await count() == 1)
    #expect(try await store.check() == [])
  }

  @Test func `an article that is gone leaves no place`() async throws {
    let one = try await store.id("واحد")
    try await store.remember([one: .init(text: 4, offset: 1), Article.ID(5): .init(text: 4, offset: 1)])
    #expect(try await count() == 1)
    #expect(try await store.prune(keeping: .newest(1)) == 1)
    #expect(try await count() == 0)
    try await store.remember([one: .init(text: 4, offset: 1)])
    #expect(try await count() == 0)
    #expect(try await store.check() == [])
  }

  @Test func `those that were left longest ago are forgotten`() async throws {
    let (one, two) = (try await store.id("واحد"), try await store.id("اثنان"))
    try await store.remember([one: .init(text: 1, offset: 1)])
    try await store.remember([two: .init(text: 1, offset: 1)])
    // Others, which were left between the two.
    try await store.writeUnchecked { db in
      try db.execute(sql: "UPDATE place SET id = 20000 WHERE article = ?", arguments: [two.rawValue])
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= ?)
          INSERT INTO place SELECT i, -i, 1, 1 FROM n
          """, arguments: [Places.most])
    }
    try await store.remember([two: .init(text: 2, offset: 1)])
    #expect(try await count() == Places.most)
    #expect(try await place("واحد") == nil)
    #expect(try await place("اثنان") == .init(text: 2, offset: 1))
  }

  @Test func `what nobody wrote is no place`() async throws {
    let (one, two) = (try await store.id("واحد"), try await store.id("اثنان"))
    try await store.remember([one: .init(text: 1, offset: 1), two: .init(text: 1, offset: 1)], session: "x")
    try await store.write { db in
      try db.execute(sql: "UPDATE place SET offset = 'x' WHERE article = ?", arguments: [one.rawValue])
      try db.execute(
        sql: "UPDATE place SET text = -5, offset = ? WHERE article = ?", arguments: [Int64.max, two.rawValue])
      try db.execute(sql: "UPDATE session SET value = x'FF00'")
    }
    #expect(try await place("واحد") == nil)
    #expect(try await place("اثنان") == .init(text: -5, offset: .max))
    _ = try await store.session()
  }

  @Test func `the session is the text that was remembered last`() async throws {
    #expect(try await store.session() == nil)
    try await store.remember(session: "one")
    try await store.remember(session: "two")
    try await store.remember()
    #expect(try await store.session() == "two")
  }

  @Test func `the next unread article is looked for from the other end, too, where that is asked for`() async throws {
    _ = try await store.merge([file(article("ثلاثة", "نص ثالث", on: day(3)))])
    let ids = try await store.articles(.everything, limit: 9).map(\.id)
    func next(_ from: Int, older: Bool, wraps: Bool) async throws -> Int? {
      let found = try await store.nextUnread(.everything, from: ids[from], older: older, wraps: wraps)
      return found.flatMap { ids.firstIndex(of: $0.id) }
    }
    #expect(try await next(0, older: true, wraps: true) == 1)
    #expect(try await next(2, older: true, wraps: false) == nil)
    #expect(try await next(2, older: true, wraps: true) == 0)
    #expect(try await next(0, older: false, wraps: true) == 2)
    try await store.mark(.read, [ids[0], ids[2]])
    #expect(try await next(1, older: true, wraps: true) == 1)
    try await store.mark(.read, [ids[1]])
    #expect(try await next(1, older: true, wraps: true) == nil)
  }
}
