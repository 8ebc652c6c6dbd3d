/// What an article is about, as far as its own text tells: the stems that stand in its title, early or often.
///
/// Nothing but the text goes into it, not even how rare a word is elsewhere: whoever makes it again, today or when the
/// store has grown, gets the same. Rarity is asked when two articles are compared.
public struct ArticleTerms: Equatable, Sendable {
  public static let most = 96

  /// Each with its stem in the upper 28 bits, by which they ascend; then whether it stands in the title, and in the
  /// lowest three how often it stands in the article, from 1 to 8.
  public let packed: [UInt32]

  public init(packed: [UInt32]) { self.packed = packed }

  /// Of the title and the body alone; other titles belong to copies.
  public init(title: String, body: some Sequence<String>) { self.init(FoldedArticle(title: title, body: body)) }

  public init(_ article: FoldedArticle) {
    var byStem: [UInt32: Found] = [:]
    var (title, body) = (article.title, article.body)
    title.withUTF8 { title in
      body.withUTF8 { body in
        for place in Self.likely(article.words) {
          let text = unsafe place.isInTitle ? title : body
          let key = unsafe text[Int(place.start)..<Int(place.start) + Int(place.length)]
          guard let stem = unsafe Self.stem(key, place.spelling) else { continue }
          byStem[stem, default: Found(stem)].add(place)
        }
      }
    }
    let best = byStem.values.map { (score: $0.score, found: $0) }.sorted { one, other in
      one.score != other.score
        ? one.score > other.score
        : (one.found.start, one.found.stem) < (other.found.start, other.found.stem)
    }
    packed = best.prefix(Self.most).map(\.found.packed).sorted()
  }

  public var stems: Set<UInt32> { Set(packed.lazy.map { $0 >> 4 }) }

  /// Those of some stems alone.
  public func keeping(_ isKept: (UInt32) -> Bool) -> ArticleTerms {
    ArticleTerms(packed: packed.filter { isKept($0 >> 4) })
  }

  private struct Found {
    let stem: UInt32
    var start = UInt32.max
    var times = 0
    var isInTitle = false
    var score: Double { ArticleTerms.score(times: times, start: start, isInTitle: isInTitle) }

    init(_ stem: UInt32) { self.stem = stem }

    mutating func add(_ place: FoldedArticle.Place) {
      start = min(start, place.start)
      times += Int(place.times)
      isInTitle = isInTitle || place.isInTitle
    }

    var packed: UInt32 { stem << 4 | (isInTitle ? 8 : 0) | UInt32(min(max(times, 1), 8) - 1) }
  }

  /// Stemming is the dear part, so that words which can hardly be among the best are left out before it.
  private static func likely(_ words: [FoldedArticle.Place]) -> some Sequence<FoldedArticle.Place> {
    guard words.count > most * formsOfTerm else { return words[...] }
    let scored = words.enumerated().map {
      (score: score(times: Int($1.times), start: $1.start, isInTitle: $1.isInTitle), place: $0)
    }
    // The first of those that weigh the same.
    let best = scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }
    return best.prefix(most * formsOfTerm).map { words[$0.place] }[...]
  }

  private static let formsOfTerm = 2

  private static func score(times: Int, start: UInt32, isInTitle: Bool) -> Double {
    // A word of Arabic and the space behind it take eleven bytes: two hundred words.
    let lead = Double(start) / 2_200
    return (isInTitle ? 2 : 0) + frequency(times) * (0.3 + 1 / (1 + lead + lead * lead / 2))
  }

  /// 1 + ln `times`, to eight.
  public static func frequency(_ times: Int) -> Double { frequencies[min(max(times, 1), 8) - 1] }

  private static let frequencies = [1, 1.693, 2.099, 2.386, 2.609, 2.792, 2.946, 3.079]

  // MARK: Stems

  /// What the forms of a word share, in 28 bits; nil for what says nothing: particles, a lone letter.
  static func stem(_ key: some Collection<UInt8>, _ spelling: Stemmer.Spelling) -> UInt32? {
    guard !GrammarWords.contains(key) else { return nil }
    guard let letters = Stemmer.stem(key, spelling) else {
      return key.count > 1 || key.first.map { 0x30...0x39 ~= $0 } == true ? hash(key) : nil
    }
    // و and ف before a word are nearly always "and"; where they are not, all forms of the word lose them alike.
    let bare = letters.count > 4 && (letters[0] == 0x648 || letters[0] == 0x641) ? letters.dropFirst() : letters[...]
    return hash(bare)
  }

  private static func hash<Unit: BinaryInteger>(_ units: some Sequence<Unit>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for unit in units { hash = (hash ^ UInt64(truncatingIfNeeded: unit)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32) >> 4
  }
}
