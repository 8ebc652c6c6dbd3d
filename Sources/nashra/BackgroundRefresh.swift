import Ingest
import ReaderUI
import Store

/// Fetches feeds while somebody reads, one refresh at a time.
@MainActor final class BackgroundRefresh {
  /// Tells the reader how far it has come.
  var send: (Action) -> Void = { _ in }
  private let store: Store
  private let settings: WebSettings
  private let hooks: @Sendable (RefreshReport) -> [RefreshHook]
  private let turns = Turns()
  private var timer: Task<Void, Never>?

  init(store: Store, settings: WebSettings, hooks: @escaping @Sendable (RefreshReport) -> [RefreshHook]) {
    self.store = store
    self.settings = settings
    self.hooks = hooks
  }

  func start(_ scope: RefreshScope) {
    turns.run(isAskedFor: true) { [self] in
      await run { store throws(StoreError) in try await Self.feeds(in: scope, store) }
    }
  }

  /// Asks the feeds that are due, now and each time that so much has passed.
  func start(every interval: RefreshInterval) {
    timer = Task {
      while !Task.isCancelled {
        turns.run(isAskedFor: false) { [self] in
          await run { store throws(StoreError) in (try await store.feeds(), .every(interval)) }
        }
        // A check a minute: feeds come due one by one, and a laptop sleeps in between.
        try? await Task.sleep(for: .seconds(min(interval.seconds, 60)))
      }
    }
  }

  /// Gives up what is fetched; what is stored stays.
  func stop() async {
    timer?.cancel()
    await turns.stop()
  }

  private func run(_ feeds: @Sendable (Store) async throws(StoreError) -> ([Feed], Refresh.Choice)) async {
    do throws(StoreError) {
      let (feeds, choice) = try await feeds(store)
      // A stream, because progress is told by another task and must arrive in order.
      let (progress, told) = AsyncStream.makeStream(of: RefreshProgress.self, bufferingPolicy: .bufferingNewest(1))
      async let result = refresh(feeds, choice, told)
      var last = RefreshProgress()
      for await step in progress where step.total > 0 {
        last = step
        send(.refreshing(step))
      }
      let report = await result
      guard !Task.isCancelled else { return }
      if case .every = choice, last.total == 0 { return }
      (last.added, last.leftAlone) = (report.articles.added, report.leftAlone)
      (last.notDue, last.paused) = (report.notDue, report.paused)
      send(.refreshed(last))
      // A hook that fails must not disturb a reader; `nashra refresh` tells why.
      for hook in hooks(report) { try? await hook.run(after: report) }
    } catch {
      send(.refreshed(RefreshProgress()))
      send(.failed(error))
    }
  }

  @concurrent private func refresh(
    _ feeds: [Feed], _ choice: Refresh.Choice, _ told: AsyncStream<RefreshProgress>.Continuation
  ) async -> RefreshReport {
    defer { told.finish() }
    return await Refresh(store: store, userAgent: Messages.userAgent, settings: settings, isBesideReader: true)
      .run(feeds, choice, progress: { told.yield($0) })
  }

  /// As `nashra refresh` does: who asks for one feed means it, also when it is not due, and who asks for all of them
  /// those that are.
  private static func feeds(
    in scope: RefreshScope, _ store: Store
  ) async throws(StoreError) -> ([Feed], Refresh.Choice) {
    let all = try await store.feeds()
    switch scope {
    case .all: return (all, .due)
    case .forced: return (all, .forced)
    case .feed(let id): return (all.filter { $0.id == id }, .named)
    case .article(let id):
      let own = try await store.feeds(of: id)
      let feeds = all.filter { own.contains($0.id) }
      return feeds.isEmpty ? (all, .due) : (feeds, .named)
    }
  }
}
