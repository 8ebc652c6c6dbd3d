import Foundation
import GRDB
import Testing

@testable import Store

/// SQLite says the same of a file that has reached its largest number of pages as of a disk that is full.
struct FullDiskTests {
  let folder: TemporaryFolder
  let store: Store

  init() async throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file())
    _ = try await store.merge(Self.files(0..<20))
  }

  private static func files(_ numbers: Range<Int>) -> [PreparedFile] {
    numbers.map { number in
      PreparedFile(
        file(
          article(
            "خبر رقم \(number)", String(repeating: "نص الخبر \(number) ", count: 400), on: day(1, second: number)),
          name: "\(number)"))
    }
  }

  private func setRoom(pages: Int?) async throws {
    try await store.connections.writer.write { db in
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages.map { count + $0 } ?? 1_000_000)")
    }
  }

  @Test(arguments: [false, true])
  func `what does not fit is refused whole, what was there stays, and with room it goes on`(isBulk: Bool) async throws {
    try await setRoom(pages: 5)
    await #expect(throws: StoreError.cannotWrite(reason: "database or disk is full")) {
      try await store.merge(Self.files(20..<60), isBulk: isBulk)
    }
    #expect(try await store.count(.everything) == 20)
    #expect(try await store.check() == [])
    try await setRoom(pages: nil)
    #expect(try await store.merge(Self.files(20..<60), isBulk: isBulk).result.added == 40)
    #expect(try await store.check() == [])
  }
}
