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

  /// Where a page sends its readers by itself, absolute where `base` was: `<meta http-equiv="refresh"
  /// content="0; url=/ar/">`.
  public static func redirect(html: [UInt8], base: String? = nil) -> String? {
    let (text, _) = FeedDecoding.decode(html, contentType: nil)
    var base = base
    var tokenizer = HTMLTokenizer(text)
    while let token = tokenizer.next() {
      guard case .start(let tag) = token else { continue }
      switch tag.name {
      case script, style: tokenizer.skipRawText(tag.name)
      case baseName:
        if let href = HTMLAttributes(tag, tokenizer)[.href] { base = WebAddress.absolute(href, against: base) }
      case metaName:
        let attributes = HTMLAttributes(tag, tokenizer)
        guard attributes[httpEquiv]?.lowercased() == "refresh", let place = attributes[content].flatMap(place) else {
          continue
        }
        return WebAddress.absolute(place, against: base)
      default: continue
      }
    }
    return nil
  }

  /// Behind the seconds and `url=`, of which the latter may be missing (HTML, shared declarative refresh steps).
  private static func place(in content: String) -> String? {
    let rest = content.drop { $0.isWhitespace || $0.isNumber || $0 == "." }
    guard rest.count < content.count else { return nil }
    var place = rest.drop { $0.isWhitespace || $0 == ";" || $0 == "," }
    if place.prefix(3).lowercased() == "url" {
      let value = place.dropFirst(3).drop { $0.isWhitespace }
      if value.hasPrefix("=") { place = value.dropFirst().drop { $0.isWhitespace } }
    }
    if let quote = place.first, quote == "'" || quote == "\"" { place = place.dropFirst().prefix { $0 != quote } }
    while place.last?.isWhitespace == true { place.removeLast() }
    return place.isEmpty ? nil : String(place)
  }

  private static let (metaName, httpEquiv, content) = (HTMLName("meta"), HTMLName("http-equiv"), HTMLName("content"))
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
