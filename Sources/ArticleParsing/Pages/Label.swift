/// The beginning of a section of a page: المصدر, كلمات دلالية, إقرأ أيضاً, مقالات مشابهة and the like.
struct Label: Equatable {
  enum Kind: Equatable {
    case title, author, date, link, source, tags
    /// «اقرأ:» stands before a headline; alone it is a word.
    case headline
    /// With nothing behind it another article follows, else a headline.
    case more
    /// A list of headlines follows.
    case related
  }

  var kind: Kind
  /// What stands behind the label on its line, as it stood; may be empty.
  var value: String
  /// A colon, bar, dash or dots stand between; without, the words alone fill the line.
  var hasSeparator: Bool
}

extension Label {
  /// The label of a line, if its words are one. Whether it is one in its place, too, `PageReader` decides.
  init?(_ line: PageLine) {
    guard !line.isLong || Self.mayHaveSeparator(line.text) else { return nil }
    let scalars = line.text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex, Self.isOpener(scalars[start]) || Self.isSign(scalars[start]) {
      start = scalars.index(after: start)
    }

    guard case (var end, let rest)? = Self.separator(in: scalars[start...]) else { return nil }
    while end > start, case let last = scalars.index(before: end), scalars[last] == " " || Self.isSign(scalars[last]) {
      end = last
    }
    guard let kind = LabelPhrases.kind(LabelKey.fold(String(scalars[start..<end]))) else {
      guard let (words, value) = Self.dateWithoutSeparator(String(scalars[start...])) else { return nil }
      self.init(kind: words, value: value, hasSeparator: true)
      return
    }
    let value = rest.map { String(scalars[$0...]) } ?? ""
    self.init(kind: kind, value: Self.trimmed(value), hasSeparator: rest != nil)
    guard isPlausible(line) else { return nil }
    // Of long lines, keywords alone are no prose.
    if line.isLong { guard kind == .tags, hasSeparator, Self.areKeywords(self.value) else { return nil } }
  }

  /// Whether a colon or bar stands where a label would end. Most lines are long, and have none.
  private static func mayHaveSeparator(_ text: String) -> Bool {
    text.utf8.prefix(80).contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 == 0xEF }
  }

  /// No sentence: neither ends one in the line, nor does it, and what stands between separators is short.
  static func areKeywords(_ text: String) -> Bool {
    guard !text.utf8.contains(UInt8(ascii: ".")) || !text.contains(". ") && !text.hasSuffix(".") else { return false }
    guard !text.contains("؟ "), !text.contains("! ") else { return false }
    guard case .tags(let tags) = TagLine(text) else { return true }
    return tags.reduce(0) { $0 + $1.unicodeScalars.count } <= tags.count * 50
  }

  /// Decorations before a label: `# المصدر`, `> المصدر`, `[المصدر]`, `**المصدر:**`.
  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", ">", "[", "(", "|", ":", "*", " ": true
    default: false
    }
  }

  /// An arrow, a square, an emoji: some sites point with them, before their labels or behind.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if 0x620...0x64A ~= scalar.value { return false }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol: return scalar != "|"
    default: return scalar.value == 0xFE0F
    }
  }

  private typealias Place = String.UnicodeScalarView.Index

  /// Where the words of a label end and where its value begins; no value without a separator. Nil if there are more
  /// words than any label has.
  private static func separator(in text: Substring.UnicodeScalarView) -> (end: Place, value: Place?)? {
    let longest = LabelPhrases.longestKey.letters * 3
    var index = text.startIndex
    var read = 0
    var previous: Unicode.Scalar = " "
    while index < text.endIndex {
      // Marks and spaces do not count in a key, so a label may be longer than its key.
      guard read < longest else { return nil }
      let scalar = text[index]
      let next = text.index(after: index)
      let following = next < text.endIndex ? text[next] : " "
      switch scalar {
      case "/" where isEndingOfVerb(text[next...]): break
      case ":", "：", "|", "/", "؛", "]", ")", "…":
        return (index, skip(text, from: next))
      case "-", "–", "—":
        // «Source-based reporting»
        if previous == " " || following == " " { return (index, skip(text, from: next)) }
      case ".":
        if following == "." { return (index, skip(text, from: next)) }
      default: break
      }
      previous = scalar
      index = next
      read += 1
    }
    return (text.endIndex, nil)
  }

  /// `اقرأ/ي أيضا`: to a woman, too.
  private static func isEndingOfVerb(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let letter = text.first, ["ي", "ى", "ا"].contains(letter) else { return false }
    return text.dropFirst().first == " "
  }

  /// `المصدر :- رويترز`, `اقرأ أيضاً...`
  private static func skip(_ text: Substring.UnicodeScalarView, from start: Place) -> Place {
    var index = start
    while index < text.endIndex, [":", "：", "-", "–", "—", "|", ".", "…", "]", ")", "*", " "].contains(text[index]) {
      index = text.index(after: index)
    }
    return index
  }

  /// `**المصدر:** …` and `[المصدر: …]` end with their decoration; `(اقرأ المزيد)` and `اقرأ: (…)` are in brackets.
  private static func trimmed(_ value: String) -> String {
    let scalars = value.unicodeScalars
    guard let last = scalars.last, [")", "]", "*", " "].contains(last) else { return value }
    let opener: Unicode.Scalar = last == ")" ? "(" : "["
    if last == ")" || last == "]", scalars.contains(opener) {
      let isAround = scalars.first == opener && scalars.count { $0 == opener } == 1
      return isAround ? String(scalars.dropFirst().dropLast()) : value
    }
    return trimmed(String(scalars.dropLast()))
  }

  /// `نشر في 20 نوفمبر 2026`: only if what follows is a date and nothing else.
  private static func dateWithoutSeparator(_ text: String) -> (Kind, String)? {
    guard DateWord.hasDigit(text), text.unicodeScalars.count <= 60 else { return nil }
    let words = text.split(separator: " ")
    for count in 1...3 where words.count > count {
      guard LabelPhrases.kind(LabelKey.fold(words[..<count].joined())) == .date else { continue }
      let rest = words[count...].joined(separator: " ")
      if DateLine.date(in: rest) != nil, DateLine.date(in: text) != nil { return (.date, rest) }
    }
    return nil
  }

  /// What tells a label from prose or a headline that begins with the same word.
  private func isPlausible(_ line: PageLine) -> Bool {
    var words: Int { value.split(separator: " ").count }
    // «أحمد علي - 8 محرم 1447 هـ الموافق 3 يوليو 2025» has more than a name.
    var hasDate: Bool { MetaLine.date(inValue: value) != nil }
    switch kind {
    case .more, .related, .tags: return true
    case .headline: return !value.isEmpty
    case .title: return hasSeparator && !value.isEmpty
    case .link: return value.hasPrefix("http://") || value.hasPrefix("https://")
    case .date: return hasSeparator && (value.isEmpty || DateLine.date(in: value) != nil)
    case .source:
      // «المصدر: كشف مسؤول … أن» is somebody speaking, «مصادر: مقتل عشرة» a headline.
      return hasSeparator && (words <= 10 || words <= 20 && hasDate)
    case .author:
      // «تقرير: إيران تقترب من…» and «ترجمة: …» open headlines; a name has few words.
      return hasSeparator && (value.unicodeScalars.count <= 60 && words <= 6 || words <= 14 && hasDate)
    }
  }
}
