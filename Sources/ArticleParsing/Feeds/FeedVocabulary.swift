/// Which specification an element of a feed belongs to.
enum FeedVocabulary {
  /// RSS in all its versions, with or without a namespace.
  case rss
  case atom, dublinCore, dublinCoreTerms, content, media, itunes, xhtml, rdf, syndication
  case other

  /// By the namespace's address, spelt as people spell it; if that is unknown or missing, by the usual prefix, because
  /// feeds forget to declare it.
  init(namespace: String, prefix: String) {
    self = Self.byAddress[Self.bare(namespace)] ?? Self.byPrefix[prefix.lowercased()] ?? .other
  }

  /// Without spaces, scheme, `www.` and closing `/` or `#`, in small letters.
  private static func bare(_ namespace: String) -> String {
    var address = namespace.lowercased()[...]
    while let last = address.last, last == "/" || last == "#" || last.isWhitespace { address.removeLast() }
    while let first = address.first, first.isWhitespace { address.removeFirst() }
    for start in ["https://", "http://", "www."] where address.hasPrefix(start) {
      address = address.dropFirst(start.count)
    }
    return String(address)
  }

  private static let byAddress: [String: FeedVocabulary] = [
    "purl.org/rss/1.0": .rss, "purl.org/net/rss1.1": .rss, "channel.netscape.com/rdf/simple/0.9": .rss,
    "my.netscape.com/rdf/simple/0.9": .rss, "my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
    "backend.userland.com/rss": .rss, "backend.userland.com/rss2": .rss, "backend.userland.com/rss091": .rss,
    "backend.userland.com/rss092": .rss, "blogs.law.harvard.edu/tech/rss": .rss, "cyber.law.harvard.edu/rss": .rss,
    "rssboard.org/rss-specification": .rss,
    "w3.org/2005/atom": .atom, "purl.org/atom/ns": .atom, "purl.org/atom": .atom,
    "purl.org/dc/elements/1.1": .dublinCore, "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/terms": .dublinCoreTerms, "purl.org/rss/1.0/modules/content": .content,
    "search.yahoo.com/mrss": .media, "video.search.yahoo.com/mrss": .media,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes, "itunes.com/dtds/podcast": .itunes,
    "google.com/schemas/play-podcasts/1.0": .itunes,
    "w3.org/1999/xhtml": .xhtml, "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
    "purl.org/rss/1.0/modules/syndication": .syndication,
  ]
  private static let byPrefix: [String: FeedVocabulary] = [
    "rss": .rss, "atom": .atom, "atom10": .atom, "a10": .atom, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "content": .content, "media": .media, "itunes": .itunes, "googleplay": .itunes, "xhtml": .xhtml, "rdf": .rdf,
    "sy": .syndication, "syn": .syndication,
  ]
}

/// The vocabularies of one feed's elements.
struct FeedVocabularies {
  /// Elements without a prefix are Atom's.
  var isAtom = false
  /// Some put Atom's namespace on `<rss>` itself.
  var unprefixedIsRSS = false
  private var known: [String: FeedVocabulary] = [:]

  mutating func vocabulary(of name: MarkupElement.Name) -> FeedVocabulary {
    // In one of the two there is nothing to add up: a known prefix decides only where there is no namespace.
    let key = name.prefix + " " + name.namespace
    let vocabulary: FeedVocabulary
    if let cached = known[key] {
      vocabulary = cached
    } else {
      vocabulary = FeedVocabulary(namespace: name.namespace, prefix: name.prefix)
      if known.count < 256 { known[key] = vocabulary }
    }
    guard name.prefix.isEmpty else { return vocabulary }
    if isAtom { return vocabulary == .rss || vocabulary == .other ? .atom : vocabulary }
    return vocabulary == .other || (vocabulary == .atom && unprefixedIsRSS) ? .rss : vocabulary
  }
}
