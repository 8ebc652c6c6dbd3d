import Foundation
import Testing

@testable import ArticleParsing
@testable import FilterLanguage
@testable import Ingest
@testable import Store

/// One text says the same day, and the same moment of it, in a page, in a feed, in JSONL, in a filter and in HTTP.
@Suite struct DateTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    /// The day that the moment lies in, in UTC.
    var day: String
    /// In UTC; nil where the text tells none, or in a zone that is not known.
    var time: String?
    /// Other things stand beside the date, which then is no date to a filter.
    var hasMore: Bool

    init(_ text: String, _ day: String, _ time: String? = nil, hasMore: Bool = false) {
      (self.text, self.day, self.time, self.hasMore) = (text, day, time, hasMore)
    }

    var testDescription: String { text }

    var moment: Date {
      let time = (time ?? "00:00").count == 5 ? (time ?? "00:00") + ":00" : time ?? ""
      return (try? Date("\(day)T\(time)Z", strategy: .iso8601)) ?? .distantFuture
    }
  }

  /// Friday, 20 November 2026, 29 Aban 1405.
  static let day = "2026-11-20"

  static let english = [
    Row("20 November 2026", day), Row("November 20, 2026", day), Row("Fri, 20 Nov 2026", day), Row("20 Nov 26", day),
    Row("20-Nov-26", day), Row("Friday, November 20th, 2026", day), Row("20th of November 2026", day),
    Row("Fri, 20 Nov 2026 22:30:00 GMT", day, "22:30"), Row("Friday, 20-Nov-26 22:30:00 GMT", day, "22:30"),
    Row("Fri Nov 20 22:30:00 2026", day, "22:30"), Row("Nov 20, 2026 10:30 PM", day, "22:30"),
    Row("Nov 20, 2026 10:30 p.m.", day, "22:30"), Row("20 Nov 2026 12:05 am", day, "00:05"),
    Row("20 Nov 2026, 22:30 Beirut time", day, "20:30"), Row("20 Nov 2026, 22:30 local time", day),
  ]

  static let arabic = [
    Row("20 نوفمبر 2026", day), Row("٢٠ تشرين الثاني ٢٠٢٦", day), Row("الجمعة، 20 تشرين الثاني/نوفمبر 2026", day),
    Row("الجمعة 20 نونبر 2026 م", day), Row("20 نُوفَمبر 2026", day), Row("نوفمبر 20، 2026", day),
    Row("20 من نوفمبر عام 2026", day), Row("20 نوفمبر (تشرين الثاني) 2026", day),
    Row("20 تشرين الثاني 2026 - 10:30 م", day, "22:30"), Row("20 نوفمبر 2026 10:30 مساءً", day, "22:30"),
    Row("20 نوفمبر 2026 الساعة 10:30 ليلا", day, "22:30"), Row("20 نوفمبر 2026 1:30 بعد الظهر", day, "13:30"),
    Row("20 نوفمبر 2026 10:30 صباحًا", day, "10:30"), Row("٢٢:٣٠ - ٢٠/١١/٢٠٢٦", day, "22:30"),
    Row("20 نوفمبر 2026 22:30 بتوقيت غرينتش", day, "22:30"),
    Row("20 نوفمبر 2026 22:30 (بتوقيت مكة المكرمة)", day, "19:30"),
    Row("20 نوفمبر 2026 22:30 بتوقيت القاهرة", day, "20:30"),
    Row("20 يوليو 2026 22:30 بتوقيت القاهرة", "2026-07-20", "19:30"),
    Row("20 يوليو 2021 22:30 بتوقيت القاهرة", "2021-07-20", "20:30"),
    Row("20 نوفمبر 2026 22:30 بتوقيت بيروت", day, "20:30"),
    Row("20 تموز 2026 22:30 بتوقيت بيروت", "2026-07-20", "19:30"),
    Row("20 نوفمبر 2026 22:30 بتوقيت أبو ظبي", day, "18:30"), Row("20 نوفمبر 2026 22:30 ت.غ", day, "22:30"),
    Row("20 نوفمبر 2026 22:30 بتوقيت عمان", day), Row("20 نوفمبر 2026 22:30 بالتوقيت المحلي", day),
    Row("20 نوفمبر 2026 22:30 بتوقيت المريخ", day),
    Row("10 جمادى الآخرة 1448 هـ الموافق 20 نوفمبر 2026 م", day),
  ]

  static let persian = [
    Row("۲۹ آبان ۱۴۰۵", day), Row("جمعه ۲۹ آبان ماه ۱۴۰۵", day), Row("۱۴۰۵/۰۸/۲۹", day), Row("1405/08/29", day),
    Row("1405-08-29", day), Row("29/8/1405", day), Row("۲۹ آبان ۱۴۰۵ ه.ش", day), Row("۲۰ نوامبر ۲۰۲۶", day),
    Row("20 نوامبر 2026 میلادی", day), Row("۱۴۰۵/۰۸/۲۹ - ۲۲:۳۰", day, "22:30"),
    Row("۲۹ آبان ۱۴۰۵ ساعت ۱۰:۳۰ ب.ظ", day, "22:30"), Row("۲۹ آبان ۱۴۰۵ ۱۰:۳۰ بعد از ظهر", day, "22:30"),
    Row("۲۹ آبان ۱۴۰۵ ۲۲:۳۰ به وقت تهران", day, "19:00"), Row("29 آبان 1405 22:30 IRST", day, "19:00"),
    Row("۲۹ تیر ۱۴۰۰ ۲۲:۳۰ به وقت تهران", "2021-07-20", "18:00"), Row("۲۹ آبان ۱۴۰۵ ۲۲:۳۰ به وقت محلی", day),
    Row("۱ فروردین ۱۴۰۴", "2025-03-21"), Row("30 اسفند 1403", "2025-03-20"),
  ]

  static let other = [
    Row("۲۰ نومبر ۲۰۲۶ء", day), Row("جمعہ 20 نومبر 2026", day), Row("20 نومبر 2026 22:30 پاکستانی وقت", day, "17:30"),
    Row("20 نومبر 2026 رات 10:30 بجے", day, "22:30"), Row("20 נובמבר 2026", day), Row("יום שישי 20 בנובמבר 2026", day),
    Row("20 בנובמבר 2026 22:30 שעון ישראל", day, "20:30"), Row("20 novembre 2026", day),
    Row("vendredi 20 novembre 2026", day),
    Row("1er mai 2026", "2026-05-01"), Row("20 nov. 2026", day), Row("mar., 24 nov. 2026", "2026-11-24", hasMore: true),
    Row("20 novembre 2026 à 22h30", day, "22:30"), Row("20 АВГУСТА 2026", "2026-08-20"),
    Row("20. März 2026", "2026-03-20"),
    Row("20 AOÛT 2026", "2026-08-20"),
  ]

  static let numeric = [
    Row("20/11/2026", day), Row("20-11-2026", day), Row("20.11.2026", day), Row("20\\11\\2026", day),
    Row("2026/11/20", day),
    Row("2026-11-20", day), Row("20/11/26", day), Row("20.11.26", day), Row("20-11-26", day), Row("11/20/2026", day),
    Row("11/20/26", day), Row("20 11 2026", day), Row("5/12/2026", "2026-12-05"), Row("20/11/99", "1999-11-20"),
    Row("2026-11-20T22:30:00Z", day, "22:30"), Row("2026-11-20T22:30:00+03:00", day, "19:30"),
    Row("2026-11-20 22:30", day, "22:30"), Row("2026-11-20T22:30-0330", "2026-11-21", "02:00"),
    Row("5 - 20/11/2026", day, hasMore: true), Row("1448/06/10 هـ - 2026/11/20 م", day),
    Row("العدد 20 - 20/11/2026 بيروت", day, hasMore: true),
  ]

  static let zones = [
    Row("20 Nov 2026 22:30 EST", "2026-11-21", "03:30"), Row("20 Nov 2026 22:30 CST", "2026-11-21", "04:30"),
    Row("20 Nov 2026 22:30 PDT", "2026-11-21", "05:30"), Row("20 Nov 2026 22:30 GMT+3", day, "19:30"),
    Row("20 Nov 2026 22:30 (UTC+02:00)", day, "20:30"), Row("20 Nov 2026 22:30 EET", day, "20:30"),
    Row("20 Nov 2026 22:30 EEST", day, "19:30"), Row("20 Nov 2026 22:30 PKT", day, "17:30"),
    Row("20 Nov 2026 22:30 IDT", day, "19:30"), Row("20 Jul 2026 22:30 ET", "2026-07-21", "02:30"),
    Row("20 Nov 2026 22:30 ET", "2026-11-21", "03:30"), Row("20 Nov 2026 02:30 +0300", "2026-11-19", "23:30"),
    Row("20 Nov 2026 22:30 IST", day), Row("20 Nov 2026 22:30 BST", day), Row("20 Nov 2026 22:30 AST", day),
    Row("20 Nov 2026 22:30 GST", day), Row("20 Nov 2026 22:30 XYZT", day), Row("20 Nov 2026 22:30 +9900", day),
    // In Paris this hour passed twice, and the one below never.
    Row("25 octobre 2026 02:30 heure de Paris", "2026-10-25"), Row("29 mars 2026 02:30 heure de Paris", "2026-03-29"),
    Row("29 mars 2026 03:30 heure de Paris", "2026-03-29", "01:30"),
  ]

  static let none = [
    "", "soon", "قريبا", "22:30", "32/11/2026", "31/11/2026", "20/13/2026", "2026-02-29", "13/13/2026", "2026-13-01",
    "29/2/2025", "31 نوفمبر 2026", "20 نوفمبر 1448", "20 xyz 2026", "26 شوال 1448", "10/06/1448", "1448/06/10 هـ",
    "1405/08/29 هـ", "1405/08/29 هـ.ق", "30 اسفند 1404", "1403/07/31", "20 آبان 2026", "4-3-2-1", "10.1.20.26", "4-3-3",
    "20/11/1826", "0000-00-00", "99999999999999999999", "20 نوفمبر", "العدد 2026", "3 مايو 15 مقالا",
  ]

  /// Saturday, 21 November 2026.
  static let now = Date(timeIntervalSince1970: 1_795_176_000 + 86_400)

  @Test(arguments: [english, arabic, persian, other, numeric, zones].flatMap(\.self))
  func `a text is the same date to every reader`(row: Row) throws {
    #expect(DateLine.date(in: row.text) == row.moment, "in a page")
    #expect(FeedDate.parse(row.text) == row.moment, "in a feed")
    let line = try JSONSerialization.data(withJSONObject: ["title": "عنوان", "date": row.text])
    #expect(try ParsedArticle.jsonl(line: Array(line)[...]).published == row.moment, "in JSONL")
    #expect(HTTPDate.parse(row.text) == (row.time == nil ? nil : row.moment), "in HTTP")
    let day = try Date(row.day + "T00:00:00Z", strategy: .iso8601)
    let start = Int64(day.timeIntervalSince1970)
    let span = row.hasMore ? nil : start..<start + 86_400
    #expect(FilterDate.span(row.text, now: Self.now, zone: .gmt) == span, "in a filter")
  }

  @Test(arguments: none)
  func `what is no day is none to any reader`(text: String) throws {
    #expect(DateLine.date(in: text) == nil && FeedDate.parse(text) == nil && HTTPDate.parse(text) == nil)
    let line = try JSONSerialization.data(withJSONObject: ["title": "عنوان", "date": text])
    #expect(try ParsedArticle.jsonl(line: Array(line)[...]).published == nil)
    // A filter's day needs no year.
    if text != "20 نوفمبر" { #expect(FilterDate.span(text, now: Self.now, zone: .gmt) == nil) }
  }
}
