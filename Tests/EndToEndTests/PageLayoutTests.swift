import Screen
import Testing
import TextLayout

@testable import nashra

@Suite struct PageLayoutTests {
  /// Rows as text from the left edge, base letters as the layout gives them, so that the picture can be read.
  private func rows(_ lines: String..., width: Int) -> [String] {
    var layout = PageLayout(options: LayoutOptions(shaping: false))
    return lines.flatMap { line in
      layout.rows(of: StyledText(text: line), width: width).map { row in
        #expect(row.columns <= width)
        return String(row.glyphs.map(\.character))
      }
    }
  }

  private func logical(_ lines: String..., width: Int?) -> [String] {
    var layout = PageLayout()
    return lines.flatMap { layout.text(of: StyledText(text: $0), width: width) }
  }

  @Test func `each line begins at the edge of its own direction`() {
    #expect(rows("سلام", "peace", "שלום x", width: 8) == ["    مالس", "peace", "  x םולש"])
  }

  @Test func `long lines are wrapped, and no row is wider than the window`() {
    #expect(rows("واحد اثنان ثلاثة", width: 11) == [" نانثا دحاو", "      ةثالث"])
    #expect(rows("one two three", width: 8) == ["one two", "three"])
    for width in 1...12 { _ = rows("> > كلمةطويلةجدا and wordswithoutend", "\tأ\tب\tج", width: width) }
  }

  @Test func `quote marks stand before each row, level by level, at the edge of the quoted text`() {
    #expect(rows("> one two three", width: 10) == ["> one two", "> three"])
    #expect(rows(">> أب تث جح خد", width: 10) == ["  ثت بأ <<", "  دخ حج <<"].map { $0 })
    #expect(rows("> > a", ">b", ">", width: 10) == ["> > a", "> b", ">"])
    #expect(logical("> واحد اثنان ثلاثة", width: 11) == ["> واحد", "> اثنان", "> ثلاثة"])
  }

  @Test func `blanks at the beginning stand before each row, as on a page of a manual`() {
    #expect(rows("   one two three", width: 10) == ["   one two", "   three"])
    #expect(
      rows("   أب تث جح خد", width: 10)
        == ["ثت بأ   ", "دخ حج   "].map { String(repeating: " ", count: 10 - $0.count) + $0 })
  }

  @Test func `a tabulator goes to its stop, and parts what stands on its sides`() {
    #expect(rows("a\tb", width: 20) == ["a       b"])
    #expect(rows("אב\tגד", width: 12) == ["  דג      בא"])
    #expect(rows("x\tאב\tגד", width: 24) == ["x       בא      דג"])
  }

  @Test func `a line that goes on with a sentence keeps its direction`() {
    let first = "قالت الشركة في بيان لها صدر اليوم إن المبيعات قد زادت"
    let before = rows(first, width: 80)[0]
    #expect(before.hasPrefix(" "))
    #expect(rows(first, "Apple زادت مبيعاتها كثيرا", width: 80)[1].hasPrefix(" "))
    #expect(rows(first, "An English sentence with كلمة in it", width: 80)[1].hasPrefix("An"))
    #expect(rows("قصير", "Apple زادت مبيعاتها كثيرا", width: 80)[1].hasPrefix("Apple"))
    #expect(rows(first, "", "Apple زادت مبيعاتها كثيرا", width: 80)[2].hasPrefix("Apple"))
  }

  @Test func `a line without letters stands where the one before does`() {
    #expect(rows("سلام", "123", width: 6) == ["  مالس", "   123"])
    #expect(rows("123", "peace", "---", width: 6) == ["123", "peace", "---"])
  }

  @Test func `into a pipe a line stays as it is unless a width is asked for`() {
    #expect(logical("  > a\tb سلام  ", width: nil) == ["  > a\tb سلام  "])
    #expect(logical("    one two three", width: 12) == ["    one two", "    three"])
  }

  @Test func `what is bold stays bold where it is shown`() {
    var layout = PageLayout(options: LayoutOptions(shaping: false))
    let row = layout.rows(of: StyledText(text: "> a\tbc", spans: [Span(4..<5, tag: 1)]), width: 20)[0]
    #expect(row.glyphs.filter { $0.tag == 1 }.map(\.character) == ["b"])
    let long = layout.rows(of: StyledText(text: "> a\tbc", spans: [Span(4..<5, tag: 1)]), width: 6)
    #expect(long.flatMap(\.glyphs).filter { $0.tag == 1 }.map(\.character) == ["b"])
  }
}
