internal import ArticleParsing
public import Store

/// Subscribes to what somebody types, as the command line and the reader do: it looks first, so that what was found can
/// be shown, and stores it only then.
public struct Subscriber: Sendable {
  let store: Store
  let userAgent: String
  let settings: WebSettings

  /// `userAgent` is who servers are told that we are.
  public init(store: Store, userAgent: String, settings: WebSettings) {
    (self.store, self.userAgent, self.settings) = (store, userAgent, settings)
  }

  /// Why there is nothing to subscribe to.
  public enum Problem: Error, Equatable, Sendable {
    /// What was typed can be no address.
    case noAddress
    case search(FeedSearch.Problem)
    case store(StoreError)
  }

  /// What came of subscribing.
  public enum Outcome: Equatable, Sendable {
    /// `isElsewhere` where cookie and headers were left out, for the feed is on another server than what was typed.
    case added(Feed, isElsewhere: Bool)
    /// It was subscribed to before, and nothing has changed.
    case known(Feed)
    /// It was, and is fetched with TLS from here on; as it was before.
    case moved(Feed)
    /// Somebody else has subscribed to it meanwhile.
    case taken
  }

  /// Looks what is at an address as it was typed. Unless it is `unchecked` its server is asked.
  @concurrent public func look(
    at text: String, request: FeedRequest = FeedRequest(), unchecked: Bool = false
  ) async throws(Problem) -> Proposal {
    guard let typed = TypedAddress.address(text) else { throw .noAddress }
    var proposal = Proposal(typed: typed)
    if let known = try await feed(at: typed) {
      // What is asked for over http is there over https; the other way round what is there is looked at first.
      let isSure = AddressSpelling.key(known.address) != AddressSpelling.keyOfOtherScheme(typed)
      if isSure || unchecked || typed.lowercased().hasPrefix("http://") {
        proposal.standing = .known(known)
        return proposal
      }
    }
    if !unchecked { try await search(text, request, for: &proposal) }
    for place in [proposal.address, proposal.found?.newAddress].compactMap({ $0 }) {
      guard let known = try await feed(at: place) else { continue }
      let isOnlyHost = AddressSpelling.key(known.address) == AddressSpelling.keyOfOtherScheme(place)
      guard isOnlyHost, place.lowercased().hasPrefix("https://"), let found = proposal.found else {
        proposal.standing = .known(known)
        return proposal
      }
      if found.isAlike(known) {
        proposal.standing = .moves(known, to: place)
        return proposal
      }
      proposal.standing = .besideOtherScheme
    }
    return proposal
  }

  /// Subscribes to what was found, with what it brought.
  @concurrent public func subscribe(
    to proposal: Proposal, _ settings: FeedSettings = FeedSettings()
  ) async throws(StoreError) -> Outcome {
    switch proposal.standing {
    case .known(let feed): return .known(feed)
    case .moves(let feed, let address):
      if try await store.moveFeed(feed.id, to: address), let found = proposal.found {
        try await store.add(found, to: feed)
      }
      return .moved(feed)
    case .new, .besideOtherScheme: break
    }
    var settings = settings
    let (typed, address) = (proposal.typed, proposal.address)
    let isElsewhere =
      settings.request.hasSecrets && TypedAddress.isWeb(typed) && !FeedSearch.isOneServer(typed, address)
    if isElsewhere { settings.request = settings.request.withoutSecrets }
    let feed = try await store.addFeed(
      address: address, title: proposal.found?.title ?? "", settings: settings,
      besideOtherScheme: proposal.standing == .besideOtherScheme)
    guard let feed else { return .taken }
    if let found = proposal.found { try await store.add(found, to: feed) }
    if let fetch = proposal.failure?.fetch { try await store.record([feed.id: fetch]) }
    return .added(feed, isElsewhere: isElsewhere)
  }

  private func feed(at address: String) async throws(Problem) -> Feed? {
    do throws(StoreError) { return try await store.feed(at: address) } catch { throw .store(error) }
  }

  private func search(_ text: String, _ request: FeedRequest, for proposal: inout Proposal) async throws(Problem) {
    let isWeb = TypedAddress.isWeb(proposal.typed)
    do throws(FeedSearch.Problem) {
      guard isWeb else {
        proposal.found = try await FeedSearch.local(proposal.typed)
        proposal.isFolder = proposal.found == nil
        return
      }
      proposal.found = try await FeedSearch(userAgent: userAgent, settings: settings)
        .run(proposal.typed, otherwise: TypedAddress.withoutTLS(text), request: request)
    } catch {
      guard isWeb, case .failed(let reason, let fetch) = error, reason.mayPass else { throw .search(error) }
      proposal.failure = .init(reason: reason, fetch: fetch)
    }
  }
}
