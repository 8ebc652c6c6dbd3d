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
    guard state.refresh != nil else { return [status] }
    let (long, short) = (state.refreshText(isShort: false), state.refreshText(isShort: true))
    return [status.isEmpty ? long : status + " · " + long, long, short]
  }

  private var status: String {
    let strings = state.strings
    // Beside the list its numbers stay, and its row has the article's marks.
    if state.isReading, !state.panes.shows(.list), let article = state.opened.last {
      let shown = article.content?.article
      return [shown?.isUnread == true ? "•" : nil, shown?.isStarred == true ? "★" : nil].compactMap(\.self)
        .joined(separator: " ")
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
