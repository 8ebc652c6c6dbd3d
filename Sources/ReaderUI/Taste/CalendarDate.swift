internal import ArticleParsing
internal import Foundation

/// The calendar of Umm al-Qura, by which Saudi Arabia and most Arab papers date: a table, not a reckoning.
enum UmmAlQura {
  private static let calendar: Foundation.Calendar = {
    var calendar = Foundation.Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// The years that ICU has in its table (islamcal.cpp, UMALQURA_YEAR_START and _END); beyond, it would reckon.
  private static let years = 1300...1600
  /// Days that may be in them, since 1970.
  private static let days = -31_900...75_000

  /// Nil for a day that the table does not have.
  static func date(of day: CivilDay) -> (year: Int, month: Int, day: Int)? {
    guard days.contains(day.daysSince1970) else { return nil }
    let noon = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400 + 43_200)
    let parts = calendar.dateComponents([.year, .month, .day], from: noon)
    guard let year = parts.year, let month = parts.month, let day = parts.day, years.contains(year),
      (1...12).contains(month)
    else { return nil }
    return (year, month, day)
  }
}

extension Strings {
  /// The day and month, and the year where it is another one, as the reader's calendar has them.
  func date(of day: CivilDay, at clock: Clock) -> String {
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let other =
      switch taste.calendar {
      case .gregorian, .both: nil as String?
      case .hijri: hijri(day, today)
      case .persian: solar(day, today)
      }
    return digits(other ?? gregorian(day, today))
  }

  /// The same, with the other calendar's date beside it where both are wanted: for where there is room for it.
  func wholeDate(of day: CivilDay, at clock: Clock) -> String {
    let date = date(of: day, at: clock)
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    guard taste.calendar == .both, let other = hijri(day, today) else { return date }
    return calendars.both.replacing("{date}", with: date).replacing("{other}", with: digits(other))
  }

  /// Day and month as two numbers, or month and year, of a calendar that is not the Gregorian one; nil where that is meant.
  func numericDate(of day: CivilDay, at clock: Clock) -> String? {
    let today = CivilDay(seconds: clock.seconds, offset: clock.offset)
    let (date, now): (Parts?, Parts?) =
      switch taste.calendar {
      case .gregorian, .both: (nil, nil)
      case .hijri: (UmmAlQura.date(of: day), UmmAlQura.date(of: today))
      case .persian: (Self.solar(day), Self.solar(today))
      }
    guard let date else { return nil }
    return digits(date.year == now?.year ? "\(date.day)/\(date.month)" : "\(date.month)/\(date.year)")
  }

  /// «1er» in French.
  func name(ofDay day: CivilDay) -> String { day.day == 1 ? words.firstDay : "\(day.day)" }

  /// The number of a day in its month.
  func dayOfMonth(_ day: CivilDay) -> String {
    let other =
      switch taste.calendar {
      case .gregorian, .both: nil as Int?
      case .hijri: UmmAlQura.date(of: day)?.day
      case .persian: Self.solar(day)?.day
      }
    return digits("\(other ?? day.day)")
  }

  /// Hours and minutes of a minute of the day: 14:30, or 2:30 and which half of the day that is.
  func time(ofMinute minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    let isTwelve = taste.hours == .twelve
    let shown = isTwelve ? (hour + 11) % 12 + 1 : hour
    let time = digits("\(shown):\(rest < 10 ? "0" : "")\(rest)")
    guard isTwelve else { return time }
    return (hour < 12 ? calendars.morning : calendars.evening).replacing("{time}", with: time)
  }

  private typealias Parts = (year: Int, month: Int, day: Int)

  private var calendars: TasteWords.Calendars { words.tasteWords.calendars }

  private func gregorian(_ day: CivilDay, _ today: CivilDay) -> String {
    let short = "\(name(ofDay: day)) \(monthNames[day.month - 1])"
    return day.year == today.year ? short : "\(short) \(day.year)"
  }

  private func hijri(_ day: CivilDay, _ today: CivilDay) -> String? {
    UmmAlQura.date(of: day).map { date in
      text(date, calendars.hijri, calendars.hijriYear, isThisYear: date.year == UmmAlQura.date(of: today)?.year)
    }
  }

  private func solar(_ day: CivilDay, _ today: CivilDay) -> String? {
    Self.solar(day).map { date in
      text(date, calendars.solar, calendars.solarYear, isThisYear: date.year == Self.solar(today)?.year)
    }
  }

  private func text(_ date: Parts, _ months: Words.Months, _ year: String, isThisYear: Bool) -> String {
    let short = "\(date.day) \(months.names[date.month - 1])"
    return isThisYear ? short : "\(short) \(year.replacing("{year}", with: "\(date.year)"))"
  }

  /// Of the years in which eight leap years in 33 are what Tehran's equinox comes to (see `CivilDay`).
  private static func solar(_ day: CivilDay) -> Parts? {
    let date = CivilDay(daysSince1970: day.daysSince1970, in: .persian)
    return (1304...1466).contains(date.year) ? (date.year, date.month, date.day) : nil
  }

  /// The Gregorian months, in Arabic as the reader's country calls them.
  var monthNames: [String] {
    guard words.interface == .arabic else { return words.months.names }
    return switch taste.months {
    case .egyptian: words.months.names
    case .levantine: ArabicMonths.levantine.names
    case .algerian: ArabicMonths.algerian.names
    case .moroccan: ArabicMonths.moroccan.names
    }
  }
}
