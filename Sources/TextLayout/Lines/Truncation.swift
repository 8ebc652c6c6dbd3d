extension Layout {
  /// All clusters in one line, or as many as fit before an ellipsis at the logical end.
  func truncated(width: Int) -> Line {
    var order: [Int32] = []
    let all = 0..<byteCount
    let total = clusters.reduce(0) { $0 + Int($1.columns) }
    if total <= width {
      return Line(glyphs: glyphs(0..<clusters.count, order: &order), direction: direction, range: all)
    }
    guard width > 0 else { return Line(glyphs: [], direction: direction, range: all) }
    var (end, used) = (0, 0)
    while used + Int(clusters[end].columns) < width {
      used += Int(clusters[end].columns)
      end += 1
    }
    var glyphs: [Glyph]
    (end, glyphs) = beginning(upTo: end, order: &order)
    let cut = offset(of: end)
    let mark = Glyph("…", tag: tag(at: cut), range: cut..<byteCount)
    glyphs.insert(mark, at: direction == .leftToRight ? glyphs.count : 0)
    return Line(glyphs: glyphs, direction: direction, range: all)
  }
}
