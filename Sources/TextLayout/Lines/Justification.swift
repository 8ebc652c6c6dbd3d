extension Layout {
  /// The glyphs of a line with `missing` columns more: one or two tatweels a word in the best place that it
  /// offers (كشيدة), the rest as wider spaces. Unchanged where there is no place, or where so much is missing
  /// that the line would be torn.
  func filled(_ glyphs: [Glyph], of line: Range<Int>, missing: Int) -> [Glyph] {
    guard missing > 0, missing <= line.count / 2, let additions = additions(to: line, missing: missing) else {
      return glyphs
    }
    var filled: [Glyph] = []
    filled.reserveCapacity(glyphs.count + missing)
    for glyph in glyphs {
      // After a right-to-left letter is at its left; of spaces it does not matter.
      if let count = additions[glyph.range.lowerBound] {
        var addition = glyph
        addition.character = glyph.character == " " ? " " : "\u{640}"
        for _ in 0..<count { filled.append(addition) }
      }
      filled.append(glyph)
    }
    return filled
  }

  /// How many columns to add after the clusters that start at these offsets.
  private func additions(to line: Range<Int>, missing: Int) -> [Int: Int]? {
    let gaps = line.filter { clusters[$0].traits.contains(.space) && clusters[$0].columns == 1 && !sharesText($0) }
    let places = tatweelPlaces(line)
    var additions: [Int: Int] = [:]
    var left = missing
    for round in [places, gaps, gaps, places] {
      for place in round.prefix(left) { additions[Int(clusters[place].offset), default: 0] += 1 }
      left -= min(left, round.count)
    }
    return left == 0 ? additions : nil
  }

  /// It is one of several that are written out for one character, and places are told by their text.
  private func sharesText(_ i: Int) -> Bool {
    offset(of: i) == offset(of: i + 1) || i > 0 && offset(of: i) == offset(of: i - 1)
  }

  /// The cluster before the best place of each word that has one, best words first.
  private func tatweelPlaces(_ line: Range<Int>) -> [Int] {
    var places: [(cluster: Int, rank: Int)] = []
    var best: (cluster: Int, rank: Int)?
    for i in line {
      if clusters[i].traits.contains(.space) {
        if let best { places.append(best) }
        best = nil
      } else if i + 1 < line.upperBound, clusters[i].form.contains(.toNext), !sharesText(i), let rank = rank(after: i) {
        // Of equals the later one: a stretch near the end of a word disturbs its reading least.
        if rank <= best?.rank ?? .max { best = (i, rank) }
      }
    }
    if let best { places.append(best) }
    return places.sorted { ($0.rank, $0.cluster) < ($1.rank, $1.cluster) }.map(\.cluster)
  }

  /// How good a tatweel after this cluster is, 0 best; nil where none may stand.
  private func rank(after i: Int) -> Int? {
    let (letter, next) = (clusters[i].scalar, clusters[i + 1].scalar)
    guard clusters[i].level == clusters[i + 1].level, clusters[i + 1].form.contains(.toPrevious) else { return nil }
    // Next to a lam it looks like another letter, and a lam-alef is not drawn apart.
    if letter == lam || next == lam || clusters[i + 1].columns != 1 { return nil }
    switch letter {
    case 0x640: return 0
    case 0x633, 0x634, 0x635, 0x636: return 1
    default: break
    }
    switch next {
    case 0x629, 0x62F, 0x630, 0x647: return 2
    case 0x627, 0x637, 0x638, 0x643, 0x6A9, 0x6AF: return 3
    case 0x648, 0x642, 0x641, 0x639, 0x63A: return 4
    default: return clusters[i + 1].form.contains(.toNext) ? 6 : 5
    }
  }
}
