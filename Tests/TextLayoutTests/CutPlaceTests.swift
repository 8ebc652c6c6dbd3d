import Testing

@testable import TextLayout

/// Where headlines are cut.
@Suite struct CutPlaceTests {
  private static let numbers = [
    "12.5%", "2022/02/24", "1,000", "١٢٫٥", "12:30", "+962-79-123-4567", "$5", "10-15", "10 – 15", "5 %", "١٬٠٠٠", "3G",
    "F-16", "COVID-19", "-5°C", "½", "m²", "(7)", "«2030»", "بـ12", "و3", "1 000 000", "€ 9", "#4", "۲۰۲۲",
  ]

  private func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  @Test(arguments: numbers, [Direction.rightToLeft, .leftToRight])
  func `a headline is never cut within a number, and no digit touches the ellipsis`(
    number: String, direction: Direction
  ) {
    for text in [
      rtl("ABC \(number) DEF GH"), rtl("ABC DEF \(number)"), "abc \(number) def gh", rtl("AB cd \(number) ef GH"),
      rtl("A \(number) \(number) B"), rtl("AB \u{2066}\(number)\u{2069} CD EF"),
    ] {
      let paragraph = Paragraph(text, direction: direction)
      let columns = paragraph.columns()
      for width in 2..<columns {
        let line = paragraph.line(width: width)
        #expect(line.columns <= width)
        let glyphs = direction == .rightToLeft ? line.glyphs.reversed() : line.glyphs
        #expect(glyphs.last?.character == "…")
        guard let cut = glyphs.last?.range.lowerBound else { continue }
        if let beside = glyphs.dropLast().last { #expect(!isDigit(beside.character), "\(text) \(width)") }
        // All that is left stands before the cut, and of the number all or nothing.
        #expect(glyphs.dropLast().allSatisfy { $0.range.upperBound <= cut })
        let left = String(decoding: Array(text.utf8)[..<cut], as: UTF8.self)
        for place in text.ranges(of: number) {
          let range = place.lowerBound.utf16Offset(in: text)..<place.upperBound.utf16Offset(in: text)
          #expect(left.utf16.count <= range.lowerBound || left.utf16.count > range.upperBound, "\(left)")
        }
      }
    }
  }

  @Test(arguments: [
    ("ABC 12 DEF", 7, "…CBA"), ("ABC 12 DEF", 9, "…D 12 CBA"), ("ABC 12 DEF", 10, "FED 12 CBA"),
    ("ABC 12 DEFG", 10, "…ED 12 CBA"),
    ("ABC 3G DEF GHI", 8, "…CBA"), ("abc 12 def", 8, "…abc"), ("AB $5", 4, "…BA"), ("12.5 AB", 5, "…"),
    ("https://a.example/x1y2z3", 14, "…https://a.exa"), ("10km", 3, "…"),
  ])
  func `the number goes as a whole, with its signs`(text: String, width: Int, shown: String) {
    let line = Paragraph(rtl(text), direction: .rightToLeft).line(width: width)
    #expect(picture(line) == shown)
  }

  @Test func `scripts without spaces are cut between their letters`() {
    let line = Paragraph("東京で12人が参加した大会", direction: .leftToRight).line(width: 14)
    #expect(scalars(line) == "東京で12人が…")
  }
}
