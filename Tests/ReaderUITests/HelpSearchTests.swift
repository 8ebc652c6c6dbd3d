import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// The help is of a place, and can be searched.
@Suite struct HelpSearchTests {
  @Test func `the help has the keys of where one is, and no others`() {
    var list = CommandTests.reader(in: .list)
    list.press(.character("?"))
    var article = CommandTests.reader(in: .article)
    article.press(.character("?"))
    func rows(_ state: State) -> [Command] {
      guard case .help(let page) = state.overlay else { return [] }
      return HelpView(page: page, state: state).rows.map(\.command)
    }
    #expect(rows(list).contains(.flag) && !rows(list).contains(.hintLinks))
    #expect(!rows(article).contains(.flag) && rows(article).contains(.hintLinks))
  }

  @Test(arguments: [
    ("undo", Command.undo), ("Undo the last", .undo), ("z", .undo), ("ئ", .undo), ("Ctrl-L", .redraw),
    ("front", .showToday),
  ])
  func `it is searched by key, name and words`(typed: String, command: Command) {
    var state = CommandTests.reader(in: .list)
    state.press(.character("?"), .character("/"))
    state.type(typed)
    guard case .help(let page) = state.overlay else { return #expect(Bool(false)) }
    let rows = HelpView(page: page, state: state).lines.compactMap { line -> Command? in
      if case .command(let row) = line { row.command } else { nil }
    }
    #expect(rows.contains(command) && rows.count < 12, "\(rows)")
  }

  @Test(arguments: Interface.allCases)
  func `what is typed stands in its line, nothing found is said, and Esc shows all again`(interface: Interface) {
    var state = CommandTests.reader(in: .list, interface: interface)
    state.press(.character("?"), .pageDown, .character("/"))
    state.type("xyzxyz")
    let frame = draw(state)
    #expect(picture(frame.grid).contains("xyzxyz") && frame.cursor != nil)
    guard case .help(let page) = state.overlay else { return #expect(Bool(false)) }
    #expect(HelpView(page: page, state: state).lines.isEmpty)
    state.press(.down, .escape)
    #expect(state.mode == .help && state.overlay == .help(HelpPage(of: .list)))
    state.press(.escape)
    #expect(state.mode == .list)
  }

  @Test func `a scrolled help ends with its last row in view, searched or not`() {
    var state = CommandTests.reader(in: .list)
    state.press(.character("?"), .end)
    let last = state.strings.filterWords.help.last?.line ?? ""
    #expect(picture(draw(state).grid).contains(last))
    state.press(.character("/"))
    state.type("e")
    for _ in 0..<200 { state.press(.down) }
    #expect(picture(draw(state).grid).contains(":"))
  }
}
