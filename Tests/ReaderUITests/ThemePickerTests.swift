import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The window in which a theme is chosen while it is seen.
@Suite struct ThemePickerTests {
  private let names = ["auto", "nashra-dark", "nashra-light", "nashra-sea", "terminal"]

  private func choosing(_ interface: Interface = .english, rows: Int = 16) -> State {
    var state = reader([article("ABC")], interface: interface, columns: 44, rows: rows)
    #expect(state.press(.character("C")) == [.listThemes])
    _ = update(&state, .themes(.listed(names)))
    return state
  }

  @Test func `the themes stand at the foot, and the present one has a mark`() {
    let rows = picture(draw(choosing()).grid).split(separator: "\n").dropFirst(7).dropLast()
    #expect(
      rows.joined(separator: "\n") == """
        |┌──────────────────────────────────────────┐|
        |│ Colours                                  │|
        |│   auto  by the terminal's ground         │|
        |│   nashra-dark                            │|
        |│   nashra-light                           │|
        |│   nashra-sea                             │|
        |│ ✓ terminal                               │|
        |└──────────────────────────────────────────┘|
        """)
  }

  @Test func `each is shown as the reader comes to it, and Esc goes back to the one that was there`() {
    var state = choosing()
    #expect(state.press(.up) == [.showTheme("nashra-sea")])
    #expect(state.press(.up) == [.showTheme("nashra-light")])
    #expect(state.press(.escape) == [.showTheme("terminal")])
    #expect(state.overlay == nil && state.theme.name == "terminal")
  }

  @Test func `typed letters narrow the names, also those of an Arabic keyboard`() {
    var state = choosing()
    #expect(state.type("se") == [.showTheme("nashra-sea")])
    #expect(state.press(.enter).isEmpty)
    #expect(state.theme.name == "nashra-sea" && state.message == .text("Theme: \u{2068}nashra-sea\u{2069}"))
    var arabic = choosing(.arabic)
    // Where s and e are.
    #expect(arabic.type("سث") == [.showTheme("nashra-sea")])
    #expect(arabic.type("zz").isEmpty)
    #expect(picture(draw(arabic).grid).contains("&"))
    #expect(arabic.press(.enter).isEmpty && arabic.theme.name == "terminal")
  }

  @Test func `a theme whose file cannot be read is said, and not kept`() {
    var state = choosing()
    state.press(.up)
    _ = update(&state, .themes(.failed("nashra-sea")))
    #expect(state.message == .error("The theme \u{2068}nashra-sea\u{2069} cannot be read"))
    state.press(.enter)
    #expect(state.overlay != nil && state.theme.name == "terminal")
  }

  @Test func `what is kept is there at the next start, until the settings name another`() {
    var state = choosing()
    state.press(.up, .enter)
    let kept = Session(text: state.session.text)
    #expect(kept.theme(over: "terminal") == "nashra-sea")
    #expect(kept.theme(over: "nashra-dark") == "nashra-dark")
    // Started with it and left as it is, it is remembered on.
    var next = State(size: Size(columns: 80, rows: 24), interface: .english, clock: noon)
    next.theme = ThemeChoice(configured: "terminal", started: "nashra-sea")
    next.restore(kept, configured: .english)
    #expect(Session(text: next.session.text).theme(over: "terminal") == "nashra-sea")
  }
}
