public import ArticleParsing
public import FilterLanguage
public import Ingest
public import Screen
public import Store
public import TextAnalysis
public import TextLayout

/// What happened.
public enum Action: Equatable, Sendable {
  /// Keys typed, all that one read of the terminal brought.
  case keys([Key])
  case resized(Size)
  /// The terminal is another one, for which text is to be laid out like this.
  case terminalChanged(LayoutOptions, unknown: String? = nil)
  case ticked(Clock)
  case loaded(Query, Page, [Article])
  case counted(Query, articles: Int, unread: Int, bound: Int)
  /// What may be shown instead of nothing, if anything.
  case loosened(Query, LooseQuery?)
  /// The first line in another layout that finds something, if any.
  case layoutsTried(Query, line: String?)
  /// Names that may follow in a line.
  case namesLoaded(LineNames)
  /// What marks the words of a query.
  case matched(Query, Matcher)
  /// The list as it is by now, asked for when so many changes had been made here.
  case lookedAgain(Query, ListNews, changes: Int)
  case opened(Article.ID, ArticleContent?)
  /// What the room beside the list shows of the selected article.
  case previewed(Article.ID, ArticleContent?)
  /// The article on the screen as it is by now.
  case readAgain(Article.ID, ArticleContent?)
  /// What is about the same as an article, best first.
  case related(Article.ID, [FoundRelation])
  /// What an article says and said before, newest first.
  case versionsRead(Article.ID, [ArticleVersion])
  case found(FindAnswer)
  case readToCopy(CopyChoice, ArticleContent?)
  /// `more` of them are still to come.
  case tagsLoaded(Query, [TagCount], more: Int = 0)
  case nearTagsLoaded(TagWay, [TagCount])
  case feedsLoaded([CountedFeed])
  case sectionsLoaded(SectionCounts)
  /// How many articles a section's query has, up to a bound.
  case sectionCounted(Section.ID, Query, Int, bound: Int)
  /// The next unread article in a direction, or the first from the list's other end, which may be the same one; or nil.
  case foundUnread(Query, from: Article.ID, older: Bool, Article?)
  case countedUnread(Query, Int, Stretch = .all)
  /// The articles from one to another, one more at most than are taken.
  case rangeRead(Query, [Article.ID])
  case marked
  /// The article that was to be marked is in the store no longer.
  case notMarked(Mark, Article.ID)
  case markedAll(Query, Int)
  /// So many articles were marked with one key.
  case markedSeveral(Mark, Int)
  /// What became of articles that were to be removed.
  case removed([Article.ID], Removed)
  /// What was taken back, if anything.
  case undone(Undone?)
  /// Nothing was changed here, but that was, before or by another program.
  case undoOffered(RememberedChange)
  /// So many articles have other tags now.
  case tagsEdited(Int)
  /// The article has these tags now.
  case tagsSet(Article.ID, [String])
  /// The course of an article's story, oldest first; empty where it stands alone.
  case storyRead(Article.ID, [StoryArticle])
  case todayRead(Today)
  case timelineRead(Query, Timeline)
  /// A refresh has come so far, and has ended.
  case refreshing(RefreshProgress)
  case refreshed(RefreshProgress)
  case pageFetched(PageRequest, PageOutcome)
  case saved(SaveOutcome)
  /// How a command has ended, and what it wrote.
  case piped(PipeRequest, PipeOutcome)
  case readForPager(Article.ID, ArticleContent?)
  /// The pager could not be started, for this reason.
  case notPaged(String)
  /// What became of a text that was to be copied.
  case copied(String, CopyOutcome)
  case themes(ThemeAnswer)
  /// What became of an address that was to be opened.
  case browsed(OpenableAddress, OpeningOutcome)
  /// What was asked for was not read.
  case failed(StoreError)
  /// A change was not stored; what is shown as changed is not.
  case notWritten(StoreError)
  /// Another process has changed the store.
  case changedElsewhere
  /// What came of something about feeds.
  case feeds(FeedAnswer)
  /// The store's file is gone from its place, or there again.
  case storePresence(StoreError?)
}
