/// Headlines of other articles that stand in the body of an entry or of a line of JSONL: «اقرأ أيضًا: …», what follows
/// «مواضيع ذات صلة», and a list at the end of links to the same site.
///
/// Only what can hardly be the text itself: a call needs its colon or its line, and what follows it must be a headline.
/// A page, whose lines have labels, is read by `PageReader`.
struct RelatedLines {
  /// The body without them.
  private(set) var blocks: [Block]
  /// As they stood, without the numbers of their links.
  private(set) var headlines: [String] = []

  private static let wordsOfHeadline = 3...25
  /// More are no list under an article.
  private static let most = 20

  init(_ blocks: [Block], address: String?) {
    self.blocks = blocks
    takeCalled()
    takeLinks(to: address.flatMap(Self.site))
    // A body that is nothing else is what it is.
    if !headlines.isEmpty, !self.blocks.contains(where: { Self.isText($0) }) { (self.blocks, headlines) = (blocks, []) }
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
        if let headline = Self.headline(value) { headlines.append(headline) } else { kept.append(blocks[index]) }
        index += 1
      } else if case let run = run(after: index), !run.isEmpty {
        headlines += run
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
  private func run(after index: Int) -> [String] {
    let rest = blocks[(index + 1)...]
    let items = rest.prefix { $0.kind == .list }
    if !items.isEmpty { return Self.headlines(Array(items)) ?? [] }
    let texts = rest.prefix(while: Self.isText)
    guard rest.dropFirst(texts.count).allSatisfy({ !Self.isText($0) }) else { return [] }
    return Self.headlines(Array(texts)) ?? []
  }

  /// Items that are each a link to the same site, with nothing but such a list to the end.
  private mutating func takeLinks(to site: String?) {
    guard let site, let last = blocks.lastIndex(where: Self.isText) else { return }
    var sites: [Int: String] = [:]
    for block in blocks where block.kind == .link {
      if let number = block.number, let address = block.address { sites[number] = Self.site(address) }
    }
    var first = last + 1
    while first > 0, blocks[first - 1].kind == .list, Self.link(blocks[first - 1].text).map({ sites[$0] }) == site {
      first -= 1
    }
    let items = first <= last ? Array(blocks[first...last]) : []
    guard items.count > 1, blocks[..<first].contains(where: Self.isText),
      items.allSatisfy({ $0.text.split(separator: " ").count > Self.wordsOfHeadline.lowerBound }),
      let found = Self.headlines(items)
    else { return }
    headlines += found
    blocks.removeSubrange(first...last)
  }

  /// Nil where one of them is no headline.
  private static func headlines(_ blocks: [Block]) -> [String]? {
    guard blocks.count <= most else { return nil }
    let headlines = blocks.compactMap { headline($0.text.withoutLinkMarks) }
    return headlines.count == blocks.count ? headlines : nil
  }

  /// A text that is a headline by its length and by having no sentence in it.
  private static func headline(_ text: String) -> String? {
    guard let text = CleanText.marked(text), wordsOfHeadline.contains(text.split(separator: " ").count),
      !text.contains("\n"), !text.contains(". "),
      !text.contains("؟ "), !text.hasSuffix(".") || text.hasSuffix("..")
    else { return nil }
    return text
  }

  /// The number of the one link that the text is, all of it.
  private static func link(_ text: String) -> Int? {
    guard text.utf8.last == UInt8(ascii: "]"), text.utf8.count(where: { $0 == UInt8(ascii: "[") }) == 1,
      let start = text.lastIndex(of: "[")
    else { return nil }
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
  }
}
