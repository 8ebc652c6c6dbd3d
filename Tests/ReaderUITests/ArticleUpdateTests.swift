import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing
import TextAnalysis

@testable import ReaderUI

@Suite struct ArticleUpdateTests {
  let first = article("FIRST", minutes: 1)
  let second = article("SECOND", minutes: 2)

  /// A reader in an article of `paragraphs`, with a stored related article and one that is not.
  private func open(paragraphs: Int, rows: Int = 12) -> State {
    var state = reader([first, second], rows: rows)
    state.press(.enter)
    let blocks = (0..<paragraphs).map { Block(.paragraph, rtl("ABC \($0)")) }
    let related = [RelatedArticle(title: rtl("OTHER")), RelatedArticle(title: second.title, id: second.id)]
    _ = update(&state, .opened(first.id, content(first, blocks, related: related)))
    return state
  }

  @Test func `j scrolls to the end and then goes through the related list`() {
    var state = open(paragraphs: 10)
    let last = state.opened[0].lastTop(rows: state.bodyRows)
    for _ in 0..<last { state.press(.character("j")) }
    #expect(state.opened[0].top == last && state.opened[0].related == nil)
    state.press(.character("j"))
    #expect(state.opened[0].related == 0)
    state.press(.character("j"), .character("j"))
    #expect(state.opened[0].related == 1)
    state.press(.character("k"), .character("k"))
    #expect(state.opened[0].related == nil)
  }

  @Test func `tab goes to the related list from anywhere and shows it`() {
    var state = open(paragraphs: 30)
    state.press(.tab)
    let article = state.opened[0]
    let row = try! #require(article.rows.firstIndex { $0.related == 1 })
    #expect((article.top..<article.top + state.bodyRows).contains(row))
  }

  @Test func `a related article in the store opens, and back returns to where it was`() {
    var state = open(paragraphs: 10)
    state.press(.tab, .tab)
    let before = state.opened[0]
    #expect(state.press(.enter) == [.open(second.id)])
    _ = update(&state, .opened(second.id, content(second)))
    #expect(state.opened.count == 2)
    state.press(.escape)
    #expect(state.opened == [before])
  }

  @Test func `a headline whose article is not in the store is searched for by its words`() {
    var state = open(paragraphs: 10)
    state.press(.character("G"), .character("j"))
    #expect(state.opened[0].related == 0)
    let effects = state.press(.enter)
    #expect(effects.first == .load(state.query, .newest))
    #expect(state.query.words.map(\.key) == [rtl("OTHER")] && state.filterText == rtl("OTHER"))
    #expect(state.mode == .list && state.message == .text(Strings.arabic.notInStore))
  }

  @Test func `n opens the next unread article, and the list has moved with it`() {
    var state = open(paragraphs: 1)
    #expect(state.press(.character("n")) == [.open(second.id)])
    #expect(state.opened.map(\.id) == [second.id])
    #expect(state.list.scroll.selected == 1)
  }

  @Test func `a late answer for another article is dropped`() {
    var state = open(paragraphs: 1)
    let before = state
    #expect(update(&state, .opened(second.id, content(second))) == [])
    #expect(state == before)
  }

  @Test func `a resize stays at the text that was at the top`() {
    var state = open(paragraphs: 40)
    for _ in 0..<4 { state.press(.pageDown) }
    let anchor = state.opened[0].rows[state.opened[0].top].anchor
    _ = update(&state, .resized(Size(columns: 24, rows: 12)))
    _ = update(&state, .resized(Size(columns: 60, rows: 12)))
    #expect(state.opened[0].rows[state.opened[0].top].anchor == anchor)
  }

  @Test func `yy copies the logical text of what is read`() {
    var state = open(paragraphs: 30)
    #expect(state.press(.character("y"), .character("y")) == [.copy(first.title)])
    state.press(.pageDown)
    #expect(state.press(.character("غ"), .character("غ")) == [.copy(rtl("ABC 2"))])
    state.press(.tab)
    // The whole headline is the store's.
    #expect(state.press(.character("y"), .character("y")) == [.readToCopy(second.id, .text)])
    state.press(.escape)
    #expect(state.press(.character("y"), .character("y")) == [.copy(first.title)])
  }

  @Test func `the end of the article never scrolls above the bottom`() {
    var state = open(paragraphs: 10)
    state.press(.character("G"), .pageDown, .pageDown)
    #expect(state.opened[0].top == state.opened[0].lastTop(rows: state.bodyRows))
  }
}
