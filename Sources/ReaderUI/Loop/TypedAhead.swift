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
    /// In which forms words stand in the open article.
    case forms
    case tags, feeds
    /// Names for the line that is typed, or the line in another layout.
    case names, layouts
    /// A story, a front page, a timeline.
    case storyPage
    /// How many would be marked as read.
    case question
    /// What the pager is to show.
    case pager
    /// The articles of a range.
    case range
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
      case .loadTags, .loadNearTags: answers.insert(.tags)
      case .loadFeeds: answers.insert(.feeds)
      case .loadNames: answers.insert(.names)
      case .tryLayouts: answers.insert(.layouts)
      case .countUnread: answers.insert(.question)
      case .readRange: answers.insert(.range)
      case .readVersions: answers.insert(.versions)
      case .readForPager: answers.insert(.pager)
      case .find: answers.insert(.forms)
      case .mark(let mark, let id, isUndoable: _): marks.append(PendingMark(id: id, mark: mark))
      case .readStory, .readToday, .readTimeline: answers.insert(.storyPage)
      case .markAllRead, .markSeveral, .remove, .undo, .setTags, .editTags, .markMatching: changes += 1
      // No key waits for what was found: it comes below what is there.
      case .count, .match, .lookAgain, .preview, .readAgain, .relate, .readToCopy, .remember, .loadSections,
        .countSection,
        .refresh,
        .copy, .browse, .redraw, .suspend:
        break
      case .save, .pipe, .stopPipe, .page, .export: break
      }
    }
  }

  /// Something was answered. Where it failed, nothing is known of what the keys were meant for.
  mutating func hear(_ action: Action, of query: Query, listed: Query, opened: Article.ID?) {
    switch action {
    case .loaded(listed, .older, _), .loaded(listed, .newer, _):
      answers.remove(.page)
      list = nil
    case .loaded(listed, _, _), .loosened(query, _): list = nil
    case .opened(opened, _): answers.remove(.article)
    case .foundUnread: answers.remove(.unread)
    case .tagsLoaded, .nearTagsLoaded: answers.remove(.tags)
    case .feedsLoaded: answers.remove(.feeds)
    case .namesLoaded: answers.remove(.names)
    case .layoutsTried: answers.remove(.layouts)
    case .countedUnread: answers.remove(.question)
    case .rangeRead: answers.remove(.range)
    case .versionsRead: answers.remove(.versions)
    case .readForPager: answers.remove(.pager)
    case .found: answers.remove(.forms)
    case .marked: marks = Array(marks.dropFirst())
    case .storyRead, .todayRead, .timelineRead: answers.remove(.storyPage)
    case .markedAll, .markedSeveral, .removed, .undone, .tagsSet, .tagsEdited:
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
    for pending in marks where pending.id == article.id { article.set(pending.mark) }
    for index in article.others.indices {
      for pending in marks where pending.id == article.others[index].id {
        switch pending.mark {
        case .read: article.others[index].isUnread = false
        case .unread: article.others[index].isUnread = true
        case .starred: article.others[index].isStarred = true
        case .unstarred: article.others[index].isStarred = false
        }
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
      return articles.filter { ($0.hasUnread || !query.isUnreadOnly) && ($0.isStarred || !query.isStarredOnly) }
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
      var new = take(key)
      new += closeOthers()
      ahead.await(new)
      effects += new
    }
    return effects
  }

  private func mustWait(_ key: Key) -> Bool {
    var (keymap, mode) = (keymap, mode)
    if mode.isText, LineField.knows(key), !keymap.isInSequence(in: mode) { return false }
    var found = keymap.find(key, in: mode)
    // It ends the number and is the article's.
    if mode == .linkNumber, found == .nothing { (mode, found) = (.article, keymap.find(key, in: .article)) }
    switch found {
    case .command(let command): return mustWait(command, in: mode)
    case .begun, .broken: return false
    case .nothing: return ahead.answers.contains(.question)
    }
  }

  private func mustWait(_ command: Command, in mode: Mode) -> Bool {
    if [.redraw, .suspend].contains(command) { return false }
    // The pager takes the keys once it is there; those that came before are for what is seen then.
    if ahead.answers.contains(.pager) { return true }
    // The answer may be a question, which the next key answers.
    if ahead.answers.contains(.question) { return true }
    // What is chosen shows another list, in which what is selected in this one stays selected.
    if command == .accept || command == .narrow, [.tags, .tagSearch, .feeds, .filters].contains(mode), ahead.list != nil
    {
      return true
    }
    // What may follow is still to come.
    if [.completeLine, .completeBackward].contains(command), !ahead.answers.isDisjoint(with: [.names, .layouts]) {
      return true
    }
    if command == .commandLine { return false }
    switch mode {
    case .list: return mustWaitInList(command)
    case .commandLine:
      guard command == .accept else { return false }
      return mustWaitForCommandLine { mustWait($0, in: $1) }
    case .sections, .sectionSearch:
      if [.nextPane, .previousPane].contains(command), ahead.list != nil { return true }
      // What is listed then depends on what is read and starred.
      let lists: [Command] = [.openSection, .down, .up, .pageDown, .pageUp, .first, .last, .fold]
      if lists.contains(command), ahead.changes > 0 || !ahead.marks.isEmpty { return true }
      return sectionsAreToCome && leadsBeyondSections(command)
    case .filterLine:
      let ofLine: [Command] = [.accept, .close, .completeLine, .completeBackward, .earlierLine, .laterLine]
      return !ofLine.contains(command) && mustWaitInList(command)
    case .findLine:
      return ahead.answers.contains(.forms) && ![.close, .earlierLine, .laterLine].contains(command)
    case .article:
      if isFinding, ahead.answers.contains(.forms), [.nextUnread, .previousUnread].contains(command) { return true }
      // From what was changed the way leads back to the article, not to the list.
      if ahead.answers.contains(.versions) { return true }
      // The way back begins at the article that was asked for.
      if [.back, .clear].contains(command), ahead.answers.contains(.unread) { return true }
      if [.back, .clear, .help, .switchLanguage].contains(command) { return false }
      if ahead.list != nil || ahead.changes > 0 || ahead.answers.contains(.unread) { return true }
      if asksOfMarks(command), !ahead.marks.isEmpty { return true }
      if ahead.answers.contains(.page), leadsBeyond(command) { return true }
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
    case .filters, .help, .tagLine, .linkNumber, .hints, .question, .saveFormat, .saveLine, .pipeLine, .printed,
      .selecting, .copyChoice, .helpSearch:
      return false
    }
  }

  /// Its answer depends on what is read and starred.
  private func asksOfMarks(_ command: Command) -> Bool {
    [.unreadOnly, .starredOnly, .toggleStories, .markAllRead, .markOlderRead, .markNewerRead].contains(command)
  }

  /// Who only goes on leaves an article that has not come as he would one that has.
  private static let passing: Set<Command> = [
    .down, .up, .pageDown, .pageUp, .nextArticle, .previousArticle, .back, .help, .switchLanguage, .refreshAll,
  ]

  private func mustWaitInList(_ command: Command) -> Bool {
    // Opened from the list, it is about to be read.
    if ahead.answers.contains(.article), !opened.isEmpty, !Self.passing.contains(command) { return true }
    if [.back, .help, .switchLanguage, .undo, .refreshAll].contains(command) { return false }
    // What is flagged by then is what the next key is for.
    if ahead.answers.contains(.range) { return true }
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

  /// Whether the way leads to sections that are still to come, or what was typed may mean them.
  private func leadsBeyondSections(_ command: Command) -> Bool {
    switch command {
    case .down, .pageDown: sections.scroll.selected + (command == .down ? 1 : sectionRowsInView) >= sections.rows.count
    case .last: true
    case .openSection: mode == .sectionSearch
    default: false
    }
  }

  /// Whether the way leads to articles that are still to come.
  private func leadsBeyond(_ command: Command) -> Bool {
    let step =
      switch command {
      case .nextArticle: 1
      case .previousArticle: -1
      // In the article they lead nowhere else.
      case _ where mode == .article: 0
      case .down, .flag: 1
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
