import Screen
import Testing

@testable import ReaderUI

/// The key that changes the language of the interface.
@Suite struct InterfaceSwitchTests {
  private func start(_ interface: Interface, configured: Interface) -> State {
    var state = State(size: Size(columns: 80, rows: 24), interface: interface, clock: noon)
    state.restore(Session(), configured: configured)
    return state
  }

  private func switched(_ state: inout State) -> Interface {
    state.press(.character("i"))
    return state.interface
  }

  @Test(arguments: Interface.allCases.filter { $0 != .english })
  func `it leads to English and back to the reader's own`(own: Interface) {
    var state = start(own, configured: own)
    #expect((0..<3).map { _ in switched(&state) } == [.english, own, .english])
    // Who left it in English finds the own one behind the same key.
    state = start(.english, configured: own)
    #expect(switched(&state) == own)
    state = start(own, configured: .english)
    #expect((0..<2).map { _ in switched(&state) } == [.english, own])
  }

  @Test func `who has English alone gets Arabic, as ever`() {
    var state = start(.english, configured: .english)
    #expect((0..<2).map { _ in switched(&state) } == [.arabic, .english])
  }

  @Test func `of languages that were chosen otherwise it leads to the one before`() {
    var state = start(.persian, configured: .persian)
    state.interface = .hebrew
    #expect((0..<2).map { _ in switched(&state) } == [.persian, .hebrew])
    #expect(state.message == .text(Strings.hebrew.languageChanged))
  }

  @Test(
    arguments: [(.persian, "ت"), (.urdu, "ج"), (.hebrew, "ח"), (.french, "j"), (.arabic, "ت")]
      as [(Interface, Character)])
  func `the keyboard of the language is read from the first key on`(interface: Interface, letter: Character) {
    var state = reader([article("A"), article("B", minutes: 9)], interface: interface)
    state.press(.character(letter))
    #expect(state.list.scroll.selected == 1)
    let help = HelpView.rows(in: interface.strings, .list, state.keymap).first { $0.command == .down }
    #expect(help?.arabicKeys.contains(letter) == true || interface == .french)
  }
}
