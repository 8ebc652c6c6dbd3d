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
    var stems = StemMemory()
    self.init(article, &stems)
  }

  /// The same, with what is remembered of the articles before it.
  public init(_ article: FoldedArticle, _ stems: inout StemMemory) {
    var found = FoundStems()
    var (title, body) = (article.title, article.body)
    title.withUTF8 { title in
      body.withUTF8 { body in
        for place in Self.likely(article.words) {
          let text = unsafe place.isInTitle ? title : body
          let key = unsafe text[Int(place.start)..<Int(place.start) + Int(place.length)]
          guard let stem = unsafe stems.stem(key, place.spelling, hash: place.hash) else { continue }
          found.add(place, stem)
        }
      }
    }
    packed = Self.best(found.all).map(\.packed).sorted()
  }

  public var stems: Set<UInt32> { Set(packed.lazy.map { $0 >> 4 }) }

  /// Those of some stems alone.
  public func keeping(_ isKept: (UInt32) -> Bool) -> ArticleTerms {
    ArticleTerms(packed: packed.filter { isKept($0 >> 4) })
  }

  /// The places of one stem.
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

  /// By their stems, which are hashes already: a dictionary would make others of them.
  private struct FoundStems {
    private(set) var all: [Found] = []
    /// 1 + the place of a stem in `all`; 0 where there is none. At most `most * formsOfTerm` come: never half of it.
    private var slots = [UInt16](repeating: 0, count: 512)

    mutating func add(_ place: FoldedArticle.Place, _ stem: UInt32) {
      var slot = Int(stem) & (slots.count - 1)
      while slots[slot] != 0 {
        let index = Int(slots[slot]) - 1
        if all[index].stem == stem { return all[index].add(place) }
        slot = (slot + 1) & (slots.count - 1)
      }
      all.append(Found(stem))
      all[all.count - 1].add(place)
      slots[slot] = UInt16(all.count)
    }
  }

  private static func best(_ found: [Found]) -> [Found] {
    top(most, of: found, scores: found.map(\.score)) { ($0.start, $0.stem) < ($1.start, $1.stem) }
  }

  /// Stemming is the dear part, so that words which can hardly be among the best are left out before it.
  private static func likely(_ words: [FoldedArticle.Place]) -> [FoldedArticle.Place] {
    guard words.count > most * formsOfTerm else { return words }
    let scores = words.map { score(times: Int($0.times), start: $0.start, isInTitle: $0.isInTitle) }
    // The first of those that weigh the same.
    return top(most * formsOfTerm, of: words, scores: scores)
  }

  /// Those with the highest scores, in any order; of those at the border the ones that come first, as they stand or in
  /// the order that is given. Numbers alone are sorted, which takes a fraction of sorting what they belong to.
  private static func top<Item>(
    _ limit: Int, of items: [Item], scores: [Double], _ isBefore: ((Item, Item) -> Bool)? = nil
  ) -> [Item] {
    guard items.count > limit else { return items }
    let border = scores.sorted(by: >)[limit - 1]
    var kept: [Item] = []
    var equal: [Item] = []
    kept.reserveCapacity(limit)
    for (item, score) in zip(items, scores) {
      if score > border { kept.append(item) } else if score == border { equal.append(item) }
    }
    if let isBefore, kept.count + equal.count > limit { equal.sort(by: isBefore) }
    return kept + equal.prefix(limit - kept.count)
  }

  static let formsOfTerm = 2

  static func score(times: Int, start: UInt32, isInTitle: Bool) -> Double {
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
