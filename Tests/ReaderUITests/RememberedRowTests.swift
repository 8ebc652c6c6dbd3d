import FilterLanguage
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Rows of stories from one start to the next, and the way back from where one has narrowed to.
@Suite struct RememberedRowTests {
  let first = article("FIRST", minutes: 1)
  let second = article("SECOND", minutes: 120)

  private func start(settings: Bool, _ text: String = "{}") -> State {
    var state = State(size: Size(columns: 80, rows: 24), interface: .english, clock: noon, groupsStories: settings)
    state.restore(Session(text: text), configured: .english)
    _ = state.start()
    _ = update(&state, .loaded(state.listed, .newest, [first, second]))
    return state
  }

  @Test(arguments: [true, false]) func `what H has chosen is so at the next start, and at the one after`(settings: Bool)
  {
    var state = start(settings: settings)
    #expect(state.groupsStories == settings)
    state.press(.character("H"))
    var next = start(settings: settings, state.session.text)
    #expect(next.groupsStories == !settings)
    next = start(settings: settings, next.session.text)
    #expect(next.groupsStories == !settings)
    next.press(.character("H"))
    #expect(start(settings: settings, next.session.text).groupsStories == settings)
  }

  @Test func `minus leads back from an article to the wider list`() {
    var tagged = first
    tagged.tags = ["A"]
    var state = start(settings: false)
    _ = update(&state, .loaded(state.listed, .newest, [tagged, second]))
    state.press(.character("+"))
    #expect(state.query.tags == ["A"])
    _ = update(&state, .loaded(state.listed, .newest, [tagged]))
    state.press(.enter)
    _ = update(&state, .opened(tagged.id, content(tagged)))
    #expect(state.mode == .article)
    state.press(.character("-"))
    #expect(state.query.tags.isEmpty)
    #expect(state.mode == .list)
    #expect(state.list.articles.map(\.id) == [tagged.id, second.id])
  }

  @Test func `minus leaves no article where there is nothing wider`() {
    var state = start(settings: false)
    state.press(.enter)
    _ = update(&state, .opened(first.id, content(first)))
    state.press(.character("-"))
    #expect(state.mode == .article)
    #expect(state.message == .text(Strings.english.stories.isWidest))
  }

  @Test func `a window of one tag is no taller than a few rows`() {
    var tagged = first
    tagged.tags = ["A"]
    var state = start(settings: false)
    _ = update(&state, .loaded(state.listed, .newest, [tagged, second]))
    state.press(.character("E"))
    guard case .tags(let picker) = state.overlay, let way = picker.way else {
      Issue.record("no window")
      return
    }
    _ = update(&state, .nearTagsLoaded(way, [TagCount(name: "A", articles: 1, unread: 1)]))
    let rows = picture(draw(state).grid).split(separator: "\n")
    #expect(rows.count { $0.contains("│") } == 9)
    #expect(rows.count { $0.contains("┌") || $0.contains("└") } == 2)
  }
}
