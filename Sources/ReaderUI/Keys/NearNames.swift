/// Names that are written much like another.
enum NearNames {
  /// The nearest first, three at most; none where nothing is near.
  static func of(_ name: String, in names: [String]) -> [String] {
    let wanted = Array(name.lowercased().prefix(40))
    guard !wanted.isEmpty else { return [] }
    let most = max(1, min(3, wanted.count / 3))
    let near = names.enumerated().compactMap { place, other -> (name: String, distance: Int, place: Int)? in
      let letters = Array(other.lowercased())
      // A name that is only begun is near as well.
      let isBegun = wanted.count > 1 && letters.starts(with: wanted)
      let distance = isBegun ? 1 : distance(wanted, letters)
      return distance <= most ? (other, distance, place) : nil
    }
    var found: [String] = []
    for other in near.sorted(by: { ($0.distance, $0.place) < ($1.distance, $1.place) })
    where !found.contains(other.name) {
      found.append(other.name)
    }
    return Array(found.prefix(3))
  }

  /// Letters to be put in, left out, exchanged, or swapped with their neighbour.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...second.count)
    for i in first.indices {
      var next = [i + 1]
      for j in second.indices {
        var cost = min(next[j] + 1, row[j + 1] + 1, row[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { cost = min(cost, before[j - 1] + 1) }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
