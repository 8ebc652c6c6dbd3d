public import struct Foundation.Date

/// A feed as it was published, before links are followed or HTML is read.
public struct ParsedFeed: Equatable, Sendable {
  /// Which dialect it is in, as scripts are told: `rss20`, `atom10`, `json11`, `rss10` (which is RDF). RSS's own number is
  /// taken as it stands, without its point; `rss` is one without.
  public var version: String
  /// Plain text.
  public var title: String?
  /// The page that the feed belongs to, absolute where the feed or its address says enough.
  public var link: String?
  public var description: String?
  public var language: String?
  public var updated: Date?
  public var entries: [FeedEntry]
  /// The feed asks not to be fetched again before so many seconds have passed (RSS `ttl`, syndication module).
  public var refreshInterval: Int?

  /// What was left out or guessed.
  public var warnings: [FeedWarning] = []
  /// It is cut off before its first entry: whether it has any nobody knows.
  public var endsBeforeEntries: Bool { entries.isEmpty && warnings.contains(.cutOff) }

  public init(version: String, title: String? = nil, entries: [FeedEntry] = []) {
    self.version = version
    self.title = title
    self.entries = entries
  }
}

/// An article of a feed.
public struct FeedEntry: Equatable, Sendable {
  /// guid, atom:id or JSON's id; what an entry is known again by within its feed.
  public var id: String?
  /// Plain text, its markup and references read.
  public var title: String?
  /// Absolute where possible.
  public var link: String?
  public var published: Date?
  public var updated: Date?
  public var authors: [FeedAuthor] = []
  /// Those who helped (atom:contributor, dc:contributor).
  public var contributors: [FeedAuthor] = []
  /// HTML, as `content`.
  public var summary: String?
  /// HTML; plain text of the feed has been escaped.
  public var content: String?
  public var tags: [String] = []
  public var enclosures: [FeedEnclosure] = []
  /// What relative links in `summary` and `content` are relative to: xml:base, else the entry's link, the feed's, or
  /// where the feed came from. Where an xml:base stood they have been made absolute already.
  public var base: String?
  /// The source that the entry names, where it was taken from elsewhere (RSS `source`, atom:source).
  public var source: String?
  /// The entry as it stood in the feed, serialised: what is kept for good of an entry that was fetched.
  public var raw: [UInt8] = []

  public init(id: String? = nil, title: String? = nil) {
    self.id = id
    self.title = title
  }
}

public struct FeedAuthor: Equatable, Sendable {
  public var name: String?
  public var email: String?
  public var url: String?

  public init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// A file that goes with an entry.
public struct FeedEnclosure: Equatable, Sendable {
  public var url: String
  public var type: String?
  /// In bytes.
  public var length: Int?

  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
