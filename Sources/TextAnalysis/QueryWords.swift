/// The words of a query, where some that the index has as several words are one: מנכ"ל, می رود.
enum QueryWords {
  private struct Word {
    var keys: [String]
    var range: Range<Int>
    var spelling: Stemmer.Spelling
    var key: String { keys.joined() }
  }

  static func terms(of text: String) -> [SearchTerm] {
    let bytes = Array(text.utf8)
    var reader = WordReader(bytes)
    var words: [Word] = []
    while reader.next() {
      let key = String(decoding: reader.key, as: UTF8.self)
      let word = Word(
        keys: HebrewForms.isHebrew(key) ? keys(aroundMarks: bytes[reader.range]) : [key], range: reader.range,
        spelling: reader.spelling)
      if let last = words.last, belongTogether(last, word, bytes[last.range.upperBound..<word.range.lowerBound]) {
        words[words.count - 1].keys += word.keys
        words[words.count - 1].range = last.range.lowerBound..<word.range.upperBound
        words[words.count - 1].spelling.hasPersianLetter =
          last.spelling.hasPersianLetter || word.spelling.hasPersianLetter
      } else {
        words.append(word)
      }
    }
    return words.map {
      SearchTerm(
        key: $0.key, isPrefix: $0.range.upperBound == bytes.count, spelling: $0.spelling,
        written: $0.keys.count > 1 ? $0.keys : [])
    }
  }

  /// מנכ״ל, which folding makes one word, as the two that מנכ"ל is.
  private static func keys(aroundMarks word: ArraySlice<UInt8>) -> [String] {
    String(decoding: word, as: UTF8.self).unicodeScalars.split { HebrewForms.gereshAndGershayim.contains($0) }
      .map { Analyzer.foldedText(String($0)) }.filter { !$0.isEmpty }
  }

  private static func belongTogether(_ first: Word, _ second: Word, _ gap: ArraySlice<UInt8>) -> Bool {
    let between = String(decoding: gap, as: UTF8.self)
    if HebrewForms.marks.contains(between) {
      return HebrewForms.isHebrew(first.key) && HebrewForms.isHebrew(second.key)
    }
    guard between == " ", first.spelling.hasPersianLetter || second.spelling.hasPersianLetter else { return false }
    return PersianForms.isWrittenApart(first.keys, second.key)
  }
}

/// How a word may stand in a text as several, each time their keys with a space between them.
enum WordParts {
  static func of(_ key: String, _ spelling: Stemmer.Spelling, written: [String]) -> [String] {
    guard !spelling.hasPersianLetter else { return PersianForms.parts(of: key) }
    return HebrewForms.parts(of: key, written: written)
  }
}
