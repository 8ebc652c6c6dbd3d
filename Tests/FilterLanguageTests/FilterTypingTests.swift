import Foundation
import TextAnalysis
import Testing

@testable import FilterLanguage

/// A line as it is typed, and lines that nobody would type.
struct FilterTypingTests {
  @Test(arguments: [
    ("نفط (", "نفط ", FilterError.Reason.openBracket), ("نفط (ذهب", "نفط (ذهب)", .openBracket),
    ("نفط tag:", "نفط ", .missingValue("tag:")), ("نفط tag: ", "نفط ", .missingValue("tag:")),
    ("نفط #", "نفط ", .missingValue("#")), ("نفط |", "نفط ", .danglingOr), ("نفط أو", "نفط ", .danglingOr),
    ("نفط is:un", "نفط ", .unknownState("un")), ("نفط بعد:20", "نفط ", .badDate("20")),
    ("نفط منذ:3", "نفط ", .badDate("3")), ("نفط منذ:3 ", "نفط ", .badDate("3")),
    ("نفط منذ:3 أي", "نفط ", .badDate("3 أي")), ("نفط since:tod", "نفط ", .badDate("tod")),
    ("نفط on:5 Nov", "نفط on:5 Nov", nil), ("نفط عاجل:", "نفط عاجل", nil), ("نفط -", "نفط ", nil),
  ])
  func `what is typed so far is asked, and what is missing told`(
    line: String, asked: String, missing: FilterError.Reason?
  ) throws {
    let now = FilterDateTests.now
    let typed = try Query().with(typed: line, now: now)
    #expect(typed.missing?.reason == missing)
    let whole = try Query().with(filterText: asked, now: now)
    let isSame = Set(typed.query.words.map(\.key)) == Set(whole.words.map(\.key))
    #expect(isSame && typed.query.conditions.count == whole.conditions.count, "\(typed.query)")
  }

  @Test func `the last word of an open phrase is only begun`() throws {
    let typed = try Query().with(typed: "«أسعار الن")
    #expect(typed.query == Query(filter: .phrase(["اسعار", "الن"], lastIsPrefix: true)))
    #expect(typed.missing == FilterError(.openQuote("«"), at: 0))
  }

  @Test(arguments: [
    ("is:red", FilterError.Reason.unknownState("red")), ("بعد:هنا", .badDate("هنا")), ("tga:n", nil),
    (")", .strayBracket),
    ("tag: |", .missingValue("tag:")), ("is:un x", .unknownState("un")), ("منذ:3 x", .badDate("3")),
    ("()", .emptyBrackets),
  ])
  func `what nothing can mend is an error at once`(line: String, reason: FilterError.Reason?) {
    let error = #expect(throws: FilterError.self) { try Query().with(typed: line) }
    if let reason { #expect(error?.reason == reason) }
  }

  @Test(arguments: [
    ("«قمة» (صور) #عاجل -فيديو", "قمة صور عاجل فيديو"), ("مصدر:الاتفاق | قريب)", "مصدر الاتفاق قريب"),
    ("צה\"ל: 12:30 https://a.example/#x", "צה\"ל 12:30 https://a.example/#x"), ("\u{200F}--", ""),
  ])
  func `a text without its signs is one that can be read`(text: String, plain: String) throws {
    #expect(Query.plainLine(text) == plain)
    _ = try Query(filter: plain)
  }

  @Test func `a line of many words and no name may be a headline`() throws {
    let line = "قمة (المناخ #عاجل) في «دبي» -فيديو"
    let headline = try #require(Query().with(filterText: line).asHeadline(line))
    #expect(headline == Query(wholeWords: "قمة المناخ عاجل في دبي فيديو"))
    #expect(headline.asHeadline(line) == nil)
    for filter in ["قمة -فيديو", "قمة المناخ في دبي اليوم -فيديو منذ:يوم", "قمة المناخ في دبي اليوم مصدر:س"] {
      #expect(try Query().with(filterText: filter).asHeadline(filter) == nil)
    }
  }

  @Test func `any line is read or has an error that lies inside it`() {
    var random = Seeded(state: 11)
    let pieces = [
      "(", ")", "|", "-", "\"", "«", "»", ":", "#", " ", "  ", "نفط", "ال", "OR", "أو", "یا", "title:", "عنوان:", "is:",
      "بعد:", "منذ:", "since:", "2024", "3", "أيام", "days", "99999999999999999999", "..", "غير", "مقروء", "tga:", "،",
      "\u{200F}", "\u{64E}", "👨‍👩‍👧", "צה\"ל", "برچسب‌ها:", "\n", "\0", "é", "e\u{301}:", "٣٫٥", "unread", "source:", "“",
      "„",
    ]
    for _ in 0..<4000 {
      let line = (0..<Int.random(in: 1...10, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for read in [{ _ = try Query(filter: line) }, { _ = try Query().with(typed: line) }] {
        do { try read() } catch let error as FilterError {
          let index = line.utf8.index(line.startIndex, offsetBy: error.position)
          let isInside = (0..<line.utf8.count).contains(error.position) && line.indices.contains(index)
          #expect(isInside && error.charactersBefore(in: line) < line.count, "\(line.debugDescription) \(error)")
        } catch { Issue.record("\(error)") }
      }
      if let typed = try? Query().with(typed: line), typed.missing == nil,
        let whole = try? Query().with(filterText: line)
      {
        #expect(typed.query == whole, "\(line.debugDescription)")
      }
      _ = try? Query(filter: Query.plainLine(line))
    }
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
