/// How many articles have each of some tags, ascending, in few bytes.
enum TagCounts {
  typealias Element = (tag: Int64, articles: Int)

  /// The tags and, from the last of them on, the running total of their articles.
  static func bytes(_ counts: [Element]) -> [UInt8] {
    var numbers = counts.map(\.tag)
    var total = numbers.last ?? 0
    for count in counts {
      total &+= Int64(count.articles)
      numbers.append(total)
    }
    return IDList.bytes(numbers)
  }

  static func counts(_ bytes: [UInt8]) -> [Element] {
    let numbers = IDList.ids(bytes)
    let half = numbers.count / 2
    return (0..<half).map { (numbers[$0], Int(numbers[half + $0] &- numbers[half + $0 - 1]).countable) }
  }
}
