internal import struct Foundation.Date

/// The lines above and below a text that say when and where, without a label: «الخميس 3 يوليو 2025 - 10:30»,
/// «القاهرة - 3 يوليو 2025», «أحمد علي | 2025/07/03», and the dateline that opens a text.
enum MetaLine {
  /// Lines so far from the beginning, and from the end, are looked at.
  private static let (first, last) = (4, 2)
  private static let longestDateline = 60

  static func date(in lines: [PageLine]) -> Date? {
    for line in lines.prefix(first) { if let date = date(of: line) ?? dateline(line) { return date } }
    for line in lines.dropFirst(first).suffix(last) { if let date = date(of: line) { return date } }
    return nil
  }

  /// Of a value such as «رويترز - 3 يوليو 2025».
  static func date(inValue value: String) -> Date? {
    guard DateWord.hasDigit(value) else { return nil }
    for part in parts(of: value) { if let date = alone(part) { return date } }
    return nil
  }

  private static func date(of line: PageLine) -> Date? {
    guard line.length <= 100, line.bullet == nil, !line.endsSentence, DateWord.hasDigit(line.text) else { return nil }
    return alone(line.text) ?? date(inValue: line.text)
  }

  /// «القاهرة 3 يوليو 2025 (رويترز) - قال»: a place, the day and an agency before a dash.
  private static func dateline(_ line: PageLine) -> Date? {
    guard line.length > 100 else { return nil }
    let beginning = line.text.unicodeScalars.prefix(longestDateline)
    guard let dash = String(String.UnicodeScalarView(beginning)).firstRange(of: /\s(-|–|—|--|\/)\s/) else { return nil }
    let head = String(String.UnicodeScalarView(beginning)[..<dash.lowerBound])
    guard DateWord.hasDigit(head), let date = WrittenDate(in: head), date.unit == .day, !date.hasShortYear,
      date.rest.count(where: { $0.name != nil }) <= 4
    else { return nil }
    return moment(date)
  }

  /// Nothing but a day with its name and hour: «حرب 6 أكتوبر 1973» is a heading.
  private static func alone(_ text: some StringProtocol) -> Date? {
    guard DateWord.hasDigit(String(text)), let date = WrittenDate(in: String(text)), date.unit == .day, date.isAlone
    else {
      return nil
    }
    return moment(date)
  }

  private static func moment(_ date: WrittenDate) -> Date { Date(timeIntervalSince1970: Double(date.seconds)) }

  /// What stands between bars, bullets, brackets, commas, and dashes with spaces; and each beginning and end of those,
  /// for a date may be written with dashes or commas itself.
  private static func parts(of text: String) -> [Substring] {
    let bars = text.split { "|•·()[]/".contains($0) && !isBetweenDigits($0, text) }
    return bars
      + bars.flatMap { bar -> [Substring] in
        let places = bar.ranges(of: /\s(-|–|—)\s|[،,:]\s?/)
        return places.flatMap { [bar[..<$0.lowerBound], bar[$0.upperBound...]] }
      }
  }

  /// `2025/07/03`
  private static func isBetweenDigits(_ sign: Character, _ text: String) -> Bool {
    sign == "/" && text.contains(/[0-9٠-٩۰-۹]\/[0-9٠-٩۰-۹]|\p{L}\/\p{L}/)
  }
}
