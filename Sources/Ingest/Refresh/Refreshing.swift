internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

extension Feed {
  /// Feeds of one host wait for each other.
  var host: String { FeedAddress(currentAddress)?.host ?? address }

  func isDue(_ choice: Refresh.Choice, now: Date) -> Bool {
    if settings.isPaused, choice != .named { return false }
    // A clock that was set back must not silence a feed until it has caught up.
    let isAhead = fetch.failures == 0 && fetch.checked.map { $0 > now } ?? false
    let mayBeAsked = (fetch.due ?? .distantPast) <= now || isAhead
    switch choice {
    case .forced, .named: return true
    case .due: return mayBeAsked
    case .every(let interval):
      guard let checked = fetch.checked, checked <= now else { return mayBeAsked }
      // A timer that fires a second early should not make a feed wait for another round.
      return mayBeAsked && checked.addingTimeInterval(Double(interval.seconds) * 0.95) <= now
    }
  }
}

extension Refresh {
  /// When so many feeds have come together they are written in one go.
  private static let batchFeeds = 200

  /// What a refresh waits for.
  private enum Event: Sendable {
    case fetched(RefreshedFeed)
    /// What has come since the last write has waited long enough.
    case isTime
  }

  /// A feed is written when it is done, and waits for others only `batchTime` after the last write: who is slow holds
  /// up nobody's articles.
  func refreshing(
    _ feeds: [Feed], now: @Sendable @escaping () -> Date, progress: (@Sendable (RefreshProgress) -> Void)?
  ) async -> RefreshReport {
    var report = RefreshReport()
    var state = RefreshProgress(total: feeds.count)
    await withTaskGroup(of: Event.self) { group in
      var queue = FetchQueue(feeds, perHost: fetcher.limits.fetchesPerHost)
      var batch: [RefreshedFeed] = []
      var articles = 0
      var running = 0
      var lastWrite: ContinuousClock.Instant?
      var awaitsTime = false
      func fill() {
        while running < fetcher.limits.fetches, !Task.isCancelled, let feed = queue.next() {
          running += 1
          group.addTask { .fetched(await fetched(feed, now: now)) }
        }
      }
      fill()
      while let event = await group.next() {
        switch event {
        case .isTime:
          awaitsTime = false
          if batch.isEmpty { continue }
        case .fetched(let fetched):
          running -= 1
          queue.end(fetched.feed)
          fill()
          // One that was cancelled was not asked.
          guard fetched.error != .cancelled else { break }
          state.done += 1
          state.failed += fetched.error == nil ? 0 : 1
          batch.append(fetched)
          if case .parsed(let content) = fetched.outcome { articles += content.entries.count }
        }
        let wait = lastWrite.map { batchTime - (ContinuousClock.now - $0) } ?? .zero
        if articles >= batchArticles || batch.count >= Self.batchFeeds || wait <= .zero || running == 0
          || Task.isCancelled
        {
          report.add(await writeWhole(batch))
          state.added = report.articles.added
          (batch, articles, lastWrite) = ([], 0, .now)
          // What was freed in the meantime is filled by the next turns.
        } else if !batch.isEmpty, !awaitsTime {
          awaitsTime = true
          group.addTask {
            try? await Task.sleep(for: wait)
            return .isTime
          }
        }
        // What waits for its time is no work: the end is not held up by it.
        if running == 0 { group.cancelAll() }
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
      // What is unchanged wishes what it wished.
      if case .parsed(let content) = outcome { fetch.interval = content.refreshInterval }
      fetch.succeed(now: now())
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
    switch try await fetcher.fetch(address, feed.settings.request, memory: &fetch, now: arrived) {
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

  /// What was fetched is written to its end, also by a refresh that is given up: a cancelled task would have the store
  /// roll back.
  private func writeWhole(_ batch: [RefreshedFeed]) async -> RefreshReport {
    guard !batch.isEmpty else { return RefreshReport() }
    return await Task { await write(batch) }.value
  }

  /// One write for all; if that fails, one for each, so that a feed which the store refuses takes no other with it.
  private func write(_ batch: [RefreshedFeed]) async -> RefreshReport {
    var report = RefreshReport()
    if let results = try? await target.merge(batch) {
      for (fetched, result) in zip(batch, results) { report.add(fetched, result) }
      return report
    }
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
