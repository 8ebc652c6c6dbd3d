import ArticleParsing
import Foundation
import TextAnalysis

/// Dates as people type them into a filter line, days before months: 2024-01, 3/7/2025, ٣ تموز, أمس, 3أيام, أسبوعين.
enum FilterDate {
  private static let longest = 60

  /// From the first second of what is named up to the first one after it, in the reader's time zone; nil for no date.
  /// A length of time (`3أيام`) is the time from then until now.
  static func span(_ text: String, now: Date, calendar: Calendar = .gregorianHere) -> Range<Int64>? {
    guard text.utf8.count <= longest else { return nil }
    if let dots = text.range(of: ".."),
      let first = span(String(text[..<dots.lowerBound]), now: now, calendar: calendar),
      let last = span(String(text[dots.upperBound...]), now: now, calendar: calendar),
      first.lowerBound < last.upperBound
    {
      return first.lowerBound..<last.upperBound
    }
    let reader = Reader(text)
    guard !reader.words.isEmpty else { return nil }
    if let days = reader.relative(now: now, calendar) { return days }
    guard let (component, parts) = reader.components(now: now, calendar) else { return nil }
    guard let start = calendar.date(from: parts), isReal(parts, start, calendar),
      let end = calendar.date(byAdding: component, value: 1, to: start)
    else { return nil }
    return seconds(start)..<seconds(end)
  }

  /// Calendars make the second of March of the 30th of February; a filter should rather say no.
  private static func isReal(_ parts: DateComponents, _ date: Date, _ calendar: Calendar) -> Bool {
    let real = calendar.dateComponents([.year, .month, .day], from: date)
    return parts.year == real.year && (parts.month ?? real.month) == real.month && (parts.day ?? real.day) == real.day
  }

  private static func seconds(_ date: Date) -> Int64 { ArticleRow.seconds(date) }

  private struct Reader {
    enum Word: Equatable { case number(Int, digits: Int), month(Int), name(String) }

    let words: [Word]

    init(_ text: String) {
      // Names of two words come joined, and so do numbers and units: 3أيام.
      let spaced = MonthNames.joiningTwoWordNames(
        String(text.map { "./,٫،".contains($0) ? " " : $0 }).replacing("_", with: " "))
      var words: [Word] = []
      for part in spaced.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "–" }) {
        if let month = MonthNames.number(of: String(part)) {
          words.append(.month(month))
          continue
        }
        for word in Analyzer.words(in: String(part)) {
          let digits = word.key.prefix { ("0"..."9").contains($0) }
          if !digits.isEmpty { words.append(.number(Int(digits.prefix(8)) ?? 0, digits: digits.count)) }
          let name = String(word.key.dropFirst(digits.count))
          if !name.isEmpty { words.append(.name(name)) }
        }
      }
      self.words = words
    }

    private static let units: [(component: Calendar.Component, one: Set<String>, two: Set<String>, many: Set<String>)] =
      [
        (.minute, ["دقيقه"], ["دقيقتين"], ["دقاءق", "دقيقه", "min", "minutes"]),
        (.hour, ["ساعه", "hour"], ["ساعتين"], ["ساعات", "ساعه", "h", "hour", "hours"]),
        (.day, ["يوم", "day"], ["يومين"], ["ايام", "يوم", "يوما", "d", "day", "days"]),
        (.weekOfYear, ["اسبوع", "week"], ["اسبوعين"], ["اسابيع", "اسبوع", "اسبوعا", "w", "week", "weeks"]),
        (.month, ["شهر", "month"], ["شهرين"], ["اشهر", "شهور", "شهر", "شهرا", "m", "month", "months"]),
        (
          .year, ["سنه", "عام", "year"], ["سنتين", "عامين"],
          ["سنوات", "سنين", "اعوام", "سنه", "عام", "عاما", "y", "year", "years"]
        ),
      ]
    private static let days: [String: Int] = [
      "اليوم": 0, "today": 0, "امس": -1, "البارحه": -1, "yesterday": -1, "غدا": 1, "tomorrow": 1,
    ]
    private static let weekdays = [
      ["الاحد", "احد", "sunday"], ["الاثنين", "الاثنان", "اثنين", "monday"], ["الثلاثاء", "ثلاثاء", "tuesday"],
      ["الاربعاء", "اربعاء", "wednesday"], ["الخميس", "خميس", "thursday"], ["الجمعه", "جمعه", "friday"],
      ["السبت", "سبت", "saturday"],
    ]

    /// Days by name and lengths of time.
    func relative(now: Date, _ calendar: Calendar) -> Range<Int64>? {
      let today = calendar.startOfDay(for: now)
      func day(_ offset: Int) -> Range<Int64>? {
        guard let start = calendar.date(byAdding: .day, value: offset, to: today),
          let end = calendar.date(byAdding: .day, value: 1, to: start)
        else { return nil }
        return seconds(start)..<seconds(end)
      }
      if case .name(let name)? = words.first, words.count == 1 {
        if let offset = Self.days[name] { return day(offset) }
        if let weekday = Self.weekdays.firstIndex(where: { $0.contains(name) }) {
          // The last such day, today among them.
          return day(-((calendar.component(.weekday, from: today) - 1 - weekday + 7) % 7))
        }
      }
      guard let (component, count) = length else { return nil }
      // Longer lengths begin with their day, so that the question is the same all day long.
      let isShort = component == .hour || component == .minute
      guard let start = calendar.date(byAdding: component, value: -count, to: isShort ? now : today) else { return nil }
      let first = seconds(start)
      return (isShort ? first - first % 60 : first)..<max(first + 1, seconds(now) + 1)
    }

    private var length: (Calendar.Component, Int)? {
      switch (words.first, words.dropFirst().first, words.count) {
      case (.number(let count, digits: 1...4), .name(let name), 2):
        Self.units.first { $0.many.contains(name) }.map { ($0.component, count) }
      case (.name(let name), nil, 1):
        Self.units.lazy.compactMap { unit in
          unit.one.contains(name) ? (unit.component, 1) : unit.two.contains(name) ? (unit.component, 2) : nil
        }.first
      default: nil
      }
    }

    /// A year, a month of a year or a day; without a year the latest that has begun.
    func components(now: Date, _ calendar: Calendar) -> (Calendar.Component, DateComponents)? {
      let thisYear = calendar.component(.year, from: now)
      func latest(month: Int, day: Int?) -> (Calendar.Component, DateComponents) {
        let parts = DateComponents(year: thisYear, month: month, day: day)
        let isAhead = calendar.date(from: parts).map { $0 > now } ?? false
        return (
          day == nil ? .month : .day, DateComponents(year: isAhead ? thisYear - 1 : thisYear, month: month, day: day)
        )
      }
      switch words.count {
      case 1:
        if case .number(let year, digits: 4) = words[0] { return (.year, DateComponents(year: year)) }
        if case .month(let month) = words[0] { return latest(month: month, day: nil) }
      case 2:
        switch (words[0], words[1]) {
        case (.number(let year, digits: 4), .number(let month, digits: 1...2)),
          (.month(let month), .number(let year, digits: 4)),
          (.number(let month, digits: 1...2), .number(let year, digits: 4)):
          return (.month, DateComponents(year: year, month: month))
        case (.number(let day, digits: 1...2), .month(let month)), (.month(let month), .number(let day, digits: 1...2)),
          (.number(let day, digits: 1...2), .number(let month, digits: 1...2)):
          return latest(month: month, day: day)
        default: return nil
        }
      case 3, 4:
        return fullDate
      default: return nil
      }
      return nil
    }

    /// Also with the month in two of its names: 3 حزيران/يونيو 2025.
    private var fullDate: (Calendar.Component, DateComponents)? {
      var numbers: [(value: Int, digits: Int)] = []
      var months = Set<Int>()
      for word in words {
        switch word {
        case .number(let value, let digits): numbers.append((value, digits))
        case .month(let month): months.insert(month)
        case .name: return nil
        }
      }
      if numbers.first?.digits == 4 { numbers.reverse() }
      guard let year = numbers.last, year.digits == 4, let day = numbers.first, day.digits <= 2 else { return nil }
      if months.count == 1, let month = months.first, numbers.count == 2 {
        return (.day, DateComponents(year: year.value, month: month, day: day.value))
      }
      guard months.isEmpty, numbers.count == 3 else { return nil }
      return (.day, DateComponents(year: year.value, month: numbers[1].value, day: day.value))
    }
  }
}

extension Calendar {
  /// Never the locale's own: Saudi Arabia's is the Hijri one.
  static var gregorianHere: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    return calendar
  }
}
