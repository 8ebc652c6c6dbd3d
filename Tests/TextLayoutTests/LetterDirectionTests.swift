import Testing
import TextAnalysis

@Suite struct LetterDirectionTests {
  @Test(
    arguments: [
      ("", nil), ("12.5% — 2022/02/24", nil), ("أخبار", true), ("Apple", false), ("Apple تطلق هاتفًا جديدًا", true),
      ("Apple Swift 6 في", false), ("שלום", true), ("خبر با نیم‌فاصله", true), ("Ärger в Москве", false),
      ("ﻧﺸﺮﺓ", true), ("東京のニュース", false), ("َُِ ـــ ٣٤", nil), ("ab اب", true),
    ] as [(String, Bool?)])
  func `the script of most letters decides`(text: String, isRightToLeft: Bool?) {
    #expect(Analyzer.isRightToLeft([text]) == isRightToLeft)
  }

  @Test func `a Latin headline over an Arabic body is right to left`() {
    #expect(Analyzer.isRightToLeft(["Apple iPhone 17 Pro Max", "أعلنت الشركة عن هاتفها الجديد اليوم"]) == true)
  }
}
