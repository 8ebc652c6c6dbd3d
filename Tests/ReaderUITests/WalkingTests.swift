import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// From one article to another without the list.
@Suite struct WalkingTests {
  let five = (0..<5).map { article("A\($0)", minutes: $0, unread: $0 == 1 || $0 == 3) }

  /// Opens the article at `index`.
  private func reading(_ index: Int, of articles: [Article], blocks: Int = 1, rows: Int = 24) -> State {
    var state = reader(articles, rows: rows)
    state.list.reachesOldest = true
    state.list.scroll.selected = index
    state.press(.enter)
    open(&state, articles[index], blocks: blocks)
    return state
  }

  private func open(_ state: inout State, _ article: Article, blocks: Int = 1) {
    let text = content(article, (0..<blocks).map { .init(.paragraph, rtl("ABC \($0)")) })
    _ = update(&state, .opened(article.id, text))
  }

  private func marked(_ articles: [Article], unread: Set<Int>) -> [Article] {
    articles.enumerated().map { index, article in
      var article = article
      article.isUnread = unread.contains(index)
      return article
    }
  }

  @Test func `n goes on from the beginning of the list and says so, N from its end`() {
    var state = reader(five)
    state.press(.character("n"))
    #expect(state.list.scroll.selected == 1 && state.message == nil)
    state.press(.character("n"))
    #expect(state.list.scroll.selected == 3 && state.message == nil)
    state.press(.character("n"))
    #expect(state.list.scroll.selected == 1 && state.message == .text(Strings.arabic.fromNewest))
    state.press(.character("N"))
    #expect(state.list.scroll.selected == 3 && state.message == .text(Strings.arabic.fromOldest))
    state.press(.character("N"))
    #expect(state.list.scroll.selected == 1 && state.message == nil)
  }

  @Test func `n says so where nothing else is unread`() {
    var state = reader(marked(five, unread: [2]))
    state.press(.character("n"))
    #expect(state.list.scroll.selected == 2)
    #expect(state.press(.character("n")) == [] && state.message == .text(Strings.arabic.nothingElseUnread))
    state = reader(marked(five, unread: []))
    #expect(state.press(.character("n")) == [] && state.message == .text(Strings.arabic.nothingUnread))
    state = reader([])
    #expect(state.press(.character("N")) == [] && state.message == .text(Strings.arabic.nothingUnread))
  }

  @Test(arguments: [true, false]) func `an answer of the store that leads past the end is told as such`(older: Bool) {
    let many = (0..<ArticleList.page).map { article("A", minutes: 1_000 + $0, unread: false) }
    let (newer, far) = (article("N", minutes: 1), article("O", minutes: 100_000))
    var state = reader(many)
    state.press(.character("j"))
    let from = many[1].id
    let key = Key.character(older ? "n" : "N")
    state.list.reachesNewest = false
    #expect(state.press(key) == [.findUnread(state.query, from: from, older: older)])
    let beyond = older ? newer : far
    #expect(
      update(&state, .foundUnread(state.query, from: from, older: older, beyond))
        == [.load(state.query, .from(beyond.id))])
    #expect(state.message == .text(older ? Strings.arabic.fromNewest : Strings.arabic.fromOldest))
  }

  @Test func `beside the list the text of what was found is asked for first, once`() {
    let many = (0..<ArticleList.page).map { article("A", minutes: $0, unread: false) }
    let far = article("O", minutes: 100_000)
    var state = reader(many, columns: 164, rows: 40)
    state.list.reachesOldest = false
    state.press(.character("n"))
    let effects = update(&state, .foundUnread(state.query, from: many[0].id, older: true, far))
    #expect(Array(effects.prefix(2)) == [.preview(far.id), .load(state.query, .from(far.id))])
    let listed = update(&state, .loaded(state.query, .from(far.id), [far]))
    #expect(listed == [.load(state.query, .newer(far.id))] && state.list.selectedArticle?.id == far.id)
    #expect(effects.prefix(2).allSatisfy(\.isUrgent) && !listed.contains(where: \.isUrgent))
    _ = update(&state, .previewed(far.id, content(far)))
    #expect(state.preview?.content?.article.id == far.id)
  }

  @Test func `an answer to who has gone elsewhere is passed over`() {
    let many = (0..<ArticleList.page).map { article("A", minutes: 1_000 + $0, unread: false) }
    var state = reader(many)
    state.press(.character("n"))
    var later = state
    later.list.scroll.selected = 5
    let answer = Action.foundUnread(state.query, from: many[0].id, older: true, article("O", minutes: 100_000))
    #expect(update(&later, answer) == [])
    #expect(later.list.scroll.selected == 5)
  }

  @Test(arguments: [true, false]) func `the article that was gone to stays in a list of unread ones, read or not`(
    isLate: Bool
  ) {
    let far = article("O", minutes: 100_000)
    var state = reading(0, of: (0..<ArticleList.page).map { article("A", minutes: $0, unread: false) })
    state.list.reachesOldest = false
    state.query.isUnreadOnly = true
    state.press(.character("n"))
    let effects = update(&state, .foundUnread(state.query, from: state.opened[0].id, older: true, far))
    #expect(effects == [.open(far.id), .load(state.query, .from(far.id))])
    let others = [article("P", minutes: 200_000)]
    // The list comes before the article or after it; it was read before the mark was stored or after.
    if !isLate { _ = update(&state, .loaded(state.query, .from(far.id), [far] + others)) }
    state.list.counts = .init(articles: 9, unread: 9, bound: 10_000)
    _ = update(&state, .opened(far.id, content(far)))
    #expect(state.list.counts?.unread == 8)
    if isLate {
      _ = update(&state, .marked)
      _ = update(&state, .loaded(state.query, .from(far.id), others))
    }
    #expect(state.list.articles.map(\.id) == [far.id, others[0].id] && state.list.scroll.selected == 0)
    #expect(!state.list.articles[0].isUnread)
  }

  @Test func `space reads on to the end, and then opens the next unread article`() {
    var state = reading(1, of: five, blocks: 40, rows: 12)
    var tops: [Int] = []
    while state.opened[0].top < state.opened[0].lastTop(rows: state.bodyRows), tops.count < 99 {
      #expect(state.press(.character(" ")) == [])
      tops.append(state.opened[0].top)
    }
    #expect(tops.count > 3 && tops == tops.sorted())
    #expect(state.press(.character(" ")).contains(.open(five[3].id)))
    #expect(state.list.scroll.selected == 3 && state.opened.map(\.id) == [five[3].id])
  }

  @Test func `space at the end of the last unread article goes round, and then says that all is read`() {
    var state = reading(3, of: five)
    state.press(.character(" "))
    #expect(state.opened.map(\.id) == [five[1].id] && state.message == .text(Strings.arabic.fromNewest))
    open(&state, five[1])
    #expect(state.press(.character(" ")) == [])
    #expect(state.opened.map(\.id) == [five[1].id] && state.message == .text(Strings.arabic.nothingUnread))
  }

  @Test func `page down stays in the article`() {
    var state = reading(1, of: five)
    #expect(state.press(.pageDown) == [] && state.opened.map(\.id) == [five[1].id])
  }

  @Test func `J and K open the next and the previous article of the list, as if from there`() {
    var state = reading(1, of: five)
    #expect(state.press(.character("J")) == [.open(five[2].id)])
    #expect(state.opened.map(\.id) == [five[2].id] && state.list.scroll.selected == 2)
    open(&state, five[2])
    #expect(state.press(.character("J")) == [.open(five[3].id)])
    #expect(
      update(&state, .opened(five[3].id, content(five[3]))).filter(\.isChange) == [
        .mark(.read, five[3].id, isUndoable: false)
      ])
    #expect(state.press(.character("K")) == [.open(five[2].id)])
    // One that has not come is left as it would be by going back.
    state.press(.character("q"))
    #expect(state.opened.isEmpty && state.list.scroll.selected == 2)
  }

  @Test func `in the list J and K read in the room beside it, and where there is none go a step`() {
    var state = reader(five)
    state.press(.character("J"), .character("J"), .character("K"))
    #expect(state.list.scroll.selected == 1 && state.opened.isEmpty && state.list.articles[1].isUnread)
    state = reader(five, columns: 120)
    #expect(state.press(.character("J")) == [.open(five[1].id)])
    #expect(state.mode == .list && state.list.scroll.selected == 1)
    #expect(
      update(&state, .opened(five[1].id, content(five[1]))).filter(\.isChange) == [
        .mark(.read, five[1].id, isUndoable: false)
      ])
    // What is merely passed is not read.
    state.press(.character("j"))
    #expect(state.opened.isEmpty && state.preview?.id == five[2].id)
  }

  @Test func `at the ends of the list J and K say so`() {
    var state = reading(4, of: five)
    #expect(state.press(.character("J")) == [] && state.message == .text(Strings.arabic.isLast))
    state = reading(0, of: five)
    #expect(state.press(.character("K")) == [] && state.message == .text(Strings.arabic.isFirst))
    #expect(state.opened.map(\.id) == [five[0].id])
  }

  @Test func `J goes on where memory ends, once the store has told`() {
    let many = (0..<ArticleList.page).map { article("A", minutes: $0, unread: false) }
    let more = (0..<30).map { article("B", minutes: 1_000 + $0, unread: false) }
    var state = reader(many)
    state.press(.character("G"))
    state.list.awaitsOldest = false
    state.ahead = TypedAhead()
    state.list.scroll = Scroll(selected: many.count - 1, top: many.count - 10)
    state.press(.enter)
    open(&state, many[many.count - 1])
    state.ahead.await(state.missingPage())
    #expect(state.press(.character("J")) == [])
    #expect(update(&state, .loaded(state.query, .older(many[many.count - 1].id), more)).contains(.open(more[0].id)))
    #expect(state.opened.map(\.id) == [more[0].id] && state.list.selectedArticle == more[0])
  }

  @Test func `what is opened from an article leads J on from the list`() {
    var state = reader(five)
    state.press(.enter)
    let related = RelatedArticle(title: "R", id: five[4].id)
    _ = update(&state, .opened(five[0].id, content(five[0], related: [related])))
    state.press(.tab, .enter)
    #expect(state.opened.map(\.id) == [five[0].id, five[4].id])
    open(&state, five[4])
    #expect(state.press(.character("J")).last == .open(five[1].id))
    #expect(state.opened.map(\.id) == [five[1].id])
  }
}
