import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What is remembered of the screen from one start to the next.
@Suite struct SessionTests {
  private let all = (0..<500).map { article("A\($0)", minutes: $0, unread: $0 % 3 == 0) }

  private func page(_ page: Page, of all: [Article]) -> [Article] {
    switch page {
    case .newest: Array(all.prefix(ArticleList.page))
    case .oldest: Array(all.suffix(ArticleList.page))
    case .from(let id): Array(all.drop { $0.id > id }.prefix(ArticleList.page))
    case .again(let id, let count): Array(all.drop { $0.id > id }.prefix(count))
    case .older(let id): Array(all.drop { $0.id >= id }.prefix(ArticleList.page))
    case .newer(let id): Array(all.prefix { $0.id > id }.suffix(ArticleList.page))
    }
  }

  /// Answers what is asked as a store with `articles` would.
  private func settle(_ state: inout State, _ effects: [Effect], _ articles: [Article]) {
    var waiting = effects
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .load(let query, let page): waiting += update(&state, .loaded(query, page, self.page(page, of: articles)))
      case .count(let query, upTo: _):
        waiting += update(&state, .counted(query, articles: articles.count, unread: 0, bound: 10_000))
      case .lookAgain(let query, let known, let changes):
        let listed = Set(known.listed)
        let new = articles.map(\.id).filter { !listed.contains($0) && $0 > known.newest! }
        let news = ListNews(articles: articles.filter { listed.contains($0.id) }, new: new)
        waiting += update(&state, .lookedAgain(query, news, changes: changes))
      case .mark: waiting += update(&state, .marked)
      case .undo: waiting += update(&state, .undone(nil))
      case .findUnread(let query, let from, let older):
        waiting += update(&state, .foundUnread(query, from: from, older: older, nil))
      case .loadTags(let query, first: _): waiting += update(&state, .tagsLoaded(query, []))
      case .loadFeeds: waiting += update(&state, .feedsLoaded([]))
      case .feeds(.subscribeAll): waiting += update(&state, .feeds(.subscribedAll([])))
      case .find(let question):
        waiting += update(&state, .found(FindAnswer(question, question.line.matchers)))
      case .readToCopy(let id, let choice):
        waiting += update(&state, .readToCopy(choice, articles.first { $0.id == id }.map { content($0) }))
      case .loadSections: waiting += update(&state, .sectionsLoaded(SectionCounts()))
      case .countSection(let id, let query, let bound):
        waiting += update(&state, .sectionCounted(id, query, 0, bound: bound))
      case .readVersions(let id): waiting += update(&state, .versionsRead(id, []))
      case .preview(let id):
        waiting += update(&state, .previewed(id, articles.first { $0.id == id }.map { content($0) }))
      case .open(let id):
        waiting += update(&state, .opened(id, articles.first { $0.id == id }.map { content($0) }))
      default: break
      }
    }
  }

  private func start(
    _ session: Session, _ articles: [Article], interface: Interface = .arabic, rows: Int = 24
  ) -> State {
    var state = State(size: Size(columns: 80, rows: rows), interface: interface, clock: noon)
    state.restore(session, configured: interface)
    settle(&state, state.start(), articles)
    return state
  }

  /// A reader that has gone so many rows down.
  private func at(_ row: Int, rows: Int = 24) -> State {
    var state = start(Session(), all, rows: rows)
    for _ in 0..<row { settle(&state, state.press(.character("j")), all) }
    return state
  }

  private func texts(_ state: State) -> [Substring] { picture(draw(state).grid).split(separator: "\n") }

  @Test(arguments: [0, 1, 21, 22, 150, 199, 250, 499]) func `the list is where it was`(row: Int) {
    let before = at(row)
    let after = start(Session(text: before.session.text), all)
    #expect(after.list.selectedArticle == all[row])
    // Where neither end of the list is in memory its number is not known.
    #expect(texts(after).dropLast() == texts(before).dropLast())
  }

  @Test func `in a larger window the rows below the last article are filled from above`() {
    let after = start(at(499).session, all, rows: 40)
    #expect(after.list.selectedArticle == all[499])
    #expect(after.list.articles.count - after.list.scroll.top == after.bodyRows)
  }

  @Test func `who was at the newest article is at the newest again`() {
    let new = (0..<3).map { article("N\($0)", minutes: $0 - 5) }
    let after = start(at(0).session, new + all)
    #expect(after.list.selectedArticle == new[0] && after.arrivalsText == nil)
  }

  @Test(arguments: [3, 30, 300]) func `elsewhere what came meanwhile stands above, and is told`(row: Int) {
    let new = (0..<12).map { article("N\($0)", minutes: $0 - 20) }
    let before = at(row)
    let after = start(before.session, new + all)
    #expect(after.list.selectedArticle == all[row])
    #expect(texts(after)[1..<20] == texts(before)[1..<20])
    #expect(after.list.arrivals == Set(new.map(\.id)))
    #expect(after.arrivalsText == "12 مقالًا جديدًا بين الأحدث: \u{2068}a\u{2069} يعرضها")
  }

  @Test func `in place of an article that is gone stands the next older one`() {
    let before = at(30)
    var left = all
    left.remove(at: 30)
    #expect(start(before.session, left).list.selectedArticle == all[31])
    // Also of the first row in view.
    left.removeAll { $0.id == before.session.top }
    #expect(start(before.session, left).list.selectedArticle == all[31])
    // Nothing older: the newest.
    #expect(start(before.session, Array(all[..<5])).list.selectedArticle == all[0])
    #expect(start(before.session, []).list.isLoaded)
  }

  @Test func `the filter is as it was, with the last word as it was meant`() {
    for keys: [Key] in [[], [.character(" ")]] {
      var state = start(Session(), all)
      settle(&state, state.press(.character("/")), all)
      for key in "اسهم نفط".map({ Key.character($0) }) + keys { settle(&state, state.press(key), all) }
      settle(&state, state.press(.enter), all)
      settle(&state, state.press(.character("u")), all)
      let after = start(Session(text: state.session.text), all)
      #expect(after.query == state.query && after.filterText == state.filterText)
    }
    var state = reader(all, filters: [SavedFilter(name: "N", line: "اسهم #نفط")])
    state.press(.character("v"), .enter)
    #expect(state.query != .everything)
    let after = start(Session(text: state.session.text), all)
    #expect(after.query == state.query && after.filterText == "اسهم #نفط")
  }

  @Test func `of a filter that is being typed what was before is remembered`() {
    var state = at(30)
    let before = state.session
    settle(&state, state.press(.character("/")), all)
    for key in "is:re" { settle(&state, state.press(.character(key)), all) }
    #expect(state.session == before)
  }

  @Test func `tags and marks that were chosen are as they were`() {
    var state = start(Session(), all)
    state.query = Query(tags: ["نفط", "ذهب"], needsAllTags: true, isStarredOnly: true, source: "السوق")
    let after = start(Session(text: state.session.text), all)
    #expect(after.query == state.query)
  }

  @Test func `the open article is open again, unread if it was made so, and left out when it is gone`() {
    var state = at(30)
    settle(&state, state.press(.enter), all)
    let session = state.session
    let after = start(session, all)
    #expect(after.opened.map(\.id) == [all[30].id] && after.opened[0].content != nil)
    var unread = all
    unread[30].isUnread = true
    var again = start(session, unread)
    #expect(again.opened[0].content?.article.isUnread == true)
    settle(&again, again.press(.character("q")), unread)
    #expect(again.opened.isEmpty && again.list.selectedArticle == unread[30])
    unread.remove(at: 30)
    #expect(start(session, unread).opened.isEmpty)
  }

  @Test func `the feed that was chosen is so again, with what is wrong with it`() {
    var feed = Feed(id: Feed.ID(7), address: "https://a.example/feed")
    feed.title = "وكالة"
    feed.fetch.error = CodedError(code: "http", parameters: ["404"])
    let feeds = [CountedFeed(feed: feed, count: FeedCount())]
    var state = start(Session(), all)
    state.press(.character("c"))
    _ = update(&state, .feedsLoaded(feeds))
    settle(&state, state.press(.enter), [])
    #expect(state.failureOfListedFeed != nil)
    var after = State(size: state.size, interface: .arabic, clock: noon)
    after.restore(Session(text: state.session.text), configured: .arabic)
    let effects = after.start()
    #expect(effects.contains(.loadFeeds) && after.query == state.query)
    settle(&after, effects, [])
    _ = update(&after, .feedsLoaded(feeds))
    #expect(after.failureOfListedFeed == state.failureOfListedFeed)
  }

  @Test(arguments: [80, 112, 164]) func `the rooms, their widths and the one with the keys are as they were`(
    columns: Int
  ) {
    // Nobody stores here that they were read.
    let all = all.map { article in
      var article = article
      article.isUnread = false
      return article
    }
    var state = State(size: Size(columns: columns, rows: 30), interface: .arabic, clock: noon)
    state.restore(Session(), configured: .arabic)
    settle(&state, state.start(), all)
    for keys: [Key] in [
      [], [.character(">")], [.character("\\")], [.tab], [.enter], [.character(">")], [.character("Z")], [.escape],
    ] {
      for key in keys { settle(&state, state.press(key), all) }
      var after = State(size: state.size, interface: .arabic, clock: noon)
      after.restore(Session(text: state.session.text), configured: .arabic)
      settle(&after, after.start(), all)
      #expect(after.panes == state.panes && after.place == state.place, "\(keys)")
      #expect(texts(after) == texts(state), "\(keys)")
    }
  }

  @Test(arguments: 0..<6) func `after any keys a new start shows what was shown`(group: Int) {
    let keys =
      "jjjjjkkGgnNJKufsim/tcvZ<>\\ab d".map { Key.character($0) } + [
        .enter, .enter, .escape, .escape, .tab, .backTab, .pageDown, .pageUp, .end, .home, .backspace,
      ]
    for seed in 0..<25 {
      var chance = SessionChance(state: UInt64(group * 100 + seed))
      let size = Size(columns: [40, 80, 112, 164].randomElement(using: &chance)!, rows: 24)
      let read = all.map { article in
        var article = article
        article.isUnread = false
        return article
      }
      var state = State(size: size, interface: .arabic, clock: noon)
      state.restore(Session(), configured: .arabic)
      settle(&state, state.start(), read)
      var pressed: [Key] = []
      for _ in 0..<Int.random(in: 1...30, using: &chance) {
        pressed.append(keys.randomElement(using: &chance)!)
        settle(&state, state.press(pressed.last!), read)
        if state.isDone { break }
      }
      // What stands in front is not remembered.
      for _ in 0..<3 where state.overlay != nil { settle(&state, state.press(.escape), read) }
      let isQuiet = state.overlay == nil && state.ahead == TypedAhead()
      #expect(isQuiet, "\(pressed.map(\.name))")
      let session = Session(text: state.session.text)
      var after = State(size: size, interface: session.interface(over: .arabic), clock: noon)
      after.restore(session, configured: .arabic)
      settle(&after, after.start(), read)
      let (names, now, then) = (pressed.map(\.name).joined(separator: " "), after, state)
      var shown = now.session
      // Where the last article is in view, no row below it stays empty.
      if now.list.reachesOldest, then.list.reachesOldest { shown.top = session.top }
      let isSame = (
        query: now.query == then.query && now.filterText == then.filterText,
        selected: now.list.selectedArticle?.id == then.list.selectedArticle?.id,
        panes: now.panes == then.panes && now.place == then.place && now.interface == then.interface,
        opened: now.opened.last?.id == then.opened.last?.id, session: shown == session
      )
      #expect(
        isSame == (true, true, true, true, true),
        "\(group) \(seed) \(isSame): \(names)\n\(after.session.text)\n\(session.text)")
    }
  }

  // MARK: Language

  @Test func `the language of a key stays as long as the settings say what they said`() {
    var state = start(Session(), all, interface: .arabic)
    state.press(.character("i"))
    #expect(state.interface == .english)
    let session = Session(text: state.session.text)
    #expect(session.interface(over: .arabic) == .english)
    // The settings name it themselves now; and then Arabic was chosen again there.
    #expect(session.interface(over: .english) == .english)
    #expect(Session().interface(over: .english) == .english)
  }

  @Test func `a language that was asked for once is not remembered`() {
    var state = State(size: Size(columns: 80, rows: 24), interface: .english, clock: noon)
    state.restore(Session(), configured: .arabic)
    #expect(state.session.interface(over: .arabic) == .arabic)
    state.press(.character("i"))
    state.press(.character("i"))
    #expect(state.session.interface(over: .arabic) == .arabic)
  }

  @Test func `who switches back is back`() {
    var session = start(Session(), all).session
    for expected in [Interface.english, .arabic, .english] {
      var state = State(size: Size(columns: 80, rows: 24), interface: session.interface(over: .arabic), clock: noon)
      state.restore(session, configured: .arabic)
      state.press(.character("i"))
      session = Session(text: state.session.text)
      #expect(session.interface(over: .arabic) == expected)
    }
  }

  @Test func `a line as long as a book is not remembered, and neither is a place in what it found`() {
    var state = at(30)
    state.filterText = String(repeating: "x", count: 5_000)
    state.query = Query(words: "x ")
    #expect(state.session.line.isEmpty && state.session.top == nil && state.session.chosen == .everything)
    let text = #"{"version":1,"top":5,"line":"\#(state.filterText)"}"#
    #expect(Session(text: text) == Session())
  }
}

/// The same numbers for the same seed.
struct SessionChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 31)
  }
}
