import Screen
import Testing
import TextLayout

@testable import nashra

@Suite struct TextStreamTests {
  /// All lines of bytes that come in pieces of a size.
  private func lines(_ bytes: [UInt8], pieces: Int = .max) throws -> [String] {
    var stream = TextStream()
    var lines: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      lines += try stream.take(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    return lines + (try stream.finish())
  }

  @Test(arguments: [
    ("", []), ("أ", ["أ"]), ("أ\n", ["أ"]), ("أ\n\nب", ["أ", "", "ب"]), ("أ\r\nب\r\n", ["أ", "ب"]),
    ("a\rb\n", ["a", "b"]),
    ("a\u{C}b\u{2028}c\u{85}d\u{B}e", ["a", "b", "c", "d", "e"]), ("\u{FEFF}سلام\n", ["سلام"]),
  ])
  func `lines end where a text says so, and the last one where the text ends`(text: String, expected: [String]) throws {
    for size in [1, 2, 3, 1000] {
      #expect(try lines(Array(text.utf8), pieces: size) == expected, "in pieces of \(size)")
    }
  }

  @Test(arguments: [2, 4], [true, false])
  func `text in units of two and four bytes is read where a mark says so`(width: Int, isBigEndian: Bool) throws {
    let text = "\u{FEFF}سلام 👋\nעולם"
    let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    let bytes = units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(unit >> (8 * UInt32($0)) & 255) }
      return isBigEndian ? bytes.reversed() : bytes
    }
    for size in [1, 3, 1000] { #expect(try lines(bytes, pieces: size) == ["سلام 👋", "עולם"]) }
    #expect(try lines(bytes.dropLast()) == ["سلام 👋", "עול\u{FFFD}"])
  }

  @Test func `half of a pair is one replacement character`() throws {
    #expect(try lines([0xFE, 0xFF, 0xD8, 0x3D, 0, 0x61]) == ["\u{FFFD}a"])
    #expect(try lines([0xFE, 0xFF, 0xDC, 0x4B, 0, 0x61]) == ["\u{FFFD}a"])
  }

  @Test func `what is no UTF-8 becomes replacement characters, and the rest stays`() throws {
    #expect(try lines([0x61, 0xFF, 0xD8, 0x0A, 0xC3]) == ["a\u{FFFD}\u{FFFD}", "\u{FFFD}"])
  }

  @Test func `a NUL in the beginning is no text`() throws {
    #expect(throws: TextStream.Binary(offset: 3)) { try lines([0x61, 0x0A, 0x62, 0, 0x63]) }
    #expect(throws: TextStream.Binary(offset: 3)) { try lines([0x61, 0x0A, 0x62, 0, 0x63], pieces: 1) }
    let late = [UInt8](repeating: 0x61, count: 9000) + [0, 0x0A]
    #expect(try lines(late).count == 1)
  }

  @Test func `a line without an end comes in pieces, cut between words and never in a letter`() throws {
    var stream = TextStream()
    let word = Array("كلمة ".utf8)
    var pieces: [String] = []
    for _ in 0..<60_000 { pieces += try stream.take(word) }
    #expect(pieces.count >= 8)
    #expect(pieces.allSatisfy { $0.utf8.count <= TextStream.longest && $0.hasSuffix(" ") && !$0.contains("\u{FFFD}") })
    let solid = try lines(Array(String(repeating: "ب", count: 100_000).utf8))
    #expect(solid.joined() == String(repeating: "ب", count: 100_000))
    #expect(solid.allSatisfy { $0.utf8.count <= TextStream.longest })
  }
}

@Suite struct StyledTextTests {
  private func read(_ lines: String...) -> [String] {
    var reader = StyledTextReader()
    return lines.map { line in
      let styled = reader.read(line)
      let spans = styled.spans.map { "\($0.range.lowerBound)-\($0.range.upperBound):\($0.tag)" }
      return ([styled.text] + spans).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("_\u{8}a_\u{8}b", "ab 0-2:8"), ("a\u{8}_", "a 0-1:8"), ("N\u{8}NA\u{8}A x", "NA x 0-2:1"),
    ("_\u{8}a\u{8}a", "a 0-1:9"),
    ("ع\u{8}عن\u{8}ن", "عن 0-4:1"), ("+\u{8}o", "o"), ("_\u{8}_", "_ 0-1:1"),
  ])
  func `overstriking makes bold and underlined`(line: String, expected: String) { #expect(read(line) == [expected]) }

  @Test(arguments: ["\u{8}a", "a\u{8}", "a\u{8}\u{8}b", "a \u{8}b"])
  func `what overstrikes nothing is shown`(line: String) {
    #expect(read(line)[0].contains("\\u{8}"))
    #expect(!read(line)[0].unicodeScalars.contains("\u{8}"))
  }

  @Test func `renditions hold until they change, and colours are dropped`() {
    #expect(read("\u{1B}[1mأب\u{1B}[0mت") == ["أبت 0-4:1"])
    #expect(read("\u{1B}[4;7ma", "b\u{1B}[mc") == ["a 0-1:24", "bc 0-1:24"])
    #expect(read("\u{1B}[38;5;1mred\u{1B}[48;2;1;4;7mground\u{1B}[31;1mbold\u{1B}[39;22m") == ["redgroundbold 9-13:1"])
    #expect(read("\u{1B}[38:2::1:4:7ma\u{1B}[4:3mb\u{1B}[4:0mc") == ["abc 1-2:8"])
  }

  @Test(arguments: [
    ("\u{1B}[Ka\u{1B}[2J\u{1B}[10;10Hb", "ab"), ("\u{1B}(Ba", "a"),
    ("\u{1B}]8;;https://a.example\u{1B}\\a\u{1B}]8;;\u{7}", "a"),
  ])
  func `sequences that place or link text are dropped`(line: String, expected: String) {
    #expect(read(line) == [expected])
  }

  @Test(arguments: [
    "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{1B}]0;title\u{7}", "\u{1B}P+q\u{1B}\\", "\u{1B}c", "\u{1B}[1", "\u{1B}",
    "\u{9B}31m", "a\u{0}b",
    "\u{7F}", "\u{1B}[\u{1B}[31m", "\u{202E}txt.exe",
  ])
  func `no other control passes, and none is hidden`(line: String) {
    let text = read(line)[0]
    #expect(text.contains("\\u{"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
  }
}
