internal import FilterLanguage
internal import Ingest
internal import Screen
internal import Store

extension State {
  /// What is said in place of rows: why there are none, and then what to press or to type, each in a line.
  var emptyList: [String] {
    let words = strings.empty
    if let failure = list.failure {
      return [strings.message(for: failure), told(words.tryAgain, .clear)].compactMap(\.self)
    }
    guard list.isLoaded else { return [strings.loading] }
    if query == .everything, filterText.trimmingSpaces.isEmpty {
      let first = [
        told(strings.feedWords.addFirst, mode == .sections ? .addFeed : .showNew),
        told(strings.feedWords.chooseFirst, .chooseFeed),
      ]
      return [words.nothingStored] + first.compactMap(\.self) + words.waysToArticles
        + [told(words.fetchFeeds, .refreshAll), told(words.readHelp, .help)].compactMap(\.self)
    }
    if let chosenFeed, chosenFeed.query == query {
      if let failure = chosenFeed.feed.fetch.failure {
        return [strings.fetchError(failure), told(words.fetchFeedAgain, .refresh)].compactMap(\.self) + waysBack
      }
      if chosenFeed.feed.fetch.checked == nil {
        return [words.neverFetched, told(words.fetchFeed, .refresh)].compactMap(\.self) + waysBack
      }
    }
    return [reasonForNone, offer].compactMap(\.self) + waysBack
  }

  private var reasonForNone: String {
    let words = strings.empty
    switch (query.isUnreadOnly, query.isStarredOnly, isFiltered) {
    case (true, false, false): return words.allRead
    case (true, false, true): return words.allFoundRead
    case (false, true, false): return words.noneStarred
    case (false, true, true): return words.noneFoundStarred
    default: return strings.noMatch
    }
  }

  /// Something else than the marks of articles narrows the list.
  private var isFiltered: Bool {
    var marks = Query.everything
    (marks.isUnreadOnly, marks.isStarredOnly) = (query.isUnreadOnly, query.isStarredOnly)
    return query != marks
  }

  /// The same line in another layout, and the key that takes it.
  private var offer: String? {
    guard let text = offerText, let key = keyName(of: mode == .list ? .open : .completeLine) else { return nil }
    return text + " " + strings.lines.takeOffer.replacing("{}", with: key.isolated)
  }

  private var waysBack: [String] {
    let words = strings.empty
    return [
      query.isUnreadOnly ? told(words.showRead, .unreadOnly) : nil,
      query.isStarredOnly ? told(words.showUnstarred, .starredOnly) : nil,
      isFiltered ? told(words.clearFilter, .clear) : nil,
    ].compactMap(\.self)
  }

  /// What a front page without articles says: where some can be found.
  var nothingThatDay: [String] {
    let words = strings.stories
    return [words.nothingThatDay, told(words.showDays, .showTimeline)].compactMap(\.self)
  }

  /// What the open article says in place of its text.
  var emptyArticle: [String] {
    guard shown?.isMissing == true else { return [strings.loading] }
    return [strings.notInStore, isReading ? told(strings.empty.goBack, .back) : nil].compactMap(\.self)
  }

  /// The words with the key of a command in the place of `{}`; nil where it has none here.
  private func told(_ words: String, _ command: Command) -> String? {
    // A key's name keeps its place in words of the other direction.
    keyName(of: command).map { words.replacing("{}", with: $0.isolated) }
  }
}
