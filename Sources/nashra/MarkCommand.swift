public import ArgumentParser
public import Store

extension Mark: ExpressibleByArgument {}

struct MarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mark", abstract: Messages.markHelp)

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(Messages.markArgumentHelp)) var mark: Mark
  @Argument(help: ArgumentHelp(Messages.markFilterHelp)) var filter: [String] = []

  func validate() throws {
    // A forgotten filter must not mark the whole store.
    if filter.isEmpty { throw ValidationError(Messages.markNeedsFilter) }
  }

  func run() async throws {
    let ids = filter.compactMap { Int64($0).map(Article.ID.init) }
    var missing: [Article.ID] = []
    let changed: Int
    if ids.count == filter.count {
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
