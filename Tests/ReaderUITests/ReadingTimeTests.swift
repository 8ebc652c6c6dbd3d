import ArticleParsing
import Testing

@testable import ReaderUI

/// How long an article takes to read.
@Suite struct ReadingTimeTests {
  private func minutes(_ text: String, _ kind: Block.Kind = .paragraph) -> Int {
    ReadingTime([Block(kind, text)]).minutes
  }

  private func words(_ count: Int, _ word: String = "كلمة") -> String {
    Array(repeating: word, count: count).joined(separator: " ")
  }

  @Test(arguments: [(0, 0), (1, 1), (180, 1), (181, 2), (360, 2), (361, 3), (10_620, 59), (10_621, 60)])
  func `180 words are a minute, and one that is begun counts`(count: Int, expected: Int) {
    #expect(minutes(words(count)) == expected)
  }

  @Test func `signs and spaces are no words, numbers are`() {
    #expect(minutes("… — · ؟ !  \n\t") == 0)
    #expect(minutes(words(181, "12.5%")) == 2)
    #expect(minutes(words(180, "«كَلِمَةٌ»،")) == 1)
    #expect(minutes("كلمة" + String(repeating: " ", count: 9_000) + "كلمة") == 1)
  }

  @Test func `where no space stands between words, signs are counted`() {
    #expect(minutes(String(repeating: "新", count: 300)) == 1)
    #expect(minutes(String(repeating: "新", count: 301)) == 2)
    #expect(minutes(String(repeating: "ก", count: 900)) == 1)
    #expect(minutes(String(repeating: "ก", count: 901)) == 2)
  }

  @Test func `all that is read counts, addresses and pictures do not`() {
    let half = words(100)
    #expect(ReadingTime([.init(.heading, half), .init(.quote, half), .init(.list, half)]).minutes == 2)
    for kind in [Block.Kind.link, .image, .rule] { #expect(minutes(half, kind) == 0) }
  }

  @Test func `a book takes an hour and more, and is not counted through`() {
    #expect(minutes(words(200_000)) == ReadingTime.most)
    #expect(ReadingTime((0..<100_000).map { _ in Block(.paragraph, "كلمة كلمة") }).minutes == ReadingTime.most)
  }

  @Test(
    arguments: [
      (1, "قراءة دقيقة", "1 min read"), (2, "قراءة دقيقتين", "2 min read"),
      (3, "قراءة 3 دقائق", "3 min read"), (11, "قراءة 11 دقيقة", "11 min read"), (59, "قراءة 59 دقيقة", "59 min read"),
    ]) func `it is told as people say it`(minutes: Int, arabic: String, english: String)
  {
    let (ar, en) = (Strings.arabic, Strings.english)
    #expect(ar.count(ar.readingMinutes, minutes) == arabic && en.count(en.readingMinutes, minutes) == english)
  }
}
