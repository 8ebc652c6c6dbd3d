internal import struct Foundation.Date

/// What a page says of its article: in `meta`, by Open Graph and schema.org, else in its headings.
struct HTMLPageHead {
  /// The surest name of each that was met.
  private var values: [Field: (rank: Int, text: String)] = [:]
  private(set) var tags: [String] = []
  private var dates: [(rank: Int, date: Date)] = []

  /// We wrote it: the article is what stands in `main`, however short, and its title is whole.
  private(set) var isOurs = false

  private enum Field: Hashable { case title, source, author, keywords, address, base }

  private static let mostTags = 30

  var published: Date? { dates.min { $0.rank < $1.rank }?.date }
  var source: String? { values[.source]?.text }
  var author: String? { values[.author]?.text }
  var keywords: String? { values[.keywords]?.text }
  /// As it stands.
  var address: String? { values[.address]?.text }
  var base: String? { values[.base]?.text }

  /// The headline, without the name of the site behind it.
  func title(source: String?) -> String? {
    guard !isOurs, let title = values[.title]?.text, let source, title.hasSuffix(source) else {
      return values[.title]?.text
    }
    let rest = title.dropLast(source.count)
    let bare = rest.trimmingSuffix { $0.isWhitespace || "-–—|:·»".contains($0) }
    return bare.isEmpty || bare.count == rest.count ? title : String(bare)
  }

  private mutating func set(_ field: Field, _ rank: Int, _ text: String?) {
    guard let text, values[field].map({ rank < $0.rank }) ?? true else { return }
    values[field] = (rank, text)
  }

  private mutating func setDate(_ rank: Int, _ text: String) {
    if let date = FeedDate.parse(text) { dates.append((rank, date)) }
  }

  mutating func readMeta(_ attributes: HTMLAttributes) {
    let name = attributes[.property] ?? attributes[.metaName] ?? attributes[.itemprop]
    guard let name = name?.lowercased(), let content = attributes[.content] else { return }
    let line = CleanText.line(content)
    switch name {
    case "generator": isOurs = isOurs || content == "nashra"
    case "og:title": set(.title, 0, CleanText.marked(content))
    case "twitter:title": set(.title, 1, CleanText.marked(content))
    case "og:site_name": set(.source, 0, line)
    case "application-name": set(.source, 1, line)
    case "author": set(.author, 0, line)
    // Some write the address of a page about the author.
    case "article:author": if !content.contains("://") { set(.author, 1, line) }
    case "article:published_time": setDate(0, content)
    case "datepublished", "parsely-pub-date": setDate(2, content)
    case "date", "dc.date", "dc.date.issued", "pubdate", "publishdate": setDate(3, content)
    case "article:tag": if tags.count < Self.mostTags, let line { tags += TagLine.names(line) }
    case "news_keywords": set(.keywords, 0, line)
    case "og:url": set(.address, 1, content)
    default: break
    }
  }

  mutating func readLink(_ attributes: HTMLAttributes) {
    if attributes[.rel]?.lowercased() == "canonical" { set(.address, 0, attributes[.href]) }
  }

  mutating func readBase(_ attributes: HTMLAttributes) { set(.base, 0, attributes[.href]) }

  mutating func readTime(_ attributes: HTMLAttributes) {
    if let text = attributes[.datetime] { setDate(4, text) }
  }

  mutating func readHeading(_ text: String) { set(.title, 2, CleanText.marked(text)) }

  /// What stands in the window's bar.
  mutating func readTitle(_ text: String) { set(.title, 3, CleanText.marked(text)) }

  /// JSON-LD of schema.org's NewsArticle and its like, wherever in the value that stands.
  mutating func readLinkedData(_ bytes: ArraySlice<UInt8>) {
    guard let value = JSONReader.lenientValue(of: Array(bytes)).value else { return }
    if let date = Self.text("datePublished", in: value, depth: 0) { setDate(1, date) }
  }

  private static func text(_ name: String, in value: JSONValue, depth: Int) -> String? {
    guard depth < 6 else { return nil }
    switch value {
    case .object:
      if case .string(let text)? = value[name] { return text }
      return value["@graph"].flatMap { text(name, in: $0, depth: depth + 1) }
    case .array(let values):
      return values.lazy.compactMap { text(name, in: $0, depth: depth + 1) }.first
    default: return nil
    }
  }
}

extension HTMLName {
  static let property = HTMLName("property")
  static let metaName = HTMLName("name")
  static let itemprop = HTMLName("itemprop")
  static let content = HTMLName("content")
  static let rel = HTMLName("rel")
  static let datetime = HTMLName("datetime")
  static let type = HTMLName("type")
  static let id = HTMLName("id")
}

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return rest
  }
}
