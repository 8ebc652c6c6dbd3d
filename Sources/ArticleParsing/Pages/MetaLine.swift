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

  /// Where above the text the line stands that `date(in:)` takes, if it says its day and nothing else, as a label would.
  /// Nil where another one does so as well: they may be the days of a chronicle.
  static func bareDay(above lines: [PageLine]) -> Int? {
    let top = lines.prefix(first).prefix(while: Headings.standsAboveTitle)
    guard let place = top.firstIndex(where: { date(of: $0) != nil }), isBare(lines[place]), lines.count > 1,
      !lines.indices.contains(where: { $0 != place && isBare(lines[$0]) })
    else { return nil }
    return place
  }

  /// An hour whose zone is not known would be lost.
  private static func isBare(_ line: PageLine) -> Bool {
    guard line.length <= 100, line.bullet == nil, !line.endsSentence, DateWord.hasDigit(line.text),
      let date = WrittenDate(in: line.text), date.unit == .day, date.isAlone
    else { return false }
    let words = DateWord.words(of: line.text)
    var withoutClock = words
    _ = ClockTime.take(from: &withoutClock)
    return date.time != nil || withoutClock.count == words.count
  }

  /// Nothing but when, in any words, also those that name no day.
  static func saysWhen(_ line: PageLine) -> Bool {
    line.length <= 100 && (alone(line.text) != nil || WhenWords.areAll(of: line.text))
  }

  /// A day with its year, of the Islamic calendar as well, and nothing else.
  static func isDay(_ text: String) -> Bool {
    guard alone(text) == nil else { return true }
    var words = DateWord.words(of: text)
    return IslamicDate.take(from: &words)
      && words.allSatisfy { $0.sign != nil || $0.name.map(DateNames.mayStandBeside) == true }
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
    let beginning = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(longestDateline)))
    // Most texts begin without.
    guard DateWord.hasDigit(beginning) else { return nil }
    let words = beginning.split(separator: " ")
    guard let dash = words.firstIndex(where: isDash) else { return nil }
    let head = words[..<dash].joined(separator: " ")
    guard DateWord.hasDigit(head), let date = WrittenDate(in: head), date.unit == .day, !date.hasShortYear,
      date.rest.count(where: { $0.name != nil }) <= 4
    else { return nil }
    return moment(date)
  }

  private static func isDash(_ word: Substring) -> Bool { ["-", "–", "—", "--", "/"].contains(word) }

  /// Nothing but a day with its name and hour: «حرب 6 أكتوبر 1973» is a heading.
  private static func alone(_ text: String) -> Date? {
    guard DateWord.hasDigit(text), let date = WrittenDate(in: text), date.unit == .day, date.isAlone
    else {
      return nil
    }
    return moment(date)
  }

  private static func moment(_ date: WrittenDate) -> Date { Date(timeIntervalSince1970: Double(date.seconds)) }

  /// What stands between bars, bullets, brackets, and dashes with spaces; and each beginning and end of those up to a
  /// dash or comma, for a date may be written with them itself.
  private static func parts(of text: String) -> [String] {
    text.split { "|•·()[]".contains($0) }.flatMap { bar -> [String] in
      let words = bar.split(separator: " ")
      var parts = [words.joined(separator: " ")]
      for (place, word) in words.enumerated() {
        let isDash = isDash(word)
        guard isDash || word.last.map({ "،,:".contains($0) }) == true else { continue }
        let head = words[..<place] + (isDash ? [] : [word.dropLast()])
        parts += [head.joined(separator: " "), words[(place + 1)...].joined(separator: " ")]
      }
      return parts
    }
  }
}
