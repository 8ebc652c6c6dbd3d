internal import FilterLanguage
internal import Screen
internal import Store

/// Everything that a key can ask for, under the name that it keeps.
///
/// This is the one table of commands: their keys, where they can be given, and what they do there. Keymap, hints and
/// help are made from it; the words are in each language's file.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first, last, open, back
  case nextRelated = "next-related"
  case previousRelated = "previous-related"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case toggleStar = "toggle-star"
  case undo
  case chooseTags = "tags"
  case editTags = "edit-tags"
  case chooseFeed = "feeds"
  case filter
  case chooseFilter = "filters"
  case unreadOnly = "unread-only"
  case starredOnly = "starred-only"
  case clear, refresh
  case showNew = "show-new"
  case refreshAll = "refresh-all"
  case copy
  case copyAddress = "copy-address"
  case copyLink = "copy-link"
  case showChanges = "changes"
  case switchLanguage = "switch-language"
  case help, redraw, suspend
  // The rooms.
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case toggleSections = "sections"
  case openSection = "open-section"
  case zen
  case wider, narrower
  // Stories and days.
  case showToday = "today"
  case showStory = "story"
  case showTimeline = "timeline"
  case earlierDay = "earlier-day"
  case laterDay = "later-day"
  // In what stands in front of list and article.
  case accept, close, choose
  case allOrAny = "all-or-any"
  case yes, no

  /// Commands that have no key until a reader gives them one.
  static let withoutKeys: Set<Command> = []

  private static let reading: [Mode] = [.list, .article]
  private static let windows: [Mode] = [.tags, .feeds, .filters, .help]
  private static let scrolled: [Mode] = reading + windows + [.sections, .today, .story]
  private static let rooms: [Mode] = [.sections] + reading
  private static let pages: [Mode] = [.today, .story, .timeline]
  /// Also lines that are typed above a list.
  private static let listed: [Mode] = scrolled + [.filterLine, .tagSearch]

  var entry: CommandEntry {
    switch self {
    case .down:
      CommandEntry(.character("j"), .down).on(Self.listed) { $0.go(.rows(1)) }
    case .up:
      CommandEntry(.character("k"), .up).on(Self.listed) { $0.go(.rows(-1)) }
    case .pageDown:
      CommandEntry(.character(" "), .pageDown, .control("f")).except(.character(" "), in: .tags)
        .on(Self.listed) { $0.go(.pages(1)) }
    case .pageUp:
      CommandEntry(.pageUp, .control("b"), .character("b"))
        .on(Self.listed) { $0.go(.pages(-1)) }
    case .first: CommandEntry(.character("g"), .home).on(Self.scrolled) { $0.go(.toFirst) }
    case .last: CommandEntry(.character("G"), .end).on(Self.scrolled) { $0.go(.toLast) }
    case .open:
      CommandEntry(.enter).on([.list]) { $0.openSelected() }.on([.article]) { $0.openRelated() }
        .on([.today]) { $0.openFromToday() }.on([.story]) { $0.openFromStory() }.on([.timeline]) {
          $0.showSelectedDay()
        }
    case .back:
      CommandEntry(.character("q"), .backspace, .control("q"))
        .on([.list]) { $0.quit($1) }.on([.article]) { $0.leaveArticle() }.on([.sections]) { $0.focus(on: .list) }
    case .nextRelated: CommandEntry(.tab, .character("l")).on([.article]) { $0.goAround(1, by: $1) }
    case .previousRelated: CommandEntry(.backTab, .character("h")).on([.article]) { $0.goAround(-1, by: $1) }
    case .nextUnread: CommandEntry(.character("n")).on(Self.reading) { $0.findUnread(older: true) }
    case .previousUnread: CommandEntry(.character("N")).on(Self.reading) { $0.findUnread(older: false) }
    case .toggleRead:
      CommandEntry(.character("m")).on(Self.reading) { $0.toggle(\.isUnread, on: .unread, off: .read) }
        .on([.today]) { $0.readSelectedStory() }.on([.story]) { $0.readStory() }
    case .markAllRead: CommandEntry(.character("A")).on([.list]) { $0.askToMarkAll() }
    case .toggleStar:
      CommandEntry(.character("s")).on(Self.reading) { $0.toggle(\.isStarred, on: .starred, off: .unstarred) }
    case .undo: CommandEntry(.character("z")).on(Self.reading) { _ in [.undo] }
    case .chooseTags:
      CommandEntry(.character("t")).on(Self.reading) { $0.chooseTags() }.on([.tags]) { $0.close() }
    case .editTags: CommandEntry(.character("e")).on(Self.reading) { $0.editTags() }
    case .chooseFeed:
      CommandEntry(.character("c")).on(Self.reading) { $0.chooseFeed() }.on([.feeds]) { $0.close() }
    case .filter:
      CommandEntry(.character("/"), .control("s"), .function(3))
        .on(Self.reading) { $0.filter() }.on([.tags]) { $0.searchTags() }
    case .chooseFilter:
      CommandEntry(.character("v")).on(Self.reading) { $0.chooseFilter() }.on([.filters]) { $0.close() }
    case .unreadOnly: CommandEntry(.character("u")).on([.list]) { $0.toggle(\.isUnreadOnly) }
    case .starredOnly: CommandEntry(.character("f")).on([.list]) { $0.toggle(\.isStarredOnly) }
    case .clear:
      CommandEntry(.escape)
        .on([.list]) { $0.clear() }.on([.article]) { $0.leaveArticle() }.on([.sections]) { $0.focus(on: .list) }
    case .refresh:
      CommandEntry(.character("r")).on(Self.reading) { $0.refreshCurrent() }.on([.feeds]) { $0.refreshSelectedFeed() }
    case .showNew: CommandEntry(.character("a")).on([.list]) { $0.showArrivals() }
    case .refreshAll: CommandEntry(.character("R")).on(Self.reading + [.feeds]) { $0.refreshAll() }
    case .copy: CommandEntry(.character("y")).on(Self.reading) { $0.copy() }
    case .copyAddress: CommandEntry(.character("Y")).on(Self.reading) { $0.copyAddress() }
    case .copyLink:
      CommandEntry(
        .character("1"), .character("2"), .character("3"), .character("4"), .character("5"), .character("6"),
        .character("7"), .character("8"), .character("9"), .character("0")
      ).on([.article]) { $0.copyLink($1) }
    case .showChanges: CommandEntry(.character("d")).on([.article]) { $0.showChanges() }
    case .switchLanguage: CommandEntry(.character("i")).on(Self.scrolled) { $0.switchLanguage() }
    case .help: CommandEntry(.character("?"), .function(1)).on(Self.rooms) { $0.help() }.on([.help]) { $0.close() }
    case .redraw: CommandEntry(.control("l")).on(Mode.allCases) { _ in [.redraw] }
    case .suspend: CommandEntry(.control("z")).on(Mode.allCases) { _ in [.suspend] }
    case .nextPane: CommandEntry(.tab).on([.sections, .list]) { $0.focusNext(1) }
    case .previousPane: CommandEntry(.backTab).on([.sections, .list]) { $0.focusNext(-1) }
    case .toggleSections: CommandEntry(.character("\\")).on(Self.rooms) { $0.toggleSections() }
    case .openSection: CommandEntry(.enter).on([.sections]) { $0.openSection() }
    // What an Arabic keyboard has on the same key is a sign of its own.
    case .zen: CommandEntry(.character("Z"), .character("~")).on(Self.reading) { $0.toggleZen() }
    case .wider: CommandEntry(.character(">")).on(Self.rooms) { $0.widen(by: 2) }
    case .narrower: CommandEntry(.character("<")).on(Self.rooms) { $0.widen(by: -2) }
    case .showToday:
      CommandEntry(.character("T")).on(Self.rooms + [.story, .timeline]) { $0.showToday() }.on([.today]) {
        $0.closePage()
      }
    case .showStory:
      CommandEntry(.character("S")).on(Self.reading) { $0.showStory() }.on([.today]) { $0.openFromToday() }
        .on([.story]) { $0.closePage() }
    case .showTimeline:
      CommandEntry(.character("L")).on(Self.rooms) { $0.showTimeline() }.on([.timeline]) { $0.closePage() }
    case .earlierDay:
      CommandEntry(.character("h"), .left).on([.today]) { $0.goToDay(-1) }.on([.timeline]) { $0.goInTimeline(-1) }
    case .laterDay:
      CommandEntry(.character("l"), .right).on([.today]) { $0.goToDay(1) }.on([.timeline]) { $0.goInTimeline(1) }
    case .accept:
      CommandEntry(.enter)
        .on([.filterLine]) { $0.keepFilter() }.on([.tagLine]) { $0.saveTags() }
        .on([.tags, .tagSearch]) { $0.applyTags() }
        .on([.feeds]) { $0.showSelectedFeed() }.on([.filters]) { $0.showSelectedFilter() }
    case .close:
      CommandEntry(.escape, .character("q"), .backspace, .control("q"))
        .on(Self.windows + [.tagLine, .question]) { $0.close() }.on(Self.pages) { $0.closePage() }
        .on([.filterLine]) { $0.giveUpFilter() }.on([.tagSearch]) { $0.endTagSearch() }
    case .choose: CommandEntry(.character(" "), .tab).on([.tags, .tagSearch]) { $0.chooseTag() }
    case .allOrAny: CommandEntry(.character("a")).on([.tags]) { $0.toggleAllOrAny() }
    case .yes: CommandEntry(.character("y"), .character("Y"), .enter).on([.question]) { $0.answerYes() }
    case .no: CommandEntry(.character("n")).on([.question]) { $0.close() }
    }
  }
}
