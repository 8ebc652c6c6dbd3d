internal import TextAnalysis

/// What is looked for in an article, as it was typed.
///
/// Letters, folded, wherever they stand, also within a word, as programs that show texts find them; and what a filter of
/// the same words finds, in any form. Several words are looked for side by side, each in its forms; those that stand
/// nowhere so are looked for one by one. «In quotes» a word has one form, and the letters must be whole words.
struct FindLine: Equatable, Sendable {
  let typed: String

  init(_ typed: String) {
    var rest = typed[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    self.typed = String(rest)
  }

  /// Nothing is looked for.
  var isEmpty: Bool { FoldedText(typed).isEmpty }

  var isQuoted: Bool { phrase != nil }

  /// A quote may still be open: its last word is then only begun.
  private var phrase: Substring? {
    guard let first = typed.first, "«\"“„".contains(first) else { return nil }
    return typed.dropFirst()
  }

  /// The words, as a filter looks for them; the last may be only begun where nothing follows it.
  var terms: [SearchTerm] {
    // Of a pasted book the letters are enough.
    guard typed.utf8.count < 1_000 else { return [] }
    guard let phrase else { return Analyzer.searchTerms(typed) }
    let words = Analyzer.words(in: String(phrase))
    return words.enumerated().map { place, word in
      let isPrefix = place == words.count - 1 && word.range.upperBound == phrase.utf8.count
      return SearchTerm(exactly: word.key, isPrefix: isPrefix)
    }
  }

  /// What finds each word, as far as the words tell it themselves.
  var matchers: [Matcher] { terms.map { Matcher(terms: [$0]) } }

  /// Where the letters stand.
  func letters(in texts: FoldedTexts) -> [TextRange] {
    let folded = FoldedText(typed)
    return zip(texts.texts, texts.folded).flatMap { text, letters in
      letters.ranges(of: folded).map { TextRange(text: text.index, range: $0) }
    }
  }

  /// All that is found, in order and apart. What the forms of words find beside the letters stands where those do not.
  func found(in texts: FoldedTexts, by matchers: [Matcher]) -> Found {
    let letters = letters(in: texts)
    func found(_ find: (String) -> [Range<Int>]) -> [TextRange] {
      var rest = letters[...]
      return texts.texts.flatMap { text -> [TextRange] in
        let own = rest.prefix { $0.text == text.index }
        rest = rest.dropFirst(own.count)
        if Task.isCancelled { return [] }
        let taken = own.map(\.range)
        let others = find(text.text).filter { taken.overlapping($0).isEmpty }
        let all = others.isEmpty ? taken : (taken + others).sorted { $0.lowerBound < $1.lowerBound }
        return all.map { TextRange(text: text.index, range: $0) }
      }
    }
    let together = found { Self.ranges(sideBySide: matchers, in: $0) }
    guard together.isEmpty, matchers.count > 1, !isQuoted else { return Found(hits: together) }
    let apart = found { text in matchers.flatMap { $0.ranges(in: text) }.united }
    return Found(hits: apart, areApart: !apart.isEmpty)
  }

  struct Found: Equatable, Sendable {
    var hits: [TextRange]
    /// The words stand nowhere side by side; these are the places of each.
    var areApart = false
  }

  /// Where words of each matcher follow each other.
  private static func ranges(sideBySide matchers: [Matcher], in text: String) -> [Range<Int>] {
    guard let first = matchers.first else { return [] }
    var ranges = first.ranges(in: text)
    for matcher in matchers.dropFirst() where !ranges.isEmpty {
      let next = matcher.ranges(in: text)
      let bytes = Array(text.utf8)
      var index = 0
      ranges = ranges.compactMap { range in
        while index < next.count, next[index].lowerBound < range.upperBound { index += 1 }
        guard index < next.count, isGap(bytes[range.upperBound..<next[index].lowerBound]) else { return nil }
        return range.lowerBound..<next[index].upperBound
      }
    }
    return ranges
  }

  /// Nothing stands there that is a word.
  private static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count < 64 && Analyzer.words(in: String(decoding: bytes, as: UTF8.self)).isEmpty
  }
}
