import Foundation
import TestSupport
import Testing

/// A guess is never shown as a fact: what list, show and JSON say of an article's date.
struct DateTests {
  private let cli: CommandLine
  private let today = Date().formatted(.iso8601.year().month().day())

  init() throws { cli = try CommandLine() }

  /// Of each kind of source one, and files without a date that were changed long ago.
  private func importAll() throws {
    func page(_ title: String, _ more: String = "") -> String {
      "\(title)\n\nهذا نص \(title)، وهو فقرة طويلة بما يكفي لتكون متن المقال.\n\n\(more)\n"
    }
    try cli.write(page("خبر بتاريخ صريح", "التاريخ: 3/7/2025"), to: "stated.txt")
    try cli.write(page("خبر بسطر فوقه", "القاهرة - 4 يوليو 2025"), to: "line.txt")
    try cli.write(page("خبر بعنوان صفحته", "https://a.example/2025/07/05/title"), to: "address.txt")
    try cli.write(page("خبر باسم ملفه"), to: "2025-07-06-news.txt")
    try cli.write(page("خبر بلا تاريخ"), to: "undated.txt")
    try cli.write(#"{"id":"1","title":"سطر بلا تاريخ","text":"نص السطر الذي لا تاريخ له"}"# + "\n", to: "lines.jsonl")
    try cli.write(
      """
      <rss version="2.0"><channel><title>خلاصة</title><item><guid>g</guid><title>مدخل بلا تاريخ</title>
      <description>نص المدخل الذي لا تاريخ له</description></item></channel></rss>
      """, to: "feed.xml")
    let names = try FileManager.default.contentsOfDirectory(atPath: cli.folder.path).filter { $0.contains(".") }
    for name in names {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
        ofItemAtPath: cli.folder.appending(path: name).path)
    }
    let imported = try cli.nashra(["import"] + names.filter { !$0.hasPrefix(".") })
    #expect(imported.status == 0, "\(imported.errors)")
  }

  private let expected: [(title: String, published: String?, source: String?)] = [
    ("خبر بتاريخ صريح", "2025-07-03T00:00:00Z", "stated"), ("خبر بسطر فوقه", "2025-07-04T00:00:00Z", "metaLine"),
    ("خبر بعنوان صفحته", "2025-07-05T00:00:00Z", "address"), ("خبر باسم ملفه", "2025-07-06T00:00:00Z", "fileName"),
    ("خبر بلا تاريخ", nil, nil), ("سطر بلا تاريخ", nil, nil), ("مدخل بلا تاريخ", nil, nil),
  ]

  @Test func `JSON tells the date and its source, or neither`() throws {
    try importAll()
    let objects = try cli.nashra("list", "--format", "json").objects()
    #expect(objects.count == expected.count)
    for (title, published, source) in expected {
      let object = try #require(objects.first { $0["title"] as? String == title }, "\(title)")
      let shown = try #require(
        try cli.nashra("show", "\(object["id"] ?? 0)", "--format", "json").objects().first, "\(title)")
      for object in [object, shown] {
        #expect(object["published"] as? String == published && object["dateSource"] as? String == source, "\(title)")
        #expect(object["dateSource"] != nil, "the key is there also where nothing is known")
      }
    }
  }

  @Test func `text says of what has no date that it was imported`() throws {
    try importAll()
    let lines = try cli.nashra("list").lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.allSatisfy { $0.count == 5 })
    for (title, published, _) in expected {
      let line = try #require(lines.first { $0[4] == title }, "\(title)")
      let date = published.map { String($0.prefix(10)) } ?? "imported \(today)"
      #expect(line[1] == date, "\(title)")
      let facts = try #require(try cli.nashra("show", String(line[0])).lines.dropFirst().first)
      #expect(facts.hasSuffix(date), "\(title): \(facts)")
    }
    // Those that arrived with this import stand above those that say that they are older.
    #expect(Set(lines.prefix(3).map { String($0[4]) }) == Set(expected.suffix(3).map(\.title)))
  }

  @Test(arguments: [
    ("en", "imported "), ("ar", "استُورد في "), ("fa", "ورود در "), ("ur", "درآمد: "), ("he", "יובאה ב־"),
    ("fr", "importé le "),
  ])
  func `a text says it in the reader's language, rows for scripts in their own word`(
    language: String, words: String
  ) throws {
    try cli.write("خبر بلا تاريخ\n\nهذا نص الخبر، وهو فقرة طويلة بما يكفي لتكون متن المقال.\n", to: "a.txt")
    _ = try cli.nashra("import", "a.txt")
    func said(_ words: String...) throws -> String {
      // Marks of direction stand around what is written the other way.
      try cli.nashra(words + ["--interface", language]).output.filter { !"\u{200E}\u{200F}".contains($0) }
    }
    let row = try said("list", "--format", "tsv")
    let id = String(row.prefix { $0 != "\t" })
    #expect(row.contains("\timported \(today)\t"))
    #expect(try said("list") == row && said("show", id, "--format", "tsv") == row)
    let text = try said("show", id)
    #expect(text.contains(words + today) && (language == "en" || !text.contains("imported")), "\(text)")
  }

  @Test func `conditions on dates say where they went by the arrival`() throws {
    try importAll()
    let later = try cli.nashra("list", "after:2025-07-06")
    #expect(later.lines.count == 4 && later.errors.contains("3 articles have no date of their own"))
    let one = try cli.nashra("search", "--filter", "السطر", "after:2025-07-06")
    #expect(one.lines.count == 2 && one.errors.contains("1 article has no date of its own"))
    // Their files were changed in 2001.
    let earlier = try cli.nashra("list", "before:2025-07-05")
    #expect(earlier.lines.count == 2 && earlier.errors.isEmpty)
    #expect(try cli.nashra("list").errors.isEmpty)
    #expect(try cli.nashra("list", "--help").output.contains("imported"))
  }

  /// It stands where it came, and no condition finds it by the day that it says.
  @Test(arguments: [
    ("en", "2 articles are dated in the future", "1 article is dated in the future", "one in the future"),
    ("ar", "في المستقبل: مقالان؛", "في المستقبل: مقال واحد؛", "كان تاريخه في المستقبل"),
    ("fa", "در آینده: 2 مقاله؛", "در آینده: یک مقاله؛", "در آینده است"),
    ("ur", "مستقبل کی تاریخ والے: 2 مضامین؛", "مستقبل کی تاریخ والے: ایک مضمون؛", "مستقبل کی ہو"),
    ("he", "עם תאריך בעתיד: שתי כתבות;", "עם תאריך בעתיד: כתבה אחת;", "שהוא בעתיד"),
    ("fr", "datés du futur\u{A0}: 2 articles", "datés du futur\u{A0}: 1 article\u{A0};", "à venir"),
  ])
  func `conditions on dates say where they went by the arrival of what is dated in the future`(
    language: String, two: String, one: String, help: String
  ) throws {
    let lines = ["2099-05-01", "2099-05-02", "2025-07-03"].enumerated().map { number, date in
      #"{"id":"\#(number)","title":"خبر \#(number)","text":"نص الخبر رقم \#(number) وفيه ما فيه","date":"\#(date)"}"#
    }
    try cli.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    func list(_ words: String...) throws -> (lines: [String], errors: String) {
      let result = try cli.nashra(["list", "--interface", language] + words)
      return (result.lines, result.errors)
    }
    let all = try list("after:2025-01-01")
    #expect(all.lines.count == 3 && all.errors.contains(two), "\(all.errors)")
    #expect(try list("on:\(today)", "title:1").errors.contains(one))
    #expect(try list("before:2025-12-31").errors == "")
    #expect(try list().errors == "")
    let words = try cli.nashra("list", "--help", "--interface", language).output.split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains(help), "\(words)")
    let manual = try cli.nashra("manual", "filter", "--interface", language).output
    #expect(manual.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(help), "\(manual)")
  }
}
