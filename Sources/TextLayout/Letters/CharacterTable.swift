/// Characters made ahead. Making one from a scalar takes as long as all other steps of the layout together;
/// this table takes 40 µs once.
struct CharacterTable {
  static let shared = CharacterTable()

  private let low: [Character]
  private let forms: [Character]
  /// Latin to Syriac, with all of Arabic and Hebrew; and the presentation forms.
  private static let lowEnd: UInt32 = 0x750
  private static let formsStart: UInt32 = 0xFB50

  private init() {
    low = (0..<Self.lowEnd).map { Self.make($0) }
    forms = (Self.formsStart..<0xFF00).map { Self.make($0) }
  }

  @inline(__always) func character(_ scalar: UInt32) -> Character {
    if scalar < Self.lowEnd { return low[Int(scalar)] }
    let index = Int(scalar) - Int(Self.formsStart)
    if index >= 0, index < forms.count { return forms[index] }
    return Self.make(scalar)
  }

  private static func make(_ scalar: UInt32) -> Character { Character(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
}
