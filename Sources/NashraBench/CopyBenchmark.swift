import ArticleParsing
import FilterLanguage
import Foundation
import Store

/// Which articles of a corpus are taken for one, and how many copies with small differences are known again.
struct CopyBenchmark {
  var corpus: String
  /// Where the joined ones can be looked at afterwards, in `articleCopy`.
  var path: String

  func run() async throws {
    let articles = try CorpusArticles(path: corpus)
    let store = try Store(path: path)
    var known = 0
    for start in stride(from: 0, to: articles.count, by: 2_000) {
      let batch = (start..<min(start + 2_000, articles.count)).map { articles.file($0) }
      let result = try await store.merge(batch)
      known += result.updated + result.unchanged
    }
    print("\(articles.count) articles: \(known) taken for one that was there")

    var ids: [String: Article.ID] = [:]
    var last: Article.ID?
    while case let page = try await store.articles(.everything, limit: 5_000, after: last), !page.isEmpty {
      for article in page { if let url = article.url { ids[url] = article.id } }
      last = page.last?.id
    }
    let chosen = stride(from: 7, to: articles.count, by: max(1, articles.count / 1_000)).compactMap {
      articles.file($0).articles.first
    }.filter { $0.blocks.count > 3 }
    for (name, change) in Self.changes {
      var found = 0
      for (number, article) in chosen.enumerated() {
        var copy = article
        copy.url = nil
        change(&copy)
        let file = ImportedFile(
          name: "\(name) \(number)", bytes: Array("\(name) \(number)".utf8), arrived: Date(), articles: [copy])
        _ = try await store.merge([file])
        guard let id = article.url.flatMap({ ids[$0] }) else { continue }
        if try await store.files(of: id).contains(where: { $0.name == file.name }) { found += 1 }
      }
      print("\(name): \(found) of \(chosen.count) known again")
    }
  }

  private static let changes: [(String, @Sendable (inout ParsedArticle) -> Void)] = [
    ("second paragraph missing", { $0.blocks.remove(at: 1) }),
    (
      "longest paragraph missing",
      { article in
        let longest = article.blocks.indices.max {
          article.blocks[$0].text.utf8.count < article.blocks[$1].text.utf8.count
        }
        article.blocks.remove(at: longest ?? 0)
      }
    ),
    ("half of it missing", { $0.blocks = Array($0.blocks.prefix(($0.blocks.count + 1) / 2)) }),
    ("another lede", { $0.blocks[0] = Block(.paragraph, "هذه جملة أولى أخرى كتبها محرر الصفحة بنفسه.") }),
    ("a sentence added", { $0.blocks.append(Block(.paragraph, "وكان الخبر قد نشر أول مرة صباح اليوم.")) }),
    (
      "hamza and ta marbuta",
      { article in
        for index in article.blocks.indices { article.blocks[index].text = plain(article.blocks[index].text) }
        article.title = plain(article.title)
      }
    ),
    (
      "punctuation",
      { article in
        for index in article.blocks.indices {
          article.blocks[index].text = article.blocks[index].text.replacing("،", with: " - ").replacing(".", with: "..")
        }
        article.title = "• " + article.title + "!"
      }
    ),
    ("title with a word more", { $0.title += " اليوم" }),
    (
      "title with a word more, another lede",
      { article in
        article.title += " اليوم"
        article.blocks[0] = Block(.paragraph, "هذه جملة أولى أخرى كتبها محرر الصفحة بنفسه.")
      }
    ),
    (
      "title derived from the lede",
      { article in
        article.title = String(article.blocks[0].text.prefix(80))
        article.titleIsDerived = true
      }
    ),
    ("another title", { $0.title = "عنوان كتبه محرر الصفحة بنفسه للخبر" }),
    ("all without a date", { $0.published = nil }),
  ]

  private static func plain(_ text: String) -> String {
    text.replacing("أ", with: "ا").replacing("إ", with: "ا").replacing("ة", with: "ه").replacing("ى", with: "ي")
  }
}

/// How many articles of a corpus lose a line of their text to the rules for labels. The corpus has none.
struct LabelBenchmark {
  var corpus: String

  func run() throws {
    let articles = try CorpusArticles(path: corpus)
    var (cut, read) = (0, 0)
    for number in 0..<articles.count {
      guard let article = articles.file(number).articles.first else { continue }
      let page = ([article.title, ""] + article.blocks.map(\.text)).joined(separator: "\n")
      guard let parsed = try? ArticlePage.parse(Array(page.utf8)) else { continue }
      read += 1
      // Spaces and controls are cleaned; letters must all be there.
      let text = letters(parsed.articles.flatMap { [$0.titleIsDerived ? "" : $0.title] + $0.blocks.map(\.text) })
      if text == letters([article.title] + article.blocks.map(\.text)), parsed.articles.count == 1 { continue }
      cut += 1
      let lines = article.blocks.map(\.text) + [article.title]
      let kept = Set(parsed.articles.flatMap { [$0.title] + $0.blocks.map(\.text) }.map { letters([$0]) })
      for line in lines where !kept.contains(letters([line])) { print("  \(number): \(line.prefix(120))") }
    }
    print("\(cut) of \(read) articles were cut")
  }

  private func letters(_ texts: [String]) -> String {
    String(String.UnicodeScalarView(texts.joined().unicodeScalars.filter { $0.properties.isAlphabetic }))
  }
}
