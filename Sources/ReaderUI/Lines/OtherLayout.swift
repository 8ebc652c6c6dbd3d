public import FilterLanguage

/// What a line would have been, had another keyboard layout been on: `hgsghl` is السلام on an Arabic keyboard, سعححخقف
/// is `support` on a Latin one.
enum OtherLayout {
  /// So many are tried; a line of a whole text was not typed.
  static let most = 6
  static let longest = 200

  /// - Parameter layouts: the reader's own first.
  static func readings(of line: String, on layouts: [KeyboardLayout]) -> [String] {
    guard line.utf8.count <= longest else { return [] }
    var readings: [String] = []
    for layout in layouts {
      for joinsLamAlef in [true, false] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        let reading = words.map { word($0, on: layout, joinsLamAlef) }.joined(separator: " ")
        if reading != line, !readings.contains(reading), reading.contains(where: \.isLetter) {
          readings.append(reading)
        }
      }
    }
    return Array(readings.prefix(most))
  }

  /// A condition's own name stays: who wrote it saw that it was right.
  private static func word(_ word: Substring, on layout: KeyboardLayout, _ joinsLamAlef: Bool) -> String {
    if let colon = word.firstIndex(of: ":"), FilterCompletion.isCondition(word[..<colon]) {
      return word[...colon] + self.word(word[word.index(after: colon)...], on: layout, joinsLamAlef)
    }
    let isLatin = word.contains { $0.isASCII && $0.isLetter }
    return isLatin ? sent(word, layout) : typed(word, layout, joinsLamAlef)
  }

  /// What the same keys send in the layout.
  private static func sent(_ word: Substring, _ layout: KeyboardLayout) -> String {
    let sent = layout.sent
    return word.map { character -> String in
      let other = sent[character] ?? character
      // What a lam-alef key sends is two letters.
      return ligatures.first { $0.value == other }?.key ?? String(other)
    }.joined()
  }

  /// What the keys that send these letters are on a Latin keyboard. Lam and alef may be one key or two.
  private static func typed(_ word: Substring, _ layout: KeyboardLayout, _ joinsLamAlef: Bool) -> String {
    let latin = layout.latin
    guard word.contains(where: { latin[$0] != nil }) else { return String(word) }
    var result = ""
    var rest = word
    while let first = rest.popFirst() {
      if joinsLamAlef, first == "ل", let next = rest.first, let ligature = ligatures[String([first, next])],
        let key = latin[ligature]
      {
        rest = rest.dropFirst()
        result.append(key)
      } else {
        result.append(latin[first] ?? first)
      }
    }
    return result
  }

  private static let ligatures: [String: Character] = [
    "لا": "\u{FEFB}", "لأ": "\u{FEF7}", "لإ": "\u{FEF9}", "لآ": "\u{FEF5}",
  ]
}

/// A line in another layout that finds something where the typed one finds nothing.
struct LayoutOffer: Equatable, Sendable {
  /// What was typed, and the query that found nothing; nil in an article.
  var typed: String
  var query: Query?
  var line: String
}

/// A line to be tried, and what it asks.
public struct LayoutReading: Equatable, Sendable {
  public var line: String
  public var query: Query
}
