public import ArticleParsing

/// Finds the feed behind an address that somebody typed: a feed, or a page that names its feeds.
public struct FeedSearch: Sendable {
  public enum Found: Equatable, Sendable {
    /// What is there is a feed; how it calls itself.
    case feed(title: String?)
    /// The feeds that a page names, in its order.
    case links([FeedLinks.Link])
  }

  let fetch: @Sendable (String) async throws(FetchError) -> WebPage

  init(fetch: @escaping @Sendable (String) async throws(FetchError) -> WebPage) { self.fetch = fetch }

  /// `userAgent` is who the server is told that we are.
  public init(userAgent: String) {
    self.init { address throws(FetchError) in try await WebPage.fetch(address, userAgent: userAgent) }
  }

  /// Fetches once. `.links` is empty where neither a feed is there nor one is named. A page is hostile: of what it names
  /// only HTTP counts.
  @concurrent
  public func find(_ address: String) async throws(FetchError) -> Found {
    let page = try await fetch(address)
    let parsed = try? ParsedFeed.parse(page.bytes, contentType: page.contentType, base: page.address)
    if let parsed { return .feed(title: parsed.title) }
    let links = FeedLinks.inPage(html: page.bytes, base: page.address)
    return .links(links.filter { FeedAddress(web: $0.url) != nil })
  }
}
