import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What comes while somebody reads, from a refresh or from another process.
@Suite struct ArrivalTests {
  private let many = (0..<60).map { article("A\($0)", minutes: 2 * $0 + 100) }

  private func new(_ numbers: Range<Int>) -> [Article] { numbers.map { article("N\($0)", minutes: $0) } }

  private func lastRow(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last ?? "")
  }

  /// Answers the questions of `state` as a store with `articles` would, until there are none.
  private func settle(_ state: inout State, _ effects: [Effect], _ articles: [Article]) {
    var waiting = effects
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .lookAgain(let query, let known, let changes):
        let ids = Set(known.listed + known.others)
        let low = known.reachesOldest ? Article.ID(.min) : known.listed.last ?? Article.ID(.min)
        let (first, newest) = (known.listed.first ?? low, known.newest ?? low)
        let added = articles.map(\.id)
          .filter { !ids.contains($0) && $0 > low && (first >= newest || $0 < first || $0 > newest) }
        let news = ListNews(articles: articles.filter { ids.contains($0.id) }, new: added)
        waiting += update(&state, .lookedAgain(query, news, changes: changes))
      case .load(let query, let page):
        let found: [Article] =
          switch page {
          case .newest: Array(articles.prefix(ArticleList.page))
          case .oldest: Array(articles.suffix(ArticleList.page))
          case .from(let id): Array(articles.filter { $0.id <= id }.prefix(ArticleList.page))
          case .again(let id, let count): Array(articles.filter { $0.id <= id }.prefix(count))
          case .older(let id): Array(articles.filter { $0.id < id }.prefix(ArticleList.page))
          case .newer(let id): Array(articles.filter { $0.id > id }.suffix(ArticleList.page))
          }
        waiting += update(&state, .loaded(query, page, found))
      default: break
      }
    }
  }

  @Test(arguments: Interface.allCases) func `what comes moves nothing, and a key shows it`(_ interface: Interface) {
    var state = reader(many, interface: interface)
    state.press(.character("j"))
    let rows = picture(draw(state).grid).split(separator: "\n")
    settle(&state, update(&state, .refreshing(RefreshProgress(done: 1, total: 9, added: 12))), new(0..<12) + many)
    state.refresh = nil
    #expect(picture(draw(state).grid).split(separator: "\n")[1..<23] == rows[1..<23])
    #expect(state.list.arrivals.count == 12)
    if interface == .english { #expect(lastRow(state).contains("12 new articles: a shows them")) }
    if interface == .arabic { #expect(state.arrivalsText == "12 مقالًا جديدًا: \u{2068}a\u{2069} يعرضها") }
    settle(&state, state.press(.character("a")), new(0..<12) + many)
    #expect(state.list.selectedArticle == new(0..<1)[0] && state.list.scroll.top == 0)
    #expect(state.arrivalsText == nil)
  }

  @Test func `what comes moves nothing in a list that does not fill the window either`() {
    var state = reader(Array(many.prefix(3)), interface: .english)
    let rows = picture(draw(state).grid).split(separator: "\n")
    settle(&state, update(&state, .changedElsewhere), new(0..<1) + many.prefix(3))
    #expect(picture(draw(state).grid).split(separator: "\n")[1..<4] == rows[1..<4])
    #expect(lastRow(state).contains("One new article: a shows it"))
  }

  @Test func `the way up leads to what came, and what was seen is new no longer`() {
    var state = reader(many)
    settle(&state, update(&state, .changedElsewhere), new(0..<3) + many)
    state.press(.character("k"))
    #expect(state.list.selectedArticle == new(2..<3)[0] && state.list.arrivals.count == 2)
    state.press(.home)
    #expect(state.list.selectedArticle == new(0..<1)[0] && state.arrivalsText == nil)
  }

  @Test func `more than can be counted stay more when some were seen`() {
    var state = reader(many, interface: .english)
    let ids = (1...ArticleList.mostArrivals).map { Article.ID(Int64(noon.seconds + $0)) }
    _ = update(&state, .lookedAgain(state.listed, ListNews(articles: many, new: ids), changes: state.changes))
    #expect(state.arrivalsText?.hasPrefix("+1,000 new") == true)
    state.list.arrivals.subtract(ids.suffix(13))
    #expect(state.arrivalsText?.hasPrefix("+987 new") == true)
    state.list.arrivals = []
    state.list.arrivals = [ids[0]]
    #expect(state.arrivalsText?.hasPrefix("One new") == true)
  }

  @Test func `what comes between listed articles waits for the key, which goes there`() {
    var state = reader(many)
    let between = article("B", minutes: 141)
    let all = many[..<21] + [between] + many[21...]
    settle(&state, update(&state, .changedElsewhere), Array(all))
    #expect(state.list.articles == many && state.list.arrivals == [between.id])
    settle(&state, state.press(.character("a")), Array(all))
    #expect(state.list.selectedArticle == between && state.arrivalsText == nil)
    settle(&state, state.press(.end), Array(all))
    #expect(state.list.selectedArticle == many.last)
  }

  @Test func `the last article is reached also when one that came between has pushed it out of memory`() {
    var state = reader(many)
    let between = article("B", minutes: 141)
    let all = Array(many[..<21] + [between] + many[21...])
    settle(&state, update(&state, .undone(Undone(.read, 1))), all)
    settle(&state, state.press(.end), all)
    #expect(state.list.selectedArticle == many.last)
  }

  @Test func `the key to the newest shows what came between the rows as well`() {
    let few = Array(many.prefix(40))
    var state = reader(few, interface: .english)
    let all = Array(few[..<20] + [article("B", minutes: 141)] + few[20...]).sorted { $0.id > $1.id }
    settle(&state, update(&state, .changedElsewhere), all)
    #expect(state.list.arrivals.count == 1 && lastRow(state).contains("One new article: a shows it"))
    settle(&state, state.press(.character("g")), all)
    #expect(state.list.articles == all && state.arrivalsText == nil)
  }

  @Test func `all that came can be reached from the newest, also what came below`() {
    let few = Array(many.prefix(9))
    var state = reader(few, interface: .english)
    let all = (new(0..<1) + few + (0..<400).map { article("OLD", minutes: 5_000 + $0) }).sorted { $0.id > $1.id }
    settle(&state, update(&state, .changedElsewhere), all)
    settle(&state, state.press(.character("a")), all)
    #expect(state.list.selectedArticle == all.first)
    settle(&state, state.press(.end), all)
    #expect(state.list.selectedArticle == all.last)
    // Among rows that are all in memory but for one between them.
    state = reader(few, interface: .english)
    let between = (new(0..<1) + few[..<4] + [article("B", minutes: 33)] + few[4...]).sorted { $0.id > $1.id }
    state.list.articles = (new(0..<1) + few).sorted { $0.id > $1.id }
    settle(&state, update(&state, .changedElsewhere), between)
    settle(&state, state.press(.character("a")), between)
    #expect(state.list.articles == between)
  }

  @Test(arguments: Interface.allCases) func `where older ones are not looked at, it is not said that none came`(
    interface: Interface
  ) {
    var state = reader(many, interface: interface)
    state.list.reachesOldest = false
    state.press(.character("a"))
    #expect(state.message == .text(interface.strings.noneNewest))
    // And no longer than that is so.
    settle(&state, update(&state, .changedElsewhere), new(0..<1) + many)
    #expect(state.message == nil && state.list.arrivals.count == 1)
    state.list.reachesOldest = false
    #expect(state.arrivalsText?.contains("{") == false)
    #expect(state.arrivalsText != Strings.english.count(Strings.english.newArticles, 1))
  }

  @Test func `an empty list takes what comes at once`() {
    var state = reader([])
    settle(&state, update(&state, .changedElsewhere), many)
    #expect(state.list.articles == many && state.arrivalsText == nil)
  }

  @Test func `the key says so where nothing is new`() {
    var state = reader(many)
    #expect(state.press(.character("a")).isEmpty)
    #expect(state.message == .text("لا جديد"))
  }

  @Test func `marks that were made elsewhere are shown in place, in the list and in the open article`() {
    var state = reader(many)
    state.press(.enter)
    _ = update(&state, .opened(many[0].id, content(many[0])))
    var marked = many
    (marked[0].isUnread, marked[0].isStarred, marked[0].tags) = (false, true, ["x"])
    marked[1].isUnread = false
    let effects = update(&state, .changedElsewhere)
    #expect(effects.contains(.count(state.query)))
    settle(&state, effects, marked)
    #expect(state.list.articles == marked && state.current == marked[0])
  }

  @Test func `what is gone elsewhere stays in its row until it is asked for`() {
    var state = reader(many)
    settle(&state, update(&state, .changedElsewhere), Array(many[5...]))
    #expect(state.list.articles == many)
    state.press(.enter)
    #expect(update(&state, .opened(many[0].id, nil)).isEmpty)
    #expect(state.opened.last?.isMissing == true)
  }

  @Test func `what was removed here and is back elsewhere is no news, and nothing offers to take it back`() {
    var state = reader(many)
    state.press(.character("j"), .character("D"), .character("y"))
    _ = update(&state, .removed([many[1].id], Removed(count: 1, starred: 0)))
    #expect(state.message == state.undoOffer && state.message != nil)
    _ = update(&state, .loaded(.everything, .again(many[0].id, count: many.count), [many[0]] + many[2...]))
    let asked = update(&state, .changedElsewhere)
    #expect(state.message == nil)
    settle(&state, asked, many)
    #expect(state.list.articles == many && state.list.arrivals.isEmpty && state.list.removed.isEmpty)
  }

  @Test(arguments: [true, false]) func `an article that has another number by now stays in its one row`(isNewer: Bool) {
    var state = reader(Array(many[1...58]))
    (state.list.reachesNewest, state.list.reachesOldest) = (false, false)
    let (end, page) = isNewer ? (many[0], Page.newer(many[1].id)) : (many[59], .older(many[58].id))
    let news = ListNews(articles: state.list.articles, moved: [end.id])
    guard case .lookAgain(let query, _, let changes)? = update(&state, .changedElsewhere).first else {
      return #expect(Bool(false))
    }
    _ = update(&state, .lookedAgain(query, news, changes: changes))
    let more = article("MORE", minutes: isNewer ? 1 : 9_999)
    let rows = Array(many[1...58])
    var alone = state
    _ = update(&alone, .loaded(query, page, [end]))
    #expect(alone.list.articles == rows)
    _ = update(&state, .loaded(query, page, isNewer ? [more, end] : [end, more]))
    #expect(state.list.articles == (isNewer ? [more] + rows : rows + [more]))
    #expect(!state.list.arrivals.contains(end.id))
    _ = update(&state, .loaded(query, .newest, many))
    #expect(state.list.articles == many && state.list.moved.isEmpty)
  }

  @Test func `an answer from before a mark does not take it back`() throws {
    var state = reader(many)
    let asked = update(&state, .changedElsewhere)
    guard case .lookAgain(let query, _, let changes) = asked.first else { throw CancellationError() }
    state.press(.character("s"))
    let late = update(&state, .lookedAgain(query, ListNews(articles: many), changes: changes))
    #expect(state.list.articles[0].isStarred)
    guard case .lookAgain(_, _, changes + 1) = late.first else { throw CancellationError() }
  }

  @Test func `what is asked of another list is dropped`() {
    var state = reader(many)
    let news = ListNews(articles: [], new: new(0..<3).map(\.id))
    _ = update(&state, .lookedAgain(Query(words: "x"), news, changes: 0))
    #expect(state.list.arrivals.isEmpty && state.list.reachesNewest)
  }

  @Test(arguments: 0..<20) func `no arrival moves what is in view, whatever was typed before`(_ seed: UInt64) {
    var random = Random(seed: seed)
    var stored = (0..<400).map { article("A\($0)", minutes: 4 * $0 + 4000) }
    var state = reader(Array(stored.prefix(ArticleList.page)))
    let keys: [Key] = [
      .down, .down, .up, .up, .pageDown, .pageUp, .home, .end, .character("a"), .enter, .escape, .character("n"),
      .character("m"),
    ]
    for _ in 0..<60 {
      let effects = update(&state, .keys([keys[random.below(keys.count)]]))
      settle(&state, effects, stored)
      // Two of three come at the top, one in between.
      for _ in 0..<random.below(4) {
        let minutes = random.below(3) < 2 ? Int(stored[0].id.distance) - 1 : 4 * random.below(400) + 4001
        let came = article("N", minutes: minutes)
        guard let place = stored.firstIndex(where: { $0.id <= came.id }), stored[place].id != came.id else { continue }
        stored.insert(came, at: place)
      }
      let (selected, row, open) = (state.list.selectedArticle?.id, state.list.row, state.opened)
      let view = state.list.articles.dropFirst(state.list.scroll.top).prefix(22).map(\.id)
      settle(&state, update(&state, .changedElsewhere), stored)
      #expect(state.list.selectedArticle?.id == selected && state.list.row == row && state.opened == open)
      #expect(state.list.articles.dropFirst(state.list.scroll.top).prefix(22).map(\.id) == view)
    }
  }
}

extension Article.ID {
  /// In minutes before noon.
  fileprivate var distance: Int64 { (Int64(noon.seconds) - rawValue) / 60 }
}

extension ArticleList {
  /// Of the window.
  fileprivate var row: Int { scroll.selected - scroll.top }
}

/// The same numbers for the same seed: SplitMix64.
private struct Random {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
