import Testing

@testable import TextLayout

struct OrderTests {
  @Test(arguments: [
    ("car IS", Direction.rightToLeft, "    SI car"),
    ("car IS", .leftToRight, "car SI    "),
    ("A 12:30-14:45", .rightToLeft, "   14:45-12:30 A"),
    ("A 2022/02/24 B", .rightToLeft, "B 2022/02/24 A"),
    ("A 1,234.56 B", .rightToLeft, "B 1,234.56 A"),
    ("A 50% B", .rightToLeft, "B %50 A"),
    ("A [12-14%] B", .rightToLeft, "B [%14-12] A"),
    ("AB (CD) EF", .rightToLeft, "FE (DC) BA"),
    ("AB (cd) EF", .rightToLeft, "FE (cd) BA"),
    ("«AB» cd", .rightToLeft, "cd «BA»"),
    ("AB «cd ef» GH", .rightToLeft, "HG «cd ef» BA"),
    ("ab (CD EF) gh", .leftToRight, "ab (FE DC) gh"),
    ("AB: cd.", .rightToLeft, ".cd :BA"),
    ("A https://a.example/b?c=1 B", .rightToLeft, "B https://a.example/b?c=1 A"),
    ("5 A", .rightToLeft, "A 5"),
    ("A -5 B", .rightToLeft, "B 5- A"),
    ("A $5 B", .rightToLeft, "B 5$ A"),
  ])
  func `numbers, brackets and other scripts stand where UAX 9 puts them`(
    text: String, direction: Direction, expected: String
  ) {
    let width = expected.count
    #expect(pictures(text, direction, width: width) == [expected])
  }

  @Test(arguments: [
    ("A\u{200E}B", Direction.leftToRight, "AB"),
    ("AB", .leftToRight, "BA"),
    ("A\u{200F}!", .leftToRight, "A!"),
    ("A!\u{200F}", .leftToRight, "!A"),
    ("a\u{2067}B c\u{2069}d", .leftToRight, "ac Bd"),
    ("A\u{2066}b C\u{2069}\u{2066}d\u{2069}", .rightToLeft, "db CA"),
    ("a\u{202E}bcd\u{202C}e", .leftToRight, "adcbe"),
    ("A\u{202D}BC\u{202C}D", .rightToLeft, "DBCA"),
    ("\u{2066}\u{200E}", .rightToLeft, ""),
  ])
  func `bidi controls order their neighbours and are not drawn`(
    text: String, direction: Direction, expected: String
  ) {
    #expect(picture(Paragraph(rtl(text), direction: direction).line(width: 80)) == expected)
  }
}
