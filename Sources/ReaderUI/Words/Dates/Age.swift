internal import ArticleParsing
internal import Foundation
internal import Store

/// How long ago something was, by the unit that a reader would say.
enum Age: Equatable {
  case now
  case minutes(Int)
  case hours(Int)
  /// 0…6; 1 is yesterday, and 0 is today, of a day without a time.
  case days(Int)
  case date(CivilDay)

  init(of seconds: Int, at clock: Clock) {
    let passed = clock.seconds - seconds
    let day = CivilDay(seconds: seconds, offset: clock.offset)
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let days = today.daysSince1970 - day.daysSince1970
    switch passed {
    case ..<(-60): self = .date(day)
    case ..<60: self = .now
    case ..<3600: self = .minutes(passed / 60)
    case _ where days <= 0 || days == 1 && passed < 6 * 3600: self = .hours(passed / 3600)
    default: self = days <= 6 ? .days(days) : .date(day)
    }
  }

  /// A day without a time has no hours.
  init(ofDay day: CivilDay, at clock: Clock) {
    let days = CivilDay(seconds: clock.seconds, offset: clock.offset).daysSince1970 - day.daysSince1970
    self = (0...6).contains(days) ? .days(days) : .date(day)
  }

  /// Of a date that a page or a feed says.
  init(ofPublished seconds: Int, at clock: Clock) {
    if let day = CivilDay(withoutTime: seconds) {
      self.init(ofDay: day, at: clock)
    } else {
      self.init(of: seconds, at: clock)
    }
  }
}

extension CivilDay {
  /// The day of a date without a time, the same wherever it is read; nil where there is one. A page or a feed that tells
  /// none is stored with midnight sharp; to show that as a time would be a guess, and in another zone a wrong one.
  init?(withoutTime seconds: Int) {
    guard seconds.isMultiple(of: 86_400) else { return nil }
    self.init(seconds: seconds, offset: 0)
  }
}

/// Ages and dates for a window that has no room for whole ones.
struct ShortAges: Sendable {
  let minutes: Plural
  let hours: Plural
  let days: Plural
  /// A date of this year: `{day}` and `{month}`, a number, or `{name}`, the month's.
  let date: String
  /// In place of the date of an article that has none.
  let undated: String
}

/// When several articles came that have no date of their own, above them all.
struct ArrivalDays: Sendable {
  let today: String
  let yesterday: String
  /// `{date}` is the day on which they came.
  let date: String
}

extension Strings {
  /// `age(of:at:)` in seven columns at most: «3 أيام», 20/11, 11/2023. An article without a date has none here either.
  func shortAge(of article: Article, at clock: Clock) -> String {
    guard let published = article.published else { return words.short.undated }
    let age = article.dayAlone.map { Age(ofDay: $0, at: clock) } ?? Age(of: published.seconds, at: clock)
    return switch age {
    case .now: words.now
    case .minutes(let minutes): count(words.short.minutes, minutes)
    case .hours(let hours): count(words.short.hours, hours)
    // The word for today has no room everywhere.
    case .days(0): shortDate(of: CivilDay(seconds: clock.seconds, offset: clock.offset), at: clock)
    case .days(let days): count(words.short.days, days)
    case .date(let day): shortDate(of: day, at: clock)
    }
  }

  /// How the list says in a row that an article has no date of its own, where it has no room for the whole of it.
  func shortArrival(of article: Article, at clock: Clock) -> String {
    guard article.isDateArrival else { return words.undated }
    let day = CivilDay(seconds: Int(article.date.timeIntervalSince1970), offset: clock.offset)
    return words.importedOn.replacing("{date}", with: shortDate(of: day, at: clock))
  }

  private func shortDate(of date: CivilDay, at clock: Clock) -> String {
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    if let other = numericDate(of: date, at: clock) { return other }
    guard date.year == today.year else { return digits("\(date.month)/\(date.year)") }
    return digits(
      words.short.date.replacing("{day}", with: "\(date.day)").replacing("{month}", with: "\(date.month)")
        .replacing("{name}", with: monthNames[date.month - 1]))
  }
}
