/// A word that is looked for, and the forms of it that match as well.
///
/// The index knows folded words only; what belongs to a word is worked out here, when it is asked for, and the same
/// list tells the highlight. Each tier holds the one before it.
public struct SearchTerm: Hashable, Sendable {
  public enum Tier: Int, Comparable, Sendable {
    /// The word as typed, after folding.
    case exact = 1
    /// Another inflection: الأسهم for أسهم.
    case inflected
    /// One with و ب ل ك ف before it: وبأسهم.
    case withProclitic
    /// A word of the family: السعودي for السعودية, أخبار for خبر. Too wide for a filter, good as a last resort.
    case related
    /// A word of the same verb: إغلاق for يغلق. It tells what an article is about, not that it has the word.
    case verbal

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  public let key: String
  /// Any word that begins with one of `prefixes` matches.
  public let isPrefix: Bool
  /// The stem of the word; nil where it is no Arabic word.
  public let stem: String?
  /// Stems of the third tier, the word's own not among them.
  public let procliticStems: [String]
  /// Keys of the third tier: the word as it is, behind a proclitic; of a Persian or Hebrew word all of its other forms.
  public let procliticKeys: [String]
  /// The word where it stands as several in the index, each as their keys with a space between them: מנכ"ל as מנכ and ל.
  public let parts: [String]
  private let takesProclitics: Bool
  private let spelling: Stemmer.Spelling

  /// A folded word that matches in no other form.
  public init(exactly key: String, isPrefix: Bool) {
    (self.key, self.isPrefix, stem, procliticStems, procliticKeys, parts) = (key, isPrefix, nil, [], [], [])
    takesProclitics = false
    spelling = Stemmer.Spelling()
  }

  /// `written`: the keys of the words that the query has for it, where those are several.
  init(key: String, isPrefix: Bool, spelling: Stemmer.Spelling = Stemmer.Spelling(), written: [String] = []) {
    self.key = key
    self.isPrefix = isPrefix
    // Only what stands behind a proclitic is read again; else two spellings of a word are one term.
    let mayHaveProclitic = key.unicodeScalars.first.map { Self.proclitics.contains(String($0)) } == true
    self.spelling = mayHaveProclitic ? spelling : Stemmer.Spelling()
    parts = WordParts.of(key, spelling, written: written)
    let isArabic = Stemmer.letters(key.utf8) != nil && !spelling.hasPersianLetter
    takesProclitics = isArabic && !key.hasPrefix("ال")
    let stem = isArabic ? Stemmer.stem(key.utf8, spelling).map(Stemmer.text) : nil
    self.stem = stem
    guard let stem else {
      procliticStems = []
      procliticKeys = spelling.hasPersianLetter ? PersianForms.of(key) : HebrewForms.of(key)
      return
    }
    let stems = [stem] + Self.otherStems(of: key, stem)
    procliticStems = stems.dropFirst() + stems.flatMap(Self.withProclitics)
    // The word with a proclitic may have another stem than those two have apart: بمدينة, للبنان.
    procliticKeys = Self.withProclitics(key) + (stem == key ? [] : procliticStems)
  }

  /// The word without its first letter, a proclitic: whether it is one the letters do not tell, see `ProcliticEvidence`.
  var withoutFirstLetter: SearchTerm? {
    guard stem != nil, let first = key.unicodeScalars.first, Self.proclitics.contains(String(first)),
      key.unicodeScalars.count >= 4
    else { return nil }
    return SearchTerm(key: String(key.unicodeScalars.dropFirst()), isPrefix: false, spelling: spelling)
  }

  /// Stems up to the third tier.
  public var formStems: [String] { stem.map { [$0] + procliticStems } ?? [] }
  /// Keys up to the third tier. A stem that stands alone is a word that has no other.
  public var formKeys: [String] { [key] + procliticKeys + formStems }

  /// Stems of the fourth tier alone.
  public var relatedStems: [String] {
    guard let stem else { return [] }
    let family = Self.family(stem)
    return family + family.filter { $0.unicodeScalars.count >= 3 }.flatMap(Self.withProclitics)
  }

  /// Stems that the fifth tier may have; the words of a store tell which there are.
  public var verbalStems: Set<String> { stem.map(VerbalForms.stems) ?? [] }

  /// Keys of a stem of the fifth tier beside the words that have it: behind the commonest proclitics and the س of the
  /// future, and with the ending of the perfect.
  public static func verbalKeys(_ stem: String) -> [String] {
    [stem + "ت"] + ["و", "ب", "ل", "س"].map { $0 + stem }
  }

  /// What a word may begin with while this one is being typed: itself, and itself behind the article and و ب ل.
  public var prefixes: [String] {
    guard isPrefix else { return [] }
    guard takesProclitics else { return [key] }
    return [key] + Self.typedProclitics.map { $0 + key }
  }

  /// What may stand before a word that is typed without it; the article first.
  static let typedProclitics = ["ال", "و", "ب", "ل", "وال", "بال", "لل"]

  /// One letter, or one behind the article, begins a large part of all words: enough for a list, too little to rank by.
  public var isTelling: Bool {
    let letters = key.unicodeScalars.count
    return letters >= 2 && !(key.hasPrefix("ال") && letters < 4)
  }

  /// The narrowest tier in which a word of a text matches; nil when it does not.
  func tier(key word: String, stem wordStem: @autoclosure () -> String) -> Tier? {
    if word == key { return .exact }
    if prefixes.contains(where: word.hasPrefix) { return .inflected }
    guard let stem else { return procliticKeys.contains(word) ? .withProclitic : nil }
    let other = wordStem()
    if other == stem { return .inflected }
    return procliticStems.contains(other) || procliticKeys.contains(word) ? .withProclitic : nil
  }

  static let proclitics = Stemmer.proclitics.map(Stemmer.text)

  /// Short words whose forms have another stem, for the stem leaves three letters: مرات of مرة, حياتها of حياة.
  private static func otherStems(of key: String, _ stem: String) -> [String] {
    let letters = stem.unicodeScalars
    let root = String(letters.prefix(2))
    switch letters.count {
    case 3 where key.hasSuffix("اه") || letters.last == "ت" && key.hasSuffix("ه"): return [root + "ات"]
    case 4 where stem.hasSuffix("ات"): return [key.hasSuffix(stem) ? root + "ت" : root + "ا"]
    default: return []
    }
  }

  private static func withProclitics(_ word: String) -> [String] {
    word.unicodeScalars.count >= 3 ? proclitics.map { $0 + word } : []
  }

  /// The ي of relation on and off, names of countries with it, and the plural أفعال with its singular.
  private static func family(_ stem: String) -> [String] {
    let letters = Array(stem.unicodeScalars)
    func text(_ part: some Sequence<Unicode.Scalar>) -> String {
      part.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    var family: [String] = []
    if letters.count >= 3 { family.append(stem + "ي") }
    if letters.count >= 4, letters.last == "ي" {
      let bare = text(letters.dropLast())
      family += [bare, bare + "يا", bare + "ا", bare + "ت"]
    }
    if letters.count >= 5, stem.hasSuffix("يا") {
      family += [text(letters.dropLast()), text(letters.dropLast(2))]
    } else if letters.count >= 5, letters.last == "ا" {
      family += [text(letters.dropLast()), text(letters.dropLast()) + "ي"]
    }
    if letters.count == 5, letters[0] == "ا", letters[3] == "ا" {
      family.append(text([letters[1], letters[2], letters[4]]))
    }
    if letters.count == 3 { family.append("ا" + text(letters.prefix(2)) + "ا" + text(letters.suffix(1))) }
    return family
  }
}
