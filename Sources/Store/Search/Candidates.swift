import FilterLanguage
internal import GRDB
import TextAnalysis

/// The articles that a search reads: those whose words tell most, as far as the index says it quickly.
///
/// A walk over the articles of a word costs half a microsecond each, so that a number of steps bounds the time whatever
/// the store's size. Rare words are walked to their end; common ones, which tell little alone, only with others.
struct Candidates {
  /// Steps in all.
  static let mostSteps = 30_000
  /// Common words that are looked for together with others, and articles of each such group or title.
  private static let (mostPaired, mostPerGroup) = (4, 300)
  /// What a larger part of all articles has is looked for in no title: a walk that finds none would last.
  private static let commonShare = 5
  /// Fewer are no choice.
  private static let few = 20
  /// Those that stand in titles have the upper half of the bits.
  static let mostWords = 32

  /// Which words of the query an article has.
  private var found: [Int64: UInt64] = [:]
  private let base: Query
  private let db: Database

  /// `base`: what must hold besides. In a short query the family of a word counts as the word, and a word in a title
  /// twice: there may be more of its articles than are read.
  init(
    _ words: [RankedWord], _ base: Query, isShort: Bool, steps mostSteps: Int = Self.mostSteps, _ db: Database
  ) throws {
    (self.base, self.db) = (base, db)
    func size(_ index: Int) -> Int { isShort ? words[index].familySize : words[index].formSize }
    let order = words.indices.sorted { (size($0), $0) < (size($1), $1) }
    let filters = words.map { $0.filter(withFamily: isShort) }
    let articles = try State.value("articles", db)
    let isNarrowed = base != .everything
    var steps = mostSteps
    var common: [Int] = []
    for index in order {
      // What else must hold leaves fewer than the word has.
      guard steps > 0, isNarrowed || size(index) <= steps else {
        common.append(index)
        continue
      }
      steps -= try add([filters[index]], bit(index), limit: steps)
    }
    for index in order where isShort && size(index) <= articles / Self.commonShare {
      let inTitle = words[index].filter(withFamily: true, .title)
      try add([inTitle], bit(index) << UInt64(Self.mostWords), limit: Self.mostPerGroup)
    }
    for group in Self.groups(of: order, common) {
      try add(group.map { filters[$0] }, group.reduce(0) { $0 | bit($1) }, limit: Self.mostPerGroup)
    }
    // Few have the words: those that have others of the same verb may be meant.
    if found.count < Self.few {
      for index in order {
        guard let filter = words[index].verbalFilter else { continue }
        try add([filter], bit(index), limit: Self.mostPerGroup)
      }
    }
    if found.isEmpty, let first = common.first { try add([filters[first]], bit(first), limit: max(1, mostSteps / 10)) }
  }

  /// Which words are looked for together because some of them are too common to be walked: all, the commoner ones with
  /// the rarest, with each other, and the first three. The index skips from one common article to the next, which took
  /// 2 ms for two words of 28,000 among a million.
  private static func groups(of order: [Int], _ common: [Int]) -> [[Int]] {
    guard !common.isEmpty, order.count > 1 else { return [] }
    let paired = common.prefix(mostPaired)
    var groups = [order]
    if order[0] != common[0] { groups += paired.map { [order[0], $0] } }
    for (place, first) in paired.enumerated() { groups += paired.dropFirst(place + 1).map { [first, $0] } }
    if paired.count > 2 { groups.append(Array(paired.prefix(3))) }
    return groups
  }

  private func bit(_ index: Int) -> UInt64 { 1 << UInt64(index) }

  @discardableResult
  private mutating func add(_ filters: [Filter], _ bits: UInt64, limit: Int) throws -> Int {
    var query = base
    query.conditions += filters
    guard let sql = try QuerySQL(query, db) else { return 0 }
    let (text, arguments) = sql.ids(limit: limit)
    let ids = try Int64.fetchCursor(db, sql: text, arguments: arguments)
    var steps = 0
    while let id = try ids.next() {
      found[id, default: 0] |= bits
      steps += 1
    }
    return steps
  }

  /// The articles whose words weigh most, the newer of equals first; after `atLeast` of them only those with a share of
  /// the best one's weight.
  func best(_ most: Int, atLeast: Int, share: Double, weights: [Double]) -> [Int64] {
    var sums: [UInt64: Double] = [:]
    let weighed = found.map { id, bits -> (weight: Double, id: Int64) in
      if let sum = sums[bits] { return (sum, id) }
      let sum = weights.indices.reduce(0) { sum, index in
        let places = [bit(index), bit(index) << UInt64(Self.mostWords)]
        return places.reduce(sum) { bits & $1 == 0 ? $0 : $0 + weights[index] }
      }
      sums[bits] = sum
      return (sum, id)
    }
    let best = weighed.sorted { ($0.weight, $0.id) > ($1.weight, $1.id) }.prefix(most)
    let least = share * (best.first?.weight ?? 0)
    return best.enumerated().prefix { $0.offset < atLeast || $0.element.weight >= least }.map(\.element.id)
  }
}
