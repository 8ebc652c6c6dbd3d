public import struct Foundation.Date

/// An article as another reader kept it, with what was known of it there.
public struct MovedArticle: Equatable, Sendable {
  /// What it is known again by within its feed.
  public var id: String?
  public var title: String?
  /// It is HTML, as feeds write titles; else it means what it says.
  public var isTitleMarkup = false
  public var link: String?
  public var author: String?
  /// HTML.
  public var content: String?
  public var published: Date?
  /// When it was put aside there, which says nothing of when it was published.
  public var saved: Date?
  public var tags: [String] = []
  public var isRead = false
  public var isStarred = false
  /// The address of the feed that it came in.
  public var feed: String?
  /// What that calls itself.
  public var source: String?
  public var enclosures: [FeedEnclosure] = []
  /// How many files hung on the message that it was; they have no place here.
  public var attachments = 0

  public init(title: String? = nil, link: String? = nil) {
    self.title = title
    self.link = link
  }

  /// Something of it can be shown.
  public var isAny: Bool { [title, link, content].contains { $0?.contains { !$0.isWhitespace } == true } }

  /// The article alone as a feed of JSON: what is stored of one that belongs to no feed, and read again if it must be.
  public var document: [UInt8] { Self.document([self], title: source, link: nil) }

  /// Articles of one feed as that feed would have told them; an entry for each, in their order, up to
  /// `ParsedFeed.maxEntries`.
  public static func feed(_ articles: [MovedArticle], title: String?, link: String?) -> ParsedFeed {
    // Our own writing is read, so that what is stored and what is shown agree by construction.
    let (text, _) = FeedDecoding.decode(document(articles, title: title, link: link), contentType: nil)
    let feed = try? JSONFeedReader.parse(text, base: nil)
    return feed ?? ParsedFeed(version: "json11", title: title)
  }

  private static func document(_ articles: [MovedArticle], title: String?, link: String?) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", title ?? "")
    json.member("home_page_url", link)
    json.name("items")
    json.open("[")
    for article in articles { article.write(to: &json) }
    json.close("]")
    json.close("}")
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    json.open("{")
    json.member("id", id)
    json.member("url", link)
    json.member("title", isTitleMarkup ? title : title.map(SavedList.escaped))
    json.member("content_html", content)
    json.member("date_published", published)
    // A name of our own (jsonfeed.org/version/1.1, “Extensions”): nothing else keeps it.
    json.member("_saved", saved)
    if let author {
      json.name("authors")
      json.open("[")
      json.open("{")
      json.member("name", author)
      json.close("}")
      json.close("]")
    }
    if !tags.isEmpty {
      json.name("tags")
      json.open("[")
      for tag in tags { json.string(tag) }
      json.close("]")
    }
    if !enclosures.isEmpty {
      json.name("attachments")
      json.open("[")
      for file in enclosures {
        json.open("{")
        json.member("url", file.url)
        json.member("mime_type", file.type)
        json.close("}")
      }
      json.close("]")
    }
    json.close("}")
  }

  /// Plain text as HTML, its lines as they are.
  public static func html(_ text: String) -> String {
    "<p>\(SavedList.escaped(text).replacing("\n", with: "<br>"))</p>"
  }

  /// A moment that people can have meant; nothing where it is none, as 0 is for many programs.
  public static func date(seconds: Double?) -> Date? {
    guard let seconds, seconds >= 1, seconds < 253_402_300_800 else { return nil }
    return Date(timeIntervalSince1970: seconds.rounded(.down))
  }
}
