import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// The window in which reading is set, and what its settings do.
@Suite struct ReadingWindowTests {
  private let long = "ABC DEF GHI JKL MNO PQR STU VWX YZA BCD EFG HIJ KLM NOP QRS TUV WXY ZAB CDE FGH IJK LMN OPQ"

  private func reading(columns: Int = 80, rows: Int = 24, text: String? = nil) -> State {
    var state = reader([article("ABC")], columns: columns, rows: rows)
    state.press(.enter)
    let shown = text ?? rtl(long)
    _ = update(
      &state, .opened(state.list.articles[0].id, content(state.list.articles[0], [Block(.paragraph, shown)])))
    return state
  }

  private func rows(_ state: State) -> [String] { picture(draw(state).grid).split(separator: "\n").map(String.init) }

  private func goTo(_ setting: TasteSetting, in state: inout State) throws {
    let index = try #require(TasteSetting.all(in: state.strings).firstIndex(of: setting))
    state.press(.character("g"))
    for _ in 0..<index { state.press(.down) }
  }

  @Test func `the window stands at the foot, and each setting with its value`() {
    var state = reader([article("ABC DEF")], interface: .english, columns: 40, rows: 20)
    state.press(.character("="))
    #expect(
      rows(state).dropFirst(9).dropLast().joined(separator: "\n") == """
        |┌──────────────────────────────────────┐|
        |│ Reading                              │|
        |│ Line length    ‹ 72 ›                │|
        |│ Margin           2                   │|
        |│ Line spacing     single              │|
        |│ Justified        no                  │|
        |│ Vowel marks      yes                 │|
        |│ Calendar         Gregorian           │|
        |│ Clock            24 hours            │|
        |└──────────────────────────────────────┘|
        """)
  }

  @Test func `the arrows change a value, which is seen at once, and Esc takes all of it back`() throws {
    var state = reading()
    let before = state
    state.press(.character("="), .right, .right, .down, .character("م"))
    #expect(state.taste.measure == 76 && state.taste.margin == 3)
    #expect(state.opened[0].rows.compactMap(\.line?.columns).max()! > 68)
    state.press(.escape)
    #expect(state.taste == before.taste && state.overlay == nil)
    #expect(state.opened[0].rows == before.opened[0].rows)
  }

  @Test func `numbers end where their range does, and words go round`() throws {
    var state = reading()
    state.press(.character("="))
    for _ in 0..<60 { state.press(.left) }
    #expect(state.taste.measure == 40)
    for _ in 0..<90 { state.press(.right) }
    #expect(state.taste.measure == 120)
    try goTo(.calendar, in: &state)
    for calendar in [DateTaste.Calendar.hijri, .both, .persian, .gregorian] {
      state.press(.right)
      #expect(state.taste.dates.calendar == calendar)
    }
    state.press(.left)
    #expect(state.taste.dates.calendar == .persian)
  }

  @Test func `lines are as long as the measure says, and margins give way before they are too short to be read`() {
    var taste = ReadingTaste()
    #expect([34, 80, 200].map(taste.width) == [30, 72, 72])
    taste.margin = 20
    #expect([34, 60, 80, 200].map(taste.width) == [30, 30, 40, 72])
    taste.measure = 120
    #expect([80, 200].map(taste.width) == [40, 120])
    #expect([1, 3, 5].map(taste.width).allSatisfy { $0 >= 1 } && taste.margin(in: 34) == 2)
  }

  @Test func `with double spacing the rows of a paragraph stand apart, and its place is kept`() throws {
    var state = reading(columns: 44, rows: 9, text: rtl([long, long, long].joined(separator: " ")))
    for _ in 0..<5 { state.press(.down) }
    let top = state.opened[0].rows[state.opened[0].top].anchor
    let texts = state.opened[0].rows.texts
    state.press(.character("="))
    try goTo(.lineSpacing, in: &state)
    state.press(.right, .enter)
    #expect(state.taste.spacing == .double)
    let rows = state.opened[0].rows
    #expect(rows.texts == texts)
    #expect(rows[state.opened[0].top].anchor == top && rows[state.opened[0].top].line != nil)
    let body = rows.indices.filter { rows[$0].isBody && rows[$0].line != nil }
    #expect(body.count > 3 && zip(body, body.dropFirst()).allSatisfy { $1 - $0 == 2 })
  }

  @Test func `without vowel marks the letters stay, and so does the text`() throws {
    var state = reading(text: "كُتِبَ")
    let row = try #require(state.opened[0].rows.firstIndex { $0.text == "كُتِبَ" })
    func count() -> [Int] { state.opened[0].rows[row].line?.glyphs.map(\.character.unicodeScalars.count) ?? [] }
    #expect(count() == [2, 2, 2])
    state.press(.character("="))
    try goTo(.harakat, in: &state)
    state.press(.right, .enter)
    #expect(count() == [1, 1, 1] && state.opened[0].rows[row].source == "كُتِبَ")
    // Another terminal, which could show them, brings none back.
    _ = update(&state, .terminalChanged(LayoutOptions()))
    #expect(count() == [1, 1, 1])
  }

  @Test func `what is chosen is there at the next start, as long as the settings say what they said`() {
    var state = reading()
    state.press(.character("="), .right, .enter)
    state.taste.dates.calendar = .both
    let kept = Session(text: state.session.text)
    func started(_ change: (inout ReadingTaste) -> Void = { _ in }) -> ReadingTaste {
      var taste = ReadingTaste()
      change(&taste)
      var next = State(size: Size(columns: 80, rows: 24), interface: .arabic, clock: noon, taste: taste)
      next.restore(kept, configured: .arabic)
      return next.taste
    }
    #expect(started().measure == 74 && started().dates.calendar == .both)
    let other = started { $0.measure = 60 }
    #expect(other.measure == 60 && other.dates.calendar == .both)
  }

  @Test(arguments: [
    #"{"version":1,"taste":7}"#, #"{"version":1,"taste":{"measure":["72","9999"],"calendar":["gregorian","moon"]}}"#,
    #"{"version":1,"taste":{"measure":["72"],"none":["a","b"]}}"#, #"{"version":1,"theme":5,"themeBefore":[]}"#,
  ])
  func `what cannot be understood of the rest is left out`(text: String) {
    let session = Session(text: text)
    #expect(session.taste.taste(over: ReadingTaste()) == ReadingTaste())
    #expect(session.theme(over: "terminal") == "terminal")
  }

  @Test(arguments: TasteSetting.allCases) func `every value that is named can be set, and no other`(
    setting: TasteSetting
  ) {
    var taste = ReadingTaste()
    let values = setting.numbers.map { ["\($0.range.lowerBound)", "\($0.range.upperBound)"] } ?? setting.words
    #expect(values.count >= 2)
    for value in values {
      let isSet = setting.set(value, in: &taste)
      #expect(isSet && setting.value(in: taste) == value)
    }
    let before = taste
    for value in ["", "perhaps", "39", "121", "-1", "99999999999999999999", "Hijri "] where !values.contains(value) {
      let isSet = setting.set(value, in: &taste)
      #expect(!isSet || setting == .measure && value == "39")
    }
    #expect(taste == before)
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 4), (112, 32), (31, 5)])
  func `the window fits and shows what is selected in any window`(columns: Int, rows: Int) throws {
    var state = reading(columns: columns, rows: rows)
    state.press(.character("="), .character("G"))
    let last = try #require(TasteSetting.all(in: state.strings).last)
    let shown = picture(draw(state).grid)
    let value = VisualLine(state.strings.value(of: last, in: state.taste)).text
    #expect(columns < 40 || rows < 8 || shown.contains(value), "\(shown)")
    _ = update(&state, .resized(Size(columns: 24, rows: 6)))
    #expect(draw(state).grid.size.rows == 6)
  }

  @Test func `in a language that has fewer settings the reader is at one of them`() {
    var state = reading()
    state.press(.character("="), .character("G"), .character("i"))
    let count = TasteSetting.all(in: state.strings).count
    guard case .taste(let window) = state.overlay else {
      Issue.record("the window is gone")
      return
    }
    #expect(state.interface != .arabic && window.scroll.selected == count - 1)
  }

  /// A word as a picture has it.
  private struct VisualLine {
    let text: String

    init(_ logical: String) {
      var frame = Frame(size: Size(columns: 30, rows: 1), direction: .rightToLeft)
      frame.draw(logical, .text, in: frame.area, direction: .rightToLeft)
      text = picture(frame.grid).filter { $0 != "|" }.trimmingCharacters(in: .whitespaces)
    }
  }
}
