/// A line of keywords → tags.
enum TagLine {
  /// Splits where the line has separators, else between words that are not one phrase.
  static func tags(in line: String) -> [String] {
    if line.unicodeScalars.contains(where: separators.contains) {
      return line.unicodeScalars.split { separators.contains($0) }.map { cleaned(String($0)) }.filter { !$0.isEmpty }
    }
    return phrases(line.split(separator: " ").map { cleaned(String($0)) }.filter { !$0.isEmpty })
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

  /// An Arabic adjective agrees with its noun, in the article too: الحرب الروسية الأوكرانية is one phrase.
  private static func phrases(_ words: [String]) -> [String] {
    var phrases: [String] = []
    var previous = ""
    for word in words {
      let key = LabelKey.fold(word)
      if !phrases.isEmpty, isDefinite(previous), isDefiniteAdjective(key), !generic.contains(previous),
        !generic.contains(key)
      {
        phrases[phrases.count - 1] += " " + word
      } else {
        phrases.append(word)
      }
      previous = key
    }
    return phrases
  }

  private static func isDefinite(_ key: String) -> Bool { key.hasPrefix("ال") && key.unicodeScalars.count > 3 }

  /// ـي, ـية, ـيين, ـيون behind the article
  private static func isDefiniteAdjective(_ key: String) -> Bool {
    isDefinite(key) && key.unicodeScalars.count > 4 && ["ي", "يه", "يين", "يون"].contains { key.hasSuffix($0) }
  }

  /// Words that name a desk of the paper and never are a part of a phrase.
  private static let generic: Set<String> = {
    let words = ["أخبار", "عاجل", "تفاصيل", "فيديو", "صور", "رياضة", "سياسة", "اقتصاد", "حوادث", "انتخابات"]
    return Set((words + words.map { "ال" + $0 }).map(LabelKey.fold))
  }()
}
