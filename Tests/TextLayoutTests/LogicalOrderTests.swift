import TestSupport
import Testing
import TextLayout

/// Lines for devices that order letters themselves.
@Suite struct LogicalOrderTests {
  private static let logical: LayoutOptions = {
    var options = LayoutOptions()
    options.keepsLogicalOrder = true
    return options
  }()

  private func text(_ line: Line) -> String { String(line.glyphs.map(\.character)) }

  @Test(
    arguments: ["سلام (abc) 12.5%", "«لا إله» [x]", "ab سلام", "שלום (1)", "كُتِبَ"],
    [Direction.rightToLeft, .leftToRight])
  func `letters stay as they are, in their order, from the left edge on`(content: String, direction: Direction) {
    let line = Paragraph(content, direction: direction).line(width: 80, options: Self.logical)
    #expect(text(line) == content && line.direction == .leftToRight)
    #expect(Paragraph(content, direction: direction).lines(width: 80, options: Self.logical).map(text) == [content])
  }

  @Test func `lines break between words, and a long one ends with an ellipsis`() {
    let content = "سلام عليكم ورحمة"
    let lines = Paragraph(content, direction: .rightToLeft).lines(width: 8, options: Self.logical)
    #expect(lines.map(text) == ["سلام", "عليكم", "ورحمة"])
    let cut = text(Paragraph(content, direction: .rightToLeft).line(width: 7, options: Self.logical))
    #expect(cut.hasPrefix("سلام") && cut.hasSuffix("…"))
  }
}
