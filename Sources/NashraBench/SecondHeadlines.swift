import TextAnalysis

/// Two headlines of one text: articles of different sources, mostly from the same agency, whose texts are nearly equal
/// and whose headlines are not. What one editor wrote is how somebody may ask for what another called otherwise.
struct SecondHeadlines {
  /// Places in the corpus: the article that is asked for, and the one whose headline asks.
  private(set) var pairs: [(answer: Int, asking: Int)] = []
  /// All articles with the text of an article.
  private(set) var copies: [Int: Set<Int>] = [:]

  /// Three words in a row of the first 200, of which one in eight is looked at: by their hash always the same ones.
  private static let (words, size, sample) = (200, 3, UInt64(8))
  /// Texts that share two of five are one; headlines that share half of their stems are no other headline.
  private static let (leastShare, mostTitleShare) = (0.4, 0.5)

  init(_ corpus: [CorpusArticle]) {
    let prints = corpus.map { Self.prints($0.text) }
    var holders: [UInt64: [Int]] = [:]
    for (index, prints) in prints.enumerated() { for print in prints { holders[print, default: []].append(index) } }
    var common: [[Int]: Int] = [:]
    for holders in holders.values where 2...15 ~= holders.count {
      for (place, first) in holders.enumerated() {
        for second in holders[(place + 1)...] { common[[first, second], default: 0] += 1 }
      }
    }
    let near = common.filter { pair, count in
      count >= 2 && Double(count) >= Self.leastShare * Double(min(prints[pair[0]].count, prints[pair[1]].count))
    }.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for pair in near {
      copies[pair[0], default: []].insert(pair[1])
      copies[pair[1], default: []].insert(pair[0])
    }
    var taken: Set<Int> = []
    for pair in near where taken.isDisjoint(with: pair) {
      let (first, second) = (corpus[pair[0]], corpus[pair[1]])
      guard first.source != second.source, Self.share(first.title, second.title) < Self.mostTitleShare else { continue }
      taken.formUnion(pair)
      pairs.append((pair[0], pair[1]))
    }
  }

  private static func prints(_ text: String) -> Set<UInt64> {
    let keys = Analyzer.words(in: String(text.prefix(2_500))).prefix(words).map(\.key)
    guard keys.count >= size else { return [] }
    let hashes = (0...keys.count - size).map { RelevanceQueries.hash(keys[$0..<$0 + size].joined(separator: " ")) }
    return Set(hashes.filter { ($0 >> 20) % sample == 0 })
  }

  private static func share(_ first: String, _ second: String) -> Double {
    let stems = [first, second].map { Set(Analyzer.words(in: $0).map { Analyzer.stem($0.key) }) }
    return Double(stems[0].intersection(stems[1]).count) / Double(max(1, stems[0].union(stems[1]).count))
  }
}
