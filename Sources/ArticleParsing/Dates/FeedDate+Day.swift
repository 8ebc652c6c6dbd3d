extension FeedDate {
  /// As `CalendarDate` counts months.
  typealias Day = (year: Int, month: Int, day: Int)

  /// With the month's name, the day before or behind it: `1 January 2004`, `Jan 1, 2004`, `۱۱ دی ۱۳۸۲`. The year has four
  /// digits, or is the last number.
  static func named(_ words: [Word]) -> Day? {
    // `mar., 01 déc. 2020`: in French a Tuesday, in Spanish a month is called so; the month stands behind the weekday.
    guard let place = words.lastIndex(where: { if case .word(let name) = $0 { month(name) != nil } else { false } }),
      case .word(let name) = words[place], let month = month(name)
    else { return nil }
    let before = numbers(words[..<place])
    let behind = numbers(words[place...])
    if let year = (behind + before).first(where: { $0.digits == 4 && isYear($0.value, of: month) })?.value {
      let day = before.last { $0.digits <= 2 } ?? behind.first { $0.digits <= 2 }
      return (year, month, day?.value ?? 1)
    }
    let all = before + behind
    guard all.count >= 2, all[1].digits <= 3 else { return nil }
    return (century(all[1].value, digits: all[1].digits), month, all[0].value)
  }

  /// Beside an Islamic date stand two years.
  private static func isYear(_ year: Int, of month: Int) -> Bool {
    (year < 1900) == (month >= CalendarDate.firstJalaliMonth)
  }

  private static func numbers(_ words: ArraySlice<Word>) -> [(value: Int, digits: Int)] {
    words.compactMap { if case .number(let value, let digits) = $0 { (value, digits) } else { nil } }
  }

  /// English abbreviations are most of what is met, and need no table.
  static func month(_ name: String) -> Int? {
    if name.utf8.count == 3, let number = english[name] { return number }
    return name.utf8.first! < 0x80 || name.unicodeScalars.first!.value < 0x0590
      ? EuropeanMonths.number(of: name) : MonthNames.index(of: name)
  }

  private static let english = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// `2004-01-02`, `2004-01`, `2004`, `20040102`, `040102`, `2004-335`, `2/1/2004`, `2 1 2004`; days before months where
  /// both can be.
  static func numeric(_ words: [Word]) -> Day? {
    for index in words.indices {
      guard case .number(let first, let digits) = words[index] else { continue }
      if digits == 8 { return (first / 10_000, first / 100 % 100, first % 100) }
      if digits == 6, words.count == 1 { return (century(first / 10_000, digits: 2), first / 100 % 100, first % 100) }
      if let day = spaced(words[index...]) { return day }
      let separator = index + 1 < words.count ? words[index + 1] : .word("")
      guard index + 2 < words.count, ["-", "/", "."].map(Word.sign).contains(separator),
        case .number(let second, let secondDigits) = words[index + 2]
      else {
        if digits == 4, index == 0, words.count == 1 || words[1] == .word("t") { return (first, 1, 1) }
        continue
      }
      guard index + 4 < words.count, words[index + 3] == separator,
        case .number(let third, let thirdDigits) = words[index + 4]
      else {
        if digits == 4, secondDigits == 3 { return ordinal(year: first, day: second) }
        if digits == 4, secondDigits <= 2 { return (first, second, 1) }
        continue
      }
      if digits == 4 { return (first, second, third) }
      guard digits <= 2, secondDigits <= 2 else { continue }
      if thirdDigits == 4 || separator != .sign("-") {
        let year = century(third, digits: thirdDigits)
        return second > 12 ? (year, first, second) : (year, second, first)
      }
      return (century(first, digits: digits), second, third)
    }
    return nil
  }

  /// `11 04 2020`
  private static func spaced(_ words: ArraySlice<Word>) -> Day? {
    guard words.count >= 3, case .number(let day, digits: 1...2) = words[words.startIndex],
      case .number(let month, digits: 1...2) = words[words.startIndex + 1],
      case .number(let year, digits: 4) = words[words.startIndex + 2]
    else { return nil }
    return month > 12 ? (year, day, month) : (year, month, day)
  }

  private static func ordinal(year: Int, day: Int) -> Day? {
    guard let newYear = CalendarDate.daysSince1970(year: year, month: 1, day: 1) else { return nil }
    for month in (1...12).reversed() {
      guard let first = CalendarDate.daysSince1970(year: year, month: month, day: 1) else { continue }
      if day > first - newYear { return (year, month, day - (first - newYear)) }
    }
    return nil
  }

  /// RFC 2822 §4.3: below 50 it is this century, other two and three digits add to 1900.
  private static func century(_ year: Int, digits: Int) -> Int {
    switch digits {
    case 4: year
    case 3: year + 1900
    default: year < 50 ? year + 2000 : year + 1900
    }
  }
}
