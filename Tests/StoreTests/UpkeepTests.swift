import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

struct UpkeepTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Each article in a page of its own, so that its text can be read again from there.
  private func fill(_ store: Store, _ count: Int) async throws {
    let files = (0..<count).map { number in
      let text = String(repeating: "نص الخبر \(number) ", count: 60) + "."
      let page = "خبر رقم \(number)\n\n\(text)\n\nكلمات دلالية: وسم، رقم \(number % 3)\n"
      var parsed = article("خبر رقم \(number)", text, tags: ["وسم", "رقم \(number % 3)"], on: day(1, second: number))
      parsed.related = ["خبر رقم \((number + 1) % count)"]
      return ImportedFile(name: "\(number).txt", bytes: Array(page.utf8), arrived: day(31), articles: [parsed])
    }
    _ = try await store.merge(files)
  }

  private func damage(_ change: (inout Data) throws -> Void) throws {
    var bytes = try folder.bytes()
    try change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: folder.file()))
  }

  @Test(arguments: [Keeping.newest(4), .since(day(1, second: 16))])
  func `old articles go, starred ones stay, and all counts are exact`(keeping: Keeping) async throws {
    let store = try Store(path: folder.file())
    try await fill(store, 20)
    try await store.mark(.starred, [store.id("خبر رقم 0")])
    try await store.mark(.read, [store.id("خبر رقم 1"), store.id("خبر رقم 19")])
    #expect(try await store.prune(keeping: keeping) == 15)
    let kept = ["خبر رقم 19", "خبر رقم 18", "خبر رقم 17", "خبر رقم 16", "خبر رقم 0"]
    #expect(try await store.titles() == kept)
    #expect(try await store.titles(Query(words: "الخبر ")) == kept)
    #expect(try await store.titles(Query(words: "نص 5 ")) == [])
    #expect(try await store.count(Query(isUnreadOnly: true)) == 4)
    #expect(try await store.tags(.everything).first == TagCount(name: "وسم", articles: 5, unread: 4))
    #expect(try await store.check() == [])
    #expect(try await store.content(store.id("خبر رقم 0"))?.related == [RelatedArticle(title: "خبر رقم 1")])
    #expect(try await store.prune(keeping: keeping) == 0)
    // What was removed does not come back with the next import.
    try await fill(store, 20)
    #expect(try await store.titles() == kept)
  }

  @Test func `room is given back`() async throws {
    let store = try Store(path: folder.file())
    try await fill(store, 400)
    let before = try await store.statistics()
    _ = try await store.prune(keeping: .newest(10))
    #expect(try await store.vacuum() > 0)
    let after = try await store.statistics()
    #expect(after.bytes < before.bytes)
    #expect(after.freeBytes == 0)
    #expect((after.articles, after.unread, after.files) == (10, 10, 400))
    #expect(after.bodyBytes * 30 < before.bodyBytes)
    #expect(after.indexBytes * 8 < before.indexBytes)
    #expect(try await store.check() == [])
  }

  @Test func `a whole store has no problems`() async throws {
    let store = try Store(path: folder.file())
    #expect(try await store.check() == [])
    try await fill(store, 30)
    try await store.mark(.read, matching: Query(tags: ["رقم 1"]))
    #expect(try await store.check() == [])
  }

  @Test func `pages that hold something else are named, and nothing is said of writing`() async throws {
    try await fill(Store(path: folder.file()), 300)
    // What is read at the start is left whole, so that the file still opens.
    let kept = try await DatabaseQueue(path: folder.file()).read { db in
      try Set(Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'state')"))
    }
    try damage { bytes in
      for page in stride(from: 8, to: bytes.count / 8192, by: 3) where !kept.contains(page + 1) {
        for place in 0..<64 { bytes[page * 8192 + place] = 0xA5 }
      }
    }
    let store = try Store(path: folder.file())
    let problems = try await store.check()
    #expect(problems.contains { if case .database = $0 { true } else { false } })
    let all = try? await store.articles(.everything, limit: 300)
    #expect(all?.count != 300)
    do { _ = try await store.tags(Query(words: "نص ")) } catch {
      #expect({ if case .failed(let reason) = error { reason.contains("store check") } else { false } }(), "\(error)")
    }
  }

  @Test func `flipped bits are found where they are`() async throws {
    func make() async throws { try await fill(Store(path: folder.file()), 3) }
    try await make()
    try damage { bytes in
      let text = Data("نص الخبر 1 نص الخبر 1".utf8)
      var start = bytes.startIndex
      while let place = bytes.range(of: text, in: start..<bytes.endIndex) {
        bytes[place.lowerBound + 1] ^= 1
        start = place.upperBound
      }
    }
    let store = try Store(path: folder.file())
    let id = try await store.id("خبر رقم 1")
    #expect(try await store.check() == [.body(id), .file(name: "1.txt")])
  }

  @Test func `a damaged title, a hole in the index and an index of another version are found`() async throws {
    let store = try Store(path: folder.file())
    try await fill(store, 30)
    let id = try await store.id("خبر رقم 7")
    try await store.write { db in
      try db.execute(sql: "UPDATE article SET title = 'خبر رقع 7' WHERE id = ?", arguments: [id.rawValue])
    }
    // The index does not know the word that the title has now.
    #expect(try await store.check() == [.title(id), .index(missing: 1)])
    try await store.write { db in
      try db.execute(sql: "UPDATE article SET title = 'خبر رقم 7' WHERE id = ?", arguments: [id.rawValue])
      let entry = try SearchIndex.Entry(
        id.rawValue, title: Draft.foldedTitle("خبر رقم 7"), body: "", tags: [], source: nil, db)
      try SearchIndex.delete(id.rawValue, entry, db)
    }
    #expect(try await store.check() == [.index(missing: 1)])
    try await store.write { db in try State.set(0, "fold", db) }
    #expect(try await store.check() == [.indexOfOtherVersion])
  }

  @Test func `a lost text is read again from its file, and statuses stay`() async throws {
    func make() async throws {
      let store = try Store(path: folder.file())
      try await fill(store, 6)
      try await store.mark(.read, [store.id("خبر رقم 2"), store.id("خبر رقم 4")])
      try await store.mark(.starred, [store.id("خبر رقم 3")])
    }
    try await make()
    // The body's first: its text stands behind the letter of a paragraph and its length.
    try damage { bytes in
      let place = try #require(bytes.range(of: Data([0]) + Data("نص الخبر 1 نص".utf8)))
      bytes[place.lowerBound + 2] ^= 1
    }
    let before = try folder.bytes()
    let report = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(report == RepairReport(articles: 6))
    #expect(try folder.bytes() == before)
    let new = try Store(path: folder.file("new.sqlite"))
    #expect(try await new.check() == [])
    #expect(try await new.titles(Query(words: "نص 1 ")) == ["خبر رقم 1"])
    #expect(try await new.titles(Query(isUnreadOnly: true)).count == 4)
    #expect(try await new.titles(Query(isStarredOnly: true)) == ["خبر رقم 3"])
    // A repair that was killed after that is asked for again; of another file there is no copy yet.
    let copy = try folder.bytes("new.sqlite")
    let again = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(again.wasThere && again.articles == 6)
    try damage { $0.append(0) }
    await #expect(throws: StoreError.cannotOpen(path: folder.file("new.sqlite"), reason: "the file exists already")) {
      try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    }
    #expect(try folder.bytes("new.sqlite") == copy)
  }

  /// Behind the pages of the schema, without which SQLite knows no table.
  @Test(arguments: [0.5, 0.6, 0.9])
  func `what is left of a cut or overwritten store is saved`(place: Double) async throws {
    func make() async throws { try await fill(Store(path: folder.file()), 300) }
    try await make()
    let whole = try folder.bytes()
    for isCut in [true, false] {
      let middle = Int(Double(whole.count / 8192) * place) * 8192
      let damaged = isCut ? whole.prefix(middle) : whole[..<middle] + Data(count: 8192) + whole[(middle + 8192)...]
      try Data(damaged).write(to: URL(fileURLWithPath: folder.file()))
      let name = "new-\(isCut).sqlite"
      let report = try await Store.repair(path: folder.file(), into: folder.file(name))
      let new = try Store(path: folder.file(name))
      #expect(try await new.check() == [])
      #expect(try await new.count(.everything) == report.articles)
      // One page holds few; of a file that is cut off, the texts may all have stood behind the cut.
      #expect(isCut ? report.articles + report.lost.count > 0 : report.articles >= 280)
      #expect(try folder.bytes() == Data(damaged))
    }
  }

  @Test func `a file that is no store cannot be repaired, and nothing is left behind`() async throws {
    try Data("كلام".utf8).write(to: URL(fileURLWithPath: folder.file()))
    await #expect(throws: StoreError.self) {
      try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("new.sqlite")))
  }
}
