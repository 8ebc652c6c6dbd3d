import Foundation
import GRDB
import Testing

@testable import Store

/// What stays beside a store whose connections are open when the program ends.
struct SettlingTests {
  let folder: TemporaryFolder
  let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", String(repeating: "نص ", count: 9_000), on: day(1)))])
  }

  private var logSize: Int { (try? folder.bytes("nashra.sqlite-wal").count) ?? 0 }

  /// The file without what lies beside it.
  private func copiedTitles() async throws -> [String] {
    try folder.bytes().write(to: URL(fileURLWithPath: folder.file("copy.sqlite")))
    return try await Store(path: folder.file("copy.sqlite")).titles()
  }

  @Test func `a settled store is in its file, and can be used on`() async throws {
    #expect(logSize > 0)
    await store.settle()
    #expect(logSize == 0)
    #expect(try await copiedTitles() == ["خبر"])
    await store.settle()
    _ = try await store.merge([file(article("ثان", "نص", on: day(2)), name: "b.txt")])
    #expect(try await store.titles() == ["ثان", "خبر"])
    #expect(try await store.check() == [])
  }

  @Test func `nobody who reads or writes is waited for, and nothing is lost`() async throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.file(), configuration: configuration)
    for begin in ["BEGIN; SELECT count(*) FROM article", "BEGIN IMMEDIATE"] {
      try await other.writeWithoutTransaction { db in try db.execute(sql: begin) }
      // Behind what the other one reads.
      if begin != "BEGIN IMMEDIATE" {
        _ = try await store.merge([file(article("ثان", "نص", on: day(2)), name: "b.txt")])
      }
      await store.settle()
      #expect(try await store.titles() == ["ثان", "خبر"])
      try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    }
    try other.close()
    await store.settle()
    #expect(logSize == 0)
    #expect(try await copiedTitles() == ["ثان", "خبر"])
  }

  @Test func `a store in memory, and one that is gone, are left alone`() async throws {
    await (try Store(inMemory: ())).settle()
    try FileManager.default.moveItem(atPath: folder.file(), toPath: folder.file("elsewhere"))
    let before = logSize
    await store.settle()
    #expect(logSize == before && before > 0)
    #expect(!FileManager.default.fileExists(atPath: folder.file()))
  }
}
