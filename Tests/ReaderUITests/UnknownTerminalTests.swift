import Screen
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Words may stand reversed where nobody tells which terminal it is.
@Suite struct UnknownTerminalTests {
  private func started(
    _ session: Session = Session(), in name: String? = "tmux in xterm", interface: Interface = .english
  ) -> State {
    var state = State(size: Size(columns: 80, rows: 24), interface: interface, clock: noon)
    state.restore(session, configured: interface)
    state.tell(unknownTerminal: name)
    return state
  }

  @Test(arguments: Interface.allCases) func `what to do is told in a row of 80 columns`(interface: Interface) {
    let row = String(draw(started(interface: interface)).grid.row(23).map(\.character))
    #expect(
      row.contains("nashra --bidi inverse") && row.contains("PuTTY") && row.contains("putty") && !row.contains("…"))
  }

  @Test func `it is said once in each terminal, also after the next start`() {
    var first = started()
    #expect(first.message != nil)
    #expect(!first.remember().isEmpty)
    let kept = Session(text: first.session.text)
    #expect(started(kept).message == nil)
    var other = started(kept, in: "screen in screen")
    #expect(other.message != nil)
    #expect(other.session.unknownTerminals == ["tmux in xterm", "screen in screen"])
    #expect(started(in: nil).message == nil)
    // Attached from elsewhere.
    other.message = nil
    _ = update(&other, .terminalChanged(LayoutOptions(), unknown: "tmux in xterm-256color"))
    #expect(other.message != nil)
  }

  @Test func `it is taken back where the terminal tells of itself late, and nothing else is`() {
    var state = started()
    _ = update(&state, .terminalChanged(LayoutOptions(), unknown: nil))
    #expect(state.message == nil)
    state.tell(.locale("LC_ALL"))
    let other = state.message
    _ = update(&state, .terminalChanged(LayoutOptions(), unknown: nil))
    #expect(other != nil && state.message == other)
  }

  @Test(arguments: Interface.allCases) func `why there are no letters fits a row of 80 columns, with what to do`(
    interface: Interface
  ) {
    for (problem, advice) in [(EncodingProblem.tmux, "tmux -u"), (.locale("LC_ALL"), "LC_ALL=C.UTF-8")] {
      var state = reader([article("A")], interface: interface)
      state.message = nil
      state.tell(problem)
      #expect(picture(draw(state).grid).split(separator: "\n").last?.contains(advice) == true)
    }
  }

  @Test func `what is graver is said instead, and this another time`() {
    var state = State(size: Size(columns: 80, rows: 24), interface: .english, clock: noon)
    state.tell(.locale("LC_ALL"))
    let graver = state.message
    guard case .text(let advice)? = graver else { return #expect(Bool(false)) }
    #expect(advice.contains("LC_ALL=C.UTF-8"))
    state.tell(unknownTerminal: "tmux in xterm")
    #expect(state.message == graver && state.session.unknownTerminals.isEmpty)
    state.message = nil
    state.isPlain = true
    state.tell(unknownTerminal: "tmux in xterm")
    #expect(state.message == nil, "nobody looks at it")
  }

  @Test func `no more terminals are remembered than a person has`() {
    var state = State(size: Size(columns: 80, rows: 24), interface: .english, clock: noon)
    for number in 0..<100 {
      state.message = nil
      state.tell(unknownTerminal: "\(number)" + String(repeating: "x", count: 1_000))
    }
    #expect(state.session.unknownTerminals.count == 20)
    #expect(state.session.unknownTerminals.last?.hasPrefix("99x") == true)
    #expect(state.session.text.utf8.count < 4_000)
  }
}
