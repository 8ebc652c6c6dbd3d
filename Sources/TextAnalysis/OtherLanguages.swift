/// Other forms of a folded Persian word. The Arabic stem would take the ها of کتاب‌ها for «her», and of می‌خواهم, a
/// verb, it would leave nothing that is a word.
enum PersianForms {
  /// Plural, with and without the link to what follows, and the comparison; ZWNJ is dropped by folding, so that they
  /// are written on.
  private static let endings = ["هايي", "هاي", "ها", "ترين", "تر"]
  /// So many letters must remain.
  private static let rest = 3

  static func of(_ key: String) -> [String] {
    let ending = endings.first { key.hasSuffix($0) && key.unicodeScalars.count >= $0.unicodeScalars.count + rest }
    guard let ending else { return key.unicodeScalars.count >= 2 ? endings.map { key + $0 } : [] }
    let bare = String(key.unicodeScalars.dropLast(ending.unicodeScalars.count))
    return [bare] + endings.filter { $0 != ending }.map { bare + $0 }
  }
}

/// Other forms of a folded Hebrew word: behind the article and the particles that are written on, and without them.
/// Nothing else is taken off, for every one of those letters begins words of its own.
enum HebrewForms {
  private static let prefixes = ["ה", "ו", "ב", "ל", "כ", "מ", "ש", "וה", "שה", "מה", "וב", "ול", "ומ", "וש"]

  static func of(_ key: String) -> [String] {
    let letters = key.unicodeScalars
    guard letters.count >= 2, letters.allSatisfy({ 0x5D0...0x5EA ~= $0.value }) else { return [] }
    // הממשלה asks for ממשלה as well; of shorter words the ה is rather their own.
    let bare = letters.count >= 5 && letters.first == "ה" ? String(letters.dropFirst()) : key
    let forms = [bare] + prefixes.map { $0 + bare }
    return forms.filter { $0 != key }
  }
}
