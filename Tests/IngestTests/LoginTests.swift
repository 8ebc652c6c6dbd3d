import Foundation
import Store
import Testing

@testable import Ingest

private let feed = "<rss version='2.0'><channel><item><title>خبر</title></item></channel></rss>"
private let now = Date(timeIntervalSince1970: 1_800_000_000)

/// Users and passwords: to whom they go, and where they come from.
@Suite(.timeLimit(.minutes(20)))
struct LoginTests {
  private func fetch(_ address: String, _ logins: [FeedLogin] = [], proxies: [String: String] = [:]) async throws {
    var fetcher = FeedFetcher(userAgent: "nashra-tests", settings: WebSettings(logins: logins))
    fetcher.proxies = ProxySettings(proxies)
    // 127.0.0.1 plays the web.
    fetcher.policy = AddressPolicy { $0 != "127.0.0.1" }
    var memory = FeedFetch()
    _ = try await fetcher.fetch(try #require(FeedAddress(address)), memory: &memory, now: now)
    #expect(memory.newAddress?.contains("@") != true)
  }

  private func basic(_ text: String) -> String { "Basic " + Data(text.utf8).base64EncodedString() }

  private func login(_ server: RefreshServer, _ command: String) throws -> FeedLogin {
    try #require(FeedLogin(host: "http://127.0.0.1:\(server.port)", user: "me", passwordCommand: command))
  }

  @Test(arguments: [
    ("me:geheim", "me:geheim"), ("me%40b:ge%3Ahe%40im", "me@b:ge:he@im"), ("me:ge@heim", "me:ge@heim"), ("me", "me:"),
    (":geheim", ":geheim"), ("م:%D8%B3", "م:س"),
  ])
  func `the password of an address goes with the request, and stands in no address`(text: String, sent: String)
    async throws
  {
    let server = RefreshServer { _ in .text(body: feed) }
    try await fetch("http://\(text)@127.0.0.1:\(server.port)/a")
    #expect(server.requests.map { $0.header["authorization"] } == [basic(sent)])
    #expect(server.requests.first?.header["host"] == "127.0.0.1:\(server.port)")
  }

  @Test func `it stays with its scheme, host and port`() async throws {
    let other = RefreshServer { _ in .text(body: feed) }
    let server = RefreshServer { request in
      switch request.path {
      case "/a": .redirect(301, to: "/b")
      case "/b": .redirect(302, to: "http://x:y@127.0.0.1:\(other.port)/c")
      default: .text(body: feed)
      }
    }
    try await fetch("http://me:geheim@127.0.0.1:\(server.port)/a")
    #expect(server.requests.map { $0.header["authorization"] } == [basic("me:geheim"), basic("me:geheim")])
    #expect(other.requests.map { $0.header["authorization"] } == [nil])
    let there = try login(other, "echo geheim")
    try await fetch("http://localhost:\(server.port)/b", [there])
    #expect(other.requests.map { $0.header["authorization"] } == [nil, nil])
  }

  @Test func `a command prints the password, once for all feeds of a run`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    let folder = TemporaryFolder()
    let login = try login(server, "echo x >> \(folder.path("asked")); printf 'geh eim\\r\\nsecond line\\n'")
    let fetcher = FeedFetcher(userAgent: "nashra-tests", settings: WebSettings(logins: [login]))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for path in ["/a", "/b", "/c"] {
        group.addTask {
          var memory = FeedFetch()
          _ = try await fetcher.fetch(FeedAddress(server.address(path))!, memory: &memory, now: now)
        }
      }
      try await group.waitForAll()
    }
    #expect(server.requests.map { $0.header["authorization"] } == Array(repeating: basic("me:geh eim"), count: 3))
    #expect(try String(contentsOfFile: folder.path("asked"), encoding: .utf8) == "x\n")
  }

  @Test(
    arguments: [
      ("echo geheim; echo geheim >&2; exit 3", .ended(status: 3)), ("true", .none), ("yes geheim", .tooMuch),
    ] as [(String, PasswordError)])
  func `what a failing command prints is told nowhere, and nothing is asked without`(
    command: String, reason: PasswordError
  )
    async throws
  {
    let server = RefreshServer { _ in .text(body: feed) }
    let login = try login(server, command)
    let error = await #expect(throws: FeedFetcher.Failure.self) { try await fetch(server.address(), [login]) }
    #expect(error?.reason == .password(host: "127.0.0.1", reason))
    #expect(server.requests.isEmpty)
  }

  @Test func `a command has no terminal`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    try await fetch(server.address(), [login(server, "(exec < /dev/tty) 2>/dev/null && echo one || echo none")])
    #expect(server.requests.map { $0.header["authorization"] } == [basic("me:none")])
  }

  @Test(arguments: [
    "", "a b", "https://a.example/x", "ftp://a.example", "https://u@a.example", "a.example:x", "a.example?x",
  ])
  func `what is no host has no login`(host: String) {
    #expect(FeedLogin(host: host, user: "me", passwordCommand: "true") == nil)
  }

  @Test func `without a scheme a login is for HTTPS`() {
    #expect(FeedLogin(host: "A.example", user: "me", passwordCommand: "x")?.origin.scheme == "https")
    #expect(FeedLogin(host: "A.example:8443", user: "me", passwordCommand: "x")?.origin.port == 8443)
  }

  @Test(
    arguments: [
      ("http://a.example/", ["http_proxy": "http://p:1"], "http://p:1"),
      ("https://a.example/", ["http_proxy": "http://p:1"], nil),
      ("http://a.example/", ["HTTP_PROXY": "http://p:1"], nil),
      ("https://a.example/", ["HTTPS_PROXY": "http://p:1"], "http://p:1"),
      ("http://a.example/", ["ALL_PROXY": "http://p:1"], "http://p:1"),
      ("http://a.example/", ["http_proxy": "p", "no_proxy": "b.example,.example"], nil),
      ("http://a.example/", ["http_proxy": "p", "no_proxy": "xa.example"], "p"),
      ("http://10.1.2.3/", ["http_proxy": "p", "no_proxy": "10.0.0.0/8"], nil),
      ("http://11.1.2.3/", ["http_proxy": "p", "no_proxy": "10.0.0.0/8, 1.2.3.4/99, /,"], "p"),
      ("http://[::1]/", ["http_proxy": "p", "NO_PROXY": "[::1]"], nil),
      ("http://a.example/", ["http_proxy": "p", "no_proxy": "*"], nil),
    ] as [(String, [String: String], String?)])
  func `proxies are those of the environment`(address: String, environment: [String: String], proxy: String?) throws {
    #expect(ProxySettings(environment).proxy(for: try #require(WebTarget(address)).origin) == proxy)
  }

  @Test func `through a proxy names are judged, and the proxy may be here`() async throws {
    let proxy = RefreshServer {
      $0.path.contains("/in") ? .redirect(302, to: "http://printer.local/") : .text(body: feed)
    }
    let proxies = ["http_proxy": proxy.address()]
    try await fetch("http://a.example/x", proxies: proxies)
    let error = await #expect(throws: FeedFetcher.Failure.self) {
      try await fetch("http://a.example/in", proxies: proxies)
    }
    #expect(error?.reason == .localNetwork)
    #expect(proxy.requests.map(\.path) == ["http://a.example/x", "http://a.example/in"])
  }
}
