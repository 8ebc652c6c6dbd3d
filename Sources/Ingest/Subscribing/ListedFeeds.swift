public import ArticleParsing
public import Store

/// The feeds of a list from elsewhere, and which of them are not subscribed to: the list may be hostile. Files are read
/// and machines of the local network asked only where the list is trusted, and commands are run only where a person
/// typed them.
public struct ListedFeeds: Equatable, Sendable {
  public var accepted: [OPML.Feed] = []
  // Addresses that are refused, by why.
  public var commands: [String] = []
  public var files: [String] = []
  /// None that can be fetched.
  public var unknown: [String] = []
  /// Pages that another reader takes apart, and no feeds.
  public var scraped: [String] = []
  /// Of machines of the local network, which are nobody else's to list.
  public var local: [String] = []
  /// Those of files and of the local network, which a trusted list brings.
  public var untrusted: [OPML.Feed] = []

  public init(_ feeds: [OPML.Feed], isTrusted: Bool, policy: AddressPolicy) {
    for feed in feeds {
      if TypedAddress.isCommand(feed.address) {
        commands.append(feed.address)
      } else if !AddressPolicy.isFeed(feed.address) {
        unknown.append(feed.address)
      } else if feed.isScraped {
        scraped.append(feed.address)
      } else if !isTrusted, policy.isLocal(feed.address) {
        local.append(feed.address)
        untrusted.append(feed)
      } else if isTrusted || TypedAddress.isWeb(feed.address) {
        accepted.append(feed)
      } else {
        files.append(feed.address)
        untrusted.append(feed)
      }
    }
  }

  /// How many were left out.
  public var refused: Int { commands.count + files.count + unknown.count + scraped.count + local.count }

  public var subscriptions: [(address: String, title: String, settings: FeedSettings)] {
    accepted.map {
      (address: $0.address, title: $0.title ?? ($0.isNameChosen ? "" : $0.name), settings: FeedSettings($0))
    }
  }
}
