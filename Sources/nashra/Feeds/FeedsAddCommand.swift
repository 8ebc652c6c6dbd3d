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
    guard let typed = FeedAddressArgument.address(address) else {
      throw Failure(Messages.noAddress(address), status: 2)
    }
    try options.readLines()
    let program = try Settings(common)
    let settings = try options.settings(FeedSettings())
    let store = try program.openStore(mayMake: true)
    let (command, web) = (self, program.file.web)
    // A command of a feed that is asked must not outlive us.
    try await Interruption.ending { try await command.add(typed, settings, store, web) }
  }

  private func add(_ typed: String, _ settings: FeedSettings, _ store: Store, _ web: WebSettings) async throws {
    var settings = settings
    if let known = try await feed(at: typed, store) {
      // What is asked for over http is there over https; the other way round what is there is looked at first.
      let isSure = AddressSpelling.key(known.address) != AddressSpelling.keyOfOtherScheme(typed)
      if isSure || unchecked || typed.lowercased().hasPrefix("http://") { return try await tell(known: known, store) }
    }
    let answer = unchecked ? Answer() : try await search(typed, settings.request, web)
    let address = answer.found?.address ?? typed
    var isOtherFeed = false
    for place in [address, answer.found?.newAddress].compactMap({ $0 }) {
      guard let known = try await feed(at: place, store) else { continue }
      let isOnlyHost = AddressSpelling.key(known.address) == AddressSpelling.keyOfOtherScheme(place)
      guard isOnlyHost, place.lowercased().hasPrefix("https://"), let found = answer.found else {
        return try await tell(known: known, store)
      }
      if found.isAlike(known) { return try await move(known, to: place, found, store) }
      isOtherFeed = true
    }
    if settings.request.hasSecrets, FeedAddressArgument.isWeb(typed), !FeedSearch.isOneServer(typed, address) {
      settings.request = settings.request.withoutSecrets
      Messages.report(Messages.otherServer(address))
    }
    try await subscribe(address, settings, answer, isOtherFeed, store, web)
  }

  private func subscribe(
    _ address: String, _ settings: FeedSettings, _ answer: Answer, _ isOtherFeed: Bool, _ store: Store,
    _ web: WebSettings
  ) async throws {
    let title = PlainText.line(answer.found?.title ?? "")
    let feed = try await reportingFailure { () async throws(StoreError) in
      try await store.addFeed(address: address, title: title, settings: settings, besideOtherScheme: isOtherFeed)
    }
    guard let feed else { throw Failure(Messages.knownFeed(address)) }
    try await reportingFailure { () async throws(StoreError) in
      if let found = answer.found { try await store.add(found, to: feed) }
      if let fetch = answer.failure?.fetch { try await store.record([feed.id: fetch]) }
    }
    var failure = Failure()
    if answer.isFolder {
      let report = await Refresh(store: store, userAgent: Messages.userAgent, settings: web).run([feed], .forced)
      failure.lines = report.results.compactMap(Messages.failure)
    }
    try await tell(feed.id, store)
    // It is subscribed to, and what it has is not here.
    if let reason = answer.failure?.reason { failure.lines = [Messages.notYetFetched(address, reason.description)] }
    if !failure.lines.isEmpty { throw failure }
  }

  /// The same feed over https, which somebody asked for and which answers.
  private func move(_ known: Feed, to address: String, _ found: FeedSearch.Result, _ store: Store) async throws {
    try await reportingFailure { () async throws(StoreError) in
      if try await store.moveFeed(known.id, to: address) { try await store.add(found, to: known) }
    }
    Messages.report(Messages.movedToTLS(known.address))
    try await tell(known.id, store)
  }

  private func tell(known feed: Feed, _ store: Store) async throws {
    Messages.report(Messages.knownFeed(feed.address))
    if try options.settings(feed.settings) != feed.settings { Messages.report(Messages.knownFeedStays) }
    try await tell(feed.id, store)
  }

  private func feed(at address: String, _ store: Store) async throws(Failure) -> Feed? {
    try await reportingFailure { () async throws(StoreError) in try await store.feed(at: address) }
  }

  private func tell(_ id: Feed.ID, _ store: Store) async throws {
    let (feeds, counts) = try await reportingFailure { () async throws(StoreError) in
      (try await store.feeds(), try await store.feedCounts())
    }
    var output = Output()
    for feed in feeds where feed.id == id { try output.write(feed, counts[id] ?? FeedCount(), format) }
    try output.flush()
  }
}

/// What asking a feed has brought before it is subscribed to.
private struct Answer: Sendable {
  var found: FeedSearch.Result?
  /// Why it cannot be told now whether the address is right.
  var failure: (reason: FetchError, fetch: FeedFetch)?
  /// It is read once it is subscribed to.
  var isFolder = false
}

extension FeedsAdd {
  private func search(
    _ address: String, _ request: FeedRequest, _ settings: WebSettings
  ) async throws(Failure) -> Answer {
    let isWeb = FeedAddressArgument.isWeb(address)
    do throws(FeedSearch.Problem) {
      guard isWeb else {
        let found = try await FeedSearch.local(address)
        return Answer(found: found, isFolder: found == nil)
      }
      let found = try await FeedSearch(userAgent: Messages.userAgent, settings: settings)
        .run(address, otherwise: FeedAddressArgument.withoutTLS(self.address), request: request)
      for link in found.others { Messages.report(Messages.furtherFeed(link.url, link.title)) }
      return Answer(found: found)
    } catch {
      switch error {
      case .failed(let reason, let fetch) where isWeb && reason.mayPass: return Answer(failure: (reason, fetch))
      case .failed(let reason, _): throw Failure(Messages.notFetched(address, reason.description))
      case .noFeed: throw Failure(Messages.noFeedThere(address))
      case .localLinks(let links): throw Failure(Messages.localFeeds(address, links))
      case .noneOf(let links, let reason):
        throw Failure(Messages.deadFeeds(address, links.map(\.url), reason.description))
      }
    }
  }
}
