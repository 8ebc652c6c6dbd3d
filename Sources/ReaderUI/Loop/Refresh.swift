internal import Ingest
internal import Screen
public import Store

/// Which feeds to fetch.
public enum RefreshScope: Equatable, Sendable {
  case all
  /// The feed that an article came from; all where it came from none.
  case article(Article.ID)
  case feed(Feed.ID)
}

extension State {
  /// One refresh at a time: a second key waits for nothing and does nothing.
  mutating func refresh(_ scope: RefreshScope) -> [Effect] {
    guard refresh == nil else { return [] }
    refresh = RefreshProgress()
    return [.refresh(scope)]
  }

  mutating func refreshCurrent() -> [Effect] { refresh(current.map { .article($0.id) } ?? .all) }

  mutating func take(_ progress: RefreshProgress, isDone: Bool) -> [Effect] {
    let before = refresh?.added ?? 0
    refresh = isDone ? nil : progress
    if isDone { message = .text(outcome(of: progress)) }
    let feeds: [Effect] = if isDone, case .feeds = overlay { [.loadFeeds] } else { [] }
    return progress.added > before ? feeds + showArrivals() : feeds
  }

  /// What came stands above what is in view; the reader stays where he is, and sees it when he is at the top.
  private mutating func showArrivals() -> [Effect] {
    guard list.reachesNewest, list.scroll.top > 0 else {
      return list.reachesNewest ? [.load(query, .newest), .count(query)] : loadAgain()
    }
    list.reachesNewest = false
    return loadAgain()
  }

  private func outcome(of progress: RefreshProgress) -> String {
    guard progress.total > 0 else { return strings.noFeeds }
    let arrived = strings.count(strings.arrived, progress.added)
    guard progress.failed > 0 else { return arrived }
    return arrived + " · " + strings.count(strings.feedsFailed, progress.failed)
  }

  /// `تحديث 3/20 · 12 مقالًا جديدًا`; nil while there is nothing to tell.
  var refreshText: String? {
    guard let refresh else { return nil }
    guard refresh.total > 0 else { return strings.refreshing }
    // The two numbers are one word, whatever stands around them.
    let place = "\u{2066}\(refresh.done)/\(refresh.total)\u{2069}"
    let text = "\(strings.refreshing) \(place)"
    return refresh.added == 0 ? text : text + " · " + strings.count(strings.arrived, refresh.added)
  }
}
