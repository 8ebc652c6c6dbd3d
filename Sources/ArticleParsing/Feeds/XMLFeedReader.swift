/// RSS 0.90 to 2.0, RDF and Atom 0.3 and 1.0, by what their elements mean and not by what document they stand in:
/// RSS has elements of Atom in it, and the other way round.
struct XMLFeedReader: MarkupHandler {
  private enum Place {
    case outside, root, channel, entry
    /// media:group, media:content: more of the entry.
    case media
    case person, source, ignored
  }

  private struct Frame {
    var place: Place
    var base: String?
  }

  private(set) var feed = ParsedFeed(version: "")
  private let bytes: [UInt8]
  /// Where the feed came from.
  private let address: String?

  private var frames: [Frame] = []
  private var capture: FeedCapture?
  private var channel = FeedFields()
  private var entry: FeedEntryFields?
  private var entryStart = 0
  private var person = FeedAuthor()
  private var personText: [UInt8] = []
  /// How many elements are open within the person that say nothing.
  private var innerPersons = 0
  private var leftOut = 0

  private var isAtom = false
  /// Some put Atom's namespace on `<rss>` itself.
  private var unprefixedIsRSS = false
  private var vocabularies: [String: FeedVocabulary] = [:]

  static func parse(_ bytes: [UInt8], base: String?) -> ParsedFeed {
    var reader = XMLFeedReader(bytes: bytes, address: base)
    let losses = MarkupReader.parse(bytes, &reader)
    reader.finishFeed()
    if losses.contains(.cutOff) { reader.feed.warnings.append(.cutOff) }
    if losses.contains(.tooDeep) { reader.feed.warnings.append(.tooDeep) }
    return reader.feed
  }

  private init(bytes: [UInt8], address: String?) {
    self.bytes = bytes
    self.address = address
  }

  // MARK: Events

  mutating func start(_ element: MarkupElement) {
    let vocabulary = vocabulary(of: element.name)
    if capture != nil {
      capture?.start(element, isXHTML: vocabulary == .xhtml)
      return
    }
    let outer = frames.last ?? Frame(place: .outside)
    var frame = Frame(place: .ignored, base: outer.base)
    if let base = element.attributes.first(where: { $0.name.prefix == "xml" && $0.name.local == "base" })?.value {
      frame.base = RelativeURL.resolve(base, against: outer.base ?? address)
    }
    switch outer.place {
    case .outside: frame.place = startRoot(element, vocabulary)
    case .root, .channel: frame.place = startInChannel(element, vocabulary, frame)
    case .entry, .media: frame.place = startInEntry(element, vocabulary, frame)
    case .person:
      // What is no part of a person is markup around the name, in RSS.
      frame.place = .person
      startCapture(of: ["name", "email", "uri", "url", "homepage"], element, .rss, frame)
      if capture == nil { innerPersons += 1 }
    case .source: if vocabulary == .atom { startCapture(of: ["title"], element, vocabulary, frame) }
    case .ignored: break
    }
    frames.append(frame)
  }

  mutating func text(_ text: Span<UInt8>) {
    if capture != nil {
      capture?.append(text)
    } else if frames.last?.place == .person {
      personText.append(text)
    }
  }

  mutating func end(_ name: MarkupElement.Name, offset: Int) {
    if let captured = capture {
      let isXHTML = vocabulary(of: name) == .xhtml
      guard capture?.end(name, isXHTML: isXHTML) == true else { return }
      capture = nil
      frames.removeLast()
      take(captured)
      return
    }
    guard let frame = frames.popLast() else { return }
    switch frame.place {
    case .entry: finishEntry(offset: offset, base: frame.base)
    case .person where innerPersons > 0: innerPersons -= 1
    case .person: finishPerson()
    default: break
    }
  }

  private mutating func vocabulary(of name: MarkupElement.Name) -> FeedVocabulary {
    // In one of the two there is nothing to add up: a known prefix decides only where there is no namespace.
    let key = name.prefix + " " + name.namespace
    let known: FeedVocabulary
    if let cached = vocabularies[key] {
      known = cached
    } else {
      known = FeedVocabulary(namespace: name.namespace, prefix: name.prefix)
      if vocabularies.count < 256 { vocabularies[key] = known }
    }
    guard name.prefix.isEmpty else { return known }
    if isAtom { return known == .rss || known == .other ? .atom : known }
    return known == .other || (known == .atom && unprefixedIsRSS) ? .rss : known
  }

  // MARK: Document

  private mutating func startRoot(_ element: MarkupElement, _ vocabulary: FeedVocabulary) -> Place {
    switch element.name.local.lowercased() {
    case "rss":
      let number = element["version"]?.filter { $0.isNumber } ?? ""
      feed.version = "rss" + number
      unprefixedIsRSS = vocabulary == .atom
      return .root
    case "rdf":
      // RSS 0.90 and 1.0 have the same root; the namespace that is declared in it differs.
      let tag = bytes[element.offset...].prefix { $0 != .greater }.prefix(4_096)
      feed.version = Array(tag).span.firstIndex(of: "netscape.com/rdf/simple/0.9", from: 0) == nil ? "rdf10" : "rdf090"
      return .root
    case "feed":
      isAtom = true
      feed.version = atomVersion(element)
      readLanguage(element)
      return .channel
    case "entry" where vocabulary == .atom:
      isAtom = true
      feed.version = atomVersion(element)
      entry = FeedEntryFields()
      entryStart = element.offset
      return .entry
    default: return .outside
    }
  }

  private func atomVersion(_ element: MarkupElement) -> String {
    let isOld = element.name.namespace.lowercased().contains("purl.org/atom") || element["version"] == "0.3"
    return isOld ? "atom03" : "atom10"
  }

  private mutating func readLanguage(_ element: MarkupElement) {
    guard let language = element.attributes.first(where: { $0.name.prefix == "xml" && $0.name.local == "lang" })
    else { return }
    channel.language.set(language.value, rank: 2)
  }

  private mutating func startInChannel(_ element: MarkupElement, _ vocabulary: FeedVocabulary, _ frame: Frame) -> Place
  {
    switch (vocabulary, element.name.local.lowercased()) {
    case (.rss, "channel"):
      readLanguage(element)
      return .channel
    case (.rss, "item"), (.atom, "entry"): return startEntry(element)
    case (.atom, "link"),
      (.rss, "link") where element["href"] != nil:
      if let link = FeedLink(element, vocabulary, base: frame.base ?? address) { channel.take(link) }
      return .ignored
    case (.rss, let name) where FeedFields.rss.contains(name), (.atom, let name) where FeedFields.atom.contains(name),
      (.dublinCore, let name) where FeedFields.dublinCore.contains(name),
      (.itunes, let name) where FeedFields.itunes.contains(name),
      (.syndication, let name) where FeedFields.syndication.contains(name):
      startCapture(of: [name], element, vocabulary, frame)
    default: break
    }
    return .ignored
  }

  // MARK: Entries

  private mutating func startEntry(_ element: MarkupElement) -> Place {
    guard feed.entries.count < ParsedFeed.maxEntries else {
      leftOut += 1
      return .ignored
    }
    entry = FeedEntryFields()
    entryStart = element.offset
    // RSS 1.0 §5.5: rdf:about is the item's address.
    entry?.about = element.attributes.first { $0.name.local == "about" && !$0.name.prefix.isEmpty }?.value
    return .entry
  }

  private mutating func startInEntry(_ element: MarkupElement, _ vocabulary: FeedVocabulary, _ frame: Frame) -> Place {
    let name = element.name.local.lowercased()
    let base = frame.base ?? address
    switch (vocabulary, name) {
    case (.rss, "item"), (.atom, "entry"):
      // The one before was never closed.
      finishEntry(offset: element.offset, base: frame.base)
      return startEntry(element)
    case (.atom, "author"), (.rss, "author"):
      person = FeedAuthor()
      personText = []
      return .person
    case (.atom, "source"): return .source
    case (.atom, "link"),
      (.rss, "link") where element["href"] != nil:
      if let link = FeedLink(element, vocabulary, base: base) { entry?.take(link) }
    case (.atom, "category"),
      (.rss, "category") where element["term"] != nil:
      entry?.addTag(element["label"] ?? element["term"])
    case (.rss, "enclosure"), (.media, "content"), (.media, "thumbnail"), (.itunes, "image"):
      entry?.take(attachment: element, vocabulary, base: base)
      return vocabulary == .media ? .media : .ignored
    case (.media, "group"): return .media
    case (.atom, "content") where element["src"] != nil:
      entry?.link.set(RelativeURL.resolve(element["src"] ?? "", against: base), rank: 8)
      startCapture(of: [name], element, vocabulary, frame)
    case (.rss, let name) where FeedEntryFields.rss.contains(name),
      (.atom, let name) where FeedEntryFields.atom.contains(name),
      (.dublinCore, let name) where FeedEntryFields.dublinCore.contains(name),
      (.dublinCoreTerms, let name) where FeedEntryFields.dublinCoreTerms.contains(name),
      (.itunes, let name) where FeedEntryFields.itunes.contains(name),
      (.media, let name) where FeedEntryFields.media.contains(name),
      (.content, let name) where name == "encoded", (.xhtml, let name) where name == "body":
      if vocabulary == .rss, name == "guid" { entry?.isPermalink = element["isPermaLink"]?.lowercased() != "false" }
      startCapture(of: [name], element, vocabulary, frame)
    default: break
    }
    return .ignored
  }

  private mutating func startCapture(
    of names: [String], _ element: MarkupElement, _ vocabulary: FeedVocabulary, _ frame: Frame
  ) {
    let name = element.name.local.lowercased()
    guard names.contains(name) else { return }
    capture = FeedCapture(
      name: name, vocabulary: vocabulary, type: element["type"], mode: element["mode"], base: frame.base)
  }

  /// What a captured element meant; `frames` are those around it.
  private mutating func take(_ captured: FeedCapture) {
    let base = captured.base ?? address
    switch frames.last?.place {
    case .root, .channel: channel.take(captured, base: base)
    case .entry, .media: entry?.take(captured, base: base)
    case .source: entry?.entry.source = captured.line
    case .person:
      switch captured.name {
      case "name": person.name = captured.line
      case "email": person.email = captured.word
      default: person.url = captured.word.map { RelativeURL.resolve($0, against: base) }
      }
    default: break
    }
  }

  private mutating func finishPerson() {
    if person == FeedAuthor() { person = FeedAuthor(rss: FeedText.plain(personText) ?? "") }
    // Atom's and RSS's stand in elements of one name.
    if person != FeedAuthor() { entry?.authors[0, default: []].append(person) }
  }

  private mutating func finishEntry(offset: Int, base: String?) {
    guard let fields = entry else { return }
    entry = nil
    capture = nil
    var finished = fields.finished(feedLink: channel.link.value, address: address)
    finished.base = base ?? finished.base
    finished.raw = Array(bytes[entryStart..<max(entryStart, offset)])
    feed.entries.append(finished)
  }

  private mutating func finishFeed() {
    channel.finish(&feed)
    if leftOut > 0 { feed.warnings.append(.leftOutEntries(count: leftOut)) }
  }
}
