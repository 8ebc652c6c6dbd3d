import ArticleParsing
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct LinkNumberTests {
  private func open(links: Int, interface: Interface = .english) -> State {
    let shown = article("A")
    var state = reader([shown], interface: interface)
    state.press(.enter)
    let blocks = (0..<links).map { Block(.link, number: $0 + 1, address: "https://example.com/\($0 + 1)") }
    _ = update(&state, .opened(shown.id, content(shown, [Block(.paragraph, "text")] + blocks)))
    return state
  }

  private func copied(_ number: Int) -> [Effect] { [.copy("https://example.com/\(number)")] }

  @Test func `the number of a link copies its address`() throws {
    var state = open(links: 3)
    #expect(state.press(.character("2")) == copied(2))
    // Nothing is said before it is known.
    #expect(state.message == nil)
    #expect(update(&state, .copied("https://example.com/2", .tmux)) == [])
    let bar = try #require(picture(draw(state).grid).split(separator: "\n").last)
    #expect(bar.hasPrefix("| Copied through tmux: https://example.com/2 "))
    #expect(state.opened.count == 1)
  }

  @Test func `digits are one number as long as there is such a link`() {
    var state = open(links: 12)
    #expect(state.press(.character("1")) == copied(1))
    #expect(state.press(.character("2")) == copied(12))
    #expect(state.press(.character("3")) == copied(3))
    state.press(.character("1"), .character("j"))
    #expect(state.press(.character("2")) == copied(2))
  }

  /// Also the digits of an Arabic and a Persian keyboard; the address stays whole in a message from the right.
  @Test(arguments: ["٢", "۲"] as [Character]) func `digits of any script are meant`(digit: Character) {
    var state = open(links: 2, interface: .arabic)
    #expect(state.press(.character(digit)) == copied(2))
    _ = update(&state, .copied("https://example.com/2", .sent))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.contains(" https://example.com/2 :") == true)
  }

  @Test func `a number without a link is said, and without any links digits do nothing`() {
    var state = open(links: 2)
    #expect(state.press(.character("7")) == [])
    #expect(state.message == .text(state.strings.noSuchLink))
    state = open(links: 0)
    #expect(state.press(.character("1")) == [] && state.message == nil)
  }
}
