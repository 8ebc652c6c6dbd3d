internal import Store
internal import struct Foundation.Date

/// Something fetched from the web that may be a feed, or a page that names one.
public struct WebPage: Equatable, Sendable {
  public var bytes: [UInt8]
  /// As the server told it.
  public var contentType: String?
  /// Where it came from, behind all redirects.
  public var address: String

  /// Fetches what is at `address`, which must be HTTP, within the limits of a feed.
  @concurrent
  public static func fetch(
    _ address: String, userAgent: String, limits: FetchLimits = FetchLimits(), settings: WebSettings = WebSettings()
  ) async throws(FetchError) -> WebPage {
    guard let web = FeedAddress(web: address) else { throw .badAddress }
    var nothing = FeedFetch()
    let fetcher = FeedFetcher(userAgent: userAgent, limits: limits, settings: settings)
    defer { FeedFetcher.closeIdle() }
    do throws(FeedFetcher.Failure) {
      guard case .feed(let bytes, let type, let base) = try await fetcher.fetch(web, memory: &nothing, now: .now) else {
        throw .init(reason: .http(304))
      }
      return WebPage(bytes: bytes, contentType: type, address: base ?? address)
    } catch { throw error.reason }
  }
}
