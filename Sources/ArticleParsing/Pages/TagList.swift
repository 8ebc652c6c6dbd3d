/// Keywords that stand one by one in lines of their own, without bullets.
enum TagList {
  /// Who has more lines has no keywords.
  static let most = 40
  private static let longest = 40
  /// Of one keyword that stands behind its label; more are a list of words.
  private static let mostWords = 3

  /// How many of the lines below a first one go on with it. `lines` end at the next label or with the page, and all of
  /// them have to be short, else they are prose. Where keywords stand close together, a blank line ends them.
  static func lines(below first: String, _ lines: ArraySlice<PageLine>, isSpaced: Bool) -> Int {
    let isWrapped = endsWithComma(first)
    guard isWrapped || first.hasPrefix("#") || isOne(first), !endsSentence(first) else { return 0 }
    var previous = first
    var count = 0
    var isOver = false
    for line in lines {
      if line.bullet != nil || isOther(line.text) || isWrapped && !endsWithComma(previous) { break }
      guard line.length <= longest, !endsSentence(line.text) else { return 0 }
      isOver = isOver || !isSpaced && line.isAfterBlank
      if !isOver { count += 1 }
      guard count < most else { return 0 }
      previous = line.text
    }
    return count
  }

  private static func isOne(_ line: String) -> Bool {
    switch TagLine(line) {
    case .tags(let tags): tags.count == 1
    case .words(let words): words.count <= mostWords
    }
  }

  /// Stands below keywords, and is none: a rule, an address, a day.
  private static func isOther(_ line: String) -> Bool {
    !line.contains { $0.isLetter || $0.isNumber } || line.contains("@") || line.contains("://")
      || line.hasPrefix("www.") || MetaLine.isDay(line)
  }

  private static func endsWithComma(_ line: String) -> Bool {
    line.unicodeScalars.last.map { ["،", ",", "؛", ";", "|"].contains($0) } ?? false
  }

  private static func endsSentence(_ line: String) -> Bool {
    line.unicodeScalars.last.map { [".", "؟", "?", "!", "۔", ":", "…"].contains($0) } ?? false
  }
}
