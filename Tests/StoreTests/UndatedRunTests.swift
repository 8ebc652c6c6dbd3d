import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// So many articles without a date at once that their numbers reach days beyond it.
@Suite struct UndatedRunTests {
  @Test func `order and filters hold where a run of undated articles is longer than a day`() async throws {
    let store = try Store(inMemory: ())
    // 200,000 rows as an import leaves them, of which the numbers are all that matters here.
    let count = 200_000
    let first = Int64(day(9).timeIntervalSince1970)
    _ = try await store.merge([file(article("قديم", "نص قديم", on: day(1)))])
    try await store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
          INSERT INTO article(id, date, published, title, titleIsDerived, tags, titleKey, lede, ledeLetters, file, dateSource)
          SELECT ? + i, ?, NULL, 'خبر', 0, '', i, i, 0, 1, 1 FROM n
          """, arguments: [count, first, first])
    }
    // One of the next hour, and another without a date, come after all of them.
    _ = try await store.merge([
      file(article("لاحق", "نص لاحق", on: day(9).addingTimeInterval(3600)), name: "b", arrived: day(10))
    ])
    _ = try await store.merge([
      file(article("بلا تاريخ", "نص آخر"), name: "c", arrived: day(9).addingTimeInterval(7200))
    ])
    let newest = try await store.articles(.everything, limit: 2)
    #expect(newest.map(\.title) == ["بلا تاريخ", "لاحق"])
    #expect(newest.map(\.isDateArrival) == [true, false])
    #expect(newest[1].date == day(9).addingTimeInterval(3600))

    func all(from start: Date?, to end: Date?) async throws -> Int {
      let from = start.map { Int64($0.timeIntervalSince1970) } ?? .min
      let to = end.map { Int64($0.timeIntervalSince1970) } ?? .max
      return try await store.read { db in
        guard case .condition(let sql, let arguments) = try FilterSQL(.dates(from: from, to: to), db) else { return -1 }
        return try Int.fetchOne(
          db, sql: "SELECT count(*) FROM article a WHERE " + sql.replacing("#", with: "a.id"),
          arguments: StatementArguments(arguments)) ?? -1
      }
    }
    #expect(try await all(from: nil, to: day(10)) == count + 3)
    #expect(try await all(from: nil, to: day(9).addingTimeInterval(1)) == count + 1)
    #expect(try await all(from: day(9), to: day(9).addingTimeInterval(7000)) == count + 1)
    #expect(try await all(from: day(9).addingTimeInterval(1), to: nil) == 2)
    #expect(try await all(from: nil, to: day(9)) == 1)
  }
}
