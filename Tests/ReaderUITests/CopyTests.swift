import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct CopyTests {
  private func message(_ outcome: CopyOutcome, _ interface: Interface) -> State.Message? {
    var state = reader([article("QXZ")], interface: interface)
    #expect(state.press(.character("y"), .character("y")) == [.copy(rtl("QXZ"))])
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
    if case .tooLong = outcome { #expect(text.contains(interface.strings.number(74_991))) }
  }

  @Test func `each outcome has words of its own`() {
    let outcomes = [CopyOutcome.tmux, .tmuxBuffer, .sent, .tooLong(limit: 1), .noTmux, .failed]
    for interface in Interface.allCases {
      let texts = outcomes.map { "\(interface.strings.message(forCopying: "x", $0))" }
      #expect(Set(texts).count == outcomes.count)
    }
  }

  private func bar(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last ?? "")
  }

  // MARK: What is copied

  private let long = String(repeating: "ABC DEF ", count: 30) + "END"

  private var listed: Article {
    var listed = article(long, source: "SRC")
    listed.url = "https://a.example/1"
    return listed
  }

  @Test func `the choice is named, and of a headline all is copied, however it is cut`() {
    var state = reader([listed], interface: .english, columns: 70)
    #expect(state.press(.character("y")) == [] && state.mode == .copyChoice)
    #expect(bar(state).hasPrefix("| Copy: y headline · u address · t citation · a all of it"))
    #expect(picture(draw(state).grid).contains("…"))
    #expect(state.press(.character("y")) == [.copy(rtl(long))])
    #expect(state.mode == .list)
    #expect(state.press(.character("y"), .character("u")) == [.copy("https://a.example/1")])
    #expect(
      state.press(.character("y"), .character("t"))
        == [.copy("«\(rtl(long))»، \(rtl("SRC"))، 20 نوفمبر 2026، 11:55 UTC\u{200F}، https://a.example/1")])
  }

  @Test func `another key and Esc leave with nothing copied and nothing said`() {
    for key in [Key.escape, .character("x"), .enter, .character("q"), .down] {
      var state = reader([listed], interface: .english)
      #expect(state.press(.character("y"), key) == [] && state.mode == .list && state.message == nil)
    }
    var empty = reader([], interface: .english)
    #expect(empty.press(.character("y")) == [] && empty.mode == .list)
  }

  @Test func `an article is copied as a whole from the list and from its own page`() {
    var state = reader([listed], interface: .english)
    #expect(state.press(.character("y"), .character("a")) == [.readToCopy(listed.id, .whole)])
    var shown = listed
    shown.tags = ["x", "y"]
    let blocks = [
      Block(.heading, rtl("HEAD")), Block(.list, "one"), Block(.list, "two", number: 2), Block(.rule),
      Block(.link, number: 1, address: "https://b.example/"),
    ]
    let content = content(shown, blocks, related: [RelatedArticle(title: "OTHER")])
    let text = """
      \(rtl(long))
      \(rtl("SRC")) · 20 نوفمبر 2026، 11:55 UTC
      https://a.example/1
      \u{200F}\u{200E}#x\u{200F} \u{200E}#y

      \(rtl("HEAD"))
      • one
      2. two
      [1] https://b.example/
      """
    #expect(update(&state, .readToCopy(.whole, content)) == [.copy(text)])
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content))
    #expect(state.press(.character("y"), .character("a")) == [.copy(text)])
    #expect(update(&state, .readToCopy(.whole, nil)) == [] && state.message == .text(state.strings.notInStore))
  }

  @Test func `a related headline that its page has cut is copied as the store has it`() {
    var state = reader([listed], interface: .english)
    state.press(.enter)
    let other = article("OTHER HEADLINE")
    let related = [RelatedArticle(title: rtl("OTHER…"), id: other.id), RelatedArticle(title: rtl("GONE"))]
    _ = update(&state, .opened(listed.id, content(listed, related: related)))
    state.press(.character("l"))
    #expect(
      bar(
        {
          var state = state; state.press(.character("y")); return state
        }()
      ).contains("y headline"))
    #expect(state.press(.character("y"), .character("y")) == [.readToCopy(other.id, .text)])
    #expect(update(&state, .readToCopy(.text, content(other))) == [.copy(rtl("OTHER HEADLINE"))])
    // Keys pass one that is not stored; the row above may be it all the same.
    state.opened[0].related = 1
    #expect(state.press(.character("y"), .character("y")) == [.copy(rtl("GONE"))])
    #expect(state.press(.character("y"), .character("t")) == [] && state.message == .text(state.strings.notInStore))
  }

  @Test func `an article without an address says so`() {
    var state = reader([article("A")], interface: .english)
    #expect(state.press(.character("y"), .character("u")) == [])
    #expect(state.message == .text(state.strings.noAddress))
  }

  private struct Failed: Error {}
}
