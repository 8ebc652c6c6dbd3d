import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct ListUpdateTests {
  let three = [article("A", minutes: 1), article("B", minutes: 2, unread: false), article("C", minutes: 3)]

  @Test func `j and k move, and stop at the ends`() {
    var state = reader(three)
    state.press(.character("j"), .character("j"), .character("j"))
    #expect(state.list.scroll.selected == 2)
    state.press(.character("k"), .up, .up)
    #expect(state.list.scroll.selected == 0)
  }

  @Test func `drawn again, the screen says what it said; another key takes it away`() {
    var state = reader(three)
    state.message = .text("قيل")
    #expect(state.press(.control("l")) == [.redraw])
    #expect(state.message == .text("قيل"))
    state.press(.character("j"))
    #expect(state.message == nil)
  }

  @Test func `enter opens the selected article and opening marks it read`() {
    var state = reader(three)
    #expect(state.press(.enter) == [.open(three[0].id)])
    #expect(
      update(&state, .opened(three[0].id, content(three[0])))
        == [.mark(.read, three[0].id, isUndoable: false), .relate(three[0].id)])
    #expect(state.list.articles[0].isUnread == false)
    #expect(state.opened.last?.content?.article.isUnread == false)
  }

  @Test func `opening an article that was read before marks nothing`() {
    var state = reader(three)
    state.press(.character("j"), .enter)
    #expect(update(&state, .opened(three[1].id, content(three[1]))) == [.relate(three[1].id)])
  }

  @Test func `who goes on before the last article has come stays where he went`() {
    let some = (0..<200).map { article("A\($0)", minutes: $0) }
    var state = reader(some)
    #expect(state.press(.character("G")) == [.load(state.query, .oldest)])
    state.press(.character("g"), .character("j"))
    _ = update(&state, .loaded(state.query, .oldest, [article("LAST", minutes: 900)]))
    #expect(state.list.articles == some && state.list.scroll.selected == 1)
    state.press(.character("G"))
    _ = update(&state, .loaded(state.query, .oldest, [article("LAST", minutes: 900)]))
    #expect(state.list.selectedArticle == article("LAST", minutes: 900))
  }

  @Test func `the place is known from the end, too`() {
    let some = (0..<300).map { article("A\($0)", minutes: $0) }
    var state = reader(some)
    state.list.reachesOldest = false
    state.press(.character("G"))
    _ = update(&state, .loaded(state.query, .oldest, some.suffix(200)))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasPrefix("| 300/300 ") == true)
    state.press(.character("k"))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasPrefix("| 299/300 ") == true)
  }

  @Test func `back returns to the same place`() {
    var state = reader((0..<60).map { article("A\($0)", minutes: $0) })
    state.press(.pageDown, .character("j"))
    let scroll = state.list.scroll
    state.press(.enter)
    state.press(.character("q"))
    #expect(state.opened.isEmpty && !state.isDone)
    #expect(state.list.scroll == scroll)
  }

  @Test func `q in the list ends the program`() {
    var state = reader(three)
    state.press(.character("q"))
    #expect(state.isDone)
  }

  @Test func `m marks unread again what was read`() {
    var state = reader(three)
    #expect(state.press(.character("m")) == [.mark(.read, three[0].id)])
    #expect(state.press(.character("m")) == [.mark(.unread, three[0].id)])
  }

  @Test func `s stars and unstars`() {
    var state = reader(three)
    #expect(state.press(.character("s")) == [.mark(.starred, three[0].id)])
    #expect(state.list.articles[0].isStarred)
    #expect(state.press(.character("s")) == [.mark(.unstarred, three[0].id)])
  }

  @Test func `n goes to the next unread article, N to the one before`() {
    var state = reader(three)
    state.press(.character("n"))
    #expect(state.list.scroll.selected == 2)
    state.press(.character("N"))
    #expect(state.list.scroll.selected == 0)
  }

  @Test func `n asks the store when memory holds no further unread article`() {
    var state = reader((0..<ArticleList.page).map { article("A", minutes: $0, unread: $0 == 0) })
    let from = state.list.articles[0].id
    #expect(state.press(.character("n")) == [.findUnread(state.query, from: from, older: true)])
    let far = article("C", minutes: 100_000)
    #expect(
      update(&state, .foundUnread(state.query, from: from, older: true, far)) == [.load(state.query, .from(far.id))])
  }

  @Test func `n says so when nothing is unread`() {
    var state = reader([article("A", unread: false)])
    #expect(state.press(.character("n")) == [])
    #expect(state.message == .text(Strings.arabic.nothingUnread))
  }

  @Test func `a count that reaches its first bound is shown, and asked for again up to the last one`() {
    var state = reader(three)
    state.press(.character("u"))
    let query = state.query
    let more = Effect.count(query, upTo: CountBound.last)
    #expect(update(&state, .counted(query, articles: 1_000, unread: 1_000, bound: CountBound.first)) == [more])
    #expect(state.list.counts == .init(articles: 1_000, unread: 1_000, bound: CountBound.first))
    #expect(update(&state, .counted(query, articles: 4_312, unread: 2_000, bound: CountBound.last)) == [])
    // After a mark: what was known stays until the better number comes.
    #expect(update(&state, .counted(query, articles: 1_000, unread: 999, bound: CountBound.first)) == [more])
    #expect(state.list.counts == .init(articles: 4_312, unread: 2_000, bound: 10_000))
    #expect(update(&state, .counted(query, articles: 10_000, unread: 7, bound: CountBound.last)) == [])
  }

  @Test func `A asks with the count before it marks all read`() {
    var state = reader(three)
    #expect(state.press(.character("A")) == [.countUnread(.everything)])
    #expect(update(&state, .countedUnread(.everything, 2)) == [])
    #expect(state.overlay == .confirmMarkAll(count: 2))
    #expect(state.press(.character("y")) == [.markAllRead(.everything)])
  }

  @Test func `z takes the last mark back and the list stays where it is`() {
    var state = reader(three)
    state.press(.character("j"), .character("m"))
    #expect(state.press(.character("ئ")) == [.undo()])
    let again = Page.again(three[0].id, count: 3)
    #expect(update(&state, .undone(Undone(.read, 1))) == [.load(.everything, again), .count(.everything)])
    _ = update(&state, .loaded(.everything, again, three))
    #expect(state.list.articles == three && state.list.scroll.selected == 1)
    #expect(state.message == .text("عاد مقال واحد إلى حاله"))
  }

  @Test(arguments: [Key.character("n"), .escape, .character("q"), .character("ى")])
  func `anything but yes leaves all as it was`(key: Key) {
    var state = reader(three)
    state.overlay = .confirmMarkAll(count: 2)
    #expect(state.press(key) == [])
    #expect(state.overlay == nil && !state.isDone)
  }

  @Test func `the list fetches more when the reader comes near its end`() {
    var state = reader((0..<ArticleList.page).map { article("A", minutes: $0) })
    #expect(state.list.reachesOldest == false)
    let last = state.list.articles[ArticleList.page - 1].id
    for _ in 0..<8 { state.press(.pageDown) }
    #expect(state.press(.pageDown) == [.load(.everything, .older(last))])
  }

  @Test func `a list of many pages keeps a bounded number in memory`() {
    var state = reader((0..<ArticleList.page).map { article("A", minutes: $0) })
    for page in 1..<20 {
      let first = page * ArticleList.page
      state.press(.character("G"))
      state.list.scroll.select(.max, of: state.list.articles.count, rows: state.bodyRows)
      let older = (first..<first + ArticleList.page).map { article("A", minutes: $0) }
      _ = update(&state, .loaded(.everything, .older(state.list.articles.last!.id), older))
      #expect(state.list.articles.last == older.last)
    }
    #expect(state.list.articles.count <= ArticleList.most)
    #expect(state.list.reachesNewest == false)
    // And back up: what was let go is asked for again.
    state.list.scroll.select(0, of: state.list.articles.count, rows: state.bodyRows)
    #expect(state.press(.up) == [.load(.everything, .newer(state.list.articles[0].id))])
  }

  @Test func `an answer to an older query is dropped`() {
    var state = reader(three)
    state.press(.character("u"))
    _ = update(&state, .loaded(.everything, .newest, []))
    #expect(state.list.articles == three)
  }

  @Test func `u shows only unread and back`() {
    var state = reader(three)
    let unread = Query(isUnreadOnly: true)
    #expect(state.press(.character("u")) == [.load(unread, .newest), .count(unread)])
    _ = update(&state, .loaded(unread, .newest, [three[0], three[2]]))
    #expect(state.press(.character("u")) == [.load(.everything, .newest), .count(.everything)])
  }

  @Test func `escape clears all filters and otherwise does nothing`() {
    var state = reader(three)
    #expect(state.press(.escape) == [])
    state.query = Query(words: "A", tags: ["B"], isUnreadOnly: true)
    #expect(state.press(.escape) == [.load(.everything, .newest), .count(.everything)])
    #expect(!state.isDone)
  }
}
