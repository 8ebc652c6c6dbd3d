import Screen
import TestSupport
import Testing

@testable import Terminal

@Suite struct RowShiftTests {
  private func grid(_ rows: [String], columns: Int = 8) -> CellGrid {
    var grid = CellGrid(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() {
      for (column, character) in text.prefix(columns).enumerated() { grid[row, column].character = character }
    }
    return grid
  }

  private func shift(_ old: [String], _ new: [String]) -> RowShift? {
    RowShift(from: grid(old), to: grid(new), rows: old.count)
  }

  private let list = (0..<8).map { "row \($0)" }

  @Test func `a list that goes on by one is moved between its bars`() throws {
    let old = ["bar"] + list + ["1/99"]
    let new = ["bar"] + list.dropFirst() + ["row 8", "2/99"]
    let down = try #require(shift(old, new))
    #expect((down.rows, down.distance, down.region) == (1..<8, 1, 1..<9))
    let up = try #require(shift(new, old))
    #expect((up.rows, up.distance, up.region) == (2..<9, -1, 1..<9))
  }

  @Test func `what is no move of many whole rows is written as ever`() {
    #expect(shift(list, list) == nil)
    #expect(shift(list, list.map { $0 + "x" }) == nil)
    // The cursor's row alone.
    #expect(shift(list, ["row 0*"] + list.dropFirst()) == nil)
    // Beside a room that stays.
    let rooms = list.enumerated().map { "\($0.offset)|" + $0.element }
    let next = (list.dropFirst() + ["row 8"]).enumerated().map { "\($0.offset)|" + $0.element }
    #expect(shift(rooms, next) == nil)
    // Blank rows stand where they stood.
    let blank = Array(repeating: "", count: 12)
    #expect(shift(["a"] + blank, ["b"] + blank) == nil)
    #expect(RowShift(from: grid(list), to: grid(list, columns: 9), rows: 8) == nil)
    #expect(shift([], []) == nil)
  }

  /// Whatever the grids are: what is moved is there, and the region is within the screen.
  @Test func `rows that are moved are those that stood there`() {
    var random = Seed.ofRun
    var found = 0
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...14, using: &random)
      let words = ["", "a", "b", "c", "d", "e", "f", "g"]
      let old = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      let by = Int.random(in: -3...3, using: &random)
      let new = (0..<count).map { row in
        old.indices.contains(row + by) && Int.random(in: 0..<12, using: &random) > 0
          ? old[row + by] : words.randomElement(using: &random) ?? ""
      }
      guard let shift = shift(old, new) else { continue }
      found += 1
      #expect(shift.region.lowerBound >= 0 && shift.region.upperBound <= count)
      for row in shift.rows {
        let before = row + shift.distance
        #expect(new[row] == old[before])
        #expect(shift.region.contains(row) && shift.region.contains(before))
      }
    }
    #expect(found > 100)
  }
}
