import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What a question offers stands beside it, however narrow the window is.
struct NarrowQuestionTests {
  private static let widths = [40, 47, 50, 60, 64, 72, 80]

  private func targets(_ state: State) -> [Region.Target] { draw(state).regions.map(\.target) }

  private func lastRow(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last ?? "")
  }

  private func removal(_ name: String, _ interface: Interface, articles: Int, columns: Int) -> State {
    var state = reader([article("A")], interface: interface, columns: columns)
    state.press(.character("c"))
    _ = update(&state, .feedsLoaded([subscription(1, name, articles: articles)]))
    state.press(.character("D"))
    return state
  }

  @Test(arguments: Interface.allCases, widths) func `both answers to the removal of a feed stand there`(
    interface: Interface, columns: Int
  ) {
    for (name, articles) in [("My Name", 7), ("X", 0), (String(repeating: "Long ", count: 40), 123_456)] {
      let state = removal(name, interface, articles: articles, columns: columns)
      let shown = targets(state)
      #expect(shown.contains(.key(.character("k"))) && shown.contains(.key(.character("d"))), "\(lastRow(state))")
      // And which feed it is.
      #expect(lastRow(state).contains(name.prefix(1)), "\(lastRow(state))")
    }
  }

  @Test func `in a narrow window what is said of the feed goes first, then its name is shortened`() {
    func row(_ columns: Int, _ name: String = "My Name") -> String {
      lastRow(removal(name, .english, articles: 7, columns: columns))
    }
    #expect(row(80).contains("Remove My Name? It has 7 articles.  k keep articles · d delete them"))
    #expect(row(60).contains("Remove My Name?  k keep articles · d delete them"))
    #expect(row(47).contains("Remove My …?  k keep articles · d delete them"))
    #expect(row(46).contains("My Name?  k keep articles · d delete them") && !row(46).contains("Remove"))
    #expect(row(40).contains("My …?  k keep articles · d delete them"))
    #expect(row(40, "X").contains("X?  k keep articles · d delete them"))
  }

  @Test(arguments: Interface.allCases, widths) func `yes and no stand beside what is to be taken back`(
    interface: Interface, columns: Int
  ) throws {
    for change in Undone.Change.allCases {
      for count in [1, 123_456] {
        var state = reader([article("A")], interface: interface, columns: columns)
        state.press(.character("z"))
        let made = noon.seconds - 17 * 60
        _ = update(&state, .undoOffered(RememberedChange(id: 7, change: change, count: count, made: made)))
        let shown = targets(state)
        for command in [Command.yes, .no] {
          #expect(try shown.contains(.key(#require(state.key(of: command)))), "\(lastRow(state))")
        }
      }
    }
  }

  @Test func `a question is cut before its answers are`() {
    var state = reader([article("A")], interface: .english, columns: 40)
    state.press(.character("z"))
    let change = RememberedChange(id: 7, change: .feedChanged, count: 1, made: noon.seconds - 17 * 60)
    _ = update(&state, .undoOffered(change))
    #expect(lastRow(state).contains("Take back? One feed was…") && lastRow(state).contains("…  y yes · n no"))
    _ = update(&state, .resized(Size(columns: 80, rows: 24)))
    #expect(lastRow(state).contains("Take back? One feed was changed · 17 minutes ago  y yes · n no"))
  }
}
