public import ArticleParsing
public import struct Foundation.Date

/// A subscription.
public struct Feed: Identifiable, Equatable, Sendable {
  /// Never given to another feed, also when this one is removed.
  public struct ID: Hashable, Comparable, Sendable {
    public let rawValue: Int64
    public init(_ rawValue: Int64) { self.rawValue = rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  public let id: ID
  /// As it was subscribed to.
  public let address: String
  /// Where it was before it moved, the newest first.
  public var formerAddresses: [String] = []
  /// As the feed says; empty until it was fetched.
  public var title = ""
  /// As it called itself before, the newest first, where articles of it have that for a source.
  var formerTitles: [String] = []
  /// The page that it belongs to.
  public var link: String?
  public var settings = FeedSettings()
  public var fetch = FeedFetch()

  public init(id: ID, address: String) {
    self.id = id
    self.address = address
  }

  /// What people call it. An address is shown without its secrets.
  public var name: String { settings.title.map(Self.shown) ?? (title.isEmpty ? shownAddress : titleWithoutSecrets) }
  public var shownAddress: String { SecretAddress.masked(address) }
  /// A list of feeds may give an address for a title.
  public var titleWithoutSecrets: String { title == address ? shownAddress : Self.shown(title) }
  /// What its articles may have for a source where a person gave it another name.
  var replacedTitles: [String] { settings.title == nil ? [] : [title] + formerTitles }

  private static func shown(_ title: String) -> String {
    title.contains("://") ? SecretAddress.masked(title) : title
  }

  /// Where it is to be fetched from: where it has moved for good, else where it was.
  public var currentAddress: String { fetch.newAddress ?? address }
}

/// What a person chose for a feed.
public struct FeedSettings: Hashable, Sendable {
  /// In place of the feed's own title.
  public var title: String?
  /// Names of folders, the outermost first.
  public var folder: [String] = []
  /// Given to all its articles, beside those that they have.
  public var tags: [String] = []
  /// In place of the direction of most letters of an article.
  public var isRightToLeft: Bool?
  /// Its articles show in searches and under their tags, source and feed, but not in the list of all.
  public var isHidden = false
  /// It is not asked together with the others, only by itself.
  public var isPaused = false
  /// How much of it stays when it is pruned.
  public var keeping = FeedKeeping()
  /// What is sent with its requests.
  public var request = FeedRequest()

  public init() {}
}

/// Which articles of a feed stay; starred ones always do, and so do those that came in another way as well.
public struct FeedKeeping: Hashable, Sendable {
  /// What may be chosen as `days`; other numbers keep everything.
  public static let dayRange = OPML.Feed.keepDaysRange

  public var days: Int?
  /// The newest so many.
  public var count: Int?

  public init(days: Int? = nil, count: Int? = nil) {
    self.days = days
    self.count = count
  }
}

/// How fetching a feed went the last time, and what is needed for the next.
public struct FeedFetch: Equatable, Sendable {
  /// The address to which it has moved for good (RFC 9110 §15.4.2 and §15.4.9).
  public var newAddress: String?
  /// As sent, to be given back (RFC 9110 §8.8).
  public var etag: String?
  public var lastModified: String?
  /// Of the bytes that were parsed last.
  public var hash: ContentHash?
  public var checked: Date?
  /// Not to be asked before; nil for at once.
  public var due: Date?
  /// For so many seconds the feed itself wished to be left alone when it was parsed last.
  public var interval: Int?
  /// In a row, up to the last time.
  public var failures = 0
  /// Why it failed the last time; nil when it did not.
  public var error: CodedError?

  public init() {}
}

/// A feed that was fetched and parsed, to be merged. What the fetch says about it is stored with its entries or not
/// at all, so that no validator is remembered for entries that were lost.
public struct FetchedFeed: Sendable {
  public var feed: Feed.ID
  public var parsed: ParsedFeed
  public var fetch: FeedFetch
  /// When it was read: the date of entries that have none of their own.
  public var arrived: Date
  /// An entry as an article; asked only of entries that are not stored as they stand.
  public var article: @Sendable (FeedEntry) -> ParsedArticle

  public init(
    feed: Feed.ID, parsed: ParsedFeed, fetch: FeedFetch, arrived: Date,
    article: @escaping @Sendable (FeedEntry) -> ParsedArticle
  ) {
    self.feed = feed
    self.parsed = parsed
    self.fetch = fetch
    self.arrived = arrived
    self.article = article
  }
}

/// How many articles of a feed are stored.
public struct FeedCount: Equatable, Sendable {
  public var articles = 0
  public var unread = 0

  public init(articles: Int = 0, unread: Int = 0) {
    self.articles = articles
    self.unread = unread
  }
}
