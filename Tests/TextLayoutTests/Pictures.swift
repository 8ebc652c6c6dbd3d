@testable import TextLayout

/// Capitals stand for right-to-left letters, as in UAX #9: each becomes an Arabic letter of its own. Lam and
/// alef are not among them, so that a letter is always a cell.
let rightToLeftLetters: [(Character, Unicode.Scalar)] = [
  ("A", "\u{628}"), ("B", "\u{62A}"), ("C", "\u{62B}"), ("D", "\u{62C}"), ("E", "\u{62D}"), ("F", "\u{62E}"),
  ("G", "\u{62F}"), ("H", "\u{630}"), ("I", "\u{631}"), ("J", "\u{632}"), ("K", "\u{633}"), ("L", "\u{634}"),
  ("M", "\u{635}"), ("N", "\u{636}"), ("O", "\u{637}"), ("P", "\u{638}"), ("Q", "\u{639}"), ("R", "\u{63A}"),
  ("S", "\u{641}"), ("T", "\u{642}"), ("U", "\u{643}"), ("V", "\u{645}"), ("W", "\u{646}"), ("X", "\u{647}"),
  ("Y", "\u{648}"), ("Z", "\u{64A}"),
]

func rtl(_ text: String) -> String {
  String(
    text.map { character in
      rightToLeftLetters.first { $0.0 == character }.map { Character($0.1) } ?? character
    })
}

/// What a line shows, left to right, with presentation forms turned back to capitals.
func picture(_ line: Line) -> String {
  line.glyphs.map { glyph in
    guard let scalar = glyph.character.unicodeScalars.first else { return "" }
    let letter = rightToLeftLetters.first { letter in
      (0..<4).contains { shaped(letter.1.value, JoiningForm(rawValue: $0)) == scalar.value }
        || letter.1 == scalar
    }
    return letter.map { String($0.0) } ?? String(glyph.character)
  }.joined()
}

/// The lines of a paragraph of notation, each padded to the width at the side it is aligned to.
func pictures(_ text: String, _ direction: Direction?, width: Int) -> [String] {
  Paragraph(rtl(text), direction: direction).lines(width: width).map { line in
    let padding = String(repeating: " ", count: max(0, width - line.columns))
    return line.direction == .rightToLeft ? padding + picture(line) : picture(line) + padding
  }
}

/// The scalars of a line, left to right.
func scalars(_ line: Line) -> String { String(line.glyphs.map(\.character)) }
