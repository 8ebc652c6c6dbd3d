internal import struct Foundation.Date

/// The value of a label with a time beside the name: «الجزيرة نت - 3 يوليو 2025», «سانا (8 محرم 1447 هـ)», «رويترز | منذ
/// 3 ساعات». Whoever it names is the same tomorrow.
struct ValueWithDate {
  /// Without the time and the signs that part them; all of it where nothing else is in it.
  var name: String
  /// How many of a page's sources are looked through; no page has more.
  private static let most = 20
  private var when: String?

  init(_ value: String) {
    name = value
    guard let place = Self.when(in: value) else { return }
    when = String(value[place])
    let rest = [value[..<place.lowerBound], value[place.upperBound...]].map(Self.trimmed).filter { !$0.isEmpty }
    if rest.contains(where: { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }) {
      name = rest.joined(separator: "، ")
    }
  }

  static func names(_ values: [String]) -> [String] {
    values.prefix(most).map { ValueWithDate($0).name } + values.dropFirst(most)
  }

  static func date(in values: [String]) -> Date? {
    values.prefix(most).lazy.compactMap { MetaLine.date(inValue: $0) ?? ValueWithDate($0).date }.first
  }

  private var date: Date? { when.flatMap { MetaLine.date(inValue: $0) } }

  /// The longest stretch of words that says when.
  private static func when(in value: String) -> Range<String.Index>? {
    guard DateWord.hasDigit(value) || WhenWords.mayTellAgo(value) else { return nil }
    let words = words(of: value)
    // A label's value has fewer.
    guard words.count <= 30 else { return nil }
    for count in stride(from: words.count, to: 0, by: -1) {
      for first in 0...(words.count - count) {
        let place = words[first].lowerBound..<words[first + count - 1].upperBound
        // «قناة 24 - أيار 2023»
        if count > 1, isNumber(value[words[first]]), isDash(value[words[first + 1]]) { continue }
        if saysWhen(value[place], isApart: isApart(place, in: value)) { return place }
      }
    }
    return nil
  }

  /// A whole day does so anywhere; other words only where a sign parts them: «اليوم» and «2030» are in names as well.
  private static func saysWhen(_ text: Substring, isApart: Bool) -> Bool {
    let text = String(text)
    if MetaLine.isDay(text) { return true }
    guard isApart else { return false }
    return WhenWords.tellAgo(text) || DateWord.hasDigit(text) && WhenWords.areAll(of: text, orNumbers: true)
  }

  private static func isApart(_ place: Range<String.Index>, in value: String) -> Bool {
    let before = value[..<place.lowerBound].last { $0 != " " }
    let after = value[place.upperBound...].first { $0 != " " }
    return before.map(isSign) ?? after.map(isSign) ?? true
  }

  /// Between spaces, brackets and bars.
  private static func words(of value: String) -> [Range<String.Index>] {
    value.split { $0 == " " || isBracket($0) }.map { $0.startIndex..<$0.endIndex }
  }

  private static func isNumber(_ word: Substring) -> Bool { word.allSatisfy(\.isNumber) }
  private static func isDash(_ word: Substring) -> Bool { ["-", "–", "—"].contains(word) }
  private static func isBracket(_ character: Character) -> Bool { "()[]|•·".contains(character) }

  private static func isSign(_ character: Character) -> Bool { isBracket(character) || "-–—،,:/؛;".contains(character) }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || isSign($0) && $0 != "(" && $0 != "[" }
    while let last = text.last, last == " " || isSign(last) && !isClosing(last, text) { text.removeLast() }
    return text
  }

  /// «سانا (دمشق)» keeps its brackets.
  private static func isClosing(_ last: Character, _ text: Substring) -> Bool {
    last == ")" && text.contains("(") || last == "]" && text.contains("[")
  }
}
