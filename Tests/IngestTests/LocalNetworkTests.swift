import Foundation
import Store
import Testing

@testable import Ingest

private let feed = "<rss version='2.0'><channel><item><title>سر</title></item></channel></rss>"

@Suite(.timeLimit(.minutes(20)))
struct LocalNetworkTests {
  @Test(arguments: [
    "127.0.0.1", "127.8.9.10", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0.0.0.0",
    "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1",
    "fd12::1",
    "ff02::1", "192.0.0.8", "198.18.0.1", "2002:7f00:1::", "2002:c0a8:101::1", "64:ff9b:1::1", "2001::1", "100::1",
    "::ffff:0:10.0.0.1", "::10.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::192.168.0.1", "", "localhost",
    "1.2.3",
  ])
  func `these are addresses around us`(_ address: String) { #expect(NetworkAddress.isLocal(address)) }

  @Test(arguments: [
    "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "169.253.1.1", "100.63.0.1", "100.128.0.1", "1.1.1.1",
    "198.17.0.1", "192.0.1.1", "2002:808:808::1", "2001:4860::8888", "2606:4700::1111", "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8", "2001:db8::1",
  ])
  func `these are addresses of the web`(_ address: String) { #expect(!NetworkAddress.isLocal(address)) }

  /// 127.0.0.1 plays the web, and the same address written in IPv6 a machine beside us.
  private static func web() -> FeedFetcher {
    var fetcher = FeedFetcher(userAgent: "nashra-tests")
    fetcher.policy = AddressPolicy { $0 != "127.0.0.1" }
    return fetcher
  }

  private static func beside(_ server: RefreshServer, _ path: String) -> String {
    "http://[::ffff:127.0.0.1]:\(server.port)\(path)"
  }

  @Test(arguments: [301, 302, 307])
  func `a redirect from the web into a local network is refused and forgotten`(status: Int) async throws {
    let inner = RefreshServer { _ in .text(body: feed) }
    let outer = RefreshServer { request in
      request.path == "/a" ? .redirect(status, to: "/b") : .redirect(status, to: Self.beside(inner, "/secret"))
    }
    var memory = FeedFetch()
    let fetcher = Self.web()
    let address = try #require(FeedAddress(outer.address("/a")))
    for _ in 0..<2 {
      await #expect(throws: FeedFetcher.Failure(reason: .localNetwork)) {
        try await fetcher.fetch(address, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
      }
    }
    #expect(memory.newAddress == nil)
    #expect(inner.requests.isEmpty)
    #expect(outer.requests.count == 4)
  }

  @Test func `a connection that is still open is no way around`() async throws {
    let inner = RefreshServer { _ in .text(body: feed, keep: true) }
    let outer = RefreshServer { _ in .redirect(302, to: Self.beside(inner, "/secret")) }
    let fetcher = Self.web()
    var memory = FeedFetch()
    _ = try await fetcher.fetch(
      FeedAddress(Self.beside(inner, "/own"))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
    await #expect(throws: FeedFetcher.Failure(reason: .localNetwork)) {
      try await fetcher.fetch(
        FeedAddress(outer.address("/a"))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
    }
    #expect(inner.requests.map(\.path) == ["/own"])
  }

  /// Names that say so, and numbers in all spellings that a resolver takes.
  @Test(arguments: [
    "http://localhost/", "http://LOCALHOST./", "http://a.localhost:8080/", "http://printer.local/x", "http://nas/feed",
    "http://x.internal", "http://router.home.arpa/", "http://127.1/", "http://0x7f000001/", "http://2130706433/",
    "http://017700000001/", "http://0/", "http://192.168.1/", "http://[::1]/", "http://[::ffff:7f00:1]:80/",
    "http://[fe80::1%25eth0]/", "http://%31%32%37.0.0.1/", "http://a.example@127.0.0.1/", "feed:http://10.0.0.1/",
    "feed://10.0.0.1/", "http://intranet.example:8080/x",
  ])
  func `these addresses say that they are of the local network`(address: String) {
    #expect(AddressPolicy(localHosts: ["Intranet.example."]).isLocal(address))
  }

  @Test(arguments: [
    "http://a.example/", "https://127.0.0.1.example/", "http://8.8.8.8/", "http://[2606:4700::1111]/",
    "https://local.example/",
    "https://10.0.0.1@a.example/", "https://a.example/?http://10.0.0.1/", "https://a.example#@10.0.0.1/",
    "file:/etc/passwd",
    "exec:true", "",
  ])
  func `these do not`(address: String) { #expect(!AddressPolicy(localHosts: ["intranet.example"]).isLocal(address)) }

  /// A name server that says one thing when it is looked up for a judgement, and another for the connection.
  @Test func `who is asked is judged when the connection is made`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    let questions = Heard()
    var fetcher = FeedFetcher(userAgent: "nashra-tests")
    fetcher.policy = AddressPolicy { _ in
      questions.append(1)
      return questions.reports.count > 1
    }
    var memory = FeedFetch()
    await #expect(throws: FeedFetcher.Failure(reason: .localHost("127.0.0.1"))) {
      try await fetcher.fetch(
        FeedAddress(server.address("/a"))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
    }
    #expect(server.requests.isEmpty)
  }

  /// Full-width digits say nothing to us; the resolver makes 127.0.0.1 of them.
  @Test func `a name that leads into the local network is refused, unless the settings allow it`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    let address = FeedAddress(server.address("/a").replacing("127.0.0.1", with: "１２７.０.０.１"))!
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    var memory = FeedFetch()
    await #expect(throws: FeedFetcher.Failure(reason: .localHost("１２７.０.０.１"))) {
      try await FeedFetcher(userAgent: "nashra-tests").fetch(address, memory: &memory, now: now)
    }
    #expect(server.requests.isEmpty)
    let settings = WebSettings(policy: AddressPolicy(localHosts: ["１２７.０.０.１"]))
    _ = try await FeedFetcher(userAgent: "nashra-tests", settings: settings).fetch(address, memory: &memory, now: now)
    #expect(server.requests.count == 1)
  }

  /// An earlier version stored what a server said.
  @Test func `a move into the local network that is stored is forgotten, and the feed goes on`() async throws {
    let inner = RefreshServer { _ in .text(body: feed) }
    let outer = RefreshServer { _ in .text(body: feed) }
    var memory = FeedFetch()
    memory.newAddress = Self.beside(inner, "/secret")
    let found = try await Self.web().fetch(
      FeedAddress(outer.address("/a"))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
    #expect(found == .feed(Array(feed.utf8), contentType: nil, base: outer.address("/a")))
    #expect(memory.newAddress == nil && inner.requests.isEmpty)
  }

  @Test func `a feed of the local network may not lead to another machine there, nor back to itself from the web`()
    async throws
  {
    let other = RefreshServer { _ in .text(body: feed) }
    let web = RefreshServer { _ in .redirect(302, to: "http://[::ffff:127.0.0.1]:\(other.port)/back") }
    let own = RefreshServer { request in
      .redirect(301, to: request.path == "/web" ? web.address("/a") : "http://localhost:\(other.port)/secret")
    }
    for path in ["/web", "/other"] {
      var memory = FeedFetch()
      await #expect(throws: FeedFetcher.Failure(reason: .localNetwork)) {
        try await Self.web().fetch(
          FeedAddress(Self.beside(own, path))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
      }
      #expect(memory.newAddress == nil)
    }
    #expect(other.requests.isEmpty)
  }

  @Test func `a feed of the local network may move within it, and onto the web`() async throws {
    let last = RefreshServer { _ in .text(body: feed) }
    let first = RefreshServer { request in
      request.path == "/own" ? .redirect(302, to: Self.beside(last, "/new")) : .redirect(302, to: last.address("/web"))
    }
    for (path, end) in [("/own", Self.beside(last, "/new")), ("/out", last.address("/web"))] {
      var memory = FeedFetch()
      let found = try await Self.web().fetch(
        FeedAddress(Self.beside(first, path))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
      #expect(found == .feed(Array(feed.utf8), contentType: nil, base: end))
    }
  }

  @Test func `loopback is local, so that a feed of this computer may redirect`() async throws {
    let server = RefreshServer { $0.path == "/a" ? .redirect(302, to: "/b") : .text(body: feed) }
    var memory = FeedFetch()
    let fetcher = FeedFetcher(userAgent: "nashra-tests")
    let found = try await fetcher.fetch(
      FeedAddress(server.address("/a"))!, memory: &memory, now: Date(timeIntervalSince1970: 1_800_000_000))
    #expect(found == .feed(Array(feed.utf8), contentType: nil, base: server.address("/b")))
  }
}
