/// A word that there is in a store, and in how many articles.
public struct CountedForm: Sendable {
  public var key: String
  /// The key itself where it has no other stem.
  public var stem: String
  public var articles: Int

  public init(key: String, stem: String, articles: Int) {
    (self.key, self.stem, self.articles) = (key, stem, articles)
  }

  public func isWord(_ key: String) -> Bool { key.isSame(self.key) }
}

/// Whether the ا of a word of four letters is that of the accusative, whose tanwin is rarely written: هدفا is هدف, كندا is
/// a name. Of a longer word the stem takes it. As with a proclitic the other words of a store tell: what is indefinite has
/// no article, and what is accusative no preposition.
public struct TanwinEvidence {
  /// The words that decide.
  public let keys: [String]

  private let accusative: String
  private let bare: String
  private let isBare: Bool

  private static let before = ["ال", "ب", "ل", "ك", "لل", "بال", "وال", "وب", "ول"]
  /// Misspellings and chance: one in so many articles.
  private static let rare = 50

  /// Nil where the word can be neither.
  public init?(_ word: SearchTerm) {
    guard word.stem != nil, !GrammarWords.contains(word.key) else { return nil }
    let letters = word.key.unicodeScalars
    switch letters.count {
    case 4 where letters.last == "ا": bare = String(letters.dropLast())
    case 3: bare = word.key
    default: return nil
    }
    // تركيا, and feminine words, whose ending carries the tanwin.
    guard let last = bare.unicodeScalars.last, !["ي", "ا", "ه"].contains(last), !GrammarWords.contains(bare) else {
      return nil
    }
    let accusative = bare + "ا"
    self.accusative = accusative
    isBare = letters.count == 3
    keys = [accusative, bare] + Self.before.map { $0 + accusative }
  }

  /// هدف for هدفا, and the other way round.
  public var other: SearchTerm {
    isBare ? SearchTerm(exactly: accusative, isPrefix: false) : SearchTerm(key: bare, isPrefix: false)
  }

  /// `forms`: all that there are of `keys`, each once.
  public func isTanwin(_ forms: [CountedForm]) -> Bool {
    func articles(_ key: String) -> Int { forms.reduce(0) { $1.isWord(key) ? $0 + $1.articles : $0 } }
    let others = Self.before.map { articles($0 + accusative) }
    let own = others.reduce(0, +) - (others.max() ?? 0)
    return articles(bare) > 0 && (!isBare || articles(accusative) > 0) && own * Self.rare <= articles(accusative)
  }
}
