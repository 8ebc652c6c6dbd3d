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

    /// The mark that the change was.
    public var mark: Mark? { Mark(rawValue: rawValue) }

    /// What is counted are feeds.
    public var isOfFeeds: Bool { self == .feedAdded || self == .feedRemoved || self == .feedChanged }
  }

  public var change: Change
  /// How many articles, or feeds, are as they were before; those that were changed otherwise since then are not.
  public var count: Int
  /// How many articles came back with a feed.
  public var articles = 0
  /// The articles that are not marked any longer; none where they are many.
  public var unmarked: [Article.ID] = []

  /// So many are told of by number.
  static let mostTold = 1_000

  public init(_ change: Change, _ count: Int, articles: Int = 0, unmarked: [Article.ID] = []) {
    (self.change, self.count, self.articles, self.unmarked) = (change, count, articles, unmarked)
  }
}
