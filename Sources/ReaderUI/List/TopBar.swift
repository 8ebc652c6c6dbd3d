internal import FilterLanguage
internal import Screen
internal import Store
internal import TextLayout

/// The program's name, what is shown, and how much of it.
struct TopBar {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .bar)
    let strings = state.strings
    let inner = rect.inset(columns: 1)
    // Half of the bar, and what its other half does not need.
    let others = frame.width(of: strings.appName) + 4 + frame.width(of: description)
    let room = max(inner.columns / 2, inner.columns - others)
    let status = statuses.first { frame.width(of: $0) <= room } ?? statuses.last ?? ""
    let columns = min(frame.width(of: status), room)
    let (rest, trailing) = inner.splitTrailing(columns: columns, frame.direction)
    frame.draw(status, .bar, in: trailing, .trailing, direction: frame.direction)
    let (name, after) = rest.splitLeading(columns: frame.width(of: strings.appName) + 2, frame.direction)
    frame.draw(strings.appName, .bar, in: name)
    frame.draw(description, .bar, in: after.splitTrailing(columns: 1, frame.direction).rest, direction: frame.direction)
  }

  /// What is so of all that is listed or of the article, and how far a refresh has come; the longest first. Where not
  /// both have room the refresh is told, which is the news.
  private var statuses: [String] {
    guard state.refresh != nil else { return [status, shortStatus] }
    let (long, short) = (state.refreshText(isShort: false), state.refreshText(isShort: true))
    return [status.isEmpty ? long : status + " · " + long, long, short]
  }

  /// The sign of unread articles and their number, where there is no room for words.
  private var shortStatus: String {
    guard state.pageStatus == nil, !state.isReading || state.panes.shows(.list), state.filterProblem == nil,
      let counts = state.list.counts
    else { return status }
    let unread =
      counts.unread == 0 ? "" : "• " + (counts.unread == counts.bound ? "+" : "") + state.strings.number(counts.unread)
    return [flagged, unread].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var status: String { [flagged, place].filter { !$0.isEmpty }.joined(separator: " · ") }

  private var place: String {
    if let page = state.pageStatus { return page }
    // Beside the list its numbers stay, and its row has the article's marks.
    if state.isReading, !state.panes.shows(.list), let article = state.opened.last {
      let shown = article.content?.article
      return [shown?.isUnread == true ? "•" : nil, shown?.isStarred == true ? "★" : nil].compactMap(\.self)
        .joined(separator: " ")
    }
    return counted
  }

  /// As long as there are any, wherever they are listed.
  private var flagged: String {
    let count = state.flags.ids.count
    return count == 0 ? "" : "✓ \(state.strings.number(count))"
  }

  var counted: String {
    let strings = state.strings
    // Numbers of a line that is not read are nobody's.
    guard state.filterProblem == nil, let counts = state.list.counts else { return "" }
    let all = words(strings.articles, counts.articles, counts)
    return counts.unread == 0 ? all : all + " · " + words(strings.unread, counts.unread, counts)
  }

  /// A count that stopped at its bound says that there are more.
  private func words(_ plural: Plural, _ count: Int, _ counts: ArticleList.Counts) -> String {
    (count == counts.bound ? "+" : "") + state.strings.count(plural, count)
  }

  /// The articles that the open one was opened from, the nearest first: where the way back leads.
  private var path: String? {
    guard state.isReading, state.opened.count > 1 else { return nil }
    return state.opened.dropLast().reversed().compactMap { article in
      (article.content?.article ?? article.head).map { "‹ " + state.strings.headline(of: $0).isolated }
    }.joined(separator: " ")
  }

  /// The filters in force, in words; while an article is read that was opened from another, the way back.
  var description: String {
    if let path { return path }
    if let page = state.pageName { return page }
    return ([listed] + state.widerLists.reversed().map(\.name)).joined(separator: " ‹ ")
  }

  /// What is listed, in words.
  var listed: String {
    let (strings, query) = (state.strings, state.query)
    var parts: [String] = []
    if query.isUnreadOnly { parts.append(strings.unreadOnly) }
    if query.isStarredOnly { parts.append(strings.starredOnly) }
    if !query.tags.isEmpty {
      let names = query.tags.map { "#\($0)".isolated }.joined(separator: " ")
      parts.append(query.tags.count > 1 ? "\(query.needsAllTags ? strings.allOf : strings.anyOf) \(names)" : names)
    }
    // What a section is called says all that its line does; a saved filter may be called anything.
    let section = state.nameOfShownSection
    if let section { parts.insert(section.isolated, at: 0) }
    var isFilter = section == nil
    if case .filter? = state.shownSection { isFilter = true }
    // No more of a pasted book than fills the bar.
    let words = isFilter ? String(state.filterText.prefix(1_000)).trimmingSpaces : ""
    if !words.isEmpty { parts.append(strings.quotationMarks.replacing("{}", with: words.isolated)) }
    return parts.isEmpty ? strings.allArticles : parts.joined(separator: " · ")
  }
}

extension State {
  /// What the page in front of list and article is.
  fileprivate var pageName: String? {
    switch overlay {
    case .today(let page): strings.name(ofDay: page.day, at: clock)
    case .story: strings.count(strings.stories.stories, 1)
    case .timeline(let page) where page.query != query: page.query.tags.map { "#\($0)".isolated }.joined(separator: " ")
    default: nil
    }
  }

  /// How much is on it.
  fileprivate var pageStatus: String? {
    switch overlay {
    case .today(let page):
      page.today.map { today in
        today.articles == 0
          ? ""
          : (today.isCut ? "+" : "") + strings.count(strings.articles, today.articles) + " · "
            + strings.count(strings.stories.stories, today.stories)
      } ?? ""
    case .story(let page): page.isLoaded ? strings.count(strings.articles, page.articles.count) : ""
    case .timeline: ""
    default: nil
    }
  }
}
