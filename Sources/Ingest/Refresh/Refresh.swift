// Feeds → Store. The whole public API of refreshing stands in this file, with FetchLimits and FetchError.

public import Store
public import struct Foundation.Date

/// Asks feeds for what is new, several at a time, and stores it.
///
/// A feed that says nothing new (304, or the same bytes) is neither parsed nor written, save for when it was asked. A
/// feed that fails keeps what it had and is asked again later, twice as late each time.
public struct Refresh: Sendable {
  let target: RefreshTarget
  let fetcher: FeedFetcher
  /// When so many have come together they are written in one go.
  let batchArticles: Int
  /// The least time between two writes, save for full ones and the last.
  let batchTime: Duration

  init(
    target: RefreshTarget, fetcher: FeedFetcher, batchArticles: Int = 1000, batchTime: Duration = .milliseconds(200)
  ) {
    self.target = target
    self.fetcher = fetcher
    self.batchArticles = batchArticles
    self.batchTime = batchTime
  }

  /// Which of the feeds are asked.
  public enum Choice: Equatable, Sendable {
    /// Somebody asks: those that do not wish to be left alone for longer, because they failed a short time ago or because
    /// of what they or their servers said.
    case due
    /// Time has passed: those that were not asked for so long, and that do not wish to be left alone for longer.
    case every(RefreshInterval)
    /// All, whatever they said or did.
    case forced
    /// These, which somebody named one by one: those as well that are paused.
    case named
  }

  /// Refreshes those of `feeds` that are due. `progress` hears of each feed and each write, from one task.
  /// When the task is cancelled it ends at once, and what has come until then is stored.
  @concurrent
  public func run(
    _ feeds: [Feed], _ choice: Choice = .due, now: @Sendable @escaping () -> Date = { Date() },
    progress: (@Sendable (RefreshProgress) -> Void)? = nil
  ) async -> RefreshReport {
    let start = now()
    let due = feeds.filter { $0.isDue(choice, now: start) }
    var report = await refreshing(due, now: now, progress: progress)
    for feed in feeds where !feed.isDue(choice, now: start) {
      if feed.settings.isPaused {
        report.paused += 1
      } else if feed.fetch.failures > 0 {
        report.leftAlone += 1
      } else {
        report.notDue += 1
      }
    }
    return report
  }
}

/// How often feeds are asked, as in `--every 30m`.
public struct RefreshInterval: Equatable, Sendable {
  public var seconds: Int

  /// `90s`, `30m`, `2h`, `1d`; at least a minute and at most 30 days. A number alone says nothing: some mean seconds by
  /// it and others minutes.
  public init?(_ text: String) {
    guard let unit = ["s": 1, "m": 60, "h": 3600, "d": 86_400][text.suffix(1).lowercased()],
      let number = Int(text.dropLast()), number > 0, number <= 2_592_000, (60...2_592_000).contains(number * unit)
    else { return nil }
    seconds = number * unit
  }
}

/// How far a refresh has come.
public struct RefreshProgress: Equatable, Sendable {
  /// Feeds.
  public var done = 0
  public var total = 0
  public var failed = 0
  /// Beside `total`, known at the end: feeds that failed before, and were not asked because that was a short time ago.
  public var leftAlone = 0
  /// Likewise, feeds that are well and wished to be left alone for longer.
  public var notDue = 0
  /// Likewise, feeds that are paused.
  public var paused = 0
  /// Articles that are stored already.
  public var added = 0

  public init(
    done: Int = 0, total: Int = 0, failed: Int = 0, leftAlone: Int = 0, notDue: Int = 0, paused: Int = 0,
    added: Int = 0
  ) {
    self.done = done
    self.total = total
    self.failed = failed
    self.leftAlone = leftAlone
    self.notDue = notDue
    self.paused = paused
    self.added = added
  }
}

/// What became of a feed.
public struct RefreshResult: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case unchanged
    case read(MergeResult)
    case failed(FetchError)
  }

  public var feed: Feed.ID
  public var address: String
  /// What people call it.
  public var name: String
  public var outcome: Outcome
}

/// What a refresh did; feeds that were not due or were not reached are not in it.
public struct RefreshReport: Equatable, Sendable {
  public var results: [RefreshResult] = []
  public var articles = MergeResult()
  public var failed = 0
  /// Feeds that failed before, and were not asked because that was a short time ago.
  public var leftAlone = 0
  /// Feeds that are well and were not asked because they, or their servers, wished to be left alone for longer.
  public var notDue = 0
  /// Feeds that were not asked because they are paused.
  public var paused = 0

  public init() {}
}
