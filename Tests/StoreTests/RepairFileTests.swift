import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

/// Where a repaired store is made, and how it gets its place.
struct RepairFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ titles: String...) async throws {
    let store = try Store(path: folder.file())
    for (number, title) in titles.enumerated() {
      _ = try await store.merge([file(article(title, "نص \(title)", on: day(number + 1)), name: "\(number)")])
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions] as? Int
  }

  @Test func `the copy stands alone, for its owner only`() async throws {
    try await fill("خبر أول")
    let before = try names()
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(
      Set(try names()).subtracting(before).subtracting(["nashra.sqlite-wal", "nashra.sqlite-shm"]) == ["new.sqlite"])
    #expect(try mode("new.sqlite") == 0o600)
    #expect(try await Store(path: folder.file("new.sqlite")).titles() == ["خبر أول"])
  }

  @Test(arguments: [true, false])
  func `a store without an article is repaired as well`(hasFeed: Bool) async throws {
    let feeds = try await {
      let store = try Store(path: folder.file())
      if hasFeed { _ = try await store.addFeed(address: "https://a.example/feed", title: "خلاصة") }
      return try await store.feeds()
    }()
    #expect(try await Store.repair(path: folder.file(), into: folder.file("new.sqlite")) == RepairReport())
    let new = try Store(path: folder.file("new.sqlite"))
    #expect(try await new.feeds() == feeds)
    #expect(try await new.isPristine())
    #expect(try await new.check() == [])
  }

  @Test(arguments: ["file", "link", "dangling", "folder", "log"])
  func `nothing that stands in its place is touched`(kind: String) async throws {
    try await fill("خبر أول")
    let target = folder.file("new.sqlite")
    let files = FileManager.default
    switch kind {
    case "file": try Data("كلام".utf8).write(to: URL(fileURLWithPath: target))
    case "link": try files.createSymbolicLink(atPath: target, withDestinationPath: folder.file())
    case "dangling": try files.createSymbolicLink(atPath: target, withDestinationPath: folder.file("elsewhere"))
    case "folder": try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    default: try Data(count: 40).write(to: URL(fileURLWithPath: target + "-wal"))
    }
    let before = try names()
    await #expect(throws: StoreError.self) { try await Store.repair(path: folder.file(), into: target) }
    #expect(try names() == before)
  }

  @Test func `what appears in its place meanwhile stays`() throws {
    let workshop = try Workshop(beside: folder.file("new.sqlite"))
    defer { workshop.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("new.sqlite"), withDestinationPath: folder.file("elsewhere"))
    #expect(throws: StoreError.cannotOpen(path: folder.file("new.sqlite"), reason: "the file exists already")) {
      try workshop.publish(as: folder.file("new.sqlite"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("elsewhere")))
  }

  @Test func `what a killed repair left is swept by the next, and that of one at work is not`() async throws {
    try await fill("خبر أول")
    let dead = folder.file("new.sqlite.unfinished-repair-dead00")
    try FileManager.default.createDirectory(atPath: dead, withIntermediateDirectories: false)
    try Data("نصف".utf8).write(to: URL(fileURLWithPath: dead + "/copy"))
    let other = try Workshop(beside: folder.file("new.sqlite"))
    defer { other.remove() }
    #expect(!FileManager.default.fileExists(atPath: dead))
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(FileManager.default.fileExists(atPath: other.file))
  }

  @Test func `a store is exchanged for its copy, and kept with what was in its log`() async throws {
    try await fill("خبر أول", "خبر ثان")
    // A log that nobody folded in, as a process leaves it that was killed.
    let log: Data = try await {
      let store = try Store(path: folder.file())
      try await store.mark(.starred, [store.id("خبر أول")])
      return try folder.bytes("nashra.sqlite-wal")
    }()
    #expect(!log.isEmpty)
    let (report, kept) = try await Store.repairInPlace(path: folder.file(), now: day(1))
    #expect(report == RepairReport(articles: 2))
    #expect(kept == folder.file("nashra.sqlite.damaged-20250701T120000Z"))
    #expect(try names() == ["nashra.sqlite", "nashra.sqlite.damaged-20250701T120000Z"])
    #expect(try mode("nashra.sqlite") == 0o600)
    for path in [folder.file(), kept] {
      let store = try Store(path: path)
      #expect(try await store.titles() == ["خبر ثان", "خبر أول"])
      #expect(try await store.titles(Query(isStarredOnly: true)) == ["خبر أول"])
      #expect(try await store.check() == [])
    }
  }

  @Test func `a link to a store stays one`() async throws {
    try await fill("خبر أول")
    let link = folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file())
    _ = try await Store.repairInPlace(path: link, now: day(1))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == folder.file())
    #expect(try await Store(path: link).titles() == ["خبر أول"])
  }

  @Test func `what cannot be repaired is left as it was`() async throws {
    try Data("كلام ليس مخزنا".utf8).write(to: URL(fileURLWithPath: folder.file()))
    let before = try folder.bytes()
    await #expect(throws: StoreError.self) { try await Store.repairInPlace(path: folder.file(), now: day(1)) }
    #expect(try folder.bytes() == before)
    #expect(try names() == ["nashra.sqlite"])
  }
}

/// Rows that hold what none of them ever does.
struct RepairDamageTests {
  private static let tables = StoreTable.all.filter { $0.check != .index }

  private static let values = ["NULL", "'x'", "1.5", "x'00ff'", "9223372036854775807", "-9223372036854775808", "''"]

  /// Each column in a row of its own, so that the others of the row are whole.
  @Test(arguments: tables.map(\.name))
  func `whatever stands in a column, repair passes it over`(name: String) async throws {
    let table = try #require(Self.tables.first { $0.name == name })
    let folder = try TemporaryFolder()
    let (whole, copy, new) = (folder.file(), folder.file("damaged.sqlite"), folder.file("new.sqlite"))
    try await {
      let store = try Store(path: whole)
      var random = RandomStore(store, seed: 7)
      try await random.live(25)
      try await store.prepareCompletions()
    }()
    for value in Self.values {
      for end in ["", "-wal", "-shm"] {
        for path in [copy, new] { try? FileManager.default.removeItem(atPath: path + end) }
      }
      try damage(table, with: value, whole, into: copy)
      do { _ = try await Store.repair(path: copy, into: new) } catch {
        Issue.record("\(name) with \(value): \(error)")
        continue
      }
      #expect(try await Store(path: new).check() == [], "\(name) with \(value)")
    }
  }

  private func damage(_ table: StoreTable, with value: String, _ whole: String, into copy: String) throws {
    try FileManager.default.copyItem(atPath: whole, toPath: copy)
    let queue = try DatabaseQueue(path: copy)
    try queue.writeWithoutTransaction { db in
      // NOT NULL would keep NULL out: the words are taken from the schema, as damage takes them from the file.
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table';
          PRAGMA writable_schema = RESET
          """)
      let table = try SalvagedTable(table, of: db)
      let key = table.key.joined(separator: ", ")
      for (place, column) in table.columns.enumerated() {
        // A table's own number takes no other type.
        try? db.execute(
          sql: """
            UPDATE OR IGNORE \(table.name) SET \(column.name) = \(value)
            WHERE (\(key)) IN (SELECT \(key) FROM \(table.name) ORDER BY \(key) LIMIT 1 OFFSET \(place))
            """)
      }
    }
    try queue.close()
  }
}
