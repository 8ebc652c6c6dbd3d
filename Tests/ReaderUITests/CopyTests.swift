import Screen
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct CopyTests {
  private func message(_ outcome: CopyOutcome, _ interface: Interface) -> State.Message? {
    var state = reader([article("QXZ")], interface: interface)
    #expect(state.press(.character("y")) == [.copy(rtl("QXZ"))])
    #expect(state.message == nil, "nothing is said before it is known")
    _ = update(&state, .copied(rtl("QXZ"), outcome))
    return state.message
  }

  @Test(arguments: Interface.allCases, [CopyOutcome.tmux, .tmuxBuffer, .sent])
  func `what is copied is told, and where it went`(interface: Interface, outcome: CopyOutcome) throws {
    guard case .text(let text) = message(outcome, interface) else { throw Failed() }
    #expect(text.hasSuffix(": \u{2068}\(rtl("QXZ"))\u{2069}"))
  }

  @Test(arguments: Interface.allCases, [CopyOutcome.tooLong(limit: 74_991), .noTmux, .failed])
  func `what is not copied is an error`(interface: Interface, outcome: CopyOutcome) throws {
    guard case .error(let text) = message(outcome, interface) else { throw Failed() }
    #expect(!text.contains(rtl("QXZ")))
    if case .tooLong = outcome { #expect(text.contains("74,991")) }
  }

  @Test func `each outcome has words of its own`() {
    let outcomes = [CopyOutcome.tmux, .tmuxBuffer, .sent, .tooLong(limit: 1), .noTmux, .failed]
    for interface in Interface.allCases {
      let texts = outcomes.map { "\(interface.strings.message(forCopying: "x", $0))" }
      #expect(Set(texts).count == outcomes.count)
    }
  }

  private struct Failed: Error {}
}
