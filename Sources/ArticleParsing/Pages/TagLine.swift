/// A line of keywords: tags where it has separators, else words of which some belong together.
public enum TagLine: Equatable, Sendable {
  case tags([String])
  /// Nothing but spaces stands between them, so that only other texts can tell where a tag ends. A word with a space
  /// in it was a hashtag with underscores and is a tag by itself.
  case words([String])

  public init(_ line: String) {
    let isPlain = line.isPlain
    func cleaned(_ tags: [Substring]) -> [String] {
      tags.map { Self.cleaned($0, isPlain: isPlain) }.filter { !$0.isEmpty }
    }
    if line.unicodeScalars.contains(where: Self.isSeparator) {
      let tags = cleaned(line.unicodeScalars.split(whereSeparator: Self.isSeparator).map { Substring($0) })
      self = .tags(tags.filter { !Self.isFunctionWord($0) })
    } else if let dash = Self.dashes.first(where: { line.contains(" \($0) ") }) {
      // Within a tag a dash has no spaces around it.
      self = .tags(
        cleaned(line.split(separator: " \(dash) ").map { $0 }).filter { !Self.isFunctionWord($0) })
    } else {
      let words = cleaned(line[...].parts(isPlain: isPlain) { $0 == UInt8(ascii: " ") })
      self = words.count > 1 ? .words(words) : .tags(words)
    }
  }

  /// The tags that stand in one category, keyword or element of a list: commas and semicolons of any script part them,
  /// save where they belong to a number (1,000) or a name (Yahoo, Inc.).
  static func names(_ category: String) -> [String] {
    let scalars = category.unicodeScalars
    guard scalars.contains(where: isComma) else { return [category] }
    var names: [String] = []
    var start = scalars.startIndex
    func close(at end: String.UnicodeScalarView.Index) {
      let name = category[start..<end].split { $0 == " " }.joined(separator: " ")
      if !name.isEmpty, !isFunctionWord(name) { names.append(name) }
    }
    for index in scalars.indices where isComma(scalars[index]) {
      let next = scalars.index(after: index)
      let before = index > start ? scalars[scalars.index(before: index)] : " "
      if let after = next < scalars.endIndex ? scalars[next] : nil, isDigit(before), isDigit(after) { continue }
      if scalars[index] == ",", isEndOfName(scalars[next...]) { continue }
      close(at: index)
      start = next
    }
    close(at: scalars.endIndex)
    return names
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "،", "؛", "，", "；", "、", "﹐", "﹑", "﹔", "､", "⹁", "⸲", "⸴", "߸", "︐", "՝": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  /// «, Inc.», «, Jr.», «, D.C.»
  private static func isEndOfName(_ rest: Substring.UnicodeScalarView) -> Bool {
    let word = rest.drop { $0 == " " }.prefix { !isComma($0) && $0 != " " }
    return endsOfNames.contains(String(String.UnicodeScalarView(word.filter { $0 != "." })).lowercased())
  }

  private static let endsOfNames: Set<String> = [
    "inc", "ltd", "llc", "llp", "plc", "co", "corp", "gmbh", "jr", "sr", "dc", "phd", "md", "esq",
  ]

  /// The lines of `ParsedArticle.keywords`.
  public static func lines(of keywords: String) -> [TagLine] {
    guard keywords.utf8.contains(UInt8(ascii: "\n")) else { return keywords.isEmpty ? [] : [TagLine(keywords)] }
    return keywords.split(separator: "\n").map { TagLine(String($0)) }
  }

  /// The best that can be said without having read anything else.
  public var tags: [String] {
    switch self {
    case .tags(let tags): tags
    case .words(let words): Self.phrases(words).filter { !Self.isFunctionWord($0) }
    }
  }

  /// `tags` without those whose key has been met, in order.
  static func unique(_ tags: [String]) -> [String] {
    guard tags.count > 1 else { return tags }
    var met: Set<String> = []
    return tags.filter { met.insert(LabelKey.fold($0)).inserted }
  }

  private static let dashes: [Character] = ["-", "–", "—"]

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "/", "#", "•", "·": true
    default: isComma(scalar)
    }
  }

  /// The underscores of a hashtag are its spaces.
  private static func cleaned(_ tag: Substring, isPlain: Bool) -> String {
    let words = tag.parts(isPlain: isPlain) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "_") }
    let text = words.joined(separator: " ")
    guard text.utf8.last == UInt8(ascii: ".") else { return text }
    return text.hasSuffix(".") && !text.dropLast().contains(".") ? String(text.dropLast()) : text
  }

  private static func phrases(_ words: [String]) -> [String] {
    var phrases: [String] = []
    var previous: String?
    for word in words {
      if let previous, agrees(previous, word), !isGeneric(previous), !isGeneric(word) {
        phrases[phrases.count - 1] += " " + word
      } else {
        phrases.append(word)
      }
      previous = word
    }
    return phrases
  }
}

extension TagLine {
  /// The name of a tag that somebody types: `#غزة` is غزة, for so tags are shown.
  public static func typed(_ text: some StringProtocol) -> String {
    text.drop { $0 == "#" || $0.isWhitespace }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An Arabic adjective agrees with its noun, in the article too: الحرب الروسية الأوكرانية is one phrase.
  public static func agrees(_ noun: String, _ adjective: String) -> Bool {
    guard !noun.contains(" "), !adjective.contains(" ") else { return false }
    let key = LabelKey.fold(adjective)
    // ـي, ـية, ـيين, ـيون behind the article
    return isDefinite(LabelKey.fold(noun)) && isDefinite(key) && key.unicodeScalars.count > 4
      && ["ي", "يه", "يين", "يون"].contains { key.hasSuffix($0) }
  }

  /// Whether a word names a desk of the paper, and so is never a part of a phrase.
  public static func isGeneric(_ word: String) -> Bool { generic.contains(LabelKey.fold(word)) }

  private static func isDefinite(_ key: String) -> Bool { key.hasPrefix("ال") && key.unicodeScalars.count > 3 }

  private static let generic: Set<String> = {
    let words = ["أخبار", "عاجل", "تفاصيل", "فيديو", "صور", "رياضة", "سياسة", "اقتصاد", "حوادث", "انتخابات"]
    return Set((words + words.map { "ال" + $0 }).map(LabelKey.fold))
  }()
}
