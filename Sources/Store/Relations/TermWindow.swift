internal import GRDB
import TextAnalysis

/// The articles of some days, held in memory with their terms, and asked for those that are like another.
///
/// The numbers of articles are their times, so that a window is one short walk, also within the write that brings them.
/// One that moves over days in order drops what is behind it.
struct TermWindow {
  let counts: TermCounts
  private var articles: [Int64: WeightedTerms] = [:]
  /// Which articles have a stem, in the order in which they came into the window.
  private var byStem: [UInt32: [Int64]] = [:]
  private var loaded: ClosedRange<Int64>?

  init(_ counts: TermCounts) { self.counts = counts }

  func terms(of id: Int64) -> WeightedTerms? { articles[id] }

  /// Sees to it that all articles of these times are there; what is older goes.
  mutating func move(to ids: ClosedRange<Int64>, _ db: Database) throws {
    guard let known = loaded, known.lowerBound <= ids.lowerBound, known.upperBound >= ids.lowerBound else {
      (articles, byStem) = ([:], [:])
      loaded = ids
      return try load(ids, db)
    }
    if ids.lowerBound > known.lowerBound {
      for id in articles.keys where id < ids.lowerBound { articles[id] = nil }
    }
    if ids.upperBound > known.upperBound { try load(known.upperBound + 1...ids.upperBound, db) }
    loaded = ids.lowerBound...max(ids.upperBound, known.upperBound)
    // Lists are cleared of what is gone once that is half of them.
    if byStem.count > 4_096, articles.count * ArticleTerms.most * 2 < listed { clearLists() }
  }

  private var listed: Int { byStem.values.reduce(0) { $0 + $1.count } }

  private mutating func clearLists() {
    for (stem, ids) in byStem {
      let kept = ids.filter { articles[$0] != nil }
      byStem[stem] = kept.isEmpty ? nil : kept
    }
  }

  private mutating func load(_ ids: ClosedRange<Int64>, _ db: Database) throws {
    try TermRows.visit(ids, db) { id, terms in put(terms, as: id) }
  }

  /// Adds an article, or gives it another text.
  mutating func put(_ terms: ArticleTerms, as id: Int64) {
    let weighted = WeightedTerms(terms, counts)
    let known = Set(articles[id]?.stems ?? [])
    articles[id] = weighted
    for stem in weighted.stems where !known.contains(stem) { byStem[stem, default: []].append(id) }
  }

  /// The articles most like one, within so many seconds of it, best first; itself not among them.
  func alike(_ terms: WeightedTerms, as id: Int64, within seconds: Int64, limit: Int, atLeast least: Float = 0)
    -> [(id: Int64, likeness: Float)]
  {
    var sums: [Int64: Float] = [:]
    for (stem, weight) in zip(terms.stems, terms.weights) where weight > 0 {
      for other in byStem[stem] ?? [] where abs(other - id) <= seconds && other != id {
        guard let theirs = articles[other], let place = theirs.place(of: stem) else { continue }
        sums[other, default: 0] += weight * theirs.weights[place]
      }
    }
    return sums.filter { $0.value >= least }.map { (id: $0.key, likeness: $0.value) }
      .sorted { ($0.likeness, $0.id) > ($1.likeness, $1.id) }.prefix(limit).map { $0 }
  }
}

extension WeightedTerms {
  func place(of stem: UInt32) -> Int? {
    var (low, high) = (0, stems.count)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    return low < stems.count && stems[low] == stem ? low : nil
  }
}
