public import ArticleParsing
public import struct Foundation.Date

/// A stored article as lists need it, without its body.
public struct Article: Identifiable, Equatable, Sendable {
  /// The row's number is its time: seconds since 1970, moved to the next free one on a clash.
  public struct ID: Hashable, Comparable, Sendable {
    public let rawValue: Int64
    public init(_ rawValue: Int64) { self.rawValue = rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  public var id: ID
  public var title: String
  public var titleIsDerived: Bool
  public var source: String?
  /// The name of the feed that it came in.
  public var feed: String?
  public var url: String?
  /// What the page or feed says; nil when it says nothing.
  public var published: Date?
  /// How `published` is known; nil where it is not, or where an earlier version of the store did not say.
  public var dateSource: DateSource?
  /// When it was published or, where that is not known, when it arrived; what lists are ordered by.
  public var date: Date
  /// `date` is when it arrived. An article that says nothing of its date and came into an earlier version of the store
  /// has none of either.
  public var isDateArrival: Bool
  public var tags: [String]
  public var isUnread: Bool
  public var isStarred: Bool
  /// As its feed is set, else by the script of most letters of title and body; nil where there are none.
  public var isRightToLeft: Bool?
  /// How many sources tell the story that it belongs to; 1 where it stands alone.
  public var storySources: Int
  /// In a list with one row a story: the other articles of this one's row, which are older, the newest first.
  public var others: [Other] = []

  /// An article in the row of a newer one.
  public struct Other: Equatable, Sendable {
    public var id: ID
    public var isUnread: Bool
    public var isStarred: Bool

    public init(id: ID, isUnread: Bool = true, isStarred: Bool = false) {
      (self.id, self.isUnread, self.isStarred) = (id, isUnread, isStarred)
    }
  }

  /// All articles of its row, itself first.
  public var row: [ID] { [id] + others.map(\.id) }
  /// Whether one of them is unread.
  public var hasUnread: Bool { isUnread || others.contains(where: \.isUnread) }

  public init(
    id: ID, title: String, titleIsDerived: Bool = false, source: String? = nil, feed: String? = nil,
    url: String? = nil, published: Date? = nil, dateSource: DateSource? = nil, date: Date, isDateArrival: Bool = false,
    tags: [String] = [], isUnread: Bool = true, isStarred: Bool = false,
    isRightToLeft: Bool? = nil, storySources: Int = 1
  ) {
    self.id = id
    self.title = title
    self.titleIsDerived = titleIsDerived
    self.source = source
    self.feed = feed
    self.url = url
    self.published = published
    self.dateSource = dateSource
    self.date = date
    self.isDateArrival = isDateArrival
    self.tags = tags
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.isRightToLeft = isRightToLeft
    self.storySources = storySources
  }
}

/// An article with all that its own page shows.
public struct ArticleContent: Equatable, Sendable {
  public var article: Article
  public var author: String?
  public var blocks: [Block]
  /// The keyword line as it stood in the page.
  public var keywords: String?
  public var related: [RelatedArticle]
  /// Whether an earlier text is stored.
  public var isCorrected: Bool
  /// Where it was left; nil for its start.
  public var place: ReadingPlace?

  public init(
    article: Article, author: String? = nil, blocks: [Block], keywords: String? = nil, related: [RelatedArticle] = [],
    isCorrected: Bool = false, place: ReadingPlace? = nil
  ) {
    self.article = article
    self.author = author
    self.blocks = blocks
    self.keywords = keywords
    self.related = related
    self.isCorrected = isCorrected
    self.place = place
  }
}

/// A headline under مقالات مشابهة, and the stored article that it names, if there is one.
public struct RelatedArticle: Equatable, Sendable {
  public var title: String
  public var id: Article.ID?
  /// Where it is on the web, as the list says.
  public var url: String?

  public init(title: String, id: Article.ID? = nil, url: String? = nil) {
    self.title = title
    self.id = id
    self.url = url
  }
}

/// A tag and how many articles have it, within a query or in the whole store.
public struct TagCount: Equatable, Sendable {
  public var name: String
  public var articles: Int
  public var unread: Int

  public init(name: String, articles: Int, unread: Int) {
    self.name = name
    self.articles = articles
    self.unread = unread
  }
}
