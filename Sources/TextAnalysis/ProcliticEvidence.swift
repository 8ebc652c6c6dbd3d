/// Whether the first letter of an Arabic word is a proclitic: لمصر is ل and مصر, لبنان is a word of its own.
///
/// The letters do not tell it, the other words of a store do. A word of its own takes the article and prepositions
/// (البطاقة, بلبنان), one that has a proclitic already takes none; and what is left without it must be a word that does.
/// Over 42,000 news articles that parts them where a count of the two words alone takes طاقة for بطاقة and كرة for فكرة.
public struct ProcliticEvidence {
  /// The word without its first letter.
  public let bare: SearchTerm
  /// Words that tell of it beside its own forms.
  public let keys: [String]

  private let word: SearchTerm
  private let proclitic: String
  private let stem: String
  private let bareStem: String
  /// The word, and what is left of it, behind other proclitics.
  private let outer: Behind
  private let inner: Behind
  private let verbs: [String]
  /// What there is of the word behind a letter that is looked at together with this one, see `together`.
  private var before = Counts()

  private struct Behind {
    private let stems: [String]
    private let keys: [String]

    init(_ proclitics: [String], stem: String, key: String) {
      stems = proclitics.map { $0 + stem }
      keys = proclitics.map { $0 + key }
    }

    func contains(_ form: CountedForm) -> Bool {
      stems.contains(where: form.stem.isSame) || keys.contains(where: form.isWord)
    }
  }

  private static let prepositions = ["ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"]

  /// Nil where the word can have none.
  public init?(_ word: SearchTerm) {
    guard let bare = word.withoutFirstLetter, let stem = word.stem, let bareStem = bare.stem, stem != bareStem,
      !GrammarWords.contains(word.key), !GrammarWords.contains(bare.key)
    else { return nil }
    let proclitic = String(word.key.unicodeScalars.prefix(1))
    (self.word, self.bare, self.proclitic, self.stem, self.bareStem) = (word, bare, proclitic, stem, bareStem)
    // للقاء may be ل and لقاء or the article before قاء, so that for ل these tell nothing.
    var before = Self.prepositions.filter { proclitic != "ل" || !$0.hasSuffix("ل") }
    if proclitic == "و" { before += ["و", "ف"] } else if proclitic == "ف" { before.append("و") }
    outer = Behind(before, stem: stem, key: word.key)
    inner = Behind(SearchTerm.proclitics.filter { !$0.hasSuffix(proclitic) }, stem: bareStem, key: bare.key)
    // يكسر tells of كسرت.
    let ending = ["ت", "وا"].first {
      word.key.hasSuffix($0) && word.key.unicodeScalars.count >= $0.unicodeScalars.count + 3
    }
    let core = String(word.key.unicodeScalars.dropLast(ending?.unicodeScalars.count ?? 0))
    verbs = ["ي" + core, "ت" + core]
    keys = [bare.key] + verbs
  }

  /// Articles with the word, with any form of it, with forms that a word of its own has, and with what is left.
  private struct Counts {
    var (exact, all, own, rest) = (0, 0, 0, 0)
    var isOwn: Bool { own * ProcliticEvidence.rare > all }
    var isCertain: Bool { all >= ProcliticEvidence.many && own * ProcliticEvidence.rarest <= all }
  }

  private func counts(_ forms: [CountedForm]) -> Counts {
    var counts = before
    // One form alone may be another word: بوروسيا is a town's name and no proof of وروسيا.
    var most = 0
    for form in forms {
      let isWord = form.isWord(word.key)
      if isWord { counts.exact += form.articles }
      if form.isWord(bare.key) { counts.rest += form.articles }
      if form.stem.isSame(stem) {
        counts.all += form.articles
        if !isWord, Self.hasArticle(form.key), !isDoubleLam(form.key) { counts.own += form.articles }
      }
      if !isWord, outer.contains(form) || verbs.contains(where: form.isWord) {
        counts.own += form.articles
        most = max(most, form.articles)
      }
    }
    counts.own -= most
    return counts
  }

  /// False where the forms of the word, with `keys`, decide alone that it has none.
  public func mayBeProclitic(_ forms: [CountedForm]) -> Bool { mayBeProclitic(counts(forms)) }

  private func mayBeProclitic(_ counts: Counts) -> Bool {
    // A word that is being typed may become any.
    if word.isPrefix, counts.exact == 0 || counts.all == 0 || counts.rest == 0 { return false }
    // Nothing is there of the word itself, so that nothing can be taken for it.
    if counts.all == 0, counts.rest > 0 { return true }
    if counts.isOwn { return false }
    // Another form of what is left may be there, or what stands behind its own first letter.
    if counts.rest == 0 { return counts.exact == 0 || takesOthers }
    switch proclitic {
    case "و": return counts.rest * 4 >= counts.exact || counts.isCertain
    case "ف": return counts.rest * 4 >= counts.exact
    case "ك": return counts.rest >= 4 * counts.exact || isLong && counts.rest >= counts.exact
    default: return counts.rest >= counts.exact || counts.all < Self.few || counts.isCertain
    }
  }

  /// `forms`: those of the word, with `keys`; `rest`: those of `bare`. All that there are, each once.
  public func isProclitic(_ forms: [CountedForm], rest: [CountedForm]) -> Bool {
    let counts = counts(forms)
    guard mayBeProclitic(counts), before.all == 0 || isLong else { return false }
    if counts.all == 0, counts.rest > 0 { return true }
    let left = Left(rest, self)
    if counts.rest > 0 { return isProclitic(counts, left) }
    // Nobody wrote what is left as it stands here, but with another ending.
    guard isLong, left.all > 0 else { return false }
    if counts.all == 0 { return counts.exact == 0 && isLikely(left) }
    if counts.exact > 0 { return proclitic == "و" && left.all * 2 >= counts.all }
    return isProclitic(Counts(exact: counts.all, all: counts.all, own: counts.own, rest: left.all), left)
  }

  private func isProclitic(_ counts: Counts, _ left: Left) -> Bool {
    switch proclitic {
    case "و": return counts.rest * 4 >= counts.exact || left.all * 2 >= counts.all
    case "ف": return counts.rest * 4 >= counts.exact
    default:
      guard left.evidence > 0, left.evidence * 20 >= left.all else { return false }
      // The rarest of them, and many foreign names begin with it.
      if proclitic == "ك" {
        return counts.rest >= 4 * counts.exact
          || isLong && counts.rest >= counts.exact && left.all >= 4 * counts.all && left.withArticle * 20 >= left.all
      }
      // Of few articles no more than chance can be read: then what is left must be by far the commoner.
      if counts.all < Self.few { return counts.rest >= 3 * counts.exact || left.all >= 3 * counts.all }
      return counts.rest >= counts.exact || left.withArticle * 20 >= counts.all
    }
  }

  /// Where nothing is there but other forms of what is left: a foreign name has neither article nor prepositions.
  private func isLikely(_ left: Left) -> Bool {
    switch proclitic {
    case "و": true
    case "ك": left.all >= 3 && left.withArticle * 5 >= left.all
    default: left.all >= 3 && left.evidence * 20 >= left.all
    }
  }

  /// In how many articles what is left is: in any form, behind the article, and behind other proclitics.
  private struct Left {
    var (all, withArticle, others) = (0, 0, 0)
    var evidence: Int { withArticle + others }

    init(_ forms: [CountedForm], _ word: ProcliticEvidence) {
      for form in forms {
        if form.stem.isSame(word.bareStem) {
          all += form.articles
          if ProcliticEvidence.hasArticle(form.key), !form.isWord(word.bare.key) { withArticle += form.articles }
        }
        if word.inner.contains(form) { others += form.articles }
      }
    }
  }

  /// The next letter, of what is left, looked at together with this one: of ولدراسة where nobody has written لدراسة, what
  /// there is of ولدراسة tells whether both are proclitics. Nil where they can not be.
  public func together(with next: ProcliticEvidence?, _ forms: [CountedForm]) -> ProcliticEvidence? {
    let counts = counts(forms)
    guard var next, takesOthers, !word.isPrefix, counts.rest == 0, !counts.isOwn,
      ["ب", "ل", "ك"].contains(next.proclitic)
    else { return nil }
    next.before = counts
    return next
  }

  private var takesOthers: Bool { proclitic == "و" || proclitic == "ف" }
  private var isLong: Bool { bare.key.unicodeScalars.count >= 4 }

  /// Misspellings and chance: one in so many articles, or for a word in many of them one in so many.
  private static let (rare, rarest) = (100, 1_000)
  private static let (few, many) = (10, 200)

  private static func hasArticle(_ key: String) -> Bool {
    articles.contains { key.utf8.starts(with: $0.utf8) && key.unicodeScalars.count >= $0.unicodeScalars.count + 3 }
  }

  private static let articles = Stemmer.articles.map(Stemmer.text)

  private func isDoubleLam(_ key: String) -> Bool {
    proclitic == "ل" && ["لل", "ولل", "فلل"].contains { key.utf8.starts(with: $0.utf8) }
  }
}

extension String {
  /// Folded words are equal byte by byte. Swift's == and `hasPrefix` normalize what is not ASCII, which took longer
  /// than reading the words from the store.
  func isSame(_ other: String) -> Bool { utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) }
}
