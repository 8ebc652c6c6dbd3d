import Testing

@testable import ArticleParsing

/// Whatever a feed calls itself, the list is an XML file that others can read.
@Suite struct OPMLWritingTests {
  private static let hostile: [Unicode.Scalar] =
    [
      "\0", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{2028}", "\u{202E}", "\u{2066}",
      "\u{2069}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{E000}",
      "\u{D7FF}", "&", "<", ">", "\"", "'", "]", ";", " ", "/", ",", "%",
    ] + "خبر&#x;amp".unicodeScalars

  /// Char of XML 1.0, 2.2.
  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private func text(_ random: inout some RandomNumberGenerator) -> String {
    var text = String.UnicodeScalarView("x".unicodeScalars)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(Self.hostile.randomElement(using: &random) ?? "x")
    }
    return String(text)
  }

  /// What is read of a name: on one line, without what a terminal obeys.
  private func read(_ text: String) -> String {
    let written = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": " "
      default: scalar
      }
    }
    let clean = CleanText(Array(String(String.UnicodeScalarView(written)).utf8)).bytes
    return clean.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  @Test(arguments: 0..<8) func `any names make a well-formed list that is read back`(seed: UInt64) throws {
    var random = Random(seed)
    for _ in 0..<200 {
      var feed = OPML.Feed(address: "https://a.example/" + text(&random), name: text(&random))
      feed.title = text(&random)
      feed.folder = [text(&random), text(&random)]
      feed.tags = [text(&random)]
      let bytes = OPML(title: text(&random), feeds: [feed]).bytes
      let file = try #require(String(validating: bytes, as: UTF8.self))
      #expect(file.unicodeScalars.allSatisfy(isAllowed))
      // Between tags no bare < or >, and each & begins one of the references that the writer knows.
      #expect(file.count { $0 == "<" } == file.count { $0 == ">" })
      #expect(file.wholeMatch(of: /([^&]|&(amp|lt|gt|quot|#x[0-9A-F]+);)*/.matchingSemantics(.unicodeScalar)) != nil)
      // Nothing turns a reader's screen around.
      #expect(
        !file.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })

      let back = try #require(try OPML.parse(bytes).feeds.first)
      #expect(back.name == read(feed.name))
      #expect(back.folder == feed.folder.map(read))
      #expect(back.address == read(feed.address))
      #expect(try OPML.parse(OPML(feeds: [back]).bytes).feeds == [back])
    }
  }

  /// xorshift64*, so that a failure can be seen again.
  private struct Random: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}
