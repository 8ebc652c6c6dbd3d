public import ArgumentParser
import ArticleWriting
import FilterLanguage
public import Store

extension Mark: ExpressibleByArgument {}

struct MarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mark", abstract: Messages.markHelp)

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(Messages.markArgumentHelp)) var mark: Mark
  @Argument(help: ArgumentHelp(Messages.markFilterHelp)) var filter: [String] = []

  @Option(help: ArgumentHelp(Messages.markOlderHelp, valueName: "date|id")) var olderThan: String?

  func validate() throws {
    // A forgotten filter must not mark the whole store.
    if filter.isEmpty, olderThan == nil { throw ValidationError(Messages.markNeedsFilter) }
  }

  func run() async throws {
    let ids = filter.compactMap { Int64($0).map(Article.ID.init) }
    var missing: [Article.ID] = []
    let changed: Int
    if let olderThan {
      // A date is a condition like any other; what stands below an article in the list has smaller numbers.
      // 2024 and 20240131 are dates, too; no article is from the first months of 1970.
      let limit = olderThan.utf8.count > 8 ? Int64(olderThan) : nil
      let query = try FilterArgument(limit == nil ? filter + ["before:" + olderThan] : filter).query()
      let store = try common.openStore()
      changed = try await reportingFailure { () async throws(StoreError) in
        try await store.mark(mark, matching: query, olderThan: Article.ID(limit ?? .max))
      }
    } else if ids.count == filter.count {
      let store = try common.openStore()
      for id in ids {
        let content = try await reportingFailure { () async throws(StoreError) in try await store.content(id) }
        if content == nil { missing.append(id) }
      }
      changed = try await reportingFailure { () async throws(StoreError) in try await store.mark(mark, ids) }
    } else {
      let query = try FilterArgument(filter).query()
      let store = try common.openStore()
      changed = try await reportingFailure { () async throws(StoreError) in
        try await store.mark(mark, matching: query)
      }
    }
    var output = Output()
    try output.write(line: JSON.object([("changed", .int(Int64(changed)))]).line)
    try output.flush()
    if !missing.isEmpty {
      var failure = Failure()
      failure.lines = missing.map { Messages.noArticle($0.rawValue) }
      throw failure
    }
  }
}
