import Testing

@testable import ArticleParsing

@Suite struct CivilDayTests {
  @Test(arguments: [
    (0, 1970, 1, 1), (11_016, 2000, 2, 29), (47_541, 2100, 3, 1), (-1, 1969, 12, 31), (-25_508, 1900, 3, 1),
  ])
  func `a Gregorian day has a number`(number: Int, year: Int, month: Int, day: Int) throws {
    let date = CivilDay(daysSince1970: number)
    #expect([date.year, date.month, date.day] == [year, month, day])
    #expect(CivilDay(year: year, month: month, day: day) == date || year < 1900)
  }

  @Test(arguments: [
    (18_707, 1400, 1, 1), (18_706, 1399, 12, 30), (20_777, 1405, 8, 29), (0, 1348, 10, 11), (20_532, 1404, 12, 29),
  ])
  func `a Persian day has a number`(number: Int, year: Int, month: Int, day: Int) {
    let date = CivilDay(daysSince1970: number, in: .persian)
    #expect([date.year, date.month, date.day] == [year, month, day])
    #expect(CivilDay(.persian, year: year, month: month, day: day) == date)
  }

  @Test(arguments: [CivilDay.Calendar.gregorian, .persian])
  func `every number is one day, and the next one follows`(calendar: CivilDay.Calendar) throws {
    var previous = CivilDay(daysSince1970: -3200, in: calendar)
    var wrong: [CivilDay] = []
    for number in -3199...22_000 {
      let date = CivilDay(daysSince1970: number, in: calendar)
      let back = CivilDay(calendar, year: date.year, month: date.month, day: date.day)
      let isNext =
        date.day == previous.day + 1 && date.month == previous.month
        || date.day == 1 && (date.month == previous.month + 1 || date.month == 1 && previous.month == 12)
      if !isNext || back?.daysSince1970 != number { wrong.append(date) }
      previous = date
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [Int.min, Int.min + 1, Int.max, 1 << 60, -1 << 60])
  func `no number is too large`(number: Int) {
    for calendar in [CivilDay.Calendar.gregorian, .persian] {
      #expect((1...12).contains(CivilDay(daysSince1970: number, in: calendar).month))
    }
    #expect((1...31).contains(CivilDay(seconds: number, offset: number).day))
  }

  @Test func `a month later is the same day, or the month's last`() throws {
    let day = try #require(CivilDay(year: 2024, month: 1, day: 31))
    #expect(day.adding(months: 1) == CivilDay(year: 2024, month: 2, day: 29))
    #expect(day.adding(months: -12) == CivilDay(year: 2023, month: 1, day: 31))
    #expect(day.adding(months: -2) == CivilDay(year: 2023, month: 11, day: 30))
  }
}
