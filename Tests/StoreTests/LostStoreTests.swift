import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// The file of an open store is removed, renamed or replaced.
struct LostStoreTests {
  let folder: TemporaryFolder
  let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص", on: day(1)))])
  }

  private func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: folder.file(name), toPath: folder.file(other))
  }

  @Test func `nothing is written to a file that is gone, and it goes on when that is back`() async throws {
    try store.checkPresence()
    try move("nashra.sqlite", to: "away.sqlite")
    let lost = StoreError.lost(path: folder.file(), isReplaced: false)
    #expect(throws: lost) { try store.checkPresence() }
    await #expect(throws: lost) { try await store.mark(.read, matching: .everything) }
    await #expect(throws: lost) { try await store.merge([file(article("آخر", "نص آخر"))]) }
    // What was there can be read still.
    #expect(try await store.articles(.everything, limit: 9).map(\.isUnread) == [true])
    try move("away.sqlite", to: "nashra.sqlite")
    try store.checkPresence()
    #expect(try await store.mark(.read, matching: .everything) == 1)
    #expect(try await store.check() == [])
  }

  @Test func `another file in its place is not taken for it`() async throws {
    try move("nashra.sqlite", to: "away.sqlite")
    let other = try Store(path: folder.file())
    _ = try await other.merge([file(article("غيره", "نص غيره"))])
    let lost = StoreError.lost(path: folder.file(), isReplaced: true)
    await #expect(throws: lost) { try await store.mark(.read, matching: .everything) }
    #expect(try await other.titles() == ["غيره"])
    #expect(try await other.count(Query(isUnreadOnly: true)) == 1)
  }

  @Test(arguments: [true, false])
  func `a write during which the file goes is no write`(isUnchecked: Bool) async throws {
    let (path, away) = (folder.file(), folder.file("away.sqlite"))
    let body: @Sendable (Database) throws -> Void = { db in
      try db.execute(sql: "DELETE FROM unread")
      try FileManager.default.moveItem(atPath: path, toPath: away)
    }
    await #expect(throws: StoreError.lost(path: path, isReplaced: false)) {
      if isUnchecked { try await store.writeUnchecked(body) } else { try await store.write(body) }
    }
    try move("away.sqlite", to: "nashra.sqlite")
    #expect(try await store.count(Query(isUnreadOnly: true)) == 1)
  }

  /// SQLite removes a log when its last user closes; not where the file has another name by then (pager.c,
  /// databaseIsUnmoved).
  @Test func `one that is lost takes no log from the file in its place`() async throws {
    func lose() async throws -> Store {
      let lost = try Store(path: folder.file("b.sqlite"))
      _ = try await lost.merge([file(article("قديم", "نص"))])
      try move("b.sqlite", to: "away.sqlite")
      let new = try Store(path: folder.file("b.sqlite"))
      _ = try await new.merge([file(article("جديد", "نص"))])
      await #expect(throws: StoreError.self) { try await lost.mark(.read, matching: .everything) }
      try lost.connections.reader.close()
      try lost.connections.writer.close()
      return new
    }
    let new = try await lose()
    #expect(FileManager.default.fileExists(atPath: folder.file("b.sqlite-wal")))
    #expect(FileManager.default.fileExists(atPath: folder.file("b.sqlite-shm")))
    #expect(try await new.titles() == ["جديد"])
  }

  @Test func `a store in memory is always there`() async throws {
    try Store(inMemory: ()).checkPresence()
  }
}
