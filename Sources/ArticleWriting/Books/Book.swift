internal import ArticleParsing
internal import Foundation
public import Store
internal import TextLayout

/// Articles as one book of EPUB 3.3, which turns its pages from the right where its articles do: a cover, a table of
/// contents, and an article a chapter. Nothing in it is fetched from anywhere.
public struct Book {
  /// It has more or larger articles than a book can hold.
  public struct TooLarge: Error {}

  private struct Chapter {
    var file: String
    var title: String
    var direction: Direction
  }

  private let title: String
  private let contentsTitle: String
  private let words: ArticleWords
  private var chapters: [Chapter] = []
  private var pages: [(name: String, text: String)] = []
  /// Of the titles, from which the language of the book is told.
  private var newest: Date?
  private var mark: UInt32 = 0

  /// `contentsTitle` stands above the table of contents.
  public init(title: String, contentsTitle: String, _ words: ArticleWords) {
    // A book must have one, and so must what a table of contents leads to.
    self.title = Self.visible(SafeText.line(title)) ?? "نشرة"
    (self.contentsTitle, self.words) = (contentsTitle, words)
  }

  /// Nil where there is nothing in it to be seen.
  private static func visible(_ title: String) -> String? {
    let hasLetter = title.unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
    return hasLetter ? title : nil
  }

  public var isEmpty: Bool { chapters.isEmpty }

  public mutating func add(_ content: ArticleContent) {
    let number = String(chapters.count + 1)
    let file = "article-" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ".xhtml"
    let article = content.article
    let title = Self.visible(SafeText.line(article.title)) ?? number
    let direction = content.direction(words)
    chapters.append(Chapter(file: file, title: title, direction: direction))
    pages.append((file, BookPage(words).article(content, title: title, direction)))
    mark = CRC32.of(Array("\(mark) \(article.id.rawValue) \(title)".utf8))
    if let published = article.published, newest.map({ $0 < published }) ?? true { newest = published }
  }

  /// The same articles in the same order make the same bytes.
  public func bytes() throws(TooLarge) -> [UInt8] {
    do throws(ZipArchive.TooLarge) {
      var zip = ZipArchive()
      // The first, so that programs know the file by its beginning (OCF 3.3, 4.3).
      try zip.add("mimetype", Array("application/epub+zip".utf8))
      try zip.add("META-INF/container.xml", Array(BookPage.container.utf8))
      try zip.add("EPUB/package.opf", Array(package.utf8))
      try zip.add("EPUB/cover.svg", Array(BookPage.coverPicture(title, count: chapters.count, isRightToLeft).utf8))
      try zip.add("EPUB/cover.xhtml", Array(BookPage.cover(title, language, direction).utf8))
      try zip.add("EPUB/contents.xhtml", Array(contents.utf8))
      try zip.add("EPUB/style.css", Array(BookPage.style.utf8))
      for page in pages { try zip.add("EPUB/" + page.name, Array(page.text.utf8)) }
      return zip.finished()
    } catch { throw TooLarge() }
  }

  /// As most of its articles are.
  private var isRightToLeft: Bool {
    let count = chapters.count { $0.direction == .rightToLeft }
    return count * 2 == chapters.count ? words.direction == .rightToLeft : count * 2 > chapters.count
  }

  private var direction: Direction { isRightToLeft ? .rightToLeft : .leftToRight }

  /// `und` is for what is not known (BCP 47); a wrong one would choose a wrong voice.
  private var language: String { WrittenLanguage.code(of: chapters.map(\.title)) ?? "und" }

  private var contents: String {
    let items = chapters.map { chapter in
      "<li dir=\"\(chapter.direction == .rightToLeft ? "rtl" : "ltr")\"><a href=\"\(chapter.file)\">\(BookPage.escaped(chapter.title))</a></li>"
    }
    return BookPage.page(
      title: title, language, direction,
      "<nav epub:type=\"toc\" id=\"toc\">\n<h1>\(BookPage.escaped(contentsTitle))</h1>\n<ol>\n"
        + "\(items.joined(separator: "\n"))\n</ol>\n</nav>")
  }

  private var package: String {
    let items = chapters.indices.map { index in
      "    <item id=\"a\(index + 1)\" href=\"\(chapters[index].file)\" media-type=\"application/xhtml+xml\"/>"
    }
    let spine = chapters.indices.map { "    <itemref idref=\"a\($0 + 1)\"/>" }
    let date = (newest ?? Date(timeIntervalSince1970: 0)).formatted(.iso8601)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(language)" \
      dir="\(isRightToLeft ? "rtl" : "ltr")">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:nashra:\(chapters.count)-\(String(mark, radix: 16))</dc:identifier>
          <dc:title>\(BookPage.escaped(title))</dc:title>
          <dc:language>\(language)</dc:language>
          <dc:publisher>nashra</dc:publisher>
          <dc:date>\(date)</dc:date>
          <meta property="dcterms:modified">\(date)</meta>
        </metadata>
        <manifest>
          <item id="cover-picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
          <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
          <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
          <item id="style" href="style.css" media-type="text/css"/>
      \(items.joined(separator: "\n"))
        </manifest>
        <spine page-progression-direction="\(isRightToLeft ? "rtl" : "ltr")">
          <itemref idref="cover"/>
          <itemref idref="contents"/>
      \(spine.joined(separator: "\n"))
        </spine>
      </package>

      """
  }
}
