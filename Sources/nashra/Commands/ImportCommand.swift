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
  @Flag(help: ArgumentHelp(Messages.trustedHelp)) var trusted = false
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
    var report = await FileImport(store: store)
      .run(paths, format: input, takesAnyText: text, takesOtherReaders: true, now: Date(), progress: bar.show)
    bar.clear()
    await counting
    let policy = settings.file.web.policy
    let (listed, added) = try await Self.subscribe(to: report.feeds, store, policy, isTrusted: trusted)
    var moved = await MovingIn(
      store: store, policy: policy, isTrusted: trusted, untrusted: listed.untrusted, now: Date()
    ).run(report.moved)
    report.add(moved)
    moved.withoutPlace = report.withoutPlace + moved.withoutPlace
    let known = added.count { !$0 }
    var output = Output()
    try output.write(
      Self.members(report, moved, outputFormat, subscribed: added.count - known), as: outputFormat,
      plain: [Messages.summary(report, failed: moved.failed.count)]
        + (report.feeds.isEmpty ? [] : [Messages.subscribed(added.count - known, known: known)])
        + MovedOutput.plain(moved, settingsPath: Settings.path(common)))
    try output.flush()
    for note in report.notes { Messages.report(Messages.note(note)) }
    for file in report.leftOut { Messages.report(Messages.leftOut(file)) }
    MovedOutput.report(moved.withoutPlace)
    for note in moved.listed.flatMap(\.notes) { Messages.report(note) }
    var failure = Failure()
    failure.lines = report.failed.map(Messages.failure) + moved.failed.map(Messages.failure)
    failure.lines += listed.refusals + moved.listed.flatMap(\.refusals)
    // What was written last may have gone with the file.
    do throws(StoreError) { try store.checkPresence() } catch { failure.lines.append(Messages.text(for: error)) }
    if !failure.lines.isEmpty { throw failure }
  }

  /// Returns what the lists name, with what of it is refused, and of the others whether each is new.
  private static func subscribe(
    to feeds: [OPML.Feed], _ store: Store, _ policy: AddressPolicy, isTrusted: Bool
  ) async throws(Failure) -> (listed: ListedFeeds, isNew: [Bool]) {
    let listed = ListedFeeds(feeds, isTrusted: isTrusted, policy: policy)
    guard !feeds.isEmpty else { return (listed, []) }
    let accepted = listed.subscriptions
    let added = try await reportingFailure { () async throws(StoreError) in try await store.addFeeds(accepted) }
    for note in listed.notes { Messages.report(note) }
    return (listed, added.map { $0 != nil })
  }

  private static func members(
    _ report: ImportReport, _ moved: MovingReport, _ format: Format, subscribed: Int
  ) -> [(String, JSON)] {
    let failed = report.failed.map(object) + moved.failed.map(object)
    var keys: [(String, JSON)] = [
      ("read", .int(Int64(report.read))), ("added", .int(Int64(report.added))),
      ("updated", .int(Int64(report.updated))), ("unchanged", .int(Int64(report.unchanged))),
      ("failed", format == .tsv ? .int(Int64(failed.count)) : .array(failed)),
    ]
    if format == .json, !report.leftOut.isEmpty { keys.append(("leftOut", .array(report.leftOut.map(object)))) }
    if !report.feeds.isEmpty { keys.append(("feeds", .int(Int64(report.feeds.count)))) }
    return format == .tsv ? keys : keys + MovedOutput.members(moved, listed: report.feeds.isEmpty ? nil : subscribed)
  }

  private static func object(_ failure: ImportReport.Failure) -> JSON {
    .object([("path", .string(failure.path)), ("reason", .string(failure.reason.description))])
  }

  private static func object(_ failure: MovingReport.Failure) -> JSON {
    .object([
      ("path", .string(failure.path + (failure.line.map { ":\($0)" } ?? ""))),
      ("reason", .string(Messages.inEnglish { Messages.text(for: failure.problem) })),
    ])
  }
}
