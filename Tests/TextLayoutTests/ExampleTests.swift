import Foundation
import Testing
import TextLayout

// The example of the documentation of `Paragraph`, letter by letter, with what is public alone.

/// The rows of a text in an area of `width` cells, each at the edge where its paragraph begins.
func rows(of text: String, width: Int) -> [String] {
  Paragraph(text).lines(width: width).map { line in
    let row = line.glyphs.map { String($0.character) }.joined()
    let margin = String(repeating: " ", count: max(0, width - line.columns))
    return line.direction == .rightToLeft ? margin + row : row + margin
  }
}

/// The word of a text that is shown at a column of its first row, as for a click with the mouse.
func word(of text: String, at column: Int, width: Int) -> Substring? {
  let line = Paragraph(text).lines(width: width)[0]
  let margin = line.direction == .rightToLeft ? width - line.columns : 0
  let place = text.utf8.index(text.startIndex, offsetBy: line.index(at: column - margin))
  return text.split(separator: " ").first { $0.endIndex > place }
}

struct ExampleTests {
  @Test func `the example of the documentation does what it says`() {
    #expect(rows(of: "قال Apple اليوم", width: 18) == ["   ﻡﻮﻴﻟﺍ Apple ﻝﺎﻗ"])
    #expect(rows(of: "a b c", width: 3) == ["a b", "c  "])
    #expect(word(of: "قال Apple اليوم", at: 17, width: 18) == "قال")
    #expect(word(of: "قال Apple اليوم", at: 9, width: 18) == "Apple")
    #expect(word(of: "قال Apple اليوم", at: 3, width: 18) == "اليوم")
    #expect(word(of: "قال Apple اليوم", at: 0, width: 18) == "اليوم")
  }

  @Test func `the documentation has this example`() throws {
    let tests = URL(filePath: #filePath)
    let sources = tests.deletingLastPathComponent().appending(path: "../../Sources/TextLayout/Paragraph.swift")
    let comment = try String(contentsOf: sources, encoding: .utf8).split(separator: "/// ```swift\n")[1]
    let example = comment.split(separator: "/// ```")[0].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("/// ") ? $0.dropFirst(4) : $0.dropFirst(3) }.joined(separator: "\n")
    #expect(example.contains("func word"))
    #expect(try String(contentsOf: tests, encoding: .utf8).contains(example))
  }
}
