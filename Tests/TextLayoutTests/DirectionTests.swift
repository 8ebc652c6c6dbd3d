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
  ])
  func `a text takes its article's direction if it has a letter of it`(
    text: String, article: Direction, expected: Direction
  ) {
    #expect(Direction.of(text, within: article) == expected)
  }
}
