public import ArgumentParser
import FilterLanguage
public import Store

extension Mark: ExpressibleByArgument {}

struct MarkCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: Messages.markHelp, discussion: Messages.markDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Argument(help: ArgumentHelp(Messages.markArgumentHelp)) var mark: Mark
  @OptionGroup var chosen: ChosenArticles

  @Option(help: ArgumentHelp(Messages.markOlderHelp, valueName: "date|id")) var olderThan: String?

  func validate() throws {
    // A forgotten filter must not mark the whole store.
    if chosen.filter.isEmpty, olderThan == nil { throw ValidationError(Messages.markNeedsFilter) }
  }

  func run() async throws {
    guard let olderThan else {
      return try await Self.apply(mark, to: chosen, common, format)
    }
    // A date is a condition like any other; what stands below an article in the list has smaller numbers.
    // 2024 and 20240131 are dates, too; no article is from the first months of 1970.
    let limit = olderThan.utf8.count > 8 ? Int64(olderThan) : nil
    let query = try FilterArgument(limit == nil ? chosen.filter + ["before:" + olderThan] : chosen.filter).query()
    let store = try common.openStore()
    let mark = mark
    let changed = try await reportingFailure { () async throws(StoreError) in
      try await store.mark(mark, matching: query, olderThan: Article.ID(limit ?? .max))
    }
    try Output.end(changed: changed, missing: [], format)
  }

  static func apply(
    _ mark: Mark, to chosen: ChosenArticles, _ common: CommonOptions, _ format: Format
  ) async throws {
    let choice = try chosen.choice()
    let store = try common.openStore()
    switch choice {
    case .numbers(let ids):
      let missing = try await store.missing(ids)
      let changed = try await reportingFailure { () async throws(StoreError) in try await store.mark(mark, ids) }
      try Output.end(changed: changed, missing: missing, format)
    case .matching(let query):
      let changed = try await reportingFailure { () async throws(StoreError) in
        try await store.mark(mark, matching: query)
      }
      try Output.end(changed: changed, missing: [], format)
    }
  }
}

/// What `mark starred` and `mark unstarred` do, by the word that people look for.
struct StarCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "star", abstract: Messages.starHelp, discussion: Messages.markDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Flag(help: ArgumentHelp(Messages.starRemoveHelp)) var remove = false
  @OptionGroup var chosen: ChosenArticles

  func validate() throws {
    if chosen.filter.isEmpty { throw ValidationError(Messages.markNeedsFilter) }
  }

  func run() async throws {
    try await MarkCommand.apply(remove ? .unstarred : .starred, to: chosen, common, format)
  }
}
