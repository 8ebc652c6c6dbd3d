/// A line of keywords: tags where it has separators, else words of which some belong together.
public enum TagLine: Equatable, Sendable {
  case tags([String])
  /// Nothing but spaces stands between them, so that only other texts can tell where a tag ends. A word with a space
  /// in it was a hashtag with underscores and is a tag by itself.
  case words([String])

  public init(_ line: String) {
    if line.unicodeScalars.contains(where: Self.separators.contains) {
      self = .tags(
        line.unicodeScalars.split { Self.separators.contains($0) }.map { Self.cleaned(String($0)) }
          .filter { !$0.isEmpty })
    } else {
      let words = line.split(separator: " ").map { Self.cleaned(String($0)) }.filter { !$0.isEmpty }
      self = words.count > 1 ? .words(words) : .tags(words)
    }
  }

  /// The lines of `ParsedArticle.keywords`.
  public static func lines(of keywords: String) -> [TagLine] {
    keywords.split(separator: "\n").map { TagLine(String($0)) }
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
    var met: Set<String> = []
    return tags.filter { met.insert(LabelKey.fold($0)).inserted }
  }

  private static let separators: Set<Unicode.Scalar> = ["،", ",", "؛", ";", "|", "/", "#", "•", "·"]

  /// The underscores of a hashtag are its spaces.
  private static func cleaned(_ tag: String) -> String {
    let words = tag.split { $0 == " " || $0 == "_" }
    let text = words.joined(separator: " ")
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
