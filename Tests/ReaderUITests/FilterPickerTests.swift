import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Filters that the settings name.
struct FilterPickerTests {
  private let filters = [
    SavedFilter(name: "news", line: "is:unread #swift"), SavedFilter(name: "late", line: "\"a b\" | c"),
  ]

  private func reading(_ filters: [SavedFilter], columns: Int = 60) -> State {
    var state = reader([article("ABC DEF")], interface: .english, columns: columns, rows: 7, filters: filters)
    state.press(.character("v"))
    return state
  }

  @Test func `names stand before their lines`() {
    let rows = picture(draw(reading(filters, columns: 40)).grid).split(separator: "\n").dropFirst().dropLast()
    #expect(
      rows.joined(separator: "\n") == """
        |┌──────────────────────────────────────┐|
        |│ Saved filters                        │|
        |│ news  is:unread #swift               │|
        |│ late  "a b" | c                      │|
        |└──────────────────────────────────────┘|
        """)
  }

  @Test func `a line keeps its own direction, so that its signs stand before their words`() {
    let filters = [SavedFilter(name: "oil", line: "#\(rtl("ABC")) -\(rtl("DEF"))")]
    let row = picture(draw(reading(filters, columns: 40)).grid).split(separator: "\n")[3]
    #expect(row == "|│ oil  FED- CBA#                       │|")
  }

  @Test func `Enter asks what the line says when it is typed, and shows it in the filter line`() throws {
    var state = reading(filters)
    let effects = state.press(.down, .enter)
    let query = try Query().with(filterText: "\"a b\" | c ")
    #expect(effects == [.load(query, .newest), .match(query), .count(query)])
    #expect(state.filterText == "\"a b\" | c")
    #expect(state.overlay == nil)
  }

  @Test func `the key of an Arabic keyboard opens it, Esc and the key close it, and an empty list says how to fill it`()
  {
    var state = reader([article("ABC")], filters: [])
    state.press(.character("ر"))
    #expect(state.overlay == .filters(Scroll()))
    #expect(state.press(.enter).isEmpty)
    state.press(.character("ر"))
    #expect(state.overlay == nil)
    state.press(.character("v"), .escape)
    #expect(state.overlay == nil)
    #expect(picture(draw(reading([])).grid).contains("No saved filters yet"))
  }
}
