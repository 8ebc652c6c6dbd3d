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
    // What was corrected is no article more; at the end is soon enough for it.
    let others: [Effect] = isDone ? loadPickersAgain() + readAgain() : []
    return progress.added > before ? lookAgain() + others : others
  }

  /// What is shown of feeds and tags, asked for again.
  func loadPickersAgain() -> [Effect] {
    switch overlay {
    case .feeds: [.loadFeeds]
    case .tags(let picker): [.loadTags(picker.query)]
    default: chosenFeed?.query == query ? [.loadFeeds] : []
    }
  }

  /// "Nothing new" alone where nothing is wrong: feeds that were left alone because they failed before count as failed.
  private func outcome(of progress: RefreshProgress) -> String {
    let failed = progress.failed + progress.leftAlone
    guard progress.total + failed > 0 else { return strings.noFeeds }
    let arrived = strings.count(strings.arrived, progress.added)
    guard failed > 0 else { return arrived }
    let text = arrived + " · " + strings.count(strings.feedsFailed, failed)
    // In the list of feeds, which says why, the key would close it.
    guard overlay == nil, let key = keyName(of: .chooseFeed) else { return text }
    return text + ": " + strings.whyFailed.replacing("{}", with: key)
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
