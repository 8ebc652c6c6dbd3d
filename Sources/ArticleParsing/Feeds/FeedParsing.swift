extension ParsedFeed {
  /// In bytes. A feed is news: the largest that were met have 10 MB.
  public static let maxSize = 64 << 20
  /// Entries beyond are left out, with a warning.
  public static let maxEntries = 50_000
  /// Tags of one entry.
  static let maxTags = 200

  /// Reads a feed of any kind.
  ///
  /// - Parameters:
  ///   - contentType: What HTTP said, such as `application/rss+xml; charset=windows-1256`; asked only for the encoding.
  ///   - base: The address that the feed came from, which relative links are relative to.
  public static func parse(_ bytes: [UInt8], contentType: String? = nil, base: String? = nil) throws(FeedError)
    -> ParsedFeed
  {
    guard bytes.count <= maxSize else { throw .tooLarge(bytes: bytes.count, limit: maxSize) }
    let (text, warnings) = FeedDecoding.decode(bytes, contentType: contentType)
    var feed: ParsedFeed
    switch FeedFormat.sniff(text: text) {
    case _ where text.first { !$0.isSpace } == UInt8(ascii: "{"):
      // What tells may stand at the end.
      feed = try JSONFeedReader.parse(text, base: base)
    case .xmlFeed: feed = XMLFeedReader.parse(text, base: base)
    case .empty: throw .empty
    case let other: throw .notAFeed(found: other)
    }
    // A root that was all there was to see in a comment or the like.
    guard !feed.version.isEmpty else { throw .notAFeed(found: .otherXML(root: nil)) }
    feed.warnings = warnings + feed.warnings
    return feed
  }
}
