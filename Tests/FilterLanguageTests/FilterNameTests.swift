import Foundation
import Testing

@testable import FilterLanguage

/// Names of conditions, states and units in each language.
struct FilterNameTests {
  @Test(arguments: [
    "tag:x", "وسم:x", "الوسوم:x", "برچسب:x", "برچسب‌ها:x", "بَرچَسب:x", "תג:x", "תגית:x", "ٹیگ:x", "#x",
  ])
  func `a tag has its names`(line: String) throws {
    #expect(try Query(filter: line) == Query(tags: ["x"]))
  }

  @Test(arguments: ["source:x", "مصدر:x", "منبع:x", "מקור:x", "ماخذ:x", "ذریعہ:x"])
  func `a source has its names`(line: String) throws {
    #expect(try Query(filter: line) == Query(source: "x"))
  }

  @Test(arguments: ["feed:x", "خلاصة:x", "خوراک:x", "פיד:x", "فیڈ:x"])
  func `a feed has its names`(line: String) throws {
    #expect(try Query(filter: line) == Query(filter: .feed("x")))
  }

  @Test(arguments: [
    ("title:x", "body:x"), ("عنوان:x", "نص:x"), ("تیتر:x", "متن:x"), ("כותרת:x", "תוכן:x"), ("سرخی:x", "متن:x"),
  ])
  func `title and body have their names`(title: String, body: String) throws {
    #expect(try Query(filter: title) == Query(filter: "title:x"))
    #expect(try Query(filter: body) == Query(filter: "body:x"))
  }

  @Test(arguments: [
    ("is:unread", "is:read"), ("حالة:غير_مقروء", "حالة:مقروء"), ("وضعیت:نخوانده", "حالت:خوانده"),
    ("وضعیت:خوانده‌نشده", "وضعیت:خوانده_شده"), ("מצב:לא_נקרא", "מצב:נקרא"), ("حالت:غیر_پڑھا", "حالت:پڑھا"),
    ("is:\"غير مقروء\"", "is: read"), ("IS:Unread", "حالة: مقروء"),
  ])
  func `read and unread have their names`(unread: String, read: String) throws {
    #expect(try Query(filter: unread) == Query(isUnreadOnly: true))
    #expect(try Query(filter: read) == Query(filter: .state(.read)))
  }

  @Test(arguments: [
    ("is:starred", "is:unstarred"), ("حالة:مفضلة", "حالة:غير_مفضلة"), ("وضعیت:ستاره‌دار", "وضعیت:بی‌ستاره"),
    ("מצב:מסומן", "מצב:ללא_כוכב"), ("حالت:پسندیدہ", "حالت:غیر_پسندیدہ"),
  ])
  func `starred and unstarred have their names`(starred: String, unstarred: String) throws {
    #expect(try Query(filter: starred) == Query(isStarredOnly: true))
    #expect(try Query(filter: unstarred) == Query(filter: .state(.unstarred)))
  }

  @Test(arguments: [
    ("after:", "before:", "on:", "until:"), ("بعد:", "قبل:", "في:", "إلى:"), ("منذ:", "قبل:", "تاريخ:", "حتى:"),
    ("پس‌از:", "پیش‌از:", "در:", "تا:"), ("از:", "پیش:", "روز:", "تا:"), ("מאז:", "לפני:", "בתאריך:", "עד:"),
    ("سے:", "پہلے:", "پر:", "تک:"),
  ])
  func `dates have their names`(after: String, before: String, on: String, until: String) throws {
    let (from, to) = (FilterDateTests.day(2024, 2, 1), FilterDateTests.day(2024, 3, 1))
    #expect(try Query(filter: after + "2024-02") == Query(filter: .dates(from: from)))
    #expect(try Query(filter: before + "2024-02") == Query(filter: .dates(to: from)))
    #expect(try Query(filter: on + "2024-02") == Query(filter: .dates(from: from, to: to)))
    #expect(try Query(filter: until + "2024-02") == Query(filter: .dates(to: to)))
  }

  @Test(arguments: [
    ("منذ:3 أيام", "since:3days"), ("منذ: 3 أيام", "since:3days"), ("since:1d", "since:24hours"),
    ("منذ:ثلاثة أيام", "since:72h"), ("از:۳ روز", "since:3 days"), ("מאז:3 ימים", "since:3d"),
    ("سے:3 دن", "since:3d"), ("منذ:أسبوع", "since:7d"), ("since:a week", "since:168 hours"),
    ("on:3 July 2025", "on:2025-07-03"), ("-منذ:3 أيام", "-since:3d"), ("(منذ:3 أيام)", "(since:3d)"),
    ("في:5 تشرين الثاني 2024", "on:2024-11-05"), ("بعد:أمس | قبل:أول أمس", "after:yesterday | before:أول_أمس"),
  ])
  func `a value of several words is one`(line: String, other: String) throws {
    #expect(try Query(filter: line, now: FilterDateTests.now) == Query(filter: other, now: FilterDateTests.now))
  }

  @Test(arguments: [
    ("منذ:3 أيام غزة", "since:3d", "غزة"), ("since:3 days 7 killed", "since:3d", "7 killed"),
    ("بعد:2024 انتخابات", "after:2024", "انتخابات"), ("بعد:أمس 3 قتلى", "after:yesterday", "3 قتلى"),
  ])
  func `what follows a date and is none is a word`(line: String, date: String, words: String) throws {
    let now = FilterDateTests.now
    let conditions = try Query(filter: date, now: now).conditions
    #expect(try Set(Query(filter: line, now: now).conditions) == Set(conditions + Query(words: words).conditions))
  }

  @Test(arguments: [
    ("tgas", "tags"), ("sourec", "source"), ("titel", "title"), ("befor", "before"), ("مصدار", "مصدر"),
    ("عنوين", "عنوان"), ("قبلل", "قبل"), ("بتاریخ", "تاريخ"), ("כותרות", "כותרת"), ("Тег", "tag"),
  ])
  func `an unknown name is told with the nearest one of its script`(name: String, nearest: String) {
    #expect(FilterNames.nearest(to: name) == nearest)
  }
}
