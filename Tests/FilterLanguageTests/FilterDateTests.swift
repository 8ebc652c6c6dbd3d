import ArticleParsing
import Foundation
import Testing

@testable import FilterLanguage

struct FilterDateTests {
  static let calendar = Calendar(identifier: .gregorian)
  /// Wednesday, 16 July 2025, 14:30.
  static let now = date(2025, 7, 16, 14, 30)

  static func date(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Date {
    calendar.date(from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute)) ?? .distantPast
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 { date(year, month, day).wholeSeconds }

  @Test(arguments: [
    ("2024", day(2024, 1, 1), day(2025, 1, 1)), ("2024-02", day(2024, 2, 1), day(2024, 3, 1)),
    ("٢٠٢٤-٠٢-٢٩", day(2024, 2, 29), day(2024, 3, 1)), ("3/7/2025", day(2025, 7, 3), day(2025, 7, 4)),
    ("3.7.2025", day(2025, 7, 3), day(2025, 7, 4)), ("٣ تموز", day(2025, 7, 3), day(2025, 7, 4)),
    ("3_جويلية_2023", day(2023, 7, 3), day(2023, 7, 4)), ("3 حزيران/يونيو 2025", day(2025, 6, 3), day(2025, 6, 4)),
    ("5 تشرين الثاني 2024", day(2024, 11, 5), day(2024, 11, 6)), ("دجنبر", day(2024, 12, 1), day(2025, 1, 1)),
    ("غشت 2024", day(2024, 8, 1), day(2024, 9, 1)), ("July 4 2025", day(2025, 7, 4), day(2025, 7, 5)),
    ("5/12", day(2024, 12, 5), day(2024, 12, 6)), ("اليوم", day(2025, 7, 16), day(2025, 7, 17)),
    ("أمس", day(2025, 7, 15), day(2025, 7, 16)), ("الأحد", day(2025, 7, 13), day(2025, 7, 14)),
    ("wednesday", day(2025, 7, 16), day(2025, 7, 17)), ("1/7..5/7", day(2025, 7, 1), day(2025, 7, 6)),
  ])
  func `a date is a stretch of time`(text: String, from: Int64, to: Int64) {
    #expect(FilterDate.span(text, now: Self.now) == from..<to)
  }

  @Test(arguments: [
    ("1405/08/29", day(2026, 11, 20), day(2026, 11, 21)), ("۱۴۰۵/۰۹/۰۷", day(2026, 11, 28), day(2026, 11, 29)),
    ("۲۹ آبان ۱۴۰۵", day(2026, 11, 20), day(2026, 11, 21)), ("1405/08", day(2026, 10, 23), day(2026, 11, 22)),
    ("1404", day(2025, 3, 21), day(2026, 3, 21)), ("آبان 1403", day(2024, 10, 22), day(2024, 11, 21)),
    // The latest that has begun.
    ("29 آبان", day(2024, 11, 19), day(2024, 11, 20)), ("تیر", day(2025, 6, 22), day(2025, 7, 23)),
    ("1405/08/29..1405/09/07", day(2026, 11, 20), day(2026, 11, 29)),
  ])
  func `a date may be of the Persian calendar`(text: String, from: Int64, to: Int64) {
    #expect(FilterDate.span(text, now: Self.now) == from..<to)
  }

  @Test(arguments: ["Africa/Cairo", "Asia/Beirut", "Asia/Riyadh", "America/Havana", "Asia/Tehran", "Asia/Kathmandu"])
  func `a day begins with its first second`(identifier: String) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    let wrong = (19_000..<20_800).filter { day in
      let start = zone.start(of: day)
      return zone.day(at: start) != day || zone.day(at: start - 1) != day - 1
    }
    #expect(wrong.isEmpty)
  }

  @Test func `a moment lies in the reader's own day`() throws {
    let riyadh = try #require(TimeZone(identifier: "Asia/Riyadh"))
    let next = try #require(CivilDay(year: 2026, month: 11, day: 21)).daysSince1970
    #expect(FilterDate.span("2026-11-20T22:30Z", now: Self.now, zone: riyadh) == riyadh.span(of: next..<next + 1))
    #expect(FilterDate.span("2026-11-20T22:30", now: Self.now, zone: riyadh) == riyadh.span(of: next - 1..<next))
  }

  @Test(arguments: [
    ("3أيام", 3 * 1440), ("٣_أيام", 3 * 1440), ("3d", 3 * 1440), ("1d", 1440), ("24h", 1440), ("24hours", 1440),
    ("يوم", 1440), ("24 ساعة", 1440), ("1440 دقيقة", 1440), ("86400 ثانية", 1440), ("86400s", 1440),
    ("يومين", 2880), ("أسبوعين", 14 * 1440), ("2 weeks", 14 * 1440), ("2w", 14 * 1440), ("أسبوع", 7 * 1440),
    ("ثلاثة أيام", 3 * 1440), ("٣ أيام", 3 * 1440), ("3 أيّام", 3 * 1440), ("ثلاثة عشر يومًا", 13 * 1440),
    ("أحد عشر يوما", 11 * 1440), ("عشرين يومًا", 20 * 1440), ("يوم واحد", 1440), ("3ساعات", 180), ("ساعتين", 120),
    ("ثلاث ساعات", 180), ("خمس دقائق", 5), ("دقيقتين", 2), ("5 دقائق", 5), ("an hour", 60), ("a week", 7 * 1440),
    ("three days", 3 * 1440), ("last 3 days", 3 * 1440), ("3 days ago", 3 * 1440), ("آخر 3 أيام", 3 * 1440),
    ("90 min", 90), ("2 hrs", 120), ("۳ روز", 3 * 1440), ("سه روز", 3 * 1440), ("دو هفته", 14 * 1440),
    ("هفته", 7 * 1440), ("۲ ساعت", 120), ("10 دقیقه", 10), ("3 روز پیش", 3 * 1440), ("3 ימים", 3 * 1440),
    ("שלושה ימים", 3 * 1440), ("יומיים", 2880), ("שבוע", 7 * 1440), ("שבועיים", 14 * 1440), ("שעתיים", 120),
    ("10 דקות", 10), ("לפני 3 ימים", 3 * 1440), ("3 دن", 3 * 1440), ("تین دن", 3 * 1440), ("۲ گھنٹے", 120),
    ("ایک ہفتہ", 7 * 1440), ("دو ہفتے", 14 * 1440), ("5 منٹ", 5),
  ])
  func `a length of time ends now, and begins to the minute`(text: String, minutes: Int) {
    let now = Self.now.wholeSeconds
    #expect(FilterDate.span(text, now: Self.now) == now - Int64(minutes * 60)..<now + 1)
  }

  @Test(arguments: [
    ("شهر", day(2025, 6, 16)), ("1 month", day(2025, 6, 16)), ("شهرين", day(2025, 5, 16)), ("2 ماه", day(2025, 5, 16)),
    ("חודש", day(2025, 6, 16)), ("3 مہینے", day(2025, 4, 16)), ("سنة", day(2024, 7, 16)), ("عامين", day(2023, 7, 16)),
    ("2 years", day(2023, 7, 16)), ("2y", day(2023, 7, 16)), ("سال", day(2024, 7, 16)), ("שנתיים", day(2023, 7, 16)),
    ("100 years", day(1925, 7, 16)),
  ])
  func `months and years are the calendar's and begin with their day`(text: String, from: Int64) {
    #expect(FilterDate.span(text, now: Self.now) == from..<Self.now.wholeSeconds + 1)
  }

  @Test(arguments: [("دیروز", -1), ("אתמול", -1), ("أول أمس", -2), ("آج", 0), ("امروز", 0), ("ہفتہ", -4)])
  func `days are told from today in each language`(text: String, days: Int) {
    #expect(FilterDate.span(text, now: Self.now) == Self.day(2025, 7, 16 + days)..<Self.day(2025, 7, 17 + days))
  }

  @Test(arguments: [
    "", "x", "31/2/2025", "13/13/2025", "3", "12345", "2025-00", "3 4 5 6 2025", "أيام", "d", "99999999999d", "0 days",
    "101 years", "ثلاثة", "3.5 days", "days 3", "5 شيء 2024",
    "20 نوفمبر 2026 شيء", "1446/05/12", "3000",
  ])
  func `what is no date is none`(text: String) {
    #expect(FilterDate.span(text, now: Self.now) == nil)
  }
}
