import ArgumentParser
import ArticleParsing
import ArticleWriting
import Ingest
import Store

struct FeedsSet: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: Messages.feedsSetHelp, discussion: Messages.feedsSetDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FeedOptions
  @Flag(help: ArgumentHelp(Messages.feedNoTagsHelp)) var noTags = false
  @Option(help: ArgumentHelp(Messages.feedNewAddressHelp, valueName: "address")) var address: String?
  @Argument(help: ArgumentHelp(Messages.feedNameHelp)) var feed: String

  func validate() throws {
    if noTags, !options.tag.isEmpty { throw ValidationError(Messages.tagsOrNone) }
  }

  mutating func run() async throws {
    try options.readLines()
    let address = try address.map { (typed: String) throws(Failure) -> String in
      guard let address = TypedAddress.address(typed) else {
        throw Failure(Messages.noAddress(typed), status: 2)
      }
      return address
    }
    // Wrong words are told before a store is asked.
    _ = try options.settings(FeedSettings())
    let store = try common.openStore()
    let feed = try await store.feed(named: feed)
    var old = feed.settings
    if let address, old.request.hasSecrets, !FeedSearch.isOneServer(feed.address, address) {
      // Whom they belong to is for a person to say again.
      old.request = old.request.withoutSecrets
      Messages.report(Messages.otherServer(address))
    }
    var settings = try options.settings(old)
    if noTags { settings.tags = [] }
    let new = settings
    if let address {
      let isMoved = try await reportingFailure { () async throws(StoreError) in
        try await store.moveFeed(feed.id, to: address)
      }
      guard isMoved else { throw Failure(Messages.takenAddress(address)) }
    }
    _ = try await reportingFailure { () async throws(StoreError) in try await store.updateFeed(feed.id, new) }
  }
}

struct FeedsRemove: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: Messages.feedsRemoveHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Flag(help: ArgumentHelp(Messages.withArticlesHelp)) var withArticles = false
  @Argument(help: ArgumentHelp(Messages.feedNameHelp)) var feed: String

  func run() async throws {
    let store = try common.openStore()
    let feed = try await store.feed(named: feed)
    let isWithArticles = withArticles
    _ = try await reportingFailure { () async throws(StoreError) in
      try await store.removeFeed(feed.id, withArticles: isWithArticles)
    }
    var output = Output()
    try output.write(
      [("removed", .string(feed.name)), ("address", .string(SecretAddress.masked(feed.address)))], as: format,
      plain: [Messages.removed(feed)])
    try output.flush()
  }
}
