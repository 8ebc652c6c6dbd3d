import ArticleParsing
import Foundation
import Store
import Testing

@testable import ReaderUI

/// Days, times and numbers as the reader's settings have them.
@Suite struct DateTasteTests {
  private func strings(_ interface: Interface = .arabic, _ change: (inout DateTaste) -> Void) -> Strings {
    var strings = interface.strings
    change(&strings.taste)
    return strings
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  /// The beginnings of months that the kingdom's almanac names.
  @Test(arguments: [
    (2025, 3, 1, 1446, 9, 1), (2025, 3, 30, 1446, 10, 1), (2025, 6, 26, 1447, 1, 1), (2026, 2, 18, 1447, 9, 1),
    (2026, 6, 16, 1448, 1, 1),
  ])
  func `a day in the calendar of Umm al-Qura`(
    year: Int, month: Int, day: Int, hijriYear: Int, hijriMonth: Int, hijriDay: Int
  ) throws {
    let date = try #require(UmmAlQura.date(of: self.day(year, month, day)))
    #expect(date.year == hijriYear && date.month == hijriMonth && date.day == hijriDay)
  }

  @Test(arguments: [-400_000_000_000, -40_000, -32_000, 75_000, 80_000, .max / 100_000])
  func `of a day outside the table nothing is said`(days: Int) {
    let day = CivilDay(daysSince1970: days)
    #expect(UmmAlQura.date(of: day) == nil)
    let both = strings { $0.calendar = .both }
    #expect(both.wholeDate(of: day, at: noon) == both.date(of: day, at: noon))
  }

  @Test func `the Islamic date stands in place of the other or beside it`() throws {
    let clock = Clock(seconds: try day(2026, 2, 20).daysSince1970 * 86_400, offset: 0)
    let ramadan = try day(2026, 2, 18)
    #expect(strings { $0.calendar = .hijri }.date(of: ramadan, at: clock) == "1 رمضان")
    #expect(strings { $0.calendar = .both }.wholeDate(of: ramadan, at: clock) == "18 فبراير (1 رمضان)")
    #expect(strings { $0.calendar = .both }.date(of: ramadan, at: clock) == "18 فبراير")
    let earlier = try day(2025, 3, 1)
    #expect(strings { $0.calendar = .hijri }.date(of: earlier, at: clock) == "1 رمضان 1446 هـ")
    #expect(
      strings(.english) { $0.calendar = .both }.wholeDate(of: earlier, at: clock) == "1 Mar 2025 (1 Ramadan 1446 AH)")
  }

  @Test func `the solar calendar has its own months and years`() throws {
    let clock = Clock(seconds: try day(2026, 11, 20).daysSince1970 * 86_400, offset: 0)
    #expect(strings { $0.calendar = .persian }.date(of: try day(2026, 11, 20), at: clock) == "29 آبان")
    #expect(strings { $0.calendar = .persian }.date(of: try day(2021, 3, 21), at: clock) == "1 فروردين 1400 هـ.ش")
    // Before the calendar was made, there is the other.
    #expect(strings { $0.calendar = .persian }.date(of: try day(1910, 5, 1), at: clock) == "1 مايو 1910")
  }

  @Test(arguments: [
    (DateTaste.Months.egyptian, "20 نوفمبر"), (.levantine, "20 تشرين الثاني"), (.algerian, "20 نوفمبر"),
    (.moroccan, "20 نونبر"),
  ])
  func `months as the reader's country calls them`(months: DateTaste.Months, text: String) {
    #expect(strings { $0.months = months }.date(of: noon.seconds, at: noon) == text)
    #expect(strings(.english) { $0.months = months }.date(of: noon.seconds, at: noon) == "20 Nov")
  }

  @Test func `digits are those of the language, in numbers, ages and dates`() {
    let eastern = strings { $0.digits = .eastern }
    #expect(eastern.count(eastern.articles, 12_345) == "١٢٬٣٤٥ مقالًا")
    #expect(eastern.age(of: noon.seconds - 180, at: noon) == "قبل ٣ دقائق")
    #expect(eastern.date(of: noon.seconds - 400 * 86_400, at: noon) == "١٦ أكتوبر ٢٠٢٥")
    #expect(eastern.number(1_000) == "١٬٠٠٠")
    // English has no others.
    #expect(strings(.english) { $0.digits = .eastern }.number(1_000) == "1,000")
  }

  @Test(arguments: [
    (0, "12:00 ص", "12:00 am"), (580, "9:40 ص", "9:40 am"), (720, "12:00 م", "12:00 pm"),
    (1439, "11:59 م", "11:59 pm"),
  ])
  func `a clock of twelve hours says which half of the day it is`(minute: Int, arabic: String, english: String) {
    #expect(strings { $0.hours = .twelve }.time(ofMinute: minute) == arabic)
    #expect(strings(.english) { $0.hours = .twelve }.time(ofMinute: minute) == english)
  }

  @Test func `the head of an article has all of it`() {
    var article = Article(id: .init(1), title: "خبر", date: Date(timeIntervalSince1970: Double(noon.seconds)))
    article.published = article.date
    let text = strings {
      ($0.hours, $0.digits, $0.months) = (.twelve, .eastern, .levantine)
    }.dateAndTime(of: article, at: noon)
    #expect(text == "٢٠ تشرين الثاني، ١٢:٠٠ م")
  }
}
