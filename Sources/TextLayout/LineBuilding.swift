/// The buffers that all lines of a paragraph share.
struct LineBuffers {
  var levels: [UInt8] = []
  var order: [Int32] = []
}

extension Layout {
  /// Glyphs of clusters that stand on one line, in visual order (L1–L4).
  func glyphs(_ content: Range<Int>, with buffers: inout LineBuffers, limit: Int = .max) -> [Glyph] {
    buffers.levels.removeAll(keepingCapacity: true)
    for i in content { buffers.levels.append(clusters[i].level) }
    // L1: a space at the end of a line belongs to the margin, not to the word before it.
    resetTrailing(&buffers.levels, base: base) { i in
      let first = clusters[content.lowerBound + i].base
      return first < 0 ? .ON : properties[Int(first)].bidiClass
    }
    reorder(buffers.levels[...], into: &buffers.order)
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(content.count)
    for i in buffers.order { glyphs.append(glyph(content.lowerBound + Int(i), limit: limit)) }
    return glyphs
  }

  private func glyph(_ i: Int, limit: Int) -> Glyph {
    let cluster = clusters[i]
    let start = Int(cluster.offset)
    let tag = tags.isEmpty ? tag : tag(at: start)
    if Int(cluster.columns) > limit {
      return Glyph(Character(scalar(replacementCharacter)), tag: tag, range: start..<offset(of: i + 1))
    }
    return Glyph(character(cluster), columns: cluster.columns, tag: tag, range: start..<offset(of: i + 1))
  }

  private func character(_ cluster: Cluster) -> Character {
    let base = cluster.has(Cluster.Trait.mirrored) ? mirrored(cluster.shaped) : cluster.shaped
    guard cluster.has(Cluster.Trait.marks) else { return Character(scalar(base)) }
    var text = String.UnicodeScalarView()
    text.append(scalar(base))
    var count = 1
    for i in Int(cluster.base + 1)..<Int(cluster.end) where count < scalarsPerCell {
      switch properties[i].appearance {
      case .mark where !options.stripsMarks, .jamo:
        text.append(scalar(scalars[i]))
        count += 1
      default: break
      }
    }
    // `first` and not Character(String), which would trap should a newer Unicode cut here.
    return String(text).first ?? " "
  }

  private func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
