/// The buffers that all lines of a paragraph share.
struct LineBuffers {
  var levels: [UInt8] = []
  var order: [Int32] = []
}

extension Layout {
  /// Glyphs of clusters that stand on one line, in visual order (L1–L4). A glyph wider than `limit` cells
  /// becomes U+FFFD.
  func glyphs(_ content: Range<Int>, with buffers: inout LineBuffers, limit: Int = .max) -> [Glyph] {
    buffers.levels.removeAll(keepingCapacity: true)
    for i in content { buffers.levels.append(clusters[i].level) }
    // L1: a space at the end of a line belongs to the margin, not to the word before it.
    resetTrailing(&buffers.levels, base: base) { clusters[content.lowerBound + $0].bidiClass }
    reorder(buffers.levels, into: &buffers.order)
    let table = CharacterTable.shared
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(content.count + 1)
    for i in buffers.order {
      let index = content.lowerBound + Int(i)
      let cluster = clusters[index]
      let start = Int(cluster.offset)
      let fits = Int(cluster.columns) <= limit
      glyphs.append(
        Glyph(
          fits ? character(cluster, table) : table.character(replacementCharacter), columns: fits ? cluster.columns : 1,
          tag: tag(at: start), range: start..<offset(of: index + 1)))
    }
    return glyphs
  }

  @inline(__always) private func character(_ cluster: Cluster, _ table: CharacterTable) -> Character {
    if cluster.traits.isDisjoint(with: [.marks, .mirrored]) { return table.character(cluster.shaped) }
    let base = cluster.traits.contains(.mirrored) ? mirrored(cluster.shaped) : cluster.shaped
    return cluster.traits.contains(.marks) ? marked(base, cluster) : table.character(base)
  }

  /// A base with its marks, as many as a cell holds.
  private func marked(_ base: UInt32, _ cluster: Cluster) -> Character {
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(base) ?? "\u{FFFD}")
    var count = 1
    for i in Int(cluster.first) + (cluster.traits.contains(.baseless) ? 0 : 1)..<Int(cluster.end) {
      guard count < scalarsPerCell else { break }
      switch units[i].properties.appearance {
      case .mark where !options.stripsMarks, .jamo:
        text.append(Unicode.Scalar(units[i].scalar) ?? "\u{FFFD}")
        count += 1
      default: break
      }
    }
    // `first` and not Character(String), which would trap should a newer Unicode cut here.
    return String(text).first ?? " "
  }
}
