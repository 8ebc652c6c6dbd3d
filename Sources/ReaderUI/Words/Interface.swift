public import TextLayout

/// The language of the interface, by its code; the direction of the screen follows from it.
public enum Interface: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"
  case persian = "fa"
  case urdu = "ur"
  case hebrew = "he"
  case french = "fr"

  public var strings: Strings {
    switch self {
    case .arabic: .arabic
    case .english: .english
    case .persian: .persian
    case .urdu: .urdu
    case .hebrew: .hebrew
    case .french: .french
    }
  }

  public var direction: Direction { strings.direction }

  /// The interface for a locale's name, such as `fa_IR.UTF-8`; Arabic where it names none.
  public init(locale: String) { self = Self.named(by: locale) ?? .arabic }

  /// The same; nil where there is none in the locale's language.
  public static func named(by locale: String) -> Interface? {
    let code = locale.prefix { $0.isLetter }.lowercased()
    // Java and old systems write Hebrew as it was before 1989; Dari is Persian.
    let newer = ["iw": "he", "prs": "fa"]
    return Interface(rawValue: newer[code] ?? code)
  }

  /// The keyboard that its readers have, as far as nothing else is known.
  var keyboard: KeyboardLayout { ownKeyboard ?? .arabic }

  /// That of its letters; nil where they are Latin ones, which every keyboard has.
  var ownKeyboard: KeyboardLayout? {
    switch self {
    case .arabic: .arabic
    case .persian: .persian
    case .urdu: .urduPhonetic
    case .hebrew: .hebrew
    case .english, .french: nil
    }
  }
}
