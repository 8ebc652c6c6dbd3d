import Foundation
import GRDB
import Testing

@testable import Store

/// What is sent with a feed's requests, and under which addresses a feed is known.
struct FeedRequestTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  private func request() throws -> FeedRequest {
    var request = FeedRequest()
    request.userAgent = "Mozilla/5.0 (x)"
    request.set(try RequestHeader(name: "X-Key", value: "geheim: 1"))
    request.set(try RequestHeader(name: "Authorization", value: "Bearer abc"))
    request.cookie = "sid=1; b=2"
    return request
  }

  @Test func `it is stored with a feed, changed, and forgotten with it`() async throws {
    var settings = FeedSettings()
    settings.request = try request()
    let feed = try #require(try await store.addFeed(address: "https://a.example/", settings: settings))
    #expect(try await store.feeds().map(\.settings.request) == [request()])
    settings.request.remove("x-KEY")
    settings.request.cookie = nil
    _ = try await store.updateFeed(feed.id, settings)
    #expect(try await store.feeds().first?.settings.request.headers.map(\.name) == ["Authorization"])
    #expect(try await store.check() == [])
    _ = try await store.removeFeed(feed.id)
    let left = try await store.read { db in
      try String.fetchAll(db, sql: "SELECT coalesce(headers, '') || coalesce(cookie, '') FROM feed")
    }
    #expect(left == [""])
  }

  @Test(
    arguments: [
      ("X-Key", "a", nil), ("", "a", .badName), ("a b", "a", .badName), ("ا", "a", .badName), ("a:", "a", .badName),
      ("a\r\nb", "a", .badName), ("a\u{0}", "a", .badName), ("X", "a\r\nHost: b", .badValue), ("X", "a\nb", .badValue),
      ("X", "a\u{0}b", .badValue), ("X", "\u{1B}[0m", .badValue), ("X", "\u{7F}", .badValue), ("X", "قيمة", .badValue),
      ("X", "", .badValue), ("X", " ", .badValue), ("X", "a\tb", nil), ("HOST", "a", .reserved(name: "HOST")),
      ("Content-Length", "1", .reserved(name: "Content-Length")),
      ("transfer-encoding", "chunked", .reserved(name: "transfer-encoding")),
      ("Connection", "a", .reserved(name: "Connection")),
      ("If-None-Match", "\"a\"", .reserved(name: "If-None-Match")),
      ("If-Modified-Since", "a", .reserved(name: "If-Modified-Since")),
      ("Proxy-Authorization", "a", .reserved(name: "Proxy-Authorization")),
      ("Cookie", "a", .reserved(name: "Cookie")), ("Range", "bytes=0-1", .reserved(name: "Range")),
      ("X", String(repeating: "a", count: 8_001), .tooLong), (String(repeating: "a", count: 101), "a", .badName),
    ] as [(String, String, RequestHeaderError?)])
  func `only what is a line of ours to add may be one`(name: String, value: String, reason: RequestHeaderError?) {
    var told: RequestHeaderError?
    do throws(RequestHeaderError) { _ = try RequestHeader(name: name, value: value) } catch { told = error }
    #expect(told == reason)
  }

  @Test func `what a row says and cannot be sent is passed over`() {
    let many = (0..<50).map { "X\($0):a" }.joined(separator: "\n")
    #expect(
      FeedRequest(userAgent: "a\rb", headers: "Host:a\nX:b\n:c\nY\nX:d", cookie: "\u{0}").headers.map(\.value) == ["d"])
    #expect(FeedRequest(userAgent: "a\rb", headers: nil, cookie: "\u{0}") == FeedRequest())
    #expect(FeedRequest(userAgent: nil, headers: many, cookie: nil).headers.count == RequestHeader.most)
  }

  @Test func `a feed's own comes before what is for all`() throws {
    var all = FeedRequest()
    (all.userAgent, all.cookie) = ("all", "all=1")
    all.set(try RequestHeader(name: "x-key", value: "all"))
    all.set(try RequestHeader(name: "X-All", value: "all"))
    let both = try request().over(all)
    #expect(both.userAgent == "Mozilla/5.0 (x)" && both.cookie == "sid=1; b=2")
    #expect(
      both.headers.map { "\($0.name)=\($0.value)" } == ["X-All=all", "X-Key=geheim: 1", "Authorization=Bearer abc"])
    #expect(FeedRequest().over(all) == all && both.withoutSecrets.userAgent == both.userAgent)
    #expect(!both.withoutSecrets.hasSecrets)
  }

  @Test(arguments: [true, false])
  func `a move is not adopted where somebody must say whom a cookie belongs to`(hasCookie: Bool) async throws {
    var settings = FeedSettings()
    if hasCookie { settings.request.cookie = "a=1" }
    let feed = try #require(try await store.addFeed(address: "https://a.example/", settings: settings))
    var fetch = FeedFetch()
    fetch.newAddress = "https://b.example/"
    for _ in 1...2 { try await store.record([feed.id: fetch]) }
    #expect(try await store.feeds().map(\.address) == [hasCookie ? "https://a.example/" : "https://b.example/"])
  }

  @Test(arguments: [
    ("https://a.example/x", true), ("https://A.example./x#y", true), ("http://a.example/x", true),
    ("https://a.example/%78", true), ("https://moved.example/", true), ("https://a.example/X", false),
    ("http://a.example:443/x", false), ("https://xn--bcher-kva.example/", true), ("http://bücher.example", true),
    ("https://removed.example/", false),
  ])
  func `a feed is found at each spelling of its address`(address: String, isKnown: Bool) async throws {
    let feed = try await store.subscribe("https://a.example/x")
    var fetch = FeedFetch()
    fetch.newAddress = "https://moved.example/"
    try await store.record([feed.id: fetch])
    _ = try await store.subscribe("https://bücher.example/")
    _ = try await store.removeFeed(store.subscribe("https://removed.example/").id)
    #expect((try await store.feed(at: address) != nil) == isKnown)
    #expect((try await store.addFeed(address: address) == nil) == isKnown)
  }

  @Test func `of two schemes the own one is meant, and who has seen that they differ has both`() async throws {
    let plain = try await store.subscribe("http://a.example/")
    #expect(try await store.feed(at: "https://a.example/")?.id == plain.id)
    #expect(try await store.addFeeds([("https://a.example", "", FeedSettings())]).map { $0 == nil } == [true])
    let safe = try await store.addFeed(address: "https://a.example/", besideOtherScheme: true)
    #expect(try await store.feed(at: "https://a.example/")?.id == safe?.id)
    #expect(try await store.feed(at: "http://a.example/")?.id == plain.id)
  }

  @Test func `a store of the version before gets what it needs`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store(path: folder.file())
      _ = try await store.subscribe("https://a.example/feed")
    }
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in
      for column in ["userAgent", "headers", "cookie", "interval"] {
        try db.execute(sql: "ALTER TABLE feed DROP COLUMN \(column)")
      }
      try db.execute(
        sql: "\(Schema.withoutSections)")
      try db.execute(sql: Downgrade.undoRows)
      try db.execute(
        sql:
          "DROP TABLE place; DROP TABLE session; \(Downgrade.stories + Downgrade.relations) PRAGMA user_version = 11"
      )
    }
    try queue.close()
    let store = try Store(path: folder.file())
    #expect(try await store.feeds().map(\.settings.request) == [FeedRequest()])
    #expect(try await store.check() == [])
  }
}
