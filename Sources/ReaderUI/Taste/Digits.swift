extension Strings {
  /// The digit nought in the letters of the language, where they have digits of their own: those of Arabic, and those of
  /// Persian and Urdu.
  var zero: UInt32? {
    switch words.interface.rawValue {
    case "ar": 0x660
    case "fa", "ur": 0x6F0
    default: nil
    }
  }

  /// A text of the interface with the digits that the reader likes. Never a text that has words of an article.
  func digits(_ text: String) -> String {
    let zero = taste.digits == .eastern ? zero : nil
    // In French a comma begins the tenths: 1,723 would be less than two.
    guard zero != nil || words.interface == .french else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if let digit = Self.value(scalar) {
        result.append(zero.flatMap { Unicode.Scalar($0 + digit) } ?? scalar)
      } else if scalar == ",", index > 0, Self.value(scalars[index - 1]) != nil, index + 1 < scalars.count,
        Self.value(scalars[index + 1]) != nil
      {
        // What stands between thousands belongs to the digits (CLDR, numbering systems arab and arabext), or to the
        // language. CLDR's U+202F of French is a box in fonts that have the other.
        result.append(zero == nil ? "\u{A0}" : "\u{66C}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A number with what stands between its thousands.
  func number(_ number: Int) -> String { digits(grouped(number)) }

  private static func value(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x30...0x39).contains(scalar.value) ? scalar.value - 0x30 : nil
  }
}
