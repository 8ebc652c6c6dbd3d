import Foundation
import Store
import Synchronization
import Testing

@testable import Ingest

private let feed =
  "<rss version='2.0'><channel><title>ت</title><ttl>60</ttl><item><title>خبر</title></item></channel></rss>"
private let now = Date(timeIntervalSince1970: 1_800_000_000)

/// User agent, headers and cookie of feeds: what is sent, and to whom.
@Suite(.timeLimit(.minutes(20)))
struct RequestTests {
  private func request() throws -> FeedRequest {
    var request = FeedRequest()
    (request.userAgent, request.cookie) = ("Mozilla/5.0", "own=geheim; s=0")
    request.set(try RequestHeader(name: "X-Key", value: "geheim"))
    return request
  }

  @discardableResult
  private func fetch(
    _ address: String, _ request: FeedRequest, all: FeedRequest = FeedRequest(), logins: [FeedLogin] = [],
    memory: FeedFetch = FeedFetch()
  ) async throws -> FeedFetch {
    let fetcher = FeedFetcher(userAgent: "nashra-tests", settings: WebSettings(logins: logins, request: all))
    var memory = memory
    _ = try await fetcher.fetch(try #require(FeedAddress(address)), request, memory: &memory, now: now)
    return memory
  }

  @Test func `they are sent, a feed's own before those for all, and the server's newer cookie before both`()
    async throws
  {
    let server = RefreshServer { request in
      request.path == "/a" ? .text("302 Found", ["Location: /b", "Set-Cookie: s=1"]) : .text(body: feed)
    }
    var all = FeedRequest()
    (all.userAgent, all.cookie) = ("all", "all=1")
    all.set(try RequestHeader(name: "Accept", value: "text/xml"))
    try await fetch(server.address("/a"), request(), all: all)
    #expect(server.requests.map { $0.header["user-agent"] } == ["Mozilla/5.0", "Mozilla/5.0"])
    #expect(server.requests.map { $0.header["cookie"] } == ["own=geheim; s=0", "own=geheim; s=1"])
    #expect(server.requests.map { $0.header["x-key"] } == ["geheim", "geheim"])
    #expect(server.requests.map { $0.header["accept"] } == ["text/xml", "text/xml"])
    try await fetch(server.address("/c"), FeedRequest(), all: all)
    #expect(server.requests.last?.header["user-agent"] == "all" && server.requests.last?.header["cookie"] == "all=1")
  }

  @Test func `no other server gets what may let somebody in, redirected to for once or for good`() async throws {
    let other = RefreshServer { _ in .text(body: feed) }
    let server = RefreshServer { _ in .redirect(301, to: other.address("/b")) }
    let memory = try await fetch(server.address("/a"), request(), all: request())
    #expect(memory.newAddress == other.address("/b"))
    try await fetch(server.address("/a"), request(), memory: memory)
    #expect(server.requests.map { $0.header["x-key"] } == ["geheim"])
    #expect(other.requests.map { $0.header["x-key"] } == [nil, nil])
    #expect(other.requests.map { $0.header["cookie"] } == [nil, nil])
    #expect(other.requests.map { $0.header["user-agent"] } == ["Mozilla/5.0", "Mozilla/5.0"])
  }

  @Test func `a header of one's own takes the place of a login`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    let folder = TemporaryFolder()
    let login = FeedLogin(
      host: "http://127.0.0.1:\(server.port)", user: "me", passwordCommand: "touch \(folder.path("asked")); echo x")
    var request = FeedRequest()
    request.set(try RequestHeader(name: "authorization", value: "Bearer abc"))
    try await fetch(server.address("/a"), request, logins: [try #require(login)])
    #expect(server.requests.map { $0.header["authorization"] } == ["Bearer abc"])
    #expect(!FileManager.default.fileExists(atPath: folder.path("asked")))
  }

  @Test func `a search sends them to the typed server alone, and not where TLS was not asked for`() async throws {
    let other = RefreshServer { _ in .text(body: feed) }
    let server = RefreshServer { _ in
      .text(
        body: "<html><head><link rel=alternate type=application/rss+xml href='\(other.address("/f"))'></head></html>")
    }
    let found = try await FeedSearch(userAgent: "nashra-tests").run(server.address("/page"), request: request())
    #expect(found.address == other.address("/f"))
    #expect(server.requests.map { $0.header["x-key"] } == ["geheim"])
    #expect(other.requests.map { $0.header["x-key"] } == [nil])
    #expect(other.requests.map { $0.header["user-agent"] } == ["Mozilla/5.0"])
    #expect(FeedSearch.isOneServer(server.address("/a"), server.address("/b")))
    #expect(!FeedSearch.isOneServer(server.address("/a"), other.address("/a")))
    let plain = RefreshServer { _ in .text(body: feed) }
    await #expect(throws: FeedSearch.Problem.self) {
      try await FeedSearch(userAgent: "nashra-tests").run(
        plain.address(scheme: "https"), otherwise: plain.address(), request: request())
    }
    #expect(!plain.requests.contains { $0.header["x-key"] != nil })
  }

  @Test func `what a feed wishes holds also when it says that nothing is new`() async throws {
    let server = RefreshServer { request in
      request.header["if-none-match"] == nil
        ? .text("200 OK", ["ETag: \"a\""], body: feed) : .text("304 Not Modified", ["ETag: \"a\""])
    }
    let folder = TemporaryFolder()
    let store = try Store(path: folder.path("store.sqlite"))
    _ = try await store.addFeed(address: server.address("/a"))
    let refresh = Refresh(store: store, userAgent: "nashra-tests")
    for hour in 0..<3 {
      let time = now.addingTimeInterval(Double(hour) * 3601)
      #expect(await refresh.run(try await store.feeds(), .due, now: { time }).results.count == 1)
      let soon = await refresh.run(try await store.feeds(), .due, now: { time.addingTimeInterval(60) })
      #expect(soon.results.isEmpty && soon.notDue == 1 && soon.leftAlone == 0)
    }
    #expect(server.requests.count == 3)
  }

  @Test func `what is on this computer is asked before it is subscribed to`() async throws {
    let folder = TemporaryFolder()
    try folder.write("feed.xml", Array(feed.utf8))
    try folder.write("page.html", Array("<html></html>".utf8))
    #expect(try await FeedSearch.local("file:" + folder.path("feed.xml"))?.title == "ت")
    #expect(try await FeedSearch.local("exec:cat " + folder.path("feed.xml"))?.title == "ت")
    #expect(try await FeedSearch.local("folder:" + folder.path) == nil)
    for address in ["file:/nowhere", "folder:/nowhere", "exec:exit 3", "exec:true", "file:" + folder.path("page.html")]
    {
      await #expect(throws: FeedSearch.Problem.self, "\(address)") { try await FeedSearch.local(address) }
    }
  }

  @Test func `one feed over both schemes is known by what it brought`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    let found = try await FeedSearch(userAgent: "nashra-tests").run(server.address("/a"))
    var known = Feed(id: Feed.ID(1), address: "http://a.example/")
    #expect(found.isAlike(known))
    (known.title, known.fetch.hash) = ("غيره", ContentHash(of: Array("other".utf8)))
    #expect(!found.isAlike(known))
    known.title = "ت"
    #expect(found.isAlike(known))
    (known.title, known.fetch.hash) = ("غيره", ContentHash(of: Array(feed.utf8)))
    #expect(found.isAlike(known))
  }
}
