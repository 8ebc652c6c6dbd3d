import Foundation
import Testing

@testable import nashra

/// `nashra related`: what scripts may rely on.
@Suite struct RelatedCommandTests {
  private static let articles = """
    {"id": "1", "title": "اتفاق الهدنة في جنيف", "source": "أ", "date": "2024-02-03", "tags": ["هدنة"], \
    "text": "وقع الوفدان اتفاق الهدنة في جنيف بحضور الوسيط لارسن.\\nاقرأ أيضا: زلزال يضرب الساحل الشمالي ليلا"}
    {"id": "2", "title": "لارسن يعود إلى جنيف", "source": "أ", "date": "2024-02-02", "tags": ["هدنة"], \
    "text": "قال الوسيط لارسن إن مفاوضات الهدنة تبدأ غدا في جنيف."}
    {"id": "3", "title": "زلزال يضرب الساحل الشمالي ليلا", "source": "ب", "date": "2024-02-01", \
    "text": "ضرب زلزال قوي بيوت القرى."}
    {"id": "4", "title": "سوق الخضار يفتح أبوابه", "source": "ب", "date": "2024-01-30", "text": "فتح السوق أبوابه فجرا."}

    """

  @Test func `the editors' links come first, then what is about the same`() throws {
    let cli = try CommandLine()
    try cli.write(Self.articles, to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    let listed = try cli.nashra("list", "--format", "json").objects()
    let id = try #require(listed.first { $0["title"] as? String == "اتفاق الهدنة في جنيف" }?["id"] as? Int)
    let related = try cli.nashra("related", String(id), "--format", "json").objects()
    #expect(
      related.prefix(2).map { $0["title"] as? String } == ["زلزال يضرب الساحل الشمالي ليلا", "لارسن يعود إلى جنيف"])
    #expect(related.prefix(2).map { $0["kind"] as? String } == ["editor", "found"])
    for key in listed[0].keys { #expect(related.allSatisfy { $0[key] != nil }, "\(key)") }
    #expect(related.allSatisfy { $0["score"] is Double || $0["score"] is Int })
    let reason = try #require(related[1]["reason"] as? String)
    #expect(reason.contains("shared words: ") && reason.contains("#هدنة") && reason.hasSuffix("same source"))
    let text = try cli.nashra("related", String(id), "--limit", "1").output.split(separator: "\n")
    #expect(text.count == 2 && text[1].hasSuffix("\tfound\t" + reason))
    // The line that named it has left the text.
    #expect(try !cli.nashra("show", String(id)).output.contains("اقرأ أيضا"))
    #expect(try cli.nashra("related", "5").status == 1)
  }
}
