import Foundation
import TextAnalysis

/// The terms of an article with how much each tells of it; all together have the length 1.
struct WeightedTerms: Sendable {
  /// Ascending.
  let stems: [UInt32]
  let weights: [Float]

  /// What stands in a headline tells so much more.
  private static let ofTitle: Float = 1.5

  init(_ terms: ArticleTerms, _ counts: TermCounts) {
    stems = terms.packed.map { $0 >> 4 }
    var weights = terms.packed.map {
      Float(ArticleTerms.frequency(Int($0 & 7) + 1)) * counts.weight($0 >> 4) * ($0 & 8 != 0 ? Self.ofTitle : 1)
    }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for index in weights.indices { weights[index] /= length } }
    self.weights = weights
  }

  /// What several articles are about, each as far as it counts.
  init(sumOf articles: some Sequence<(terms: WeightedTerms, share: Float)>) {
    var sums: [UInt32: Float] = [:]
    for (terms, share) in articles {
      for (stem, weight) in zip(terms.stems, terms.weights) { sums[stem, default: 0] += share * weight }
    }
    // In one order, for sums of fractions depend on it.
    let sorted = sums.sorted { $0.key < $1.key }
    let length = sorted.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    stems = sorted.map(\.key)
    weights = sorted.map { length > 0 ? $0.value / length : 0 }
  }

  /// From 0, nothing in common, to 1, the same.
  func likeness(to other: WeightedTerms) -> Float {
    var sum: Float = 0
    visitShared(with: other) { sum += weights[$0] * other.weights[$1] }
    return sum
  }

  /// The likeness, and whether so many of the terms that make it tell something.
  func likeness(to other: WeightedTerms, atLeast terms: Int, where tells: (UInt32) -> Bool) -> (Float, isEnough: Bool) {
    var (sum, count): (Float, Int) = (0, 0)
    visitShared(with: other) {
      let product = weights[$0] * other.weights[$1]
      sum += product
      if count < terms, product > 0, tells(stems[$0]) { count += 1 }
    }
    return (sum, count >= terms)
  }

  /// The same of what each shared term adds to a power: below 1, many that add a little count for more than one.
  func likeness(to other: WeightedTerms, power: Float) -> Float {
    var sum: Float = 0
    visitShared(with: other) { sum += pow(max(0, weights[$0] * other.weights[$1]), power) }
    return sum
  }

  /// What both have, and how much of the likeness that is.
  func shared(with other: WeightedTerms) -> [(stem: UInt32, weight: Float)] {
    var shared: [(UInt32, Float)] = []
    visitShared(with: other) { shared.append((stems[$0], weights[$0] * other.weights[$1])) }
    return shared
  }

  /// Tells where stems stand that both have.
  @inline(__always)
  private func visitShared(with other: WeightedTerms, _ visit: (Int, Int) -> Void) {
    var (a, b) = (0, 0)
    while a < stems.count, b < other.stems.count {
      let (mine, theirs) = (stems[a], other.stems[b])
      if mine == theirs { visit(a, b) }
      if mine <= theirs { a += 1 }
      if theirs <= mine { b += 1 }
    }
  }

  /// Where a stem is among them.
  func place(of stem: UInt32) -> Int? {
    var (low, high) = (0, stems.count)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    return low < stems.count && stems[low] == stem ? low : nil
  }
}
