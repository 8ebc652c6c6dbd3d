internal import Foundation

/// Text as labels and tags are compared: forms of a letter made one, marks, joiners and spaces gone, lower case.
/// اِقْــرأ أيْضاً and إقرأ أيضا have one key, and so have کلیدواژه‌ها and کلید واژه ها.
enum LabelKey {
  /// The key of letters and digits alone, for comparing headlines with their decorations.
  static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(fold(text).unicodeScalars.filter { isLetterOrDigit($0) }))
  }

  static func fold(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    func append(_ scalar: Unicode.Scalar) { if let bytes = UTF8.encode(scalar) { key.append(contentsOf: bytes) } }
    for scalar in text.unicodeScalars {
      if (0xFB50...0xFEFC).contains(scalar.value) {
        // Presentation forms: some sites write whole words in them.
        for plain in String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars {
          if let folded = fold(plain) { append(folded) }
        }
      } else if let folded = fold(scalar) {
        append(folded)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0x20, 0x5F, 0x200C, 0x200D, 0x0640: nil
    case 0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: nil
    case 0x0622, 0x0623, 0x0625, 0x0671: "ا"
    case 0x0624, 0x0626: "ء"
    case 0x0649, 0x06CC, 0x06D0, 0x06D2: "ي"
    case 0x06A9, 0x06AA: "ك"
    case 0x0629, 0x06BE, 0x06C0, 0x06C1, 0x06C3, 0x06D5: "ه"
    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30)
    default: scalar
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber: true
    default: false
    }
  }
}
