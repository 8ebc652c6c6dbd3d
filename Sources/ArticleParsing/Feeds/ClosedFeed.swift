extension ParsedFeed {
  private static let roots = ["rss", "feed", "rdf"]
  /// Behind its end stand comments at most, and what some hosts add.
  private static let tail = 8_192

  /// Whether the end of a feed is there: its root is closed. Nil for what is no feed, of which that cannot be said.
  public static func isClosed(_ bytes: [UInt8]) -> Bool? {
    // Of two bytes a letter, as in UTF-16, one is zero.
    let tail = bytes.suffix(Self.tail).filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let names = tail.indices.lazy.filter { tail[$0] == UInt8(ascii: "<") }.compactMap { start -> String? in
      guard start + 1 < tail.count, tail[start + 1] == UInt8(ascii: "/"),
        let end = tail[start...].firstIndex(of: UInt8(ascii: ">"))
      else { return nil }
      let name = tail[(start + 2)..<end].split(separator: UInt8(ascii: ":")).last ?? []
      return String(decoding: name.prefix { !$0.isSpace }, as: UTF8.self)
    }
    if names.contains(where: roots.contains) { return true }
    return switch FeedFormat.sniff(bytes) {
    case .xmlFeed: false
    case .jsonFeed: tail.last { !$0.isSpace } == UInt8(ascii: "}")
    case .opml, .html, .otherXML, .otherJSON, .text, .empty: nil
    }
  }
}
