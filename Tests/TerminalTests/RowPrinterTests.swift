import Screen
import Testing
import TextLayout

@testable import Terminal

@Suite struct RowPrinterTests {
  private func printer(_ mode: BidiMode, tmux: TmuxFacts? = nil) -> RowPrinter {
    let facts = TerminalFacts(tmux: tmux)
    return RowPrinter(choice: BidiChoice(mode: mode, facts: facts).forPrinting(in: facts))
  }

  private func text(_ line: String, _ mode: BidiMode, width: Int = 0, tags: [Int: UInt8] = [:]) -> String {
    var row = Paragraph(line).line(width: .max, options: .init(shaping: false))
    for (place, tag) in tags { row.glyphs[place].tag = tag }
    let blanks = Array(repeating: Glyph(" ", range: 0..<0), count: max(0, width - row.columns))
    row = Line(glyphs: blanks + row.glyphs, direction: row.direction, range: row.range)
    return printer(mode).text(of: row) { Style.Attributes(rawValue: $0) }
  }

  @Test func `a terminal without bidi gets the row from left to right`() {
    #expect(text("سلام a", .visual, width: 8) == "  a مالس")
  }

  @Test func `a terminal that orders rows itself gets the row that becomes the wanted one`() {
    #expect(text("سلام", .inverse, width: 6).hasSuffix("سلام"))
    #expect(text("سلام", .konsole, width: 6).hasSuffix("سلام"))
    #expect(text("سلام", .mlterm).contains("سلام"))
  }

  @Test func `switches that are for all that a terminal shows are not touched`() {
    for mode in [BidiMode.konsole, .mlterm] { #expect(printer(mode).choice.emitter.start.isEmpty, "\(mode)") }
    #expect(printer(.vte).choice.emitter.start == "\u{1B}[8l")
    #expect(printer(.vte, tmux: TmuxFacts(allowsPassthrough: true)).choice.emitter.start.isEmpty)
  }

  @Test func `attributes are set where they begin and nothing is left set at the end`() {
    #expect(text("abc", .visual, tags: [1: 1]) == "a\u{1B}[0;1mb\u{1B}[0mc")
    #expect(text("ab", .visual, tags: [1: 9]) == "a\u{1B}[0;1;4mb\u{1B}[m")
  }

  @Test func `no control comes out of a text, and blanks at the end are left out`() {
    let line = Line(
      glyphs: ["\u{1B}", "\u{9B}", "\n", "\u{202E}", "b", " "].map { Glyph($0, range: 0..<1) }, direction: .leftToRight,
      range: 0..<1)
    #expect(printer(.visual).text(of: line) { _ in [] } == "    b")
  }
}
