import Foundation
import Testing
import WelcomeEdition

private let edition = WelcomeEdition.pages.map(PageText.init)
private let titles = edition.flatMap(\.articles).map(\.title)

@Suite struct WelcomeEditionTests {
  @Test func `the edition is about a dozen articles with titles of their own`() {
    #expect((10...18).contains(titles.count))
    #expect(Set(titles).count == titles.count)
  }

  @Test func `every file of the folder is in the edition, byte for byte`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/WelcomeEdition/Pages").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(Set(files.map(\.lastPathComponent)) == Set(WelcomeEdition.pages.map(\.name)))
    #expect(files.count == WelcomeEdition.pages.count)
    for page in WelcomeEdition.pages {
      #expect(try [UInt8](Data(contentsOf: folder.appending(path: page.name))) == page.bytes)
    }
  }

  @Test(arguments: WelcomeEdition.pages.map(\.name))
  func `a page is UTF-8, composed, and free of controls`(name: String) throws {
    let page = try #require(WelcomeEdition.pages.first { $0.name == name })
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
    #expect(page.related.allSatisfy { titles.contains($0) && $0 != page.articles[0].title })
  }

  /// Shorter headlines name no article for certain, so the store does not resolve them.
  @Test(arguments: titles)
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
