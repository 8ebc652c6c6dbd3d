internal import struct Foundation.Date

/// What an item or Atom entry says, from all vocabularies, before it is decided what counts.
struct FeedEntryFields {
  static let rss: Set<String> = [
    "title", "link", "description", "guid", "pubdate", "category", "source", "content", "summary", "body",
    "fullitem", "encoded",
  ]
  static let atom: Set<String> = [
    "title", "summary", "content", "id", "published", "issued", "created", "updated", "modified",
  ]
  static let dublinCore: Set<String> = [
    "title", "description", "date", "creator", "author", "contributor", "subject", "identifier", "source",
  ]
  static let dublinCoreTerms: Set<String> = ["issued", "created", "modified", "abstract"]
  static let itunes: Set<String> = ["title", "summary", "subtitle", "author", "keywords"]
  static let media: Set<String> = ["title", "description", "keywords", "category"]

  var entry = FeedEntry()
  /// rdf:about
  var about: String?
  var isPermalink = true
  var link = Ranked<String>()
  /// By the rank of what named them.
  var authors: [Int: [FeedAuthor]] = [:]

  private var id = Ranked<String>()
  private var title = Ranked<String>()
  private var published = Ranked<Date>()
  private var updated = Ranked<Date>()
  private var summary = Ranked<String>()
  private var content = Ranked<String>()
  private var media: [FeedEnclosure] = []
  private var pictures: [FeedEnclosure] = []

  mutating func take(_ link: FeedLink) {
    if link.relation == "enclosure" {
      entry.enclosures.append(FeedEnclosure(url: link.url, type: link.type, length: link.length))
    } else if link.isPage {
      self.link.set(link.url, rank: link.isAtom ? 1 : 0, lastCounts: !link.isAtom)
    } else if link.relation == "alternate" {
      self.link.set(link.url, rank: 2)
    }
  }

  mutating func addTag(_ tag: String?) {
    guard let text = tag.flatMap({ FeedText.plain(Array($0.utf8)) }) else { return }
    for tag in TagLine.names(text) where !entry.tags.contains(tag) && entry.tags.count < ParsedFeed.maxTags {
      entry.tags.append(tag)
    }
  }

  mutating func addContributor(_ person: FeedAuthor) {
    if person != FeedAuthor() { entry.contributors.append(person) }
  }

  /// enclosure, media:content, media:thumbnail, itunes:image
  mutating func take(attachment element: MarkupElement, _ vocabulary: FeedVocabulary, base: String?) {
    guard let url = element["url"] ?? element["href"], !url.isEmpty else { return }
    let enclosure = FeedEnclosure(
      url: WebAddress.absolute(url, against: base), type: element["type"],
      length: (element["length"] ?? element["fileSize"]).flatMap { Int($0) })
    switch element.name.local {
    case "enclosure": entry.enclosures.append(enclosure)
    case "content": media.append(enclosure)
    default: pictures.append(enclosure)
    }
  }

  mutating func take(_ captured: FeedCapture, base: String?) {
    switch captured.vocabulary {
    case .rss: takeRSS(captured, base)
    case .atom: takeAtom(captured)
    case .dublinCore, .dublinCoreTerms: takeDublinCore(captured)
    case .content: content.set(captured.html, rank: 0)
    case .xhtml: content.set(captured.html, rank: 1)
    case .itunes, .media: takeMedia(captured)
    // Whatever its prefix is called, and whether or not it was declared.
    case .other: if captured.name == "encoded" { content.set(captured.html, rank: 0) }
    case .rdf, .syndication: break
    }
  }

  private mutating func takeRSS(_ captured: FeedCapture, _ base: String?) {
    switch captured.name {
    case "title": title.set(captured.title, rank: 0)
    case "link":
      link.set(captured.word.map { WebAddress.absolute($0, against: base) }, rank: 0, lastCounts: true)
    case "description": summary.set(captured.html, rank: 0)
    case "guid": id.set(captured.word, rank: 0)
    case "pubdate": setPublished(captured, rank: 0)
    case "category": addTag(captured.line)
    case "source": entry.source = captured.line
    case "encoded": content.set(captured.html, rank: 0)
    case "content", "body", "fullitem": content.set(captured.html, rank: 3)
    case "summary": summary.set(captured.html, rank: 6)
    default: break
    }
  }

  private mutating func takeAtom(_ captured: FeedCapture) {
    switch captured.name {
    case "title": title.set(captured.title, rank: 0)
    case "summary": summary.set(captured.html, rank: 0)
    case "content": content.set(captured.html, rank: 2)
    case "id":
      // RFC 4287 wants it absolute; what is not, and has an xml:base, is the address that it comes to.
      id.set(captured.word.map { captured.base == nil ? $0 : WebAddress.absolute($0, against: captured.base) }, rank: 0)
    case "published", "issued": setPublished(captured, rank: 0)
    case "created": setPublished(captured, rank: 1)
    case "updated", "modified":
      setUpdated(captured, rank: 0)
      // Atom demands this one alone.
      setPublished(captured, rank: 4)
    default: break
    }
  }

  private mutating func takeDublinCore(_ captured: FeedCapture) {
    switch captured.name {
    case "title": title.set(captured.title, rank: 1)
    case "description": summary.set(captured.htmlOfPlain, rank: 1)
    case "abstract": summary.set(captured.htmlOfPlain, rank: 2)
    case "date":
      setPublished(captured, rank: 3)
      setUpdated(captured, rank: 3)
    case "issued", "created": setPublished(captured, rank: 2)
    case "modified": setUpdated(captured, rank: 2)
    case "author": authors[1, default: []].append(FeedAuthor(rss: captured.line ?? ""))
    case "creator": authors[2, default: []].append(FeedAuthor(rss: captured.line ?? ""))
    case "contributor": addContributor(FeedAuthor(rss: captured.line ?? ""))
    case "subject": addTag(captured.line)
    case "identifier": id.set(captured.word, rank: 2)
    case "source": entry.source = entry.source ?? captured.line
    default: break
    }
  }

  private mutating func takeMedia(_ captured: FeedCapture) {
    switch (captured.vocabulary, captured.name) {
    case (_, "title"): title.set(captured.title, rank: captured.vocabulary == .media ? 2 : 3)
    case (_, "summary"): summary.set(captured.htmlOfPlain, rank: 3)
    case (_, "description"): summary.set(captured.htmlOfPlain, rank: 4)
    case (_, "subtitle"): summary.set(captured.htmlOfPlain, rank: 5)
    case (_, "category"): addTag(captured.line)
    case (_, "author"): authors[3, default: []].append(FeedAuthor(name: captured.line))
    case (_, "keywords"): addTag(captured.line)
    default: break
    }
  }

  /// Of two the later one is the correction.
  private mutating func setPublished(_ captured: FeedCapture, rank: Int) {
    published.set(captured.word.flatMap(FeedDate.parse), rank: rank, lastCounts: true)
  }

  private mutating func setUpdated(_ captured: FeedCapture, rank: Int) {
    updated.set(captured.word.flatMap(FeedDate.parse), rank: rank, lastCounts: true)
  }

  // MARK: What counts

  func finished(feedLink: String?, address: String?) -> FeedEntry {
    var entry = entry
    id.value.map { entry.id = $0 }
    entry.id = entry.id ?? about
    entry.title = title.value
    entry.link = link.value ?? permalink
    entry.published = published.value
    entry.updated = updated.value
    entry.summary = summary.value
    entry.content = content.value
    // Of the elements that name authors, the first kind that names any; names are better than mere addresses.
    let groups = authors.sorted { $0.key < $1.key }.map { $0.value.filter { $0 != FeedAuthor() } }.filter {
      !$0.isEmpty
    }
    entry.authors = groups.first { $0.contains { $0.name != nil } } ?? groups.first ?? []
    for other in media where !entry.enclosures.contains(where: { $0.url == other.url }) {
      entry.enclosures.append(other)
    }
    if entry.enclosures.isEmpty, let picture = pictures.first { entry.enclosures = [picture] }
    entry.base = entry.link ?? feedLink ?? address
    return entry
  }

  /// RSS 2.0: a guid is the entry's address unless it says it is not; RSS 1.0: so is rdf:about.
  private var permalink: String? {
    guard let url = (isPermalink ? id.value : nil) ?? about, url.hasPrefix("http://") || url.hasPrefix("https://")
    else { return nil }
    return url
  }
}

extension FeedAuthor {
  /// RSS's forms of an author: `mail@example.org (Name)`, `Name (mail@example.org)`, `Name <mail@example.org>`, or one
  /// of the two.
  init(rss text: String) {
    self.init()
    let pieces = text.split { "()<>".contains($0) }
      .map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    guard let place = pieces.firstIndex(where: { Self.isEmail($0) }) else {
      name = text.isEmpty ? nil : text
      return
    }
    email = pieces[place]
    if email!.hasPrefix("mailto:") { email!.removeFirst(7) }
    let rest = pieces.enumerated().filter { $0.offset != place }.map(\.element).joined(separator: " ")
    name = rest.isEmpty ? nil : rest
  }

  private static func isEmail(_ text: String) -> Bool {
    guard let at = text.firstIndex(of: "@"), at != text.startIndex, text.index(after: at) != text.endIndex else {
      return false
    }
    return !text.contains { $0 == " " } && text.filter { $0 == "@" }.count == 1
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
