/// The conservative stem of an Arabic word: without the article and the endings of number, gender, case and possession.
///
/// It takes off what inflection adds and nothing else, so that what shares a stem shares a meaning: no و ب ل ك ف at the
/// front (بريطانيا begins with ب), no ي of relation, no verb forms. Those belong to the query, see `SearchTerm.stems`.
struct Stemmer {
  typealias Letters = [UInt16]

  /// What spelling says about a word beyond its folded key.
  struct Spelling: Hashable {
    /// The first alef is written without hamza: only then can it be the one of an article (ألمانيا has none).
    var firstAlefIsBare = true
    /// It ends in ا with the tanwin of the accusative.
    var endsInTanwin = false
    /// It has one of the letters that Persian, Urdu and Kurdish write and Arabic does not, ی and ک among them: as the
    /// word of a query it is none of Arabic. In a text it may be, for 0.2 % of Arabic articles have those two.
    var hasPersianLetter = false
  }

  /// The stem of a folded key; the key itself for what is no Arabic word or too short.
  static func stem(_ key: some Sequence<UInt8>, _ spelling: Spelling) -> Letters? {
    guard var word = letters(key), word.count >= 3 else { return nil }
    if !isWholeWord(word) {
      removeArticle(&word, spelling)
      if spelling.endsInTanwin, word.last == alef, word.count >= 4 { word.removeLast() }
      removeEndings(&word)
    }
    // جهة and جهته, ثقة and ثقته share a stem once the short word has the ت of its longer forms.
    if word.count == 3, word[2] == ha, !shortWordsInHa.contains(word) { word[2] = ta }
    return word
  }

  /// Also with one proclitic before it: والله.
  private static func isWholeWord(_ word: Letters) -> Bool {
    wholeWords.contains(word) || mayBeProclitic(word[0]) && wholeWords.contains(word.dropFirst())
  }

  private static func removeArticle(_ word: inout Letters, _ spelling: Spelling) {
    guard mayBeProclitic(word[0]) || word[0] == alef,
      let article = articles.first(where: { word.count >= $0.count + 3 && word.starts(with: $0) })
    else { return }
    if article.contains(alef) {
      guard spelling.firstAlefIsBare else { return }
      // بالتزام and وبالتزام are exceptions as التزام is.
      let fromAlef = word.dropFirst(article.count - 2)
      if notArticleWords.contains(word)
        || notArticles.contains(where: { word.starts(with: $0) || fromAlef.starts(with: $0) })
      {
        return
      }
    }
    word.removeFirst(article.count)
  }

  /// One ending of each kind a round, for they follow each other: صحفياتهم is صحفي-ات-هم.
  private static func removeEndings(_ word: inout Letters) {
    guard !isProtected(word) else { return }
    var round = word.count + 1
    for _ in 0..<3 where word.count < round {
      round = word.count
      for step in 0..<4 {
        let before = word.count
        remove(step, from: &word)
        if word.count < before, isProtected(word) { return }
      }
    }
  }

  private static func remove(_ step: Int, from word: inout Letters) {
    switch step {
    case 0:
      guard removeEnding(pronouns, from: &word), word.count >= 4, word.last == ta else { return }
      if word[word.count - 2] != alef { word.removeLast() }
    case 1: removeAlef(&word)
    case 2: removeEnding(numbers, from: &word)
    default: removeEnding(genders, from: &word)
    }
  }

  /// سنويا is سنوي; روسيا stays.
  private static func removeAlef(_ word: inout Letters) {
    guard word.last == alef, word.count >= 5 else { return }
    if word[word.count - 2] != ya || word.count >= 6 { word.removeLast() }
  }

  @discardableResult
  private static func removeEnding(_ endings: [Ending], from word: inout Letters) -> Bool {
    for ending in endings where word.count >= ending.letters.count + ending.rest {
      guard word[(word.count - ending.letters.count)...].elementsEqual(ending.letters) else { continue }
      word.removeLast(ending.letters.count)
      return true
    }
    return false
  }

  /// A name whose end only looks like an ending; also with one proclitic before it and the ي of relation behind it.
  private static func isProtected(_ word: Letters) -> Bool {
    if isProtected(bare: word[...]) { return true }
    guard let first = word.first, mayBeProclitic(first) else { return false }
    return proclitics.contains { word.starts(with: $0) && isProtected(bare: word.dropFirst($0.count)) }
  }

  private static func isProtected(bare word: ArraySlice<UInt16>) -> Bool {
    protected.contains(word) || word.last == ya && protected.contains(word.dropLast())
  }

  private static func mayBeProclitic(_ letter: UInt16) -> Bool {
    switch letter {
    case 0x648, 0x628, 0x644, 0x643, 0x641: true  // و ب ل ك ف
    default: false
    }
  }

  /// The letters of an Arabic key; nil when anything else is in it.
  static func letters(_ key: some Sequence<UInt8>) -> Letters? {
    var letters: Letters = []
    var lead: UInt16?
    for byte in key {
      if let first = lead {
        letters.append(first << 6 | UInt16(byte & 0x3F))
        lead = nil
      } else {
        guard 0xD8...0xDB ~= byte else { return nil }
        lead = UInt16(byte & 0x1F)
      }
    }
    return lead == nil ? letters : nil
  }

  static func text(_ letters: Letters) -> String { String(decoding: letters, as: UTF16.self) }

  private static let alef: UInt16 = 0x627
  private static let ha: UInt16 = 0x647
  private static let ta: UInt16 = 0x62A
  private static let ya: UInt16 = 0x64A
}

extension WordReader {
  /// The stem of the word that was read.
  var stem: String { Stemmer.stem(key, spelling).map(Stemmer.text) ?? String(decoding: key, as: UTF8.self) }
}
