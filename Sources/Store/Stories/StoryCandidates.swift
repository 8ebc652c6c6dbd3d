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
    var askers: [UInt32: [(article: Int64, weight: Float)]] = [:]
    for (id, terms) in articles {
      let best = zip(terms.stems, terms.weights).sorted { ($0.1, $0.0) > ($1.1, $1.0) }.prefix(Self.asked)
      for (stem, weight) in best where weight > 0 { askers[stem, default: []].append((id, weight)) }
    }
    var shared: [Int64: [Int64: Float]] = [:]
    for ids in Self.stretches(around: articles.keys.sorted(), seconds) {
      try TermRows.visit(ids, db) { other, terms in
        for number in terms.packed {
          guard let askers = askers[number >> 4] else { continue }
          for (article, weight) in askers where article != other {
            let gap = article.subtractingReportingOverflow(other)
            guard !gap.overflow, gap.partialValue.magnitude <= UInt64(seconds) else { continue }
            shared[article, default: [:]][other, default: 0] += weight
          }
        }
      }
    }
    near = shared.mapValues { others in
      others.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(limit).map(\.key)
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
