internal import struct Foundation.Date

/// The date in a line of a page, such as `الجمعة ٢٠ تشرين الثاني/نوفمبر ٢٠٢٦ - 10:30`. It names its day; without a zone
/// it is taken as UTC, without a time as its midnight.
enum DateLine {
  static func date(in text: String) -> Date? { read(text).map { Date(timeIntervalSince1970: Double($0.seconds)) } }

  /// A date with hardly a word beside it, such as the day's name. «حرب 6 أكتوبر 73» is a heading.
  static func isDate(_ text: String) -> Bool {
    guard let date = read(text) else { return isIslamic(text) }
    if date.hasShortYear { return date.isAlone }
    return date.rest.count { $0.name != nil || $0.month != nil } <= 2
  }

  /// Of an Islamic date the day is not known, but it is a date.
  private static func isIslamic(_ text: String) -> Bool {
    guard DateWord.hasDigit(text) else { return false }
    var words = DateWord.words(of: text)
    return IslamicDate.take(from: &words) && words.count { $0.name != nil || $0.month != nil } <= 2
  }

  private static func read(_ text: String) -> WrittenDate? {
    guard DateWord.hasDigit(text), let date = WrittenDate(in: text), date.unit == .day else { return nil }
    return date
  }
}
