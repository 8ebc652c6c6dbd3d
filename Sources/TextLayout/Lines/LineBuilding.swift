extension Layout {
  /// Glyphs of clusters that stand on one line, in visual order (L1–L4). A glyph wider than `limit` cells
  /// becomes U+FFFD. `order` is a buffer that all lines of a paragraph share.
  func glyphs(_ content: Range<Int>, order: inout [Int32], limit: Int = .max) -> [Glyph] {
    let all = clusters.span
    // Read from the span and not from self, which would keep counting references.
    var levels = Array(count: content.count) { all[content.lowerBound + $0].level }
    // L1: a space at the end of a line belongs to the margin, not to the word before it.
    resetTrailing(&levels, base: base, hasSeparators: false) { all[content.lowerBound + $0].bidiClass }
    reorder(levels, into: &order)
    if hasHidden { order.removeAll { all[content.lowerBound + Int($0)].columns == 0 } }
    let table = CharacterTable.shared
    let hasHidden = hasHidden
    let places = order.span
    return Array(count: places.count) { place in
      let index = content.lowerBound + Int(places[place])
      let cluster = all[index]
      let start = Int(cluster.offset)
      var next = index + 1
      if hasHidden { while next < all.count, all[next].columns == 0 { next += 1 } }
      let end = next < all.count ? Int(all[next].offset) : byteCount
      guard Int(cluster.columns) <= limit else {
        return Glyph(table.character(replacementCharacter), tag: tag(at: start), range: start..<end)
      }
      return Glyph(
        character(cluster, before: next, table), columns: cluster.columns, tag: tag(at: start),
        range: start..<end)
    }
  }

  @inline(__always) private func character(_ cluster: Cluster, before next: Int, _ table: CharacterTable) -> Character {
    var base = cluster.scalar
    if cluster.level & 1 == 1 {
      if options.shaping { base = shaped(base, cluster.form) }
      if cluster.traits.contains(.mirrored) { base = mirrored(base) }
    }
    return cluster.traits.contains(.marks) ? marked(base, cluster, before: next) : table.character(base)
  }

  /// A base with its marks, as many as a cell holds.
  private func marked(_ base: UInt32, _ cluster: Cluster, before next: Int) -> Character {
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(base) ?? "\u{FFFD}")
    var count = 1
    let start = Int(cluster.first) + (cluster.traits.contains(.baseless) ? 0 : 1)
    let end = next < clusters.count ? Int(clusters[next].first) : units.count
    for unit in units[start..<end] where count < scalarsPerCell {
      switch unit.properties.appearance {
      case .mark where !options.stripsMarks, .jamo:
        text.append(Unicode.Scalar(unit.scalar) ?? "\u{FFFD}")
        count += 1
      default: break
      }
    }
    // `first` and not Character(String), which would trap should a newer Unicode cut here.
    return String(text).first ?? " "
  }
}
