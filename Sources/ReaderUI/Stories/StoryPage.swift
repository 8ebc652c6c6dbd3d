internal import Screen
internal import Store

/// The course of a story, oldest first.
struct StoryPage: Equatable, Sendable {
  /// The article whose story it is.
  var id: Article.ID
  var articles: [StoryArticle] = []
  var isLoaded = false
  var selected = 0

  init(id: Article.ID) { self.id = id }

  /// Those that are named; who is not named may be one of them.
  var sources: Int { Set(articles.flatMap(\.sources)).count }
}

/// A page from which another page or an article was opened.
struct PageBehind: Equatable, Sendable {
  var page: State.Overlay
  /// So many articles were open then.
  var depth: Int
}

extension State {
  /// The story of the current article.
  mutating func showStory() -> [Effect] {
    guard let current else { return [] }
    return showStory(of: current.id)
  }

  mutating func showStory(of id: Article.ID) -> [Effect] {
    keepPage()
    overlay = .story(StoryPage(id: id))
    return [.readStory(id)]
  }

  mutating func take(_ articles: [StoryArticle], ofStory id: Article.ID) {
    guard case .story(var page) = overlay, page.id == id else { return }
    guard !articles.isEmpty else {
      _ = closePage()
      let isUndated = article(of: id).map { $0.published == nil } ?? false
      message = .text(isUndated ? strings.stories.hasNoDate : strings.stories.standsAlone)
      return
    }
    let chosen = page.articles.indices.contains(page.selected) ? page.articles[page.selected].article.id : id
    page.articles = articles
    page.isLoaded = true
    page.selected = articles.firstIndex { $0.article.id == chosen } ?? 0
    overlay = .story(page)
  }

  mutating func openFromStory() -> [Effect] {
    guard case .story(let page) = overlay, page.articles.indices.contains(page.selected) else { return [] }
    return openFromPage(page.articles[page.selected].article.id)
  }

  /// Marks all articles of the story as read, as one; where they are, as unread.
  mutating func readStory() -> [Effect] {
    guard case .story(var page) = overlay else { return [] }
    let unread = page.articles.filter(\.article.isUnread)
    let isRead = unread.isEmpty
    let ids = (isRead ? page.articles : unread).map(\.article.id)
    for index in page.articles.indices { page.articles[index].article.isUnread = isRead }
    overlay = .story(page)
    return markTogether(ids, isUnread: isRead)
  }

  mutating func markTogether(_ ids: [Article.ID], isUnread: Bool) -> [Effect] {
    guard !ids.isEmpty else { return [] }
    for id in ids {
      change(id) { $0.isUnread = isUnread }
      list.setOther(id, isUnread)
    }
    return [.markSeveral(isUnread ? .unread : .read, ids)]
  }

  mutating func go(_ step: Step, in page: StoryPage) {
    var page = page
    page.selected = step.target(from: page.selected, of: page.articles.count, rows: max(1, bodyRows / 5))
    overlay = .story(page)
  }
}

// Pages, and what was opened from them.
extension State {
  /// Remembers the page in front, to which what comes now leads back.
  mutating func keepPage() {
    if let page = overlay, page.isPage { pagesBehind.append(PageBehind(page: page, depth: opened.count)) }
  }

  mutating func openFromPage(_ id: Article.ID) -> [Effect] {
    keepPage()
    overlay = nil
    return open(id)
  }

  /// Back to the page from which this one was opened, or to list and article.
  mutating func closePage() -> [Effect] {
    guard let last = pagesBehind.last, last.depth == opened.count else {
      overlay = nil
      return []
    }
    pagesBehind.removeLast()
    overlay = last.page
    return readPageAgain()
  }

  /// Shows the page again from which the article that was left was opened.
  mutating func returnToPage() -> [Effect] {
    guard let last = pagesBehind.last, last.depth == opened.count else { return [] }
    return closePage()
  }

  /// Ways back end where they lead no longer: the articles that were opened are closed.
  mutating func forgetPages() {
    if overlay == nil { pagesBehind.removeAll { $0.depth >= opened.count } }
  }

  /// What the page in front shows may be another thing by now.
  func readPageAgain() -> [Effect] {
    switch overlay {
    case .story(let page): [.readStory(page.id)]
    case .today(let page): [.readToday(day: page.day)]
    case .timeline(let page): [.readTimeline(page.query)]
    case .tags: loadPickersAgain()
    default: []
    }
  }
}

extension State.Overlay {
  var isPage: Bool {
    switch self {
    case .story, .today, .timeline, .tags: true
    default: false
    }
  }
}

extension Step {
  func target(from place: Int, of count: Int, rows: Int) -> Int {
    let target =
      switch self {
      case .rows(let number): place + number
      case .pages(let number): place + number * rows
      case .toFirst: 0
      case .toLast: count - 1
      }
    return max(0, min(target, count - 1))
  }
}
