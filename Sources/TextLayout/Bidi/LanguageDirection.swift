extension Direction {
  /// The direction of the language that texts are in: that of most letters of their words, where Latin ones are not all
  /// names. nil where they have no words.
  ///
  /// Addresses, handles, tags, names of files and code are no words (`LanguageWords`). Of texts that consist of them
  /// alone, right-to-left letters are enough: «#غزة».
  public static func ofLanguage(in texts: some Collection<String>) -> Direction? {
    var letters = LetterTally()
    for text in texts { letters.add(text) }
    if letters.leftToRight == 0 { return letters.rightToLeft > 0 ? .rightToLeft : nil }
    // Every article passes here on import, and few need a second look: what is Latin among Arabic can only take from
    // the lesser part, and a long text in one script is none of addresses.
    if letters.rightToLeft > 8 * letters.leftToRight { return .rightToLeft }
    if letters.rightToLeft == 0, letters.leftToRight > 2_000 { return .leftToRight }
    let words = LanguageWords(texts)
    let (left, right) = (words.leftToRight.letters, words.rightToLeft.letters)
    if left + right == 0 { return letters.rightToLeft > 0 ? .rightToLeft : nil }
    // «مراجعة iPhone 15 Pro Max»: names alone make no English.
    if right > 0, words.leftToRight.names == words.leftToRight.words { return .rightToLeft }
    return right >= left ? .rightToLeft : .leftToRight
  }

  /// The base direction of a text that belongs to an article: the article's, if the text has a word of that direction or
  /// no word at all, else the other.
  ///
  /// So «Apple تطلق…» stays right to left in an Arabic article, and so does a line that is a link, while a quoted English
  /// paragraph does not: nor one with a single Arabic word in it, for a sentence of five words to one, which are not
  /// names, is of another language. A text that its author begins with RLM is right to left (UAX #9, P2).
  public static func of(_ text: String, within article: Direction) -> Direction {
    if text.beginsWithRightToLeftMark { return .rightToLeft }
    let words = LanguageWords([text])
    let (own, other) =
      article == .leftToRight ? (words.leftToRight, words.rightToLeft) : (words.rightToLeft, words.leftToRight)
    if own.words == 0, other.words == 0 {
      return words.others.rightToLeft > 0 && words.others.leftToRight == 0 ? .rightToLeft : article
    }
    let isOther = own.words == 0 || other.words >= 5 * own.words && other.names * 2 <= other.words
    return isOther ? article.opposite : article
  }

  /// The base direction of a text whose author gave it one, or of a name: that one if the text has a letter of it, else
  /// that of its letters, else that one.
  public static func of(_ text: String, stated: Direction) -> Direction {
    if text.beginsWithRightToLeftMark { return .rightToLeft }
    var hasOther = false
    for scalar in text.unicodeScalars {
      guard let direction = letter(scalar.value, ScalarProperties(of: scalar.value)) else { continue }
      if direction == stated { return stated }
      hasOther = true
    }
    return hasOther ? stated.opposite : stated
  }

  /// That of a letter: not of a mark of direction or a tatweel, which say nothing of the language.
  static func letter(_ scalar: UInt32, _ properties: ScalarProperties) -> Direction? {
    switch scalar {
    case 0x61C, 0x640, 0x200E, 0x200F: nil
    default: properties.bidiClass.direction
    }
  }
}

extension BidiClass {
  /// That of a strong class.
  var direction: Direction? {
    switch self {
    case .L: .leftToRight
    case .R, .AL: .rightToLeft
    default: nil
    }
  }
}

extension String {
  fileprivate var beginsWithRightToLeftMark: Bool {
    unicodeScalars.first.map { $0 == "\u{200F}" || $0 == "\u{61C}" } == true
  }
}
