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
    var (base, links) = (base, [Link]())
    var tokenizer = HTMLTokenizer(text)
    while let token = tokenizer.next() {
      guard case .start(let tag) = token else { continue }
      switch tag.name {
      case script, style: tokenizer.skipRawText(tag.name)
      case baseName:
        if let href = HTMLAttributes(tag, tokenizer)[.href] { base = WebAddress.absolute(href, against: base) }
      case linkName:
        guard let link = link(HTMLAttributes(tag, tokenizer), base), !links.contains(where: { $0.url == link.url })
        else { continue }
        links.append(link)
      default: continue
      }
    }
    return links
  }

  private static let (script, style) = (HTMLName("script"), HTMLName("style"))
  private static let (baseName, linkName) = (HTMLName("base"), HTMLName("link"))
  private static let (rel, type) = (HTMLName("rel"), HTMLName("type"))

  private static func link(_ attributes: HTMLAttributes, _ base: String?) -> Link? {
    guard let href = attributes[.href], !href.isEmpty else { return nil }
    let relations = attributes[rel]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
    // `rel="feed"` was in drafts of HTML 5, and is still met.
    guard relations.contains("alternate") || relations.contains("feed"), !relations.contains("stylesheet") else {
      return nil
    }
    let type = attributes[type]?.lowercased().split(separator: ";").first.map(String.init)
    guard relations.contains("feed") || isFeed(type) else { return nil }
    return Link(
      url: WebAddress.absolute(href, against: base),
      title: FeedText.oneLine(Array((attributes[.title] ?? "").utf8)), type: type)
  }

  private static func isFeed(_ type: String?) -> Bool {
    guard let type else { return false }
    return ["rss+xml", "atom+xml", "rdf+xml", "feed+json", "x.atom+xml"].contains { type == "application/" + $0 }
      || ["application/json", "application/xml", "text/xml"].contains(type)
  }
}
