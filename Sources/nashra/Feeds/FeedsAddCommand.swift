import ArgumentParser
import Store

struct FeedsAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Messages.feedsAddHelp, discussion: Messages.feedsAddDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FeedOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.text
  @Argument(help: ArgumentHelp(Messages.feedAddressHelp)) var address: String

  func run() async throws {
    guard let address = FeedAddressArgument.address(address) else {
      throw Failure(Messages.noAddress(address), status: 2)
    }
    let store = try common.openStore()
    let settings = options.settings(FeedSettings())
    let feed = try await reportingFailure { () async throws(StoreError) in
      try await store.addFeed(address: address, settings: settings)
    }
    guard let feed else { throw Failure(Messages.knownFeed(address)) }
    var output = Output()
    try output.write(feed, FeedCount(), format)
    try output.flush()
  }
}

struct FeedsSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: Messages.feedsSetHelp, discussion: Messages.feedsSetDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FeedOptions
  @Flag(help: ArgumentHelp(Messages.feedNoTagsHelp)) var noTags = false
  @Argument(help: ArgumentHelp(Messages.feedNameHelp)) var feed: String

  func validate() throws {
    if noTags, !options.tag.isEmpty { throw ValidationError(Messages.tagsOrNone) }
  }

  func run() async throws {
    let store = try common.openStore()
    let feed = try await store.feed(named: feed)
    var settings = options.settings(feed.settings)
    if noTags { settings.tags = [] }
    let new = settings
    _ = try await reportingFailure { () async throws(StoreError) in try await store.updateFeed(feed.id, new) }
  }
}

struct FeedsRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: Messages.feedsRemoveHelp)

  @OptionGroup var common: CommonOptions
  @Flag(help: ArgumentHelp(Messages.withArticlesHelp)) var withArticles = false
  @Argument(help: ArgumentHelp(Messages.feedNameHelp)) var feed: String

  func run() async throws {
    let store = try common.openStore()
    let feed = try await store.feed(named: feed)
    let isWithArticles = withArticles
    _ = try await reportingFailure { () async throws(StoreError) in
      try await store.removeFeed(feed.id, withArticles: isWithArticles)
    }
  }
}
