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
    ("3أيام", day(2025, 7, 13)), ("٣_أيام", day(2025, 7, 13)), ("3d", day(2025, 7, 13)), ("يومين", day(2025, 7, 14)),
    ("أسبوعين", day(2025, 7, 2)), ("2 weeks", day(2025, 7, 2)), ("شهر", day(2025, 6, 16)), ("سنة", day(2024, 7, 16)),
    ("3ساعات", day(2025, 7, 16) + 41_400),
  ])
  func `a length of time ends now`(text: String, from: Int64) {
    #expect(FilterDate.span(text, now: Self.now) == from..<Self.now.wholeSeconds + 1)
  }

  @Test(arguments: [
    "", "x", "31/2/2025", "13/13/2025", "3", "12345", "2025-00", "3 4 5 6 2025", "أيام", "99999999999d", "5 شيء 2024",
    "20 نوفمبر 2026 شيء", "1446/05/12", "3000",
  ])
  func `what is no date is none`(text: String) {
    #expect(FilterDate.span(text, now: Self.now) == nil)
  }
}
