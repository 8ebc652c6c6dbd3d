import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// `?` in windows, the hints of lines, and keys of the sections.
@Suite struct WindowHelpTests {
  @Test(arguments: Command.explained, [Interface.arabic, .hebrew, .english])
  func `the help of a window tells its keys and leads back to it`(mode: Mode, interface: Interface) {
    var state = CommandTests.reader(in: mode, interface: interface)
    let (window, behind) = (state.overlay, state.windowsBehind)
    state.press(.character("?"))
    #expect(state.mode == .help)
    guard case .help(let page) = state.overlay else { return }
    #expect(page.place == mode)
    state.press(.character("/"))
    state.press(.escape)
    state.press(.escape)
    #expect(state.overlay == window)
    #expect(state.windowsBehind == behind)
  }

  @Test func `back in the list of feeds it is read anew`() {
    var state = CommandTests.reader(in: .feeds)
    state.press(.character("?"))
    #expect(state.press(.character("q")) == [.loadFeeds])
  }

  @Test(arguments: Interface.allCases)
  func `where feeds are selected the help tells what is done with feeds, and nothing of filters`(interface: Interface) {
    let strings = interface.strings
    for place in [Mode.feeds, .feedDetails, .sections] {
      let rows = HelpView.rows(in: strings, place)
      for command in [Command.remove, .refresh] {
        let row = rows.first { $0.command == command }
        #expect(row?.help != strings.help(command) && row?.help.isEmpty == false, "\(place) \(command)")
      }
    }
    #expect(HelpView.rows(in: strings, .list).first { $0.command == .remove }?.help == strings.help(.remove))
    let state = CommandTests.reader(in: .feeds, interface: interface)
    let lines = HelpView(page: HelpPage(of: .feeds), state: state).lines
    #expect(!lines.contains { if case .command = $0 { false } else { true } })
  }

  @Test func `help of the list leads back to the list`() {
    var state = reader([article("A")])
    state.press(.character("?"), .escape)
    #expect(state.mode == .list)
    #expect(state.overlay == nil)
  }

  @Test(arguments: Interface.allCases)
  func `the row of the list of feeds begins with the help, in every language`(interface: Interface) {
    let state = CommandTests.reader(in: .feeds, interface: interface)
    let shown = state.shownHints { $0.count < 60 }
    #expect(shown.first?.commands == [.help])
    #expect(shown.last?.commands == [.close])
  }

  @Test(arguments: Interface.allCases)
  func `80 columns tell of Tab as long as little is typed of a command`(interface: Interface) {
    var state = reader([article("A")], interface: interface)
    state.press(.character(":"))
    func row() -> Substring { picture(draw(state).grid).split(separator: "\n").last ?? "" }
    #expect(row().contains("Tab"))
    #expect(row().contains(seen(interface.strings.lines.complete, interface)))
    state.type("mark starred source:\"a name that is long\"")
    #expect(!row().contains("Tab"))
  }

  @Test func `in the sections z takes a change back, and Z shows the article alone as everywhere`() {
    var sections = CommandTests.reader(in: .sections)
    #expect(sections.press(.character("z")) == [.undo()])
    _ = update(&sections, .undone(nil))
    let effects = sections.press(.character("Z"))
    #expect(!effects.contains(.undo()))
    #expect(sections.arrangement.isZen)
  }
}
