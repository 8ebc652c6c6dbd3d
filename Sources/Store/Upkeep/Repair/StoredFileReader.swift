import ArticleParsing

/// Reads the bytes of a stored file again, by the reader that its kind has.
enum StoredFileReader {
  /// The feed that an entry came in.
  struct Origin {
    var title: String
    var link: String?
    var tags: [String]
  }

  /// `kind` is nil where nobody told it; `origin` where the file is known as an entry of no feed. Nothing where the bytes
  /// cannot be read.
  static func articles(_ bytes: [UInt8], _ kind: FileKind?, name: String, origin: Origin?) -> [ParsedArticle] {
    switch kind ?? sniff(bytes, name: name, isEntry: origin != nil) {
    case .page: return (try? ArticlePage.parse(bytes, name: name))?.articles ?? []
    case .line:
      // As when it was imported: its name ends with the number of the line.
      let file = name.lastIndex(of: ":").map { String(name[..<$0]) } ?? name
      return (try? ParsedArticle.jsonl(line: bytes[...], file: file)).map { [$0] } ?? []
    case .feed:
      guard let feed = try? ParsedFeed.parse(bytes) else { return [] }
      return feed.entries.map { ParsedArticle($0, feed: feed) }
    case .entry:
      guard let feed = ParsedFeed.parse(entry: bytes, title: origin?.title, link: origin?.link) else { return [] }
      return feed.entries.map { entry in
        var article = ParsedArticle(entry, feed: feed)
        article.tags += origin?.tags ?? []
        return article
      }
    }
  }

  /// What a file of an earlier program is. A page begins with a word; an entry stands in a feed's place, and a line has
  /// its number in its name.
  private static func sniff(_ bytes: [UInt8], name: String, isEntry: Bool) -> FileKind {
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "<") || first == UInt8(ascii: "{") else {
      if case .xmlFeed = FeedFormat.sniff(bytes) { return .feed }
      return .page
    }
    if isEntry { return .entry }
    let number = name.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    let isNumbered = number.count < name.count && !number.isEmpty && number.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    if first == UInt8(ascii: "{"), isNumbered { return .line }
    switch FeedFormat.sniff(bytes) {
    case .xmlFeed, .jsonFeed: return .feed
    default: break
    }
    if ParsedFeed.parse(entry: bytes, title: nil, link: nil) != nil { return .entry }
    return first == UInt8(ascii: "{") ? .line : .page
  }
}
