/// A day of one of the calendars that papers date by. The Islamic ones are not among them: which day theirs is depends
/// on the country that saw the moon.
///
/// Plain arithmetic, no Foundation: the first use of its calendar costs 10 ms of the first frame.
public struct CivilDay: Equatable, Sendable {
  public enum Calendar: Equatable, Sendable { case gregorian, persian }

  public let calendar: Calendar
  public let year, month, day: Int
  /// Days since 1 January 1970, negative before.
  public let daysSince1970: Int

  /// Nil for a day that does not exist, and outside of 1900 to 2200 or, in the Persian calendar, 1340 to 1410 (1961 to
  /// 2032). What is written in later years of four digits below 1900 is an Islamic date.
  public init?(_ calendar: Calendar = .gregorian, year: Int, month: Int, day: Int) {
    guard Self.years(of: calendar).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year, in: calendar)
    else { return nil }
    self.init(existing: calendar, year, month, day)
  }

  /// The day of that number.
  public init(daysSince1970 days: Int, in calendar: Calendar = .gregorian) {
    self.calendar = calendar
    self.daysSince1970 = days
    switch calendar {
    case .gregorian: (year, month, day) = Self.gregorian(days)
    case .persian: (year, month, day) = Self.persian(days)
    }
  }

  /// The Gregorian day at `seconds` since 1970, `offset` seconds east of Greenwich.
  public init(seconds: Int, offset: Int = 0) {
    let (local, overflows) = seconds.addingReportingOverflow(offset)
    self.init(daysSince1970: Self.quotient(overflows ? seconds : local, 86_400))
  }

  private init(existing calendar: Calendar, _ year: Int, _ month: Int, _ day: Int) {
    (self.calendar, self.year, self.month, self.day) = (calendar, year, month, day)
    switch calendar {
    case .gregorian: daysSince1970 = Self.gregorianDays(year, month, day)
    case .persian: daysSince1970 = Self.persianDays(year, month, day)
    }
  }

  /// The same day of an earlier or later month, or that month's last.
  public func adding(months: Int) -> CivilDay {
    let count = year * 12 + month - 1 + months
    let year = Self.quotient(count, 12)
    let month = count - year * 12 + 1
    let last = Self.length(ofMonth: month, year: year, in: calendar)
    return CivilDay(existing: calendar, year, month, min(day, last))
  }

  /// The years that a date is believed of.
  static func years(of calendar: Calendar) -> ClosedRange<Int> { calendar == .gregorian ? 1900...2200 : 1340...1410 }

  private static func length(ofMonth month: Int, year: Int, in calendar: Calendar) -> Int {
    switch (calendar, month) {
    case (.gregorian, 2): year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case (.gregorian, 4), (.gregorian, 6), (.gregorian, 9), (.gregorian, 11): 30
    case (.gregorian, _), (.persian, ...6): 31
    case (.persian, ...11): 30
    case (.persian, _): persianLeapYears.contains(year - quotient(year, 33) * 33) ? 30 : 29
    }
  }

  /// Rounded down. Swift's own rounds towards zero.
  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    value / divisor - (value % divisor < 0 ? 1 : 0)
  }
}

// The Gregorian calendar, in years from March, so that the leap day is a year's last, and in eras of 400 years, which
// are 146,097 days. From 1 March of the year 0 to 1970 are 719,468.
extension CivilDay {
  private static func gregorianDays(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = quotient(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func gregorian(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // No day that a file can name lies so far away that this matters, but it must not trap.
    let shifted = min(max(days, -1 << 48), 1 << 48) + 719_468
    let era = quotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

// The Persian calendar: six months of 31 days, five of 30, and Esfand; eight leap years in 33 (12,053 days), which is
// what the spring equinox of Tehran comes to from 1925 to 2088. 1 Farvardin 1400 was 2021-03-21, the 18,707th day.
extension CivilDay {
  private static let persianLeapYears = [1, 5, 9, 13, 17, 22, 26, 30]

  private static func persianDays(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let cycle = quotient(year, 33)
    return cycle * 12_053 + persianDays(before: year - cycle * 33) + (month - 1) * 30 + min(month - 1, 6) + day - 1
      - 492_633
  }

  private static func persianDays(before yearOfCycle: Int) -> Int {
    yearOfCycle * 365 + persianLeapYears.count { $0 < yearOfCycle }
  }

  private static func persian(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = min(max(days, -1 << 48), 1 << 48) + 492_633
    let cycle = quotient(shifted, 12_053)
    let dayOfCycle = shifted - cycle * 12_053
    // A leap day comes at a year's end, so that no year begins before its 365th part.
    var year = min(dayOfCycle / 365, 32)
    if persianDays(before: year) > dayOfCycle { year -= 1 }
    let dayOfYear = dayOfCycle - persianDays(before: year)
    let month = dayOfYear < 186 ? dayOfYear / 31 : (dayOfYear - 6) / 30
    return (cycle * 33 + year, month + 1, dayOfYear - month * 30 - min(month, 6) + 1)
  }
}
