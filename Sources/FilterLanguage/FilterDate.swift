internal import ArticleParsing
import Foundation

/// Dates as people type them into a filter line, days before months: 2024-01, 3/7/2025, ۱۴۰۵/۰۸/۲۹, ٣ تموز, أمس, 3 أيام,
/// أسبوعين.
enum FilterDate {
  private static let longest = 240

  /// From the first second of what is named up to the first one after it, in the reader's time zone; nil for no date.
  /// A length of time (`3 أيام`) is the time from then until now.
  static func span(_ text: String, now: Date, zone: TimeZone = .current) -> Range<Int64>? {
    guard text.utf8.count <= longest else { return nil }
    if let dots = text.range(of: ".."),
      let first = span(String(text[..<dots.lowerBound]), now: now, zone: zone),
      let last = span(String(text[dots.upperBound...]), now: now, zone: zone),
      first.lowerBound < last.upperBound
    {
      return first.lowerBound..<last.upperBound
    }
    let now = now.wholeSeconds
    let today = zone.day(at: now)
    if let relative = RelativeDate(text) { return relative.span(now: now, today: today, zone) }
    guard let date = WrittenDate(exactly: text, today: CivilDay(daysSince1970: today)) else { return nil }
    // A moment with its zone may lie in another day here.
    if date.time?.hasZone == true {
      let day = zone.day(at: Int64(date.seconds))
      return zone.span(of: day..<day + 1)
    }
    return zone.span(of: date.days)
  }

  /// Whether a length of time is meant, be it as long as it may.
  static func isLength(_ text: String) -> Bool {
    guard text.utf8.count <= longest, case .length = RelativeDate(text) else { return false }
    return true
  }

  static func isDateOrLength(_ text: String, now: Date) -> Bool { isLength(text) || span(text, now: now) != nil }

  /// Whether a date may come of a text when it goes on; `isWhole`: in a new word.
  static func mayBegin(_ text: String, isWhole: Bool) -> Bool {
    let words = DateWord.words(of: text)
    guard let last = words.last, words.count <= 6 else { return false }
    let mayFollow = { (word: DateWord) in
      switch word {
      case .number(_, let digits): digits <= 8
      case .month, .sign: true
      case .word(let name, _): RelativeDate.isKnown(name) || DateNames.weekday(name) != nil
      }
    }
    guard words.dropLast().allSatisfy(mayFollow) else { return false }
    guard !isWhole, let name = last.name else { return mayFollow(last) }
    return RelativeDate.mayBecome(name) || DateNames.mayBecome(name)
  }
}

extension TimeZone {
  /// The day that its clock shows, counted from 1970.
  func day(at seconds: Int64) -> Int {
    CivilDay(seconds: Int(seconds), offset: offset(at: Int(seconds))).daysSince1970
  }

  func span(of days: Range<Int>) -> Range<Int64> { start(of: days.lowerBound)..<start(of: days.upperBound) }

  /// The first second of a day. That is not always midnight: in Cairo and Beirut summer begins with 1 o'clock.
  func start(of day: Int) -> Int64 {
    let midnight = day * 86_400
    let moments = [midnight - 86_400, midnight + 86_400].map { midnight - offset(at: $0) }
    return Int64(moments.filter { self.day(at: Int64($0)) >= day }.min() ?? moments[0])
  }

  private func offset(at seconds: Int) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}
