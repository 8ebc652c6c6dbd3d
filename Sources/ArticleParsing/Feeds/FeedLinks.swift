/// The feeds that a web page names.
public enum FeedLinks {
  public struct Link: Equatable, Sendable {
    /// Absolute where `base` was.
    public var url: String
    public var title: String?
    public var type: String?
  }

  /// The `<link rel="alternate">` of a page that lead to feeds, in the page's order, each address once.
  ///
  /// - Parameters:
  ///   - html: As it came; its encoding is found out.
  ///   - base: The page's address; a `<base href>` in it goes before.
  public static func inPage(html: [UInt8], base: String? = nil) -> [Link] {
    let (text, _) = FeedDecoding.decode(html, contentType: nil)
    var reader = Reader(base: base)
    MarkupReader.parse(text, as: .html, &reader)
    return reader.links
  }

  private struct Reader: MarkupHandler {
    var base: String?
    var links: [Link] = []

    mutating func start(_ element: MarkupElement) {
      guard let href = element["href"], !href.isEmpty else { return }
      if element.name.local == "base" { base = RelativeURL.resolve(href, against: base) }
      guard element.name.local == "link" else { return }
      let relations = element["rel"]?.lowercased().split(separator: " ") ?? []
      // `rel="feed"` was in drafts of HTML 5, and is still met.
      guard relations.contains("alternate") || relations.contains("feed"), !relations.contains("stylesheet") else {
        return
      }
      let type = element["type"]?.lowercased().split(separator: ";").first.map(String.init)
      guard relations.contains("feed") || FeedLinks.isFeed(type) else { return }
      let url = RelativeURL.resolve(href, against: base)
      guard !links.contains(where: { $0.url == url }) else { return }
      links.append(Link(url: url, title: FeedText.oneLine(Array((element["title"] ?? "").utf8)), type: type))
    }

    mutating func text(_ text: Span<UInt8>) {}
    mutating func end(_ element: MarkupElement.Name, offset: Int) {}
  }

  private static func isFeed(_ type: String?) -> Bool {
    guard let type else { return false }
    return ["rss+xml", "atom+xml", "rdf+xml", "feed+json", "x.atom+xml"].contains { type == "application/" + $0 }
      || ["application/json", "application/xml", "text/xml"].contains(type)
  }
}
