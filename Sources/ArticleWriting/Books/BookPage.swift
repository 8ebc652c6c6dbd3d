internal import ArticleParsing
internal import Store
internal import TextLayout

/// The pages of a book, in XHTML: what HTML forgives is an error here.
struct BookPage {
  private let words: ArticleWords

  init(_ words: ArticleWords) { self.words = words }

  static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """

  /// Directions stand in the pages: a style sheet of a book may say none (EPUB 3.3, 6.3.1.2).
  static let style = """
    body { line-height: 1.6 }
    h1, h2, h3, h4, h5, h6 { line-height: 1.35 }
    .facts, .address, .tags, figcaption { color: #555 }
    .address a { overflow-wrap: anywhere }
    blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #999 }
    pre { white-space: pre-wrap }
    figure, .indented { margin-inline: 1em 0 }
    th, td { border: 1px solid #999; padding: .2em .6em; text-align: start }
    table { border-collapse: collapse }
    .cover { text-align: center; margin-block-start: 30% }

    """

  static func page(title: String, _ language: String?, _ direction: Direction, _ body: String) -> String {
    let language = language.map { " lang=\"\($0)\" xml:lang=\"\($0)\"" } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\(language)\
      \(HTMLDirection.attribute(direction))>
      <head>
      <meta charset="utf-8"/>
      <title>\(escaped(title.isEmpty ? "nashra" : title))</title>
      <link rel="stylesheet" href="style.css"/>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  static func cover(_ title: String, _ language: String, _ direction: Direction) -> String {
    page(
      title: title, language, direction,
      "<section epub:type=\"cover\" class=\"cover\">\n<h1>\(escaped(title))</h1>\n<p>نشرة · Nashra</p>\n</section>")
  }

  /// For shelves: letters are drawn by whoever shows it, who joins and orders them.
  static func coverPicture(_ title: String, count: Int, _ isRightToLeft: Bool) -> String {
    let direction = isRightToLeft ? " direction=\"rtl\"" : ""
    let short = title.count > 28 ? title.prefix(27) + "…" : title[...]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800">
        <rect width="600" height="800" fill="#16191d"/>
        <rect x="60" y="120" width="480" height="6" fill="#2f6f73"/>
        <text x="300" y="220" font-size="40" font-family="sans-serif" fill="#e7d9b5" text-anchor="middle"\(direction)>\(escaped(short))</text>
        <text x="300" y="640" font-size="30" font-family="sans-serif" fill="#a9b3b8" text-anchor="middle">\(count)</text>
        <text x="300" y="700" font-size="34" font-family="sans-serif" fill="#e0b04a" text-anchor="middle" direction="rtl">نشرة</text>
      </svg>

      """
  }

  func article(_ content: ArticleContent, title: String, _ base: Direction) -> String {
    let article = content.article
    let facts = content.facts(words).map { "<bdi>\(Self.escaped($0))</bdi>" }.joined(separator: " · ")
    let address = content.sharedAddress.map {
      "<p class=\"address\"><a dir=\"ltr\" href=\"\(Self.escaped($0))\">\(Self.escaped($0))</a></p>\n"
    }
    let tags = article.tags.map { "<bdi>#\(Self.escaped(SafeText.line($0)))</bdi>" }.joined(separator: " ")
    let language = WrittenLanguage.code(of: [article.title] + content.blocks.map(\.text))
    return Self.page(
      title: title, language, base,
      """
      <section>
      <h1\(HTMLDirection(Block(.heading, title), within: base).attribute)>\(Self.escaped(title))</h1>
      \(facts.isEmpty ? "" : "<p class=\"facts\">\(facts)</p>\n")\(address ?? "")\
      \(tags.isEmpty ? "" : "<p class=\"tags\">\(tags)</p>\n")\
      \(Self.allowed(HTMLBody(content.blocks, base: base, isXML: true, media: words.media).html))
      </section>
      """)
  }

  static func escaped(_ text: some StringProtocol) -> String { allowed(HTMLText.escaped(text)) }

  /// Without the two that XML has no way to write (XML 1.0, 2.2).
  private static func allowed(_ text: String) -> String {
    var text = text
    text.unicodeScalars.removeAll { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    return text
  }
}
