/// Headlines of other articles that stand in the body of an entry or of a line of JSONL: «اقرأ أيضًا: …», what follows
/// «مواضيع ذات صلة», and a list at the end of links to the same site.
///
/// Only what can hardly be the text itself: a call needs its colon or its line, and what follows it must be a headline.
/// A page, whose lines have labels, is read by `PageReader`.
struct RelatedLines {
  /// The body without them.
  private(set) var blocks: [Block]
  /// As they stood, without the numbers of their links.
  var headlines: [String] { found.map(\.title) }
  /// Where the articles are that they are links to.
  var addresses: [String: String] {
    Dictionary(found.compactMap { found in found.address.map { (found.title, $0) } }) { first, _ in first }
  }

  private struct Found {
    var title: String
    var address: String?
  }

  private var found: [Found] = []
  /// By the numbers of the links.
  private let links: [Int: String]

  private static let wordsOfHeadline = 3...25
  /// More are no list under an article.
  private static let most = 20

  init(_ blocks: [Block], address: String?) {
    self.blocks = blocks
    let links = blocks.lazy.filter { $0.kind == .link }.compactMap { block in
      block.number.flatMap { number in block.address.map { (number, $0) } }
    }
    self.links = Dictionary(links) { $1 }
    takeCalled()
    takeLinks(to: address.flatMap(Self.site))
    // A body that is nothing else is what it is.
    if !found.isEmpty, !self.blocks.contains(where: { Self.isText($0) }) { (self.blocks, found) = (blocks, []) }
  }

  private mutating func takeCalled() {
    var kept: [Block] = []
    var index = 0
    while index < blocks.count {
      guard Self.isText(blocks[index]), let label = Self.label(of: blocks[index].text) else {
        kept.append(blocks[index])
        index += 1
        continue
      }
      let value = label.value.withoutLinkMarks
      if label.hasSeparator, !value.isEmpty {
        if let headline = headline(value, link: Self.lastLink(blocks[index].text)) {
          found.append(headline)
        } else {
          kept.append(blocks[index])
        }
        index += 1
      } else if case let run = run(after: index), !run.isEmpty {
        found += run
        index += 1 + run.count
      } else {
        kept.append(blocks[index])
        index += 1
      }
    }
    blocks = kept
  }

  private static func label(of text: String) -> Label? {
    let text = text.withoutLinkMarks
    guard !text.utf8.contains(0x0A), case let length = text.unicodeScalars.count, length <= 300 else { return nil }
    // A headline may be longer than the lines that are labels on a page.
    let line = PageLine(number: 1, text: text, length: min(length, 160), isAfterBlank: true)
    guard let label = Label(line) else { return nil }
    switch label.kind {
    case .more, .related: return label
    // «اقرأ: …»
    case .headline: return label.hasSeparator ? label : nil
    case .title, .author, .date, .link, .source, .tags: return nil
    }
  }

  /// The items of a list, or all that is left of the text if that is nothing but headlines.
  private func run(after index: Int) -> [Found] {
    let rest = blocks[(index + 1)...]
    let items = rest.prefix { $0.kind == .list }
    if !items.isEmpty { return headlines(in: Array(items)) ?? [] }
    let texts = rest.prefix(while: Self.isText)
    guard rest.dropFirst(texts.count).allSatisfy({ !Self.isText($0) }) else { return [] }
    return headlines(in: Array(texts)) ?? []
  }

  /// Items that are each a link to the same site, with nothing but such a list to the end.
  private mutating func takeLinks(to site: String?) {
    guard let site, let last = blocks.lastIndex(where: Self.isText) else { return }
    func isLink(_ block: Block) -> Bool {
      block.kind == .list && Self.link(block.text).flatMap { links[$0].flatMap(Self.site) } == site
    }
    var first = last + 1
    while first > 0, isLink(blocks[first - 1]) {
      first -= 1
    }
    let items = first <= last ? Array(blocks[first...last]) : []
    guard items.count > 1, blocks[..<first].contains(where: Self.isText),
      items.allSatisfy({ $0.text.split(separator: " ").count > Self.wordsOfHeadline.lowerBound }),
      let headlines = headlines(in: items)
    else { return }
    found += headlines
    blocks.removeSubrange(first...last)
  }

  /// Nil where one of them is no headline.
  private func headlines(in blocks: [Block]) -> [Found]? {
    guard blocks.count <= Self.most else { return nil }
    let headlines = blocks.compactMap { headline($0.text.withoutLinkMarks, link: Self.lastLink($0.text)) }
    return headlines.count == blocks.count ? headlines : nil
  }

  /// A text that is a headline, with where the link behind it leads, or the address that stands there.
  private func headline(_ text: String, link: Int?) -> Found? {
    let linked = link.flatMap { links[$0] }
    let (title, written) = HeadlineAddress.split(text)
    return Self.headline(title).map { Found(title: $0, address: HeadlineAddress.checked(linked ?? written)) }
  }

  /// A text that is a headline by its length and by having no sentence in it.
  private static func headline(_ text: String) -> String? {
    guard let text = CleanText.marked(text), wordsOfHeadline.contains(text.split(separator: " ").count),
      !text.contains("\n"), !hasSentenceEnd(text),
      !text.contains("؟ "), !text.hasSuffix(".") || text.hasSuffix("..")
    else { return nil }
    return text
  }

  /// «فرنسا.. محاكمة نباتي» is one headline: a full stop alone ends a sentence.
  private static func hasSentenceEnd(_ text: String) -> Bool {
    text.ranges(of: ". ").contains { !text[..<$0.lowerBound].hasSuffix(".") }
  }

  /// The number of the one link that the text is, all of it.
  private static func link(_ text: String) -> Int? {
    text.utf8.count(where: { $0 == UInt8(ascii: "[") }) == 1 ? lastLink(text) : nil
  }

  private static func lastLink(_ text: String) -> Int? {
    guard text.utf8.last == UInt8(ascii: "]"), let start = text.lastIndex(of: "[") else { return nil }
    return Int(text[text.index(after: start)...].dropLast())
  }

  private static func isText(_ block: Block) -> Bool {
    switch block.kind {
    case .heading, .paragraph, .quote, .list: true
    case .code, .table, .caption, .rule, .image, .video, .audio, .embedded, .file, .link: false
    }
  }

  /// Its host, with or without www.
  private static func site(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension ParsedArticle {
  /// Gives the list of related headlines those that stand in the body, and takes them out of it.
  mutating func takeRelatedLines() {
    let lines = RelatedLines(blocks, address: url)
    guard !lines.headlines.isEmpty else { return }
    blocks = lines.blocks
    var met: Set<String> = [LabelKey.bare(title)]
    related = (related + lines.headlines).filter { met.insert(LabelKey.bare($0)).inserted }
    relatedAddresses.merge(lines.addresses.filter { related.contains($0.key) }) { own, _ in own }
  }
}
