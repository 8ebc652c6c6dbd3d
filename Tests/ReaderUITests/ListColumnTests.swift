import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// The columns of the list.
@Suite struct ListColumnTests {
  private static func articles() -> [Article] {
    var undated = article("ABC DEF GHI JKL MNO PQR STU", source: "SRC")
    (undated.published, undated.isDateArrival) = (nil, true)
    return [
      article("CNN: ABC 12.5% DEF GHI JKL 2022/02/24 MNO PQR STU VWX", minutes: 3, source: "SRC"), undated,
      article("an english headline of 1,000 words that is longer than most of them are", minutes: 300, source: "wire"),
      article("A", minutes: 60 * 24 * 3, source: "VERY LONG NAME OF ITS OWN"),
      article("\u{2066}+962-79\u{2069} AB", minutes: 60 * 24 * 30),
      article("AB \u{202A}3-1\u{202C} C", minutes: 60 * 24 * 400, source: "SRC"), article("", minutes: 1),
    ]
  }

  @Test(arguments: Interface.allCases) func `at every width of one room rows fit, and ages stand in one column`(
    interface: Interface
  ) {
    let articles = Self.articles()
    for columns in 20..<PaneLayout.columnsForTwo {
      var state = reader(articles, interface: interface, columns: columns, rows: articles.count + 2)
      state.press(.character("j"))
      let grid = draw(state).grid
      let isRightToLeft = interface.direction == .rightToLeft
      var edges: Set<Int> = []
      var starts: Set<Int> = []
      for row in 1...articles.count {
        let cells = grid.row(row)
        // Beginning at the leading edge.
        let leading = isRightToLeft ? cells.reversed() : Array(cells)
        #expect(leading.count == columns && leading[0].character == " " && leading[columns - 1].character == " ")
        #expect(
          cells.allSatisfy { cell in
            !cell.character.unicodeScalars.contains { $0.properties.generalCategory == .format }
          })
        let dates = leading.indices.filter { leading[$0].role == .date }
        #expect(dates.isEmpty == (columns < 32))
        if let last = dates.last, let first = dates.first {
          edges.insert(last)
          // The headline, or its source, ends two columns before.
          #expect(leading[first - 1].character == " " && leading[first - 2].character == " ")
        }
        if let start = leading.indices.first(where: { $0 > 3 && leading[$0].character != " " }), row != articles.count {
          starts.insert(start)
        }
      }
      // Headlines begin in one column, English ones too; ages end in one.
      #expect(starts == [4], "\(columns)")
      #expect(columns < 32 ? edges.isEmpty : edges == [columns - 2], "\(columns)")
    }
  }

  @Test(arguments: [
    (Interface.arabic, 3, "3 د"), (.arabic, 120, "2 س"), (.arabic, 60 * 20, "أمس"), (.arabic, 60 * 48, "يومان"),
    (.arabic, 60 * 72, "3 أيام"), (.arabic, 60 * 24 * 30, "21/10"), (.arabic, 60 * 24 * 400, "10/2025"),
    (.english, 3, "3m"), (.english, 120, "2h"), (.english, 60 * 20, "1d"), (.english, 60 * 72, "3d"),
    (.english, 60 * 24 * 30, "21 Oct"), (.english, 60 * 24 * 400, "10/2025"), (.english, 0, "now"),
  ])
  func `a narrow window still says how old an article is`(interface: Interface, minutes: Int, text: String) {
    let age = interface.strings.shortAge(of: article("A", minutes: minutes), at: noon)
    #expect(age == text)
    #expect(Paragraph(age).columns() <= 7)
  }

  @Test func `an article without a date has none in a narrow window`() {
    var undated = article("A")
    (undated.published, undated.isDateArrival) = (nil, true)
    #expect(Strings.arabic.shortAge(of: undated, at: noon) == "–")
    #expect(Strings.arabic.shortArrival(of: undated, at: noon) == "استُورد في 20/11")
  }
}

@Suite struct SourceNameTests {
  @Test func `names that would be cut to one beginning are cut there`() {
    let sections = ["وكالة الأنباء الأردنية اقتصاد", "وكالة الأنباء الأردنية رياضة", "الميناء"]
    let names = SourceNames(sections, columns: 12)
    #expect(sections.map(names.name) == ["…اقتصاد", "…رياضة", "الميناء"])
  }

  @Test func `a long name that nothing is like keeps its beginning`() {
    let names = SourceNames(["The Harbour Evening Post", "The Bridge"], columns: 12)
    #expect(names.name(of: "The Harbour Evening Post") == "The Harbour Evening Post")
  }

  @Test func `names of one word are cut just before they differ`() {
    let names = SourceNames(["abcdefghijklm1", "abcdefghijklm2"], columns: 8)
    #expect(names.name(of: "abcdefghijklm1") == "…lm1")
  }
}
