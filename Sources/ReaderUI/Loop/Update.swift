internal import FilterLanguage
internal import Screen
internal import Store
internal import TextLayout

/// The state after `action`, and what is to be done for it.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  state.ahead.hear(action, of: state.query, listed: state.listed, opened: state.opened.last?.id)
  var effects = answer(&state, action)
  effects += state.closeOthers()
  if case .undone = action { state.sections.asking.isOvertaken = true }
  if action.changesCounts { (state.sections.asking.isStale, state.lines.namesAreStale) = (true, true) }
  state.ahead.await(effects)
  effects += state.takeWaiting()
  state.forgetPages()
  let followed = state.followSelection()
  state.ahead.await(followed)
  effects += followed
  state.changes += effects.count(where: \.isChange)
  state.seeArrivals()
  state.showCountedMarks()
  effects += state.askForSections(beside: effects)
  return effects
}

private func answer(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .keys(let keys):
    if !keys.isEmpty, state.ahead.reads.count < TypedAhead.most { state.ahead.reads.append(keys) }
    return []
  case .resized(let size):
    let isHitInView = state.isHitInView
    state.size = size
    state.selectInList(state.list.scroll.selected)
    state.layOutArticles()
    if isHitInView { state.showHit() }
    state.fitOverlay()
    state.fitSections()
    return state.missingPage()
  case .terminalChanged(let options, let unknown):
    state.tell(unknownTerminal: unknown)
    (state.options.shaping, state.options.stripsMarks) = (options.shaping, options.stripsMarks)
    state.layOutArticles()
    return []
  case .ticked(let clock):
    return state.take(clock) + state.remember()
  case .loaded(let listed, let page, let articles):
    guard listed == state.listed else { return [] }
    let query = state.query
    let isResumed = state.list.resume != nil
    let found = state.withWanted(state.ahead.marked(articles, of: query, page), page)
    state.list.take(found, of: articles.count, for: page, state.listShape)
    if state.mode != .filterLine { state.list.anchor = nil }
    switch page {
    case .again, .newest: state.updateOpened(from: articles)
    case .oldest, .from, .older, .newer: break
    }
    if page == .newest, articles.isEmpty, query.mayLoosen(state.filterText) {
      return [.loosen(query, line: state.filterText)]
    }
    if page == .newest, articles.isEmpty { return state.tryOtherLayouts() }
    // What is left of the list is newer than the place in it.
    if case .from = page, found.isEmpty { return state.reload() }
    return (isResumed && state.list.newest != nil ? [state.askForNews()] : []) + state.missingPage()
  case .loosened(let query, let loose):
    guard query == state.query else { return [] }
    guard let loose else { return state.tryOtherLayouts() }
    state.loose = loose
    return state.show(loose.query)
  case .layoutsTried(let query, let line):
    state.take(line, insteadOf: query)
    return []
  case .namesLoaded(let names):
    state.lines.names = names
    return []
  case .matched(let query, let matcher):
    guard query == state.query else { return [] }
    state.fullMatcher = .init(query: query, matcher: matcher)
    state.layOutArticles()
    return []
  case .counted(let query, let articles, let unread, let bound):
    guard query == state.query else { return [] }
    // Counted without marks that are shown already; it is asked for again once they are stored.
    if state.list.counts != nil, !state.ahead.marks.isEmpty { return [] }
    let goesOn = bound < CountBound.last && max(articles, unread) >= bound
    // What is known already stays until a better number comes.
    if !goesOn || state.list.counts == nil {
      state.list.counts = .init(articles: articles, unread: unread, bound: bound)
    }
    return goesOn ? [.count(query, upTo: CountBound.last)] : []
  case .lookedAgain(let query, let news, let changes):
    return state.take(news, of: query, changes: changes)
  case .opened(let id, var content):
    if let article = content?.article { content?.article = state.ahead.marked(article) }
    return state.show(content, of: id)
  case .previewed(let id, var content):
    if let article = content?.article { content?.article = state.ahead.marked(article) }
    state.takePreview(content, of: id)
    return []
  case .readAgain(let id, let content):
    return state.takeAgain(content, of: id)
  case .related(let id, let found):
    state.take(found, of: id)
    return []
  case .versionsRead(let id, let versions):
    state.take(versions, of: id)
    return []
  case .found(let answer):
    state.take(answer)
    return []
  case .readToCopy(let choice, let content):
    return state.copy(choice, of: content)
  case .tagsLoaded(let query, let tags, let more):
    return state.take(tags, of: query, more: more)
  case .nearTagsLoaded(let way, let tags):
    state.take(tags, of: way)
    return []
  case .feedsLoaded(let feeds):
    state.take(feeds)
    return []
  case .sectionsLoaded(let counts):
    return state.take(counts)
  case .sectionCounted(let id, let query, let count, let bound):
    return state.take(count, of: id, query, bound: bound)
  case .foundUnread(let query, let from, let older, let article):
    guard query == state.listed, state.walkedFrom == from else { return [] }
    return state.go(toUnread: article, from: from, older: older)
  case .countedUnread(let query, let count, let stretch):
    guard query == state.listed, state.overlay == nil else { return [] }
    state.ask(toMark: count, of: stretch)
    return []
  case .rangeRead(let query, let ids):
    state.take(range: ids, of: query)
    return []
  case .marked:
    // The last of several asks for all of them.
    return state.ahead.marks.isEmpty ? [.count(state.query)] : []
  case .notMarked(let mark, let id):
    state.message = .text(state.strings.notInStore)
    state.change(id) { $0.set(mark.opposite) }
    return state.ahead.marks.isEmpty ? [.count(state.query)] : []
  case .markedAll(let query, let count):
    state.message = .text(state.strings.count(state.strings.markedRead, count))
    guard query == state.listed else { return [.count(state.query)] }
    // With "unread only" on, what was just marked leaves the list.
    if query.isUnreadOnly { return state.reload() }
    return state.loadAgain()
  case .markedSeveral(let mark, let count): return state.takeMarked(mark, count)
  case .removed(let ids, let removed): return state.take(removed, of: ids)
  case .undone(let undone):
    let effects = state.take(undone)
    return effects + (Command.pages.contains(state.mode) ? state.readPageAgain() : [])
  case .undoOffered(let change):
    state.overlay = .confirmUndo(change, over: state.overlay)
    return []
  case .tagsEdited(let count): return state.takeTagged(count)
  case .tagsSet(let id, let tags):
    return state.take(tags: tags, of: id)
  case .storyRead(let id, let articles):
    state.take(articles, ofStory: id)
    return []
  case .todayRead(let today):
    state.take(today)
    return []
  case .timelineRead(let query, let timeline):
    state.take(timeline, of: query)
    return []
  case .refreshing(let progress):
    return state.take(progress, isDone: false)
  case .refreshed(let progress):
    return state.take(progress, isDone: true)
  case .pageFetched(let request, let outcome): return state.take(outcome, of: request)
  case .saved(let outcome):
    state.take(outcome)
    return []
  case .piped(let request, let outcome):
    state.take(outcome, of: request)
    return []
  case .readForPager(let id, let content):
    return state.show(content, inPagerInsteadOf: id)
  case .notPaged(let reason):
    state.message = .error(state.strings.saving.pagerFailed + state.strings.colon + reason.isolated)
    return []
  case .copied(let text, let outcome):
    state.message = state.strings.message(forCopying: text, outcome)
    return []
  case .themes(let answer): return state.take(answer)
  case .browsed(let address, let outcome):
    state.take(outcome, of: address)
    return []
  case .failed(let error):
    state.sections.asking.question = nil
    state.message = .error(state.strings.message(for: error))
    if !state.list.isLoaded { state.list.failure = error }
    return []
  case .notWritten(let error):
    state.message = .error(state.strings.message(for: error))
    return state.loadAgain()
  case .changedElsewhere:
    // It may have been taken back there.
    if state.message == state.undoOffer { state.message = nil }
    return state.lookAgain() + state.loadPickersAgain()
  case .feeds(let answer): return state.take(answer)
  case .storePresence(let error):
    let isBack = state.lost != nil && error == nil
    state.lost = error
    guard isBack else { return [] }
    state.message = .text(state.strings.storeIsBack)
    return state.loadAgain()
  }
}

extension State {
  mutating func close() -> [Effect] {
    overlay = behind
    return []
  }

  /// The window that a question stands in front of.
  var behind: Overlay? {
    if case .confirmUndo(_, let behind) = overlay { behind } else { nil }
  }

  /// Asks for the present query again from its newest article.
  mutating func reload() -> [Effect] {
    list.counts = nil
    return ask(.newest)
  }

  /// Asks for a page of the list, for its numbers, and for what is to be marked in it.
  func ask(_ page: Page) -> [Effect] {
    let isMatched = query.words.isEmpty || fullMatcher?.query == query
    return [.load(listed, page)] + (isMatched ? [] : [.match(query)]) + [.count(query)]
  }

  /// Asks for the statuses of what is in memory; the reader stays where he is.
  mutating func loadAgain() -> [Effect] {
    // On the way to other articles, those.
    if let page = ahead.list, page != .oldest || list.awaitsOldest { return ask(page) }
    guard let first = list.articles.first else { return reload() }
    return ask(.again(first.id, count: list.articles.count))
  }

  /// Shows the articles of another query.
  mutating func show(_ new: Query) -> [Effect] {
    guard new != query else { return [] }
    query = new
    flags.start = nil
    return reload()
  }

  func missingPage() -> [Effect] {
    // What is in memory is another query's.
    if ahead.list != nil { return [] }
    return list.missingPage(rows: listShape.rows).map { [.load(listed, $0)] } ?? []
  }
}
