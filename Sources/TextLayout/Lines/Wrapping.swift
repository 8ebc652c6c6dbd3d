extension Layout {
  /// A line before reordering, in clusters.
  struct WrappedLine {
    /// What is drawn.
    var content: Range<Int>
    /// With the spaces that fell into the margin.
    var whole: Range<Int>
  }

  /// Breaks in logical order on shaped cells. Spaces at a break belong to the margin.
  func wrap(width: Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var start = 0
    var wholeStart = 0
    while start < clusters.count {
      var end = endOfLine(from: start, width: width)
      // What is not drawn belongs to the text before it, also where that is wider than the line by itself.
      while hasHidden, end < clusters.count, clusters[end].columns == 0 { end += 1 }
      let content = start..<trimmed(start..<end, width: end == clusters.count ? width : 0)
      defer { start = end }
      // Spaces before a word that does not fit beside them make no line of their own.
      if content.isEmpty, end < clusters.count { continue }
      lines.append(WrappedLine(content: content, whole: wholeStart..<end))
      wholeStart = end
    }
    if lines.isEmpty { lines.append(WrappedLine(content: 0..<0, whole: 0..<clusters.count)) }
    return lines
  }

  private func endOfLine(from start: Int, width: Int) -> Int {
    let clusters = clusters.span
    var used = 0
    var lastBreak = start
    var i = start
    while i < clusters.count {
      let cluster = clusters[i]
      if i > start, cluster.traits.contains(.mayBegin) { lastBreak = i }
      used += Int(cluster.columns)
      if used > width, !cluster.traits.contains(.space) {
        return lastBreak > start ? lastBreak : max(i, start + 1)
      }
      i += 1
    }
    return i
  }

  /// Where the drawn part of a line ends: without its last spaces, or with those of them that fit.
  private func trimmed(_ line: Range<Int>, width: Int) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, clusters[end - 1].traits.contains(.space) { end -= 1 }
    guard width > 0, end < line.upperBound else { return end }
    var used = clusters[line.lowerBound..<end].reduce(0) { $0 + Int($1.columns) }
    while end < line.upperBound, used + Int(clusters[end].columns) <= width {
      used += Int(clusters[end].columns)
      end += 1
    }
    return end
  }
}
