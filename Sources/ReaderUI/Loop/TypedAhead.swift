internal import FilterLanguage
internal import Screen
internal import Store

/// Keys that were typed ahead, and the answers that what they act on waits for.
///
/// A key acts on what its typist would have seen had he waited: keys that come in one burst end where the same keys end
/// that are pressed one after another. So a key that acts on a selection waits until the list that it belongs to has
/// come. What is typed in a filter never waits, so that a long search can be given up.
struct TypedAhead: Equatable, Sendable {
  /// Keys in the order of their reads.
  var reads: [[Key]] = []
  /// Which articles of the query have been asked for, in place of those in memory.
  var list: Page?
  /// Answers to other questions.
  var answers: Set<Answer> = []
  /// Marks of single articles that are not stored yet: what is read from the store meanwhile may be without them.
  var marks: [PendingMark] = []
  /// Changes after which the list is loaded anew.
  var changes = 0

  enum Answer: Sendable {
    /// More articles at an end of the list; an article's content; the next unread article; what it said before.
    case page, article, unread, versions
    case tags, feeds
    /// A story, a front page, a timeline.
    case storyPage
    /// How many would be marked as read.
    case question
  }

  struct PendingMark: Equatable, Sendable {
    var id: Article.ID
    var mark: Mark
  }

  /// So many reads wait at most; whoever types on meanwhile sees that nothing happens.
  static let most = 1_000

  /// Something was asked for.
  mutating func await(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .load(_, .older), .load(_, .newer): answers.insert(.page)
      case .load(_, let page):
        // It ends what was asked for before.
        list = page
        answers.remove(.page)
      // Nothing was found; what is nearest may be shown in its place.
      case .loosen: list = .newest
      case .open: answers.insert(.article)
      case .findUnread: answers.insert(.unread)
      case .loadTags: answers.insert(.tags)
      case .loadFeeds: answers.insert(.feeds)
      case .countUnread: answers.insert(.question)
      case .readVersions: answers.insert(.versions)
      case .mark(let mark, let id, isUndoable: _): marks.append(PendingMark(id: id, mark: mark))
      case .readStory, .readToday, .readTimeline: answers.insert(.storyPage)
      case .markAllRead, .markRead, .undo, .setTags: changes += 1
      case .count, .match, .lookAgain, .preview, .readAgain, .refresh, .copy, .redraw, .suspend: break
      }
    }
  }

  /// Something was answered. Where it failed, nothing is known of what the keys were meant for.
  mutating func hear(_ action: Action, of query: Query, opened: Article.ID?) {
    switch action {
    case .loaded(query, .older, _), .loaded(query, .newer, _):
      answers.remove(.page)
      list = nil
    case .loaded(query, _, _), .loosened(query, _): list = nil
    case .opened(opened, _): answers.remove(.article)
    case .foundUnread: answers.remove(.unread)
    case .tagsLoaded: answers.remove(.tags)
    case .feedsLoaded: answers.remove(.feeds)
    case .countedUnread: answers.remove(.question)
    case .versionsRead: answers.remove(.versions)
    case .marked: marks = Array(marks.dropFirst())
    case .storyRead, .todayRead, .timelineRead: answers.remove(.storyPage)
    case .markedAll, .markedTogether, .undone, .tagsSet:
      // Changes are stored in the order of their keys.
      changes = max(0, changes - 1)
      marks = []
    case .failed, .notWritten: self = TypedAhead()
    default: break
    }
  }

  /// An article as it is once all marks are stored.
  func marked(_ article: Article) -> Article {
    var article = article
    for pending in marks where pending.id == article.id {
      switch pending.mark {
      case .read: article.isUnread = false
      case .unread: article.isUnread = true
      case .starred: article.isStarred = true
      case .unstarred: article.isStarred = false
      }
    }
    return article
  }

  /// The articles of `query` as they are once all marks are stored. In a list that grows or is read again those stay
  /// that the query has no more.
  func marked(_ articles: [Article], of query: Query, _ page: Page) -> [Article] {
    if marks.isEmpty { return articles }
    let articles = articles.map(marked)
    switch page {
    case .again, .older, .newer: return articles
    case .newest, .oldest, .from:
      return articles.filter { ($0.isUnread || !query.isUnreadOnly) && ($0.isStarred || !query.isStarredOnly) }
    }
  }
}

extension State {
  /// Takes the keys that need not wait, in their order.
  mutating func takeWaiting() -> [Effect] {
    var effects: [Effect] = []
    while !isDone, let read = ahead.reads.first {
      // In a text field both scalars of a lam-alef key are wanted as they came.
      let (key, count) = mode.isText ? (read[0], 1) : keymap.composed(read, at: 0)
      if mustWait(key) { break }
      ahead.reads[0].removeFirst(count)
      if ahead.reads[0].isEmpty { ahead.reads.removeFirst() }
      let new = take(key)
      closeOthers()
      ahead.await(new)
      effects += new
    }
    return effects
  }

  private func mustWait(_ key: Key) -> Bool {
    if mode.isText, LineField.knows(key) { return false }
    var keymap = keymap
    guard let command = keymap.command(for: key, in: mode) else { return ahead.answers.contains(.question) }
    if [.redraw, .suspend].contains(command) { return false }
    // The answer may be a question, which the next key answers.
    if ahead.answers.contains(.question) { return true }
    // What is chosen shows another list, in which what is selected in this one stays selected.
    if command == .accept, [.tags, .tagSearch, .feeds, .filters].contains(mode), ahead.list != nil { return true }
    switch mode {
    case .list: return mustWaitInList(command)
    case .sections:
      // What is listed then depends on what is read and starred.
      if command == .openSection { return ahead.list != nil || ahead.changes > 0 || !ahead.marks.isEmpty }
      return ahead.list != nil && [.nextPane, .previousPane].contains(command)
    case .filterLine: return ![.accept, .close].contains(command) && mustWaitInList(command)
    case .article:
      // From what was changed the way leads back to the article, not to the list.
      if ahead.answers.contains(.versions) { return true }
      if [.back, .clear, .help, .switchLanguage].contains(command) { return false }
      if ahead.list != nil || ahead.changes > 0 || ahead.answers.contains(.unread) { return true }
      return ![.nextUnread, .previousUnread].contains(command) && ahead.answers.contains(.article)
    case .tags, .tagSearch:
      guard case .tags(let picker) = overlay, !picker.isLoaded else { return false }
      return ahead.answers.contains(.tags) && ![.close, .chooseTags].contains(command)
    case .feeds:
      guard case .feeds(let picker) = overlay, !picker.isLoaded else { return false }
      return ahead.answers.contains(.feeds) && ![.close, .chooseFeed].contains(command)
    case .story, .today, .timeline:
      if command == .close || command == .help { return false }
      return ahead.answers.contains(.storyPage) || ahead.changes > 0
    case .filters, .help, .tagLine, .question: return false
    }
  }

  /// Its answer depends on what is read and starred.
  private func asksOfMarks(_ command: Command) -> Bool {
    [.unreadOnly, .starredOnly, .markAllRead].contains(command)
  }

  private func mustWaitInList(_ command: Command) -> Bool {
    if [.back, .help, .switchLanguage, .undo, .refreshAll].contains(command) { return false }
    if ahead.changes > 0 || asksOfMarks(command) && !ahead.marks.isEmpty { return true }
    switch command {
    // The article at which it begins is one that has not come.
    case .filter where ahead.list.isJump: return true
    case .filter, .chooseFilter, .chooseTags, .chooseFeed, .markAllRead: return false
    // The way back from the end, which has not come yet.
    case .first where ahead.list == .oldest && list.reachesNewest: return false
    default: break
    }
    if ahead.list != nil || ahead.answers.contains(.unread) { return true }
    return ahead.answers.contains(.page) && leadsBeyond(command)
  }

  /// Whether the way leads to articles that are still to come.
  private func leadsBeyond(_ command: Command) -> Bool {
    let step =
      switch command {
      case .down: 1
      case .up: -1
      case .pageDown: articlesInView
      case .pageUp: -articlesInView
      default: 0
      }
    let target = list.scroll.selected + step
    return target >= list.articles.count && !list.reachesOldest || target < 0 && !list.reachesNewest
  }
}

extension Page? {
  /// The list goes to an article that is not in memory.
  fileprivate var isJump: Bool {
    switch self {
    case .oldest, .from: true
    case .newest, .again, .older, .newer, nil: false
    }
  }
}
