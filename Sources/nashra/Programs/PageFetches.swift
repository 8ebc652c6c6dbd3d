import Foundation
import Ingest
import ReaderUI
import Store

/// Pages of the web that are fetched while somebody reads, because an article names them; one at a time.
@MainActor final class PageFetches {
  /// Told what became of a page.
  var send: (Action) -> Void = { _ in }
  private let fetch: PageFetch
  private var running: Task<Void, Never>?

  init(store: Store, settings: WebSettings) {
    fetch = PageFetch(store: store, userAgent: Messages.userAgent, settings: settings)
  }

  func start(_ request: PageRequest) {
    running = Task { [fetch] in send(.pageFetched(request, await Self.outcome(of: request, fetch))) }
  }

  /// Gives up what is being fetched.
  func end() async {
    running?.cancel()
    await running?.value
  }

  @concurrent private static func outcome(of request: PageRequest, _ fetch: PageFetch) async -> PageOutcome {
    do throws(FetchError) {
      guard let id = try await fetch.run(request.address, now: Date()) else { return .nothing }
      return .stored(id)
    } catch { return .failed(error) }
  }
}
