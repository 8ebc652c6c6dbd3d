internal import FilterLanguage
public import Ingest
public import Store
internal import TextAnalysis

/// Effects that are questions to the store, and its answers as actions.
public struct StoreEffects: Sendable {
  private let store: Store
  private let subscriber: Subscriber

  /// Feeds are looked for by `subscriber`.
  public init(store: Store, subscriber: Subscriber) { (self.store, self.subscriber) = (store, subscriber) }

  @concurrent public func perform(_ effect: Effect) async -> Action? {
    do throws(StoreError) {
      return try await answer(effect)
    } catch {
      if case .remember = effect { return nil }
      if effect.isChange { return .notWritten(error) }
      return Task.isCancelled ? nil : .failed(error)
    }
  }

  private func answer(_ effect: Effect) async throws(StoreError) -> Action? {
    switch effect {
    case .load(let query, let page): return .loaded(query, page, try await articles(query, page))
    case .count(let query, let limit):
      if let (articles, unread) = try await store.knownCounts(query) {
        return .counted(query, articles: articles, unread: unread, bound: .max)
      }
      // Starred ones are few.
      let bound = query == Query(isStarredOnly: true) ? .max : limit
      let (articles, unread) = try await store.aside.counts(query, atMost: bound)
      return .counted(query, articles: articles, unread: unread, bound: bound)
    case .loosen(let query, let line): return .loosened(query, try await store.loosened(query, line: line))
    case .tryLayouts(let query, let readings):
      for reading in readings where try await store.count(reading.query, atMost: 1) > 0 {
        return .layoutsTried(query, line: reading.line)
      }
      return .layoutsTried(query, line: nil)
    case .loadNames:
      // Nobody asked for them: where they cannot be read, none are offered.
      let counts = try? await store.aside.sectionCounts(sources: LineNames.most, tags: LineNames.most)
      return .namesLoaded(counts.map { LineNames($0) } ?? LineNames())
    case .match(let query): return .matched(query, try await store.aside.matcher(query))
    case .lookAgain(let query, let known, let changes):
      let news = try await store.news(of: query, known, atMost: ArticleList.mostArrivals)
      return .lookedAgain(query, news, changes: changes)
    case .open(let id): return .opened(id, try await store.content(id))
    case .preview(let id): return .previewed(id, try await store.content(id))
    case .readAgain(let id): return .readAgain(id, try await store.content(id))
    case .readVersions(let id): return .versionsRead(id, try await store.versions(of: id))
    case .find(let question): return .found(try await answer(question))
    case .readToCopy(let id, let choice): return .readToCopy(choice, try await store.content(id))
    case .relate(let id):
      // Nobody asked for it: where it cannot be read, there is none.
      do { return .related(id, try await store.aside.related(to: id)) } catch { return .related(id, []) }
    case .loadTags(let query, let first):
      if let first, let (tags, more) = try await store.firstTags(query, first) {
        return .tagsLoaded(query, tags, more: more)
      }
      return .tagsLoaded(query, try await store.tags(query, atMost: CountBound.last))
    case .loadNearTags(let way):
      let tags = try await way.path.isEmpty ? store.tags(named: way.start) : store.tags(near: way.path)
      return .nearTagsLoaded(way, tags)
    case .loadFeeds:
      let counts = try await store.feedCounts()
      return .feedsLoaded(
        try await store.feeds().map { CountedFeed(feed: $0, count: counts[$0.id] ?? FeedCount()) })
    case .loadSections(let tags):
      return .sectionsLoaded(
        try await store.aside.sectionCounts(
          sources: SectionList.mostSources, tags: SectionList.mostTags, named: tags))
    case .countSection(let id, let query, let bound):
      return .sectionCounted(id, query, try await store.aside.count(query, atMost: bound), bound: bound)
    case .findUnread(let query, let from, let older):
      return .foundUnread(
        query, from: from, older: older, try await store.nextUnread(query, from: from, older: older, wraps: true))
    case .countUnread(let query, let stretch): return .countedUnread(query, try await unread(query, stretch), stretch)
    case .readRange(let query, let newest, let oldest):
      let ids = try await store.ids(query, from: newest, to: oldest, atMost: Flags.mostInRange + 1)
      return .rangeRead(query, ids)
    case .mark(let mark, let id, let isUndoable):
      if try await store.mark(mark, [id], isUndoable: isUndoable) == 0, try await store.content(id) == nil {
        return .notMarked(mark, id)
      }
      return .marked
    case .setTags(let tags, let id):
      try await store.setTags(tags, of: id)
      return .tagsSet(id, try await store.content(id)?.article.tags ?? [])
    case .remember(let places, let session):
      try await store.remember(places, session: session)
      return nil
    case .readStory(let id): return .storyRead(id, try await store.story(of: id))
    case .readToday(let day): return .todayRead(try await store.today(day: day, limit: Store.mostOfDay))
    case .readTimeline(let query):
      return .timelineRead(query, try await store.timeline(query, atMost: TimelinePage.mostArticles))
    case .undo(let change?): return .undone(try await store.undo(.only(change)))
    case .undo(nil):
      if let undone = try await store.undo(.own) { return .undone(undone) }
      return try await store.lastChange().map { .undoOffered($0) } ?? .undone(nil)
    case .markAllRead(let query, let stretch): return .markedAll(query, try await markRead(query, stretch))
    case .markSeveral(let mark, let ids): return .markedSeveral(mark, try await store.mark(mark, ids))
    case .remove(let ids): return .removed(ids, try await store.remove(ids))
    case .editTags(let adding, let removing, let ids):
      return .tagsEdited(try await store.editTags(of: ids, adding: adding, removing: removing))
    case .markMatching(let mark, let query): return .markedSeveral(mark, try await store.mark(mark, matching: query))
    case .export(let query, var request):
      request.ids = try await store.articles(query, limit: SaveRequest.mostExported).map(\.id)
      return .saved(await request.perform(in: store))
    case .save(let request): return .saved(await request.perform(in: store))
    case .readForPager(let id): return .readForPager(id, try await store.content(id))
    case .feeds(let effect): return .feeds(try await effect.perform(in: store, subscriber))
    case .pipe, .stopPipe, .page, .fetchPage, .takeMouse: return nil
    case .refresh, .copy, .browse, .redraw, .suspend, .listThemes, .showTheme: return nil
    }
  }

  /// Each word by itself, for they are looked for side by side.
  private func answer(_ question: FindQuestion) async throws(StoreError) -> FindAnswer {
    if question.line.isQuoted { return FindAnswer(question, question.line.matchers) }
    var matchers: [Matcher] = []
    for term in question.line.terms.prefix(FindQuestion.mostWords) {
      matchers.append(try await store.matcher(Query(filter: .word(term))))
    }
    return FindAnswer(question, matchers)
  }

  private func unread(_ query: Query, _ stretch: Stretch) async throws(StoreError) -> Int {
    let list = query
    var query = query
    query.isUnreadOnly = true
    return switch stretch {
    case .all: try await store.count(query)
    case .older(let id): try await store.count(query, from: id, older: true, in: list)
    case .newer(let id): try await store.count(query, from: id, older: false, in: list)
    }
  }

  private func markRead(_ query: Query, _ stretch: Stretch) async throws(StoreError) -> Int {
    switch stretch {
    case .all: try await store.mark(.read, matching: query)
    case .older(let id): try await store.mark(.read, matching: query, olderThan: id)
    case .newer(let id): try await store.mark(.read, matching: query, newerThan: id)
    }
  }

  private func articles(_ query: Query, _ page: Page) async throws(StoreError) -> [Article] {
    let limit = ArticleList.page
    switch page {
    case .newest: return try await store.articles(query, limit: limit)
    case .oldest: return try await store.articles(query, limit: limit, before: Article.ID(.min))
    case .from(let id): return try await store.articles(query, limit: limit, after: Article.ID(id.rawValue + 1))
    case .again(let id, let count):
      return try await store.articles(query, limit: count, after: Article.ID(id.rawValue + 1))
    case .older(let id): return try await store.articles(query, limit: limit, after: id)
    case .newer(let id): return try await store.articles(query, limit: limit, before: id)
    }
  }
}
