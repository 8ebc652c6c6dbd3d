public import ArticleParsing
public import FilterLanguage
public import Store

/// What is to be done outside the state; as data, so that tests compare it.
public enum Effect: Equatable, Sendable {
  case load(Query, Page)
  /// Where there are as many as the first bound, it is asked for again up to the last one.
  case count(Query, upTo: Int = CountBound.first)
  /// What else may be shown for a line that found nothing.
  case loosen(Query, line: String)
  /// Which of the same line in other layouts finds something.
  case tryLayouts(Query, [LayoutReading])
  /// The names of tags, sources and feeds, for a line that is typed.
  case loadNames
  /// Marks all articles of a query, as a command names it.
  case markMatching(Mark, Query)
  /// Saves all articles of a query, so many at most.
  case export(Query, SaveRequest)
  /// How the store finds the words of a query, so that what is found is marked.
  case match(Query)
  /// What has become of what is shown, after the changes that were made here, so many in all.
  case lookAgain(Query, KnownArticles, changes: Int)
  case open(Article.ID)
  /// Reads an article that is shown beside the list, and not opened by that.
  case preview(Article.ID)
  /// Asks whether the article on the screen says something else by now.
  case readAgain(Article.ID)
  case readVersions(Article.ID)
  /// In which forms words that are looked for stand in the open article.
  case find(FindQuestion)
  /// Reads an article of which something is to be copied.
  case readToCopy(Article.ID, CopyChoice)
  /// Asks what is about the same as an article, once that is shown.
  case relate(Article.ID)
  /// All of them, or the first few, where these can be told sooner.
  case loadTags(Query, first: Int? = nil)
  /// The tags of a way's last step.
  case loadNearTags(TagWay)
  case loadFeeds
  /// What the counters know, with these tags in any case.
  case loadSections(tags: [String])
  /// How many articles a section has, whose query this is; counting stops at the bound.
  case countSection(Section.ID, Query, atMost: Int)
  case readStory(Article.ID)
  /// A day's front page, by the day's number since 1970.
  case readToday(day: Int)
  case readTimeline(Query)
  case findUnread(Query, from: Article.ID, older: Bool)
  case countUnread(Query, Stretch = .all)
  /// All articles of a query from one to another.
  case readRange(Query, from: Article.ID, to: Article.ID)
  /// Not undoable is what nobody asked for: an article that is read because it was opened.
  case mark(Mark, Article.ID, isUndoable: Bool = true)
  case markAllRead(Query, Stretch = .all)
  case markSeveral(Mark, [Article.ID])
  case remove([Article.ID])
  /// Takes back what was changed last here, or that change alone. Where nothing was changed here, the last change of
  /// others is offered.
  case undo(Int64? = nil)
  /// Gives an article the tags that the reader says.
  case setTags([String], Article.ID)
  case editTags(adding: [String], removing: [String], [Article.ID])
  /// Fetches feeds, or all of them; what comes of it is told by `Action.refreshing` and `refreshed`.
  case refresh(RefreshScope)
  /// Fetches a page that an article's list names; what came of it is told by `Action.pageFetched`.
  case fetchPage(PageRequest)
  case save(SaveRequest)
  /// Runs a command that reads an article; what came of it is told by `Action.piped`.
  case pipe(PipeRequest)
  case stopPipe
  /// Asks for an article that the pager is to show, and shows it.
  case readForPager(Article.ID)
  case page(ArticleContent, Interface)
  /// Remembers where articles were left, and as what the screen is to be shown at the next start. Where that fails,
  /// nothing of what is shown is wrong, and nobody is told.
  case remember([Article.ID: ReadingPlace], session: String?)
  /// Puts logical text on the clipboard.
  case copy(String)
  /// Gives an address to a program that shows it.
  case browse(OpenableAddress)
  /// Asks which themes there are, and shows one.
  case listThemes
  case showTheme(String)
  case feeds(FeedEffect)
  /// The mouse is the reader's, or the terminal's.
  case takeMouse(Bool)
  case redraw
  case suspend

  /// It changes the store.
  var isChange: Bool {
    switch self {
    case .mark, .markAllRead, .markSeveral, .remove, .undo, .setTags, .editTags, .markMatching: true
    case .feeds(let effect): effect.isChange
    default: false
    }
  }

  /// A key waits for its answer.
  var isUrgent: Bool {
    switch self {
    // What stands above the rows in view.
    case .load(_, .newer): false
    case .load, .match, .open, .preview, .readVersions, .loadTags, .loadNearTags, .loadFeeds, .findUnread, .countUnread,
      .find, .readStory, .readToday, .readTimeline:
      true
    default: false
    }
  }

  /// Starting an effect cancels the running one with the same key; changes of the store have none.
  var key: String? {
    switch self {
    case .load: "load"
    case .count: "count"
    case .loosen: "loosen"
    case .match: "match"
    case .tryLayouts: "layouts"
    case .loadNames: "names"
    case .lookAgain: "again"
    case .open: "open"
    case .preview: "preview"
    case .readAgain: "readAgain"
    case .readVersions: "versions"
    case .find: "find"
    case .readToCopy: "copy"
    case .relate: "relate"
    case .loadTags, .loadNearTags: "tags"
    case .loadFeeds: "feeds"
    case .loadSections, .countSection: "sections"
    case .findUnread: "unread"
    case .countUnread: "countUnread"
    case .readForPager: "pager"
    case .save, .pipe, .stopPipe, .page, .fetchPage, .takeMouse, .markMatching, .export: nil
    case .feeds(let effect): effect.isLook ? "look" : nil
    case .readRange: "range"
    case .readStory: "story"
    case .readToday: "today"
    case .readTimeline: "timeline"
    case .mark, .markAllRead, .markSeveral, .remove, .undo, .setTags, .editTags, .remember, .refresh, .copy,
      .browse,
      .redraw, .suspend, .listThemes, .showTheme:
      nil
    }
  }
}

/// Where counting the articles of a query stops, so that no count reads a million rows: at first soon, for a key must
/// not wait for it, and then where a larger number would say little.
public enum CountBound {
  /// As many as a list has read by then.
  public static let first = ArticleList.page
  /// Of a saved filter, whose number nobody waits for.
  static let section = 1_000
  public static let last = 10_000
}
