internal import ArticleParsing
public import Store
internal import struct Foundation.Date

extension Refresh {
  /// Refreshes the feeds of a store. `userAgent` is who servers are told that we are. `isBesideReader` where
  /// somebody reads in the meantime and must not wait for long to mark an article: then each write is small.
  public init(
    store: Store, userAgent: String, limits: FetchLimits = FetchLimits(), settings: WebSettings = WebSettings(),
    isBesideReader: Bool = false
  ) {
    let target = RefreshTarget(
      parse: { bytes, contentType, base throws(FetchError) in
        do throws(FeedError) {
          let feed = try ParsedFeed.parse(bytes, contentType: contentType, base: base)
          if feed.endsBeforeEntries { throw FeedError.cutOff }
          return feed
        } catch { throw .notAFeed(error) }
      },
      merge: { feeds throws(StoreError) in try await store.merge(feeds) },
      importFolder: { path, feed, now in
        await FileImport(store: store, isBesideReader: isBesideReader, feed: feed, now: now).run([path], now: now)
      })
    self.init(
      target: target, fetcher: FeedFetcher(userAgent: userAgent, limits: limits, settings: settings),
      batchArticles: isBesideReader ? 100 : 1000)
  }
}

extension Store {
  /// Stores the articles that finding a feed has brought, with what its server told, so that it is not asked for the
  /// same again.
  @concurrent @discardableResult
  public func add(_ found: FeedSearch.Result, to feed: Feed) async throws(StoreError) -> MergeResult {
    let fetched = RefreshedFeed(feed: feed, fetch: found.fetch, outcome: .parsed(found.parsed), arrived: found.arrived)
    return try await merge([fetched]).first ?? MergeResult()
  }

  /// What was read in one write with the fetches that brought it, the others in another.
  fileprivate func merge(_ feeds: [RefreshedFeed]) async throws(StoreError) -> [MergeResult] {
    var fetched: [FetchedFeed] = []
    var others: [Feed.ID: FeedFetch] = [:]
    for feed in feeds {
      if case .parsed(let content) = feed.outcome {
        // The entries are many, and what else an article needs of its feed is little.
        var frame = content
        frame.entries = []
        let feedWithoutEntries = frame
        fetched.append(
          FetchedFeed(feed: feed.feed.id, parsed: content, fetch: feed.fetch, arrived: feed.arrived) { entry in
            ParsedArticle(entry, feed: feedWithoutEntries)
          })
      } else {
        others[feed.feed.id] = feed.fetch
      }
    }
    if !others.isEmpty { try await record(others) }
    guard !fetched.isEmpty else { return feeds.map { _ in MergeResult() } }
    var results = try await merge(fetched)[...]
    return feeds.map {
      if case .parsed = $0.outcome { results.popFirst() ?? MergeResult() } else { MergeResult() }
    }
  }
}
