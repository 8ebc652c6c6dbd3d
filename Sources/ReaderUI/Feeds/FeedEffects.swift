internal import ArticleParsing
public import ArticleWriting
internal import Foundation
public import Ingest
public import Store

/// What is to be done about feeds outside the state.
public enum FeedEffect: Equatable, Sendable {
  /// Asks what is at an address as it was typed; its answer has the number.
  case look(String, number: Int)
  case subscribe(Proposal)
  case subscribeAll([StarterFeed])
  case change(Feed, FeedSettings, FeedChange)
  case remove(Feed, withArticles: Bool)
  // Files by their paths.
  case importList(String), exportList(String), importPages(String)

  /// It changes what is subscribed to.
  var isChange: Bool {
    switch self {
    case .subscribe, .subscribeAll, .change, .remove: true
    case .look, .importList, .exportList, .importPages: false
    }
  }

  var isLook: Bool { if case .look = self { true } else { false } }
}

/// What of a feed a person has changed.
public enum FeedChange: Equatable, Sendable {
  case renamed, moved, tagged, untagged, muted, unmuted, paused, resumed
}

/// What came of that.
public enum FeedAnswer: Equatable, Sendable {
  case found(Proposal, number: Int)
  case notFound(Subscriber.Problem, number: Int)
  case subscribed(Subscriber.Outcome, Proposal)
  case subscribedAll([Feed])
  case changed(FeedChange, name: String)
  /// There is no such feed any more.
  case notChanged
  case removed(name: String, withArticles: Bool)
  case listImported(added: Int, known: Int, refused: Int)
  case notImported(Subscriber.ListProblem)
  case listExported(String, feeds: Int, withoutSecrets: Int)
  case notExported(SaveError)
  case pagesImported(ImportReport)

  /// It ends a change, see `FeedEffect.isChange`.
  var isOfChange: Bool {
    switch self {
    case .subscribed, .subscribedAll, .changed, .notChanged, .removed: true
    case .found, .notFound, .listImported, .notImported, .listExported, .notExported, .pagesImported: false
    }
  }
}

extension FeedEffect {
  @concurrent func perform(in store: Store, _ subscriber: Subscriber) async throws(StoreError) -> FeedAnswer {
    switch self {
    case .look(let text, let number):
      do throws(Subscriber.Problem) { return .found(try await subscriber.look(at: text), number: number) } catch {
        return .notFound(error, number: number)
      }
    case .subscribe(let proposal): return .subscribed(try await subscriber.subscribe(to: proposal), proposal)
    case .subscribeAll(let starters):
      let feeds = try await store.addFeeds(
        starters.map { (address: $0.address, title: $0.name, settings: FeedSettings()) })
      return .subscribedAll(feeds.compactMap(\.self))
    case .change(let feed, let settings, let change):
      guard try await store.updateFeed(feed.id, settings) else { return .notChanged }
      var named = feed
      named.settings = settings
      return .changed(change, name: named.name)
    case .remove(let feed, let withArticles):
      guard try await store.removeFeed(feed.id, withArticles: withArticles) else { return .notChanged }
      return .removed(name: feed.name, withArticles: withArticles)
    case .importList(let path):
      do throws(Subscriber.ListProblem) {
        let (added, known, refused) = try await subscriber.importList(path)
        return .listImported(added: added, known: known, refused: refused)
      } catch { return .notImported(error) }
    case .exportList(let path): return try await export(to: path, store)
    case .importPages(let path):
      return .pagesImported(await FileImport(store: store, isBesideReader: true).run([path], now: Date()))
    }
  }

  private func export(to path: String, _ store: Store) async throws(StoreError) -> FeedAnswer {
    let list = SubscriptionList(try await store.feeds(), title: "nashra")
    do throws(SaveError) {
      let written = try NewFile.write(list.opml.bytes, to: path)
      return .listExported(written, feeds: list.opml.feeds.count, withoutSecrets: list.withoutSecrets)
    } catch { return .notExported(error) }
  }
}
