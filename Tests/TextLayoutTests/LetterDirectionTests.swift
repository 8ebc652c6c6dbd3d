import Testing
import TextLayout

/// The language of texts by their words.
@Suite struct LetterDirectionTests {
  @Test(
    arguments: [
      ("", nil), ("12.5% — 2022/02/24", nil), ("أخبار", .rightToLeft), ("Apple", .leftToRight),
      ("Apple تطلق هاتفًا جديدًا", .rightToLeft), ("All of swift 6 في", .leftToRight), ("שלום", .rightToLeft),
      ("خبر با نیم‌فاصله", .rightToLeft), ("Ärger в Москве", .leftToRight), ("ﻧﺸﺮﺓ", .rightToLeft),
      ("東京のニュース", .leftToRight), ("َُِ ـــ ٣٤", nil), ("ab اب", .rightToLeft),
      // Names alone make no English.
      ("مراجعة iPhone 15 Pro Max", .rightToLeft),
    ] as [(String, Direction?)])
  func `the script of most letters decides`(text: String, direction: Direction?) {
    #expect(Direction.ofLanguage(in: [text]) == direction)
  }

  @Test func `a Latin headline over an Arabic body is right to left`() {
    #expect(
      Direction.ofLanguage(in: ["apple iphone and more of it", "أعلنت الشركة عن هاتفها الجديد اليوم"]) == .rightToLeft)
  }

  @Test(arguments: [
    "https://news.example.org/world/politics/today?id=dQw4w9", "www.example.org/politics", "mailto:desk@example.org",
    "@EditorialDesk", "@desk@social.example", "#BreakingNewsToday", "#غزة_GAZA_NOW", "desk@news-agency.example",
    "example.org", "annual-report-final.pdf", "/etc/network/interfaces", "C:\\Users\\Public\\x.txt",
    "~/Documents/notes",
    "`let value = function(name)`", "compute_total()", "std::vector", "--verbose-output", "<div>", "$HOME/documents",
  ])
  func `addresses, handles, tags, files and code do not vote`(word: String) {
    #expect(Direction.ofLanguage(in: ["خبر \(word) هنا"]) == .rightToLeft)
    #expect(Direction.ofLanguage(in: ["خبر: (\(word))، هنا"]) == .rightToLeft)
    #expect(Direction.of("خبر \(word)", within: .leftToRight) == .rightToLeft)
    #expect(Direction.of("news \(word)", within: .rightToLeft) == .leftToRight)
    // Alone it inherits.
    #expect(Direction.of(word, within: .rightToLeft) == .rightToLeft)
    #expect(Direction.of(word, within: .leftToRight) == .leftToRight)
  }

  @Test func `right-to-left letters count where there is nothing else`() {
    #expect(Direction.ofLanguage(in: ["#غزة https://example.org"]) == .rightToLeft)
    #expect(Direction.ofLanguage(in: ["@name https://example.org"]) == nil)
    #expect(Direction.of("#غزة", within: .leftToRight) == .rightToLeft)
  }

  @Test(arguments: ["U.S. officials said", "and/or more", "AT&T wins", "at 5 p.m. today", "don't go", "C# and C++ win"])
  func `signs within words make no code of them`(text: String) {
    #expect(Direction.of(text, within: .rightToLeft) == .leftToRight)
    #expect(Direction.ofLanguage(in: [text]) == .leftToRight)
  }

  @Test func `data without a blank does not vote`() {
    #expect(Direction.ofLanguage(in: ["خبر " + String(repeating: "QmFzZTY0", count: 1_000)]) == .rightToLeft)
  }

  @Test func `what never ends takes no long time`() {
    for piece in ["a-", "#a", "@1", "`", "a.", "http", "a://", "((", "$a"] {
      _ = Direction.ofLanguage(in: [String(repeating: piece, count: 20_000) + " ب"])
    }
  }
}
