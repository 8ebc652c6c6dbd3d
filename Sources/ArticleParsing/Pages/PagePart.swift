internal import struct Foundation.Date

/// One article of a page while it is being read.
struct PagePart {
  var title: String?
  var lines: [PageLine] = []
  var sources: [String] = []
  var authors: [String] = []
  var link: String?
  var published: Date?
  var keywords: [String] = []
  var tags: [String] = []
  /// Headlines behind «اقرأ أيضاً:», which stand in the text and belong to it.
  var inlineRelated: [String] = []
  /// Headlines in lists.
  var listedRelated: [String] = []

  var hasText: Bool { title != nil || !lines.isEmpty }

  mutating func add(keywords line: String, tags: [String]) {
    keywords.append(line)
    self.tags += tags
  }

  /// The article, unless there is nothing but labels. `related` comes from the whole page.
  func article(isFirstOfPage: Bool) -> ParsedArticle? {
    guard hasText else { return nil }
    var title = title
    var lines = lines
    if title == nil, isFirstOfPage, Headings.isTitle(lines) { title = lines.removeFirst().bodyText }

    let kinds = Headings.kinds(of: lines)
    let blocks = zip(kinds, lines).map { Block($0, $1.bodyText) }
    let lede = blocks.first { $0.kind == .paragraph } ?? blocks.first
    var article = ParsedArticle(title: title ?? DerivedTitle.title(from: lede?.text ?? ""))
    article.titleIsDerived = title == nil
    article.blocks = blocks
    article.source = Self.joined(sources, by: "، ")
    article.author = Self.joined(authors, by: "، ")
    article.url = link
    article.published = published
    article.keywords = keywords.isEmpty ? nil : keywords.joined(separator: "\n")
    article.tags = TagLine.unique(tags)
    return article
  }

  private static func joined(_ values: [String], by separator: String) -> String? {
    let values = TagLine.unique(values)
    return values.isEmpty ? nil : values.joined(separator: separator)
  }
}
