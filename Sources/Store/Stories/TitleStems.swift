/// The words of a headline as they are compared with those of thousands of others: by numbers, for strings are compared
/// letter by letter, in their normal forms.
struct TitleStems: Sendable {
  /// In their order.
  let stems: [String]
  /// Of the stems, in the same order and ascending; they hold for this run of the program.
  private let numbers: [Int]
  private let ascending: [Int]

  init(_ stems: [String]) {
    self.stems = stems
    numbers = stems.map(\.hashValue)
    ascending = numbers.sorted()
  }

  var count: Int { stems.count }

  /// How many words both have, each as often as it stands in both; and the share of different words that both have.
  func common(with other: TitleStems) -> (words: Int, share: Double) {
    var (words, shared, all) = (0, 0, 0)
    var (a, b) = (0, 0)
    while a < ascending.count || b < other.ascending.count {
      let number = min(
        a < ascending.count ? ascending[a] : .max, b < other.ascending.count ? other.ascending[b] : .max)
      let (first, second) = (a, b)
      while a < ascending.count, ascending[a] == number { a += 1 }
      while b < other.ascending.count, other.ascending[b] == number { b += 1 }
      words += min(a - first, b - second)
      shared += a > first && b > second ? 1 : 0
      all += 1
    }
    return (words, all == 0 ? 0 : Double(shared) / Double(all))
  }

  /// The stems that the other lacks, where a word that stands twice stands there once, too.
  func missing(in other: TitleStems) -> [String] {
    var left = other.numbers
    return zip(stems, numbers).compactMap { stem, number in
      guard let place = left.firstIndex(of: number) else { return stem }
      left.remove(at: place)
      return nil
    }
  }
}
