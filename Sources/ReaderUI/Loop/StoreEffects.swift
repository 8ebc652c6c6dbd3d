internal import FilterLanguage
public import Store

/// Effects that are questions to the store, and its answers as actions.
public struct StoreEffects: Sendable {
  private let store: Store

  public init(store: Store) { self.store = store }

  @concurrent public func perform(_ effect: Effect) async -> Action? {
    do throws(StoreError) {
      return try await answer(effect)
    } catch {
      if effect.isChange { return .notWritten(error) }
      return Task.isCancelled ? nil : .failed(error)
    }
  }

  private func answer(_ effect: Effect) async throws(StoreError) -> Action? {
    switch effect {
    case .load(let query, let page): return .loaded(query, page, try await articles(query, page))
    case .count(let query, let limit):
      // All, unread or starred articles are known without counting.
      let kept: [Query] = [.everything, Query(isUnreadOnly: true), Query(isStarredOnly: true)]
      let bound = kept.contains(query) ? .max : limit
      let (articles, unread) = try await store.counts(query, atMost: bound)
      return .counted(query, articles: articles, unread: unread, bound: bound)
    case .loosen(let query, let line): return .loosened(query, try await store.loosened(query, line: line))
    case .match(let query): return .matched(query, try await store.matcher(query))
    case .lookAgain(let query, let known, let changes):
      let news = try await store.news(of: query, known, atMost: ArticleList.mostArrivals)
      return .lookedAgain(query, news, changes: changes)
    case .open(let id): return .opened(id, try await store.content(id))
    case .preview(let id): return .previewed(id, try await store.content(id))
    case .readAgain(let id): return .readAgain(id, try await store.content(id))
    case .readVersions(let id): return .versionsRead(id, try await store.versions(of: id))
    case .loadTags(let query): return .tagsLoaded(query, try await store.tags(query, atMost: CountBound.last))
    case .loadFeeds:
      let counts = try await store.feedCounts()
      return .feedsLoaded(
        try await store.feeds().map { CountedFeed(feed: $0, count: counts[$0.id] ?? FeedCount()) })
    case .findUnread(let query, let from, let older):
      return .foundUnread(query, from: from, try await store.nextUnread(query, from: from, older: older))
    case .countUnread(var query):
      let asked = query
      query.isUnreadOnly = true
      return .countedUnread(asked, try await store.count(query))
    case .mark(let mark, let id, let isUndoable):
      _ = try await store.mark(mark, [id], isUndoable: isUndoable)
      return .marked
    case .setTags(let tags, let id):
      try await store.setTags(tags, of: id)
      return .tagsSet(id, try await store.content(id)?.article.tags ?? [])
    case .readStory(let id): return .storyRead(id, try await store.story(of: id))
    case .readToday(let day): return .todayRead(try await store.today(day: day))
    case .readTimeline(let query):
      return .timelineRead(query, try await store.timeline(query, atMost: TimelinePage.mostArticles))
    case .markRead(let ids): return .markedTogether(try await store.mark(.read, ids))
    case .undo: return .undone(try await store.undo())
    case .markAllRead(let query): return .markedAll(query, try await store.mark(.read, matching: query))
    case .refresh, .copy, .redraw, .suspend: return nil
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
