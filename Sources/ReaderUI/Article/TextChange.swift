internal import ArticleParsing
internal import TextLayout

/// What became of the paragraphs between two texts of an article, in the order of the later one.
enum TextChange: Equatable {
  /// Offsets of bytes; the words that the other text has not.
  case removed(String, marks: [Range<Int>])
  case added(String, marks: [Range<Int>])

  /// Comparing costs as much as one text's length times what differs; beyond this much all between the first and the
  /// last difference counts as another text.
  private static let most = 4_000_000

  static func between(_ old: [String], _ new: [String]) -> [TextChange] {
    var changes: [TextChange] = []
    for (removed, added) in runs(old, new) {
      // Paragraphs that stand in each other's place are compared by their words.
      for place in 0..<max(removed.count, added.count) {
        let (before, after) = (removed.at(place), added.at(place))
        let marks = words(before ?? "", after ?? "")
        if let before { changes.append(.removed(before, marks: after == nil ? [] : marks.old)) }
        if let after { changes.append(.added(after, marks: before == nil ? [] : marks.new)) }
      }
    }
    return changes
  }

  /// The words of each text that the other has not in this place; none where nearly all differ, for then marks say
  /// nothing.
  private static func words(_ old: String, _ new: String) -> (old: [Range<Int>], new: [Range<Int>]) {
    let (a, b) = (ranges(old), ranges(new))
    var marks: (old: [Range<Int>], new: [Range<Int>]) = ([], [])
    for (removed, added) in runs(a, b, by: { $0.word }) {
      marks.old += removed.map(\.range)
      marks.new += added.map(\.range)
    }
    return marks.old.count * 4 > a.count * 3 && marks.new.count * 4 > b.count * 3 ? ([], []) : marks
  }

  private static func ranges(_ text: String) -> [(word: Substring, range: Range<Int>)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      return (word, start..<start + word.utf8.count)
    }
  }

  private static func runs(_ old: [String], _ new: [String]) -> [(removed: [String], added: [String])] {
    runs(old, new) { $0 }
  }

  /// Stretches that differ, by Myers's difference; what is alike at both ends is cut off before.
  private static func runs<Element, Key: Hashable>(
    _ old: [Element], _ new: [Element], by key: (Element) -> Key
  ) -> [(removed: [Element], added: [Element])] {
    let (a, b) = (old.map(key), new.map(key))
    let shorter = min(a.count, b.count)
    let start = (0..<shorter).first { a[$0] != b[$0] } ?? shorter
    let end = (0..<shorter - start).first { a[a.count - 1 - $0] != b[b.count - 1 - $0] } ?? shorter - start
    let (from, to) = (start..<a.count - end, start..<b.count - end)
    guard !from.isEmpty, !to.isEmpty, from.count * to.count <= most else {
      return from.isEmpty && to.isEmpty ? [] : [(Array(old[from]), Array(new[to]))]
    }
    let difference = b[to].difference(from: a[from])
    let removed = Set(difference.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
    let added = Set(difference.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
    var runs: [(removed: [Element], added: [Element])] = []
    var run: (removed: [Element], added: [Element]) = ([], [])
    var (i, j) = (0, 0)
    while i < from.count || j < to.count {
      if i < from.count, removed.contains(i) {
        run.removed.append(old[from.lowerBound + i])
        i += 1
      } else if j < to.count, added.contains(j) {
        run.added.append(new[to.lowerBound + j])
        j += 1
      } else {
        if !run.removed.isEmpty || !run.added.isEmpty { runs.append(run) }
        run = ([], [])
        (i, j) = (i + 1, j + 1)
      }
    }
    return run.removed.isEmpty && run.added.isEmpty ? runs : runs + [run]
  }
}

extension Array {
  fileprivate func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
