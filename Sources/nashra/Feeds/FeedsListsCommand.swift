import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

struct FeedsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Messages.feedsImportHelp, discussion: Messages.feedsImportDiscussion)

  @OptionGroup var common: CommonOptions
  @Flag(help: ArgumentHelp(Messages.trustedHelp)) var trusted = false
  @Argument(help: ArgumentHelp(Messages.opmlFileHelp)) var file: String

  func run() async throws {
    let bytes = try Self.bytes(of: file)
    let opml: OPML
    do throws(OPMLError) {
      opml = try OPML.parse(bytes)
      if opml.feeds.isEmpty { throw OPMLError.noFeeds(includes: opml.includes) }
    } catch {
      throw Failure("\(PlainText.name(file)): \(error.description)")
    }
    let settings = try Settings(common)
    let store = try settings.openStore()
    let listed = ListedFeeds(opml.feeds, isTrusted: trusted, policy: settings.file.web.policy)
    let feeds = listed.subscriptions
    let added = try await reportingFailure { () async throws(StoreError) in try await store.addFeeds(feeds) }
    let count = added.count { $0 != nil }
    var output = Output()
    try output.write(
      line: JSON.object([("added", .int(Int64(count))), ("known", .int(Int64(added.count - count)))]).line)
    try output.flush()
    for note in listed.notes { Messages.report("\(PlainText.name(file)): \(note)") }
    guard let first = listed.refusals.first else { return }
    var failure = Failure(first)
    failure.lines += listed.refusals.dropFirst()
    throw failure
  }

  private static func bytes(of file: String) throws(Failure) -> [UInt8] {
    do {
      let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      return [UInt8](try handle.read(upToCount: OPML.limit + 1) ?? Data())
    } catch { throw Failure(Messages.unreadable(file, error.localizedDescription)) }
  }
}

struct FeedsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: Messages.feedsExportHelp)

  @OptionGroup var common: CommonOptions
  @Flag(help: ArgumentHelp(Messages.withSecretsHelp)) var withSecrets = false

  func run() async throws {
    let store = try common.openStore()
    let feeds = try await reportingFailure { () async throws(StoreError) in try await store.feeds() }
    let list = SubscriptionList(feeds, title: Messages.opmlTitle, withSecrets: withSecrets)
    var output = Output()
    try output.write(list.opml.bytes)
    try output.flush()
    if list.withoutSecrets > 0 { Messages.report(Messages.withoutSecrets(list.withoutSecrets)) }
  }
}
