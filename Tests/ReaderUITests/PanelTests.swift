import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Windows stand in front of the rooms, which stay in view around them.
@Suite struct PanelTests {
  private let filters = [SavedFilter(name: "news", line: "is:unread"), SavedFilter(name: "late", line: "before:3d")]

  private func reader(_ interface: Interface, columns: Int, rows: Int, count: Int = 30) -> State {
    let articles = (1...count).map { article("HEADLINE", minutes: $0, source: "SRC") }
    return ReaderUITests.reader(articles, interface: interface, columns: columns, rows: rows, filters: filters)
  }

  private func rows(_ state: State) -> [String] {
    picture(draw(state).grid).split(separator: "\n").map { String($0.dropFirst().dropLast()) }
  }

  @Test func `beside the list a window stands in the place of the article, and the list is as it was`() {
    for interface in [Interface.english, .arabic] {
      for key in ["?", "t", "v", "c"] as [Character] {
        var state = reader(interface, columns: 112, rows: 24)
        let before = rows(state)
        state.press(.character(key))
        let (after, list) = (rows(state), state.panes.columns[.list] ?? 0)
        func part(_ row: String) -> Substring {
          interface == .arabic ? row.suffix(list + 1) : row.prefix(list + 1)
        }
        let (first, last) = (before[1..<23].map(part), after[1..<23].map(part))
        #expect(first == last, "\(key)")
        #expect(after != before)
      }
    }
  }

  @Test func `beside the sections a window leaves them as they were`() {
    var state = reader(.arabic, columns: 112, rows: 24)
    state.press(.character("\\"))
    let (before, columns) = (rows(state), state.panes.columns[.sections] ?? 0)
    state.press(.character("t"))
    let after = rows(state)
    let (first, last) = (before[1..<23].map { $0.suffix(columns) }, after[1..<23].map { $0.suffix(columns) })
    #expect(first == last && before != after && columns > 16)
  }

  @Test func `what stands behind a window is dim, but for lines`() {
    var state = reader(.english, columns: 112, rows: 24)
    state.press(.character("v"))
    let list = roles(draw(state).grid).split(separator: "\n")[1..<23].map { $0.dropFirst().prefix(44) }
    let others = list.filter { !Set($0).isSubset(of: ["d", "|"]) }
    #expect(others.isEmpty)
  }

  @Test func `alone with the list a low window leaves rows above and below it, and none in part`() {
    var state = reader(.english, columns: 80, rows: 24)
    let before = rows(state)
    for _ in 0..<3 { state.press(.character("j")) }
    state.press(.character("v"))
    let after = rows(state)
    let box = after.indices.filter { after[$0].contains("│") || after[$0].contains("┌") || after[$0].contains("└") }
    #expect(box.count == 11)
    for index in 1..<23 {
      if box.contains(index) {
        #expect(after[index].hasPrefix("  ") && after[index].hasSuffix("  "))
      } else {
        #expect(after[index] == before[index])
      }
    }
  }

  @Test func `the selected headline stays in view where that is possible`() {
    for step in 0..<22 {
      var state = reader(.english, columns: 80, rows: 24)
      for _ in 0..<step { state.press(.character("j")) }
      state.press(.character("v"))
      let selected = draw(state).grid.row(1 + step).filter(\.isSelected)
      #expect(selected.count == 80, "\(step)")
    }
  }

  @Test(arguments: Interface.allCases) func `from 40 by 12 on a window is whole in every size`(interface: Interface) {
    let sizes = [
      (40, 12), (60, 16), (80, 24), (99, 30), (100, 12), (112, 32), (149, 40), (164, 40), (300, 100),
    ]
    for (columns, height) in sizes {
      for key in ["?", "t", "v", "c"] as [Character] {
        var state = reader(interface, columns: columns, rows: height)
        state.press(.character(key))
        let rows = rows(state)
        let (top, foot) = (
          rows.count { $0.contains("┌") && $0.contains("┐") }, rows.count { $0.contains("└") && $0.contains("┘") }
        )
        #expect(top == 1 && foot == 1, "\(columns)x\(height) \(key)")
      }
    }
  }
}
