internal import GRDB
import TextAnalysis

/// For articles that are looked at together, the others of the same days that may tell of the same event: those that
/// share the terms which tell most of them.
///
/// One walk over the terms of these days finds them for all: weighing each of thousands of articles would take a hundred
/// times as long as seeing that it shares nothing.
struct StoryCandidates {
  /// An article is found by so many of its terms.
  private static let asked = 12

  /// By article, those that share most first.
  private(set) var near: [Int64: [Int64]] = [:]

  init(
    of articles: [Int64: WeightedTerms], within seconds: Int64, limit: Int, _ db: Database
  ) throws {
    let ids = articles.keys.sorted()
    var askers: [UInt32: [(place: Int, weight: Float)]] = [:]
    var asked = StemFilter()
    for (place, id) in ids.enumerated() {
      guard let terms = articles[id] else { continue }
      let best = zip(terms.stems, terms.weights).sorted { ($0.1, $0.0) > ($1.1, $1.0) }.prefix(Self.asked)
      for (stem, weight) in best where weight > 0 {
        askers[stem, default: []].append((place, weight))
        asked.insert(stem)
      }
    }
    var best = ids.map { _ in Nearest(limit: limit) }
    var sums = [Float](repeating: 0, count: ids.count)
    var met: [Int] = []
    for stretch in Self.stretches(around: ids, seconds) {
      try TermRows.visit(stretch, db) { other, terms in
        for number in terms.packed where asked.mayContain(number >> 4) {
          for (place, weight) in askers[number >> 4] ?? [] {
            if sums[place] == 0 { met.append(place) }
            sums[place] += weight
          }
        }
        for place in met {
          let gap = ids[place].subtractingReportingOverflow(other)
          if ids[place] != other, !gap.overflow, gap.partialValue.magnitude <= UInt64(seconds) {
            best[place].offer(other, sums[place])
          }
          sums[place] = 0
        }
        met.removeAll(keepingCapacity: true)
      }
    }
    near = Dictionary(uniqueKeysWithValues: zip(ids, best.lazy.map(\.ids)))
  }

  /// Tells of most stems that nobody asks for them, which is so of nearly all.
  private struct StemFilter {
    private var bits = [UInt64](repeating: 0, count: 1_024)

    mutating func insert(_ stem: UInt32) { bits[Int(stem >> 6 & 1_023)] |= 1 << UInt64(stem & 63) }

    func mayContain(_ stem: UInt32) -> Bool { bits[Int(stem >> 6 & 1_023)] >> UInt64(stem & 63) & 1 == 1 }
  }

  /// Those that weigh most, the heaviest first.
  private struct Nearest {
    let limit: Int
    private var found: [(weight: Float, id: Int64)] = []

    init(limit: Int) { self.limit = limit }

    var ids: [Int64] { found.map(\.id) }

    mutating func offer(_ id: Int64, _ weight: Float) {
      if found.count >= limit {
        guard let last = found.last, (weight, id) > last else { return }
        found.removeLast()
      }
      let place = found.lastIndex { $0 > (weight, id) }.map { $0 + 1 } ?? 0
      found.insert((weight, id), at: place)
    }
  }

  /// The times around ascending numbers, those that touch as one.
  static func stretches(around ids: [Int64], _ seconds: Int64) -> [ClosedRange<Int64>] {
    var stretches: [ClosedRange<Int64>] = []
    for id in ids {
      let (low, high) = (id.subtractingReportingOverflow(seconds), id.addingReportingOverflow(seconds))
      let own = (low.overflow ? .min : low.partialValue)...(high.overflow ? .max : high.partialValue)
      if let last = stretches.last, last.upperBound >= own.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, own.upperBound)
      } else {
        stretches.append(own)
      }
    }
    return stretches
  }
}
