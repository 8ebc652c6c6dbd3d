public import ArticleParsing

/// Finds the feed behind an address that somebody typed: a feed, or a page that names its feeds.
public struct FeedSearch: Sendable {
  public enum Found: Equatable, Sendable {
    /// What is there is a feed; how it calls itself.
    case feed(title: String?)
    /// The feeds that a page names, in its order.
    case links([FeedLinks.Link])
    /// It names none but these, in the local network, where a page may lead nobody.
    case localLinks([String])
  }

  let fetch: @Sendable (String) async throws(FetchError) -> WebPage
  private let policy: AddressPolicy

  init(
    policy: AddressPolicy = AddressPolicy(), fetch: @escaping @Sendable (String) async throws(FetchError) -> WebPage
  ) {
    (self.policy, self.fetch) = (policy, fetch)
  }

  /// `userAgent` is who the server is told that we are.
  public init(userAgent: String, settings: WebSettings = WebSettings()) {
    self.init(policy: settings.policy) { address throws(FetchError) in
      try await WebPage.fetch(address, userAgent: userAgent, settings: settings)
    }
  }

  /// Fetches once. `.links` is empty where neither a feed is there nor one is named. A page is hostile: of what it names
  /// only HTTP counts.
  @concurrent
  public func find(_ address: String) async throws(FetchError) -> Found {
    let page = try await fetch(address)
    let parsed = try? ParsedFeed.parse(page.bytes, contentType: page.contentType, base: page.address)
    if let parsed { return .feed(title: parsed.title) }
    let links = FeedLinks.inPage(html: page.bytes, base: page.address).filter { FeedAddress(web: $0.url) != nil }
    let allowed = links.filter { policy.mayFollow($0.url, from: page.address, typed: address) }
    if allowed.isEmpty, !links.isEmpty { return .localLinks(links.map(\.url)) }
    return .links(allowed.map { Self.withOwnCredentials($0, typed: address, page: page.address) })
  }

  /// A password that was typed for the page goes with its feed on the same server; one that the page names goes nowhere.
  private static func withOwnCredentials(_ link: FeedLinks.Link, typed: String, page: String) -> FeedLinks.Link {
    func target(_ address: String) -> WebTarget? {
      if case .web(let web)? = FeedAddress(web: address) { WebTarget(web) } else { nil }
    }
    guard let there = target(link.url) else { return link }
    var link = link
    if there.credentials != nil { link.url = there.address }
    guard let own = target(typed), own.credentials != nil, own.origin == target(page)?.origin else { return link }
    if own.origin == there.origin { link.url = own.lendingCredentials(to: there) }
    return link
  }
}
