import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Feeds to begin with.
@Suite struct StarterTests {
  private func window(_ feeds: [CountedFeed], _ interface: Interface) -> State {
    var state = reader([article("A")], interface: interface)
    state.press(.character("c"))
    _ = update(&state, .feedsLoaded(feeds))
    return state
  }

  @Test(arguments: Interface.allCases) func `that nothing is subscribed to is said where it is so`(interface: Interface)
  {
    func lines(_ state: State) -> String { picture(draw(state).grid) }
    // A word of it that the other words of the window do not have.
    func isSaid(_ state: State) -> Bool {
      let words = state.strings.feedWords
      var told = state
      told.overlay = .subscribing(.starters(StarterPicker(isFirst: true)))
      #expect(lines(told) != lines(state) || state.overlay == told.overlay)
      return lines(state) == lines(told) && !words.startersNone.isEmpty
    }
    #expect(isSaid(window([], interface)))
    var state = window([subscription(1, "One")], interface)
    state.press(.character("s"))
    #expect(state.mode == .starters && !isSaid(state))
  }
}
