internal import Screen
internal import TextLayout

/// A row of an open article.
struct ArticleRow: Equatable, Sendable {
  /// What the row shows; nil for an empty one.
  var line: Line?
  /// Which text of the article, and the offset in it, for finding the place again at another width.
  var anchor: Anchor
  /// The related headline that the row belongs to.
  var related: Int?
  /// The whole title, paragraph or headline that the row is a part of, in logical order.
  var source: String?
  /// The text as it is shown, of which the glyphs' ranges are; nil for a row that has none.
  var text: String?
  /// What stands before the text where more than it is copied.
  var mark = ""
  /// It is of the article's own text, neither above nor below it.
  var isBody = false
  /// Ranges of the text in this row that are marked while nothing is being found: what the filter looked for, or what
  /// was changed. In order.
  var marks: [Range<Int>] = []

  typealias Anchor = TextPlace

  /// The line with what is marked in it.
  var marked: Line? { marks.isEmpty ? line : line?.tagged(.match, in: marks[...]) }
}

/// A place in the texts of an article: which one, and the offset in it in UTF-8 bytes.
struct TextPlace: Comparable, Sendable {
  var text: Int
  var offset: Int

  static func < (a: TextPlace, b: TextPlace) -> Bool { (a.text, a.offset) < (b.text, b.offset) }
}

extension Line {
  /// The line with another tag for the glyphs of `ranges`, which are in order.
  func tagged(_ role: Role, in ranges: ArraySlice<Range<Int>>) -> Line {
    var line = self
    for index in glyphs.indices where !ranges.overlapping(glyphs[index].range).isEmpty {
      line.glyphs[index].tag = role.rawValue
    }
    return line
  }
}

extension RandomAccessCollection where Element == Range<Int>, Index == Int, SubSequence == ArraySlice<Range<Int>> {
  /// Of ranges that are in order and apart, those with bytes in `range`.
  func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = partition { $0.upperBound > range.lowerBound }
    let end = partition { $0.lowerBound >= range.upperBound }
    return first < end && !range.isEmpty ? self[first..<end] : self[first..<first]
  }

  /// The same bytes as ranges that are in order and apart.
  var united: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, next in
      if let last = ranges.last, last.upperBound >= next.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
      } else {
        ranges.append(next)
      }
    }
  }

  /// The first place where `isBehind` holds; before it, it holds nowhere.
  private func partition(_ isBehind: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
