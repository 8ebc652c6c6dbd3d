import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What was not done here is taken back only by who has read what it is.
struct UndoQuestionTests {
  private let imported = RememberedChange(id: 7, change: .feedAdded, count: 200, made: noon.seconds - 3 * 86_400)

  @Test func `what others did is named, and stays unless it is wanted back`() {
    for key in [Key.character("n"), .escape, .character("z"), .character("ئ"), .character("j")] {
      var state = reader([article("A"), article("B", minutes: 9)], interface: .english)
      #expect(state.press(.character("z")) == [.undo()])
      _ = update(&state, .undoOffered(imported))
      #expect(picture(draw(state).grid).contains("Take back? 200 feeds were added · 3 days ago"))
      #expect(state.press(key) == [] && state.overlay == nil)
    }
    var state = reader([article("A")])
    state.press(.character("z"))
    _ = update(&state, .undoOffered(imported))
    #expect(state.press(.character("y")) == [.undo(7)])
  }

  @Test func `keys that were pressed before the question answer it`() {
    var state = reader([article("A"), article("B", minutes: 9)])
    #expect(state.press(.character("z")) == [.undo()])
    #expect(state.press(.character("n"), .character("j")) == [])
    #expect(update(&state, .undoOffered(imported)) == [])
    #expect(state.list.scroll.selected == 1 && state.overlay == nil)
  }

  @Test func `the window of feeds is there again after it`() {
    var state = reader([article("A")])
    state.press(.character("c"))
    let feed = Feed(id: Feed.ID(1), address: "https://a.example/")
    _ = update(&state, .feedsLoaded([CountedFeed(feed: feed, count: FeedCount())]))
    let window = state.overlay
    state.press(.character("z"))
    _ = update(&state, .undoOffered(imported))
    #expect(state.mode == .question)
    #expect(state.press(.character("n")) == [] && state.overlay == window && window != nil)
  }

  @Test func `each language says what each change was`() {
    for interface in Interface.allCases {
      let strings = reader([], interface: interface).strings
      let questions = Undone.Change.allCases.map { change in
        strings.question(RememberedChange(id: 1, change: change, count: 2, made: 0), at: noon)
      }
      #expect(Set(questions).count == questions.count && questions.allSatisfy { !$0.contains("{") }, "\(interface)")
    }
  }
}
