/// A title for an article that has none, out of its lede.
public enum DerivedTitle {
  static let longest = 90

  /// The first sentence of the first line without an empty opening («في تطور لافت …،»), cut at a comma or a word to
  /// `longest` code points; an ellipsis says so.
  public static func title(from lede: String) -> String { DirectionMarks.settled(cut(firstLine(lede))) }

  /// The first that has a word: a rule or an emoji may stand above it.
  private static func firstLine(_ lede: String) -> String {
    let lines = lede.unicodeScalars.prefix(600).split(separator: "\n")
    let line = lines.first { $0.contains { $0.properties.isAlphabetic } } ?? lines.first
    return line.map { String(String.UnicodeScalarView($0)) } ?? ""
  }

  private static func cut(_ beginning: String) -> String {
    let sentence = withoutOpening(firstSentence(beginning)).unicodeScalars
    guard sentence.count > longest else { return String(sentence) }

    let head = sentence.prefix(longest)
    // Not the one in 1,000.
    let comma = head.indices.last {
      ["،", "؛", ","].contains(head[$0]) && !isDigit(head[head.index(after: $0)...].first)
    }
    if let comma, head.distance(from: head.startIndex, to: comma) >= 40 {
      return withEllipsis(String(head[..<comma]))
    }
    return withEllipsis(withoutNumber(sentence[..<(head.lastIndex(of: " ") ?? head.endIndex)], of: sentence))
  }

  private static func withEllipsis(_ words: String) -> String {
    words + (isDigit(words.unicodeScalars.last) ? " …" : "…")
  }

  /// The sentence of a text that a title was made of; nil where that is another text's.
  public static func sentence(of title: String, in text: String) -> String? {
    var beginning = title[...]
    if beginning.last == "…" { beginning.removeLast() }
    while beginning.last == " " { beginning.removeLast() }
    for line in text.split(whereSeparator: \.isNewline) where !beginning.isEmpty {
      guard let start = line.firstRange(of: beginning)?.lowerBound else { continue }
      let whole = firstSentence(String(line))
      if whole.contains(beginning) { return whole }
      let rest = firstSentence(String(line[start...]))
      return rest.utf8.count >= beginning.utf8.count ? rest : String(line[start...])
    }
    return nil
  }

  /// «12…» would be another number: the words at the end that have digits go, and signs beside them.
  private static func withoutNumber(
    _ words: Substring.UnicodeScalarView, of sentence: String.UnicodeScalarView
  ) -> String {
    var end = words.endIndex
    // Within the only word.
    if end < sentence.endIndex, sentence[end] != " " {
      while end > words.startIndex, !isLetter(words[words.index(before: end)]) { end = words.index(before: end) }
    }
    while let start = words[..<end].lastIndex(of: " "), !isOfLetters(words[words.index(after: start)..<end]) {
      end = start
    }
    while end > words.startIndex, ["،", ",", " "].contains(words[words.index(before: end)]) {
      end = words.index(before: end)
    }
    return String(words[..<end])
  }

  private static func isOfLetters(_ word: Substring.UnicodeScalarView) -> Bool {
    word.contains(where: isLetter) && !word.contains(where: isDigit)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.numericType == .decimal }

  private static func firstSentence(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var end = scalars.endIndex
    for index in scalars.indices {
      guard [".", "؟", "!", "?", "۔"].contains(scalars[index]) else { continue }
      var next = scalars.index(after: index)
      while next < scalars.endIndex, DirectionMarks.isMark(scalars[next]) { next = scalars.index(after: next) }
      guard next == scalars.endIndex || scalars[next] == " " else { continue }
      // «د. طه», «U.S. and»: a letter or two before the point are an abbreviation.
      let word = scalars[..<index].reversed().prefix { $0 != " " }
      if scalars[index] == ".", next < scalars.endIndex, word.count <= 2 || word.contains(".") { continue }
      end = scalars[index] == "." || scalars[index] == "۔" ? index : next
      break
    }
    let sentence = String(scalars[..<end])
    return sentence.isEmpty ? text : sentence
  }

  /// Openings that say nothing yet: في تطور, في خطوة, في سياق, في إطار, في ظل, في وقت … up to the comma.
  private static func withoutOpening(_ sentence: String) -> String {
    let words = sentence.split(separator: " ", maxSplits: 2)
    guard words.count > 2, ["في", "وفي"].contains(words[0]), empty.contains(LabelKey.fold(String(words[1]))),
      let comma = sentence.unicodeScalars.firstIndex(of: "،")
    else { return sentence }
    let scalars = sentence.unicodeScalars
    guard scalars.distance(from: scalars.startIndex, to: comma) <= 70 else { return sentence }
    let rest = String(scalars[scalars.index(after: comma)...].drop { $0 == " " })
    return rest.unicodeScalars.count >= 20 ? rest : sentence
  }

  private static let empty: Set<String> = Set(["تطور", "خطوة", "سياق", "إطار", "ظل", "وقت"].map(LabelKey.fold))
}
