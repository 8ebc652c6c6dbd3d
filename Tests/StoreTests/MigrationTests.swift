import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing
import TextAnalysis

@testable import Store

struct MigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store as version 1 wrote it, of one article of one second and so many more.
  private func makeVersion1(_ name: String = "nashra.sqlite", articles: Int = 3) throws {
    let queue = try DatabaseQueue(path: folder.file(name))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
      try db.execute(sql: Schema.first)
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
      try db.execute(sql: "INSERT INTO source(name, key) VALUES ('وكالة', 'وكاله')")
      for number in 1...articles {
        try db.execute(
          sql: "INSERT INTO file(hash, name, arrived, articles) VALUES (?, 'a', 0, 1)",
          arguments: [
            Data(SHA256.digest([UInt8(number)]))
          ])
        try db.execute(sql: "INSERT INTO raw VALUES (?, ?)", arguments: [number, Data([UInt8(number)])])
        try db.execute(
          sql: "INSERT INTO article VALUES (?1, ?1, ?1, 'خبر ' || ?1, 0, 1, 1, NULL, '', ?2, ?1, 5, ?1)",
          arguments: [number, Draft.titleKey("خبر \(number)").key])
        try db.execute(
          sql: "INSERT INTO body VALUES (?, NULL, NULL, ?)",
          arguments: [
            number, Data(BodyCoding.bytes([Block(.paragraph, "نص \(number)")])),
          ])
        try db.execute(sql: "INSERT INTO unread VALUES (?)", arguments: [number])
        try db.execute(
          sql: "INSERT INTO search(rowid, title, body, meta) VALUES (?1, 'خبر ' || ?1, 'نص ' || ?1, '¤a ¤s1')",
          arguments: [number])
      }
      try db.execute(sql: "UPDATE state SET value = ? WHERE name IN ('articles', 'unread')", arguments: [articles])
      try db.execute(sql: "UPDATE state SET value = ? WHERE name = 'fold'", arguments: [Analyzer.version])
    }
    try queue.close()
  }

  @Test func `a store of version 1 opens, and takes feeds`() async throws {
    try makeVersion1()
    let store = try Store(path: folder.file())
    #expect(try await store.titles() == ["خبر 3", "خبر 2", "خبر 1"])
    #expect(try await store.titles(Query(words: "خبر 2 ")) == ["خبر 2"])
    let feed = try await store.subscribe("https://a.example/feed")
    #expect(
      try await store.merge(
        feed, [entry("1", "خبر رابع", "نص رابع", on: Date(timeIntervalSince1970: 2)), entry("2", "جديد", "نص")])
        == MergeResult(added: 2))
    #expect(try await store.titles(Query(filter: .inFeed(feed.id))).count == 2)
    #expect(try await store.check() == [])
    #expect(try await store.prune(keeping: .newest(0)) == 5)
    #expect(try await store.check() == [])
  }

  /// Where an article said nothing, such a store has the time of its file's last change.
  @Test func `dates of an earlier store stay, and what is missing is not said to be its arrival`() async throws {
    try makeVersion1(articles: 2)
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in try db.execute(sql: "UPDATE article SET published = NULL WHERE id = 2") }
    try queue.close()
    let articles = try await Store(path: folder.file()).articles(.everything, limit: 9)
    #expect(articles.map(\.published) == [nil, Date(timeIntervalSince1970: 1)])
    #expect(articles.map(\.dateSource) == [nil, nil] && articles.map(\.isDateArrival) == [false, false])
  }

  @Test(arguments: [true, false])
  func `an index with either order of its columns finds in titles and in texts`(isOld: Bool) async throws {
    if isOld { try makeVersion1(articles: 1) }
    let store = try Store(path: folder.file())
    let columns = try await store.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('search')")
    }
    #expect(columns.prefix(2) == (isOld ? ["title", "body"] : ["body", "title"]))
    let added = article("قمة المناخ", "وصل الرئيس إلى القاهرة", on: day(2))
    _ = try await store.merge([file(added), file(article("زيارة الرئيس", "كلمة عن المناخ", on: day(1)))])
    #expect(try await store.titles(Query(filter: "title:المناخ")) == ["قمة المناخ"])
    #expect(try await store.titles(Query(filter: "body:المناخ")) == ["زيارة الرئيس"])
    #expect(try await store.titles(Query(filter: "عنوان:\"زيارة الرئيس\"")) == ["زيارة الرئيس"])
    // A fuller text takes the shorter one out of the index, column by column.
    let fuller = article("قمة المناخ", "وصل الرئيس إلى القاهرة", "ثم غادرها مساء", on: day(2))
    #expect(try await store.merge([file(fuller, name: "fuller")]) == MergeResult(updated: 1))
    #expect(try await store.titles(Query(filter: "body:مساء")) == ["قمة المناخ"])
    #expect(try await store.check() == [])
  }

  private func start(_ name: String) throws -> Started {
    let program = productsFolder.appending(path: "nashra").path
    let started = TestSupport.start([program, "list", "--store", folder.file(name)])
    return try #require(started)
  }

  /// The log of one that is open and was not brought into the file, as a kill leaves it.
  private func copyWithLog(_ name: String, to copy: String) throws {
    let queue = try DatabaseQueue(path: folder.file(name))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; DELETE FROM unread WHERE id = 1")
      try db.execute(sql: "UPDATE state SET value = value - 1 WHERE name = 'unread'")
    }
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name + end), toPath: folder.file(copy + end))
    }
    try queue.close()
  }

  @Test(arguments: [false, true])
  func `an upgrade that is killed anywhere opens again`(hasLog: Bool) async throws {
    try makeVersion1("old.sqlite", articles: 40)
    if hasLog { try copyWithLog("old.sqlite", to: "logged.sqlite") }
    for round in 0..<16 {
      let name = "\(round).sqlite"
      let original = folder.file(hasLog ? "logged.sqlite" : "old.sqlite")
      for end in hasLog ? ["", "-wal"] : [""] {
        try FileManager.default.copyItem(atPath: original + end, toPath: folder.file(name) + end)
      }
      let upgrade = try start(name)
      usleep(UInt32(1_000 + round * 5_000))
      kill(upgrade.processIdentifier, SIGKILL)
      upgrade.waitUntilExit()
      let store = try Store(path: folder.file(name))
      #expect(try await store.count(.everything) == 40, "round \(round)")
      #expect(try await store.count(Query(isUnreadOnly: true)) == (hasLog ? 39 : 40), "round \(round)")
      #expect(try await store.check() == [], "round \(round)")
    }
  }

  @Test func `five upgrades at once all succeed`() async throws {
    try makeVersion1(articles: 20)
    let upgrades = try (0..<5).map { _ in try start("nashra.sqlite") }
    for upgrade in upgrades { upgrade.waitUntilExit() }
    #expect(upgrades.map(\.terminationStatus) == [0, 0, 0, 0, 0])
    let store = try Store(path: folder.file())
    #expect(try await store.count(.everything) == 20)
    #expect(try await store.check() == [])
  }

  @Test func `the step to feeds touches no table that was there`() throws {
    let tables = ["article", "body", "search", "file", "raw", "unread", "tag", "articleTag", "related"]
    for table in tables {
      #expect(!Schema.feeds.contains("ALTER TABLE \(table)") && !Schema.feeds.contains("INSERT INTO \(table)"))
      #expect(!Schema.feeds.contains("UPDATE \(table)") && !Schema.feeds.contains("ON \(table)("))
    }
  }
}

struct FeedRepairTests {
  @Test func `subscriptions and what is known of their entries are repaired`() async throws {
    let folder = try TemporaryFolder()
    var settings = FeedSettings()
    settings.folder = ["صحف"]
    settings.isHidden = true
    let entries = [entry("1", "خبر أول", "نص", on: day(1)), entry("2", "خبر ثان", "نص آخر", on: day(2))]
    func fill() async throws -> Feed {
      let store = try Store(path: folder.file())
      let feed = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
      _ = try await store.merge(feed, entries + [entry("3", "قديم", "نص ثالث", on: day(-9))])
      _ = try await store.merge([file(article("ظاهر", "نص الصفحة", on: day(3)))])
      #expect(try await store.prune(keeping: .newest(3)) == 1)
      return feed
    }
    let feed = try await fill()
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let store = try Store(path: folder.file("new.sqlite"))
    #expect(try await store.feeds() == [feed])
    #expect(try await store.titles() == ["ظاهر"])
    #expect(try await store.titles(Query(filter: .inFeed(feed.id))) == ["خبر ثان", "خبر أول"])
    #expect(
      try await store.merge(feed, entries + [entry("3", "قديم", "نص ثالث", on: day(-9))]) == MergeResult(unchanged: 3))
    #expect(try await store.check() == [])
  }
}
