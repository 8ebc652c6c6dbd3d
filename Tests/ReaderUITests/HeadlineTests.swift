import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Rows of articles without a title.
@Suite struct HeadlineTests {
  @Test(arguments: ["", " ", "\u{200B}", "\u{3164}", "\u{2800}"], Interface.allCases)
  func `an article without a visible title has a row that says so`(title: String, interface: Interface) {
    for size in [Size(columns: 80, rows: 24), Size(columns: 164, rows: 40)] {
      var untitled = article("A", source: "SRC")
      untitled.title = title
      var state = reader([untitled], interface: interface, columns: size.columns, rows: size.rows)
      let word = interface.strings.untitled
      #expect(picture(draw(state).grid).contains(seen(word, interface)))
      state.isPlain = true
      #expect(cells(draw(state).grid).contains(word))
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 164, rows: 40)], [true, false])
  func `an article without a source is said to be of the feed that brought it`(size: Size, isPlain: Bool) {
    var unsigned = article("A")
    unsigned.feed = "feed 44"
    func screen() -> String {
      var state = reader([unsigned, article("B", source: "src")], columns: size.columns, rows: size.rows)
      state.isPlain = isPlain
      return cells(draw(state).grid)
    }
    #expect(screen().contains("feed 44"))
    unsigned.source = "own"
    #expect(!screen().contains("feed 44"))
    #expect(screen().contains("own"))
    let layout = ArticleLayout(width: 60, strings: .english, clock: noon)
    unsigned.source = nil
    #expect(layout.rows(of: content(unsigned)).compactMap(\.text).contains { $0.hasPrefix("feed 44") })
  }

  @Test func `an open article without a title says so in its place, and nothing of a derived one`() {
    var untitled = article("A")
    untitled.title = ""
    untitled.titleIsDerived = true
    let layout = ArticleLayout(width: 60, strings: .english, clock: noon)
    let texts = layout.rows(of: content(untitled)).compactMap(\.text)
    #expect(texts.contains(Strings.english.untitled))
    #expect(!texts.contains(Strings.english.derivedTitle))
  }
}

/// How a word of the interface stands on the screen.
func seen(_ word: String, _ interface: Interface) -> String {
  var frame = Frame(size: Size(columns: 80, rows: 1), direction: interface.direction)
  frame.draw(word, .text, in: Rect(row: 0, column: 0, columns: 80, rows: 1), direction: interface.direction)
  return picture(frame.grid).split(separator: "|").joined().trimmingCharacters(in: .whitespaces)
}

private func cells(_ grid: CellGrid) -> String {
  (0..<grid.size.rows).map { row in
    String(grid.row(row).filter { !$0.isContinuation }.map(\.character))
  }.joined(separator: "\n")
}
