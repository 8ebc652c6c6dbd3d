import Testing
import TextAnalysis

struct VerbalFormTests {
  private func stems(_ word: String) throws -> Set<String> {
    try #require(Analyzer.searchTerms(word + " ").first).verbalStems
  }

  /// Forms I to X; roots that are sound, end in a weak letter, are hollow, are doubled, begin with و.
  @Test(arguments: [
    ("يغلق", "إغلاق"), ("أغلقت", "الإغلاق"), ("سيغلق", "إغلاق"), ("يهبط", "هبوط"), ("تخفض", "تخفيض"),
    ("يخفض", "خفض"), ("يواصل", "مواصلة"), ("ينسحب", "انسحاب"), ("يقترح", "اقتراح"), ("تستخدم", "استخدام"),
    ("أجرى", "إجراء"), ("تنتهي", "انتهاء"), ("يستقيل", "استقالة"), ("يختار", "اختيار"), ("يزيد", "زيادة"),
    ("يقيم", "إقامة"), ("تعد", "إعداد"), ("يحتل", "احتلال"), ("يصل", "وصول"), ("يوقف", "إيقاف"), ("يتهم", "اتهام"),
  ])
  func `a verb and its masdar lead to each other`(verb: String, masdar: String) throws {
    #expect(try stems(verb).contains(Analyzer.stem(masdar)))
    let back = try stems(masdar)
    let stem = Analyzer.stem(verb)
    let bare = stem.hasPrefix("س") ? String(stem.dropFirst()) : stem
    #expect(back.contains(bare) || back.contains(String(bare.dropLast())), "\(masdar) \(verb)")
  }

  @Test(arguments: [("كتاب", "مكتب"), ("ألمانيا", "أمل"), ("وزير", "وزن"), ("رئيس", "رأس"), ("قانون", "تقنين")])
  func `other words of a root are none of its verb`(word: String, other: String) throws {
    #expect(try !stems(word).contains(Analyzer.stem(other)))
  }

  @Test(arguments: ["report", "2024", "גן", "می‌رود", "في"])
  func `what is no Arabic verb leads nowhere`(word: String) throws {
    #expect(try stems(word).isEmpty)
  }

  @Test func `a stem does not lead to itself`() throws {
    for word in ["يغلق", "هبوط", "تخفيض", "رد", "حدد"] { #expect(try !stems(word).contains(Analyzer.stem(word))) }
  }
}
