internal import ArticleParsing

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
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let days = today.daysSince1970 - CivilDay(seconds: seconds, offset: clock.offset).daysSince1970
    switch days {
    case ...0: return count(hoursAgo, passed / 3600)
    case 1: return passed < 6 * 3600 ? count(hoursAgo, passed / 3600) : yesterday
    case 2...6: return count(daysAgo, days)
    default: return date(of: seconds, at: clock)
    }
  }

  /// The day and month, and the year where it is another one.
  func date(of seconds: Int, at clock: Clock) -> String {
    let date = CivilDay(seconds: seconds, offset: clock.offset)
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let short = "\(date.day) \(months.names[date.month - 1])"
    return date.year == today.year ? short : "\(short) \(date.year)"
  }
}
