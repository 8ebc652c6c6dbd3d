import ArticleParsing
import Foundation
import Store
import Synchronization
import Testing

@testable import Ingest

private let now = Date(timeIntervalSince1970: 1_800_000_000)

/// Parses a word a line as an article, and takes what a refresh brings, as a store would.
private actor RecordingTarget {
  private(set) var batches: [[RefreshedFeed]] = []
  private var refused: Feed.ID?
  nonisolated let parsed = Mutex(0)

  init(refusing feed: Feed.ID? = nil) { refused = feed }

  nonisolated var target: RefreshTarget {
    RefreshTarget(
      parse: { bytes, _, _ throws(FetchError) in
        self.parsed.withLock { $0 += 1 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.first != "<html>" else { throw .notAFeed(.notAFeed(found: .html)) }
        return ParsedFeed(version: "test", entries: lines.map { FeedEntry(id: $0, title: $0) })
      },
      merge: { feeds throws(StoreError) in try await self.merge(feeds) },
      importFolder: { path, _, _ in
        var report = ImportReport()
        report.added = (try? FileManager.default.contentsOfDirectory(atPath: path).count) ?? 0
        return report
      })
  }

  private func merge(_ feeds: [RefreshedFeed]) throws(StoreError) -> [MergeResult] {
    // As GRDB does.
    guard !Task.isCancelled else { throw .failed(reason: "cancelled") }
    guard !feeds.contains(where: { $0.feed.id == refused }) else { throw .failed(reason: "disk full") }
    batches.append(feeds)
    return feeds.map {
      guard case .parsed(let content) = $0.outcome else { return MergeResult() }
      return MergeResult(added: content.entries.count)
    }
  }

  /// The feeds as they would be found the next time.
  func feeds(_ old: [Feed]) -> [Feed] {
    old.map { feed in
      var feed = feed
      for asked in batches.joined() where asked.feed.id == feed.id { feed.fetch = asked.fetch }
      return feed
    }
  }

  nonisolated func run(
    _ feeds: [Feed], _ choice: Refresh.Choice = .due, at time: Date = now, limits: FetchLimits = .patient,
    batchTime: Duration = .zero, progress: (@Sendable (RefreshProgress) -> Void)? = nil
  ) async -> RefreshReport {
    let refresh = Refresh(
      target: target, fetcher: FeedFetcher(userAgent: "nashra-tests", limits: limits), batchTime: batchTime)
    return await refresh.run(feeds, choice, now: { time }, progress: progress)
  }
}

private func feeds(_ addresses: [String]) -> [Feed] {
  addresses.enumerated().map { Feed(id: Feed.ID(Int64($0.offset + 1)), address: $0.element) }
}

private func seconds(_ feed: Feed?) -> Double? { feed?.fetch.due?.timeIntervalSince(now) }

@Suite(.timeLimit(.minutes(20)))
struct RefreshTests {
  @Test func `feeds are fetched, parsed and stored, each with its result`() async throws {
    let server = RefreshServer { request in
      switch request.path {
      case "/1": .text(body: "a\nb\n")
      case "/2": .text("404 Not Found")
      case "/3": .text(body: "<html>\n")
      default: .text(body: "c\n")
      }
    }
    let target = RecordingTarget()
    let progress = Mutex<[RefreshProgress]>([])
    let report = await target.run(feeds((1...4).map { server.address("/\($0)") })) { step in
      progress.withLock { $0.append(step) }
    }
    let outcomes = report.results.sorted { $0.feed < $1.feed }.map(\.outcome)
    #expect(
      outcomes == [
        .read(MergeResult(added: 2)), .failed(.http(404)), .failed(.notAFeed(.notAFeed(found: .html))),
        .read(MergeResult(added: 1)),
      ])
    #expect(report.articles == MergeResult(added: 3))
    #expect(report.failed == 2)
    #expect(progress.withLock { $0.last } == RefreshProgress(done: 4, total: 4, failed: 2, added: 3))
    #expect(progress.withLock { $0.map(\.done) } == [1, 2, 3, 4])
  }

  @Test func `what is not new is neither parsed nor merged`() async throws {
    let server = RefreshServer { request in
      guard request.path == "/tagged" else { return .text(body: "a") }
      guard request.header["if-none-match"] == nil else { return .text("304 Not Modified") }
      return .text("200 OK", ["ETag: \"1\""], body: "b")
    }
    let target = RecordingTarget()
    let first = feeds([server.address("/tagged"), server.address("/plain")])
    _ = await target.run(first)
    #expect(target.parsed.withLock { $0 } == 2)
    let report = await target.run(await target.feeds(first))
    #expect(report.results.map(\.outcome) == [.unchanged, .unchanged])
    #expect(target.parsed.withLock { $0 } == 2)
  }

  @Test func `what could not be parsed is fetched and told again`() async throws {
    let server = RefreshServer { _ in .text("200 OK", ["ETag: \"1\""], body: "<html>\n") }
    let target = RecordingTarget()
    let first = feeds([server.address()])
    _ = await target.run(first)
    let second = await target.feeds(first)
    #expect(second[0].fetch.etag == nil)
    #expect(second[0].fetch.error == CodedError(code: "feed.other", parameters: ["html"]))
    let report = await target.run(second, .forced)
    #expect(report.failed == 1)
    #expect(server.requests.last?.header["if-none-match"] == nil)
  }

  @Test func `a feed that the store refuses takes no other with it`() async throws {
    let server = RefreshServer { request in .text(body: request.path) }
    let target = RecordingTarget(refusing: Feed.ID(2))
    let report = await target.run(feeds((0...3).map { server.address("/\($0)") }), batchTime: .seconds(600))
    let outcomes = report.results.sorted { $0.feed < $1.feed }.map(\.outcome)
    let read = RefreshResult.Outcome.read(MergeResult(added: 1))
    #expect(outcomes == [read, .failed(.store(.failed(reason: "disk full"))), read, read])
    #expect(report.articles.added == 3)
  }

  /// Feeds `/0` and so on that are quick, behind one that never answers.
  private func hanging(_ quick: Int) -> (servers: [RefreshServer], feeds: [Feed]) {
    let servers = [RefreshServer { _ in .silence(after: []) }, RefreshServer { .text(body: $0.path) }]
    return (servers, feeds([servers[0].address()] + (0..<quick).map { servers[1].address("/\($0)") }))
  }

  @Test(arguments: [Duration.zero, .milliseconds(1)])
  func `a server that hangs keeps nothing of the others from the store`(batchTime: Duration) async {
    let (servers, feeds) = hanging(5)
    let target = RecordingTarget()
    let (stored, continuation) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      await target.run(feeds, batchTime: batchTime) { if $0.added == 5 { continuation.yield() } }
    }
    for await _ in stored { break }
    #expect(await target.batches.joined().count == 5)
    task.cancel()
    #expect(await task.value.articles.added == 5)
    #expect(servers.count == 2)
  }

  @Test func `what has come when a refresh is given up is stored`() async {
    let (servers, feeds) = hanging(5)
    let target = RecordingTarget()
    let (done, continuation) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      await target.run(feeds, batchTime: .seconds(600)) { if $0.done == 5 { continuation.yield() } }
    }
    for await _ in done { break }
    #expect(await target.batches.joined().count == 1)
    task.cancel()
    let report = await task.value
    #expect(report.articles.added == 5 && report.results.count == 5 && report.failed == 0)
    #expect(await target.batches.map(\.count) == [1, 4])
    #expect(servers.count == 2)
  }

  @Test func `feeds that failed a moment ago are told as left alone`() async {
    let server = RefreshServer { _ in .text("500 Oh") }
    let target = RecordingTarget()
    let list = feeds([server.address()])
    _ = await target.run(list)
    let report = await target.run(await target.feeds(list), at: now.addingTimeInterval(60))
    #expect(report.leftAlone == 1 && report.results.isEmpty)
    #expect(await target.run(await target.feeds(list), .forced).leftAlone == 0)
  }

  @Test func `so many of a host are asked at a time, and all of them`() async throws {
    let server = RefreshServer { request in .text(body: request.path, keep: true) }
    let target = RecordingTarget()
    let report = await target.run(feeds((0..<100).map { server.address("/\($0)") }))
    #expect(report.articles.added == 100)
    #expect(Set(server.requests.map(\.path)).count == 100)
    #expect(server.requests.count == 100)
    #expect(server.mostAtOnce <= 2)
  }

  @Test func `a host that is slow does not hold up the others`() async throws {
    let (done, continuation) = AsyncStream.makeStream(of: Void.self)
    let slow = RefreshServer { _ in .silence(after: []) }
    let quick = RefreshServer { request in .text(body: request.path) }
    let target = RecordingTarget()
    let list = feeds(
      (0..<40).map { slow.address("/\($0)") } + (0..<20).map { quick.address("/\($0)") })
    let task = Task {
      await target.run(list, limits: .patient) { if $0.done == 20 { continuation.yield() } }
    }
    for await _ in done { break }
    task.cancel()
    let report = await task.value
    #expect(report.failed == 0)
    #expect(quick.requests.count == 20)
    #expect(slow.requests.count <= 2)
  }

  @Test func `a refresh that is cancelled ends, and nothing is told of what was not asked`() async throws {
    let (asked, continuation) = AsyncStream.makeStream(of: Void.self)
    let server = RefreshServer { _ in
      continuation.yield()
      return .silence(after: [])
    }
    let target = RecordingTarget()
    let list = feeds((0..<10).map { server.address("/\($0)") })
    let task = Task { await target.run(list, limits: .patient) }
    for await _ in asked { break }
    task.cancel()
    #expect(await task.value == RefreshReport())
    #expect(await target.batches.isEmpty)
  }

  // When

  @Test func `a feed that fails is left alone twice as long each time, and a success forgets it`() async throws {
    let isBroken = Mutex(true)
    let server = RefreshServer { _ in isBroken.withLock { $0 } ? .text("500 Oh") : .text(body: "a") }
    let target = RecordingTarget()
    var list = feeds([server.address()])
    var waits: [Double] = []
    for failures in 1...10 {
      _ = await target.run(list, .forced)
      list = await target.feeds(list)
      #expect(list[0].fetch.failures == failures)
      waits.append(seconds(list[0]) ?? 0)
    }
    for (index, wait) in waits.enumerated() {
      let middle = min(300 * Double(1 << index), 86_400)
      #expect(wait >= middle * 0.8 && wait <= middle * 1.2)
    }
    #expect(await target.run(list, at: now.addingTimeInterval(60)).results.isEmpty)
    isBroken.withLock { $0 = false }
    #expect(await target.run(list, at: now.addingTimeInterval(86_400 * 1.2)).articles.added == 1)
    list = await target.feeds(list)
    #expect(list[0].fetch.failures == 0)
    #expect(list[0].fetch.error == nil)
  }

  @Test func `the waits of feeds that failed together differ, and stay the same`() {
    func wait(_ address: String) -> Date? {
      var fetch = FeedFetch()
      fetch.fail(.noHost, now: now, address: address, retryAfter: nil)
      return fetch.due
    }
    let addresses = (0..<50).map { "https://example.org/\($0)" }
    #expect(Set(addresses.map(wait)).count > 30)
    #expect(addresses.map(wait) == addresses.map(wait))
  }

  @Test(arguments: [("429 Too Many", "7200", 7200.0), ("503 Busy", "99999999", 604_800)])
  func `who asks for time gets it, up to a week`(status: String, wait: String, expected: Double) async throws {
    let server = RefreshServer { _ in .text(status, ["Retry-After: \(wait)"]) }
    let target = RecordingTarget()
    let list = feeds([server.address()])
    _ = await target.run(list)
    #expect(seconds(await target.feeds(list).first) == expected)
  }

  @Test func `what is gone for good is asked only by force`() async throws {
    let server = RefreshServer { _ in .text("410 Gone") }
    let target = RecordingTarget()
    let list = feeds([server.address()])
    _ = await target.run(list)
    let later = now.addingTimeInterval(1e9)
    #expect(await target.run(await target.feeds(list), at: later).results.isEmpty)
    #expect(await target.run(await target.feeds(list), .forced, at: later).results.count == 1)
  }

  @Test func `by the clock those are due that were not asked for so long`() throws {
    let interval = try #require(RefreshInterval("30m"))
    func isDue(checked: Double?, due: Double? = nil, failures: Int = 0, _ choice: Refresh.Choice) -> Bool {
      var feed = Feed(id: Feed.ID(1), address: "https://example.org/")
      feed.fetch.checked = checked.map { now.addingTimeInterval($0) }
      feed.fetch.due = due.map { now.addingTimeInterval($0) }
      feed.fetch.failures = failures
      return feed.isDue(choice, now: now)
    }
    #expect(isDue(checked: nil, .every(interval)))
    #expect(isDue(checked: -1800, .every(interval)))
    #expect(isDue(checked: -1799, .every(interval)))
    #expect(!isDue(checked: -900, .every(interval)))
    #expect(!isDue(checked: -1800, due: 10, .every(interval)))
    #expect(isDue(checked: 5000, .every(interval)))
    #expect(isDue(checked: nil, .due) && isDue(checked: -1, due: -1, .due))
    #expect(!isDue(checked: -1, due: 10, .due) && !isDue(checked: -1, due: 10, failures: 1, .due))
    // A clock was set back.
    #expect(isDue(checked: 5000, due: 9000, .due) && !isDue(checked: 5000, due: 9000, failures: 1, .due))
    #expect(isDue(checked: -1, due: 10, failures: 1, .forced))
  }

  @Test(
    arguments: [
      ("30m", 1800), ("90s", 90), ("2h", 7200), ("1D", 86_400), ("15", nil), ("", nil), ("m", nil), ("0m", nil),
      ("-5m", nil), ("5s", nil), ("1.5h", nil), ("99999999999999999999d", nil), ("9223372036854775807d", nil),
      ("31d", nil),
    ] as [(String, Int?)])
  func `an interval is a number with a unit`(text: String, seconds: Int?) {
    #expect(RefreshInterval(text)?.seconds == seconds)
  }

  // Other sources

  @Test func `a file and a command are feeds of the reader's own list`() async throws {
    let folder = TemporaryFolder()
    try folder.write("a b.xml", Array("a\nb\n".utf8))
    let encoded = folder.path("a%20b.xml")
    let target = RecordingTarget()
    let list = feeds(["file://" + encoded, "file:" + folder.path("a b.xml"), "exec:echo c", "file:/nowhere"])
    let report = await target.run(list)
    let outcomes = report.results.sorted { $0.feed < $1.feed }.map(\.outcome)
    #expect(
      outcomes == [
        .read(MergeResult(added: 2)), .read(MergeResult(added: 2)), .read(MergeResult(added: 1)),
        .failed(.file(.notFound)),
      ])
    let again = await target.run(await target.feeds(list), .forced)
    #expect(again.results.filter { $0.outcome == .unchanged }.count == 3)
  }

  @Test func `a folder is imported when something in it changed`() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.txt", Array("a".utf8))
    let target = RecordingTarget()
    var list = feeds(["folder:" + folder.path])
    #expect(await target.run(list).articles.added == 1)
    list = await target.feeds(list)
    #expect(await target.run(list).results.map(\.outcome) == [.unchanged])
    try folder.write("sub/b.txt", Array("b".utf8))
    #expect(await target.run(list).results.map(\.outcome) == [.read(MergeResult(added: 2))])
    list = await target.feeds(list)
    try folder.setModified("a.txt", Date(timeIntervalSince1970: 1))
    #expect(await target.run(list).results.map(\.outcome) == [.read(MergeResult(added: 2))])
  }

  @Test(
    arguments: [
      ("https://a.example/x#y", FeedAddress.web("https://a.example/x")), ("HTTP://a.example", .web("HTTP://a.example")),
      ("feed://a.example/x", .web("http://a.example/x")), ("feed:https://a.example/x", .web("https://a.example/x")),
      ("http://خبر.example/a?ب=c#d", .web("http://خبر.example/a?%D8%A8=c")),
      ("http://خبر.example", .web("http://خبر.example")),
      ("file:///a%20b", .file(path: "/a b")), ("file:/a%20b", .file(path: "/a%20b")),
      ("file://localhost/a", .file(path: "/a")), ("file://host/a", nil), ("folder:/a", .folder(path: "/a")),
      ("exec:a | b", .command("a | b")), ("exec:", nil), ("ftp://a.example/", nil), ("a.example", nil), ("", nil),
      ("http://", nil), ("http:///a", nil), ("http://a b", nil), ("http://a\r\nX: y", nil), ("feed:file:///a", nil),
      ("feed:exec:id", nil),
    ] as [(String, FeedAddress?)])
  func `an address is HTTP or one of our own`(text: String, address: FeedAddress?) {
    #expect(FeedAddress(text) == address)
    if case .web? = address {
      #expect(FeedAddress(web: text) == address)
    } else {
      #expect(FeedAddress(web: text) == nil)
    }
  }

  @Test(arguments: [
    ("http://A.example:80/x", "a.example:80"), ("https://u:p@a.example?x", "a.example"), ("file:/a", "file:/a"),
  ])
  func `feeds wait for those of their host`(address: String, host: String) {
    #expect(FeedAddress(address)?.host == host)
  }
}
