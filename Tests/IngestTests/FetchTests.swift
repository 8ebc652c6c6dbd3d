import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Ingest

private let now = Date(timeIntervalSince1970: 1_800_000_000)
private let feed = "<rss version='2.0'><channel><title>أخبار</title></channel></rss>"
private typealias Answer = RefreshServer.Answer

/// Fetches what is at `/` of a server that answers every path alike.
private func fetch(
  _ answer: Answer, scheme: String = "http", _ change: (inout FetchLimits) -> Void = { _ in }
) async throws -> FeedFetcher.Found {
  let server = RefreshServer { _ in answer }
  var limits = FetchLimits.patient
  change(&limits)
  var memory = FeedFetch()
  return try await fetch(server.address(scheme: scheme), &memory, limits)
}

private func fetch(
  _ address: String, _ memory: inout FeedFetch, _ limits: FetchLimits = .patient
) async throws(FeedFetcher.Failure) -> FeedFetcher.Found {
  let fetcher = FeedFetcher(userAgent: "nashra-tests", limits: limits)
  return try await fetcher.fetch(FeedAddress(address)!, memory: &memory, now: now)
}

private func bytes(_ found: FeedFetcher.Found) -> [UInt8]? {
  if case .feed(let bytes, _, _) = found { bytes } else { nil }
}

private func failure(_ reason: FetchError, retryAfter: Double? = nil) -> FeedFetcher.Failure {
  FeedFetcher.Failure(reason: reason, retryAfter: retryAfter)
}

@Suite(.timeLimit(.minutes(20)))
struct FetchTests {
  @Test func `a feed comes with its type and its address`() async throws {
    let server = RefreshServer { _ in .text("200 OK", ["Content-Type: text/xml; charset=utf-8"], body: feed) }
    var memory = FeedFetch()
    let found = try await fetch(server.address("/أخبار?a=b#c"), &memory)
    let base = server.address("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?a=b")
    #expect(found == .feed(Array(feed.utf8), contentType: "text/xml; charset=utf-8", base: base))
    #expect(server.requests.first?.header["user-agent"] == "nashra-tests")
    #expect(server.requests.first?.header["accept-encoding"]?.contains("gzip") == true)
  }

  @Test func `what the server called its answer is sent back, and 304 is nothing new`() async throws {
    let server = RefreshServer { request in
      guard request.header["if-none-match"] == "W/\"a b\"",
        request.header["if-modified-since"] == "Sun, 06 Nov 1994 08:49:37 GMT"
      else {
        return .text(
          "200 OK", ["ETag: W/\"a b\"", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"], body: feed)
      }
      return .bytes(Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8))
    }
    var memory = FeedFetch()
    #expect(bytes(try await fetch(server.address(), &memory)) == Array(feed.utf8))
    #expect(memory.etag == "W/\"a b\"")
    #expect(try await fetch(server.address(), &memory) == .unchanged)
    #expect(memory.etag == "W/\"a b\"")
    #expect(server.requests.count == 2)
  }

  @Test func `a validator that could end our line is not sent back`() async throws {
    let server = RefreshServer { _ in .text("200 OK", ["ETag: \"a\u{7F}b\"", "Last-Modified: أمس"], body: feed) }
    var memory = FeedFetch()
    _ = try await fetch(server.address(), &memory)
    #expect(memory.etag == nil)
    #expect(memory.lastModified == nil)
  }

  @Test func `the same bytes are nothing new`() async throws {
    let server = RefreshServer { _ in .text(body: feed) }
    var memory = FeedFetch()
    #expect(bytes(try await fetch(server.address(), &memory)) != nil)
    #expect(try await fetch(server.address(), &memory) == .unchanged)
  }

  @Test func `connections are kept`() async throws {
    let server = RefreshServer { request in .text(body: request.path, keep: true) }
    var memory = FeedFetch()
    for path in ["/a", "/b", "/c"] {
      #expect(bytes(try await fetch(server.address(path), &memory)) == Array(path.utf8))
    }
  }

  // Redirects

  @Test(arguments: [
    ([301], true), ([308], true), ([301, 308, 301], true), ([302], false), ([303], false), ([307], false),
    ([302, 301], false),
  ])
  func `a move for good is remembered, another is not`(statuses: [Int], isKept: Bool) async throws {
    let server = RefreshServer { request in
      let step = Int(request.path.dropFirst()) ?? 0
      return step < statuses.count ? .redirect(statuses[step], to: "/\(step + 1)") : .text(body: feed)
    }
    var memory = FeedFetch()
    let found = try await fetch(server.address("/0"), &memory)
    let last = server.address("/\(statuses.count)")
    #expect(found == .feed(Array(feed.utf8), contentType: nil, base: last))
    #expect(memory.newAddress == (isKept ? last : nil))
    _ = try await fetch(server.address("/0"), &memory)
    #expect(server.requests.last?.path == "/\(statuses.count)")
    #expect(server.requests.count == (isKept ? statuses.count + 2 : 2 * statuses.count + 2))
  }

  @Test func `of a move for good and one for now the first is remembered`() async throws {
    let server = RefreshServer { request in
      switch request.path {
      case "/0": .redirect(301, to: "/1")
      case "/1": .redirect(302, to: "/2")
      default: .text(body: feed)
      }
    }
    var memory = FeedFetch()
    _ = try await fetch(server.address("/0"), &memory)
    #expect(memory.newAddress == server.address("/1"))
  }

  @Test(arguments: [
    "file:///etc/passwd", "FILE:///etc/passwd", "ftp://127.0.0.1/feed", "gopher://127.0.0.1:70/", "exec:id",
    "dict://127.0.0.1/", "javascript:alert(1)", "smb://127.0.0.1/a", "data:text/xml,<rss/>", "folder:/etc",
  ])
  func `a redirect leads to nothing but HTTP`(place: String) async throws {
    let server = RefreshServer { request in request.path == "/" ? .redirect(301, to: place) : .text(body: feed) }
    var memory = FeedFetch()
    let error = await #expect(throws: FeedFetcher.Failure.self) { try await fetch(server.address(), &memory) }
    guard case .forbiddenRedirect? = error?.reason else {
      Issue.record("\(place): \(String(describing: error))")
      return
    }
    #expect(memory.newAddress == nil)
    #expect(server.requests.count == 1)
  }

  @Test func `redirects in a ring are given up`() async throws {
    let server = RefreshServer { request in .redirect(302, to: request.path == "/a" ? "/b" : "/a") }
    var memory = FeedFetch()
    await #expect(throws: failure(.redirectLoop)) { try await fetch(server.address("/a"), &memory) }
    #expect(server.requests.count == 2)
  }

  @Test func `redirects without end are given up`() async throws {
    let server = RefreshServer { request in .redirect(301, to: request.path + "a") }
    var memory = FeedFetch()
    await #expect(throws: failure(.tooManyRedirects)) { try await fetch(server.address("/"), &memory) }
    #expect(server.requests.count == 11)
  }

  @Test func `a redirect without a place is an error`() async throws {
    await #expect(throws: failure(.http(301))) { try await fetch(.text("301 Moved")) }
  }

  // Status

  @Test(
    arguments: [
      ("429 Too Many", "120", .http(429), 120),
      ("503 Busy", "Fri, 15 Jan 2027 08:01:00 GMT", .http(503), 60),
      ("503 Busy", "Thu, 01 Jan 1970 00:00:00 GMT", .http(503), 0),
      ("503 Busy", "soon", .http(503), nil),
      ("404 Not Found", nil, .http(404), nil),
      ("410 Gone", nil, .gone, nil),
      ("500 Oh", nil, .http(500), nil),
    ] as [(String, String?, FetchError, Double?)])
  func `a status that is no success is told, and when to come back`(
    status: String, wait: String?, reason: FetchError, seconds: Double?
  ) async throws {
    let answer = Answer.text(status, wait.map { ["Retry-After: " + $0] } ?? [], body: feed)
    await #expect(throws: failure(reason, retryAfter: seconds)) { try await fetch(answer) }
  }

  // Servers that misbehave

  @Test func `a server that falls silent is given up`() async throws {
    for start in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n<rss"] {
      await #expect(throws: failure(.tooSlow)) {
        try await fetch(.silence(after: Array(start.utf8))) { $0.stall = .milliseconds(150) }
      }
    }
  }

  @Test func `a server that drips is given up`() async throws {
    await #expect(throws: failure(.tooSlow)) {
      try await fetch(.drip(after: RefreshServer.message("200 OK", ["Content-Length: 1000000"], []))) {
        $0.whole = .milliseconds(300)
      }
    }
  }

  @Test func `a body without end is given up`() async throws {
    let piece = [UInt8](repeating: 0x61, count: 4096)
    await #expect(throws: failure(.tooLarge)) {
      try await fetch(.endless(after: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), piece: piece)) { $0.bytes = 100_000 }
    }
    await #expect(throws: failure(.tooLarge)) {
      try await fetch(.endless(after: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), piece: piece)) { $0.wireBytes = 100_000 }
    }
  }

  @Test func `a header without end is given up`() async throws {
    let line = Array("X-A: \(String(repeating: "a", count: 1000))\r\n".utf8)
    await #expect(throws: failure(.headerTooLarge)) {
      try await fetch(.endless(after: Array("HTTP/1.1 200 OK\r\n".utf8), piece: line))
    }
  }

  @Test func `a header line without end is given up`() async throws {
    let piece = [UInt8](repeating: 0x61, count: 4096)
    await #expect(throws: FeedFetcher.Failure.self) {
      try await fetch(.endless(after: Array("HTTP/1.1 200 OK\r\nX-A: ".utf8), piece: piece))
    }
  }

  @Test func `answers before the answer without end are given up`() async throws {
    await #expect(throws: FeedFetcher.Failure.self) {
      try await fetch(.endless(after: [], piece: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))) {
        $0.whole = .milliseconds(500)
      }
    }
  }

  @Test func `an answer that is cut off anywhere is an error`() async throws {
    let whole = RefreshServer.message("200 OK", ["Content-Type: text/xml"], Array(feed.utf8))
    let server = RefreshServer { request in .bytes(Array(whole.prefix(Int(request.path.dropFirst()) ?? 0))) }
    for count in 0..<whole.count {
      var memory = FeedFetch()
      let error = await #expect(throws: FeedFetcher.Failure.self) {
        try await fetch(server.address("/\(count)"), &memory)
      }
      // Four bytes are not known for HTTP yet.
      #expect(error == failure(.cutOff) || count < 5)
      #expect(memory == FeedFetch())
    }
    var memory = FeedFetch()
    #expect(bytes(try await fetch(server.address("/\(whole.count)"), &memory)) == Array(feed.utf8))
  }

  @Test func `of a body that is longer than it said the rest is left`() async throws {
    let answer = Answer.bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\(feed)".utf8))
    #expect(bytes(try await fetch(answer)) == Array(feed.utf8.prefix(4)))
  }

  @Test(arguments: ["Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: x"])
  func `an impossible length does no harm`(line: String) async throws {
    let answer = Answer.bytes(RefreshServer.message("200 OK", [line], Array(feed.utf8)))
    let found = await Result { try await fetch(answer) }
    if case .success(let found) = found { #expect(bytes(found) == Array(feed.utf8)) }
  }

  @Test(arguments: [
    "0", "-1", "2147483648", "1000000000000000000", "9223372036854775807", "9223372036854775808", "1e300", "NaN", "",
    "٣",
    "Mon, 06 Nov 99999999999999999999 08:49:37 GMT", "99999999999999999999 Nov 1994 99:99:99 GMT",
    "06 Nov -5 08:49:37 GMT",
  ])
  func `no number in an answer does harm`(number: String) async throws {
    let names = ["Retry-After", "Age", "Expires", "Date", "Cache-Control: max-age=", "Last-Modified", "X"]
    let header = names.map { $0.contains(":") ? $0 + number : $0 + ": " + number }
    let server = RefreshServer { request in
      request.path == "/status" ? .text("\(number) X", header) : .text("503 Busy", header)
    }
    var memory = FeedFetch()
    let busy = await #expect(throws: FeedFetcher.Failure.self) { try await fetch(server.address("/"), &memory) }
    #expect(busy?.reason == .http(503))
    memory.fail(.http(503), now: now, address: "a", retryAfter: busy?.retryAfter)
    let wait = try #require(memory.due).timeIntervalSince(now)
    #expect((0...7 * 86_400).contains(wait))
    _ = await #expect(throws: FeedFetcher.Failure.self) { try await fetch(server.address("/status"), &memory) }
  }

  @Test func `what is no HTTP is an error`() async throws {
    for greeting in ["220 smtp.example ESMTP\r\n", "SSH-2.0-OpenSSH\r\n", "<rss></rss>", "\u{0}\u{1}\u{2}", "HTTP/9"] {
      await #expect(throws: FeedFetcher.Failure.self) { try await fetch(.bytes(Array(greeting.utf8))) }
    }
  }

  @Test func `TLS is not spoken to a server that has none`() async throws {
    let error = await #expect(throws: FeedFetcher.Failure.self) {
      try await fetch(.text(body: feed), scheme: "https")
    }
    guard case .noTLS? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `where nobody listens there is no connection`() async throws {
    let address = RefreshServer { _ in .text() }.address()
    var memory = FeedFetch()
    let error = await #expect(throws: FeedFetcher.Failure.self) { try await fetch(address, &memory) }
    guard case .noConnection? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  // Compression

  @Test func `gzip is read, whole or broken`() async throws {
    let packed = try gzip("printf %s \"\(feed)\"")
    let whole = RefreshServer.message("200 OK", ["Content-Encoding: gzip"], packed)
    #expect(bytes(try await fetch(.bytes(whole))) == Array(feed.utf8))
    let noise = RefreshServer.message("200 OK", ["Content-Encoding: gzip"], Array("\u{1F}noise".utf8))
    await #expect(throws: failure(.badEncoding)) { try await fetch(.bytes(noise)) }
    var flipped = packed
    flipped[packed.count / 2] ^= 0xFF
    let broken = RefreshServer.message("200 OK", ["Content-Encoding: gzip"], flipped)
    await #expect(throws: failure(.badEncoding)) { try await fetch(.bytes(broken)) }
  }

  @Test(arguments: ["gzip", "br", "zstd", "deflate", "UTF-8", "x"])
  func `a feed that is called compressed and is not is read as it is`(encoding: String) async throws {
    let plain = RefreshServer.message("200 OK", ["Content-Encoding: \(encoding)"], Array(feed.utf8))
    #expect(bytes(try await fetch(.bytes(plain))) == Array(feed.utf8))
  }

  @Test func `a bomb is given up, by its ratio or its size`() async throws {
    let packed = try gzip("head -c 20000000 /dev/zero")
    let bomb = Answer.bytes(RefreshServer.message("200 OK", ["Content-Encoding: gzip"], packed))
    await #expect(throws: failure(.bomb)) { try await fetch(bomb) }
    await #expect(throws: failure(.tooLarge)) {
      try await fetch(bomb) {
        $0.ratio = 2000
        $0.bytes = 1_000_000
      }
    }
    let twice = try gzip("head -c 20000000 /dev/zero | gzip -9")
    let nested = Answer.bytes(RefreshServer.message("200 OK", ["Content-Encoding: gzip, gzip"], twice))
    await #expect(throws: failure(.bomb)) { try await fetch(nested) }
  }

  @Test func `large feeds in chunks are read, packed and unpacked`() async throws {
    let text = try output(of: "seq 400000")
    func chunked(_ bytes: [UInt8], _ header: [String]) -> Answer {
      var message = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"] + header + ["", ""]
      var body = Array(message.joined(separator: "\r\n").utf8)
      for start in stride(from: 0, to: bytes.count, by: 10_000) {
        let piece = bytes[start..<min(bytes.count, start + 10_000)]
        body += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
      }
      message = ["0", "ETag: \"trailer\"", "", ""]
      return .bytes(body + Array(message.joined(separator: "\r\n").utf8))
    }
    try #require(text.count > 2 * FetchLimits().ratioFloor)
    #expect(bytes(try await fetch(chunked(text, []))) == text)
    let packed = try gzip("seq 400000")
    #expect(bytes(try await fetch(chunked(packed, ["Content-Encoding: gzip"]))) == text)
  }

  private func gzip(_ command: String) throws -> [UInt8] { try output(of: command + " | gzip -9") }

  private func output(of command: String) throws -> [UInt8] {
    let folder = TemporaryFolder()
    try #require(try run(["sh", "-c", command], output: folder.path("out")).status == 0)
    return [UInt8](try Data(contentsOf: URL(filePath: folder.path("out"))))
  }

  // Giving up

  @Test func `a cancelled fetch ends`() async throws {
    let (asked, continuation) = AsyncStream.makeStream(of: Void.self)
    let server = RefreshServer { _ in
      continuation.yield()
      return .silence(after: [])
    }
    let address = server.address()
    let task = Task {
      var memory = FeedFetch()
      return await #expect(throws: failure(.cancelled)) { try await fetch(address, &memory, .patient) }
    }
    for await _ in asked { break }
    task.cancel()
    _ = await task.value
  }
}

extension Result where Failure == any Error {
  init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}

extension FetchLimits {
  /// For what waits until it is answered or cancelled, on a machine of any load.
  static var patient: FetchLimits {
    var limits = FetchLimits()
    (limits.connecting, limits.stall, limits.whole) = (.seconds(3600), .seconds(3600), .seconds(3600))
    return limits
  }
}
