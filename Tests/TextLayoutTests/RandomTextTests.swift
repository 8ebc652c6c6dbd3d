import Testing

@testable import TextLayout

/// What must hold for any text. The texts are random but always the same.
struct RandomTextTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let pieces: [String] =
    [
      "ب", "ل", "ا", "أ", "د", "ء", "ـ", "\u{64E}", "\u{651}", "ש", "a", "b", " ", " ", "1", "٢", "۳", ".", ",", "،",
      "%",
    ]
    + [
      "(", ")", "[", "]", "«", "»", "\"", "-", "/", ":", "…", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{61C}",
    ]
    + ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
    + [
      "\u{200B}", "\u{2060}", "\u{AD}", "\u{0}", "\n", "漢", "👍", "🏽", "🇪", "👩", "\u{E000}", "\u{FFFE}", "한", "ᅡ",
      "\u{3000}",
    ]

  @Test(arguments: 0..<300)
  func `lines hold the text once, within the width and without controls`(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
    let direction = [nil, Direction.leftToRight, .rightToLeft].randomElement(using: &random) ?? nil
    let width = Int.random(in: 1...30, using: &random)
    let options = LayoutOptions(
      shaping: Bool.random(using: &random), stripsMarks: Bool.random(using: &random),
      justifies: Bool.random(using: &random))
    let paragraph = Paragraph(text, direction: direction)
    let lines = paragraph.lines(width: width, options: options)

    #expect(lines.first?.range.lowerBound == 0 && lines.last?.range.upperBound == text.utf8.count)
    for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.range.upperBound == next.range.lowerBound) }
    for line in lines + [paragraph.line(width: width, options: options)] {
      #expect(line.columns <= width)
      #expect(line.glyphs.allSatisfy { $0.columns > 0 && !$0.range.isEmpty })
      #expect(line.glyphs.allSatisfy { line.range.contains($0.range.lowerBound) })
      #expect(line.glyphs.allSatisfy { isClean($0.character) })
      for index in 0...text.utf8.count { #expect((-1...line.columns).contains(line.caretColumn(at: index))) }
      #expect(line.columns(of: line.range).reduce(0) { $0 + $1.count } == line.columns)
    }
    #expect(paragraph.line(width: 1000, options: options).columns == paragraph.columns(options: options))
  }

  private func isClean(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    let banned: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator, .unassigned]
    return scalars.count <= scalarsPerCell && !scalars.contains { banned.contains($0.properties.generalCategory) }
  }
}
