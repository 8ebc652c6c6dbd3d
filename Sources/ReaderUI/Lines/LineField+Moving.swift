internal import Screen
internal import TextLayout

// Where the caret goes, and what is cut out.
extension LineField {
  /// What stands before the caret, and behind it.
  var parts: (before: Substring, behind: Substring) {
    let index = text.utf8.index(text.startIndex, offsetBy: caret)
    return (text[..<index], text[index...])
  }

  /// Goes over the gap and the word behind it.
  mutating func moveWordForward() {
    let rest = parts.behind.drop { !$0.isInWord }.drop { $0.isInWord }
    self = LineField(text, caret: text.utf8.count - rest.utf8.count)
  }

  mutating func moveWordBackward() {
    self = LineField(text, caret: startOfWordBefore)
  }

  private var startOfWordBefore: Int {
    var before = parts.before
    while before.last?.isInWord == false { before.removeLast() }
    while before.last?.isInWord == true { before.removeLast() }
    return before.utf8.count
  }

  /// One cell to the left or to the right on the screen, whatever is written there: a row of letters that go the one way
  /// and the other has each place once, for the caret stands on a letter or at the row's end. Of a long text, as of a
  /// pasted book, the order is not asked for.
  mutating func move(left: Bool, from direction: Direction) {
    let isForward = left == (direction == .rightToLeft)
    let places = text.utf8.count > Self.longestInOrder ? nil : placesInOrder(from: direction)
    guard let places, let index = places.firstIndex(of: caret) else {
      if isForward { moveForward() } else { moveBackward() }
      return
    }
    let next = index + (left ? -1 : 1)
    if places.indices.contains(next) { self = LineField(text, caret: places[next]) }
  }

  private static let longestInOrder = 2_000

  /// The places of the caret from left to right.
  func placesInOrder(from direction: Direction) -> [Int] {
    let line = Paragraph(text, direction: direction).line(width: .max)
    var starts: [Int] = []
    var offset = 0
    for character in text {
      starts.append(offset)
      offset += character.utf8.count
    }
    var places: [Int] = []
    for glyph in line.glyphs {
      // Lam-alef has two, the lam at its right.
      places += starts.within(glyph.range).reversed()
    }
    return direction == .rightToLeft ? [offset] + places : places + [offset]
  }

  /// Cuts what stands between the caret and a place, and returns it.
  private mutating func cut(to place: Int) -> String {
    let (low, high) = (min(place, caret), max(place, caret))
    let bytes = text.utf8
    let (first, last) = (bytes.index(bytes.startIndex, offsetBy: low), bytes.index(bytes.startIndex, offsetBy: high))
    let removed = String(text[first..<last])
    var rest = text
    rest.removeSubrange(first..<last)
    self = LineField(rest, caret: low)
    return removed
  }

  mutating func cutToStart() -> String { cut(to: 0) }
  mutating func cutToEnd() -> String { cut(to: text.utf8.count) }

  /// The word before the caret with the gap behind it: up to a blank, as in a shell.
  mutating func cutWordBackward() -> String {
    var before = parts.before
    while before.last?.isWhitespace == true { before.removeLast() }
    while before.last?.isWhitespace == false { before.removeLast() }
    return cut(to: before.utf8.count)
  }

  mutating func cutWordForward() -> String {
    let rest = parts.behind.drop { !$0.isInWord }.drop { $0.isInWord }
    return cut(to: text.utf8.count - rest.utf8.count)
  }
}

extension Character {
  /// Letters, with their marks, and numbers; what joins words in a name or a path parts them for the caret.
  fileprivate var isInWord: Bool { isLetter || isNumber || unicodeScalars.first?.properties.isAlphabetic == true }
}

extension [Int] {
  /// Those of a range, of numbers in order.
  fileprivate func within(_ range: Range<Int>) -> ArraySlice<Int> {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0 < range.upperBound }
  }
}
