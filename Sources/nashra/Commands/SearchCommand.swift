import ArgumentParser
import FilterLanguage
import Foundation
import Store

struct SearchCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: Messages.searchHelp, discussion: Messages.searchDiscussion)

  /// What is found is without end, and the best come first.
  private static let most = 50

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(Messages.limitHelp(Messages.limitHelp, standard: Self.most), valueName: "n"),
    transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Option(help: ArgumentHelp(Messages.sortHelp)) var sort = Sort.relevance
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @OptionGroup var print: PrintOptions
  @Flag(name: .customLong("filter"), help: ArgumentHelp(Messages.searchFilterHelp)) var isFilter = false
  @Argument(help: ArgumentHelp(Messages.queryHelp)) var query: [String] = []

  func validate() throws {
    let hasQuery = isFilter ? query.contains { !$0.allSatisfy(\.isWhitespace) } : words.hasWords
    guard hasQuery else { throw ValidationError(Messages.searchNeedsQuery) }
  }

  func run() async throws {
    let filter = isFilter ? try FilterArgument(self.query).query() : words
    let store = try common.openStore()
    let query = try await loosened(filter, in: store)
    var output = try await ArticleOutput(common, print, format, query)
    var undated = UndatedNote(query)
    // One more tells that there are more.
    let all = try await found(query, in: store, limit: limit ?? Self.most + 1)
    let found = all.prefix(limit ?? Self.most)
    output.prepare(for: found.map(\.0))
    for (article, snippet) in found {
      undated.add(article)
      try output.write(article, snippet: snippet)
    }
    try output.flush()
    undated.report()
    if found.count < all.count { Messages.report(Messages.searchHasMore(found.count)) }
  }

  private var words: Query { Query(wholeWords: query.joined(separator: " ")) }

  private func found(
    _ query: Query, in store: Store, limit: Int
  ) async throws(Failure) -> [(Article, String)] {
    try await reportingFailure { () async throws(StoreError) in
      switch sort {
      case .relevance: return try await store.search(query, limit: limit).map { ($0.article, $0.snippet) }
      case .newest:
        let any = query.takingAnyWord
        let articles = try await store.articles(any, limit: limit)
        let snippets = try await store.snippets(articles.map(\.id), any)
        return articles.map { ($0, snippets[$0.id] ?? "") }
      }
    }
  }
}

enum Sort: String, ExpressibleByArgument, CaseIterable { case newest, relevance }
