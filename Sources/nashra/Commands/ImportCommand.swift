import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Messages.importHelp, discussion: Messages.importDiscussion)

  /// `ImportFormat`, as the command line names it.
  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case auto, page, feed, jsonl, opml

    var format: ImportFormat {
      switch self {
      case .auto: .auto
      case .page: .page
      case .feed: .feed
      case .jsonl: .jsonl
      case .opml: .opml
      }
    }
  }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.inputFormatHelp)) var format = InputFormat.auto
  @Flag(help: ArgumentHelp(Messages.importTextHelp)) var text = false
  @Option(help: ArgumentHelp(Messages.formatHelp)) var formatOut = Format.text
  @Argument(help: ArgumentHelp(Messages.pathHelp)) var paths: [String]

  func run() async throws {
    let settings = try Settings(common)
    let store = try settings.openStore()
    let bar = ProgressBar()
    async let counting: Void = bar.count(paths, format.format)
    let report = await FileImport(store: store)
      .run(paths, format: format.format, takesAnyText: text, now: Date(), progress: bar.show)
    bar.clear()
    await counting
    let refused = try await Self.subscribe(to: report.feeds, store, settings.file.web.policy)
    var output = Output()
    switch formatOut {
    case .json: try output.write(line: Self.json(report).line)
    case .text: try output.write(line: Messages.summary(report))
    }
    try output.flush()
    for note in report.notes { Messages.report(Messages.note(note)) }
    var failure = Failure()
    failure.lines = report.failed.map(Messages.failure)
    failure.lines += refused
    // What was written last may have gone with the file.
    do throws(StoreError) { try store.checkPresence() } catch { failure.lines.append(Messages.text(for: error)) }
    if !failure.lines.isEmpty { throw failure }
  }

  /// Returns what is to be said of feeds that a list may not bring.
  private static func subscribe(
    to feeds: [OPML.Feed], _ store: Store, _ policy: AddressPolicy
  ) async throws(Failure) -> [String] {
    guard !feeds.isEmpty else { return [] }
    let listed = ListedFeeds(feeds, isTrusted: false, policy: policy)
    let accepted = listed.subscriptions
    _ = try await reportingFailure { () async throws(StoreError) in try await store.addFeeds(accepted) }
    for note in listed.notes { Messages.report(note) }
    return listed.refusals
  }

  private static func json(_ report: ImportReport) -> JSON {
    var keys: [(String, JSON)] = [
      ("read", .int(Int64(report.read))), ("added", .int(Int64(report.added))),
      ("updated", .int(Int64(report.updated))), ("unchanged", .int(Int64(report.unchanged))),
      (
        "failed",
        .array(
          report.failed.map {
            .object([("path", .string($0.path)), ("reason", .string($0.reason.description))])
          })
      ),
    ]
    if !report.feeds.isEmpty { keys.append(("feeds", .int(Int64(report.feeds.count)))) }
    return .object(keys)
  }
}
