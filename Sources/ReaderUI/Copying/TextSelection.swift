internal import Store
internal import TextAnalysis

/// What is selected in an article: from one paragraph or word to another, in the order of the text.
struct TextSelection: Equatable, Sendable {
  enum Unit: Equatable, Sendable { case paragraph, word }

  var unit = Unit.paragraph
  /// Where it began, and the end that goes on.
  var fixed: TextRange
  var moving: TextRange

  /// From where to where.
  private var ends: (start: TextPlace, end: TextPlace) {
    (min(fixed.start, moving.start), max(fixed.end, moving.end))
  }

  /// What of a text is selected.
  func range(in text: ArticleText) -> Range<Int>? { range(inText: text.index, length: text.text.utf8.count) }

  func range(inText text: Int, length: Int) -> Range<Int>? {
    let (start, end) = ends
    guard (start.text...end.text).contains(text) else { return nil }
    let low = text == start.text ? min(start.offset, length) : 0
    let high = text == end.text ? min(end.offset, length) : length
    return low < high ? low..<high : nil
  }

  /// The selected text in logical order, a paragraph a line. What stands before an item of a list goes with its beginning,
  /// but not with a few of its words alone.
  func copied(from texts: [ArticleText]) -> String {
    let (start, end) = ends
    return texts.filter(\.isSelectable).compactMap { text in
      guard let range = range(in: text) else { return nil }
      let isWhole = range.count == text.text.utf8.count
      let mark = range.lowerBound == 0 && (isWhole || start.text < end.text) ? text.mark : ""
      // Of an address that is shown without its secrets only the whole is another text.
      return mark + (isWhole ? text.source ?? text.text : text.text.bytes(range))
    }.joined(separator: "\n")
  }

  // MARK: Going on

  mutating func swapEnds() { (fixed, moving) = (moving, fixed) }

  /// Begins at the end that goes on.
  mutating func beginHere() { fixed = moving }

  /// By paragraphs from now on, or by words: of one paragraph its first word.
  mutating func switchUnit(in texts: [ArticleText]) {
    unit = unit == .paragraph ? .word : .paragraph
    let isForward = fixed.start <= moving.start
    let isOne = fixed.text == moving.text
    fixed = whole(fixed.text, in: texts, last: !isForward && !isOne) ?? fixed
    moving = whole(moving.text, in: texts, last: isForward && !isOne) ?? moving
  }

  /// A unit of a text: all of it, or its first or last word.
  private func whole(_ index: Int, in texts: [ArticleText], last: Bool) -> TextRange? {
    guard let text = texts.first(where: { $0.index == index }) else { return nil }
    return Self.unit(of: text, unit, last: last)
  }

  private static func unit(of text: ArticleText, _ unit: Unit, last: Bool) -> TextRange {
    let all = 0..<text.text.utf8.count
    guard unit == .word else { return TextRange(text: text.index, range: all) }
    let words = words(in: text.text)
    return TextRange(text: text.index, range: (last ? words.last : words.first) ?? all)
  }

  /// Goes on by so many units in the order of the text.
  mutating func step(_ count: Int, in texts: [ArticleText]) {
    let texts = texts.filter(\.isSelectable)
    for _ in 0..<abs(count) {
      guard let place = texts.firstIndex(where: { $0.index == moving.text }) else { return }
      if unit == .word {
        let words = Self.words(in: texts[place].text)
        let next =
          count > 0
          ? words.first { $0.lowerBound >= moving.range.upperBound }
          : words.last { $0.upperBound <= moving.range.lowerBound }
        if let next {
          moving.range = next
          continue
        }
      }
      let next = place + count.signum()
      guard texts.indices.contains(next) else { return }
      moving = Self.unit(of: texts[next], unit, last: count < 0)
    }
  }

  /// Goes on to the first or the last of all.
  mutating func go(toLast: Bool, in texts: [ArticleText]) {
    let texts = texts.filter(\.isSelectable)
    guard let text = toLast ? texts.last : texts.first else { return }
    moving = Self.unit(of: text, unit, last: toLast)
  }

  /// Goes on to the word at a place.
  mutating func go(to place: TextPlace, in texts: [ArticleText]) {
    guard let text = texts.first(where: { $0.index == place.text }), text.isSelectable else { return }
    let words = unit == .word ? Self.words(in: text.text) : []
    let word = words.first { $0.upperBound > place.offset } ?? words.last
    moving = TextRange(text: text.index, range: word ?? 0..<text.text.utf8.count)
  }

  /// What white space parts, without the commas and points at its end and without half of a pair of quotes or brackets.
  static func words(in text: String) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !part.isEmpty {
        let word = trimmed(part)
        let low = start + part.utf8.distance(from: part.startIndex, to: word.startIndex)
        words.append(low..<low + word.utf8.count)
      }
      start += part.utf8.count
      // The separator, which may be of several bytes.
      if part.endIndex < text.endIndex { start += text[part.endIndex].utf8.count }
    }
    return words
  }

  private static let pairs: [(Character, Character)] = [("«", "»"), ("(", ")"), ("[", "]"), ("“", "”"), ("\"", "\"")]

  private static func trimmed(_ part: Substring) -> Substring {
    var word = part
    // A hostile word may be thousands of brackets.
    for _ in 0..<8 where !word.dropFirst().isEmpty {
      if let last = word.last, "،؛.:,;!?؟…۔".contains(last) {
        word.removeLast()
      } else if let pair = pairs.first(where: { $0.0 == word.first }), !word.dropFirst().contains(pair.1) {
        word.removeFirst()
      } else if let pair = pairs.first(where: { $0.1 == word.last }), !word.dropLast().contains(pair.0) {
        word.removeLast()
      } else {
        break
      }
    }
    return word
  }
}

extension String {
  /// The text of a range of its bytes.
  func bytes(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8.dropFirst(range.lowerBound).prefix(range.count)), as: UTF8.self)
  }
}
