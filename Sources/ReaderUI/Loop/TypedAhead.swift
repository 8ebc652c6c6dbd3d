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
    case tags, feeds, themes
    /// Names for the line that is typed, or the line in another layout.
    case names, layouts
    /// A story, a front page, a timeline.
    case storyPage
    /// How many would be marked as read, or whether others' change is to be taken back.
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
      case .undo:
        changes += 1
        answers.insert(.question)
      case .markAllRead, .markSeveral, .remove, .setTags, .editTags, .markMatching: changes += 1
      // No key waits for what was found: it comes below what is there.
      case .count, .match, .lookAgain, .preview, .readAgain, .relate, .readToCopy, .remember, .loadSections,
        .countSection,
        .refresh,
        .copy, .browse, .redraw, .suspend:
        break
      case .save, .pipe, .stopPipe, .page, .fetchPage, .showTheme, .takeMouse, .export: break
      case .listThemes: answers.insert(.themes)
      case .feeds(let effect):
        if effect.isChange { changes += 1 }
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
    case .themes(.listed): answers.remove(.themes)
    case .namesLoaded: answers.remove(.names)
    case .layoutsTried: answers.remove(.layouts)
    case .countedUnread: answers.remove(.question)
    case .rangeRead: answers.remove(.range)
    case .versionsRead: answers.remove(.versions)
    case .readForPager: answers.remove(.pager)
    case .found: answers.remove(.forms)
    case .marked, .notMarked: marks = Array(marks.dropFirst())
    case .storyRead, .todayRead, .timelineRead: answers.remove(.storyPage)
    case .markedAll, .markedSeveral, .removed, .undone, .undoOffered, .tagsSet, .tagsEdited:
      switch action {
      case .undone, .undoOffered: answers.remove(.question)
      default: break
      }
      // Changes are stored in the order of their keys.
      changes = max(0, changes - 1)
      marks = []
    case .feeds(let answer) where answer.isOfChange: changes = max(0, changes - 1)
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
