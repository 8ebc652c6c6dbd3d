import ArticleParsing
import Foundation
import Store
import Testing

@testable import ReaderUI

struct DateTextTests {
  /// Dates are counted from noon on 20 November.
  @Test(arguments: [
    (Interface.english, 0, true, "imported 20 Nov"), (.english, 400, true, "imported 16 Oct 2025"),
    (.arabic, 1, true, "استُورد في 19 نوفمبر"), (.english, 0, false, "no date"), (.arabic, 0, false, "بلا تاريخ"),
  ])
  func `an article without a date of its own shows no other as its own`(
    interface: Interface, daysAgo: Int, isDateArrival: Bool, text: String
  ) {
    let date = Date(timeIntervalSince1970: Double(noon.seconds - daysAgo * 86_400))
    let undated = Article(id: .init(1), title: "خبر", date: date, isDateArrival: isDateArrival)
    #expect(interface.strings.age(of: undated, at: noon) == text)
    #expect(interface.strings.date(of: undated, at: noon) == nil)
  }

  /// As an address names it, and a page that says no time: midnight of the day in UTC, which is the evening before in New
  /// York. What was published a second later has a time.
  @Test(arguments: [
    (DateSource.address, 19, "19 Nov", "yesterday"), (.fileName, 18, "18 Nov", "2 days ago"),
    (.fileName, 20, "20 Nov", "today"), (.stated, 19, "19 Nov", "yesterday"),
  ])
  func `a day without a time is the same day everywhere`(source: DateSource, day: Int, date: String, age: String) {
    let newYork = Clock(seconds: noon.seconds, offset: -5 * 3600)
    let midnight = Date(timeIntervalSince1970: Double(noon.seconds - 12 * 3600 - (20 - day) * 86_400))
    let article = Article(id: .init(1), title: "خبر", published: midnight, dateSource: source, date: midnight)
    #expect(Strings.english.date(of: article, at: newYork) == date)
    #expect(Strings.english.age(of: article, at: newYork) == age)
    // In the list it stands under the same name; what has a time, under that of the day in New York.
    let civil = CivilDay(daysSince1970: (noon.seconds / 86_400) - 20 + day)
    #expect(ListShape(rows: 9, days: newYork.offset).day(of: article) == civil)
    var timed = article
    (timed.published, timed.dateSource) = (midnight.addingTimeInterval(1), .stated)
    #expect(ListShape(rows: 9, days: newYork.offset).day(of: timed) == CivilDay(daysSince1970: civil.daysSince1970 - 1))
  }
}
