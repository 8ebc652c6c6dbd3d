import ArticleParsing
import TextAnalysis

/// What of an article is compared to tell whether another one tells of the same event.
struct StoryTraits: Sendable {
  var terms: WeightedTerms
  /// The stems of its title, without words that hold a sentence together; a denial stays.
  var title: TitleStems
  /// Seconds since 1970.
  var time: Int64
  /// By which sources are told apart; nil where none is named.
  var source: Int64?
  /// The days of the week that the title names: «طقس الثلاثاء».
  var weekdays: Set<Int>

  init(title: String, terms: WeightedTerms, time: Int64, source: Int64?) {
    var words = TitleWords()
    self.init(title: title, terms: terms, time: time, source: source, &words)
  }

  init(title: String, terms: WeightedTerms, time: Int64, source: Int64?, _ words: inout TitleWords) {
    let title = Analyzer.words(in: title).prefix(Self.mostWords).map { words.word($0.key) }
    weekdays = Set(title.compactMap(\.weekday))
    self.title = TitleStems(title.compactMap(\.stem))
    self.terms = terms
    self.time = time
    self.source = source
  }

  /// Longer titles are texts.
  private static let mostWords = 40

  /// What is told by words that hold a sentence together, too.
  private static let kept: Set<String> = denials.union(["ضد", "مع", "قبل", "بعد", "against", "with", "before", "after"])

  static func isKept(_ key: String) -> Bool { kept.contains(key) || !GrammarWords.contains(key) }

  /// Words that turn a sentence into its opposite.
  static let denials: Set<String> = ["لا", "لم", "لن", "ليس", "ليست", "غير", "عدم", "دون", "بلا", "بدون", "not", "no"]

  /// What inflected forms share, also behind و, ف, ب, ل and ك where enough is left.
  static func stem(_ key: String) -> String {
    let stem = Analyzer.stem(key)
    let letters = stem.unicodeScalars
    guard letters.count >= 5, let first = letters.first, "وفبلك".unicodeScalars.contains(first) else { return stem }
    return Analyzer.stem(String(String.UnicodeScalarView(letters.dropFirst())))
  }

  static func weekday(_ key: String) -> Int? {
    // Of one and of a name.
    if ["احد", "سبت", "sun", "sat", "mon", "mer", "ven"].contains(key) { return nil }
    if let day = DateNames.weekday(key) { return day }
    guard key.hasPrefix("ل") else { return nil }
    return DateNames.weekday(String(key.unicodeScalars.dropFirst()))
  }
}
