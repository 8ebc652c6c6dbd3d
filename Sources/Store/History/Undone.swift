/// What was taken back.
public struct Undone: Equatable, Sendable {
  /// What the change had done; the names stand in stores.
  public enum Change: String, CaseIterable, Sendable {
    case read, unread, starred, unstarred
    /// Articles got other tags.
    case tagged
    /// Articles were removed.
    case removed
    case feedAdded = "feed-added"
    case feedRemoved = "feed-removed"
    /// A feed got other settings or another address.
    case feedChanged = "feed-changed"

    /// What is counted are feeds.
    public var isOfFeeds: Bool { self == .feedAdded || self == .feedRemoved || self == .feedChanged }
  }

  public var change: Change
  /// How many articles, or feeds, are as they were before; those that were changed otherwise since then are not.
  public var count: Int
  /// How many articles came back with a feed.
  public var articles = 0

  public init(_ change: Change, _ count: Int, articles: Int = 0) {
    (self.change, self.count, self.articles) = (change, count, articles)
  }
}
