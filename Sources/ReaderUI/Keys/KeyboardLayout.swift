/// A keyboard layout, under the name that the settings have for it: which Latin letter stands on the key that sends a
/// letter.
public enum KeyboardLayout: String, CaseIterable, Sendable {
  case arabic
  case arabicMac = "arabic-mac"
  case arabicAzerty = "arabic-azerty"
  case arabicBuckwalter = "arabic-buckwalter"
  case arabicOLPC = "arabic-olpc"
  case persian
  case kurdish
  case urduPhonetic = "urdu-phonetic"
  case urduCRULP = "urdu-crulp"
  case urduNLA = "urdu-nla"
  case urduNavees = "urdu-navees"
  case hebrew
  case hebrewPhonetic = "hebrew-phonetic"
  case hebrewLyX = "hebrew-lyx"

  /// The keys of a US keyboard in the order of the tables, row by row, plain and with Shift.
  static let places = [
    "`1234567890-=", "~!@#$%^&*()_+", "qwertyuiop[]\\", "QWERTYUIOP{}|", "asdfghjkl;'", "ASDFGHJKL:\"",
    "zxcvbnm,./", "ZXCVBNM<>?",
  ]

  /// Those that a keyboard may be found to have by its letters, the first that has them all. The others have the same
  /// letters on other keys, which no letter tells.
  static let found: [KeyboardLayout] = [.arabic, .persian, .urduPhonetic, .kurdish]

  var isHebrew: Bool { [.hebrew, .hebrewPhonetic, .hebrewLyX].contains(self) }

  /// Character sent → Latin character on the same key, for what a Latin keyboard does not send.
  var latin: [Character: Character] { Self.tables[self]?.latin ?? [:] }

  /// Latin character → what its key sends, all that it sends.
  var sent: [Character: Character] { Self.tables[self]?.sent ?? [:] }

  private struct Table {
    var latin: [Character: Character] = [:]
    var sent: [Character: Character] = [:]

    init(_ rows: [String]) {
      for (places, row) in zip(KeyboardLayout.places, rows) {
        // Scalars, not characters: a lone mark would join the letter before it.
        for (place, scalar) in zip(places, row.unicodeScalars) where scalar != " " {
          let character = Character(scalar)
          sent[place] = character
          // A letter on two keys is the one that needs no Shift.
          if !character.isASCII, latin[character] == nil { latin[character] = place }
        }
      }
    }
  }

  private static let tables = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Table($0.rows)) })

  private var rows: [String] {
    switch self {
    case .arabic: Self.arabicKeys
    case .arabicMac: Self.arabicMacKeys
    case .arabicAzerty: Self.arabicAzertyKeys
    case .arabicBuckwalter: Self.arabicBuckwalterKeys
    case .arabicOLPC: Self.arabicOlpcKeys
    case .persian: Self.persianKeys
    case .kurdish: Self.kurdishKeys
    case .urduPhonetic: Self.urduPhoneticKeys
    case .urduCRULP: Self.urduCrulpKeys
    case .urduNLA: Self.urduNlaKeys
    case .urduNavees: Self.urduNaveesKeys
    case .hebrew: Self.hebrewKeys
    case .hebrewPhonetic: Self.hebrewPhoneticKeys
    case .hebrewLyX: Self.hebrewLyxKeys
    }
  }
}
