import Testing

@testable import ArticleParsing

@Suite struct InlineListTests {
  private static let item = "افتح الإعدادات ثم عام."

  @Test(arguments: ["•", "●", "▪", "◦", "■"])
  func `bullets within a paragraph are items`(sign: String) throws {
    let line = "\(sign) \(Self.item) \(sign) اضغط إعادة. \(sign)أكد الاختيار."
    let items = [Self.item, "اضغط إعادة.", "أكد الاختيار."].map { Block(.list, $0) }
    #expect(try parse("\(lede)\n\n\(line)\n\n\(secondLede)")[0].blocks[1...3].elementsEqual(items))
    #expect(HTMLBlocks.blocks("<p>\(line)</p>") == items)
    #expect(HTMLBlocks.blocks("<p>\(line.replacing(" \(sign)", with: "<br>\(sign)"))</p>") == items)
    #expect(HTMLBlocks.blocks("<p>الخطوات: \(line)</p>") == [Block(.paragraph, "الخطوات:")] + items)
    #expect(HTMLBlocks.blocks(line.replacing(" \(sign)", with: "\n\(sign)")) == items)
    let marked = line.replacing(sign, with: "\u{200F}\(sign)")
    #expect(try parse("\(lede)\n\n\(marked)\n\n\(secondLede)")[0].blocks[1...3].elementsEqual(items))
  }

  @Test(arguments: ["أخبار • رياضة • سياسة", "وحدها: • هذه", "a•b•c", "• وحدها"])
  func `a bullet that parts or stands alone makes no list`(text: String) {
    #expect(HTMLBlocks.blocks("<p>\(text)</p>") == [Block(.paragraph, text)])
  }

  @Test func `keywords and headlines behind their label may stand so`() throws {
    let article = try parse("\(lede)\nوسوم: • نهر • حديقة\nمقالات مشابهة: • الجسر يفتح غدا • هل يعود القطار؟")[0]
    #expect(article.tags == ["نهر", "حديقة"])
    #expect(article.related == ["الجسر يفتح غدا", "هل يعود القطار؟"])
    #expect(article.blocks.count == 1)
  }

  private static let words = Array(repeating: "فيسبوك يتتبع حركة موقعك", count: 12).joined(separator: " ")

  @Test func `a line of keywords of any length is one`() throws {
    for page in ["\(lede)\nكلمات دلالية: \(Self.words)", "\(lede)\nكلمات دلالية:\n\(Self.words)"] {
      let article = try parse(page)[0]
      #expect(article.keywords == Self.words)
      #expect(article.tags == ["فيسبوك", "يتتبع", "حركة", "موقعك"])
      #expect(article.blocks.count == 1)
    }
    for separator in ["، ", ", ", "؛ ", " | ", " • ", " / ", " - ", " – "] {
      let many = (1...40).map { "وسم رقم \($0)" }.joined(separator: separator)
      #expect(try parse("\(lede)\nالوسوم\n\(many)")[0].tags.count == 40, "\(separator)")
    }
  }

  @Test(arguments: [
    "الوسوم: \(lede) \(secondLede)",
    "وسوم: قال ذلك، ثم أضاف أن الحديقة التي فتحت أبوابها أمس لن تغلق في الشتاء. \(lede)",
  ])
  func `prose behind such a word stays in the text`(line: String) throws {
    #expect(try parse("\(lede)\n\(line)\n\(secondLede)")[0].blocks.map(\.text) == [lede, line, secondLede])
  }

  @Test(arguments: [
    ("العودة من المدرسة مع كل طالب", ["العودة", "المدرسة", "طالب"]), ("نهر، في، حديقة", ["نهر", "حديقة"]),
    ("لاقوني ع الطريق", ["لاقوني", "الطريق"]),
    ("garden with the river", ["garden", "river"]), ("باغ از رودخانه", ["باغ", "رودخانه"]),
    ("גן של נהר", ["גן", "נהר"]),
    ("IT, US, علي", ["IT", "US", "علي"]),
  ])
  func `words that name nothing are no tags`(line: String, tags: [String]) throws {
    #expect(try parse("\(lede)\nوسوم: \(line)")[0].tags == tags)
  }
}
