import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

struct FeedsImport: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Messages.feedsImportHelp, discussion: Messages.feedsImportDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Flag(help: ArgumentHelp(Messages.trustedHelp)) var trusted = false
  @Argument(help: ArgumentHelp(Messages.opmlFileHelp)) var file: String

  func run() async throws {
    let bytes = try Self.bytes(of: file)
    let list = try Self.list(in: bytes, of: file)
    let settings = try Settings(common)
    let store = try settings.openStore(mayMake: true)
    let listed = ListedFeeds(list.feeds, isTrusted: trusted, policy: settings.file.web.policy)
    let feeds = listed.subscriptions
    let added = try await reportingFailure { () async throws(StoreError) in try await store.addFeeds(feeds) }
    let count = added.count { $0 != nil }
    var output = Output()
    var members: [(String, JSON)] = [("added", .int(Int64(count))), ("known", .int(Int64(added.count - count)))]
    let withoutPlace = ((list.moved?.withoutPlace ?? []) + list.withoutPlace).map { $0.at(file) }
    let writable = list.moved?.settings ?? []
    if format == .json, !withoutPlace.isEmpty || !writable.isEmpty {
      members += MovedOutput.members(writable.map { $0.at(file) }, withoutPlace)
    }
    try output.write(
      members, as: format,
      plain: [Messages.subscribed(count, known: added.count - count)]
        + MovedOutput.settings(writable, path: Settings.path(common)))
    try output.flush()
    MovedOutput.report(withoutPlace)
    for note in listed.notes { Messages.report("\(PlainText.name(file)): \(note)") }
    guard let first = listed.refusals.first else { return }
    var failure = Failure(first)
    failure.lines += listed.refusals.dropFirst()
    throw failure
  }

  /// By what is in it: OPML, or the own file of another reader.
  private static func list(in bytes: [UInt8], of file: String) throws(Failure) -> (
    feeds: [OPML.Feed], moved: MovedFeeds?, withoutPlace: [WithoutPlace]
  ) {
    do throws(OPMLError) {
      let opml = try OPML.parse(bytes)
      if opml.feeds.isEmpty { throw OPMLError.noFeeds(includes: opml.includes) }
      return (opml.feeds, nil, WithoutPlace.all(of: opml))
    } catch {
      if error == .notOPML, let moved = MovedFeeds.parse(bytes) { return (moved.feeds, moved, []) }
      if error == .notOPML, MovedFormat(bytes[...]) != nil { throw Failure(Messages.movesArticles(file)) }
      throw Failure("\(PlainText.name(file)): \(Messages.reason(.opml(error)))")
    }
  }

  private static func bytes(of file: String) throws(Failure) -> [UInt8] {
    do {
      let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      return [UInt8](try handle.read(upToCount: OPML.limit + 1) ?? Data())
    } catch { throw Failure(Messages.unreadable(file, Messages.reason(of: error))) }
  }
}

struct FeedsExport: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: Messages.feedsExportHelp)

  @OptionGroup var common: CommonOptions
  @Flag(help: ArgumentHelp(Messages.withSecretsHelp)) var withSecrets = false

  func run() async throws {
    let store = try common.openStore()
    let feeds = try await reportingFailure { () async throws(StoreError) in try await store.feeds() }
    var output = Output()
    try Self.write(feeds, withSecrets: withSecrets, to: &output)
    try output.flush()
  }

  static func write(
    _ feeds: [Feed], withSecrets: Bool, asURLs: Bool = false, to output: inout Output
  ) throws {
    let list = SubscriptionList(feeds, title: Messages.opmlTitle, withSecrets: withSecrets)
    try output.write(asURLs ? Array(NewsboatList.text(list.opml.feeds).utf8) : list.opml.bytes)
    if list.withoutSecrets > 0 { Messages.report(Messages.withoutSecrets(list.withoutSecrets)) }
  }
}
