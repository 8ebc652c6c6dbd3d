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
    let status = frame.width(of: status)
    let (rest, trailing) = inner.splitTrailing(columns: min(status, inner.columns / 2), frame.direction)
    frame.draw(self.status, .bar, in: trailing, .trailing, direction: frame.direction)
    let (name, after) = rest.splitLeading(columns: frame.width(of: strings.appName) + 2, frame.direction)
    frame.draw(strings.appName, .bar, in: name)
    frame.draw(description, .bar, in: after.splitTrailing(columns: 1, frame.direction).rest, direction: frame.direction)
  }

  private var status: String {
    let strings = state.strings
    if let page = state.pageStatus { return page }
    if let article = state.opened.last {
      let last = article.lastTop(rows: state.bodyRows)
      let shown = article.content?.article
      let marks = (shown?.isUnread == true ? "• " : "") + (shown?.isStarred == true ? "★ " : "")
      return marks + (last == 0 ? "100%" : "\(article.top * 100 / last)%")
    }
    // Numbers of a line that is not read are nobody's.
    guard state.filterProblem == nil, let counts = state.list.counts else { return "" }
    let all = words(strings.articles, counts.articles, counts)
    return counts.unread == 0 ? all : all + " · " + words(strings.unread, counts.unread, counts)
  }

  /// A count that stopped at its bound says that there are more.
  private func words(_ plural: Plural, _ count: Int, _ counts: ArticleList.Counts) -> String {
    (count == counts.bound ? "+" : "") + state.strings.count(plural, count)
  }

  /// The filters in force, in words.
  private var description: String {
    let (strings, query) = (state.strings, state.query)
    if let page = state.pageName { return page }
    var parts: [String] = []
    if query.isUnreadOnly { parts.append(strings.unreadOnly) }
    if query.isStarredOnly { parts.append(strings.starredOnly) }
    if !query.tags.isEmpty {
      let names = query.tags.map { "#" + $0 }.joined(separator: " ")
      parts.append(query.tags.count > 1 ? "\(query.needsAllTags ? strings.allOf : strings.anyOf) \(names)" : names)
    }
    // No more of a pasted book than fills the bar.
    let words = String(state.filterText.prefix(1_000)).trimmingSpaces
    if !words.isEmpty { parts.append("«\(words)»") }
    return parts.isEmpty ? strings.allArticles : parts.joined(separator: " · ")
  }
}

extension State {
  /// What the page in front of list and article is.
  fileprivate var pageName: String? {
    switch overlay {
    case .today(let page): strings.name(ofDay: page.day, at: clock)
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
            + strings.count(strings.stories.stories, today.items.count)
      } ?? ""
    case .story(let page): page.isLoaded ? strings.count(strings.articles, page.articles.count) : ""
    case .timeline: ""
    default: nil
    }
  }
}
