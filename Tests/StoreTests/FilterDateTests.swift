import Foundation
import Testing

@testable import Store

struct FilterDateTests {
  static let calendar = Calendar.gregorianHere
  /// Wednesday, 16 July 2025, 14:30.
  static let now = date(2025, 7, 16, 14, 30)

  static func date(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Date {
    calendar.date(from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute)) ?? .distantPast
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 { ArticleRow.seconds(date(year, month, day)) }

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
    ("3أيام", day(2025, 7, 13)), ("٣_أيام", day(2025, 7, 13)), ("3d", day(2025, 7, 13)), ("يومين", day(2025, 7, 14)),
    ("أسبوعين", day(2025, 7, 2)), ("2 weeks", day(2025, 7, 2)), ("شهر", day(2025, 6, 16)), ("سنة", day(2024, 7, 16)),
    ("3ساعات", day(2025, 7, 16) + 41_400),
  ])
  func `a length of time ends now`(text: String, from: Int64) {
    #expect(FilterDate.span(text, now: Self.now) == from..<ArticleRow.seconds(Self.now) + 1)
  }

  @Test(arguments: [
    "", "x", "31/2/2025", "13/13/2025", "3", "12345", "2025-00", "3 4 5 6 2025", "أيام", "99999999999d",
  ])
  func `what is no date is none`(text: String) {
    #expect(FilterDate.span(text, now: Self.now) == nil)
  }
}
