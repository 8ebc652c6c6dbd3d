/// What some bytes are, from their beginning.
public enum FeedFormat: Equatable, Sendable {
  case xmlFeed, jsonFeed, opml, html
  /// Of another kind, with the name of its first element; nil where that looks like a feed's and is none.
  case otherXML(root: String?)
  case otherJSON, text, empty

  /// How much is looked at, in bytes.
  private static let window = 65_536

  /// Looks for the first element that tells. What stands before a feed's root, spaces, comments or a warning of the
  /// program that wrote it, does not count.
  public static func sniff(_ bytes: [UInt8], contentType: String? = nil) -> FeedFormat {
    let (text, _) = FeedDecoding.decode(Array(bytes.prefix(window)), contentType: contentType)
    return sniff(text: text)
  }

  static func sniff(text: [UInt8]) -> FeedFormat {
    guard let first = text.first(where: { !$0.isSpace }) else { return .empty }
    if first == UInt8(ascii: "[") { return .otherJSON }
    if first == UInt8(ascii: "{") {
      let head = Array(text.prefix(window))
      let isFeed =
        head.span.firstIndex(of: "jsonfeed.org/version", from: 0) != nil
        || JSONReader.lenientValue(of: head).value?["items"]?.array != nil
      return isFeed ? .jsonFeed : .otherJSON
    }
    var roots = Roots()
    MarkupReader.parse(Array(text.prefix(window)), &roots)
    if roots.first?.lowercased() == "html" || isHTMLDocument(text) { return .html }
    if let found = roots.found { return found }
    // It is told to people.
    return roots.first.map { .otherXML(root: String(String.UnicodeScalarView($0.unicodeScalars.prefix(100)))) } ?? .text
  }

  private static func isHTMLDocument(_ text: [UInt8]) -> Bool {
    let start = text.drop { $0.isSpace }.prefix(15)
    return String(decoding: start, as: UTF8.self).lowercased().hasPrefix("<!doctype html")
  }

  private struct Roots: MarkupHandler {
    var first: String?
    var found: FeedFormat?

    mutating func start(_ element: MarkupElement) {
      first = first ?? element.name.local
      guard found == nil else { return }
      switch element.name.local.lowercased() {
      case "rss", "rdf", "feed": found = .xmlFeed
      case "entry" where FeedVocabulary(namespace: element.name.namespace, prefix: element.name.prefix) == .atom:
        found = .xmlFeed
      case "opml": found = .opml
      default: break
      }
    }

    mutating func text(_ text: Span<UInt8>) {}
    mutating func end(_ element: MarkupElement.Name, offset: Int) {}
  }
}

extension FeedFormat: CustomStringConvertible {
  /// For people, in English.
  public var description: String {
    switch self {
    case .xmlFeed, .jsonFeed: "a feed"
    case .opml: "a list of feeds (OPML)"
    case .html: "a web page"
    case .otherXML(let root?): "XML of another kind, <\(root)>"
    case .otherXML(nil): "XML without a feed"
    case .otherJSON: "JSON of another kind"
    case .text: "text"
    case .empty: "nothing"
    }
  }
}
