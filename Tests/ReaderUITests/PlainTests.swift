import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// The screen for who hears it or reads it in Braille.
@Suite struct PlainTests {
  private let articles = [
    article("CNN: ABC DEF", source: "SRC"), article("B 12.5% «CD» (E)", minutes: 200, unread: false),
    article("english headline", minutes: 300, source: "wire"),
  ]

  private func plain(_ state: State) -> State {
    var state = state
    state.isPlain = true
    _ = update(&state, .resized(state.size))
    return state
  }

  private func reading(_ blocks: [Block], columns: Int = 40, rows: Int = 20, related: [RelatedArticle] = []) -> State {
    var state = plain(reader([articles[0]], interface: .english, columns: columns, rows: rows))
    state.press(.enter)
    _ = update(&state, .opened(articles[0].id, content(articles[0], blocks, related: related)))
    return state
  }

  /// The rows without the blanks at their ends.
  private func rows(_ state: State) -> [String] {
    picture(draw(state).grid).split(separator: "\n").map { row in
      var text = row.dropFirst().dropLast()
      while text.last == " " { text = text.dropLast() }
      return String(text)
    }
  }

  private func cursorRow(_ state: State) -> String? { draw(state).cursor.map { rows(state)[$0.row] } }

  @Test
  func `an article is a line in the order of its text, its states are words, and the cursor is where the reader is`() {
    var state = plain(reader(articles, interface: .english, columns: 70, rows: 8))
    #expect(
      rows(state).dropLast(2) == [
        "Nashra, All articles, 3 articles, 2 unread", "unread, CNN: ABC DEF, SRC, 5 minutes ago",
        "B 12.5% «CD» (E), 3 hours ago", "unread, english headline, wire, 5 hours ago", "", "",
      ])
    #expect(rows(state).last?.hasPrefix("? help") == true)
    #expect(draw(state).cursor == Position(row: 1, column: 0))
    state.press(.down, .down, .character("s"))
    #expect(cursorRow(state) == "unread, starred, english headline, wire, 5 hours ago")
  }

  @Test func `in Arabic, too, rows begin in the first column`() {
    let state = plain(reader(articles, interface: .arabic, columns: 80, rows: 8))
    let words = state.strings.tasteWords.plain
    var frame = Frame(size: Size(columns: 40, rows: 1), direction: .leftToRight, options: state.layoutOptions)
    frame.draw(words.unread + "، ", .text, in: frame.area)
    let unread = picture(frame.grid).dropFirst().prefix { $0 != "،" }
    #expect(rows(state)[1].hasPrefix(unread + "، CNN: ABC DEF، SRC، "))
    #expect(String(draw(state).grid.row(1).map(\.character).prefix(3)) == "غير")
  }

  @Test func `a long headline is not cut, and the selected one is in view as a whole`() {
    let long = (0..<6).map { article("A\($0) BCD EFG HIJ KLM NOP QRS TUV WXY", minutes: $0, unread: false) }
    var state = plain(reader(long, interface: .english, columns: 24, rows: 8))
    for index in 0..<6 {
      let shown = rows(state)
      let row = draw(state).cursor?.row ?? 0
      let text = shown[row..<min(row + 3, 6)].joined(separator: " ")
      #expect(text.hasPrefix("A\(index) BCD EFG HIJ KLM NOP QRS TUV WXY"), "\(shown)")
      state.press(.down)
    }
  }

  @Test func `an article has no lines and no columns, and its table is said cell by cell`() {
    var table = Block(.table, rtl("AB\tCD\nE\tF"))
    table.number = 1
    let related = [RelatedArticle(title: rtl("REL"), id: articles[1].id)]
    var state = reading(
      [Block(.paragraph, rtl("ABC (DEF) 12")), table, Block(.rule, ""), Block(.list, rtl("GHI"))], related: related)
    let shown = rows(state)
    #expect(shown.contains("ABC (DEF) 12") && shown.contains("AB: E") && shown.contains("  CD: F"), "\(shown)")
    #expect(shown.contains("• GHI") && shown.contains("• REL"))
    #expect(shown.contains { $0.hasPrefix("SRC · 20 Nov, 11:55") })
    #expect(cursorRow(state) == "CNN: ABC DEF")
    state.press(.tab)
    #expect(cursorRow(state) == "• REL")
  }

  @Test func `what is typed and asked has the cursor, and its keys a row of their own`() {
    var state = plain(reader(articles, interface: .english, columns: 70, rows: 8))
    state.press(.character("/"))
    state.type(rtl("AB") + " c")
    #expect(rows(state)[6] == "Filter: AB c" && draw(state).cursor == Position(row: 6, column: 12))
    #expect(rows(state)[7].contains("Enter"))
    state.press(.escape)
    _ = update(&state, .countedUnread(state.listed, 2))
    #expect(cursorRow(state) == "Mark 2 articles as read?" && rows(state)[7].contains("y yes"))
  }

  @Test func `what is said is a line, and goes before the keys where it is long`() {
    var state = plain(reader(articles, interface: .english, columns: 30, rows: 8))
    state.message = .error("one two three four five six seven eight")
    #expect(rows(state).suffix(2) == ["one two three four five six", "seven eight"])
    #expect(draw(state).cursor?.row == 1)
  }

  /// Signs that only say something to the eye.
  private static let signs = Set("─│┌┐└┘┃━▾◂▸★✓●○▲▁▂▃▄▅▆▇█‹›")

  @Test(arguments: Mode.allCases, [Interface.english, .arabic])
  func `whatever is in front, there are no signs, and the cursor says where the reader is`(
    mode: Mode, interface: Interface
  ) {
    var state = plain(CommandTests.reader(in: mode, interface: interface))
    for size in [Size(columns: 80, rows: 24), Size(columns: 30, rows: 8), Size(columns: 20, rows: 4)] {
      _ = update(&state, .resized(size))
      let frame = draw(state)
      #expect(frame.cursor != nil, "\(size)")
      #expect(picture(frame.grid).allSatisfy { !Self.signs.contains($0) }, "\(picture(frame.grid))")
      #expect(frame.grid.row(0).contains { $0.character != " " })
    }
  }

  @Test func `the windows say each thing with its value`() {
    var state = plain(reader(articles, interface: .english, columns: 60, rows: 16))
    state.press(.character("="), .right, .down)
    #expect(rows(state)[1] == "Line length: 74" && cursorRow(state) == "Margin: 2")
    state.press(.enter, .character("t"))
    _ = update(&state, .tagsLoaded(.everything, [TagCount(name: "one", articles: 3, unread: 1)]))
    state.press(.character(" "))
    #expect(cursorRow(state) == "chosen, one, 3 articles, one unread")
    state.press(.escape, .character("C"))
    _ = update(&state, .themes(.listed(["dark", "terminal"])))
    #expect(cursorRow(state)?.hasPrefix("Colours:") == true && rows(state)[2] == "terminal, chosen")
  }

  @Test func `one room is seen at a time, however wide the window is`() {
    let state = plain(reader(articles, interface: .english, columns: 200, rows: 30))
    #expect(state.panes.columns == [.list: 200] && state.listShape.lines == 1)
  }
}
