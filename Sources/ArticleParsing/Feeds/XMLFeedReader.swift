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
    /// `dir`, which drafts of Atom had for all elements, and which the entry has from the feed.
    var direction: Block.Direction?
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
  private var person: FeedPerson?
  private var authorsOfFeed: [FeedAuthor] = []
  private var leftOut = 0

  private var vocabularies = FeedVocabularies()

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
    let vocabulary = vocabularies.vocabulary(of: element.name)
    if capture != nil {
      capture?.start(element, isXHTML: vocabulary == .xhtml)
      return
    }
    let outer = frames.last ?? Frame(place: .outside)
    var frame = Frame(place: .ignored, base: outer.base, direction: outer.direction)
    if let direction = element["dir"] { frame.direction = Block.Direction(rawValue: direction.lowercased()) }
    if let base = element.attributes.first(where: { $0.name.prefix == "xml" && $0.name.local == "base" })?.value {
      frame.base = WebAddress.absolute(base, against: outer.base ?? address)
    }
    switch outer.place {
    case .outside: frame.place = startRoot(element, vocabulary)
    case .root, .channel: frame.place = startInChannel(element, vocabulary, frame)
    case .entry, .media: frame.place = startInEntry(element, vocabulary, frame)
    case .person:
      frame.place = .person
      startCapture(of: FeedPerson.elements, element, .rss, frame)
      if capture == nil { person?.start() }
    case .source: frame.place = startInSource(element, vocabulary, frame)
    case .ignored: break
    }
    frames.append(frame)
  }

  mutating func text(_ text: Span<UInt8>) {
    if capture != nil {
      capture?.append(text)
    } else if frames.last?.place == .person {
      person?.append(text)
    }
  }

  mutating func end(_ name: MarkupElement.Name, offset: Int) {
    if let captured = capture {
      let isXHTML = vocabularies.vocabulary(of: name) == .xhtml
      guard capture?.end(name, isXHTML: isXHTML) == true else { return }
      capture = nil
      frames.removeLast()
      take(captured)
      return
    }
    guard let frame = frames.popLast() else { return }
    switch frame.place {
    case .entry: finishEntry(offset: offset, base: frame.base)
    case .person: if person?.end() == true { finishPerson() }
    default: break
    }
  }

  // MARK: Document

  private mutating func startRoot(_ element: MarkupElement, _ vocabulary: FeedVocabulary) -> Place {
    switch element.name.local.lowercased() {
    case "rss":
      let number = element["version"]?.filter { $0.isNumber } ?? ""
      feed.version = "rss" + number
      vocabularies.unprefixedIsRSS = vocabulary == .atom
      return .root
    case "rdf":
      // RSS 0.90 and 1.0 have the same root; the namespace that is declared in it differs.
      let tag = bytes[element.offset...].prefix { $0 != .greater }.prefix(4_096)
      feed.version = Array(tag).span.firstIndex(of: "netscape.com/rdf/simple/0.9", from: 0) == nil ? "rss10" : "rss090"
      return .root
    case "feed":
      vocabularies.isAtom = true
      feed.version = atomVersion(element)
      readLanguage(element)
      return .channel
    case "entry" where vocabulary == .atom:
      vocabularies.isAtom = true
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
    channel.language.set(language.value.isEmpty ? nil : language.value, rank: 2)
  }

  private mutating func startInChannel(_ element: MarkupElement, _ vocabulary: FeedVocabulary, _ frame: Frame) -> Place
  {
    switch (vocabulary, element.name.local.lowercased()) {
    case (.rss, "channel"):
      readLanguage(element)
      return .channel
    case (.rss, "item"), (.atom, "entry"), (.rss, "entry"), (.atom, "item"): return startEntry(element)
    case (.atom, "author") where vocabularies.isAtom:
      person = FeedPerson(.authorOfFeed)
      return .person
    case (.atom, "link"),
      (.rss, "link") where element["href"] != nil:
      if let link = FeedLink(element, vocabulary, base: frame.base ?? address) { channel.take(link) }
      return .ignored
    case (.rss, let name) where FeedFields.rss.contains(name), (.atom, let name) where FeedFields.atom.contains(name),
      (.dublinCore, let name) where FeedFields.dublinCore.contains(name),
      (.dublinCoreTerms, let name) where FeedFields.dublinCoreTerms.contains(name),
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
    case (.rss, "item"), (.atom, "entry"), (.rss, "entry"), (.atom, "item"):
      // The one before was never closed.
      finishEntry(offset: element.offset, base: frame.base)
      return startEntry(element)
    case (.atom, "author"), (.rss, "author"):
      person = FeedPerson(.author)
      return .person
    case (.atom, "contributor"):
      person = FeedPerson(.contributor)
      return .person
    case (.atom, "source"): return .source
    case (.atom, "link"),
      (.rss, "link") where element["href"] != nil:
      if let link = FeedLink(element, vocabulary, base: base) {
        entry?.take(link)
      } else if (element["rel"] ?? "alternate") == "alternate" {
        // Written as RSS has it, the address within.
        startCapture(of: [name], element, .rss, frame)
      }
    case (.atom, "category"),
      (.rss, "category") where element["term"] != nil:
      entry?.addTag(element["label"] ?? element["term"])
    case (.itunes, "category"):
      entry?.addTag(element["text"])
      // Narrower ones stand within.
      return .media
    case (.media, "category") where element["label"] != nil: entry?.addTag(element["label"])
    case (.rss, "enclosure"), (.media, "content"), (.media, "thumbnail"), (.itunes, "image"):
      entry?.take(attachment: element, vocabulary, base: base)
      return vocabulary == .media ? .media : .ignored
    case (.media, "group"): return .media
    case (.atom, "content") where element["src"] != nil:
      entry?.link.set(WebAddress.absolute(element["src"] ?? "", against: base), rank: 8)
      startCapture(of: [name], element, vocabulary, frame)
    case (.rss, let name) where FeedEntryFields.rss.contains(name),
      (.atom, let name) where FeedEntryFields.atom.contains(name),
      (.dublinCore, let name) where FeedEntryFields.dublinCore.contains(name),
      (.dublinCoreTerms, let name) where FeedEntryFields.dublinCoreTerms.contains(name),
      (.itunes, let name) where FeedEntryFields.itunes.contains(name),
      (.media, let name) where FeedEntryFields.media.contains(name),
      (.content, let name) where name == "encoded", (.other, let name) where name == "encoded",
      (.xhtml, let name) where name == "body":
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
      name: name, vocabulary: vocabulary, type: element["type"], mode: element["mode"], base: frame.base,
      direction: frame.direction, isDirectionInherited: element["dir"] == nil)
  }

  /// What a captured element meant; `frames` are those around it.
  private mutating func take(_ captured: FeedCapture) {
    let base = captured.base ?? address
    switch frames.last?.place {
    case .root, .channel: channel.take(captured, base: base)
    case .entry, .media: entry?.take(captured, base: base)
    case .source: entry?.entry.source = captured.line
    case .person: person?.take(captured, base: base)
    default: break
    }
  }

  private mutating func startInSource(_ element: MarkupElement, _ vocabulary: FeedVocabulary, _ frame: Frame) -> Place {
    guard vocabulary == .atom else { return .ignored }
    if element.name.local == "author" {
      person = FeedPerson(.authorOfSource)
      return .person
    }
    startCapture(of: ["title"], element, vocabulary, frame)
    return .ignored
  }

  private mutating func finishPerson() {
    guard let person, let author = person.finished else { return }
    switch person.role {
    // Atom's and RSS's stand in elements of one name.
    case .author: entry?.authors[0, default: []].append(author)
    case .authorOfSource: entry?.authors[4, default: []].append(author)
    case .contributor: entry?.addContributor(author)
    case .authorOfFeed: if !authorsOfFeed.contains(author) { authorsOfFeed.append(author) }
    }
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
    // RFC 4287 §4.2.1: the feed's authors are those of entries that name none.
    for index in feed.entries.indices where feed.entries[index].authors.isEmpty {
      feed.entries[index].authors = authorsOfFeed
    }
    if leftOut > 0 { feed.warnings.append(.leftOutEntries(count: leftOut)) }
  }
}
