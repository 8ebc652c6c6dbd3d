/// Finds the words of a query in a text, as the store does.
public struct Matcher: Equatable, Sendable {
  /// A word that matches: UTF-8 offsets of the text, always whole words, so that no joined letter is cut.
  public struct Hit: Equatable, Sendable {
    public var range: Range<Int>
    public var tier: SearchTerm.Tier
  }

  private let terms: [SearchTerm]

  /// `words` as in a query: the last one matches as a prefix when nothing, not even a space, follows it.
  public init(words: String) { self.init(terms: Analyzer.searchTerms(words)) }

  public init(terms: [SearchTerm]) {
    var seen = Set<SearchTerm>()
    self.terms = terms.filter { seen.insert($0).inserted }
  }

  /// No word is looked for, so nothing will match.
  public var isEmpty: Bool { terms.isEmpty }

  /// The matching words in order, each with the narrowest tier it matches in.
  public func hits(in text: String) -> [Hit] {
    guard !isEmpty else { return [] }
    var reader = WordReader(Array(text.utf8))
    var hits: [Hit] = []
    while reader.next() {
      let key = String(decoding: reader.key, as: UTF8.self)
      var stem: String?
      func readStem() -> String {
        if let stem { return stem }
        let read = reader.stem
        stem = read
        return read
      }
      let tier = terms.lazy.compactMap { $0.tier(key: key, stem: readStem()) }.min()
      if let tier { hits.append(Hit(range: reader.range, tier: tier)) }
    }
    return hits
  }

  public func ranges(in text: String) -> [Range<Int>] { hits(in: text).map(\.range) }
}
