import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Front pages and days where the articles are years old.
@Suite struct DayWayTests {
  private var day: Int { noon.seconds / 86_400 }

  private func timeline(_ days: [(Int, Int)], columns: Int = 60, rows: Int = 14) -> State {
    var state = reader([article("A")], interface: .english, columns: columns, rows: rows)
    state.press(.character("L"))
    let days = days.map { Timeline.Day(day: day - $0.0, articles: $0.1) }
    _ = update(&state, .timelineRead(.everything, Timeline(days: days)))
    return state
  }

  @Test func `the front page of the chosen day is entered from the days`() {
    var state = timeline([(0, 1), (900, 5), (901, 3)])
    state.press(.left)
    #expect(state.press(.character("T")) == [.readToday(day: day - 900)])
    #expect(timeline([(-30, 1), (1, 1)]).day(afterPressing: "T") == day, "none of days to come")
  }

  @Test(arguments: Interface.allCases) func `a front page without articles names the key that leads to some`(
    interface: Interface
  ) {
    var state = reader([article("A")], interface: interface, columns: 60, rows: 14)
    state.press(.character("T"))
    _ = update(&state, .todayRead(Today(day: day)))
    #expect(state.nothingThatDay.count == 2 && state.nothingThatDay[1].contains("L"))
    #expect(state.nothingThatDay[0] == interface.strings.stories.nothingThatDay)
  }

  @Test func `between days that are no neighbours stands a sign, and the ends say which days they are`() {
    let state = timeline([(0, 8), (900, 2), (901, 4), (2_000, 1)])
    let rows = picture(draw(state).grid).split(separator: "\n")
    #expect(rows.count { $0.filter { $0 == "…" }.count == 2 } == 1, "\(rows)")
    #expect(rows.contains { $0.contains("2015") || $0.contains("2021") }, "\(rows)")
    // Days that follow one another have none.
    let near = picture(draw(timeline((0..<30).map { ($0, 1) })).grid)
    #expect(!near.contains("…"))
  }

  @Test func `the selected day is in view wherever it is, in any window`() {
    for columns in [20, 33, 80, 200] {
      for rows in [3, 6, 14, 40] {
        var state = timeline((0..<120).map { ($0 * 3, $0 % 7) }, columns: columns, rows: rows)
        for _ in 0..<120 {
          _ = draw(state)
          state.press(.left)
        }
      }
    }
  }
}

extension State {
  fileprivate func day(afterPressing key: Character) -> Int? {
    var state = self
    guard case .readToday(let day)? = state.press(.character(key)).first else { return nil }
    return day
  }
}
