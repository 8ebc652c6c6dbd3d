import ArticleParsing
import Store
import Testing

@testable import Ingest

/// A feed that comes whole over the wire, and was cut off where it was made.
@Suite(.timeLimit(.minutes(20)))
struct CutFeedTests {
  private static let head = "<rss version=\"2.0\"><channel><title>ت</title><link>https://a.example/"
  private static let item = "<item><guid>1</guid><title>خبر</title><description>نص الخبر.</description></item>"
  private static let jsonHead = #"{"version": "https://jsonfeed.org/version/1.1", "title": "ت", "items": ["#

  private static let heads = [
    head, head + "</link>", head + "</link><item", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", jsonHead,
  ]
  private static let wholes = [
    head + "</link></channel></rss>", head + "</link>\(item)<item><title>نصف", jsonHead + "]}",
    jsonHead + #"{"id": "1", "title": "خبر", "content_text": "نص الخبر."}, {"id":"#,
  ]

  @Test(arguments: heads) func `one that ends before its first item failed, and is asked again`(text: String)
    async throws
  {
    let server = RefreshServer { _ in .text("200 OK", ["ETag: \"a\""], body: text) }
    let store = try Store(inMemory: ())
    _ = try await store.addFeed(address: server.address("/feed"))
    for count in 1...2 {
      let report = await Refresh(store: store, userAgent: "nashra-tests").run(try await store.feeds(), .forced)
      #expect(report.results.map(\.outcome) == [.failed(.notAFeed(.cutOff))])
      let fetch = try #require(try await store.feeds().first?.fetch)
      #expect(fetch.failures == count && fetch.failure == .notAFeed(.cutOff) && fetch.etag == nil && fetch.hash == nil)
    }
    // Who subscribes to it is told, and may nevertheless.
    do throws(FeedSearch.Problem) {
      _ = try await FeedSearch(userAgent: "nashra-tests").run(server.address("/feed"))
      Issue.record("it was found")
    } catch {
      guard case .failed(let reason, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(reason == .notAFeed(.cutOff) && reason.mayPass)
    }
  }

  @Test(arguments: wholes) func `one that is whole, or has an item, is read`(text: String) async throws {
    let server = RefreshServer { _ in .text(body: text) }
    let store = try Store(inMemory: ())
    _ = try await store.addFeed(address: server.address("/feed"))
    let report = await Refresh(store: store, userAgent: "nashra-tests").run(try await store.feeds(), .forced)
    #expect(report.failed == 0 && (report.articles.added > 0) == text.contains("خبر"), "\(report.articles)")
    #expect(try await store.feeds().first?.fetch.failures == 0)
  }
}
