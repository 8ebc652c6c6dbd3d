import Foundation
import Testing
import WelcomeEdition

/// Those of both editions, each once.
private let pages = WelcomeEdition.allCases.flatMap(\.pages).reduce(into: [WelcomeEdition.Page]()) { pages, page in
  if !pages.contains(page) { pages.append(page) }
}
private let edition = pages.map(PageText.init)

private func titles(of edition: WelcomeEdition) -> [String] {
  edition.pages.map(PageText.init).flatMap(\.articles).map(\.title)
}

@Suite struct WelcomeEditionTests {
  @Test(arguments: WelcomeEdition.allCases)
  func `an edition is about a dozen articles with titles of their own, the newest first`(edition: WelcomeEdition) {
    let titles = titles(of: edition)
    #expect((10...18).contains(titles.count))
    #expect(Set(titles).count == titles.count)
    #expect(Set(edition.pages.map(\.name)).count == edition.pages.count)
    let dates = edition.pages.compactMap { page in
      String(decoding: page.bytes, as: UTF8.self).firstMatch(
        of: /(Published|تاريخ النشر|تاریخ انتشار|תאריך): ([0-9-]+)/
      )
      .map { String($0.2) }
    }
    #expect(dates.count == edition.pages.count)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func `the English edition begins in English and shows the other scripts behind it`() throws {
    let pages = WelcomeEdition.english.pages.map(PageText.init)
    for page in pages.prefix(7) {
      #expect(page.articles.flatMap(\.lines).joined().unicodeScalars.allSatisfy { $0.value < 0x590 }, "\(page.name)")
    }
    let last = pages.dropFirst(7).flatMap(\.articles).flatMap(\.lines).joined().unicodeScalars
    #expect(last.contains { (0x5D0...0x5EA).contains($0.value) })
    #expect(last.contains { (0x620...0x64A).contains($0.value) })
  }

  @Test func `every file of the folders is in an edition, byte for byte`() throws {
    let target = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/WelcomeEdition").standardizedFileURL
    let files = try ["Pages", "English"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: target.appending(path: folder), includingPropertiesForKeys: nil)
    }
    #expect(Set(files.map(\.lastPathComponent)) == Set(pages.map(\.name)))
    #expect(files.count == pages.count)
    for page in pages {
      let file = try #require(files.first { $0.lastPathComponent == page.name })
      #expect(try [UInt8](Data(contentsOf: file)) == page.bytes)
    }
  }

  @Test(arguments: pages.map(\.name))
  func `a page is UTF-8, composed, and free of controls`(name: String) throws {
    let page = try #require(pages.first { $0.name == name })
    let text = try #require(String(validating: page.bytes, as: UTF8.self))
    #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(page.bytes))
    let unwanted = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format: scalar != "\u{200C}"  // Persian is not Persian without it
      case .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: scalar == "\u{FFFD}"
      }
    }
    #expect(unwanted.isEmpty)
  }

  @Test(arguments: edition)
  func `each article has a date, a source and tags`(page: PageText) {
    for article in page.articles {
      #expect(article.labels == Set(PageText.Label.allCases), "\(article.title)")
    }
  }

  @Test(arguments: edition)
  func `each related headline is another title of the edition, word for word`(page: PageText) {
    #expect((2...5).contains(page.related.count))
    #expect(Set(page.related).count == page.related.count)
    // Pages of both have headlines of the Arabic one, which the other shows as not stored.
    let own = WelcomeEdition.allCases.first { $0.pages.contains { $0.name == page.name } }
    let titles = titles(of: own ?? .arabic)
    #expect(page.related.allSatisfy { titles.contains($0) && $0 != page.articles[0].title })
  }

  /// Shorter headlines name no article for certain, so the store does not resolve them.
  @Test(arguments: edition.flatMap(\.articles).map(\.title))
  func `a title is long enough to be found by its words and short enough for a line`(title: String) {
    #expect((4...14).contains(title.split(separator: " ").count))
    #expect(title.count <= 80)
  }

  /// The rule by which the importer tells a sub-heading: a short line before a long paragraph.
  @Test(arguments: edition.flatMap(\.articles))
  func `an article opens with its lede and has sub-headings that cannot be mistaken`(article: PageText.ArticleText) {
    #expect(article.lines.count >= 5)
    #expect(Double(article.lines[0].count) >= max(60, 1.8 * Double(article.title.count)))
    var headings = 0
    for (line, next) in zip(article.lines, article.lines.dropFirst() + [""]) where line.count <= 100 {
      headings += 1
      #expect(line.split(separator: " ").count <= 14)
      #expect(!line.hasSuffix(".") && !line.hasSuffix(":") && !line.hasSuffix("،"), "\(line)")
      #expect(Double(next.count) >= max(60, 1.8 * Double(line.count)), "\(line)")
    }
    #expect(headings >= 2)
  }

  @Test func `Persian is written with its own ya and kaf`() throws {
    let persian = try #require(edition.first { $0.name == "persian.txt" })
    for article in persian.articles {
      #expect(!(article.lines + [article.title]).joined().contains { "يكىة".contains($0) })
    }
  }
}
