import Foundation
import Store
import Synchronization
import Testing

@testable import Ingest

private func feed(_ name: String) -> String {
  let items = (1...2).map { "<item><title>خبر \($0) من \(name)</title><guid>\(name)\($0)</guid></item>" }.joined()
  return "<rss version='2.0'><channel><title>\(name)</title>\(items)</channel></rss>"
}

private func page(_ links: String...) -> String {
  "<!DOCTYPE html><html><head>"
    + links.map { "<link rel=alternate type=application/rss+xml href='\($0)'>" }.joined() + "</head></html>"
}

@Suite(.timeLimit(.minutes(20)))
struct SubscribingTests {
  private let folder = TemporaryFolder()

  private func search(_ address: String, otherwise: String? = nil) async throws(FeedSearch.Problem)
    -> FeedSearch.Result
  {
    try await FeedSearch(userAgent: "nashra-tests").run(address, otherwise: otherwise)
  }

  private func openStore() throws -> Store { try Store(path: folder.path("store.sqlite")) }

  private func subscribe(_ address: String, in store: Store) async throws {
    let found = try await search(address)
    let feed = try #require(try await store.addFeed(address: found.address, title: found.title ?? ""))
    try await store.add(found, to: feed)
  }

  private func refresh(_ store: Store, _ choice: Refresh.Choice = .forced) async throws -> RefreshReport {
    await Refresh(store: store, userAgent: "nashra-tests").run(try await store.feeds(), choice)
  }

  @Test func `what finding a feed brought is stored, and not asked for again`() async throws {
    let isAsked = Mutex(false)
    let server = RefreshServer { request in
      if request.header["if-none-match"] == "\"v1\"" { return .text("304 Not Modified") }
      let wasAsked = isAsked.withLock { asked in
        defer { asked = true }
        return asked
      }
      if wasAsked { return .text("429 Too Many", ["Retry-After: 86400"]) }
      return .text("200 OK", ["ETag: \"v1\"", "Cache-Control: private, max-age=7200"], body: feed("صارمة"))
    }
    let store = try openStore()
    try await subscribe(server.address("/feed"), in: store)
    #expect(try await store.feedCounts().values.map(\.articles) == [2])
    // It is fresh for two hours.
    #expect(try await refresh(store, .due).results.isEmpty)
    #expect(try await refresh(store).results.map(\.outcome) == [.unchanged])
    #expect(server.requests.count == 2)
    #expect(try await store.feeds().first?.fetch.failures == 0)
  }

  @Test func `a page's first link that is a feed is taken`() async throws {
    let port = Mutex(0)
    let server = RefreshServer { request in
      switch request.path {
      case "/": .text(body: page("/dead", "/page", "feed://127.0.0.1:\(port.withLock { $0 })/real", "/other"))
      case "/page", "/only": .text(body: page("/page"))
      case "/real", "/other": .text(body: feed(request.path))
      default: .text("404 Not Found")
      }
    }
    port.withLock { $0 = server.port }
    let found = try await search(server.address("/"))
    #expect(found.address == server.address("/real") && found.title == "/real")
    #expect(found.others.count == 3)
    await #expect(throws: FeedSearch.Problem.self) { try await search(server.address("/only")) }
    await #expect(throws: FeedSearch.Problem.self) { try await search(server.address("/dead")) }
  }

  @Test func `without TLS a host is asked only where it has none`() async throws {
    let server = RefreshServer { request in
      request.path == "/feed" ? .text(body: feed("أ")) : .text("404 Not Found")
    }
    let found = try await search(server.address("/feed", scheme: "https"), otherwise: server.address("/feed"))
    #expect(found.address == server.address("/feed"))
    await #expect(throws: FeedSearch.Problem.failed(.http(404), FeedFetch())) {
      do throws(FeedSearch.Problem) {
        _ = try await search(server.address("/no", scheme: "https"), otherwise: server.address("/no"))
      } catch {
        guard case .failed(let reason, _) = error else { throw error }
        throw FeedSearch.Problem.failed(reason, FeedFetch())
      }
    }
  }

  @Test(arguments: [
    ("500 Oh", true), ("503 Busy", true), ("429 Slow", true), ("404 No", false), ("403 No", false), ("410 Gone", false),
    ("301 Moved", false), ("200 OK", false), ("204 Nothing", false), ("304 Not Modified", false),
  ])
  func `what may pass is told from what will not`(status: String, mayPass: Bool) async throws {
    let server = RefreshServer { _ in .text(status, ["Location: /", "Retry-After: 60"], body: "لا شيء") }
    do throws(FeedSearch.Problem) {
      _ = try await search(server.address())
      Issue.record("found")
    } catch {
      switch error {
      case .failed(let reason, let fetch):
        #expect(reason.mayPass == mayPass, "\(reason)")
        #expect(fetch.error != nil && fetch.failures == 1)
      default: #expect(!mayPass)
      }
    }
  }

  @Test func `a move is adopted after the second time, and one that leads to no feed is forgotten`() async throws {
    let place = Mutex("/new")
    let server = RefreshServer { request in
      switch request.path {
      case "/old": .redirect(301, to: place.withLock { $0 })
      case "/new": .text("200 OK", ["ETag: \"\(request.header.count)\""], body: feed("أ"))
      default: .text(body: "<html>اسم المستخدم</html>")
      }
    }
    let store = try openStore()
    place.withLock { $0 = "/portal" }
    _ = try await store.addFeed(address: server.address("/old"))
    #expect(try await refresh(store).failed == 1)
    #expect(try await store.feeds().first?.fetch.newAddress == nil)
    place.withLock { $0 = "/new" }
    #expect(try await refresh(store).articles.added == 2)
    #expect(try await store.feeds().first?.address == server.address("/old"))
    _ = try await refresh(store)
    let moved = try #require(try await store.feeds().first)
    #expect(moved.address == server.address("/new") && moved.fetch.newAddress == nil)
  }
}
