/// A day of the Gregorian calendar in the reader's own time.
struct CivilDate: Equatable {
  var year, month, day: Int
  /// Days since 1 January 1970.
  var dayNumber: Int

  /// The date at `seconds` since 1970, `offset` seconds east of Greenwich. The arithmetic counts
  /// years from March, so that the leap day is a year's last; no Foundation, whose first use of a
  /// calendar costs 10 ms of the first frame.
  init(seconds: Int, offset: Int) {
    dayNumber = Int((Double(seconds + offset) / 86400).rounded(.down))
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}

/// The time at the reader's place: seconds since 1970, and how far east of Greenwich the clock is.
public struct Clock: Equatable, Sendable {
  public var seconds: Int
  public var offset: Int

  public init(seconds: Int, offset: Int) { (self.seconds, self.offset) = (seconds, offset) }
}

extension Strings {
  /// How long ago, as a reader says it: minutes, hours, yesterday, days, then the date.
  func age(of seconds: Int, at clock: Clock) -> String {
    let passed = clock.seconds - seconds
    if passed < 60 { return passed < -60 ? date(of: seconds, at: clock) : now }
    if passed < 3600 { return count(minutesAgo, passed / 60) }
    let today = CivilDate(seconds: clock.seconds, offset: clock.offset)
    let days = today.dayNumber - CivilDate(seconds: seconds, offset: clock.offset).dayNumber
    switch days {
    case ...0: return count(hoursAgo, passed / 3600)
    case 1: return passed < 6 * 3600 ? count(hoursAgo, passed / 3600) : yesterday
    case 2...6: return count(daysAgo, days)
    default: return date(of: seconds, at: clock)
    }
  }

  /// The day and month, and the year where it is another one.
  func date(of seconds: Int, at clock: Clock) -> String {
    let date = CivilDate(seconds: seconds, offset: clock.offset)
    let today = CivilDate(seconds: clock.seconds, offset: clock.offset)
    let short = "\(date.day) \(months[date.month - 1])"
    return date.year == today.year ? short : "\(short) \(date.year)"
  }
}
