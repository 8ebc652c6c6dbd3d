import ArgumentParser
import ArticleWriting
import FilterLanguage
import Store

/// The articles that a command is to change: by their numbers, or by a filter.
struct ChosenArticles: ParsableArguments {
  @Flag(name: .customLong("filter"), help: ArgumentHelp(Messages.markWordsHelp)) var isFilter = false
  @Argument(help: ArgumentHelp(Messages.markFilterHelp)) var filter: [String] = []

  enum Choice: Equatable {
    case numbers([Article.ID])
    case matching(Query)
  }

  /// A filter that asks for nothing but words is refused where nobody has said that it is one: a slip, as
  /// `mark read 12O`, would change whatever has that word.
  func choice() throws(Failure) -> Choice {
    let ids = filter.compactMap { Int64($0).map(Article.ID.init) }
    if !isFilter, !filter.isEmpty, ids.count == filter.count { return .numbers(ids) }
    let query = try FilterArgument(filter).query()
    if !isFilter, !query.conditions.isEmpty, query.conditions.allSatisfy(\.isPlainWord) {
      throw Failure(Messages.onlyWords(filter.joined(separator: " ")), status: 2)
    }
    return .matching(query)
  }
}

extension Store {
  /// Those of the numbers that no article has.
  func missing(_ ids: [Article.ID]) async throws(Failure) -> [Article.ID] {
    var missing: [Article.ID] = []
    for id in ids {
      let content = try await reportingFailure { () async throws(StoreError) in try await self.content(id) }
      if content == nil { missing.append(id) }
    }
    return missing
  }
}

extension Output {
  /// Ends a command that has changed so many articles, and names those that there are not.
  static func end(changed: Int, missing: [Article.ID], _ format: Format) throws {
    var output = Output()
    try output.write([("changed", .int(Int64(changed)))], as: format, plain: [Messages.changed(changed)])
    try output.flush()
    guard !missing.isEmpty else { return }
    var failure = Failure()
    failure.lines = missing.map { Messages.noArticle($0.rawValue) }
    throw failure
  }
}
