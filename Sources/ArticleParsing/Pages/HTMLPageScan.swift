/// One walk over a page: its head, and the element in which most of its text stands. No document is built.
struct HTMLPageScan {
  private(set) var head = HTMLPageHead()
  private let bytes: [UInt8]
  private let leavesOutByName: Bool
  private var open: [Element] = []
  private var best: (score: Double, range: Range<Int>)?
  /// What is no part of the article, in the order of the page.
  private var leftOut: [Range<Int>] = []
  private var isInLink = false

  private struct Element {
    var name: HTMLName
    var kind: HTMLElement
    /// Where its tag begins, and where that ends.
    var start: Int
    var inside: Int
    var isLeftOut: Bool
    /// Letters that stand in it, those within elements within it aside; and all, and those of links.
    var own = 0
    var all = 0
    var linked = 0
    var score = 0.0
  }

  /// Elements within one another beyond this are not told apart.
  private static let deepest = 250
  /// A paragraph of less says nothing about where the text stands.
  private static let leastParagraph = 25
  /// How many elements around a paragraph it counts for.
  private static let reach = 4

  init(_ bytes: [UInt8], leavesOutByName: Bool) {
    (self.bytes, self.leavesOutByName) = (bytes, leavesOutByName)
    var tokenizer = HTMLTokenizer(bytes)
    var start = 0
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): addText(range)
      case .start(let tag): begin(tag, at: start, &tokenizer)
      case .end(let name): end(name, at: start, behind: tokenizer.position)
      }
      start = tokenizer.position
    }
    while !open.isEmpty { pop(at: bytes.count, behind: bytes.count) }
  }

  /// The HTML of the article, without what stands within it and is no part of it.
  var text: String? {
    guard let range = best?.range else { return nil }
    var text: [UInt8] = []
    var place = range.lowerBound
    for part in leftOut where part.lowerBound >= place && part.upperBound <= range.upperBound {
      text += bytes[place..<part.lowerBound]
      place = part.upperBound
    }
    return String(decoding: text + bytes[place..<range.upperBound], as: UTF8.self)
  }

  private var isLeavingOut: Bool { open.last?.isLeftOut ?? false }

  private mutating func addText(_ range: Range<Int>) {
    guard let last = open.indices.last, !open[last].isLeftOut else { return }
    // Letters, not the bytes that go on with one.
    let letters = bytes[range].count { !$0.isSpace && $0 & 0xC0 != 0x80 }
    open[last].all += letters
    if isInLink { open[last].linked += letters } else { open[last].own += letters }
  }

  private mutating func begin(_ tag: HTMLTag, at start: Int, _ tokenizer: inout HTMLTokenizer) {
    let kind = HTMLElement(tag.name)
    switch kind {
    case .script:
      guard !tag.isEmpty else { return }
      let inside = tokenizer.position
      tokenizer.skipRawText(tag.name)
      readRaw(tag, HTMLAttributes(tag, tokenizer), inside..<tokenizer.position)
      return
    case .void:
      let attributes = HTMLAttributes(tag, tokenizer)
      if tag.name == .meta { head.readMeta(attributes) }
      if tag.name == .linkElement { head.readLink(attributes) }
      if tag.name == .baseElement { head.readBase(attributes) }
      return
    case .link: isInLink = !tag.isEmpty
    default: break
    }
    if tag.name == .time, !isLeavingOut { head.readTime(HTMLAttributes(tag, tokenizer)) }
    guard !kind.isInline, !kind.isVoid, !tag.isEmpty else { return }
    if kind != .tablePart, open.last?.kind == .paragraph { pop(at: start, behind: start) }
    guard open.count < Self.deepest else { return }
    let isLeftOut = isLeavingOut || isOutside(tag, kind, tokenizer)
    open.append(
      Element(name: tag.name, kind: kind, start: start, inside: tokenizer.position, isLeftOut: isLeftOut))
  }

  private mutating func readRaw(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ range: Range<Int>) {
    if tag.name == .title {
      head.readTitle(Self.plain(bytes[range]))
    } else if attributes[.type]?.lowercased() == "application/ld+json" {
      head.readLinkedData(bytes[range])
    }
  }

  private mutating func end(_ name: HTMLName, at end: Int, behind: Int) {
    let kind = HTMLElement(name)
    if kind == .link { isInLink = false }
    guard !kind.isInline, let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index + 1 { pop(at: end, behind: end) }
    pop(at: end, behind: behind)
  }

  private mutating func pop(at end: Int, behind: Int) {
    guard var element = open.popLast() else { return }
    if element.isLeftOut {
      if !isLeavingOut { leftOut.append(element.start..<behind) }
      return
    }
    if element.name == .firstHeading { head.readHeading(Self.plain(bytes[element.inside..<end])) }
    count(&element)
    if let last = open.indices.last {
      open[last].all += element.all
      open[last].linked += element.linked
    }
    let linkShare = element.all == 0 ? 1 : Double(element.linked) / Double(element.all)
    let isOurText = head.isOurs && element.name == .mainElement
    let score = isOurText ? .infinity : element.score * (1 - linkShare)
    if score > best?.score ?? 0 { best = (score, element.inside..<end) }
  }

  /// What an element's own letters are worth: to those around it where it is a paragraph, and to itself where its lines
  /// stand in no paragraph.
  private mutating func count(_ element: inout Element) {
    guard element.own >= Self.leastParagraph, element.own > element.linked else { return }
    let isParagraph = [.paragraph, .quote, .item, .preformatted].contains(element.kind)
    if !isParagraph { element.score += Double(element.own) }
    for (distance, index) in open.indices.reversed().prefix(Self.reach).enumerated() {
      open[index].score += Double(element.own) / Double(isParagraph ? distance + 1 : distance + 2)
    }
  }

  /// Whether an element is what pages have around their articles: by what it is, or by what its author calls it.
  private func isOutside(_ tag: HTMLTag, _ kind: HTMLElement, _ tokenizer: HTMLTokenizer) -> Bool {
    if kind == .dropped || kind == .form || Self.outsideElements.contains(tag.name) { return true }
    guard leavesOutByName, [.section, .list, .table].contains(kind), !Self.wholeElements.contains(tag.name) else {
      return false
    }
    let attributes = HTMLAttributes(tag, tokenizer)
    if attributes.isHidden { return true }
    let names = [attributes[.cssClass], attributes[.id]].compactMap(\.self).joined(separator: " ").lowercased()
    return names.utf8.split { !($0.isLetter || $0.isDigit) }
      .contains { Self.outsideNames.contains(String(Substring($0))) }
  }

  private static let outsideElements = Set(["aside", "footer", "header"].map { HTMLName($0) })
  private static let wholeElements = Set(["html", "body", "main", "article"].map { HTMLName($0) })
  private static let outsideNames: Set<String> = [
    "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "cookie",
    "copyright", "footer", "header", "menu", "most", "nav", "navbar", "navigation", "newsletter", "popular", "promo",
    "recommended", "related", "share", "sharing", "sidebar", "social", "sponsored", "subscribe", "tags", "toolbar",
    "trending",
    "widget",
  ]

  /// A title's or heading's text, without tags.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    HTMLBlocks.blocks(String(decoding: bytes.prefix(8_192), as: UTF8.self)).lazy.map(\.text).filter { !$0.isEmpty }
      .joined(separator: " ").withoutLinkMarks
  }
}

extension HTMLName {
  fileprivate static let meta = HTMLName("meta")
  fileprivate static let linkElement = HTMLName("link")
  fileprivate static let baseElement = HTMLName("base")
  fileprivate static let time = HTMLName("time")
  fileprivate static let firstHeading = HTMLName("h1")
  fileprivate static let mainElement = HTMLName("main")
}
