/// What a text says of a day, wherever it stands: in a page, a feed, a line of JSONL, a header of HTTP, a filter.
///
/// Read word by word, not by patterns: `Thu, 01 Jan 2004 19:48:21 GMT`, `2004-01-01T19:48:21.5+03:00`, `01-Jan-04`,
/// `الجمعة ٢٠ تشرين الثاني/نوفمبر ٢٠٢٦ - 10:30 بتوقيت غرينتش`, `۱۴۰۵/۰۸/۲۹`. Days come before months where both can be.
public struct WrittenDate: Equatable, Sendable {
  public enum Unit: Equatable, Sendable { case day, month, year }

  /// The moment in the day, if the text tells one.
  public struct Time: Equatable, Sendable {
    /// From midnight of `first` in UTC; a zone may bring it into the day before or after.
    public var seconds: Int
    /// Without, the time was taken as UTC's.
    public var hasZone: Bool
  }

  /// The day, or the first one of the month or year.
  public var first: CivilDay
  public var unit: Unit
  /// Nil also where the zone is unknown or could be two: then the hour would be false.
  public var time: Time?
  /// Of two digits.
  var hasShortYear: Bool
  /// What stood beside the date.
  var rest: [DateWord]

  /// The days since 1970 that are meant.
  public var days: Range<Int> {
    let start = first.daysSince1970
    let end =
      switch unit {
      case .day: start + 1
      case .month: first.adding(months: 1).daysSince1970
      case .year: first.adding(months: 12).daysSince1970
      }
    return start..<end
  }

  /// Since 1970; midnight in UTC where the text tells no time.
  public var seconds: Int { first.daysSince1970 * 86_400 + (time?.seconds ?? 0) }

  /// The first date in `text`, whatever stands beside it.
  public init?(in text: String) {
    self.init(DateWord.words(of: text))
  }

  /// `text` if it is a date and nothing else. Where it names no year it means the latest such day or month that has
  /// begun on the day `today`.
  public init?(exactly text: String, today: CivilDay) {
    self.init(DateWord.words(of: text), today: today)
    guard isAlone else { return nil }
  }

  /// Only a weekday and the like stand beside it, and the same day in another calendar.
  var isAlone: Bool {
    if rest.allSatisfy({ $0.sign != nil || $0.name.map(DateNames.mayStandBeside) == true }) { return true }
    guard unit == .day, let other = WrittenDate(rest), other.unit == .day else { return false }
    return other.first.daysSince1970 == first.daysSince1970 && other.isAlone
  }

  /// `isMachine`: the text is made by a program, so that `20040102`, `040102` and `2004-335` are dates.
  init?(_ text: [DateWord], isMachine: Bool = false, today: CivilDay? = nil) {
    var words = text
    // Taken out first, so that what numbers are left are the day's.
    let clock = ClockTime.take(from: &words)
    _ = IslamicDate.take(from: &words)
    guard let found = FoundDate(words, isMachine: isMachine, hasToday: today != nil),
      let first = found.first(today: today)
    else { return nil }
    self.first = first
    hasShortYear = found.hasShortYear
    unit = found.day != nil ? .day : found.month != nil ? .month : .year
    time = unit == .day ? clock?.time(on: first) : nil
    rest = words.indices.filter { !found.used.contains($0) }.map { words[$0] }
  }
}

/// The parts of a date as they were found, which need not exist.
struct FoundDate {
  /// Nil for the latest.
  var year: Int?
  var month: Int?
  var day: Int?
  var calendar: CivilDay.Calendar
  var hasShortYear = false
  /// Their places among the words, with those of what belongs to them.
  var used: [Int]

  /// By the month's name, else by numbers alone.
  init?(_ words: [DateWord], isMachine: Bool, hasToday: Bool) {
    let found =
      NamedMonth(words: words, hasToday: hasToday).date
      ?? NumericDate(words: words, isMachine: isMachine, hasToday: hasToday).date
    guard let found else { return nil }
    self = found
  }

  init(
    year: Int?, month: Int?, day: Int?, calendar: CivilDay.Calendar, hasShortYear: Bool = false, used: [Int]
  ) {
    (self.year, self.month, self.day, self.calendar) = (year, month, day, calendar)
    (self.hasShortYear, self.used) = (hasShortYear, used)
  }

  func first(today: CivilDay?) -> CivilDay? {
    if let year { return CivilDay(calendar, year: year, month: month ?? 1, day: day ?? 1) }
    guard let today, let month else { return nil }
    let thisYear = CivilDay(daysSince1970: today.daysSince1970, in: calendar).year
    // 29 February may be eight years ago.
    return (0...8).lazy.compactMap { CivilDay(calendar, year: thisYear - $0, month: month, day: day ?? 1) }
      .first { $0.daysSince1970 <= today.daysSince1970 }
  }
}
