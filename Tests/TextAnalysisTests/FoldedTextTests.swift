import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct FoldedTextTests {
  private func found(_ typed: String, in text: String) -> [String] {
    FoldedText(text).ranges(of: FoldedText(typed)).map { range in
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("اسهم", "أسهم", "أسهم"), ("أسهم", "الأُسهُم", "أُسهُم"), ("مدينه", "المدينة", "مدينة"), ("علي", "على", "على"),
    ("شئون", "شؤون", "شؤون"), ("محمد", "محــمد", "محــمد"), ("كتاب", "کتاب", "کتاب"), ("12.5%", "١٢٫٥٪", "١٢٫٥٪"),
    ("شيء؟ لا", "شيء? لا", "شيء? لا"), ("\"قال\"", "«قال»", "«قال»"), ("اب، جد", "أب,  جد", "أب,  جد"),
    ("ی", "\u{649}", "\u{649}"), ("café", "CAFÉ", "CAFÉ"), ("لا", "\u{FEFB}", "\u{FEFB}"),
    ("ا", "\u{FEFB}", "\u{FEFB}"),
    ("a b", "a\n\tb", "a\n\tb"), ("صهل", "צה״ל صَهَلَ", "صَهَلَ"), ("مىرود", "می\u{200C}رود", "می\u{200C}رود"),
    ("مسئول", "مسي\u{654}ول", "مسي\u{654}ول"), ("مُ", "ام", "م"), ("-", "—", "—"), ("٪", "5%", "%"),
  ])
  func `letters are found in any of their spellings, with their marks`(typed: String, text: String, expected: String) {
    #expect(found(typed, in: text) == [expected])
  }

  @Test func `what is found stands apart, in order`() {
    #expect(FoldedText("aaaaa").ranges(of: FoldedText("aa")) == [0..<2, 2..<4])
    #expect(found("ل", in: "\u{FDF2}") == ["\u{FDF2}"])
    #expect(found("b", in: "abcb") == ["b", "b"])
  }

  @Test func `a blank behind what is typed asks for one, and nothing finds nothing`() {
    #expect(FoldedText("ab abc ab").ranges(of: FoldedText("ab ")) == [0..<2])
    #expect(FoldedText("a b").ranges(of: FoldedText(" ")) == [] && FoldedText("a").ranges(of: FoldedText("")) == [])
    #expect(FoldedText("\u{64B} ").isEmpty && !FoldedText("!").isEmpty)
    #expect(FoldedText("").ranges(of: FoldedText("a")) == [])
  }

  /// Of any text that is cut anywhere out of another one something is found there.
  @Test func `every part of a text is found in it`() {
    let letters = Array("ابأإةهىيئ ؤء\u{64E}\u{640}لا١2.,،٪%«»\"()a BÉ\u{FEFB}\u{FDF2}\u{200F}\u{200C}\n").map(
      String.init)
    var random = Seed.ofRun
    for _ in 0..<3_000 {
      let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random)! }
      let from = Int.random(in: 0..<parts.count, using: &random)
      let to = Int.random(in: from..<parts.count, using: &random)
      let (text, typed) = (parts.joined(), parts[from...to].joined())
      let pattern = FoldedText(typed)
      let ranges = FoldedText(text).ranges(of: pattern)
      let bytes = Array(text.utf8)
      for range in ranges {
        #expect(String(validating: bytes[range], as: UTF8.self) != nil, "\(text.debugDescription) \(range)")
      }
      // Half of a seat with its hamza is another letter; a blank beyond the ends is none.
      #expect(
        pattern.isEmpty || !ranges.isEmpty || typed != typed.trimmed,
        "\(text.debugDescription) \(typed.debugDescription)")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
