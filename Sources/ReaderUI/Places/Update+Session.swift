internal import FilterLanguage
internal import Screen
internal import Store

// From one start of the reader to the next, and from one reading of an article to the next.
extension State {
  /// Goes back to what the screen showed; before `start`. What cannot be shown any more is left out.
  /// - Parameter configured: the language that the settings name.
  public mutating func restore(_ session: Session, configured: Interface) {
    memory = Memory(
      loaded: session, written: session, configured: configured, started: interface, groupsStories: groupsStories,
      taste: memory.taste, unknownTerminals: session.unknownTerminals)
    groupsStories = session.groupsStories ?? groupsStories
    taste = session.taste.taste(over: memory.taste)
    opened = session.opened.map { [OpenArticle(id: $0, isRestored: true)] } ?? []
    (focus, arrangement) = (session.focus, session.arrangement)
    arrangement.isZen = session.arrangement.isZen && isReading
    restore(session.sections)
    lines = LineMemory(kept: session.lines)
    let line = session.line + (session.isLineWhole ? " " : "")
    guard let query = try? session.chosen.with(filterText: line, now: now) else { return }
    (self.query, filterText) = (query, session.line)
    if let top = session.top {
      list.resume = ArticleList.Resume(top: top, selected: session.selected ?? top)
      list.newest = session.newest
    }
  }

  /// What belongs to the session that was restored, to be asked for at the start.
  var restoring: [Effect] {
    (opened.last.map { [.open($0.id)] } ?? []) + (memory.loaded.feed == nil ? [] : [.loadFeeds])
  }

  /// The feed that was chosen is one again, as long as its articles are listed.
  mutating func restoreFeed(_ feeds: [CountedFeed]) {
    guard let id = memory.loaded.feed, let feed = feeds.first(where: { $0.feed.id == id }) else { return }
    memory.loaded.feed = nil
    let line = memory.loaded.line + (memory.loaded.isLineWhole ? " " : "")
    guard chosenFeed == nil, query == (try? memory.loaded.chosen.with(filterText: line, now: now)) else { return }
    chosenFeed = ChosenFeed(query: query, feed: feed.feed)
  }

  /// What is to be stored at the end, and each time that the clock ticks: what has changed of session and places.
  public mutating func remember() -> [Effect] {
    let session = session
    let text = session == memory.written ? nil : session.text
    memory.written = session
    return remember(session: text)
  }

  /// Stores where open articles are, of those that were not left there before.
  mutating func rememberPlaces(ofLast count: Int = .max) -> [Effect] { remember(session: nil, ofLast: count) }

  private mutating func remember(session: String?, ofLast count: Int = .max) -> [Effect] {
    var places: [Article.ID: ReadingPlace] = [:]
    for index in opened.indices.suffix(count) where opened[index].place != opened[index].storedPlace {
      let place = opened[index].place
      (places[opened[index].id], opened[index].storedPlace) = (place, place)
    }
    if memory.places.count > Memory.mostPlaces { memory.places = [:] }
    memory.places.merge(places) { $1 }
    return places.isEmpty && session == nil ? [] : [.remember(places, session: session)]
  }

  /// Where an article was left is known sooner here than it is stored.
  func placed(_ content: ArticleContent) -> ArticleContent {
    var content = content
    content.place = memory.places[content.article.id] ?? content.place
    return content
  }

  /// The language that the key for it leads to: the one before; at the start English, and from there the reader's own.
  var otherInterface: Interface {
    if let interfaceBefore { return interfaceBefore }
    guard interface == .english else { return .english }
    return memory.configured == .english ? .arabic : memory.configured
  }

  /// What the screen shows now.
  var session: Session {
    var session = memory.written
    let isSwitched = interface != memory.started
    session.interface = isSwitched ? interface : memory.loaded.interface
    session.interfaceBefore = isSwitched ? memory.configured : memory.loaded.interfaceBefore
    session.groupsStories = groupsStories == memory.groupsStories ? nil : groupsStories
    let hasOtherTheme = theme.name != theme.started
    session.theme = hasOtherTheme ? theme.name : memory.loaded.theme
    session.themeBefore = hasOtherTheme ? theme.configured : memory.loaded.themeBefore
    session.taste = KeptTaste(taste, configured: memory.taste)
    (session.focus, session.arrangement, session.sections) = (place, arrangement, sections.kept)
    session.unknownTerminals = memory.unknownTerminals
    session.lines = lines.kept
    session.arrangement.isZen = arrangement.isZen && isReading
    session.opened = opened.last.flatMap { $0.isMissing ? nil : $0.id }
    // Of a filter that is being typed nobody knows yet whether it will be kept.
    var (line, query, list) = (filterText, query, list)
    if case .filter(let prompt) = overlay {
      (line, query, list) = (prompt.textBefore, prompt.before, prompt.listBefore)
      session.focus = prompt.focusBefore
      session.opened = prompt.openedBefore.last?.id
    }
    let isShort = line.utf8.count <= Session.longestLine
    session.line = isShort ? line : ""
    session.chosen = isShort ? query : .everything
    session.chosen.conditions = []
    session.isLineWhole = isShort && asks(line, query) == false && asks(line + " ", query)
    session.feed = chosenFeed.flatMap { $0.query == query ? $0.feed.id : nil }
    guard isShort else {
      (session.top, session.selected) = (nil, nil)
      return session
    }
    guard list.isLoaded else { return session }
    session.newest = list.newest
    let isAtNewest = list.reachesNewest && list.scroll.selected == 0
    session.top =
      isAtNewest || !list.articles.indices.contains(list.scroll.top) ? nil : list.articles[list.scroll.top].id
    session.selected = session.top == nil ? nil : list.selectedArticle?.id
    return session
  }

  /// Whether `line` read as a whole is what `query` asks.
  private func asks(_ line: String, _ query: Query) -> Bool {
    (try? query.with(filterText: line, now: now)) == query
  }
}

/// What the state knows of sessions and places.
struct Memory: Equatable, Sendable {
  static let mostPlaces = 10_000
  static let mostTerminals = 20

  /// As it was at the start.
  var loaded = Session()
  /// As it was stored last.
  var written = Session()
  /// The language of the settings, and the one that the reader was started with.
  var configured: Interface
  var started: Interface
  /// Of the settings: whether stories are rows.
  var groupsStories: Bool
  /// The taste of the settings.
  var taste: ReadingTaste
  /// The terminals that nobody tells of, in which that was said.
  var unknownTerminals: [String] = []
  /// Where articles were left since the start.
  var places: [Article.ID: ReadingPlace] = [:]

  /// Notes that a terminal is spoken of; false where that was done before.
  mutating func tell(ofTerminal name: String) -> Bool {
    let name = String(name.prefix(100))
    guard !unknownTerminals.contains(name) else { return false }
    unknownTerminals = unknownTerminals.suffix(Self.mostTerminals - 1) + [name]
    return true
  }
}
