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
    return text(article.dayAlone.map { Age(ofDay: $0, at: clock) } ?? Age(of: published.seconds, at: clock), at: clock)
  }

  /// The date as the article's own page shows it; nil where it has none of its own.
  func date(of article: Article, at clock: Clock) -> String? {
    guard let published = article.published else { return nil }
    return article.dayAlone.map { date(of: $0, at: clock) } ?? date(of: published.seconds, at: clock)
  }

  /// The date as the article's own page shows it, with the time where it has one; where it has no date, when it came and
  /// that it is that.
  func dateAndTime(of article: Article, at clock: Clock) -> String {
    guard let published = article.published else {
      guard article.isDateArrival else { return words.undated }
      let seconds = Int(article.date.timeIntervalSince1970)
      return words.importedOn.replacing("{date}", with: dateAndTime(of: seconds, at: clock))
    }
    return article.dayAlone.map { wholeDate(of: $0, at: clock) } ?? dateAndTime(of: published.seconds, at: clock)
  }

  /// «29 نوفمبر، 9:40»
  func dateAndTime(of seconds: Int, at clock: Clock) -> String {
    words.dateWithTime.replacing(
      "{date}", with: wholeDate(of: CivilDay(seconds: seconds, offset: clock.offset), at: clock)
    )
    .replacing("{time}", with: time(of: seconds, at: clock))
  }

  /// «9:40»
  private func time(of seconds: Int, at clock: Clock) -> String {
    // A stored time may be any number.
    let (local, isTooLate) = seconds.addingReportingOverflow(clock.offset)
    let minute = isTooLate ? 0 : (local - 86_400 * CivilDay(seconds: seconds, offset: clock.offset).daysSince1970) / 60
    return time(ofMinute: minute)
  }

  /// `age(of:at:)` where the day is named above: of one that is told by its day, the time alone; nothing where that is
  /// not known. Of one without a date that it has none, for the day is not its own.
  func ageBelowItsDay(of article: Article, at clock: Clock) -> String {
    guard let published = article.published else { return words.undated }
    return article.dayAlone == nil ? ageBelowItsDay(ofPublished: published, at: clock) : ""
  }

  /// The same of a date that a page or a feed says.
  func ageBelowItsDay(ofPublished date: Date, at clock: Clock) -> String {
    guard CivilDay(withoutTime: date.seconds) == nil else { return "" }
    return switch Age(of: date.seconds, at: clock) {
    case .days, .date: time(of: date.seconds, at: clock)
    case let age: text(age, at: clock)
    }
  }

  /// `age(of:at:)` beside those of the same days: by the hour it is told who was first.
  func ageInStory(of article: Article, at clock: Clock) -> String {
    let age = age(of: article, at: clock)
    guard let published = article.published, article.dayAlone == nil else { return age }
    switch Age(of: published.seconds, at: clock) {
    case .days, .date:
      let day = date(of: CivilDay(seconds: published.seconds, offset: clock.offset), at: clock)
      return words.dateWithTime.replacing("{date}", with: day)
        .replacing("{time}", with: time(of: published.seconds, at: clock))
    default: return age
    }
  }

  /// «استُورد في 3 يوليو»: that it is no date of the article's own is said beside it.
  private func arrival(of article: Article, at clock: Clock) -> String {
    guard article.isDateArrival else { return words.undated }
    return words.importedOn.replacing("{date}", with: date(of: Int(article.date.timeIntervalSince1970), at: clock))
  }

  /// How long ago a page or a feed says that something was published.
  func age(ofPublished date: Date, at clock: Clock) -> String {
    text(Age(ofPublished: date.seconds, at: clock), at: clock)
  }

  /// How long ago, as a reader says it: minutes, hours, yesterday, days, then the date.
  func age(of seconds: Int, at clock: Clock) -> String { text(Age(of: seconds, at: clock), at: clock) }

  private func text(_ age: Age, at clock: Clock) -> String {
    switch age {
    case .now: words.now
    case .minutes(let minutes): count(words.minutesAgo, minutes)
    case .hours(let hours): count(words.hoursAgo, hours)
    // It stands in a row, where the name of a day begins one.
    case .days(0): words.today.lowercased()
    case .days(1): words.yesterday.lowercased()
    case .days(let days): count(words.daysAgo, days)
    case .date(let day): date(of: day, at: clock)
    }
  }

  /// The day and month, and the year where it is another one.
  func date(of seconds: Int, at clock: Clock) -> String {
    date(of: CivilDay(seconds: seconds, offset: clock.offset), at: clock)
  }

  /// «اليوم», «أمس», or the date.
  func name(of day: CivilDay, at clock: Clock) -> String {
    switch CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 - day.daysSince1970 {
    case 0: words.today
    case 1: words.yesterday
    default: wholeDate(of: day, at: clock)
    }
  }

  /// «استُوردت اليوم · بلا تاريخ»: the day on which articles came that have no date of their own.
  func name(ofArrival day: CivilDay, at clock: Clock) -> String {
    let arrivals = words.arrivals
    let came =
      switch CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 - day.daysSince1970 {
      case 0: arrivals.today
      case 1: arrivals.yesterday
      default: arrivals.date.replacing("{date}", with: wholeDate(of: day, at: clock))
      }
    return came + " · " + words.undated
  }
}

extension Article {
  /// Of a date that its address tells, or a file's name.
  var tellsDayAlone: Bool { dateSource?.tellsDayAlone == true }

  /// Its date, where that has no time of day.
  var dayAlone: CivilDay? {
    guard let seconds = published?.seconds else { return nil }
    return CivilDay(withoutTime: seconds) ?? (tellsDayAlone ? CivilDay(seconds: seconds, offset: 0) : nil)
  }
}

extension Date {
  var seconds: Int { Int(timeIntervalSince1970) }
}
