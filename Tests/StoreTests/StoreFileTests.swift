import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

struct StoreFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a store of a few pages, all of it in the file itself.
  private func makeStore(articles: Int = 50) async throws {
    let store = try Store(path: folder.file())
    let drafts = (0..<articles).map { number in
      article(
        "خبر رقم \(number)", String(repeating: "نص الخبر \(number) ", count: 50), tags: ["وسم"],
        on: day(1, second: number))
    }
    _ = try await store.merge([
      ImportedFile(name: "many", bytes: Array("\(articles)".utf8), arrived: day(31), articles: drafts)
    ])
  }

  private func change(_ change: (inout Data) -> Void) throws {
    var bytes = try folder.bytes()
    change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: folder.file()))
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Opens what is no store, and looks that nothing was written.
  private func refusal() throws -> StoreError? {
    let before = try (folder.bytes(), files())
    defer {
      #expect(throws: Never.self) {
        let after = try (folder.bytes(), files())
        #expect(before == after)
      }
    }
    do throws(StoreError) { _ = try Store(path: folder.file()) } catch { return error }
    return nil
  }

  @Test func `counters too large to be added up do not keep a store closed`() async throws {
    try await makeStore(articles: 1)
    try await DatabaseQueue(path: folder.file()).write { db in
      try db.execute(sql: "UPDATE state SET value = 9223372036854775807")
    }
    #expect(try await Store(path: folder.file()).articles(.everything, limit: 9).count == 1)
  }

  @Test func `a store is made with its folder and keeps what it holds`() async throws {
    let path = folder.path + "/a/ب/nashra.sqlite"
    func fill() async throws {
      let store = try Store(path: path)
      _ = try await store.merge([file(article("خبر", "نص", on: day(1)))])
      try await store.mark(.read, matching: .everything)
    }
    try await fill()
    let again = try Store(path: path)
    #expect(try await again.articles(.everything, limit: 9).map(\.isUnread) == [false])
    #expect(try await again.merge([file(article("خبر", "نص", on: day(1)))]) == MergeResult(unchanged: 1))
  }

  @Test func `an empty file becomes a store`() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let store = try Store(path: folder.file())
    #expect(try await store.count(.everything) == 0)
    #expect(try await store.isPristine())
  }

  @Test(arguments: ["كلام", "SQLite format 3\0", String(repeating: "نص ", count: 5_000)])
  func `a file that is no database is refused and not touched`(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file()))
    #expect(try refusal() == .notAStore(path: folder.file(), reason: "it is no SQLite database"))
  }

  @Test func `a database of another program is refused and not touched`() async throws {
    try await makeStore()
    try change { $0.replaceSubrange(68..<72, with: [0, 0, 0, 0]) }
    #expect(try refusal() == .notAStore(path: folder.file(), reason: "it is a database of another program"))
  }

  @Test func `a newer store is refused and not touched`() async throws {
    try await makeStore()
    try change { $0.replaceSubrange(60..<64, with: [0, 0, 0, 99]) }
    #expect(try refusal() == .tooNew(path: folder.file(), version: 99))
  }

  @Test func `a store that is cut off is refused and not touched`() async throws {
    try await makeStore()
    try change { $0 = $0.prefix($0.count / 2) }
    let error = try refusal()
    guard case .cannotOpen(folder.file(), _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a damaged first page is refused and the file not touched`() async throws {
    try await makeStore()
    try change { $0.replaceSubrange(100..<8_000, with: repeatElement(0x5A, count: 7_900)) }
    let error = try refusal()
    guard case .cannotOpen(folder.file(), _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a folder is refused`() throws {
    #expect(throws: StoreError.cannotOpen(path: folder.path, reason: "it is a folder")) {
      try Store(path: folder.path)
    }
  }

  @Test func `looking at a store and importing the same again write nothing`() async throws {
    try await makeStore(articles: 3)
    let before = try folder.bytes()
    try await makeStore(articles: 3)
    func look() async throws {
      let store = try Store(path: folder.file())
      #expect(try await store.titles(Query(words: "خبر ")).count == 3)
      #expect(try await store.mark(.unread, matching: .everything) == 0)
    }
    try await look()
    #expect(try folder.bytes() == before)
    #expect(try files() == ["nashra.sqlite"])
  }

  @Test func `a flipped bit in a body is noticed`() async throws {
    try await makeStore(articles: 1)
    try change { bytes in
      // The body is the only place where the blocks' text stands whole; the last of the raw text's marks is in it.
      guard let place = bytes.range(of: Data("نص الخبر 0 نص الخبر 0".utf8)) else { return }
      bytes[place.lowerBound + 1] ^= 1
    }
    let store = try Store(path: folder.file())
    let id = try await store.id("خبر رقم 0")
    await #expect(throws: StoreError.failed(reason: "the body of article \(id.rawValue) is damaged")) {
      try await store.content(id)
    }
  }

  @Test func `two processes may share the file`() async throws {
    // Two values of the same path share nothing in memory, as two processes do not.
    let one = try Store(path: folder.file())
    let two = try Store(path: folder.file())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        for (name, store) in [("أ", one), ("ب", two)] {
          group.addTask {
            _ = try await store.merge([
              file(article("\(name) \(number)", "نص \(name) \(number)", tags: ["مشترك"]), name: "\(name)\(number)")
            ])
            _ = try await store.articles(Query(words: "نص "), limit: 50)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await one.count(.everything) == 40)
    #expect(try await two.count(Query(words: "نص ")) == 40)
    #expect(try await two.tags(.everything) == [TagCount(name: "مشترك", articles: 40, unread: 40)])
  }

  @Test func `two processes may make the store at the same time`() async throws {
    let path = folder.file()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await Store(path: path).count(.everything) } }
      for try await count in group { #expect(count == 0) }
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write to every file"))
  func `a read-only store can be read, and says why it cannot be written`() async throws {
    try await makeStore(articles: 2)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file())
    let store = try Store(path: folder.file())
    #expect(try await store.count(.everything) == 2)
    await #expect(throws: StoreError.self) { try await store.mark(.read, matching: .everything) }
  }
}

struct CodingTests {
  /// The vectors of FIPS 180-4's examples, and lengths around the padding's edges against each other.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `SHA-256 gives the published digests`(text: String, digest: String) {
    let bytes = SHA256.digest(Array(text.utf8))
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }

  @Test func `blocks come back from their bytes, and no damage goes unnoticed`() throws {
    let blocks = [Block(.heading, "عنوان"), Block(.code, ""), Block(.list, "أ\0ب\nج"), Block(.paragraph, "🙂")]
    let bytes = BodyCoding.bytes(blocks)
    #expect(try BodyCoding.blocks(bytes) == blocks)
    #expect(try BodyCoding.blocks(BodyCoding.bytes([])) == [])
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(throws: BodyCoding.Damaged.self) { try BodyCoding.blocks(damaged) }
      }
      #expect(throws: BodyCoding.Damaged.self) { try BodyCoding.blocks(Array(bytes[..<index])) }
    }
  }
}
