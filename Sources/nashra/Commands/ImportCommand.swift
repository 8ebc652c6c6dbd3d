import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

struct ImportCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Messages.importHelp, discussion: Messages.importDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.inputFormatHelp, valueName: "kind")) var from: InputFormat?
  @Option(help: ArgumentHelp(Messages.importFormatHelp, valueName: "plain|tsv|json")) var format: EitherFormat?
  @Flag(help: ArgumentHelp(Messages.importTextHelp)) var text = false
  @Option(help: ArgumentHelp(Messages.formatHelp, visibility: .hidden)) var formatOut: Format?
  @Argument(help: ArgumentHelp(Messages.pathHelp)) var paths: [String]

  func validate() throws {
    if case .input = format, from != nil { throw ValidationError(Messages.importFormatTwice) }
    if case .output = format, formatOut != nil { throw ValidationError(Messages.importFormatTwice) }
  }

  private var input: ImportFormat {
    if case .input(let input) = format { return input.format }
    return (from ?? .auto).format
  }

  private var outputFormat: Format {
    if case .output(let output) = format { return output }
    return formatOut ?? .plain
  }

  func run() async throws {
    let input = input
    let settings = try Settings(common)
    let store = try settings.openStore(mayMake: true)
    let bar = ProgressBar()
    async let counting: Void = bar.count(paths, input)
    let report = await FileImport(store: store)
      .run(paths, format: input, takesAnyText: text, now: Date(), progress: bar.show)
    bar.clear()
    await counting
    let refused = try await Self.subscribe(to: report.feeds, store, settings.file.web.policy)
    var output = Output()
    try output.write(Self.members(report, outputFormat), as: outputFormat, plain: [Messages.summary(report)])
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

  private static func members(_ report: ImportReport, _ format: Format) -> [(String, JSON)] {
    var keys: [(String, JSON)] = [
      ("read", .int(Int64(report.read))), ("added", .int(Int64(report.added))),
      ("updated", .int(Int64(report.updated))), ("unchanged", .int(Int64(report.unchanged))),
      ("failed", format == .tsv ? .int(Int64(report.failed.count)) : .array(report.failed.map(object))),
    ]
    if !report.feeds.isEmpty { keys.append(("feeds", .int(Int64(report.feeds.count)))) }
    return keys
  }

  private static func object(_ failure: ImportReport.Failure) -> JSON {
    .object([("path", .string(failure.path)), ("reason", .string(failure.reason.description))])
  }
}
