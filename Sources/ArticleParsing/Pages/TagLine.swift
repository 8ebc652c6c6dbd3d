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
      self = .tags(cleaned(line.unicodeScalars.split(whereSeparator: Self.isSeparator).map { Substring($0) }))
    } else {
      let words = cleaned(line[...].parts(isPlain: isPlain) { $0 == UInt8(ascii: " ") })
      self = words.count > 1 ? .words(words) : .tags(words)
    }
  }

  /// The lines of `ParsedArticle.keywords`.
  public static func lines(of keywords: String) -> [TagLine] {
    guard keywords.utf8.contains(UInt8(ascii: "\n")) else { return keywords.isEmpty ? [] : [TagLine(keywords)] }
    return keywords.split(separator: "\n").map { TagLine(String($0)) }
  }

  /// The best that can be said without having read anything else.
  public var tags: [String] {
    switch self {
    case .tags(let tags): tags
    case .words(let words): Self.phrases(words)
    }
  }

  /// `tags` without those whose key has been met, in order.
  static func unique(_ tags: [String]) -> [String] {
    guard tags.count > 1 else { return tags }
    var met: Set<String> = []
    return tags.filter { met.insert(LabelKey.fold($0)).inserted }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "،", ",", "؛", ";", "|", "/", "#", "•", "·": true
    default: false
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
