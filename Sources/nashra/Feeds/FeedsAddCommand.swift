import ArgumentParser
import ArticleParsing
import Ingest
import Store

struct FeedsAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Messages.feedsAddHelp, discussion: Messages.feedsAddDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FeedOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.text
  @Flag(help: ArgumentHelp(Messages.feedUncheckedHelp)) var unchecked = false
  @Argument(help: ArgumentHelp(Messages.feedAddressHelp)) var address: String

  func run() async throws {
    guard let typed = FeedAddressArgument.address(address) else {
      throw Failure(Messages.noAddress(address), status: 2)
    }
    let program = try Settings(common)
    let store = try program.openStore()
    let settings = options.settings(FeedSettings())
    let isSearched = !unchecked && FeedAddressArgument.isWeb(typed)
    let (address, title) = isSearched ? try await Self.search(typed, program.file.web) : (typed, "")
    let feed = try await reportingFailure { () async throws(StoreError) in
      try await store.addFeed(address: address, title: title, settings: settings)
    }
    guard let feed else { throw Failure(Messages.knownFeed(address)) }
    var output = Output()
    try output.write(feed, FeedCount(), format)
    try output.flush()
  }

  /// The feed behind an address. One that does not answer now is taken at its word.
  private static func search(
    _ address: String, _ settings: WebSettings
  ) async throws(Failure) -> (address: String, title: String) {
    let found: FeedSearch.Found
    do throws(FetchError) {
      found = try await FeedSearch(userAgent: Messages.userAgent, settings: settings).find(address)
    } catch {
      switch error {
      case .gone, .http(400..<500), .badAddress, .localHost, .localNetwork:
        throw Failure(Messages.notFetched(address, error.description))
      default:
        Messages.report(Messages.notYetFetched(address, error.description))
        return (address, "")
      }
    }
    switch found {
    case .feed(let title): return (address, PlainText.line(title ?? ""))
    case .localLinks(let links): throw Failure(Messages.localFeeds(address, links))
    case .links(let links):
      guard let first = links.first else { throw Failure(Messages.noFeedThere(address)) }
      for link in links.dropFirst() { Messages.report(Messages.furtherFeed(link.url, link.title)) }
      return (first.url, PlainText.line(first.title ?? ""))
    }
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
