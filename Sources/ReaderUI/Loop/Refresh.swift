internal import Ingest
internal import Screen
public import Store

/// Which feeds to fetch.
public enum RefreshScope: Equatable, Sendable {
  /// Those that are due.
  case all
  /// All, also those that wish to be left alone.
  case forced
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

  /// All that are due; where a word tells that others are not, and that this key asks them, these as well.
  mutating func refreshAll() -> [Effect] {
    defer { offersForced = false }
    return refresh(offersForced ? .forced : .all)
  }

  /// The feed of the article, or the one that was chosen and has none.
  mutating func refreshCurrent() -> [Effect] {
    let chosen = chosenFeed.flatMap { $0.query == query ? $0.feed.id : nil }
    return refresh(current.map { .article($0.id) } ?? chosen.map { .feed($0) } ?? .all)
  }

  mutating func take(_ progress: RefreshProgress, isDone: Bool) -> [Effect] {
    let before = refresh?.added ?? 0
    refresh = isDone ? nil : progress
    if isDone {
      message = .text(outcome(of: progress))
      offersForced = progress.notDue > 0
    }
    // What was corrected is no article more; at the end is soon enough for it.
    let others: [Effect] = isDone ? loadPickersAgain() + readAgain() : []
    if progress.added > before { sections.asking.isStale = true }
    return progress.added > before ? lookAgain() + others : others
  }

  /// What is shown of feeds and tags, asked for again.
  func loadPickersAgain() -> [Effect] {
    switch overlay {
    case .feeds, .subscribing(.details): [.loadFeeds]
    case .tags(let picker): [picker.way.map { .loadNearTags($0) } ?? .loadTags(picker.query)]
    default: chosenFeed?.query == query ? [.loadFeeds] : []
    }
  }

  /// "Nothing new" where somebody was asked, and alone where nothing is wrong: feeds that were left alone because they
  /// failed before count as failed.
  private func outcome(of progress: RefreshProgress) -> String {
    let failed = progress.failed + progress.leftAlone
    guard progress.total + failed + progress.notDue + progress.paused > 0 else { return strings.noFeeds }
    var parts: [String] = []
    if progress.total > 0 { parts.append(strings.count(strings.arrived, progress.added)) }
    // Before what is merely left for later: the end of the row may be cut.
    if failed > 0 {
      // In the list of feeds, which says why, the key would close it.
      let key =
        overlay == nil
        ? keyName(of: .chooseFeed).map { strings.colon + strings.whyFailed.replacing("{}", with: $0.isolated) } : nil
      parts.append(strings.count(strings.feedsFailed, failed) + (key ?? ""))
    }
    if progress.notDue > 0 {
      let key = keyName(of: .refreshAll).map { strings.colon + strings.askAll.replacing("{}", with: $0.isolated) }
      parts.append(strings.count(strings.feedsNotDue, progress.notDue) + (key ?? ""))
    }
    if progress.paused > 0 { parts.append(strings.count(strings.feedWords.pausedFeeds, progress.paused)) }
    return parts.joined(separator: " · ")
  }

  /// `تحديث 3/20 · 12 مقالًا جديدًا`, or without what came; while there is a refresh.
  func refreshText(isShort: Bool) -> String {
    guard let refresh, refresh.total > 0 else { return strings.refreshing }
    // The two numbers are one word, whatever stands around them.
    let text = "\(strings.refreshing) \(strings.digits("\(refresh.done)/\(refresh.total)").isolatedFromLeft)"
    return refresh.added == 0 || isShort ? text : text + " · " + strings.count(strings.arrived, refresh.added)
  }
}
