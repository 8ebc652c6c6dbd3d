import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

struct FeedsList: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: Messages.feedsListHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?

  func run() async throws {
    let store = try common.openStore()
    let (feeds, counts) = try await reportingFailure { () async throws(StoreError) in
      (try await store.feeds(), try await store.feedCounts())
    }
    var output = Output()
    for feed in feeds.prefix(limit ?? .max) { try output.write(feed, counts[feed.id] ?? FeedCount(), format) }
    try output.flush()
  }
}

extension Output {
  mutating func write(_ feed: Feed, _ count: FeedCount, _ format: Format) throws {
    switch format {
    case .json: try write(line: SubscriptionJSON.object(feed, count).line)
    case .plain where StandardStream.output.isTerminal: try write(words: SubscriptionJSON.line(feed, count))
    case .plain, .tsv: try write(line: Messages.inEnglish { SubscriptionJSON.line(feed, count) })
    }
  }
}

/// The keys of a feed that scripts rely on.
enum SubscriptionJSON {
  static func object(_ feed: Feed, _ count: FeedCount) -> JSON {
    let settings = feed.settings
    let error = feed.fetch.failure
    return .object(
      [
        ("address", .string(SecretAddress.masked(feed.address))), ("name", .string(feed.name)),
        ("title", .string(feed.titleWithoutSecrets)),
        ("link", JSON(feed.link.map(SecretAddress.masked))), ("folder", .array(settings.folder.map(JSON.string))),
        ("tags", .array(settings.tags.map(JSON.string))), ("hidden", .bool(settings.isHidden)),
        ("paused", .bool(settings.isPaused)),
        ("direction", JSON(settings.isRightToLeft.map { $0 ? "rtl" : "ltr" })),
        ("keep", number(settings.keeping.count)), ("keepDays", number(settings.keeping.days)),
        ("articles", .int(Int64(count.articles))), ("unread", .int(Int64(count.unread))),
        ("checked", JSON(feed.fetch.checked?.formatted(.iso8601))), ("due", JSON(feed.fetch.due?.formatted(.iso8601))),
        ("failures", .int(Int64(feed.fetch.failures))), ("error", JSON(error?.description)),
        ("newAddress", JSON(feed.fetch.newAddress.map(SecretAddress.masked))),
        // Of what may let somebody in the names alone.
        ("userAgent", JSON(settings.request.userAgent.map(SecretAddress.masked))),
        ("headers", .array(settings.request.headers.map { JSON.string($0.name) })),
        ("cookie", .bool(settings.request.cookie != nil)),
      ] + codes(of: error))
  }

  /// Why it failed for a script: `error` says it in a sentence, which may change.
  static func codes(of error: FetchError?) -> [(String, JSON)] {
    let coded = error?.coded
    return [
      ("errorCode", JSON(coded?.code)), ("errorParameters", .array(coded?.parameters.map(JSON.string) ?? [])),
    ]
  }

  private static func number(_ number: Int?) -> JSON { number.map { .int(Int64($0)) } ?? .null }

  /// Unread, articles, folder, name, address and what is wrong, with tabs between them.
  static func line(_ feed: Feed, _ count: FeedCount) -> String {
    [
      String(count.unread), String(count.articles), feed.settings.folder.joined(separator: "/"), feed.name,
      SecretAddress.masked(feed.address), Messages.state(of: feed),
    ].map(PlainText.line).joined(separator: "\t")
  }
}
