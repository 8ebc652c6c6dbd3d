extension ParsedFeed {
  /// Reads an entry that was kept by itself (`FeedEntry.raw`): a feed of that one entry, with what is known of the feed
  /// that it came in. Nil where the bytes are no entry.
  ///
  /// What its feed alone declared is missing: prefixes other than the usual ones, an `xml:base`, authors of the whole.
  public static func parse(entry bytes: [UInt8], title: String?, link: String?) -> ParsedFeed? {
    guard let (before, after) = frame(of: bytes) else { return nil }
    guard var feed = try? parse(Array(before.utf8) + bytes + Array(after.utf8), base: link), feed.entries.count == 1
    else { return nil }
    feed.title = title
    feed.link = link
    return feed
  }

  /// The least of a document that such an entry stands in.
  private static func frame(of bytes: [UInt8]) -> (before: String, after: String)? {
    let start = bytes.drop { $0.isSpace }
    if start.first == UInt8(ascii: "{") { return (#"{"version":"https://jsonfeed.org/version/1.1","items":["#, "]}") }
    guard start.first == .less else { return nil }
    let name = start.dropFirst().prefix { !$0.isSpace && $0 != .greater && $0 != UInt8(ascii: "/") }.split(
      separator: UInt8(ascii: ":"))
    switch name.last.map({ String(decoding: $0, as: UTF8.self).lowercased() }) {
    case "item"?: return (#"<rss version="2.0"><channel>"#, "</channel></rss>")
    case "entry"? where name.count == 1: return (#"<feed xmlns="http://www.w3.org/2005/Atom">"#, "</feed>")
    case "entry"?:
      let prefix = String(decoding: name[0], as: UTF8.self)
      return (#"<\#(prefix):feed xmlns:\#(prefix)="http://www.w3.org/2005/Atom">"#, "</\(prefix):feed>")
    default: return nil
    }
  }
}
