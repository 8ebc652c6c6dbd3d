extension Layout {
  /// Glyphs of clusters that stand on one line, in visual order (L1–L4). A glyph wider than `limit` cells
  /// becomes U+FFFD. `order` is a buffer that all lines of a paragraph share.
  func glyphs(_ content: Range<Int>, order: inout [Int32], limit: Int = .max) -> [Glyph] {
    let all = clusters.span
    // Read from the span and not from self, which would keep counting references.
    var levels = Array(count: content.count) { all[content.lowerBound + $0].level }
    // L1: a space at the end of a line belongs to the margin, not to the word before it.
    resetTrailing(&levels, base: base, hasSeparators: false) { all[content.lowerBound + $0].bidiClass }
    if options.keepsLogicalOrder { levels = Array(count: content.count) { _ in 0 } }
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
      // Letters that are written out for one character all stand for that.
      var behind = next
      while behind < all.count, all[behind].offset == cluster.offset { behind += 1 }
      let end = behind < all.count ? Int(all[behind].offset) : byteCount
      guard Int(cluster.columns) <= limit else {
        return Glyph(table.character(replacementCharacter), tag: tag(at: start), range: start..<end)
      }
      return Glyph(
        character(cluster, before: next, table), columns: cluster.columns, tag: tag(at: start),
        range: start..<end)
    }
  }

  @inline(__always) private func character(_ cluster: Cluster, before next: Int, _ table: CharacterTable) -> Character {
    if cluster.traits.contains(.marks) { return marked(cluster, before: next) }
    return table.character(drawn(cluster.scalar, cluster))
  }

  /// The form of a base at its place.
  @inline(__always) private func drawn(_ scalar: UInt32, _ cluster: Cluster) -> UInt32 {
    guard cluster.level & 1 == 1, !options.keepsLogicalOrder else { return scalar }
    let base = options.shaping ? shaped(scalar, cluster.form) : scalar
    return cluster.traits.contains(.mirrored) ? mirrored(base) : base
  }

  /// A base with its marks, as many as a cell holds: one letter with those that it has a form with.
  private func marked(_ cluster: Cluster, before next: Int) -> Character {
    var base = cluster.scalar
    var marks = String.UnicodeScalarView()
    var count = 1
    var lastClass: UInt8 = 0
    let start = Int(cluster.first) + (cluster.traits.contains(.baseless) ? 0 : 1)
    let end = next < clusters.count ? Int(clusters[next].first) : units.count
    for unit in units[start..<end] {
      guard [.mark, .jamo].contains(unit.properties.appearance), let mark = Unicode.Scalar(unit.scalar) else {
        continue
      }
      // A mark is out of the base's reach behind another one of its class (Unicode 3.11, D115).
      let combining = mark.properties.canonicalCombiningClass.rawValue
      if lastClass < combining || count == 1, let whole = whole(base, unit.scalar, cluster.form) {
        base = whole
      } else if !(options.stripsMarks && isVowelSign(unit.scalar)), count < scalarsPerCell {
        marks.append(mark)
        count += 1
        lastClass = max(lastClass, combining)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(drawn(base, cluster)) ?? "\u{FFFD}")
    text.append(contentsOf: marks)
    // `first` and not Character(String), which would trap should a newer Unicode cut here.
    return String(text).first ?? " "
  }

  /// The letter that a base and a mark are together; nil if there is none, or none that joins as the base does.
  private func whole(_ base: UInt32, _ mark: UInt32, _ form: JoiningForm) -> UInt32? {
    if options.stripsMarks, let letter = hamzaBearer(base, mark, form) { return letter }
    guard let whole = composed(base, mark) else { return nil }
    let losesForm = options.shaping && !form.isEmpty && shaped(base, form) != base && shaped(whole, form) == whole
    return losesForm && !options.stripsMarks ? nil : whole
  }
}
