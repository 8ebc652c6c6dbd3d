import Testing

@testable import TextLayout

struct DirectionTests {
  @Test(arguments: [
    (["Apple تطلق هاتفا جديدا"], Direction.rightToLeft),
    (["CNN: خبر", "جديد"], .rightToLeft),
    (["The word سلام means peace"], .leftToRight),
    (["12:30 — 50%"], nil),
    ([], nil),
    (["ab", "אב"], .leftToRight),
    (["אב", "ab"], .rightToLeft),
  ])
  func `most letters decide over an article`(texts: [String], expected: Direction?) {
    #expect(Direction.dominant(in: texts) == expected)
  }

  @Test(arguments: [
    ("Apple تطلق", Direction.rightToLeft, Direction.rightToLeft),
    ("An English quotation.", .rightToLeft, .leftToRight),
    ("12:30", .rightToLeft, .rightToLeft),
    ("مقال", .leftToRight, .rightToLeft),
    ("ab مقال", .leftToRight, .leftToRight),
    ("", .leftToRight, .leftToRight),
    // One word of the article's does not turn a sentence of another language, and names are no sentence.
    ("The word سلام means peace in that language.", .rightToLeft, .leftToRight),
    ("Samsung Galaxy Watch Ultra Pro LTE للبيع", .rightToLeft, .rightToLeft),
    ("قال مراسل CNN إن الطريق إلى المدينة مغلق", .leftToRight, .rightToLeft),
    ("قال CNN", .leftToRight, .leftToRight),
    // RLM at the beginning is the author's word.
    ("\u{200F}Apple!", .rightToLeft, .rightToLeft), ("\u{200F}Apple!", .leftToRight, .rightToLeft),
    ("\u{200E}-5 درجات", .rightToLeft, .rightToLeft),
  ])
  func `a text takes its article's direction if it has a letter of it`(
    text: String, article: Direction, expected: Direction
  ) {
    #expect(Direction.of(text, within: article) == expected)
  }

  @Test(arguments: [
    ("@name", Direction.rightToLeft, Direction.leftToRight), ("شاهد https://a.example", .leftToRight, .leftToRight),
    ("خبر", .leftToRight, .rightToLeft), ("5-10", .leftToRight, .leftToRight),
  ])
  func `where the author gave a direction, one letter of it is enough`(
    text: String, stated: Direction, expected: Direction
  ) {
    #expect(Direction.of(text, stated: stated) == expected)
  }
}
