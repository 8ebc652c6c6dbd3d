/// Whether the first letter of an Arabic word is a proclitic: لمصر is ل and مصر, لبنان is a word of its own.
///
/// The letters do not tell it, the other words of a store do. A word of its own takes the article and prepositions
/// (البطاقة, بلبنان), one that has a proclitic already takes none; and what is left without it must be a word that does.
/// Over 42,000 news articles that parts them where a count of the two words alone takes طاقة for بطاقة and كرة for فكرة.
public struct ProcliticEvidence {
  public typealias Form = CountedForm

  /// The word without its first letter.
  public let bare: SearchTerm
  /// The forms that decide: those of these stems, and these words.
  public let stems: [String]
  public let keys: [String]

  private let word: SearchTerm
  private let proclitic: String
  private let stem: String
  private let bareStem: String
  private let outer: [String]
  private let inner: [String]
  private let verbs: [String]

  private static let prepositions = ["ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"]

  /// Nil where the word can have none.
  public init?(_ word: SearchTerm) {
    guard let bare = word.withoutFirstLetter, let stem = word.stem, let bareStem = bare.stem, stem != bareStem,
      !GrammarWords.contains(word.key), !GrammarWords.contains(bare.key)
    else { return nil }
    let proclitic = String(word.key.unicodeScalars.prefix(1))
    (self.word, self.bare, self.proclitic, self.stem, self.bareStem) = (word, bare, proclitic, stem, bareStem)
    // للقاء may be ل and لقاء or the article before قاء, so that for ل these tell nothing.
    var outer = Self.prepositions.filter { proclitic != "ل" || !$0.hasSuffix("ل") }
    if proclitic == "و" { outer += ["و", "ف"] } else if proclitic == "ف" { outer.append("و") }
    self.outer = outer
    inner = SearchTerm.proclitics.filter { !$0.hasSuffix(proclitic) }
    // يكسر tells of كسرت.
    let ending = ["ت", "وا"].first {
      word.key.hasSuffix($0) && word.key.unicodeScalars.count >= $0.unicodeScalars.count + 3
    }
    let core = String(word.key.unicodeScalars.dropLast(ending?.unicodeScalars.count ?? 0))
    verbs = ["ي" + core, "ت" + core]
    stems = [stem, bareStem] + outer.map { $0 + stem } + inner.map { $0 + bareStem }
    keys = [word.key, bare.key] + verbs + outer.map { $0 + word.key } + inner.map { $0 + bare.key } + stems
  }

  /// `forms`: all that there are of `stems` and `keys`, each once.
  public func isProclitic(_ forms: [Form]) -> Bool {
    func sum(_ isCounted: (Form) -> Bool) -> Int { forms.reduce(0) { isCounted($1) ? $0 + $1.articles : $0 } }
    let (exact, rest) = (sum { $0.key == word.key }, sum { $0.key == bare.key })
    let (all, allRest) = (sum { $0.stem == stem }, sum { $0.stem == bareStem })
    guard rest > 0 else { return false }
    // Nothing is there of the word itself, so that nothing can be taken for it.
    if all == 0 { return !word.isPrefix }
    // A word that is being typed may become any.
    if word.isPrefix, exact == 0 { return false }
    // One form alone may be another word: بوروسيا is a town's name and no proof of وروسيا.
    let behind = forms.filter { form in
      outer.contains { form.stem == $0 + stem || form.key == $0 + word.key } || verbs.contains(form.key)
    }.filter { $0.key != word.key }.map(\.articles)
    let own =
      sum { $0.stem == stem && $0.key != word.key && Self.hasArticle($0.key) && !isDoubleLam($0.key) }
      + behind.reduce(0, +) - (behind.max() ?? 0)
    guard own * Self.rare <= all else { return false }
    let withArticle = sum { $0.stem == bareStem && $0.key != bare.key && Self.hasArticle($0.key) }
    let others = sum { form in inner.contains { form.stem == $0 + bareStem || form.key == $0 + bare.key } }
    let isCertain = all >= Self.many && own * Self.rarest <= all
    switch proclitic {
    case "و":
      return rest * 4 >= exact || isCertain && allRest * 2 >= all
    case "ف":
      return rest * 4 >= exact
    default:
      let evidence = withArticle + others
      guard evidence > 0, evidence * 20 >= allRest else { return false }
      // ك is the rarest of them, and many foreign names begin with it.
      if proclitic == "ك" { return rest >= 4 * exact }
      // Of few articles no more than chance can be read: then what is left must be by far the commoner.
      if all < Self.few { return rest >= 3 * exact || allRest >= 3 * all }
      return rest >= exact || isCertain && withArticle * 20 >= all
    }
  }

  /// Nothing is there of the word, nor of what stands behind its و or ف: of ولمحافظة where nobody has written لمحافظة.
  public func isUnknown(_ forms: [Form]) -> Bool {
    (proclitic == "و" || proclitic == "ف") && !word.isPrefix
      && !forms.contains { [word.key, bare.key].contains($0.key) || [stem, bareStem].contains($0.stem) }
  }

  /// Misspellings and chance: one in so many articles, or for a word in many of them one in so many.
  private static let (rare, rarest) = (100, 1_000)
  private static let (few, many) = (10, 200)

  private static func hasArticle(_ key: String) -> Bool {
    articles.contains { key.hasPrefix($0) && key.unicodeScalars.count >= $0.unicodeScalars.count + 3 }
  }

  private static let articles = Stemmer.articles.map(Stemmer.text)

  private func isDoubleLam(_ key: String) -> Bool {
    proclitic == "ل" && ["لل", "ولل", "فلل"].contains { key.hasPrefix($0) }
  }
}
