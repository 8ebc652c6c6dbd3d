import TextAnalysis

/// The terms of an article with how much each tells of it; all together have the length 1.
struct WeightedTerms: Sendable {
  /// Ascending.
  let stems: [UInt32]
  let weights: [Float]

  init(_ terms: ArticleTerms, _ counts: TermCounts) {
    stems = terms.packed.map { $0 >> 4 }
    var weights = terms.packed.map {
      Float(ArticleTerms.frequency(Int($0 & 7) + 1)) * counts.weight($0 >> 4)
    }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for index in weights.indices { weights[index] /= length } }
    self.weights = weights
  }

  /// From 0, nothing in common, to 1, the same.
  func likeness(to other: WeightedTerms) -> Float { shared(with: other).reduce(0) { $0 + $1.weight } }

  /// What both have, and how much of the likeness that is.
  func shared(with other: WeightedTerms) -> [(stem: UInt32, weight: Float)] {
    var shared: [(UInt32, Float)] = []
    var (a, b) = (0, 0)
    while a < stems.count, b < other.stems.count {
      if stems[a] == other.stems[b] {
        shared.append((stems[a], weights[a] * other.weights[b]))
        a += 1
        b += 1
      } else if stems[a] < other.stems[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}
