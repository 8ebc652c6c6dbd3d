import ArticleParsing
import FilterLanguage
import Foundation
import Store
import Testing

@testable import Ingest

/// Files of other readers, from recognition to the store.
struct MovedFileTests {
  private static let now = Date(timeIntervalSince1970: 1_750_000_000)
  private let folder = TemporaryFolder()

  /// As `nashra import` does.
  private func importing(_ store: Store, _ names: String...) async -> (ImportReport, MovingReport) {
    let report = await FileImport(store: store).run(
      names.map { folder.path($0) }, takesOtherReaders: true, now: Self.now)
    let moved = await MovingIn(store: store, policy: AddressPolicy(), now: Self.now).run(report.moved)
    return (report, moved)
  }

  private func counts(_ store: Store) async throws -> [Int] {
    [
      try await store.count(.everything), try await store.count(Query(isUnreadOnly: true)),
      try await store.count(Query(filter: "is:starred")),
    ]
  }

  private static let files: [(name: String, text: String, format: MovedFormat, counts: [Int])] = [
    (
      "a",
      "title,url,time_added,tags,status\nخبر الجسر,https://a.example/1,1700000000,علم,unread\n"
        + "خبر السوق,https://a.example/2,1700000001,,archive\n", .pocketTable, [2, 1, 0]
    ),
    (
      "b", "<html><title>Pocket Export</title><h1>Unread</h1><a href=\"https://a.example/1\" time_added=\"1\">خبر</a>",
      .pocketPage, [1, 1, 0]
    ),
    (
      "c", "URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,خبر,,Starred,1700000000\n", .instapaper,
      [1, 1, 1]
    ),
    (
      "d",
      "{\"id\":\"user/-/state/com.google/starred\",\"items\":[{\"id\":\"1\",\"title\":\"خبر\",\"categories\":"
        + "[\"user/-/state/com.google/read\"],\"content\":{\"content\":\"<p>نص</p>\"}}]}", .starred, [1, 0, 1]
    ),
    ("e", "1700000000\tخبر\thttps://a.example/1\t<p>نص</p>\thtml\t1\t\t\t\n", .sfeedArticles, [1, 1, 0]),
    (
      "f",
      "From a@b Thu Jan  1 00:00:00 2026\nFrom: n <a@b>\nSubject: One\nStatus: RO\n\nBody one.\n>From here\n\n"
        + "From a@b Thu Jan  2 00:00:00 2026\nFrom: n <a@b>\nSubject: Two\n\nBody two.\n", .mailbox, [2, 1, 0]
    ),
    (
      "g",
      "(:version 4 :feeds #s(hash-table data ()) :entries #s(hash-table data ((\"a\" . \"1\") #s(elfeed-entry "
        + "(\"a\" . \"1\") \"خبر\" nil 1.7e9 \"<p>نص</p>\" html nil (unread star) nil nil))))", .elfeed, [1, 1, 1]
    ),
  ]

  @Test(arguments: files.indices)
  func `each kind of file comes in with its states, and the second time changes nothing`(index: Int) async throws {
    let file = Self.files[index]
    try folder.write(file.name, Array(file.text.utf8))
    let store = try Store(inMemory: ())
    let (report, moved) = await importing(store, file.name)
    #expect(report.failed.isEmpty && moved.failed.isEmpty && moved.files.map(\.format) == [file.format], "\(moved)")
    #expect(moved.added == file.counts[0])
    #expect(try await counts(store) == file.counts)
    let (_, again) = await importing(store, file.name)
    #expect(again.added == 0 && again.updated == 0 && again.unchanged == file.counts[0], "\(again)")
    #expect(again.markedRead == 0 && again.markedStarred == 0)
    #expect(try await counts(store) == file.counts)
    // What was moved in is no change that could be taken back.
    #expect(try await store.undo() == nil)
    for article in try await store.articles(.everything, limit: 9) {
      #expect(try await store.raw(article.id)?.isEmpty == false)
    }
  }

  @Test func `what has a title and an address alone has no date, and the last that was saved stands first`()
    async throws
  {
    try folder.write(
      "a", Array("url,time_added\nhttps://a.example/1,5\nhttps://a.example/2,7\nhttps://a.example/3,6\n".utf8))
    let store = try Store(inMemory: ())
    let (_, moved) = await importing(store, "a")
    #expect(moved.files.first?.withoutText == 3)
    let articles = try await store.articles(.everything, limit: 9)
    #expect(articles.map(\.url) == [2, 3, 1].map { "https://a.example/\($0)" })
    #expect(articles.allSatisfy { $0.published == nil })
    let content = try #require(try await store.content(articles[0].id))
    #expect(content.blocks.isEmpty)
  }

  @Test func `items of a feed that is subscribed to become its own`() async throws {
    let store = try Store(inMemory: ())
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed", title: "وكالة"))
    try folder.write(
      "s.json",
      Array(
        #"{"items":[{"id":"9","title":"خبر","published":1700000000,"canonical":[{"href":"https://a.example/1"}],"origin":{"streamId":"feed/https://A.example/feed"}}]}"#
          .utf8))
    try folder.write("وكالة", Array("1700000000\tآخر\thttps://a.example/2\t\t\t2\t\t\t\n".utf8))
    _ = await importing(store, "s.json", "وكالة")
    #expect(try await store.feedCounts()[feed.id]?.articles == 2)
  }

  @Test func `texts of elfeed lie beside its index, and one that is not there is told`() async throws {
    let hash = String(repeating: "0a", count: 20)
    func entry(_ id: String, _ hash: String) -> String {
      "(\"a\" . \"\(id)\") #s(elfeed-entry (\"a\" . \"\(id)\") \"خبر \(id)\" nil 1.7e9 #s(elfeed-ref \"\(hash)\") html nil nil \"https://a.example/feed\" nil)"
    }
    try folder.write("data/0a/\(hash)", Array("<p>نص من ملف</p>".utf8))
    let other = String(repeating: "0b", count: 20)
    try folder.write(
      "index",
      Array(
        "(:version 4 :feeds #s(hash-table data (\"https://a.example/feed\" #s(elfeed-feed \"https://a.example/feed\" nil \"وكالة\" nil nil))) :entries #s(hash-table data (\(entry("1", hash)) \(entry("2", other)))))"
          .utf8))
    let store = try Store(inMemory: ())
    let (_, moved) = await importing(store, "index")
    #expect(moved.added == 2 && moved.subscribed == 1 && moved.withoutPlace.map(\.kind) == [.missingText])
    #expect(try await store.count(Query(filter: "body:ملف")) == 1)
    let feed = try #require(try await store.feeds().first)
    #expect(feed.name == "وكالة")
    #expect(try await store.feedCounts()[feed.id]?.articles == 2)
  }

  @Test func `texts that elfeed packed together are cut out by their characters`() async throws {
    let (first, second, outside) = (
      String(repeating: "0a", count: 20), String(repeating: "0b", count: 20), String(repeating: "0c", count: 20)
    )
    func entry(_ id: String, _ hash: String) -> String {
      "(\"a\" . \"\(id)\") #s(elfeed-entry (\"a\" . \"\(id)\") \"خبر \(id)\" nil 1.7e9 #s(elfeed-ref \"\(hash)\") html nil nil nil nil)"
    }
    let (one, two) = ("<p>نصّ أول 😀</p>", "<p>والثاني</p>")
    let (end, last) = (one.unicodeScalars.count, one.unicodeScalars.count + two.unicodeScalars.count)
    try folder.write("data/archive", Array((one + two).utf8))
    let gzip = try Process.run(URL(filePath: "/usr/bin/env"), arguments: ["gzip", folder.path("data/archive")])
    gzip.waitUntilExit()
    try folder.write(
      "data/archive.index",
      Array(
        "#s(hash-table size 3 test equal data (\"\(first)\" (0 . \(end)) \"\(second)\" (\(end) . \(last)) \"\(outside)\" (\(last) . 9000)))"
          .utf8))
    try folder.write(
      "index",
      Array(
        "(:version 4 :feeds #s(hash-table data ()) :entries #s(hash-table data (\(entry("1", first)) \(entry("2", second)) \(entry("3", outside)))))"
          .utf8))
    let store = try Store(inMemory: ())
    let (_, moved) = await importing(store, "index")
    #expect(moved.added == 3 && moved.withoutPlace.map(\.kind) == [.missingText])
    for word in ["أول", "والثاني"] { #expect(try await store.count(Query(filter: "body:\(word)")) == 1, "\(word)") }
    #expect(try await store.count(Query(filter: "أول والثاني")) == 0)
  }

  @Test func `a list of addresses is newsboat's where something in it or its name says so`() async throws {
    try folder.write("list", Array("https://a.example/1\nhttps://a.example/2\n".utf8))
    try folder.write("urls", Array("https://a.example/1\n".utf8))
    let store = try Store(inMemory: ())
    let (report, moved) = await importing(store, "list", "urls")
    #expect(report.failed.map(\.reason) == [.page(.foreign(.addresses))] && moved.subscribed == 1)
  }

  @Test func `in a folder nothing is subscribed to, and no settings are read`() async throws {
    try folder.write("in/urls", Array("https://a.example/1 وسم\n".utf8))
    try folder.write("in/config", Array("auto-reload yes\n".utf8))
    try folder.write("in/وكالة", Array("1700000000\tخبر\thttps://a.example/2\t\t\t2\t\t\t\n".utf8))
    let store = try Store(inMemory: ())
    let (report, moved) = await importing(store, "in")
    #expect(report.skipped == 2 && report.failed.isEmpty && moved.added == 1 && moved.settings.isEmpty)
    #expect(try await store.feeds().isEmpty)
  }

  @Test func `filters that are proposed are filters`() throws {
    for query in [
      "unread = \"yes\" and tags # \"x\"", "age between 0:0", "age < 9", "( flags != \"\" or title =~ \"x\" )",
    ] {
      let line = try #require(NewsboatFilter.line(query))
      #expect(throws: Never.self) { try Query(filter: line + " ") }
    }
  }

  @Test func `a mailbox's messages are told apart, and one without an end is whole`() throws {
    let text = "From a 1\nA: 1\n\nx\nFrom inside\n\nFrom b 2\nB: 2\n\n>>From y"
    var mailbox = Mailbox(ByteSource(Array(text.utf8)))
    let first = try #require(try mailbox.next())
    let second = try #require(try mailbox.next())
    #expect(first.line == 1 && first.bytes.map { String(decoding: $0, as: UTF8.self) } == "A: 1\n\nx\nFrom inside\n\n")
    #expect(second.line == 7 && second.bytes.map { String(decoding: $0, as: UTF8.self) } == "B: 2\n\n>From y\n")
    #expect(try mailbox.next() == nil)
  }

  @Test func `a page that FreshRSS takes apart is told and not subscribed to`() throws {
    var page = OPML.Feed(address: "https://a.example/page", name: "صفحة")
    page.isScraped = true
    let feed = OPML.Feed(address: "https://b.example/feed", name: "خلاصة")
    let listed = ListedFeeds([page, feed], isTrusted: true, policy: AddressPolicy())
    #expect(listed.accepted == [feed] && listed.scraped == [page.address] && listed.refused == 1)
  }

  #if os(Linux)
    /// Closing any descriptor of a file takes away all locks that the process has on it (fcntl(2)).
    @Test(.enabled(if: HeldLocks.areTold, "this system does not tell a process its own locks"))
    func `a store that is to be imported into itself keeps SQLite's locks`() async throws {
      let store = try Store(path: folder.path("s.sqlite"))
      // Each connection that it will have is there then.
      try folder.write("a.txt", Array("عنوان\n\nنص الخبر".utf8))
      _ = await importing(store, "a.txt")
      let files = ["s.sqlite", "s.sqlite-shm"].map { folder.path($0) }
      try #require(HeldLocks.of(files) == Set(files))
      let (report, moved) = await importing(store, "s.sqlite", "s.sqlite-shm", "s.sqlite")
      #expect(moved.failed.map(\.problem) == [.ownStore, .ownStore] && moved.files.isEmpty && report.failed.count == 1)
      #expect(HeldLocks.of(files) == Set(files))
    }
  #endif
}
