/// A news page saved as text: one article or several, with source, keywords and headlines of related articles under
/// their labels. This file is the whole of the public API of reading pages.
public struct ArticlePage: Equatable, Sendable {
  /// In the order of the page, at least one: its own, then each that stands under إقرأ أيضاً.
  public var articles: [ParsedArticle]
  /// What had to be done to the bytes; empty for a clean UTF-8 page.
  public var warnings: [PageWarning]

  public init(articles: [ParsedArticle], warnings: [PageWarning] = []) {
    self.articles = articles
    self.warnings = warnings
  }

  /// The most bytes that a page may have.
  public static let limit = 64 << 20

  /// Reads a page in any encoding of news pages, with all its sections, some or none. `name` is that of its file, where
  /// the day is looked for if the page does not tell it; of an HTML page of the web, its address.
  public static func parse(_ bytes: [UInt8], name: String? = nil) throws(PageError) -> ArticlePage {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    if let article = HTMLPage.article(in: bytes, name: name) { return ArticlePage(articles: [article]) }
    var warnings: [PageWarning] = []
    let clean = CleanText(try TextDecoding.decode(bytes, &warnings), keepsMarks: true)
    if clean.droppedControls > 0 { warnings.append(.droppedControls(count: clean.droppedControls)) }
    let lines = try PageLine.lines(of: clean, &warnings)
    guard let first = lines.first else { throw .empty }
    if let format = markup(first.text) { throw .notAPage(format: format) }

    var reader = PageReader(lines, name: name)
    let articles = reader.articles()
    guard !articles.isEmpty else { throw .noArticle(lines: lines.count) }
    return ArticlePage(articles: articles, warnings: warnings)
  }

  private static func markup(_ firstLine: String) -> String? {
    guard let first = firstLine.utf8.first, [0x3C, 0x5B, 0x7B].contains(first) else { return nil }
    let head = firstLine.prefix(64).lowercased()
    if head.hasPrefix("<?xml") || head.hasPrefix("<rss") || head.hasPrefix("<feed") || head.hasPrefix("<opml") {
      return "XML"
    }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return "HTML" }
    return head.hasPrefix("{\"") || head.hasPrefix("[{") || head == "{" ? "JSON" : nil
  }
}
