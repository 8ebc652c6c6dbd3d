import FilterLanguage
import Foundation
import GRDB
import TestSupport
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

/// A small file system, which needs the rights to mount one.
final class SmallDisk: Sendable {
  let path: String

  init?(kilobytes: Int) {
    path = NSTemporaryDirectory() + "nashra-disk-\(UUID().uuidString)"
    guard getuid() == 0,
      (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil
    else { return nil }
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", path) else {
      try? FileManager.default.removeItem(atPath: path)  // An empty folder more is no harm.
      return nil
    }
  }

  deinit {
    _ = Self.run("umount", "-l", path)
    try? FileManager.default.removeItem(atPath: path)  // As above.
  }

  private static func run(_ arguments: String...) -> Bool {
    TestSupport.start(["/usr/bin/env"] + arguments)?.terminationStatus == 0
  }

  static let isPossible = SmallDisk(kilobytes: 64) != nil

  /// Takes all room but so much.
  func fill(leaving kilobytes: Int = 0) throws {
    let file = unsafe open(path + "/filler", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4_096)
    while unsafe write(file, page, page.count) == page.count {}
    var status = stat()
    unsafe fstat(file, &status)
    ftruncate(file, max(0, status.st_size - off_t(kilobytes << 10)))
  }

  func free() { unsafe unlink(path + "/filler") }
}

@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small file system needs root"))
struct ReadOnlyStoreTests {
  let folder: TemporaryFolder
  let disk: SmallDisk

  init() throws {
    folder = try TemporaryFolder()
    disk = try #require(SmallDisk(kilobytes: 4_000))
  }

  private var path: String { disk.path + "/nashra.sqlite" }

  /// Puts a store on the disk, with what a killed program leaves in its log.
  private func put(hasLog: Bool) async throws {
    func fill() async throws {
      let store = try Store(path: folder.file())
      _ = try await store.merge(
        (0..<60).map { number in
          file(
            article("خبر \(number)", String(repeating: "نص \(number) ", count: 300), on: day(1, second: number)),
            name: "\(number)")
        })
    }
    try await fill()
    guard hasLog else { return try FileManager.default.copyItem(atPath: folder.file(), toPath: path) }
    let store = try Store(path: folder.file())
    try await store.mark(.starred, matching: .everything)
    for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: folder.file() + end, toPath: path + end) }
  }

  @Test(arguments: [false, true])
  func `on a full disk it is read, says why it is not written, and goes on with room`(hasLog: Bool) async throws {
    try await put(hasLog: hasLog)
    try disk.fill()
    let store = try Store(path: path)
    #expect(try await store.count(.everything) == 60)
    #expect(try await store.count(Query(isStarredOnly: true)) == (hasLog ? 60 : 0))
    if !hasLog { #expect(store.readOnlyReason == .diskFull) }
    await #expect(throws: StoreError.self) {
      _ = try await store.merge([file(article("آخر", String(repeating: "نص آخر ", count: 50_000)))])
    }
    #expect(try await store.count(.everything) == 60)
    disk.free()
    #expect(try await store.mark(.read, matching: .everything) == 60)
    #expect(store.readOnlyReason == nil)
    #expect(try await store.check() == [])
  }

  @Test func `what another program changes meanwhile is seen`() async throws {
    try await put(hasLog: false)
    try disk.fill()
    let store = try Store(path: path)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 60)
    disk.free()
    let other = try Store(path: path)
    try await other.mark(.read, matching: .everything)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
  }

  @Test func `where nothing can be written nobody is told that places are not remembered`() async throws {
    try await put(hasLog: false)
    let id = try await Store(path: path).id("خبر 7")
    try await Store(path: path).remember([id: .init(text: 2, offset: 9)], session: "before")
    try disk.fill()
    let store = try Store(path: path)
    #expect(store.readOnlyReason == .diskFull)
    try await store.remember([id: .start], session: "after")
    #expect(try await store.session() == "before")
    #expect(try await store.content(id)?.place == .init(text: 2, offset: 9))
  }

  @Test func `with little room articles are removed, and the room is given back`() async throws {
    try await put(hasLog: false)
    try disk.fill(leaving: 700)
    let before = try #require(FileStatus(path: path, followsLink: false)).size
    let store = try Store(path: path)
    #expect(try await store.prune(keeping: .newest(5)) == 55)
    #expect(try await store.vacuum() > 0)
    #expect(try await store.count(.everything) == 5)
    #expect(try await store.check() == [])
    #expect(try #require(FileStatus(path: path, followsLink: false)).size < before)
  }

  @Test func `without any room removing says so and removes nothing`() async throws {
    try await put(hasLog: false)
    try disk.fill()
    let store = try Store(path: path)
    await #expect(throws: StoreError.cannotWrite(reason: "the disk is full")) {
      try await store.prune(keeping: .newest(5))
    }
    #expect(try await store.count(.everything) == 60)
  }
}
