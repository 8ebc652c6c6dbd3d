internal import ArticleParsing
import Foundation

/// A day that is told from today, or a length of time up to now: أمس, الأحد, 3أيام, أسبوعين.
enum RelativeDate: Equatable {
  /// Days from today.
  case day(Int)
  /// The last such day, today among them; Sunday is 0.
  case weekday(Int)
  case length(Unit, Int)

  enum Unit { case minute, hour, day, week, month, year }

  init?(_ text: String) {
    let words = DateWord.words(of: text).filter { $0.sign == nil }
    switch (words.first, words.dropFirst().first, words.count) {
    case (.word(let name, _), nil, 1):
      if let days = Self.days[name] {
        self = .day(days)
      } else if let weekday = DateNames.weekday(name) {
        self = .weekday(weekday)
      } else if let unit = Self.units.first(where: { $0.one.contains(name) || $0.two.contains(name) }) {
        self = .length(unit.unit, unit.two.contains(name) ? 2 : 1)
      } else {
        return nil
      }
    case (.number(let count, digits: 1...4), .word(let name, _), 2):
      guard let unit = Self.units.first(where: { $0.many.contains(name) }) else { return nil }
      self = .length(unit.unit, count)
    default: return nil
    }
  }

  /// `now` in seconds since 1970, `today` in days.
  func span(now: Int64, today: Int, _ zone: TimeZone) -> Range<Int64> {
    switch self {
    case .day(let days): return zone.span(of: today + days..<today + days + 1)
    case .weekday(let weekday):
      // 1 January 1970 was a Thursday.
      let day = today - ((today + 4 - weekday) % 7 + 7) % 7
      return zone.span(of: day..<day + 1)
    case .length(let unit, let count):
      let months = { CivilDay(daysSince1970: today).adding(months: -$0).daysSince1970 }
      // Longer lengths begin with their day, so that the question is the same all day long.
      let first =
        switch unit {
        case .minute: minute(now - Int64(count) * 60)
        case .hour: minute(now - Int64(count) * 3600)
        case .day: zone.start(of: today - count)
        case .week: zone.start(of: today - count * 7)
        case .month: zone.start(of: months(count))
        case .year: zone.start(of: months(count * 12))
        }
      return first..<max(first, now) + 1
    }
  }

  private func minute(_ seconds: Int64) -> Int64 { seconds - seconds % 60 }

  // Names are folded: دقائق has a hamza alone.
  private static let units: [(unit: Unit, one: Set<String>, two: Set<String>, many: Set<String>)] = [
    (.minute, ["دقيقه"], ["دقيقتين"], ["دقاءق", "دقيقه", "min", "minutes"]),
    (.hour, ["ساعه", "hour"], ["ساعتين"], ["ساعات", "ساعه", "h", "hour", "hours"]),
    (.day, ["يوم", "day"], ["يومين"], ["ايام", "يوم", "يوما", "d", "day", "days"]),
    (.week, ["اسبوع", "week"], ["اسبوعين"], ["اسابيع", "اسبوع", "اسبوعا", "w", "week", "weeks"]),
    (.month, ["شهر", "month"], ["شهرين"], ["اشهر", "شهور", "شهر", "شهرا", "m", "month", "months"]),
    (
      .year, ["سنه", "عام", "year"], ["سنتين", "عامين"],
      ["سنوات", "سنين", "اعوام", "سنه", "عام", "عاما", "y", "year", "years"]
    ),
  ]

  private static let days: [String: Int] = [
    "اليوم": 0, "today": 0, "امس": -1, "البارحه": -1, "yesterday": -1, "غدا": 1, "tomorrow": 1,
  ]
}
