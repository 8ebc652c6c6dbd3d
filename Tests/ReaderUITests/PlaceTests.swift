import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The place in an article: where it was left, found again.
@Suite struct PlaceTests {
  let one = article("ONE", minutes: 1, unread: false)
  let two = article("TWO", minutes: 2, unread: false)

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private func long(_ article: Article, place: ReadingPlace? = nil) -> ArticleContent {
    let blocks = (0..<30).map { number in
      let words = (0..<25).map { word in
        String(repeating: Self.letters[(number * 7 + word) % 26], count: 3 + word % 4)
      }
      return Block(.paragraph, rtl(words.joined(separator: " ")))
    }
    var content = content(article, blocks)
    content.place = place
    return content
  }

  /// The text at the top, whole, and from where on the row shows it.
  private func atTop(_ state: State) -> ReadingPlace? { state.opened.last.map(\.place) }

  private func reading(
    _ interface: Interface = .arabic, columns: Int = 80, place: ReadingPlace? = nil, tags: [String] = []
  ) -> State {
    var state = reader([one, two], interface: interface, columns: columns)
    state.list.reachesOldest = true
    state.press(.enter)
    var content = long(one, place: place)
    content.article.tags = tags
    _ = update(&state, .opened(one.id, content))
    return state
  }

  @Test func `an article that is left is remembered where it was, and opens there`() throws {
    var state = reading()
    state.press(.character(" "), .character(" "), .character("j"))
    let place = try #require(atTop(state))
    #expect(place > .start)
    #expect(state.press(.character("q")) == [.remember([one.id: place], session: nil)])
    // Before the store could say so.
    state.press(.enter)
    _ = update(&state, .opened(one.id, long(one)))
    #expect(atTop(state) == place)
    // Nothing has changed.
    #expect(state.press(.character("q")) == [])
  }

  @Test func `an article that was not moved in is not written`() {
    var state = reading()
    #expect(state.press(.character("q")) == [])
    state = reading(place: ReadingPlace(text: 20, offset: 0))
    #expect(state.press(.character("q")) == [])
  }

  @Test func `who goes back to its start leaves it there`() {
    var state = reading(place: ReadingPlace(text: 20, offset: 0))
    state.press(.character("g"))
    #expect(state.press(.character("J")).first == .remember([one.id: .start], session: nil))
  }

  @Test(arguments: [(80, Interface.arabic), (40, .arabic), (112, .english), (61, .english)])
  func `the place is the same text at another width, in another language and with tags`(
    columns: Int, interface: Interface
  ) throws {
    var state = reading()
    for _ in 0..<4 { state.press(.character(" ")) }
    let place = try #require(atTop(state))
    let other = reading(interface, columns: columns, place: place, tags: ["x", "y"])
    let row = other.opened[0].rows[other.opened[0].top]
    #expect(row.anchor <= place)
    let next = other.opened[0].rows[other.opened[0].top + 1]
    #expect(next.anchor > place)
    #expect(row.source == state.opened[0].rows[state.opened[0].top].source)
  }

  @Test func `a place beyond an article that became shorter is its end`() {
    for place in [ReadingPlace(text: 900, offset: 3), ReadingPlace(text: .max, offset: .max)] {
      let state = reading(place: place)
      #expect(state.opened[0].top == state.opened[0].lastTop(rows: state.bodyRows))
    }
    let state = reading(place: ReadingPlace(text: .min, offset: .min))
    #expect(state.opened[0].top == 0)
  }

  @Test func `the way back from what was changed leads to the place`() {
    var state = reading()
    state.press(.character(" "), .character(" "))
    let top = state.opened[0].top
    state.press(.character("d"))
    let versions = ["now", "before"].enumerated().map {
      ArticleVersion(
        number: 2 - $0, published: nil, stored: .init(timeIntervalSince1970: 0), title: "T",
        blocks: [Block(.paragraph, $1)])
    }
    _ = update(&state, .versionsRead(one.id, versions))
    #expect(state.opened[0].top == 0 && !state.opened[0].versions.isEmpty)
    state.press(.character("d"))
    #expect(state.opened[0].top == top && top > 0)
  }

  @Test func `all that is open is remembered at the end, each where it is`() throws {
    var state = reading()
    state.press(.character(" "))
    let place = try #require(atTop(state))
    let effects = state.remember()
    guard case .remember(let places, let session?) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(places == [one.id: place] && Session(text: session).opened == one.id)
    // And once.
    #expect(state.remember() == [])
  }

  @Test func `the clock remembers what has changed, and nothing else`() {
    var state = reading()
    #expect(update(&state, .ticked(noon)).count == 1)
    #expect(update(&state, .ticked(noon)) == [])
    state.press(.character(" "))
    #expect(update(&state, .ticked(noon)) == [.remember([one.id: atTop(state)!], session: nil)])
  }
}
