import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Stores that are being made, by us and by the programs before us.
struct FirstStartTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
  }

  /// A hot journal of a transaction that began when the file had so many pages, and wrote down none of them.
  private func journal(pagesBefore: UInt8) -> [UInt8] {
    [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + [0, 0, 0, 0] + [0, 0, 0, 1] + [0, 0, 0, pagesBefore]
      + [0, 0, 2, 0] + [0, 0, 32, 0] + [UInt8](repeating: 0, count: 484)
  }

  /// As older programs made it, in its place and before the log was switched on.
  private func makeAsBefore() throws {
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA page_size = 8192")
      try Schema.migrate(db)
    }
    try queue.close()
  }

  @Test func `what a killed start left beside a new store goes, and other hidden files stay`() async throws {
    for name in [".nashra-new-1", ".nashra-new-1-wal", ".other"] { try write([1], name) }
    let store = try Store(path: folder.file())
    #expect(try await store.isPristine())
    #expect(try files().filter { $0.hasPrefix(".") } == [".other"])
  }

  @Test func `logs of a store that is not there are kept, and not played into the new one`() async throws {
    for end in ["-wal", "-journal", "-shm"] { try write([1, 2, 3], "nashra.sqlite" + end) }
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص"))])
    #expect(try await store.check() == [])
    for end in ["-wal", "-journal"] {
      let kept = try files().filter { $0.hasPrefix("nashra.sqlite\(end).") }
      #expect(try kept.map { try folder.bytes($0) } == [Data([1, 2, 3])])
    }
  }

  @Test func `a first start of an older program that was killed is taken back, and the store made`() async throws {
    try makeAsBefore()
    try write(journal(pagesBefore: 0), "nashra.sqlite-journal")
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص"))])
    #expect(try await store.check() == [])
    #expect(try !files().contains("nashra.sqlite-journal"))
  }

  @Test(arguments: [0, 1, 8_192, 20_000])
  func `pages that were not yet written are no store of anybody`(zeros: Int) async throws {
    try write([UInt8](repeating: 0, count: zeros), "nashra.sqlite")
    try write(journal(pagesBefore: 0), "nashra.sqlite-journal")
    let store = try Store(path: folder.file())
    #expect(try await store.isPristine())
    #expect(try await store.check() == [])
  }

  @Test func `zeros without a journal are refused`() throws {
    try write([UInt8](repeating: 0, count: 8_192), "nashra.sqlite")
    #expect(throws: StoreError.notAStore(path: folder.file(), reason: "it is no SQLite database")) {
      try Store(path: folder.file())
    }
  }

  @Test func `a strange journal does not empty a store`() async throws {
    func fill() async throws { _ = try await Store(path: folder.file()).merge([file(article("خبر", "نص"))]) }
    try await fill()
    try write(journal(pagesBefore: 0), "nashra.sqlite-journal")
    let store = try Store(path: folder.file())
    #expect(try await store.titles() == ["خبر"])
    #expect(try files().contains { $0.hasPrefix("nashra.sqlite-journal.") })
  }

  @Test(arguments: [UInt8(0), 1])
  func `a transaction of another program is not taken back`(pagesBefore: UInt8) async throws {
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in try db.execute(sql: "CREATE TABLE t(a); INSERT INTO t VALUES (1)") }
    try queue.close()
    try write(journal(pagesBefore: pagesBefore), "nashra.sqlite-journal")
    let before = try (folder.bytes(), folder.bytes("nashra.sqlite-journal"), files())
    #expect(throws: StoreError.notAStore(path: folder.file(), reason: "it is a database of another program")) {
      try Store(path: folder.file())
    }
    let after = try (folder.bytes(), folder.bytes("nashra.sqlite-journal"), files())
    #expect(before == after)
  }

  // MARK: With the program itself

  private static let program = productsFolder.appending(path: "nashra").path

  private func start(_ arguments: String...) throws -> Started {
    let started = TestSupport.start([Self.program] + arguments + ["--store", folder.file()])
    return try #require(started)
  }

  @Test(arguments: [5, 20])
  func `so many first starts at once all succeed, and see one store`(count: Int) async throws {
    var starts: [Started] = []
    for number in 0..<count {
      let page = folder.file("\(number).txt")
      try Data("خبر رقم \(number)\n\nنص الخبر \(number) وحده.\n".utf8).write(to: URL(fileURLWithPath: page))
      starts.append(try start("import", page))
    }
    for start in starts { start.waitUntilExit() }
    #expect(starts.map(\.terminationStatus) == Array(repeating: 0, count: count))
    let store = try Store(path: folder.file())
    #expect(try await store.count(.everything) == count)
    #expect(try await store.check() == [])
    #expect(try files().filter { $0.hasPrefix(".") } == [])
  }

  @Test func `a first start that is killed leaves a store or none`() async throws {
    // Commands that only read make no store.
    let page = folder.file("page.txt")
    try Data("خبر الأول\n\nنص الخبر وحده.\n".utf8).write(to: URL(fileURLWithPath: page))
    for round in 0..<20 {
      let first = try start("import", page)
      usleep(UInt32(1_000 + round * 4_000))
      kill(first.processIdentifier, SIGKILL)
      first.waitUntilExit()
      let again = try start("import", page)
      again.waitUntilExit()
      #expect(again.terminationStatus == 0, "round \(round)")
      for name in try files() where name.hasPrefix("nashra") {
        try FileManager.default.removeItem(atPath: folder.file(name))
      }
    }
    _ = try Store(path: folder.file())
    #expect(try files().filter { $0.hasPrefix(".") } == [])
  }
}
