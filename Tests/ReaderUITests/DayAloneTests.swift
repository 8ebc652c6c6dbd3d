import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Dates without a time, and those of days to come.
@Suite struct DayAloneTests {
  private static func article(_ seconds: Int, _ source: DateSource? = .stated) -> Article {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    return Article(id: .init(Int64(seconds)), title: rtl("TITLE"), published: date, dateSource: source, date: date)
  }

  private static let today = noon.seconds / 86_400 * 86_400
  private static let sources: [DateSource?] = [nil, .stated, .metaLine, .address, .fileName]

  @Test(arguments: Interface.allCases) func `where only the day is known nothing is said of hours`(
    interface: Interface
  ) {
    let strings = interface.strings
    for source in Self.sources {
      func said(_ days: Int, offset: Int = 10_800) -> String {
        let clock = Clock(seconds: noon.seconds, offset: offset)
        return strings.age(of: Self.article(Self.today - days * 86_400, source), at: clock)
      }
      for offset in [-39_600, 0, 10_800, 39_600] {
        #expect(said(0, offset: offset) == strings.words.today.lowercased())
        #expect(said(1, offset: offset) == strings.words.yesterday.lowercased())
        #expect(said(3, offset: offset) == strings.count(strings.words.daysAgo, 3))
      }
      let article = Self.article(Self.today, source)
      let clock = Clock(seconds: noon.seconds, offset: -18_000)
      let day = CivilDay(seconds: Self.today)
      #expect(strings.dateAndTime(of: article, at: clock) == strings.wholeDate(of: day, at: clock))
      #expect(strings.ageBelowItsDay(of: article, at: clock) == "")
      #expect(!strings.writtenDate(of: article, offset: clock.offset).contains(":"))
      #expect(strings.writtenDate(of: article, offset: clock.offset).contains("2026"))
    }
  }

  @Test(arguments: Interface.allCases) func `lists, relations and pages say no hours of a day either`(
    interface: Interface
  ) {
    let strings = interface.strings
    let article = Self.article(Self.today)
    let item = TodayItem(title: article.title, ids: [article.id], unread: 1, latest: article.date)
    let hours = [strings.count(strings.words.hoursAgo, 12), strings.count(strings.words.short.hours, 12)]
    func expectNone(_ state: State) {
      let shown = picture(draw(state).grid) + PlainContent(state).items.items.map(\.text).joined()
      // What is right to left stands so in a picture.
      for text in hours + hours.map({ String($0.reversed()) }) { #expect(!shown.contains(text), "\(text): \(shown)") }
    }
    for columns in [24, 40, 80, 140] {
      var state = reader([article], interface: interface, columns: columns, rows: 14)
      expectNone(state)
      state.press(.character("T"))
      _ = update(&state, .todayRead(Today(day: noon.seconds / 86_400, items: [item], articles: 1)))
      expectNone(state)
      state.press(.character("q"), .character("S"))
      _ = update(&state, .storyRead(article.id, [StoryArticle(article: article, role: .report)]))
      expectNone(state)
    }
    let found = FoundRelation(article: article, reason: .init(), score: 1)
    #expect(strings.reason(of: found, at: noon) == strings.words.today.lowercased())
  }

  @Test(arguments: Interface.allCases) func `of a day to come its date is said`(interface: Interface) {
    let strings = interface.strings
    for ahead in [90, 3_600, 10_800, 50_000, 86_400, 10 * 86_400] {
      let article = Self.article(noon.seconds + ahead)
      let day = CivilDay(seconds: noon.seconds + ahead)
      #expect(strings.age(of: article, at: noon) == strings.date(of: day, at: noon))
      let short = strings.shortAge(of: article, at: noon)
      #expect(short.contains(strings.number(day.day)) && !short.contains(strings.words.now))
    }
  }
}
