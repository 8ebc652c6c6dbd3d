import ArgumentParser
import ArticleParsing
import Ingest
import Store

struct FeedsAdd: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Messages.feedsAddHelp, discussion: Messages.feedsAddDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: FeedOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Flag(help: ArgumentHelp(Messages.feedUncheckedHelp)) var unchecked = false
  @Argument(help: ArgumentHelp(Messages.feedAddressHelp)) var address: String

  mutating func run() async throws {
    guard TypedAddress.address(address) != nil else { throw Failure(Messages.noAddress(address), status: 2) }
    try options.readLines()
    let program = try Settings(common)
    let settings = try options.settings(FeedSettings())
    let store = try program.openStore(mayMake: true)
    let (command, web) = (self, program.file.web)
    // A command of a feed that is asked must not outlive us.
    try await Interruption.ending { try await command.add(settings, store, web) }
  }

  private func add(_ settings: FeedSettings, _ store: Store, _ web: WebSettings) async throws {
    let subscriber = Subscriber(store: store, userAgent: Messages.userAgent, settings: web)
    let found = try await look(subscriber, settings.request)
    for link in found.found?.others ?? [] { Messages.report(Messages.furtherFeed(link.url, link.title)) }
    let outcome = try await reportingFailure { () async throws(StoreError) in
      try await subscriber.subscribe(to: found, settings)
    }
    switch outcome {
    case .taken: throw Failure(Messages.knownFeed(found.address))
    case .known(let feed):
      Messages.report(Messages.knownFeed(feed.address))
      if try options.settings(feed.settings) != feed.settings { Messages.report(Messages.knownFeedStays) }
      try await tell(feed.id, store)
    case .moved(let feed):
      Messages.report(Messages.movedToTLS(feed.address))
      try await tell(feed.id, store)
    case .added(let feed, let isElsewhere):
      if isElsewhere { Messages.report(Messages.otherServer(feed.address)) }
      try await finish(feed, found, store, web)
    }
  }

  /// It is subscribed to, and what it has may not be here.
  private func finish(_ feed: Feed, _ found: Proposal, _ store: Store, _ web: WebSettings) async throws {
    var failure = Failure()
    if found.isFolder {
      let report = await Refresh(store: store, userAgent: Messages.userAgent, settings: web).run([feed], .named)
      failure.lines = report.results.compactMap(Messages.failure)
    }
    try await tell(feed.id, store)
    if let reason = found.failure?.reason {
      failure.lines = [Messages.notYetFetched(found.address, Messages.reason(reason))]
    }
    if !failure.lines.isEmpty { throw failure }
  }

  private func tell(_ id: Feed.ID, _ store: Store) async throws {
    let (feeds, counts) = try await reportingFailure { () async throws(StoreError) in
      (try await store.feeds(), try await store.feedCounts())
    }
    var output = Output()
    for feed in feeds where feed.id == id { try output.write(feed, counts[id] ?? FeedCount(), format) }
    try output.flush()
  }

  private func look(_ subscriber: Subscriber, _ request: FeedRequest) async throws(Failure) -> Proposal {
    do throws(Subscriber.Problem) {
      return try await subscriber.look(at: address, request: request, unchecked: unchecked)
    } catch {
      let typed = TypedAddress.address(address) ?? address
      switch error {
      case .noAddress: throw Failure(Messages.noAddress(address), status: 2)
      case .store(let error): throw Failure(Messages.text(for: error))
      case .search(.failed(let reason, _)): throw Failure(Messages.notFetched(typed, Messages.reason(reason)))
      case .search(.noFeed): throw Failure(Messages.noFeedThere(typed))
      case .search(.localLinks(let links)): throw Failure(Messages.localFeeds(typed, links))
      case .search(.noneOf(let links, let reason)):
        throw Failure(Messages.deadFeeds(typed, links.map(\.url), Messages.reason(reason)))
      }
    }
  }
}
