public import ArticleParsing
public import Store

/// The subscriptions as a list that other readers take.
public struct SubscriptionList: Equatable, Sendable {
  public let opml: OPML
  /// Of so many feeds a secret was left out: such a file is given away.
  public let withoutSecrets: Int

  public init(_ feeds: [Feed], title: String, withSecrets: Bool = false) {
    var listed = Self.byFolder(feeds).map { OPML.Feed($0) }
    withoutSecrets = withSecrets ? 0 : Self.removeSecrets(&listed)
    opml = OPML(title: title, feeds: listed)
  }

  /// Returns of how many feeds.
  private static func removeSecrets(_ feeds: inout [OPML.Feed]) -> Int {
    var count = 0
    for index in feeds.indices {
      feeds[index].link = feeds[index].link.map { SecretAddress.removed(from: $0) ?? $0 }
      let old = feeds[index].address
      guard let address = SecretAddress.removed(from: old) else { continue }
      feeds[index].address = address
      if feeds[index].name == SecretAddress.masked(old) { feeds[index].name = address }
      count += 1
    }
    return count
  }

  /// Each folder stands once in the file; within it feeds keep their order.
  private static func byFolder(_ feeds: [Feed]) -> [Feed] {
    feeds.enumerated().sorted { a, b in
      let (first, second) = (a.element.settings.folder, b.element.settings.folder)
      return first == second ? a.offset < b.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }
}

extension OPML.Feed {
  public init(_ feed: Feed) {
    self.init(address: feed.address, name: feed.name)
    title = feed.title.isEmpty || feed.titleWithoutSecrets == feed.name ? nil : feed.titleWithoutSecrets
    isNameChosen = feed.settings.title != nil && title == nil
    link = feed.link
    folder = feed.settings.folder
    tags = feed.settings.tags
    isHidden = feed.settings.isHidden
    isPaused = feed.settings.isPaused
    isRightToLeft = feed.settings.isRightToLeft
    keepDays = feed.settings.keeping.days
    keepCount = feed.settings.keeping.count
  }
}

extension FeedSettings {
  public init(_ feed: OPML.Feed) {
    self.init()
    title = feed.title != nil || feed.isNameChosen ? feed.name : nil
    folder = feed.folder
    tags = feed.tags
    isHidden = feed.isHidden
    isPaused = feed.isPaused
    isRightToLeft = feed.isRightToLeft
    keeping = FeedKeeping(days: feed.keepDays, count: feed.keepCount)
  }
}
