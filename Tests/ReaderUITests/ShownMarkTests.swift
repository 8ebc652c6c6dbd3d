import FilterLanguage
import Screen
import Store
import Testing

@testable import ReaderUI

/// What is marked is on the screen before it is stored.
@Suite struct ShownMarkTests {
  @Test(arguments: ["", "u", "sjsf", "/x"])
  func `the numbers above the list are those of the store before a mark is stored`(query: String) {
    var random = Chance(state: UInt64(query.utf8.count))
    for count in [1, 5, 30] {
      var world = World(count: count, columns: 160)
      world.settle(&random)
      for key in query { world.send(.keys([.character(key)])) }
      if query.hasPrefix("/") { world.send(.keys([.enter])) }
      world.settle(&random)
      for key in "msjmsjJmnssmkmn" {
        world.send(.keys([.character(key)]))
        while !world.reads.allSatisfy({ $0.key == "count" }) { _ = world.answerRead(&random) }
        let shown = world.state.list.counts
        world.settle(&random)
        #expect(world.state.list.counts == shown, "\(key) of \(query), \(count)")
      }
    }
  }

  @Test func `numbers that were counted before a mark was stored do not take it back`() {
    var state = reader([article("A"), article("B", minutes: 9)])
    _ = update(&state, .counted(.everything, articles: 2, unread: 2, bound: .max))
    state.press(.character("m"), .character("j"), .character("m"))
    #expect(state.list.counts?.unread == 0)
    #expect(update(&state, .marked) == [], "the second is still to be stored")
    _ = update(&state, .counted(.everything, articles: 2, unread: 1, bound: .max))
    #expect(state.list.counts?.unread == 0)
    #expect(update(&state, .marked) == [.count(.everything)])
    _ = update(&state, .counted(.everything, articles: 2, unread: 0, bound: .max))
    #expect(state.list.counts?.unread == 0)
  }

  @Test func `a number that has stopped at its bound stays, for it may stand for any larger one`() {
    var state = reader([article("A")])
    _ = update(&state, .counted(.everything, articles: 10_000, unread: 10_000, bound: 10_000))
    state.press(.character("m"))
    #expect(state.list.counts == .init(articles: 10_000, unread: 10_000, bound: 10_000))
  }

  @Test func `what is taken back is shown at once, and the list is read again only where it is not in it`() {
    let articles = [article("A"), article("B", minutes: 9)]
    var state = reader(articles)
    _ = update(&state, .counted(.everything, articles: 2, unread: 2, bound: .max))
    state.press(.character("m"))
    _ = update(&state, .marked)
    state.press(.character("z"))
    let undone = Undone(.read, 1, unmarked: [articles[0].id])
    #expect(update(&state, .undone(undone)) == [.count(.everything)])
    #expect(state.list.articles == articles && state.list.counts?.unread == 2)
    let elsewhere = Undone(.read, 2, unmarked: [articles[0].id, article("C", minutes: 99).id])
    #expect(update(&state, .undone(elsewhere)).map(\.key) == ["load", "count"])
    let many = Undone(.read, 2_000)
    #expect(update(&state, .undone(many)).map(\.key) == ["load", "count"])
  }
}
