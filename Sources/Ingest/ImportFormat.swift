internal import ArticleParsing

/// What files are to be read as.
public enum ImportFormat: Equatable, Sendable {
  /// Each by its content.
  case auto
  /// A news page, as a site sends it or saved as text.
  case page
  /// RSS, Atom, RDF or JSON Feed.
  case feed
  /// An article a line, as a JSON object.
  case jsonl
  /// A list of feeds.
  case opml

  /// The ends of the names by which files in a folder are taken for this format.
  var extensions: Set<String> {
    switch self {
    case .page: ["", "txt", "text", "md", "html", "htm", "xhtml"]
    case .feed: ["xml", "rss", "atom", "rdf", "json"]
    case .jsonl: ["jsonl", "ndjson", "json"]
    case .opml: ["opml", "xml"]
    case .auto:
      ImportFormat.page.extensions.union(["xml", "rss", "atom", "rdf", "json", "jsonl", "ndjson"])
    }
  }

  /// What a file is by its beginning; its name decides only where that says nothing. A page where it is none of the others.
  static func of(_ beginning: ArraySlice<UInt8>, name end: String) -> ImportFormat {
    let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning
    guard let first = text.first(where: { !isSpace($0) && $0 != 0 }) else { return .page }
    let isMarked = text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF])
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if isLines(text, name: end) { return .jsonl }
    case UInt8(ascii: "<"): break
    // Feeds may come behind a warning of the program that wrote them; pages never are called so.
    default: if !isMarked, !ImportFormat.feed.extensions.contains(end) { return .page }
    }
    switch FeedFormat.sniff(Array(text.prefix(65_536))) {
    case .xmlFeed, .jsonFeed: return .feed
    case .opml: return .opml
    case .html, .otherXML, .otherJSON, .text, .empty: return .page
    }
  }

  /// An object that ends where its line ends, and is no feed. One alone may be either, and then the name says it.
  private static func isLines(_ text: ArraySlice<UInt8>, name end: String) -> Bool {
    if end == "jsonl" || end == "ndjson" { return true }
    let start = text.drop(while: isSpace)
    guard start.first == UInt8(ascii: "{"), let newline = start.firstIndex(of: 0x0A) else { return false }
    guard start[..<newline].last(where: { !isSpace($0) }) == UInt8(ascii: "}") else { return false }
    return start[newline...].first { !isSpace($0) }.map { $0 == UInt8(ascii: "{") } ?? (end != "json")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
