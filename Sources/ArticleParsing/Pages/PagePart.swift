internal import struct Foundation.Date

/// One article of a page while it is being read.
struct PagePart {
  var title: String?
  var lines: [PageLine] = []
  var sources: [String] = []
  var authors: [String] = []
  var link: String?
  /// As a label says.
  var published: Date?
  var keywords: [String] = []
  var tags: [String] = []
  /// Headlines behind «اقرأ أيضاً:», which stand in the text and belong to it.
  var inlineRelated: [String] = []
  /// Headlines in lists.
  var listedRelated: [String] = []
  /// Where headlines of both kinds are on the web.
  var relatedAddresses: [String: String] = [:]

  var hasText: Bool { title != nil || !lines.isEmpty }

  mutating func add(keywords line: String, tags: [String]) {
    keywords.append(line)
    self.tags += tags
  }

  /// With its bullet, which tells for good that this line is one tag.
  mutating func add(tag line: String) {
    let line = "• " + line
    add(keywords: line, tags: TagLine(line).tags)
  }

  /// The article, unless there is nothing but labels. `related` comes from the whole page.
  /// `name` is that of the page's file.
  func article(isFirstOfPage: Bool, name: String?) -> ParsedArticle? {
    guard hasText else { return nil }
    var title = title
    var lines = lines
    // A page may begin with its day, place or agency, and have its headline below.
    var top = title == nil && isFirstOfPage ? lines.prefix(3).prefix(while: Headings.standsAboveTitle).count : 0
    if title == nil, isFirstOfPage, Headings.isTitle(lines.dropFirst(top)) {
      title = lines.remove(at: top).bodyText
    }

    let (date, dateSource) = date(among: lines, name: isFirstOfPage ? name : nil)
    if dateSource == .metaLine, let place = MetaLine.bareDay(above: lines) {
      lines.remove(at: place)
      if place < top { top -= 1 }
    }

    let kinds = Headings.kinds(of: lines, behind: top)
    let blocks = zip(kinds, lines).map { Block($0, $1.bodyText) }
    let lede =
      zip(blocks, lines).first { $0.kind == .paragraph && !Headings.standsAboveTitle($1) }?.0
      ?? blocks.first { $0.kind == .paragraph } ?? blocks.first
    var article = ParsedArticle(title: title ?? DerivedTitle.title(from: lede?.text ?? ""))
    article.titleIsDerived = title == nil
    article.blocks = blocks
    article.source = Self.joined(ValueWithDate.names(sources).map(QuotedName.bare), by: "، ")
    article.author = Self.joined(ValueWithDate.names(authors), by: "، ")
    article.url = link
    (article.published, article.dateSource) = (date, dateSource)
    article.keywords = keywords.isEmpty ? nil : keywords.joined(separator: "\n")
    article.tags = TagLine.unique(tags)
    return article
  }

  /// The surest that is there; when the file was changed says nothing of its article.
  private func date(among lines: [PageLine], name: String?) -> (Date?, DateSource?) {
    if let published { return (published, .stated) }
    if let date = MetaLine.date(in: lines) ?? ValueWithDate.date(in: sources) ?? ValueWithDate.date(in: authors) {
      return (date, .metaLine)
    }
    let addresses = [link].compactMap(\.self) + (lines.prefix(3) + lines.suffix(3)).map(\.text).filter(Self.isAddress)
    if let date = addresses.lazy.compactMap(AddressDate.date(inAddress:)).first { return (date, .address) }
    if let date = name.flatMap(AddressDate.date(in:)) { return (date, .fileName) }
    return (nil, nil)
  }

  /// The page's own, which stands by itself above the text or below it.
  private static func isAddress(_ line: String) -> Bool {
    (line.hasPrefix("http://") || line.hasPrefix("https://")) && !line.utf8.contains(0x20)
  }

  private static func joined(_ values: [String], by separator: String) -> String? {
    let values = TagLine.unique(values)
    return values.isEmpty ? nil : values.joined(separator: separator)
  }
}
