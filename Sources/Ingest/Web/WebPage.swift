internal import Store
internal import struct Foundation.Date

/// Something fetched from the web that may be a feed, or a page that names one.
struct WebPage: Equatable, Sendable {
  var bytes: [UInt8]
  /// As the server told it.
  var contentType: String?
  /// Where it came from, behind all redirects.
  var address: String
  /// What the server told beside, for the next time.
  var fetch = FeedFetch()

  /// Fetches what is at `address`, which must be HTTP, within the limits of a feed.
  @concurrent
  static func fetch(
    _ address: String, _ request: FeedRequest, by fetcher: FeedFetcher
  ) async throws(FeedFetcher.Failure) -> WebPage {
    guard let web = FeedAddress(web: address) else { throw .init(reason: .badAddress) }
    var memory = FeedFetch()
    guard case .feed(let bytes, let type, let base) = try await fetcher.fetch(web, request, memory: &memory, now: .now)
    else {
      throw .init(reason: .http(304))
    }
    return WebPage(bytes: bytes, contentType: type, address: base ?? address, fetch: memory)
  }
}
