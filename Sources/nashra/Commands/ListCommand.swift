import ArgumentParser
import FilterLanguage
import Foundation
import Store

struct ListCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: Messages.listHelp)

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Option(help: ArgumentHelp(Messages.sortHelp)) var sort = Sort.newest
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @OptionGroup var print: PrintOptions
  @Argument(help: ArgumentHelp(Messages.filterHelp)) var filter: [String] = []

  /// Pages are fetched one after the other, so that a list of all articles needs no memory for all of them.
  private static let pageSize = 500

  func run() async throws {
    let filter = try FilterArgument(filter).query()
    let store = try common.openStore()
    let query = try await loosened(filter, in: store)
    var output = try await ArticleOutput(common, print, format, query)
    var undated = UndatedNote(query)
    if sort == .relevance {
      // Of many articles the order is only asked for the first ones; so many are read and compared.
      let results = try await reportingFailure { () async throws(StoreError) in
        try await store.search(query, limit: limit ?? .max, needsAllWords: true)
      }
      output.prepare(for: results.map(\.article))
      for result in results { try write(result.article, to: &output, &undated) }
      try output.flush()
      return undated.report()
    }
    var remaining = limit ?? .max
    var last: Article.ID?
    while remaining > 0 {
      let wanted = min(remaining, Self.pageSize)
      let page = try await reportingFailure { () async throws(StoreError) in
        try await store.articles(query, limit: wanted, after: last)
      }
      output.prepare(for: page)
      for article in page { try write(article, to: &output, &undated) }
      guard page.count == wanted else { break }
      remaining -= page.count
      last = page.last?.id
    }
    try output.flush()
    undated.report()
  }

  private func write(_ article: Article, to output: inout ArticleOutput, _ undated: inout UndatedNote) throws {
    undated.add(article)
    try output.write(article)
  }

  /// Number, date, marks, source and title with tabs between them, so that `cut` and `awk` can take it apart.
  static func line(_ article: Article) -> String {
    [
      String(article.id.rawValue), Messages.date(of: article),
      (article.isUnread ? "●" : "") + (article.isStarred ? "★" : ""), PlainText.line(article.source ?? ""),
      PlainText.line(article.title),
    ].joined(separator: "\t")
  }
}
