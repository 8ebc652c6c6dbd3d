import ArticleParsing
import FilterLanguage
import Foundation
import Store
import Testing

@testable import Ingest

/// Pages that are fetched because an article names them.
@Suite(.timeLimit(.minutes(20)))
struct PageFetchTests {
  private static let html = """
    <!DOCTYPE html><html><head><title>الجسر لن يفتتح قبل الخريف</title></head><body><article><p>أعلنت البلدية أمس أن الجسر
    الجديد على النهر لن يفتتح قبل الخريف، لأن الأعمال في جانبه الشرقي لم تنته بعد كما كان مقررا.</p><p>وقال رئيس المجلس إن
    الشركة طلبت ثلاثة أشهر أخرى، وإن المجلس وافق على ذلك في جلسة طويلة حضرها سكان الحي كلهم.</p></article></body></html>
    """

  /// 127.0.0.1 plays the web, and the same address written in IPv6 a machine beside us.
  private static func fetch(into store: Store, settings: WebSettings = WebSettings()) -> PageFetch {
    var fetcher = FeedFetcher(userAgent: "nashra-tests", settings: settings)
    fetcher.policy = AddressPolicy { $0 != "127.0.0.1" }
    return PageFetch(store: store, fetcher: fetcher)
  }

  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func `a page becomes an article, byte for byte, under its address`() async throws {
    let server = RefreshServer { _ in .text("200 OK", ["Content-Type: text/html"], body: Self.html) }
    let store = try Store(inMemory: ())
    let address = server.address("/n/1")
    let id = try #require(try await Self.fetch(into: store).run(address, now: now))
    let content = try #require(try await store.content(id))
    #expect(content.article.title == "الجسر لن يفتتح قبل الخريف")
    #expect(content.article.url == address)
    #expect(try await store.raw(id) == Array(Self.html.utf8))
    // Once more, it is there.
    #expect(try await Self.fetch(into: store).run(address, now: now) == id)
    #expect(try await store.count(.everything) == 1)
    #expect(server.requests.allSatisfy { $0.header["accept"]?.hasPrefix("text/html") == true })
  }

  @Test func `a page that was deleted stays away`() async throws {
    let server = RefreshServer { _ in .text(body: Self.html) }
    let store = try Store(inMemory: ())
    let id = try #require(try await Self.fetch(into: store).run(server.address("/n/1"), now: now))
    _ = try await store.remove([id])
    #expect(try await Self.fetch(into: store).run(server.address("/n/1"), now: now) == nil)
  }

  @Test func `neither a redirect nor the address itself leads into a local network`() async throws {
    let inner = RefreshServer { _ in .text(body: Self.html) }
    let beside = "http://[::ffff:127.0.0.1]:\(inner.port)/secret"
    let outer = RefreshServer { _ in .redirect(302, to: beside) }
    let fetch = Self.fetch(into: try Store(inMemory: ()))
    await #expect(throws: FetchError.localNetwork) { try await fetch.run(outer.address("/n/1"), now: now) }
    await #expect(throws: FetchError.self) { try await fetch.run(beside, now: now) }
    #expect(inner.requests.isEmpty)
  }

  @Test(arguments: ["file:///etc/passwd", "exec:date", "folder:/", "ftp://a.example/1", "http://user:word@a.example/1"])
  func `what is no page of the web is not asked`(address: String) async throws {
    let fetch = Self.fetch(into: try Store(inMemory: ()))
    await #expect(throws: FetchError.badAddress) { try await fetch.run(address, now: now) }
  }

  @Test func `what is no article is told, and nothing is stored`() async throws {
    let server = RefreshServer { request in
      request.path == "/feed" ? .text(body: "<rss version='2.0'><channel/></rss>") : .text("404 Not Found")
    }
    let store = try Store(inMemory: ())
    let fetch = Self.fetch(into: store)
    await #expect(throws: FetchError.http(404)) { try await fetch.run(server.address("/n/1"), now: now) }
    await #expect(throws: FetchError.file(.page(.notAPage(format: "XML")))) {
      try await fetch.run(server.address("/feed"), now: now)
    }
    #expect(try await store.count(.everything) == 0)
  }
}
