/// Finds the words of a query in a text, as the store does.
public struct Matcher: Equatable, Sendable {
  /// A word that matches: UTF-8 offsets of the text, always whole words, so that no joined letter is cut.
  public struct Hit: Equatable, Sendable {
    public var range: Range<Int>
    public var tier: SearchTerm.Tier

    public init(range: Range<Int>, tier: SearchTerm.Tier) {
      self.range = range
      self.tier = tier
    }
  }

  private let terms: [SearchTerm]
  private let quick: [QuickTest]
  /// Words that stand as several, key by key.
  private let parts: [[String]]

  /// `words` as in a query: the last one matches as a prefix when nothing, not even a space, follows it.
  public init(words: String) { self.init(terms: Analyzer.searchTerms(words)) }

  public init(terms: [SearchTerm]) {
    var seen = Set<SearchTerm>()
    self.terms = terms.filter { seen.insert($0).inserted }
    quick = self.terms.map(QuickTest.init)
    parts = self.terms.flatMap { $0.parts.map { $0.split(separator: " ").map(String.init) } }
  }

  /// No word is looked for, so nothing will match.
  public var isEmpty: Bool { terms.isEmpty }

  /// The matching words in order, each with the narrowest tier it matches in.
  public func hits(in text: String) -> [Hit] {
    guard !isEmpty else { return [] }
    var reader = WordReader(Array(text.utf8))
    var hits: [Hit] = []
    while reader.next() {
      guard quick.contains(where: { $0.mayMatch(reader.key) }) else { continue }
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
    return parts.isEmpty ? hits : Self.merging(hits, parted(in: text))
  }

  /// Where a word stands as several.
  private func parted(in text: String) -> [Hit] {
    let words = Analyzer.words(in: text)
    var hits: [Hit] = []
    var next = 0
    for (place, word) in words.enumerated() where place >= next {
      let found = parts.filter { $0.first == word.key && words[place...].prefix($0.count).map(\.key) == $0 }
      guard let longest = found.map(\.count).max() else { continue }
      next = place + longest
      hits.append(Hit(range: word.range.lowerBound..<words[next - 1].range.upperBound, tier: .withProclitic))
    }
    return hits
  }

  /// Both in order; of two that overlap the longer.
  private static func merging(_ hits: [Hit], _ parted: [Hit]) -> [Hit] {
    (hits.filter { hit in !parted.contains { $0.range.overlaps(hit.range) } } + parted)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  public func ranges(in text: String) -> [Range<Int>] { hits(in: text).map(\.range) }
}

/// What nearly all words of a text fail, before a string or a stem is made of them: a stem takes affixes off and at
/// most changes the last of three letters, so that a word which matches contains the first two letters of the stem.
private struct QuickTest: Equatable {
  private var starts: [[UInt8]]

  init(_ term: SearchTerm) {
    func start(_ word: String) -> [UInt8] {
      word.unicodeScalars.prefix(2).reduce(into: "") { $0.unicodeScalars.append($1) }.utf8.map { $0 }
    }
    starts = [start(term.stem ?? term.key)]
    for key in term.procliticKeys where !mayMatch(Array(key.utf8)[...]) { starts.append(start(key)) }
  }

  @inline(__always)
  func mayMatch(_ key: ArraySlice<UInt8>) -> Bool {
    for start in starts where key.count >= start.count {
      for offset in 0...(key.count - start.count) where key[offset] == start.first {
        if key[offset...].starts(with: start) { return true }
      }
    }
    return false
  }
}
