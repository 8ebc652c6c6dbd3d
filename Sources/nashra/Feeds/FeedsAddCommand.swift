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
    let (found, failure) = isSearched ? try await search(typed, program.file.web) : (nil, nil)
    let address = found?.address ?? typed
    let feed = try await reportingFailure { () async throws(StoreError) in
      try await store.addFeed(address: address, title: PlainText.line(found?.title ?? ""), settings: settings)
    }
    guard let feed else { throw Failure(Messages.knownFeed(address)) }
    try await reportingFailure { () async throws(StoreError) in
      if let found { try await store.add(found, to: feed) }
      if let fetch = failure?.fetch { try await store.record([feed.id: fetch]) }
    }
    try await Self.tell(feed.id, store, format)
    // It is subscribed to, and what it has is not here.
    if let failure { throw Failure(Messages.notYetFetched(address, failure.reason.description)) }
  }

  /// The feed behind an address, or why it cannot be told now: then the address may be right all the same.
  private func search(
    _ address: String, _ settings: WebSettings
  ) async throws(Failure) -> (FeedSearch.Result?, (reason: FetchError, fetch: FeedFetch)?) {
    do throws(FeedSearch.Problem) {
      let found = try await FeedSearch(userAgent: Messages.userAgent, settings: settings)
        .run(address, otherwise: FeedAddressArgument.withoutTLS(self.address))
      for link in found.others { Messages.report(Messages.furtherFeed(link.url, link.title)) }
      return (found, nil)
    } catch {
      switch error {
      case .failed(let reason, let fetch) where reason.mayPass: return (nil, (reason, fetch))
      case .failed(let reason, _): throw Failure(Messages.notFetched(address, reason.description))
      case .noFeed: throw Failure(Messages.noFeedThere(address))
      case .localLinks(let links): throw Failure(Messages.localFeeds(address, links))
      case .noneOf(let links, let reason):
        throw Failure(Messages.deadFeeds(address, links.map(\.url), reason.description))
      }
    }
  }

  private static func tell(_ id: Feed.ID, _ store: Store, _ format: Format) async throws {
    let (feeds, counts) = try await reportingFailure { () async throws(StoreError) in
      (try await store.feeds(), try await store.feedCounts())
    }
    var output = Output()
    for feed in feeds where feed.id == id { try output.write(feed, counts[id] ?? FeedCount(), format) }
    try output.flush()
  }
}

struct FeedsSet: AsyncParsableCommand {
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

  func run() async throws {
    let address = try address.map { (typed: String) throws(Failure) -> String in
      guard let address = FeedAddressArgument.address(typed) else {
        throw Failure(Messages.noAddress(typed), status: 2)
      }
      return address
    }
    let store = try common.openStore()
    let feed = try await store.feed(named: feed)
    var settings = options.settings(feed.settings)
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
    var output = Output()
    try output.write(line: Messages.removed(feed))
    try output.flush()
  }
}
