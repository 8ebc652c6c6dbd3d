import ArticleParsing
import Foundation
import Testing

struct DecodingTests {
  static let text =
    "الحديقة تفتح أبوابها\n\n\(lede)\n\nالمصدر: وكالة النهر\nكلمات دلالية: نهر، حديقة\n\nمقالات مشابهة\n\n  • الجسر يفتح غدا\n"
  let plain: ArticlePage

  init() throws { plain = try ArticlePage.parse(Array(Self.text.utf8)) }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\u{2029}", "\u{0C}", "\u{85}", "\n\r\n"])
  func `lines end in many ways`(newline: String) throws {
    let page = try ArticlePage.parse(Array(Self.text.replacingOccurrences(of: "\n", with: newline).utf8))
    #expect(page == plain)
  }

  @Test func `a mark of UTF-8 is no text`() throws {
    #expect(try ArticlePage.parse([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == plain)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16, with its mark or without`(isBigEndian: Bool, hasMark: Bool) throws {
    let units = ((hasMark ? "\u{FEFF}" : "") + Self.text).utf16
    let bytes = units.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let page = try ArticlePage.parse(bytes)
    #expect(page.articles == plain.articles)
    #expect(page.warnings == (hasMark ? [] : [.guessed(.utf16)]))
  }

  @Test func `windows-1256 is known by its letters`() throws {
    let bytes = try #require(Self.windows1256(Self.text.replacingOccurrences(of: "•", with: "-")))
    let page = try ArticlePage.parse(bytes)
    #expect(page.articles == plain.articles)
    #expect(page.warnings == [.guessed(.windows1256)])
  }

  /// Letters only; the table in the code is the other way round.
  static func windows1256(_ text: String) -> [UInt8]? {
    let letters: [Character: UInt8] = [
      "ء": 0xC1, "آ": 0xC2, "أ": 0xC3, "ؤ": 0xC4, "إ": 0xC5, "ئ": 0xC6, "ا": 0xC7, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA,
      "ث": 0xCB,
      "ج": 0xCC, "ح": 0xCD, "خ": 0xCE, "د": 0xCF, "ذ": 0xD0, "ر": 0xD1, "ز": 0xD2, "س": 0xD3, "ش": 0xD4, "ص": 0xD5,
      "ض": 0xD6,
      "ط": 0xD8, "ظ": 0xD9, "ع": 0xDA, "غ": 0xDB, "ف": 0xDD, "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4,
      "ه": 0xE5,
      "و": 0xE6, "ى": 0xEC, "ي": 0xED, "،": 0xA1,
    ]
    var bytes: [UInt8] = []
    for character in text {
      guard let byte = character.asciiValue ?? letters[character] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  @Test(arguments: [String.Encoding.isoLatin1, .windowsCP1252])
  func `text encoded twice is read once`(encoding: String.Encoding) throws {
    // Each byte of the UTF-8 becomes a character; windows-1252 has others than latin-1 from 0x80 to 0x9F.
    let twice = String(
      String.UnicodeScalarView(
        Self.text.utf8.map { byte in
          let isOther = encoding == .windowsCP1252 && (0x80...0x9F).contains(byte)
          let decoded = isOther ? String(data: Data([byte]), encoding: .windowsCP1252)?.unicodeScalars.first : nil
          return decoded ?? Unicode.Scalar(byte)
        }))
    let page = try ArticlePage.parse(Array(twice.utf8))
    #expect(page.articles == plain.articles)
    #expect(page.warnings == [.repairedDoubleEncoding])
  }

  @Test func `controls are dropped and counted`() throws {
    let dirty = Self.text.replacingOccurrences(of: "حديقة", with: "حد\u{0}ي\u{1B}ق\u{1A}\u{9B}ة")
    let page = try ArticlePage.parse(Array(dirty.utf8))
    #expect(page.articles == plain.articles)
    #expect(page.warnings == [.droppedControls(count: 12)])
  }

  @Test func `bidi controls and their like are dropped, joiners stay`() throws {
    let controls = "\u{200E}\u{200F}\u{061C}\u{202A}\u{202E}\u{202C}\u{2066}\u{2069}\u{FEFF}\u{AD}\u{200B}\u{2060}"
    let dirty = Self.text.replacingOccurrences(of: "حديقة", with: "حدي\(controls)قة")
    #expect(try ArticlePage.parse(Array(dirty.utf8)) == plain)
    #expect(try parse("کتاب‌ها\n\(lede)").first?.title == "کتاب‌ها")
  }

  @Test func `spaces of all kinds are one space`() throws {
    let page = try parse("الحديقة\u{00A0} تفتح\t\tأبوابها \u{3000}\n\(lede)")
    #expect(page[0].title == "الحديقة تفتح أبوابها")
  }

  @Test func `a file cut in the middle of a letter keeps all before it`() throws {
    let page = try ArticlePage.parse(Array("\(lede)\n\(secondLede)م".utf8.dropLast()))
    #expect(page.articles[0].blocks.map(\.text) == [lede, secondLede + "\u{FFFD}"])
    #expect(page.warnings == [.replacedBadBytes(count: 1, line: 2)])
  }

  @Test(arguments: [
    ([], PageError.empty), (Array(" \n\u{A0}\r\n\u{200F}".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
    ([0xFF, 0xFE], .empty),
    (Array("<?xml version=\"1.0\"?>\n<rss>".utf8), .notAPage(format: "XML")),
    (Array("<!DOCTYPE html>".utf8), .notAPage(format: "HTML")),
    (Array("{\"title\": \"\"}".utf8), .notAPage(format: "JSON")),
    (Array("المصدر: وكالة النهر\nوسوم: نهر".utf8), .noArticle(lines: 2)),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], .notText),
    (Array("PK\u{3}\u{4}\u{14}و\nهذه كلمات كثيرة لا يكاد يكون بينها ما ليس نصًّا، كما في كتاب أو أرشيف.".utf8), .notText),
    (
      Array("line one\nna\u{EF}ve".unicodeScalars.map { UInt8($0.value) }) + Array(repeating: 0xE9, count: 4),
      .undecodable(badBytes: 5, line: 2)
    ),
  ])
  func `what is no page is refused with the reason`(bytes: [UInt8], error: PageError) {
    #expect(throws: error) { try ArticlePage.parse(bytes) }
  }

  @Test func `a file beyond the limits is refused`() {
    #expect(throws: PageError.tooLarge(bytes: ArticlePage.limit + 1, limit: ArticlePage.limit)) {
      try ArticlePage.parse([UInt8](repeating: 0x61, count: ArticlePage.limit + 1))
    }
    #expect(throws: PageError.tooManyLines(limit: 200_000)) {
      try ArticlePage.parse([UInt8](repeating: 0x0A, count: 200_001))
    }
  }
}
