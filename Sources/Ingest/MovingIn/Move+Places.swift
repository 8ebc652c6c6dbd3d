internal import ArticleParsing
internal import Store

/// Where articles belong.
enum MovedPlace {
  case feed(Feed)
  /// To no feed: each by itself.
  case alone
  /// To a feed that was left out, and they with it: by themselves they would stay in the list of all when their feed
  /// comes in and is hidden, and when it need not keep them.
  case nowhere
}

/// Feeds that a list named, and that only a trusted one brings.
struct UntrustedFeeds {
  /// The keys of addresses.
  private var addresses: Set<String> = []
  private var names: Set<String> = []

  init(_ feeds: [OPML.Feed]) { add(feeds) }

  mutating func add(_ feeds: [OPML.Feed]) {
    addresses.formUnion(feeds.map { AddressSpelling.key($0.address) })
    names.formUnion(feeds.map(\.name))
  }

  func has(address: String) -> Bool { addresses.contains(AddressSpelling.key(address)) }
  func has(name: String?) -> Bool { name.map(names.contains) ?? false }
}

extension Move {
  /// Where the articles of the feed at an address belong.
  mutating func place(at address: String) async throws(MovingProblem) -> MovedPlace {
    guard !address.isEmpty else { return .alone }
    if let feed = try await feed(at: address) { return .feed(feed) }
    return untrusted.has(address: address) ? .nowhere : .alone
  }

  /// The same of a feed by what it is called, here and where it comes from.
  mutating func place(named name: String?) async throws(MovingProblem) -> MovedPlace {
    let feeds = try await asking { () async throws(StoreError) in try await store.feeds() }
    let own = feeds.filter { $0.settings.title == name || $0.title == name }
    if own.count == 1 { return .feed(own[0]) }
    return own.isEmpty && untrusted.has(name: name) ? .nowhere : .alone
  }
}
