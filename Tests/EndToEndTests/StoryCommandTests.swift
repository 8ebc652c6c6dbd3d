import Foundation
import Testing

@testable import nashra

/// `nashra story`, `today`, `timeline` and what `related` says of a story: what scripts may rely on.
@Suite struct StoryCommandTests {
  private static let articles = """
    {"id": "1", "title": "زلزال قوي يضرب مدينة ساحلية ويوقع ضحايا", "source": "وكالة الساحل", \
    "date": "2025-07-03T06:00:00Z", "tags": ["زلزال"], \
    "text": "ضرب زلزال بقوة 6.4 درجات مدينة مرفأ الريح الساحلية فجر الخميس وأوقع عشرات القتلى والجرحى بحسب الدفاع المدني.\\nوقال رئيس البلدية إن المستشفيات امتلأت بالجرحى وإن فرق الإنقاذ تبحث تحت الأنقاض."}
    {"id": "2", "title": "عشرات القتلى في زلزال ضرب مرفأ الريح", "source": "صحيفة الجبل", \
    "date": "2025-07-03T08:00:00Z", "tags": ["زلزال"], \
    "text": "قتل عشرات الأشخاص في زلزال بقوة 6.4 درجات ضرب مدينة مرفأ الريح الساحلية فجر الخميس بحسب الدفاع المدني.\\nووصلت طائرات مساعدات من الدول المجاورة إلى المطار العسكري القريب محملة بالخيام والأدوية."}
    {"id": "3", "title": "البرلمان يناقش قانون المياه الجديد", "source": "صحيفة الجبل", "date": "2025-07-03T09:00:00Z", \
    "text": "ناقش البرلمان مشروع قانون المياه الجديد الذي قدمته وزارة الزراعة."}
    {"id": "4", "title": "سوق الخضار يفتح أبوابه", "source": "ب", "date": "2025-07-01T09:00:00Z", "text": "فتح السوق أبوابه فجرا."}

    """

  private func imported() throws -> (cli: CommandLine, first: String, alone: String) {
    let cli = try CommandLine()
    try cli.write(Self.articles, to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    let listed = try cli.nashra("list", "--format", "json").objects()
    func id(_ start: String) -> String {
      let found = listed.first { ($0["title"] as? String)?.hasPrefix(start) == true }
      return String(found?["id"] as? Int ?? 0)
    }
    return (cli, id("زلزال"), id("البرلمان"))
  }

  private func rows(_ result: CommandLine.Result) -> [[String]] {
    result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `a story is told oldest first, in each format`() throws {
    let (cli, first, alone) = try imported()
    let told = try cli.nashra("story", first, "--format", "json").objects()
    #expect(told.map { $0["role"] as? String } == ["report", "update"])
    #expect(told.map { $0["sources"] as? [String] } == [["وكالة الساحل"], ["صحيفة الجبل"]])
    #expect((told[1]["new"] as? [String])?.first?.hasPrefix("ووصلت طائرات") == true)
    let table = rows(try cli.nashra("story", first, "--format", "tsv"))
    #expect(table.map(\.count) == [6, 6] && table.map(\.last) == ["report", "update"])
    let plain = try cli.nashra("story", first).output.split(separator: "\n")
    #expect(plain.count == 3 && plain[0].contains("[\(first)]") && plain[2].hasPrefix("  + ووصلت"))
    #expect(try cli.nashra("story", alone).status == 1)
    #expect(try cli.nashra("story", "5").status == 1)
    #expect(try cli.nashra("story", first, "--format", "xml").status != 0)
  }

  @Test func `what is of one story is related as such, before what was found`() throws {
    let (cli, first, _) = try imported()
    let related = try cli.nashra("related", first, "--format", "json").objects()
    #expect(related.first?["kind"] as? String == "same-story")
    #expect(related.first?["title"] as? String == "عشرات القتلى في زلزال ضرب مرفأ الريح")
    // Once, though it would be found by its words as well.
    #expect(related.count { $0["title"] as? String == "عشرات القتلى في زلزال ضرب مرفأ الريح" } == 1)
    let table = rows(try cli.nashra("related", first, "--format", "tsv"))
    #expect(table.allSatisfy { $0.count == 7 } && table.first?[5] == "same-story")
    let plain = try cli.nashra("related", first, "--format", "plain").output
    #expect(
      try plain == cli.nashra("related", first).output
        && plain == cli.nashra("related", first, "--format", "text").output)
  }

  @Test func `a day's stories and the days of a filter, in each format`() throws {
    let (cli, _, alone) = try imported()
    let today = try cli.nashra("today", "--day", "2025-07-03", "--format", "json").objects()
    #expect(today.map { ($0["ids"] as? [Int])?.count } == [2, 1])
    #expect(Set(today[0]["sources"] as? [String] ?? []) == ["وكالة الساحل", "صحيفة الجبل"])
    #expect(today[0]["tag"] as? String == "زلزال" && today[0]["unread"] as? Int == 2)
    let table = rows(try cli.nashra("today", "--day", "2025-07-03", "--format", "tsv"))
    #expect(table.map(\.count) == [7, 7] && table[1][0] == alone && table[0][1...3] == ["2", "2", "2"])
    let plain = try cli.nashra("today", "--day", "2025-07-03").output.split(separator: "\n")
    #expect(plain.first == "#زلزال" && plain.count == 3)
    let days = try cli.nashra("timeline", "--format", "json").objects()
    #expect(days.map { $0["day"] as? String } == ["2025-07-03", "2025-07-01"])
    #expect(days.map { $0["articles"] as? Int } == [3, 1])
    #expect(try cli.nashra("timeline", "--format", "tsv", "زلزال").output == "2025-07-03\t2\n")
    #expect(try cli.nashra("timeline", "زلزال").output.hasSuffix(" 2\n"))
  }
}
