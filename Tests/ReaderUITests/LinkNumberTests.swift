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

  private func opens(_ number: Int) throws -> [Effect] {
    [.browse(try OpenableAddress("https://example.com/\(number)"))]
  }
  private func bar(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func `a number and Enter open the link`() throws {
    var state = open(links: 12)
    #expect(state.press(.character("2")) == [])
    #expect(bar(state).hasPrefix("| Link 2: https://example.com/2 "))
    #expect(try state.press(.enter) == opens(2))
    #expect(state.mode == .article)
    #expect(bar(state).hasPrefix("| Opening https://example.com/2 "))
  }

  @Test func `a number may have as many digits as there are links for`() throws {
    var state = open(links: 120)
    #expect(try state.press(.character("1"), .character("2"), .enter) == opens(12))
    #expect(try state.press(.character("1"), .character("2"), .character("0"), .enter) == opens(120))
    #expect(try state.press(.character("0"), .character("7"), .enter) == opens(7))
    // The last digit can be taken back.
    #expect(try state.press(.character("1"), .character("9"), .backspace, .character("1"), .enter) == opens(11))
    state.press(.character("1"), .backspace)
    #expect(state.mode == .article)
  }

  @Test func `y and Y copy the link instead`() {
    for key in [Key.character("y"), .character("Y")] {
      var state = open(links: 12)
      #expect(state.press(.character("1"), .character("1"), key) == [.copy("https://example.com/11")])
      // Nothing is said before it is known.
      #expect(state.message == nil && state.mode == .article)
    }
  }

  @Test func `Esc drops the number, and so does any other key, which does what it does`() {
    var state = open(links: 40)
    #expect(state.press(.character("1"), .escape) == [] && state.mode == .article && state.opened.count == 1)
    #expect(state.press(.character("1"), .character("j")) == [] && state.mode == .article)
    #expect(state.opened[0].top == 1)
    #expect(state.press(.character("1"), .character("s")).count == 1)
  }

  /// Also the digits of an Arabic and a Persian keyboard; the address stays whole in a bar from the right.
  @Test(arguments: ["٢", "۲"] as [Character]) func `digits of any script are meant`(digit: Character) throws {
    var state = open(links: 2, interface: .arabic)
    state.press(.character(digit))
    #expect(bar(state).contains(" https://example.com/2 :2 "))
    #expect(try state.press(.enter) == opens(2))
  }

  @Test func `a number without a link is said, and that there are none at all`() {
    var state = open(links: 2)
    state.press(.character("7"))
    #expect(bar(state).hasPrefix("| Link 7: No link has this number "))
    #expect(state.press(.enter) == [])
    #expect(state.message == .text(state.strings.noSuchLink))
    #expect(state.press(.character("7"), .character("y")) == [])
    #expect(state.message == .text(state.strings.noSuchLink))
    // A number is never longer than a number of links can be.
    for _ in 0..<100 { state.press(.character("9")) }
    #expect(state.press(.enter) == [])
    state = open(links: 0)
    #expect(state.press(.character("1")) == [] && state.mode == .article)
    #expect(state.message == .text(state.strings.opening.hasNoLinks))
    state.press(.down)
    #expect(state.message == nil)
    state.press(.character("F"))
    #expect(state.message == .text(state.strings.opening.hasNoLinks))
  }

  /// Typed at once, before the article has come, it ends as one key after another.
  @Test func `a number that is typed ahead waits for its article`() throws {
    let shown = article("A")
    var state = reader([shown])
    #expect(update(&state, .keys([.enter, .character("1"), .enter])) == [.open(shown.id)])
    let blocks = [Block(.paragraph, "text"), Block(.link, number: 1, address: "https://example.com/1")]
    let effects = update(&state, .opened(shown.id, content(shown, blocks)))
    #expect(try effects.suffix(1) == opens(1))
  }
}
