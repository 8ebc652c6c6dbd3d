internal import ArticleParsing
internal import Foundation
internal import Store

/// The time at the reader's place: seconds since 1970, and how far east of Greenwich the clock is.
public struct Clock: Equatable, Sendable {
  public var seconds: Int
  public var offset: Int

  public init(seconds: Int, offset: Int) { (self.seconds, self.offset) = (seconds, offset) }
}

extension Strings {
  /// How long ago an article was published; where that is not known, when it was imported.
  func age(of article: Article, at clock: Clock) -> String {
    guard let published = article.published else { return arrival(of: article, at: clock) }
    let seconds = Int(published.timeIntervalSince1970)
    return article.tellsDayAlone
      ? age(ofDay: CivilDay(seconds: seconds, offset: 0), at: clock) : age(of: seconds, at: clock)
  }

  /// The date as the article's own page shows it; nil where it has none of its own.
  func date(of article: Article, at clock: Clock) -> String? {
    guard let published = article.published else { return nil }
    let seconds = Int(published.timeIntervalSince1970)
    return article.tellsDayAlone
      ? date(of: CivilDay(seconds: seconds, offset: 0), at: clock) : date(of: seconds, at: clock)
  }

  /// «استورد في 3 يوليو»: that it is no date of the article's own is said beside it.
  private func arrival(of article: Article, at clock: Clock) -> String {
    guard article.isDateArrival else { return undated }
    return importedOn.replacing("{date}", with: date(of: Int(article.date.timeIntervalSince1970), at: clock))
  }

  /// A day without a time has no hours.
  private func age(ofDay day: CivilDay, at clock: Clock) -> String {
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    return switch today.daysSince1970 - day.daysSince1970 {
    case 1: yesterday
    case let days where (2...6).contains(days): count(daysAgo, days)
    default: date(of: day, at: clock)
    }
  }

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
    date(of: CivilDay(seconds: seconds, offset: clock.offset), at: clock)
  }

  private func date(of date: CivilDay, at clock: Clock) -> String {
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let short = "\(date.day) \(months.names[date.month - 1])"
    return date.year == today.year ? short : "\(short) \(date.year)"
  }
}

extension Article {
  fileprivate var tellsDayAlone: Bool { dateSource?.tellsDayAlone == true }
}
