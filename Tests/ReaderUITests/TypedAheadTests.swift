import ArticleParsing
import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import Testing

@testable import ReaderUI

/// A store and the background, in which a test says what is answered when.
struct World {
  var articles: [Article]
  /// What was changed, to be taken back.
  var undo: [[Article]] = []
  /// Changes that others have made.
  var others = 2
  var feeds = (1...3).map { Feed(id: Feed.ID(Int64($0)), address: "https://\($0).example/") }
  var state = State(size: Size(columns: 60, rows: 12), interface: .english, clock: noon)
  /// Three articles that follow each other tell of one event.
  let hasStories: Bool
  var reads: [Effect] = []
  var writes: [Effect] = []

  init(count: Int, columns: Int = 60, hasStories: Bool = false) {
    self.hasStories = hasStories
    state.groupsStories = hasStories
    state.size.columns = columns
    articles = (0..<count).map { article("A\($0)", minutes: $0, unread: $0 % 3 != 1) }
    start(state.start())
  }

  mutating func start(_ effects: [Effect]) {
    for effect in effects {
      if effect.isChange {
        writes.append(effect)
      } else if let key = effect.key {
        reads.removeAll { $0.key == key }
        reads.append(effect)
      }
    }
  }

  mutating func send(_ action: Action) { start(update(&state, action)) }

  /// Answers one of the questions that can be answered now; false where there is none.
  mutating func answer(_ random: inout some RandomNumberGenerator) -> Bool {
    let ready = reads.filter { effect in
      switch effect {
      case .count: !reads.contains { $0.key == "load" }
      case .lookAgain, .findUnread, .readStory, .readToday: writes.isEmpty
      default: true
      }
    }
    let all = ready + writes.prefix(1)
    guard let effect = all.randomElement(using: &random) else { return false }
    if effect.isChange { writes.removeFirst() } else { reads.removeAll { $0 == effect } }
    if let action = action(for: effect) { send(action) }
    return true
  }

  /// Answers questions alone: what is to be stored waits.
  mutating func answerRead(_ random: inout some RandomNumberGenerator) -> Bool {
    let waiting = writes
    defer { writes = waiting + writes }
    writes = []
    return answer(&random)
  }

  private func story(_ id: Article.ID) -> Int64 { (Int64(noon.seconds) - id.rawValue) / 180 }

  private func listed(_ query: Query) -> [Article] {
    guard query.groupsStories else { return fitting(query) }
    return fitting(query).reduce(into: []) { rows, article in
      if let last = rows.indices.last, story(rows[last].id) == story(article.id) {
        rows[last].others.append(.init(id: article.id, isUnread: article.isUnread, isStarred: article.isStarred))
      } else {
        rows.append(article)
      }
    }
  }

  /// The articles of rows.
  private func articles(of rows: [Article]) -> [Article] {
    let ids = Set(rows.flatMap(\.row))
    return articles.filter { ids.contains($0.id) }
  }

  private func fitting(_ query: Query) -> [Article] {
    let sum = query.conditions.isEmpty ? nil : "\(query.conditions)".utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 7 }
    return articles.enumerated().filter { index, article in
      (!query.isUnreadOnly || article.isUnread) && (!query.isStarredOnly || article.isStarred)
        && (sum.map { index % 7 > $0 } ?? true) && (query.tags.isEmpty || index % 2 == 0)
    }.map(\.element)
  }

  private func listed(_ query: Query, _ stretch: Stretch) -> [Article] {
    switch stretch {
    case .all: listed(query)
    case .older(let id): listed(query).filter { $0.id < id }
    case .newer(let id): listed(query).filter { $0.id > id }
    }
  }

  private mutating func change(_ query: Query, _ stretch: Stretch, _ change: (inout Article) -> Void) -> Int {
    let ids = Set(listed(query, stretch).flatMap(\.row))
    return self.change(ids, change)
  }

  private mutating func change(_ ids: Set<Article.ID>, _ change: (inout Article) -> Void) -> Int {
    undo.append(articles)
    for index in articles.indices where ids.contains(articles[index].id) { change(&articles[index]) }
    return ids.count
  }

  private mutating func answer(_ effect: FeedEffect) -> FeedAnswer? {
    switch effect {
    case .change(let feed, let settings, let change):
      guard let index = feeds.firstIndex(where: { $0.id == feed.id }) else { return .notChanged }
      undo.append(articles)
      feeds[index].settings = settings
      return .changed(change, name: feeds[index].name)
    case .remove(let feed, let withArticles):
      guard feeds.contains(where: { $0.id == feed.id }) else { return .notChanged }
      undo.append(articles)
      feeds.removeAll { $0.id == feed.id }
      return .removed(name: feed.name, withArticles: withArticles)
    case .subscribeAll: return .subscribedAll([])
    case .look(_, let number): return .notFound(.noAddress, number: number)
    case .subscribe, .importList, .exportList, .importPages: return nil
    }
  }

  private mutating func action(for effect: Effect) -> Action? {
    switch effect {
    case .load(let query, let page): return .loaded(query, page, self.page(page, of: listed(query)))
    case .count(let query, let bound):
      let all = fitting(query)
      return .counted(query, articles: all.count, unread: all.count(where: \.isUnread), bound: max(bound, 10_000))
    case .loosen(let query, line: _): return .loosened(query, nil)
    case .lookAgain(let query, let known, let changes):
      return .lookedAgain(query, news(of: query, known), changes: changes)
    case .open(let id): return .opened(id, articles.first { $0.id == id }.map { content($0) })
    case .preview(let id): return .previewed(id, articles.first { $0.id == id }.map { content($0) })
    case .readAgain(let id): return .readAgain(id, articles.first { $0.id == id }.map { content($0) })
    case .readVersions(let id):
      // Every second article has said something else before.
      let versions = ["now", "before"].prefix(id.rawValue.isMultiple(of: 2) ? 2 : 1).enumerated().map {
        ArticleVersion(
          number: 2 - $0, published: nil, stored: Date(timeIntervalSince1970: 0), title: "T",
          blocks: [Block(.paragraph, $1)])
      }
      return .versionsRead(id, versions)
    case .find(let question): return .found(FindAnswer(question, question.line.matchers))
    case .readToCopy(let id, let choice):
      return .readToCopy(choice, articles.first { $0.id == id }.map { content($0) })
    case .relate(let id): return .related(id, [])
    case .loadTags(let query, first: _):
      return .tagsLoaded(query, ["x", "y", "z"].map { TagCount(name: $0, articles: 3, unread: 1) })
    case .loadNearTags(let way):
      return .nearTagsLoaded(way, ["x", "y", "z"].map { TagCount(name: $0, articles: 3, unread: 1) })
    case .loadFeeds:
      return .feedsLoaded(feeds.map { CountedFeed(feed: $0, count: FeedCount()) })
    case .feeds(let effect): return answer(effect).map { .feeds($0) }
    case .takeMouse: return nil
    case .findUnread(let query, let from, let older):
      let unread = listed(query).filter(\.hasUnread)
      let start = listed(query).first { $0.row.contains(from) }?.id ?? from
      let beyond = unread.filter { older ? $0.id < start : $0.id > start }
      let next = older ? beyond.first ?? unread.first : beyond.last ?? unread.last
      return .foundUnread(query, from: from, older: older, next)
    case .countUnread(let query, let stretch):
      return .countedUnread(query, articles(of: listed(query, stretch)).count(where: \.isUnread), stretch)
    case .readRange(let query, let newest, let oldest):
      return .rangeRead(query, listed(query).filter { (oldest...newest).contains($0.id) }.flatMap(\.row))
    case .mark(let mark, let id, let isUndoable):
      let before = undo
      _ = change([id]) { $0.take(mark) }
      if !isUndoable { undo = before }
      return .marked
    case .markSeveral(let mark, let ids): return .markedSeveral(mark, change(Set(ids)) { $0.take(mark) })
    case .markAllRead(let query, let stretch):
      return .markedAll(query, change(query, stretch) { $0.isUnread = false })
    case .remove(let ids):
      undo.append(articles)
      let gone = Set(ids)
      let starred = articles.count { gone.contains($0.id) && $0.isStarred }
      let before = articles.count
      articles.removeAll { gone.contains($0.id) && !$0.isStarred }
      return .removed(ids, Removed(count: before - articles.count, starred: starred))
    case .undo(let change):
      guard change == nil, let before = undo.popLast() else {
        guard others > 0 else { return .undone(nil) }
        let last = RememberedChange(id: Int64(others), change: .starred, count: 1, made: 0)
        guard let change else { return .undoOffered(last) }
        guard change == last.id else { return .undone(nil) }
        others -= 1
        return .undone(Undone(.starred, 1))
      }
      defer { articles = before }
      return .undone(Undone(before.count > articles.count ? .removed : .read, 1))
    case .editTags(let adding, let removing, let ids):
      return .tagsEdited(change(Set(ids)) { $0.tags = $0.tags.filter { !removing.contains($0) } + adding })
    case .setTags(let tags, let id):
      for index in articles.indices where articles[index].id == id { articles[index].tags = tags }
      return .tagsSet(id, tags)
    case .readStory(let id):
      let members = hasStories ? articles.filter { story($0.id) == story(id) } : []
      return .storyRead(id, members.reversed().map { StoryArticle(article: $0, role: .update) })
    case .readToday(let day): return .todayRead(Today(day: day))
    case .readTimeline(let query): return .timelineRead(query, Timeline())
    case .readForPager(let id): return .readForPager(id, articles.first { $0.id == id }.map { content($0) })
    case .tryLayouts(let query, _): return .layoutsTried(query, line: nil)
    case .loadNames: return .namesLoaded(LineNames())
    case .markMatching(let mark, let query): return .markedSeveral(mark, change(query, .all) { $0.take(mark) })
    case .save, .pipe, .stopPipe, .page, .export: return nil
    case .loadSections: return .sectionsLoaded(SectionCounts())
    case .countSection(let id, let query, let bound):
      return .sectionCounted(id, query, listed(query).count, bound: bound)
    case .listThemes: return .themes(.listed(["auto", "dark", "terminal"]))
    case .match, .remember, .refresh, .fetchPage, .copy, .browse, .redraw, .suspend, .showTheme: return nil
    }
  }

  private func news(of query: Query, _ known: KnownArticles) -> ListNews {
    let rows = Dictionary(uniqueKeysWithValues: listed(query).map { ($0.id, $0) })
    let ids = Set(known.listed + known.others)
    return ListNews(articles: articles.filter { ids.contains($0.id) }.map { rows[$0.id] ?? $0 })
  }

  private func page(_ page: Page, of all: [Article]) -> [Article] {
    let limit = ArticleList.page
    return switch page {
    case .newest: Array(all.prefix(limit))
    case .oldest: Array(all.suffix(limit))
    case .from(let id): Array(all.drop { $0.id > id }.prefix(limit))
    case .again(let id, let count): Array(all.drop { $0.id > id }.prefix(count))
    case .older(let id): Array(all.drop { $0.id >= id }.prefix(limit))
    case .newer(let id): Array(all.prefix { $0.id > id }.suffix(limit))
    }
  }

  /// What a reader sees and what is stored.
  var outcome: String {
    let marks = articles.map { "\($0.id) \($0.isUnread ? 1 : 0)\($0.isStarred ? 1 : 0)\($0.tags)" }.joined()
    let selected = state.list.selectedArticle.map { "\($0.title) \($0.isUnread)" } ?? "-"
    let opened = state.opened.map {
      "\($0.id) \($0.top) \($0.versions.count) \($0.find?.place ?? "") \($0.selection?.moving.text ?? -1)"
    }
    var filter = ""
    if case .filter(let prompt) = state.overlay { filter = prompt.field.text }
    let flags = "\(state.flagged) \(state.flags.start?.rawValue ?? 0)"
    let place = "\(state.mode) \(state.isDone) \(selected) \(opened)"
    let feeds = feeds.map { "\($0.name) \($0.settings)" }
    return "\(others) \(flags) \(place) \(state.filterText) \(filter) \(state.query) \(marks) \(feeds)"
  }

  mutating func settle(_ random: inout some RandomNumberGenerator) { while answer(&random) {} }
}

extension Article {
  fileprivate mutating func take(_ mark: Mark) {
    switch mark {
    case .read: isUnread = false
    case .unread: isUnread = true
    case .starred: isStarred = true
    case .unstarred: isStarred = false
    }
  }
}

struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }
}

@Suite struct TypedAheadTests {
  private static func keys(_ random: inout Chance, hasStories: Bool) -> [Key] {
    let common = Array("jjjjkk nmsuft/xxVXD.,gGNczAyebRvoF1JKلا\\Z<>wp|").map { Key.character($0) }
    let stories =
      hasStories
      ? [Key.character("S"), .character("H"), .character("m"), .character("+"), .character("-"), .character("E")] : []
    let others: [Key] =
      stories + [
        .enter, .enter, .enter, .escape, .down, .up, .pageUp, .pageDown, .end, .home, .backspace, .tab, .tab, .backTab,
      ]
    return (0..<Int.random(in: 2...24, using: &random)).map { _ in (common + others).randomElement(using: &random)! }
  }

  @Test(arguments: 0..<12) func `keys in one burst end where the same keys end one after another`(group: Int) {
    compare(group, seeds: 40, hasStories: false)
  }

  @Test(arguments: 0..<6) func `so they do where stories are rows`(group: Int) {
    compare(group, seeds: 40, hasStories: true)
  }

  private func compare(_ group: Int, seeds: Int, hasStories: Bool) {
    for seed in 0..<seeds {
      var random = Chance(state: UInt64(group * 1_000 + seed))
      let count = [0, 1, 5, 30, 450].randomElement(using: &random)!
      let keys = Self.keys(&random, hasStories: hasStories)
      let columns = [60, 60, 120, 160].randomElement(using: &random)!
      var patient = World(count: count, columns: columns, hasStories: hasStories)
      patient.settle(&random)
      for key in keys {
        patient.send(.keys([key]))
        patient.settle(&random)
      }
      // Whole in one read, each in a read of its own before any answer, and with some answers in between.
      for way in 0..<3 {
        var hasty = World(count: count, columns: columns, hasStories: hasStories)
        if way > 0, Bool.random(using: &random) { hasty.settle(&random) }
        if way == 0 {
          // Lam and alef in one read are one key.
          for part in keys.split(separator: .character("ا"), omittingEmptySubsequences: false).enumerated() {
            if part.offset > 0 { hasty.send(.keys([.character("ا")])) }
            hasty.send(.keys(Array(part.element)))
          }
        } else {
          for key in keys {
            hasty.send(.keys([key]))
            while way == 2, Bool.random(using: &random), hasty.answer(&random) {}
          }
        }
        hasty.settle(&random)
        let isSame = hasty.outcome == patient.outcome
        let typed = keys.map(\.name).joined(separator: " ")
        let ends = "\(hasty.outcome.prefix(300))\n\(patient.outcome.prefix(300))"
        #expect(isSame, "\(group) \(seed) \(way) \(count) \(columns): \(typed)\n\(ends)")
        if hasty.state.isDone { continue }
        #expect(hasty.state.ahead == TypedAhead(), "\(group) \(seed) \(way)")
      }
    }
  }

  @Test func `keys behind a filter act on its articles, not on those of before`() {
    var state = reader([article("A"), article("B", minutes: 9)])
    state.press(.character("/"))
    state.type("x")
    #expect(state.press(.enter, .character("j"), .enter, .character("m")) == [] && state.opened.isEmpty)
    let query = state.query
    let found = [article("F1", minutes: 1), article("F2", minutes: 2), article("F3", minutes: 3)]
    #expect(update(&state, .loaded(query, .newest, found)) == [.open(found[1].id)])
    #expect(
      update(&state, .opened(found[1].id, content(found[1])))
        == [.mark(.read, found[1].id, isUndoable: false), .relate(found[1].id), .mark(.unread, found[1].id)])
  }

  @Test func `a search that takes long can be given up`() {
    let articles = [article("A"), article("B", minutes: 9)]
    var state = reader(articles)
    state.press(.character("/"), .character("x"), .enter)
    #expect(
      state.press(.character("/"), .character("y"))
        == [.load(state.query, .newest), .match(state.query), .count(state.query)])
    state = reader(articles)
    state.press(.character("/"), .character("x"), .escape, .character("j"))
    #expect(state.list.selectedArticle == articles[1])
    state.press(.character("u"), .character("q"))
    #expect(state.isDone)
  }

  @Test func `each letter of a filter looks for the article that was selected before it`() throws {
    let articles = (0..<9).map { article("A\($0)", minutes: $0) }
    for isSlow in [false, true] {
      var state = reader(articles)
      state.press(.character("j"), .character("j"), .character("j"), .character("/"), .character("x"))
      if !isSlow { _ = update(&state, .loaded(state.query, .newest, [articles[1], articles[5]])) }
      state.press(.character("y"))
      _ = update(&state, .loaded(state.query, .newest, [articles[1], articles[3], articles[5]]))
      #expect(state.list.selectedArticle == articles[3])
      state.press(.down)
      state.press(.backspace)
      _ = update(&state, .loaded(state.query, .newest, [articles[1], articles[5]]))
      #expect(state.list.selectedArticle == articles[5])
    }
  }

  @Test func `what fails takes the keys with it that waited for it`() {
    var state = reader([article("A"), article("B", minutes: 9)])
    state.press(.character("u"), .character("m"), .enter)
    #expect(update(&state, .failed(.failed(reason: "no"))) == [] && state.opened.isEmpty)
    #expect(state.press(.character("m")) == [.mark(.read, article("A").id)])
  }

  @Test func `an article that is left before it has come is read`() {
    let articles = [article("A"), article("B", minutes: 9, unread: false)]
    var state = reader(articles)
    #expect(state.press(.enter, .character("q")) == [.mark(.read, articles[0].id, isUndoable: false)])
    #expect(state.opened.isEmpty && !state.list.articles[0].isUnread)
    #expect(update(&state, .opened(articles[0].id, content(articles[0]))) == [])
    #expect(state.press(.character("j"), .enter, .escape) == [])
  }

  @Test func `what is marked is not shown as before by an answer that was read before`() {
    let articles = [article("A"), article("B", minutes: 9)]
    var state = reader(articles)
    state.press(.character("m"), .character("/"), .character("x"))
    _ = update(&state, .loaded(state.query, .newest, articles))
    #expect(state.list.articles.map(\.isUnread) == [false, true])
    _ = update(&state, .marked)
    #expect(state.ahead.marks.isEmpty)
  }

  @Test func `Esc in the filter leads back to the same article at the same place`() {
    var state = reader((0..<60).map { article("A\($0)", minutes: $0) }, rows: 12)
    for _ in 0..<25 { state.press(.down) }
    let before = state
    state.press(.character("/"))
    state.type("xy")
    _ = update(&state, .loaded(state.query, .newest, [before.list.articles[40]]))
    let effects = state.press(.escape)
    #expect(state.list.scroll == before.list.scroll && state.list.articles == before.list.articles)
    #expect(effects.map(\.key) == ["again", "count"] && state.query == .everything && state.filterText.isEmpty)
    // An answer to the filter that comes late changes nothing.
    let late = try? Query.everything.with(filterText: "xy")
    _ = update(&state, .loaded(late!, .newest, []))
    #expect(state.list.articles == before.list.articles)
  }

  @Test func `a lam-alef key is one key among others of its read`() {
    var state = reader((0..<60).map { article("A\($0)", minutes: $0) }, rows: 12)
    _ = update(&state, .keys([.character("G"), .character("ل"), .character("ا"), .character("ن")]))
    #expect(state.list.scroll.selected == 59 - 10 - 1)
  }
}
