import ArticleParsing
import Ingest
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// A headline of the editors' list whose article is not stored.
@Suite struct PageFetchTests {
  let first = article("FIRST", minutes: 1)
  let second = article("SECOND", minutes: 120)
  static let address = "https://news.example/a/17"

  private func open(_ related: [RelatedArticle], found: [FoundRelation] = []) -> State {
    var state = reader([first, second], interface: .english, columns: 60, rows: 24)
    state.press(.enter)
    _ = update(&state, .opened(first.id, content(first, [Block(.paragraph, rtl("ABC"))], related: related)))
    if !found.isEmpty { _ = update(&state, .related(first.id, found)) }
    return state
  }

  private var linked: [RelatedArticle] { [RelatedArticle(title: rtl("OTHER THING"), url: Self.address)] }

  private func asked(_ effects: [Effect]) -> PageRequest? {
    for case .fetchPage(let request) in effects { return request }
    return nil
  }

  @Test func `Enter shows the whole address and fetches nothing before it is told to`() {
    var state = open(linked)
    state.press(.tab)
    #expect(state.press(.enter) == [])
    let screen = picture(draw(state).grid)
    #expect(screen.contains(Self.address))
    #expect(screen.contains(Strings.english.pageFetch.ask))
    // A second Enter may have been typed before the question was there.
    #expect(asked(state.press(.enter)) == nil)
    #expect(asked(state.press(.character("y")))?.address == Self.address)
    #expect(state.overlay == nil)
  }

  @Test func `no means nothing, and a slash searches for the headline`() {
    var state = open(linked)
    state.press(.tab)
    state.press(.enter)
    #expect(state.press(.character("n")) == [])
    state.press(.enter)
    state.press(.character("/"))
    #expect(state.mode == .list)
    #expect(!state.filterText.isEmpty)
  }

  @Test func `one without an address is searched for at once`() {
    var state = open([RelatedArticle(title: rtl("OTHER THING"))])
    state.press(.tab)
    state.press(.enter)
    #expect(state.mode == .list)
  }

  @Test(arguments: ["ftp://news.example/a/1", "mailto:a@b.example", "https:///nothing", "file:///etc/passwd"])
  func `what is no page of the web is not fetched`(address: String) {
    var state = open([RelatedArticle(title: rtl("OTHER THING"), url: address)])
    state.press(.tab)
    state.press(.enter)
    #expect(state.overlay == nil)
  }

  @Test func `the page that has come is opened, and its headline leads to it from then on`() throws {
    var state = open(linked)
    state.press(.tab)
    state.press(.enter)
    let effects = state.press(.character("y"))
    let request = try #require(asked(effects))
    #expect(update(&state, .pageFetched(request, .stored(second.id))).contains(.open(second.id)))
    #expect(state.opened.map(\.id) == [first.id, second.id])
    #expect(state.opened[0].content?.related.first?.id == second.id)
  }

  @Test func `who has gone elsewhere stays there`() throws {
    var state = open(linked)
    state.press(.tab)
    state.press(.enter)
    let effects = state.press(.character("y"))
    let request = try #require(asked(effects))
    state.press(.escape)
    #expect(!update(&state, .pageFetched(request, .stored(second.id))).contains(.open(second.id)))
    #expect(state.opened.isEmpty)
    #expect(state.message != nil)
  }

  @Test func `one page at a time, and a failure is told`() throws {
    var state = open(linked)
    state.press(.tab)
    state.press(.enter)
    let effects = state.press(.character("y"))
    let request = try #require(asked(effects))
    state.press(.enter)
    #expect(asked(state.press(.character("y"))) == nil)
    _ = update(&state, .pageFetched(request, .failed(.http(404))))
    #expect(state.message == .error(Strings.english.fetchError(.http(404))))
    state.press(.enter)
    #expect(asked(state.press(.character("y"))) != nil)
  }

  @Test func `letters stand beside found headlines and unstored ones with an address, and lead there`() {
    let found = FoundRelation(article: second, reason: .init(), score: 0.5)
    var state = open(linked + [RelatedArticle(title: rtl("DEAD END"))], found: [found])
    state.press(.character("F"))
    #expect(state.opened[0].hints(rows: 22).map(\.target) == [.related(0), .related(2)])
    #expect(state.press(.character("s")) == [.open(second.id)])
  }

  @Test func `found headlines can be copied, and so can the address of one that is not stored`() {
    let found = FoundRelation(article: second, reason: .init(), score: 0.5)
    var state = open(linked, found: [found])
    state.press(.tab)
    state.press(.character("y"))
    #expect(state.press(.character("y")) == [.readToCopy(second.id, .text)])
    state = open(linked)
    state.press(.tab)
    state.press(.character("y"))
    #expect(state.press(.character("u")) == [.copy(Self.address)])
  }
}
