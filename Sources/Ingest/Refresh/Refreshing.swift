internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

extension Feed {
  /// Feeds of one host wait for each other.
  var host: String { FeedAddress(currentAddress)?.host ?? address }

  func isDue(_ choice: Refresh.Choice, now: Date) -> Bool {
    let mayBeAsked = (fetch.due ?? .distantPast) <= now
    switch choice {
    case .forced: return true
    case .due: return mayBeAsked
    case .asked: return fetch.failures == 0 || mayBeAsked
    case .every(let interval):
      // A clock that was set back must not silence a feed until it has caught up.
      guard let checked = fetch.checked, checked <= now else { return mayBeAsked || fetch.failures == 0 }
      // A timer that fires a second early should not make a feed wait for another round.
      return mayBeAsked && checked.addingTimeInterval(Double(interval.seconds) * 0.95) <= now
    }
  }
}

extension Refresh {
  /// When so many feeds have come together, or so much time has passed, they are written in one go.
  private static let batchFeeds = 200
  private static let batchTime = Duration.seconds(1)

  func refreshing(
    _ feeds: [Feed], now: @Sendable @escaping () -> Date, progress: (@Sendable (RefreshProgress) -> Void)?
  ) async -> RefreshReport {
    var report = RefreshReport()
    var state = RefreshProgress(total: feeds.count)
    await withTaskGroup(of: RefreshedFeed.self) { group in
      var queue = FetchQueue(feeds, perHost: fetcher.limits.fetchesPerHost)
      var batch: [RefreshedFeed] = []
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
        if fetched.error != .cancelled {
          state.done += 1
          state.failed += fetched.error == nil ? 0 : 1
          batch.append(fetched)
          if case .parsed(let content) = fetched.outcome { articles += content.entries.count }
        }
        if articles >= batchArticles || batch.count >= Self.batchFeeds
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
  private func fetched(_ feed: Feed, now: @Sendable () -> Date) async -> RefreshedFeed {
    let arrived = now()
    var fetch = feed.fetch
    do throws(FeedFetcher.Failure) {
      let outcome = try await outcome(of: feed, &fetch, arrived)
      var interval: Int?
      if case .parsed(let content) = outcome { interval = content.refreshInterval }
      fetch.succeed(now: now(), interval: interval)
      // A bad page is told once; it is not read again until the folder changes.
      if case .imported(_, let error?) = outcome { fetch.error = error.coded }
      return RefreshedFeed(feed: feed, fetch: fetch, outcome: outcome, arrived: arrived)
    } catch {
      // What could not be read is fetched again. A move is kept only while what it led to may be well again: a network
      // that asks for a password first must not lead a feed astray for ever.
      let newAddress = error.reason.mayPass && fetch.newAddress == feed.fetch.newAddress ? fetch.newAddress : nil
      fetch = feed.fetch
      fetch.newAddress = newAddress
      fetch.fail(error.reason, now: now(), address: feed.address, retryAfter: error.retryAfter)
      return RefreshedFeed(feed: feed, fetch: fetch, outcome: .failed(error.reason), arrived: arrived)
    }
  }

  private func outcome(
    of feed: Feed, _ fetch: inout FeedFetch, _ arrived: Date
  ) async throws(FeedFetcher.Failure) -> RefreshedFeed.Outcome {
    guard let address = FeedAddress(feed.address) else { throw .init(reason: .badAddress) }
    switch try await fetcher.fetch(address, memory: &fetch, now: arrived) {
    case .unchanged:
      return .unchanged
    case .feed(let bytes, let contentType, let base):
      do throws(FetchError) { return .parsed(try target.parse(bytes, contentType, base)) } catch {
        throw .init(reason: error)
      }
    case .folder(let path):
      let report = await target.importFolder(path, feed.id, arrived)
      let result = MergeResult(added: report.added, updated: report.updated, unchanged: report.unchanged)
      return .imported(result, report.failed.first.map { .file($0.reason) })
    }
  }

  /// One write for all; if that fails, one for each, so that a feed which the store refuses takes no other with it.
  private func write(_ batch: [RefreshedFeed]) async -> RefreshReport {
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
        failed.outcome = .failed(.store(error))
        report.add(failed, MergeResult())
      }
    }
    return report
  }
}

extension RefreshedFeed {
  var error: FetchError? {
    switch outcome {
    case .unchanged, .parsed: nil
    case .imported(_, let error): error
    case .failed(let error): error
    }
  }
}

extension RefreshReport {
  mutating func add(_ fetched: RefreshedFeed, _ merged: MergeResult) {
    var outcome: RefreshResult.Outcome
    switch fetched.outcome {
    case .unchanged: outcome = .unchanged
    case .parsed: outcome = .read(merged)
    case .imported(let result, _): outcome = .read(result)
    case .failed: outcome = .unchanged
    }
    if case .read(let result) = outcome {
      articles.added += result.added
      articles.updated += result.updated
      articles.unchanged += result.unchanged
    }
    if let error = fetched.error {
      outcome = .failed(error)
      failed += 1
    }
    results.append(
      RefreshResult(feed: fetched.feed.id, address: fetched.feed.address, name: fetched.feed.name, outcome: outcome))
  }

  mutating func add(_ other: RefreshReport) {
    results += other.results
    failed += other.failed
    articles.added += other.articles.added
    articles.updated += other.articles.updated
    articles.unchanged += other.articles.unchanged
  }
}
