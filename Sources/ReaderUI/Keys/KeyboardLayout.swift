/// A keyboard layout, told by what its keys send (xkeyboard-config 2.35.1).
///
/// Only keys whose letter differs from the Latin one stand in a table. Urdu and Hebrew are last: they
/// send characters that the others have on other keys, so they are chosen only by letters of their own.
enum KeyboardLayout: CaseIterable, Sendable {
  case arabic, persian, hebrew, urdu

  /// Character sent → Latin character on the same key.
  var latin: [Character: Character] {
    switch self {
    case .arabic: Self.arabicTable
    case .persian: Self.persianTable
    case .hebrew: Self.hebrewTable
    case .urdu: Self.urduTable
    }
  }

  private static func table(_ pairs: (sent: String, latin: String)...) -> [Character: Character] {
    var table: [Character: Character] = [:]
    for (sent, latin) in pairs {
      // Scalars, not characters: a lone mark would join the letter before it.
      for (sent, latin) in zip(sent.unicodeScalars, latin.unicodeScalars) { table[Character(sent)] = Character(latin) }
    }
    return table
  }

  /// ara(basic), with the digits of ara(digits); lam-alef as the keysym's own scalar.
  private static let arabicTable = table(
    ("ضصثقفغعهخح", "qwertyuiop"), ("شسيبلاتنم", "asdfghjkl"), ("ئءؤر\u{FEFB}ىة", "zxcvbnm"),
    ("ظ؟", "/?"),
    ("\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ×", "QWERTYO"), ("\u{650}\u{64D}\u{FEF7}أـ،", "ASGHJK"),
    ("\u{652}\u{FEF5}آ", "XBN"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"))

  private static let persianTable = table(
    ("ضصثقفغعهخح", "qwertyuiop"), ("شسیبلاتنم", "asdfghjkl"), ("ظطزرذدپ", "zxcvbnm"), ("ک؟", ";?"),
    ("\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}", "QWERTYU"), ("ؤئيإأآة", "ASDFGHJ"),
    ("ك\u{653}ژ\u{670}\u{200C}\u{654}ء", "ZXCVBNM"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"))

  /// il(basic); its capitals are Latin.
  private static let hebrewTable = table(
    ("קראטוןםפ", "ertyuiop"), ("שדגכעיחלך", "asdfghjkl"), ("זסבהנמצ", "zxcvbnm"))

  /// pk(urd-phonetic).
  private static let urduTable = table(
    ("قوعرتےءیہپ", "qwertyuiop"), ("اسدفگحجکل", "asdfghjkl"), ("زشچطبنم؟", "zxcvbnm?"),
    ("ڑٹۃ", "RTO"), ("آصڈغھضخ", "ASDGHJK"), ("ذژثظں", "ZXCVN"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"))
}
