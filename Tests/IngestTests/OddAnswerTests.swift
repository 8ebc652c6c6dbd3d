import Foundation
import Store
import Testing

@testable import Ingest

private let feed = "<rss version='2.0'><channel><title>أخبار</title><item><title>خبر</title></item></channel></rss>"
/// `feed` by gzip.
private let compressed = [UInt8](
  Data(
    base64Encoded: "H4sIAAAAAAACA7MpKi5WKEstKs7Mz7NVN9IzULezSc5IzMtLzbGzKcksyUm1u7H4xrobK24sv7HRRh8i"
      + "YpNZkpoLlwZJIqT0IXL6cEP0gTbYAQDWovaqZwAAAA==")!)

/// Answers that other readers stumbled over.
@Suite(.timeLimit(.minutes(20)))
struct OddAnswerTests {
  private func fetch(_ server: RefreshServer, _ path: String = "/") async throws(FeedFetcher.Failure)
    -> (found: FeedFetcher.Found, memory: FeedFetch)
  {
    var memory = FeedFetch()
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let fetcher = FeedFetcher(userAgent: "nashra-tests", limits: .patient)
    let found = try await fetcher.fetch(FeedAddress(server.address(path))!, memory: &memory, now: now)
    return (found, memory)
  }

  private func bytes(_ found: FeedFetcher.Found) -> [UInt8]? {
    if case .feed(let bytes, _, _) = found { bytes } else { nil }
  }

  @Test func `a cookie lives through one fetch, also back to the same address`() async throws {
    let server = RefreshServer { request in
      guard request.header["cookie"] == "s=1; t=a=b" else {
        return .text("302 Found", ["Location: /", "Set-Cookie: s=1; Path=/", "Set-Cookie: t=a=b; HttpOnly"])
      }
      return .text(body: feed)
    }
    #expect(bytes(try await fetch(server).found) == Array(feed.utf8))
    #expect(bytes(try await fetch(server).found) == Array(feed.utf8))
    #expect(server.requests.map { $0.header["cookie"] } == [nil, "s=1; t=a=b", nil, "s=1; t=a=b"])
  }

  @Test func `a cookie goes to its own host and path alone`() throws {
    var jar = CookieJar()
    let home = try #require(WebTarget("https://a.example/news/feed"))
    jar.take(["a=1; Path=/news; Domain=example", "b=2; Secure", "c\u{1}=3", "d", "e=5; Max-Age=0"], from: home)
    #expect(jar.line(for: home) == "a=1; b=2")
    #expect(jar.line(for: try #require(WebTarget("http://a.example/news"))) == "a=1")
    #expect(jar.line(for: try #require(WebTarget("https://a.example/newspaper"))) == "b=2")
    #expect(jar.line(for: try #require(WebTarget("https://b.example/news/feed"))) == nil)
  }

  @Test func `a whole document with a wrong length is taken, half a one is not`() async throws {
    let long = RefreshServer { _ in
      .bytes(RefreshServer.message("200 OK", ["Content-Length: \(feed.utf8.count + 500)"], Array(feed.utf8)))
    }
    #expect(bytes(try await fetch(long).found) == Array(feed.utf8))
    let half = RefreshServer { _ in
      .bytes(RefreshServer.message("200 OK", ["Content-Length: 5000"], Array(feed.utf8.prefix(70))))
    }
    await #expect(throws: FeedFetcher.Failure(reason: .cutOff)) { try await fetch(half) }
    let chunked = RefreshServer { _ in
      let size = String(feed.utf8.count, radix: 16)
      return .bytes(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(size)\r\n\(feed)\r\n".utf8))
    }
    #expect(bytes(try await fetch(chunked).found) == Array(feed.utf8))
  }

  @Test func `gzip is read by its first bytes, and said where it ends too early`() async throws {
    let server = RefreshServer { request in
      let half = Array(compressed.prefix(compressed.count - 20))
      return switch request.path {
      case "/file": .bytes(RefreshServer.message("200 OK", ["Content-Type: application/octet-stream"], compressed))
      case "/half-file": .bytes(RefreshServer.message("200 OK", [], half))
      case "/half": .bytes(RefreshServer.message("200 OK", ["Content-Encoding: gzip"], half))
      default: .bytes(RefreshServer.message("200 OK", ["Content-Encoding: gzip"], compressed))
      }
    }
    #expect(bytes(try await fetch(server, "/file").found) == Array(feed.utf8))
    #expect(bytes(try await fetch(server, "/encoded").found) == Array(feed.utf8))
    for path in ["/half-file", "/half"] {
      await #expect(throws: FeedFetcher.Failure(reason: .cutOff)) { try await fetch(server, path) }
    }
    #expect(throws: FetchError.tooLarge) { try GzipFile.expanded(compressed, limit: 20) }
    #expect(throws: FetchError.badEncoding) { try GzipFile.expanded([0x1F, 0x8B, 0x08, 0xFF, 0, 0], limit: 99) }
  }

  @Test func `nothing new can only be said to one who has something`() async throws {
    let server = RefreshServer { _ in .text("304 Not Modified") }
    await #expect(throws: FeedFetcher.Failure(reason: .http(304))) { try await fetch(server) }
  }

  @Test(
    arguments: [
      ("max-age=7200", 7200), ("public, max-age=60, must-revalidate", 60), ("MAX-AGE=\"90\"", 90), ("no-cache", nil),
      ("max-age=60, no-store", nil), ("max-age=soon", nil), ("max-age=-1", nil), ("", nil),
    ] as [(String, Double?)])
  func `an answer says how long it is fresh`(text: String, seconds: Double?) {
    #expect(HTTPHeader(Array("Cache-Control: \(text)\r\n".utf8)).freshness == seconds)
    let aged = HTTPHeader(Array("Cache-Control: \(text)\r\nAge: 70\r\n".utf8))
    #expect(aged.freshness == seconds.map { max(0, $0 - 70) })
  }
}
