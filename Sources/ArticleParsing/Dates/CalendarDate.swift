/// Days of the calendars that papers date by.
enum CalendarDate {
  /// The first month of the Persian calendar, فروردین; the Gregorian ones are 1 to 12.
  static let firstJalaliMonth = 13

  /// Days since 1970-01-01; nil for days that do not exist.
  ///
  /// A year from 1340 to 1410 is Persian (1961 to 2032). What is written in later ones is an Islamic date, and stays
  /// unread: which day that is depends on the country that saw the moon.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int? {
    if (firstJalaliMonth..<(firstJalaliMonth + 12)).contains(month) {
      return jalali(year: year, month: month - firstJalaliMonth + 1, day: day)
    }
    return year < 1900 ? jalali(year: year, month: month, day: day) : gregorian(year: year, month: month, day: day)
  }

  private static func gregorian(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    // 719,162 days lie between 0001-01-01 and 1970-01-01.
    return before * 365 + leaps + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }

  /// Six months of 31 days, five of 30, and Esfand; eight leap years in 33, which is what the spring equinox of Tehran
  /// comes to from 1925 to 2088.
  private static func jalali(year: Int, month: Int, day: Int) -> Int? {
    guard (1340...1410).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let leapYears = [1, 5, 9, 13, 17, 22, 26, 30]
    let place = year % 33
    guard day <= (month <= 6 ? 31 : month <= 11 || leapYears.contains(place) ? 30 : 29) else { return nil }
    let leaps = year / 33 * 8 + leapYears.count { $0 < place }
    let before = (month - 1) * 30 + min(month - 1, 6)
    // 1 Farvardin 1400 was 2021-03-21, the 18,707th day.
    return year * 365 + leaps + before + day - 1 - 492_633
  }
}
