internal import ArticleParsing
public import Store
public import struct Foundation.Date

/// What is at an address that somebody typed, before anything is stored.
public struct Proposal: Equatable, Sendable {
  /// As it was typed, with its scheme.
  public let typed: String
  /// What has been asked; nil where nobody was, or nothing came of it.
  public var found: FeedSearch.Result?
  /// Why it cannot be told now whether the address is right.
  public var failure: Failure?
  /// It is read once it is subscribed to.
  public var isFolder = false
  public var standing = Standing.new

  public struct Failure: Equatable, Sendable {
    public let reason: FetchError
    /// To be remembered where it is subscribed to all the same.
    public let fetch: FeedFetch
  }

  /// What subscribing to it comes to.
  public enum Standing: Equatable, Sendable {
    case new
    /// It is subscribed to, in whichever spelling.
    case known(Feed)
    /// It is subscribed to without TLS, and answers at this address with it.
    case moves(Feed, to: String)
    /// What is subscribed to over the other of http and https is another feed.
    case besideOtherScheme
  }

  init(typed: String) { self.typed = typed }

  /// To be subscribed to.
  public var address: String { found?.address ?? typed }
}

extension FeedSearch.Result {
  /// An entry as it will stand in a list.
  public struct Headline: Equatable, Sendable {
    public let title: String
    public let published: Date?
  }

  public var articles: Int { parsed.entries.count }

  /// The newest of its entries; those without a date stand behind the others, in the feed's order.
  public func headlines(atMost count: Int) -> [Headline] {
    var frame = parsed
    frame.entries = []
    // More than any window shows need not be laid out.
    let all = parsed.entries.prefix(500).map { entry in
      let article = ParsedArticle(entry, feed: frame)
      return Headline(title: article.title, published: article.published)
    }
    let order = all.indices.sorted { first, second in
      let (a, b) = (all[first].published, all[second].published)
      if let a, let b, a != b { return a > b }
      return (a == nil) == (b == nil) ? first < second : a != nil
    }
    return order.prefix(count).map { all[$0] }
  }
}
