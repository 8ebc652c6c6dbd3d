import Foundation
import Testing

@testable import ArticleParsing

/// What may stand above the headline, or be taken for it.
@Suite struct PageTopTests {
  private static let day = Date(timeIntervalSince1970: 1_751_500_800)
  private static let title = "انهيار سد مائي كبير في شمال البلاد"

  private func articles(_ text: String) throws -> [ParsedArticle] { try ArticlePage.parse(Array(text.utf8)).articles }
  private func article(_ text: String) throws -> ParsedArticle { try #require(articles(text).first) }

  private static let double = [
    "الخميس 8 محرم 1447 هـ - 3 يوليو 2025 م", "الخميس 8 محرم 1447 هـ الموافق 3 يوليو 2025م",
    "8 محرم 1447 هـ 3 يوليو 2025", "٨ محرم ١٤٤٧هـ ٣ يوليو ٢٠٢٥م", "08 محرم 1447 هـ | 03 يوليو 2025",
    "8/1/1447 - 3/7/2025", "1447-01-08 2025-07-03", "3 يوليو 2025 (8 محرم 1447)", "3 تموز 2025 الموافق لـ 8/1/1447هـ",
    "۱۲ تیر ۱۴۰۴ ۸ محرم ۱۴۴۷ ۳ ژوئیه ۲۰۲۵", "Muharram 8, 1447 - July 3, 2025", "پنجشنبه ۱۲ تیر ۱۴۰۴ ۳ ژوئیه ۲۰۲۵",
  ]
  private static let islamic = [
    "8 محرم 1447", "20 ذو القعدة 1446هـ", "الأحد 1 جمادى الآخرة 1446 هـ", "٢٩ ربيع الآخر ١٤٤٦", "8/1/1447هـ",
    "رمضان 1446",
    "Ramadan 12, 1446 AH",
  ]
  private static let vague = [
    "أيار 2023", "منذ 3 ساعات", "أمس 10:30 م", "قبل يومين", "نُشر منذ ساعة", "آخر تحديث قبل 5 دقائق", "اليوم، 14:20",
    "الخميس 3 يوليو", "3 hours ago", "Yesterday", "il y a 3 heures", "۳ ساعت پیش", "3 گھنٹے پہلے", "לפני 3 שעות",
    "אתמול",
    "31/02/2025", "2025",
  ]
  private static let places = ["القاهرة - 3 يوليو 2025", "جدة - واس", "https://e.example/a", "***"]

  private static let days = ["03/07/2025", "الخميس 3 يوليو 2025", "15 تشرين2 2024"]

  @Test(arguments: days + double + islamic + vague + places)
  func `the headline stands below a line that says when, where or by whom`(line: String) throws {
    for page in ["\(line)\n\n\(Self.title)\n\n\(lede)\n\n\(secondLede)", "\(line)\n\(Self.title)\n\(lede)"] {
      let article = try article(page)
      #expect(article.title == Self.title && !article.titleIsDerived)
      // Which is said in its place where it is the date and nothing else.
      let above = (Self.days + Self.double).contains(line) ? [] : [line]
      #expect(article.blocks.map(\.text) == above + [lede] + (page.hasSuffix(secondLede) ? [secondLede] : []))
      #expect(article.blocks.allSatisfy { $0.kind == .paragraph })
    }
    let without = try article("\(line)\n\n\(lede)\n\n\(secondLede)")
    #expect(without.titleIsDerived && without.title == DerivedTitle.title(from: lede))
    let second = try articles("\(Self.title)\n\n\(lede)\n\nإقرأ أيضاً:\n\n\(line)\n\nالفريق يعود\n\n\(secondLede)")
    #expect(second.map(\.title) == [Self.title, "الفريق يعود"])
  }

  @Test func `two such lines are as one`() throws {
    let top = "القاهرة - رويترز\nالخميس 8 محرم 1447 هـ\nالموافق 3 يوليو 2025"
    let article = try article("\(top)\n\n\(Self.title)\n\n\(lede)")
    #expect(article.title == Self.title)
    #expect(article.published == Self.day)
    #expect(article.blocks.map(\.text) == ["القاهرة - رويترز", "الخميس 8 محرم 1447 هـ", lede])
  }

  @Test(arguments: [
    ("2099-05-01", "2099-05-01"), ("30 نوفمبر 2026", "2026-11-30"), ("٢٣ رمضان ١٤٤٧هـ - ٢٠٢٦/٣/١٢", "2026-03-12"),
    ("الأربعاء 12 رمضان 1446هـ الموافق 12 مارس 2025م", "2025-03-12"), ("3 يوليو 2025 - 10:30", "2025-07-03"),
  ])
  func `a line above the text that is the date alone is no paragraph`(line: String, day: String) throws {
    for page in [
      "\(line)\n\(lede)\n\n\(secondLede)", "\(Self.title)\n\(line)\n\n\(lede)\n\n\(secondLede)",
      "العنوان: \(Self.title)\n\(line)\n\(lede)\n\(secondLede)",
    ] {
      let article = try article(page)
      #expect(article.published?.formatted(.iso8601.year().month().day()) == day)
      #expect(article.blocks.map(\.text) == [lede, secondLede], "\(page)")
    }
    // Where it is not the date, stands below a text, or is all that there is, it stays.
    for page in [
      "تاريخ النشر: 2024-02-29\n\(line)\n\(lede)", "\(lede)\n\(line)\n\(secondLede)",
      "\(lede)\n\n\(secondLede)\n\(line)",
      "العنوان: \(Self.title)\n\(line)", "\(line)\n", "2 يوليو 2024\n\(lede)\n\(line)\n\(secondLede)",
    ] {
      let article = try article(page)
      #expect(article.blocks.contains { $0.text == line } || article.title == line, "\(page)")
      #expect(!page.hasPrefix("2 يوليو") || article.blocks.count == 4)
    }
  }

  @Test(arguments: [
    "القاهرة - 3 يوليو 2025", "أحمد علي | 2025/07/03", "رويترز (3 يوليو 2025)", "3 يوليو 2025 22:30 IST",
    "• 3 يوليو 2025",
  ])
  func `a line that says more than the date stays`(line: String) throws {
    let article = try article("\(Self.title)\n\(line)\n\n\(lede)")
    #expect(article.blocks.count == 2 && article.blocks[1].text == lede)
  }

  @Test(arguments: double)
  func `of a date in two calendars the Gregorian day counts, wherever it stands`(line: String) throws {
    for page in [
      "\(line)\n\n\(Self.title)\n\n\(lede)", "\(Self.title)\n\(line)\n\n\(lede)", "\(lede)\n\n\(secondLede)\n\(line)",
      "\(Self.title)\n\n\(lede)\nالمصدر: سانا - \(line)",
    ] {
      #expect(try article(page).published == Self.day, "\(page)")
    }
  }

  @Test(arguments: islamic + vague)
  func `of what names no day no day is made`(line: String) throws {
    for page in ["\(line)\n\n\(Self.title)\n\n\(lede)", "\(Self.title)\n\(line)\n\n\(lede)\n\nالمصدر: سانا - \(line)"] {
      #expect(try article(page).published == nil, "\(page)")
    }
  }

  @Test(arguments: [
    "25 يناير", "10 رمضان", "رمضان 2025 في سطور", "مسلسلات رمضان 2025", "اليوم العالمي للماء", "قبل العاصفة",
    "24 ساعة في غزة",
    "ثورة 25 يناير 2011 في سطور", "الجمعة العظيمة", "منذ الحرب", "May Day", "8 محرم",
  ])
  func `a headline with words of time is one`(title: String) throws {
    let article = try article("\(title)\n\n\(lede)\n\n\(secondLede)")
    #expect(article.title == title && !article.titleIsDerived)
  }

  @Test func `above the text of a chronicle months are headings`() throws {
    let article = try article("\(Self.title)\n\n\(lede)\n\nأيار 2023\n\n\(secondLede)")
    #expect(headings(article) == ["أيار 2023"])
  }
}

@Suite struct ValueWithDateTests {
  @Test(arguments: [
    " - 3 يوليو 2025", " | 3 يوليو 2025", "، 3 يوليو 2025", " (3 يوليو 2025)", "(3 يوليو 2025)", " 3 يوليو 2025",
    " – الخميس 3 يوليو 2025 10:30", " - 8 محرم 1447 هـ الموافق 3 يوليو 2025", " - 8 محرم 1447", " [2025-07-03]",
    " - 2025-07-03T14:20:00+03:00", " - منذ 3 ساعات", " (أمس 10:30 م)", " - أيار 2023", " - 2025", " | 31/02/2025",
    " - آخر تحديث: 12 حزيران 2025، 7:05 م", " • Mar 3, 2025", " - ۱۲ تیر ۱۴۰۴", " : 3/7/2025",
  ])
  func `a source is the same on each day`(date: String) throws {
    for name in ["الجزيرة نت", "سانا (دمشق)", "قناة 24", "اليوم السابع", "CNN بالعربية"] {
      let page = try ArticlePage.parse(Array("\(lede)\n\nالمصدر: \(name)\(date)\nبقلم: أحمد علي\(date)".utf8))
      #expect(page.articles.first?.source == name)
      if date.utf8.count < 40 { #expect(page.articles.first?.author == "أحمد علي") }
    }
    #expect(ValueWithDate("3 يوليو 2025 - سانا").name == "سانا")
    #expect(ValueWithDate("سانا\(date) - وكالات").name == "سانا، وكالات")
  }

  @Test(arguments: ["\"", "«»", "“”", "”“", "„“", "‘’", "''", "‹›", "״"])
  func `a source is the same with quotation marks around it`(marks: String) throws {
    let (open, close) = (String(marks.prefix(1)), String(marks.suffix(1)))
    func source(_ name: String) throws -> String? {
      try ArticlePage.parse(Array("\(lede)\n\nالمصدر: \(name)".utf8)).articles.first?.source
    }
    for name in ["العربية.نت", "رويترز", "אתר 24", "France 24"] {
      #expect(try source(open + name + close) == name)
      #expect(try source("\(open) \(name) \(close)") == name)
      #expect(try source("\(open)\(name)\(close) - 3 يوليو 2025") == name)
      #expect(try source("\(name) \(open)خاص\(close)") == "\(name) \(open)خاص\(close)")
    }
    let two = "\(open)الشرق\(close) و\(open)الوطن\(close)"
    #expect(try source(two) == two)
    #expect(QuotedName.bare(open + close) == open + close && QuotedName.bare(open) == open)
    let json = "\(open)وكالة\(close)".replacing("\"", with: "\\\"")
    let line = try ParsedArticle.jsonl(line: Array(#"{"id":1,"title":"ع","source":"\#(json)"}"#.utf8)[...])
    // What it is known by stays as it was.
    #expect(line.source == "وكالة" && line.key == "\(open)وكالة\(close)\n1")
    let feed = ParsedFeed(version: "rss20", title: "\(open)وكالة\(close)")
    var entry = FeedEntry()
    entry.title = "ع"
    #expect(ParsedArticle(entry, feed: feed).source == "وكالة")
  }

  @Test(arguments: [
    "قناة 24", "France 24", "اليوم السابع", "الوطن - اليوم", "رؤية 2030", "سكاي نيوز (الآن)", "3 يوليو 2025",
    "8 محرم 1447",
    "وكالة 25 يناير", "6 أكتوبر", "صحيفة الخميس", "The Day", "منذ الصغر", "",
  ])
  func `other names keep their numbers`(name: String) {
    #expect(ValueWithDate(name).name == name)
  }
}
