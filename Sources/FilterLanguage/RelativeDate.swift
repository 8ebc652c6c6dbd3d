internal import ArticleParsing
import Foundation

/// A day that is told from today, or a length of time up to now: أمس, الأحد, 3 أيام, أسبوعين.
enum RelativeDate: Equatable {
  /// Days from today.
  case day(Int)
  /// The last such day, today among them; Sunday is 0.
  case weekday(Int)
  case length(TimeUnit, Int)

  init?(_ text: String) {
    var words = DateWord.words(of: text).filter { $0.sign == nil }
    // `3 days ago`: alone, ago is what Spanish calls August.
    if words.count > 2, words.last?.name == nil, text.lowercased().hasSuffix("ago") { words.removeLast() }
    if words.count > 1 { words.removeAll { $0.name.map(Self.besides.contains) == true } }
    guard case .word(let last, _) = words.last else { return nil }
    let before = words.dropLast()
    guard !before.isEmpty else {
      // ہفتہ is a week and Saturday in Urdu; Persian writes its week with another letter.
      let isUrdu = text.unicodeScalars.contains("\u{6C1}")
      if let days = Self.days[last] {
        self = .day(days)
      } else if let unit = TimeUnit.ofOne[last], DateNames.weekday(last) == nil || !isUrdu {
        self = .length(unit, 1)
      } else if let unit = TimeUnit.ofTwo[last] {
        self = .length(unit, 2)
      } else if let weekday = DateNames.weekday(last) {
        self = .weekday(weekday)
      } else {
        return nil
      }
      return
    }
    let names = before.compactMap(\.name)
    if let unit = TimeUnit.ofMany[last] {
      guard let count = before.count == 1 ? Self.count(before.first) : NumberWords.value(names, of: before.count) else {
        return nil
      }
      self = .length(unit, count)
    } else if before.count == 1, let name = names.first, let unit = TimeUnit.ofOne[name], NumberWords.isOne(last) {
      // يوم واحد, שבוע אחד
      self = .length(unit, 1)
    } else if before.count == 1, let days = names.first.flatMap({ Self.days[$0 + " " + last] }) {
      self = .day(days)
    } else {
      return nil
    }
  }

  private static func count(_ word: DateWord?) -> Int? {
    switch word {
    // More digits than a number is read of.
    case .number(let count, let digits): digits > 15 ? .max : count
    case .word(let name, _): NumberWords.value([name], of: 1)
    default: nil
    }
  }

  /// `now` in seconds since 1970, `today` in days. Nil for a length of nothing or of more than a hundred years.
  func span(now: Int64, today: Int, _ zone: TimeZone) -> Range<Int64>? {
    switch self {
    case .day(let days): return zone.span(of: today + days..<today + days + 1)
    case .weekday(let weekday):
      // 1 January 1970 was a Thursday.
      let day = today - ((today + 4 - weekday) % 7 + 7) % 7
      return zone.span(of: day..<day + 1)
    case .length(let unit, let count):
      guard 1...unit.most ~= count else { return nil }
      // A day is 24 hours; they begin with their minute. How long a month is says the calendar, which has days, so
      // that it begins with its first one.
      let first =
        switch unit.size {
        case .seconds(let seconds): Self.minute(now - Int64(count * seconds))
        case .months(let months):
          zone.start(of: CivilDay(daysSince1970: today).adding(months: -count * months).daysSince1970)
        }
      return first..<max(first, now) + 1
    }
  }

  private static func minute(_ seconds: Int64) -> Int64 { seconds - ((seconds % 60) + 60) % 60 }

  static func isKnown(_ name: String) -> Bool {
    days[name] != nil || besides.contains(name) || TimeUnit.knows(name) || NumberWords.knows(name)
  }

  /// Whether a word that is told from today or of a length begins so.
  static func mayBecome(_ beginning: String) -> Bool {
    days.keys.contains { $0.hasPrefix(beginning) } || TimeUnit.mayBecome(beginning) || NumberWords.mayBecome(beginning)
  }

  private static let days = DateVocabulary.table([
    (0, "اليوم today امروز היום آج"), (-1, "أمس البارحة yesterday دیروز אתמול"),
    (-2, "پریروز שלשום پرسوں"), (1, "غدا tomorrow فردا מחר"),
  ]).merging(["اول امس": -2]) { old, _ in old }

  /// Words around a length that say no more than that it ends now.
  private static let besides = DateVocabulary.set(
    """
    last past the مضت الماضية الماضي الأخيرة الأخير آخر قبل پیش گذشته اخیر לפני האחרונים האחרונות پہلے پچھلے گزشتہ
    """)
}
