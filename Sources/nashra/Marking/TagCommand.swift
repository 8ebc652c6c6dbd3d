import ArgumentParser
import ArticleParsing
import Store

/// One tag of many articles; `tags set` is for all tags of one.
struct TagCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: Messages.tagHelp, discussion: Messages.tagDiscussion)

  /// Each article's tags are written by themselves, with what was there before: a filter's millions would take hours.
  private static let most = 10_000

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Flag(help: ArgumentHelp(Messages.tagRemoveHelp)) var remove = false
  @Argument(help: ArgumentHelp(Messages.tagNameHelp)) var tag: String
  @OptionGroup var chosen: ChosenArticles

  func validate() throws {
    if chosen.filter.isEmpty { throw ValidationError(Messages.markNeedsFilter) }
  }

  func run() async throws {
    let choice = try chosen.choice()
    let store = try common.openStore()
    var ids: [Article.ID]
    var missing: [Article.ID] = []
    switch choice {
    case .numbers(let numbers):
      missing = try await store.missing(numbers)
      ids = numbers.filter { !missing.contains($0) }
    case .matching(let query):
      let articles = try await reportingFailure { () async throws(StoreError) in
        try await store.articles(query, limit: Self.most + 1)
      }
      ids = articles.map(\.id)
      guard ids.count <= Self.most else { throw Failure(Messages.tooMany(Self.most)) }
    }
    let (tags, isRemoved, chosen) = ([TagLine.typed(tag)], remove, ids)
    let changed = try await reportingFailure { () async throws(StoreError) in
      try await store.editTags(of: chosen, adding: isRemoved ? [] : tags, removing: isRemoved ? tags : [])
    }
    try Output.end(changed: changed, missing: missing, format)
  }
}
