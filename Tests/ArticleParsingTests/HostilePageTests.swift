import ArticleParsing
import Testing

struct HostilePageTests {
  /// A debug build reads some twenty times slower; the rules are the same.
  #if DEBUG
    static let hugeLine = 5_000_000
  #else
    static let hugeLine = 50_000_000
  #endif

  @Test func `a huge line becomes paragraphs that can be laid out`() throws {
    let sentence = Array((lede + " ").utf8)
    var bytes: [UInt8] = []
    while bytes.count < Self.hugeLine { bytes += sentence }
    let page = try ArticlePage.parse(bytes)
    #expect(page.articles.count == 1)
    #expect(page.warnings == [.splitParagraph(line: 1)])
    let blocks = page.articles[0].blocks
    #expect(blocks.allSatisfy { $0.text.unicodeScalars.count <= 20_000 && $0.text.hasSuffix(".") })
    // One space goes at each cut.
    #expect(blocks.reduce(blocks.count) { $0 + $1.text.utf8.count } == bytes.count)
    #expect(page.articles[0].title.unicodeScalars.count <= 91)
  }

  @Test func `a line without a single space is cut between letters`() throws {
    let article = try #require(try parse(String(repeating: "ب", count: 50_001)).first)
    #expect(article.blocks.map(\.text.unicodeScalars.count) == [20_000, 20_000, 10_001])
  }

  @Test(arguments: 0..<20)
  func `any cut of a page is read or refused, never worse`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let page = Array(DecodingTests.text.utf8)
    for _ in 0..<50 {
      var bytes = Array(page.prefix(Int.random(in: 0...page.count, using: &random)))
      for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      expectSound(bytes)
    }
  }

  @Test(arguments: 0..<20)
  func `random bytes are read or refused, never worse`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for length in 0..<100 {
      expectSound((0..<length * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test(arguments: 0..<20)
  func `sections shuffled, doubled and left out lose no text`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pieces = [
      lede, secondLede, "عنوان قصير", "المصدر: وكالة النهر", "وسوم: نهر، حديقة", "كلمات دلالية", "إقرأ أيضاً:",
      "مقالات مشابهة",
      "  • الجسر يفتح غدا", "- هل يعود القطار؟", "1. أولا", "", "", "بقلم:", "تاريخ النشر: 2026-11-20",
      "اقرأ أيضا: حديقة ثالثة",
    ]
    let labels = ["المصدر: ", "وسوم: ", "اقرأ أيضا: "]
    let silent = ["كلمات دلالية", "إقرأ أيضاً:", "مقالات مشابهة", "بقلم:", "تاريخ النشر: 2026-11-20", ""]
    for _ in 0..<100 {
      let lines = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      guard let articles = try? parse(lines.joined(separator: "\n")) else { continue }
      // Values that come twice are joined, and an article's own headline is not related to it.
      let all = articles.flatMap(texts).joined(separator: "\n")
      for line in lines where !silent.contains(line) {
        var text = line.drop { " •-".contains($0) }
        if let label = labels.first(where: line.hasPrefix) { text = line.dropFirst(label.count) }
        #expect(all.contains(text.replacing("1. ", with: "")), "\(lines)")
      }
    }
  }

  /// No crash, and nothing that a terminal would obey or that reaches beyond its text.
  private func expectSound(_ bytes: [UInt8]) {
    guard let page = try? ArticlePage.parse(bytes) else { return }
    #expect(!page.articles.isEmpty)
    for text in page.articles.flatMap(texts) {
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
      #expect(hasBalancedMarks(text))
    }
  }
}

/// No override is in it, and every embedding and isolate ends in it, in the order of UAX #9.
func hasBalancedMarks(_ text: String) -> Bool {
  var open: [UInt32] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202D, 0x202E: return false
    case 0x202A, 0x202B: open.append(0x202C)
    case 0x2066...0x2068: open.append(0x2069)
    case 0x202C, 0x2069: if open.popLast() != scalar.value { return false }
    default: break
    }
  }
  return open.isEmpty
}

/// SplitMix64: the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
