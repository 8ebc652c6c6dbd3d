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

  /// Of the verb, which some write apart from it instead of with ZWNJ: می رود for می‌رود.
  private static let particles = ["نمي", "مي"]

  /// Whether two words with a space between them are one of those that others write together.
  static func isWrittenApart(_ first: [String], _ second: String) -> Bool {
    first.count == 1 && particles.contains(first[0]) && second.unicodeScalars.count >= 2
      || first.last.map { $0.unicodeScalars.count >= rest } == true && endings.contains(second)
  }

  /// The same word written apart: a particle before it, or an ending after it.
  static func parts(of key: String) -> [String] {
    var parts: [String] = []
    let letters = key.unicodeScalars.count
    for particle in particles where key.hasPrefix(particle) && letters >= particle.unicodeScalars.count + 2 {
      parts.append(particle + " " + String(key.unicodeScalars.dropFirst(particle.unicodeScalars.count)))
    }
    for ending in endings where key.hasSuffix(ending) && letters >= ending.unicodeScalars.count + rest {
      parts.append(String(key.unicodeScalars.dropLast(ending.unicodeScalars.count)) + " " + ending)
    }
    return parts
  }
}

/// Other forms of a folded Hebrew word: behind the article and the particles that are written on, and without them.
/// Nothing else is taken off, for every one of those letters begins words of its own.
enum HebrewForms {
  private static let prefixes = ["ה", "ו", "ב", "ל", "כ", "מ", "ש", "וה", "שה", "מה", "וב", "ול", "ומ", "וש"]

  static func of(_ key: String) -> [String] {
    guard key.unicodeScalars.count >= 2, isHebrew(key) else { return [] }
    let bare = hasArticle(key) ? String(key.unicodeScalars.dropFirst()) : key
    let forms = [bare] + prefixes.map { $0 + bare }
    return forms.filter { $0 != key }
  }

  static func isHebrew(_ key: String) -> Bool { key.unicodeScalars.allSatisfy { 0x5D0...0x5EA ~= $0.value } }

  /// הממשלה asks for ממשלה as well; of shorter words the ה is rather their own.
  private static func hasArticle(_ key: String) -> Bool { key.unicodeScalars.count >= 5 && key.hasPrefix("ה") }

  /// What stands for gershayim and geresh on most keyboards. Those two themselves fold to nothing, these end a word of
  /// the index: מנכ״ל is one word there and מנכ"ל two.
  static let marks: Set<String> = ["\"", "'", "”", "“", "’", "‘", "''"]
  static let gereshAndGershayim: Set<Unicode.Scalar> = ["\u{5F3}", "\u{5F4}"]

  /// The word as the index has it where one of `marks` stands in it. `written`: its parts around the mark, where the
  /// query has one.
  static func parts(of key: String, written: [String]) -> [String] {
    guard isHebrew(key) else { return [] }
    let splits =
      written.count > 1 ? [written] : likelyParts(hasArticle(key) ? String(key.unicodeScalars.dropFirst()) : key)
    var parts: [String] = []
    for split in splits {
      let text = split.joined(separator: " ")
      let bare = written.count > 1 && hasArticle(key) && text.unicodeScalars.count > 3 ? String(text.dropFirst()) : text
      parts += ([text, bare] + prefixes.prefix(7).map { $0 + bare }).filter { !parts.contains($0) }
    }
    return parts
  }

  /// Letters that a geresh changes where names of other languages begin: צ׳אד, ג׳ורג, ז׳קט.
  private static let withGeresh: Set<Unicode.Scalar> = ["ג", "ז", "צ"]
  /// Particles that stand alone before a number or a foreign name: של ה-11 is not שלה.
  private static let standingAlone: Set<Unicode.Scalar> = ["ה", "ו", "ב", "ש", "כ", "מ"]

  /// Of ל: גם ל-20 is not גמל, but these are no other word.
  private static let shortAbbreviations: Set<String> = ["צהל", "חזל"]

  /// The mark of an abbreviation stands before its last letter.
  private static func likelyParts(_ key: String) -> [[String]] {
    let letters = Array(key.unicodeScalars)
    guard 3...8 ~= letters.count, let last = letters.last else { return [] }
    func split(_ at: Int) -> [String] {
      [letters[..<at], letters[at...]].map { $0.reduce(into: "") { $0.unicodeScalars.append($1) } }
    }
    var parts: [[String]] = []
    if !standingAlone.contains(last), last != "ל" || letters.count > 3 || shortAbbreviations.contains(key) {
      parts.append(split(letters.count - 1))
    }
    if withGeresh.contains(letters[0]) { parts.append(split(1)) }
    return parts
  }
}
