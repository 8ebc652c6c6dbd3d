import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// A day's front page, and articles day by day.
struct TodayTests {
  private static let zone = TimeZone(identifier: "UTC")!
  /// 3 July 2025.
  private static let third = 20_272

  private func filled() async throws -> Store {
    let store = try Store(inMemory: ())
    let event = "انهيار جسر قديم فوق نهر الرمان في بلدة السواقي وسقوط سيارات في الماء صباح الخميس"
    _ = try await store.merge([
      file(
        article("انهيار جسر نهر الرمان", event + " بحسب الشرطة.", tags: ["حوادث"], source: "أ", on: day(3))),
      file(
        article(
          "سقوط سيارات بعد انهيار جسر الرمان", event + " كما قالت البلدية.", tags: ["حوادث", "جسور"], source: "ب",
          on: day(3, second: 600))),
      file(
        article(
          "مباراة الليلة في الملعب", "تقام المباراة مساء.", tags: ["رياضة"], source: "ج", on: day(3, second: 9_000))),
      file(article("كتاب جديد عن البحر", "صدر كتاب.", tags: ["حوادث"], source: "ج", on: day(3, second: 8_000))),
      file(article("مقال بلا وسم", "نص المقال الذي لا وسم له.", on: day(3, second: 9_500))),
      file(article("خبر اليوم الذي قبله", "نص آخر.", source: "أ", on: day(2))),
      file(article("صفحة بلا تاريخ", "نص الصفحة."), arrived: day(3, second: 100)),
    ])
    return store
  }

  @Test func `stories of most sources stand first, under their tags, and what says no date in no day`() async throws {
    let store = try await filled()
    let today = try await store.today(day: Self.third, zone: Self.zone)
    #expect(
      today.items.map(\.title) == [
        "سقوط سيارات بعد انهيار جسر الرمان", "كتاب جديد عن البحر", "مباراة الليلة في الملعب", "مقال بلا وسم",
      ])
    #expect(today.items.map(\.tag) == ["حوادث", "حوادث", "رياضة", nil])
    #expect(today.items[0].sources == ["ب", "أ"] && today.items[0].ids.count == 2 && today.items[0].unread == 2)
    #expect(today.articles == 5 && !today.isCut)
    #expect(today.sections.map(\.items.count) == [2, 1, 1])
  }

  @Test func `a feed has on the front page the name that it was given`() async throws {
    let store = try Store(inMemory: ())
    var settings = FeedSettings()
    settings.title = "صحيفتي"
    let feed = try #require(
      try await store.addFeed(address: "https://a.example/feed", title: "Wire", settings: settings))
    let entries = [
      entry("1", "مباراة الليلة في الملعب", "تقام المباراة مساء.", on: day(3)),
      entry("2", "كتاب جديد عن البحر", "صدر كتاب.", on: day(3)),
    ]
    let fetched = FetchedFeed(
      feed: feed.id, parsed: ParsedFeed(version: "rss20", title: "Wire", entries: entries), fetch: feed.fetch,
      arrived: day(3, second: 80_000)
    ) { entry in
      var parsed = article(entry)
      parsed.source = entry.id == "1" ? "Wire" : "Harbour"
      return parsed
    }
    _ = try await store.merge([fetched])
    let today = try await store.today(day: Self.third, zone: Self.zone)
    #expect(Set(today.items.map(\.sources)) == [["صحيفتي"], ["Harbour"]])
    let listed = try await store.articles(.everything, limit: 9)
    #expect(Set(listed.map(\.source)) == ["صحيفتي", "Harbour"])
  }

  @Test func `what came on a day without a date is of no day's front page once an older date is known`() async throws {
    let store = try Store(inMemory: ())
    let text = "نص المقال الذي جاء بلا تاريخ ثم عُرف تاريخه من ملف آخر."
    _ = try await store.merge([file(article("مقال قديم", text), arrived: day(3, second: 100))])
    _ = try await store.merge([file(article("مقال قديم", text, on: day(1)), arrived: day(3, second: 200))])
    let known = try #require(try await store.articles(.everything, limit: 9).first)
    #expect(known.published == day(1))
    #expect(try await store.today(day: Self.third, zone: Self.zone).items.isEmpty)
  }

  @Test func `more stories than are shown are counted, and what is of a day to come is of none`() async throws {
    let store = try await filled()
    let some = try await store.today(day: Self.third, zone: Self.zone, limit: 2)
    #expect(some.items.count == 2 && some.stories == 4 && some.articles == 5)
    let before = try await store.timeline(.everything, zone: Self.zone)
    _ = try await store.merge([
      file(article("خبر من سنة بعيدة", "نص خبر بعيد.", on: day(9_999)), name: "far", arrived: day(3, second: 9_900)),
      file(article("خبر بعد ساعة", "نص خبر قريب.", on: day(3, second: 13_500)), arrived: day(3, second: 9_900)),
    ])
    let today = try await store.today(day: Self.third, zone: Self.zone)
    #expect(today.articles == 6 && !today.items.map(\.title).contains("خبر من سنة بعيدة"))
    let after = try await store.timeline(.everything, zone: Self.zone)
    #expect(after.days.map(\.day) == before.days.map(\.day) && after.days[0].articles == before.days[0].articles + 1)
  }

  @Test func `what is read stands below what is not, among those of as many sources`() async throws {
    let store = try await filled()
    try await store.mark(.read, [store.id("مقال بلا وسم"), store.id("مباراة الليلة في الملعب")])
    let today = try await store.today(day: Self.third, zone: Self.zone)
    #expect(today.items.map(\.unread) == [2, 1, 0, 0])
  }

  @Test func `a day is one of the place's clock`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("خبر قبل منتصف الليل", "نص.", on: day(3, second: 43_200 - 1_800)))])
    let (utc, baghdad) = (Self.zone, TimeZone(identifier: "Asia/Baghdad")!)
    #expect(try await store.today(day: Self.third, zone: utc).items.count == 1)
    #expect(try await store.today(day: Self.third, zone: baghdad).items.isEmpty)
    #expect(try await store.today(day: Self.third + 1, zone: baghdad).items.count == 1)
    #expect(try await store.timeline(.everything, zone: baghdad).days == [.init(day: Self.third + 1, articles: 1)])
  }

  @Test func `a timeline counts the articles of a filter, those without a date in no day`() async throws {
    let store = try await filled()
    let all = try await store.timeline(.everything, zone: Self.zone)
    #expect(all.days == [.init(day: Self.third, articles: 5), .init(day: Self.third - 1, articles: 1)])
    #expect(
      try await store.timeline(Query(tags: ["حوادث"]), zone: Self.zone).days == [.init(day: Self.third, articles: 3)])
    let cut = try await store.timeline(.everything, zone: Self.zone, atMost: 7)
    #expect(cut.isCut && cut.days == [.init(day: Self.third, articles: 5)])
  }

  @Test func `days without articles stand between those that have some`() {
    let timeline = Timeline(days: [.init(day: 9, articles: 2), .init(day: 6, articles: 1)])
    #expect(timeline.everyDay(atMost: 10).map(\.articles) == [2, 0, 0, 1])
    #expect(timeline.everyDay(atMost: 3).map(\.day) == [9, 8, 7])
    #expect(Timeline().everyDay(atMost: 9) == [])
  }

  @Test(arguments: [
    (0, "1970-01-01"), (20_272, "2025-07-03"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (47_540, "2100-02-28"),
  ])
  func `days have their names`(day: Int, name: String) { #expect(LocalDays.name(of: day) == name) }

  @Test(arguments: ["UTC", "Asia/Baghdad", "Africa/Cairo", "Asia/Beirut", "America/St_Johns", "Pacific/Apia"])
  func `the days of a place follow each other without a gap`(name: String) throws {
    let days = LocalDays(try #require(TimeZone(identifier: name)))
    for day in 14_900..<21_000 {
      let span = days.span(of: day)
      #expect(span.upperBound == days.span(of: day + 1).lowerBound)
      if !span.isEmpty {
        #expect(days.day(at: span.lowerBound) == day && days.day(at: span.upperBound - 1) == day)
      }
    }
    for hostile in [Int64.min, .max, 0] { _ = days.day(at: hostile) }
    for hostile in [Int.min, .max] { _ = (days.span(of: hostile), LocalDays.name(of: hostile)) }
  }
}
