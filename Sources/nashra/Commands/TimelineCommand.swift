import ArgumentParser
import ArticleWriting
import FilterLanguage
import ReaderUI
import Store

struct TimelineCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: Messages.timelineHelp, discussion: Messages.timelineDiscussion)

  /// Of the longest bar.
  private static let columns = 40

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Argument(help: ArgumentHelp(Messages.filterHelp)) var filter: [String] = []

  func run() async throws {
    let filter = try FilterArgument(filter).query()
    let store = try common.openStore()
    let query = try await loosened(filter, in: store)
    let timeline = try await reportingFailure { () async throws(StoreError) in try await store.timeline(query) }
    let days = timeline.days.prefix(limit ?? .max)
    let most = days.map(\.articles).max() ?? 0
    var output = Output()
    for day in days {
      let name = LocalDays.name(of: day.day)
      switch format {
      case .json:
        try output.write(
          line: JSON.object([("day", .string(name)), ("articles", .int(Int64(day.articles)))]).line)
      case .tsv: try output.write(line: "\(name)\t\(day.articles)")
      case .plain: try output.write(line: "\(name) \(Self.bar(day.articles, of: most)) \(day.articles)")
      }
    }
    try output.flush()
  }

  /// Never empty for a day that has articles.
  private static func bar(_ articles: Int, of most: Int) -> String {
    String(repeating: "█", count: max(1, articles * columns / max(1, most)))
  }
}
