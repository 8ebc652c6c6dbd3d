public import ArticleParsing
public import Store
internal import struct Foundation.Date

/// Finds the feed behind an address that somebody typed: a feed, or a page that names its feeds.
public struct FeedSearch: Sendable {
  /// A feed with all that its server told, so that it need not be asked again before it is stored.
  public struct Result: Equatable, Sendable {
    /// To be subscribed to.
    public let address: String
    let parsed: ParsedFeed
    let fetch: FeedFetch
    let arrived: Date
    /// Others that the page names.
    public var others: [FeedLinks.Link] = []
    /// How it calls itself.
    public var title: String? { parsed.title }
    /// Where it has moved for good, as its server says.
    public var newAddress: String? { fetch.newAddress }

    init(_ address: String, _ parsed: ParsedFeed, _ fetch: FeedFetch, _ arrived: Date) {
      var fetch = fetch
      fetch.interval = parsed.refreshInterval
      fetch.succeed(now: arrived)
      (self.address, self.parsed, self.fetch, self.arrived) = (address, parsed, fetch, arrived)
    }

    /// Whether it is what `feed` brought when it was fetched last: the same bytes, or a feed of the same name and page.
    /// One that never brought anything is taken for it.
    public func isAlike(_ feed: Feed) -> Bool {
      guard let hash = feed.fetch.hash, !feed.title.isEmpty else { return true }
      func page(_ link: String?) -> String? { link.map { String(AddressSpelling.key($0).drop { $0 != ":" }) } }
      return fetch.hash == hash || parsed.title == feed.title && page(parsed.link) == page(feed.link)
    }
  }

  /// Why there is no feed.
  public enum Problem: Error, Equatable, Sendable {
    /// The address does not answer as it should; with what is to be remembered of that where it is subscribed to all
    /// the same.
    case failed(FetchError, FeedFetch)
    /// It is neither a feed nor a page that names one.
    case noFeed
    /// The page names none but these, in the local network, where a page may lead nobody.
    case localLinks([String])
    /// What the page names is no feed; the first of these, and why.
    case noneOf([FeedLinks.Link], FetchError)
  }

  enum Found: Equatable, Sendable {
    case feed(ParsedFeed, WebPage)
    /// The feeds that a page names, in its order.
    case links([FeedLinks.Link])
    case localLinks([String])
    /// A page that names none and sends its readers on.
    case sentOn(String)
  }

  /// So many times pages may send on.
  private static let mostSteps = 3
  /// So many of the feeds that a page names are looked at.
  private static let mostLinks = 8

  private let fetch: @Sendable (String, FeedRequest) async throws(FeedFetcher.Failure) -> WebPage
  private let policy: AddressPolicy
  /// What is sent to the server of the address that was typed, and the rest of it to others.
  private var request = FeedRequest()
  private var typed: WebTarget?

  init(
    policy: AddressPolicy = AddressPolicy(),
    fetch: @escaping @Sendable (String) async throws(FeedFetcher.Failure) -> WebPage
  ) {
    self.policy = policy
    self.fetch = { address, _ throws(FeedFetcher.Failure) in try await fetch(address) }
  }

  /// `userAgent` is who the server is told that we are.
  public init(userAgent: String, settings: WebSettings = WebSettings()) {
    let fetcher = FeedFetcher(userAgent: userAgent, settings: settings)
    policy = settings.policy
    fetch = { address, request throws(FeedFetcher.Failure) in try await WebPage.fetch(address, request, by: fetcher) }
  }

  /// What is at `address`, or where that cannot be reached at `otherwise`: a feed, or the first one that a page names
  /// and that is one. What may let somebody in goes to the server of `address` alone.
  @concurrent
  public func run(
    _ address: String, otherwise: String? = nil, request: FeedRequest = FeedRequest()
  ) async throws(Problem) -> Result {
    defer { FeedFetcher.closeIdle() }
    var search = self
    (search.request, search.typed) = (request, Self.target(address))
    do throws(Problem) { return try await search.feed(at: address) } catch {
      guard let otherwise, !request.hasSecrets, case .failed(let first, _) = error, first.isUnreachable else {
        throw error
      }
      do throws(Problem) { return try await search.feed(at: otherwise) } catch let second {
        // What does not answer there either is asked as the safer of the two.
        if case .failed(let reason, _) = second, reason.mayPass { throw error }
        throw second
      }
    }
  }

  private func feed(at address: String, steps: Int = 0) async throws(Problem) -> Result {
    let arrived = Date()
    let found: Found
    do throws(FeedFetcher.Failure) { found = try await find(address) } catch {
      var fetch = FeedFetch()
      fetch.fail(error.reason, now: arrived, address: address, retryAfter: error.retryAfter)
      throw .failed(error.reason, fetch)
    }
    switch found {
    case .feed(let parsed, let page): return Result(AddressSpelling.usual(address), parsed, page.fetch, arrived)
    case .localLinks(let links): throw .localLinks(links)
    case .sentOn(let next) where steps < Self.mostSteps: return try await feed(at: next, steps: steps + 1)
    case .links([]), .sentOn: throw .noFeed
    case .links(let links): return try await first(of: links)
    }
  }

  private func first(of links: [FeedLinks.Link]) async throws(Problem) -> Result {
    var problem: FetchError?
    for (index, link) in links.prefix(Self.mostLinks).enumerated() {
      let arrived = Date()
      do throws(FeedFetcher.Failure) {
        if case .feed(let parsed, let page) = try await find(link.url) {
          var result = Result(AddressSpelling.usual(link.url), parsed, page.fetch, arrived)
          result.others = links
          result.others.remove(at: index)
          return result
        }
        problem = problem ?? .notAFeed(.notAFeed(found: .html))
      } catch { problem = problem ?? error.reason }
    }
    throw .noneOf(links, problem ?? .notAFeed(.empty))
  }

  /// Fetches once. `.links` is empty where neither a feed is there nor one is named. A page is hostile: of what it names
  /// only HTTP counts.
  @concurrent
  func find(_ address: String) async throws(FeedFetcher.Failure) -> Found {
    let isTyped = typed != nil && Self.target(address)?.origin == typed?.origin
    let page = try await fetch(address, isTyped ? request : request.withoutSecrets)
    let parsed = try? ParsedFeed.parse(page.bytes, contentType: page.contentType, base: page.address)
    if let parsed {
      if parsed.endsBeforeEntries { throw .init(reason: .notAFeed(.cutOff)) }
      return .feed(parsed, page)
    }
    let links = FeedLinks.inPage(html: page.bytes, base: page.address).filter { FeedAddress(web: $0.url) != nil }
    let allowed = links.filter { policy.mayFollow($0.url, from: page.address, typed: address) }
    if allowed.isEmpty, !links.isEmpty { return .localLinks(links.map(\.url)) }
    if links.isEmpty, let next = FeedLinks.redirect(html: page.bytes, base: page.address),
      policy.mayFollow(next, from: page.address, typed: address)
    {
      return .sentOn(next)
    }
    return .links(allowed.map { Self.withOwnCredentials($0, typed: address, page: page.address) })
  }

  /// A password that was typed for the page goes with its feed on the same server; one that the page names goes nowhere.
  private static func withOwnCredentials(_ link: FeedLinks.Link, typed: String, page: String) -> FeedLinks.Link {
    guard let there = target(link.url) else { return link }
    var link = link
    if there.credentials != nil { link.url = there.address }
    guard let own = target(typed), own.credentials != nil, own.origin == target(page)?.origin else { return link }
    if own.origin == there.origin { link.url = own.lendingCredentials(to: there) }
    return link
  }

  private static func target(_ address: String) -> WebTarget? {
    if case .web(let web)? = FeedAddress(web: address) { WebTarget(web) } else { nil }
  }

  /// Whether two addresses are of one server, over the same scheme and port.
  public static func isOneServer(_ first: String, _ second: String) -> Bool {
    guard let first = target(first) else { return false }
    return first.origin == target(second)?.origin
  }
}

extension FetchError {
  /// The server, or the way to it, may be well again tomorrow, and nothing says that the address is wrong.
  public var mayPass: Bool {
    switch self {
    case .noConnection, .noTLS, .tooSlow, .cutOff, .noLibrary, .password, .other: true
    case .http(let status): status >= 500 || [408, 425, 429].contains(status)
    case .notAFeed(let error): error == .cutOff
    default: false
    }
  }

  /// Nobody answered in the way that was asked for. A certificate that is wrong is no such case: somebody may stand
  /// between, and without TLS would be heard.
  fileprivate var isUnreachable: Bool {
    switch self {
    case .noConnection, .tooSlow, .cutOff, .notHTTP: true
    case .noTLS(let reason): !reason.lowercased().contains("certificate")
    default: false
    }
  }
}
