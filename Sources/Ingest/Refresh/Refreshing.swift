internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

extension RefreshFeed {
  var host: String { FeedAddress(memory.movedTo ?? address)?.host ?? address }

  func isDue(_ choice: Refresh.Choice, now: Date) -> Bool {
    let mayBeAsked = (memory.due ?? .distantPast) <= now
    switch choice {
    case .forced: return true
    case .asked: return memory.failures == 0 || mayBeAsked
    case .every(let interval):
      // A clock that was set back must not silence a feed until it has caught up.
      guard let checked = memory.checked, checked <= now else { return mayBeAsked || memory.failures == 0 }
      // A timer that fires a second early should not make a feed wait for another round.
      return mayBeAsked && checked.addingTimeInterval(Double(interval.seconds) * 0.95) <= now
    }
  }
}

extension Refresh {
  /// When so many articles or feeds have come together, or so much time has passed, they are written in one go.
  private static let batchArticles = 1000
  private static let batchFeeds = 200
  private static let batchTime = Duration.seconds(1)

  func refreshing(
    _ feeds: [RefreshFeed], now: @Sendable @escaping () -> Date, progress: (@Sendable (RefreshProgress) -> Void)?
  ) async -> RefreshReport {
    var report = RefreshReport()
    var state = RefreshProgress(total: feeds.count)
    await withTaskGroup(of: FetchedFeed.self) { group in
      var queue = FetchQueue(feeds, perHost: fetcher.limits.fetchesPerHost)
      var batch: [FetchedFeed] = []
      var articles = 0
      var running = 0
      var lastWrite = ContinuousClock.now
      func fill() {
        while running < fetcher.limits.fetches, !Task.isCancelled, let feed = queue.next() {
          running += 1
          group.addTask { await fetched(feed, now: now) }
        }
      }
      fill()
      while let fetched = await group.next() {
        running -= 1
        queue.end(fetched.feed)
        fill()
        // One that was cancelled was not asked.
        if fetched.feed.memory.error != .cancelled {
          state.done += 1
          state.failed += fetched.feed.memory.error == nil ? 0 : 1
          batch.append(fetched)
          articles += fetched.content?.entries.count ?? 0
        }
        if articles >= Self.batchArticles || batch.count >= Self.batchFeeds
          || ContinuousClock.now - lastWrite >= Self.batchTime || running == 0
        {
          let written = await write(batch)
          report.add(written)
          state.added = report.articles.added
          (batch, articles, lastWrite) = ([], 0, .now)
          // What was freed in the meantime is filled by the next turns.
        }
        progress?(state)
      }
    }
    FeedFetcher.closeIdle()
    return report
  }

  /// One feed, fetched and parsed.
  @concurrent
  private func fetched(_ feed: RefreshFeed, now: @Sendable () -> Date) async -> FetchedFeed {
    var result = FetchedFeed(feed: feed, arrived: now())
    var memory = feed.memory
    do throws(FeedFetcher.Failure) {
      guard let address = FeedAddress(feed.address) else { throw .init(reason: .badAddress) }
      var interval: Int?
      // A bad page is told once; it is not read again until the folder changes.
      var failure: FetchError?
      switch try await fetcher.fetch(address, memory: &memory, now: result.arrived) {
      case .unchanged: break
      case .feed(let bytes, let contentType, let base):
        let content: ParsedFeed
        do throws(FetchError) { content = try target.parse(bytes, contentType, base) } catch {
          throw .init(reason: error)
        }
        interval = content.refreshInterval
        result.content = content
      case .folder(let path):
        let report = await target.importFolder(path, result.arrived)
        failure = report.failed.first.map { .file($0.reason) }
        result.imported = MergeResult(added: report.added, updated: report.updated, unchanged: report.unchanged)
      }
      memory.succeed(now: now(), interval: interval)
      memory.error = failure
    } catch {
      // What could not be read is fetched again: of what the server told, only a move is kept.
      let movedTo = memory.movedTo
      memory = feed.memory
      memory.movedTo = movedTo
      memory.fail(error.reason, now: now(), address: feed.address, retryAfter: error.retryAfter)
    }
    result.feed.memory = memory
    return result
  }

  /// One write for all; if that fails, one for each, so that a feed which the store refuses takes no other with it.
  private func write(_ batch: [FetchedFeed]) async -> RefreshReport {
    var report = RefreshReport()
    guard !batch.isEmpty else { return report }
    if let results = try? await target.merge(batch) {
      for (fetched, result) in zip(batch, results) { report.add(fetched, result) }
      return report
    }
    // Nothing of this batch is in the store; the feeds will be asked for the same again.
    guard !Task.isCancelled else { return report }
    for fetched in batch {
      do throws(StoreError) {
        report.add(fetched, try await target.merge([fetched]).first ?? MergeResult())
      } catch {
        var failed = fetched
        failed.feed.memory.error = .store(error)
        report.add(failed, MergeResult())
      }
    }
    return report
  }
}

extension RefreshReport {
  mutating func add(_ fetched: FetchedFeed, _ merged: MergeResult) {
    let result = fetched.imported ?? merged
    let outcome: RefreshResult.Outcome =
      if let error = fetched.feed.memory.error {
        .failed(error)
      } else if fetched.content == nil, fetched.imported == nil {
        .unchanged
      } else {
        .read(result)
      }
    if case .failed = outcome { failed += 1 }
    articles.added += result.added
    articles.updated += result.updated
    articles.unchanged += result.unchanged
    results.append(RefreshResult(feed: fetched.feed.id, address: fetched.feed.address, outcome: outcome))
  }

  mutating func add(_ other: RefreshReport) {
    results += other.results
    failed += other.failed
    articles.added += other.articles.added
    articles.updated += other.articles.updated
    articles.unchanged += other.articles.unchanged
  }
}
