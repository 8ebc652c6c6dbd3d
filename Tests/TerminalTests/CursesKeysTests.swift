import Screen
import Testing

@testable import Terminal

@Suite struct CursesKeysTests {
  func keys(_ reads: [Int32]...) -> [[Key]] {
    var keys = CursesKeys()
    return reads.map { keys.keys(from: $0) }
  }

  func bytes(_ text: String) -> [Int32] { text.utf8.map(Int32.init) }

  @Test func `letters of many bytes are put together, also across reads`() {
    #expect(keys(bytes("تَ")) == [[.character("ت"), .character("\u{064E}")]])
    #expect(keys([0xF0, 0x9F], [0x91], [0x8D, 0x6A]) == [[], [], [.character("👍"), .character("j")]])
  }

  @Test func `bytes that are no UTF-8 become the replacement character, and the rest is kept`() {
    #expect(keys([0xFF, 0x6A]) == [[.character("\u{FFFD}"), .character("j")]])
    #expect(keys([0xD8, 0x6A]) == [[.character("\u{FFFD}"), .character("j")]])
    #expect(keys([0xE0, 0x80, 0x80]) == [[.character("\u{FFFD}")]])
    #expect(keys([0xD8, 1000]) == [[.character("\u{FFFD}"), .up]])
  }

  static let controls: [(Int32, Key)] = [
    (0, .control(" ")), (1, .control("a")), (8, .backspace), (9, .tab), (10, .enter), (13, .enter), (27, .escape),
    (28, .control("\\")), (32, .character(" ")), (127, .backspace),
  ]

  @Test(arguments: controls)
  func `controls are keys`(code: Int32, key: Key) {
    #expect(keys([code]) == [[key]])
  }

  @Test(arguments: [
    ("[<64;20;6M", [Key.up, .up, .up]), ("[<65;20;6Mj", [.down, .down, .down, .character("j")]),
    ("[<81;1;1M", [.down, .down, .down]), ("[<0;20;6Mj", [.character("j")]), ("[<0;20;6mj", [.character("j")]),
    ("[<66;1;1M", []), ("[<M", []),
  ])
  func `the wheel moves by three, and nothing else of the mouse is a key`(sequence: String, expected: [Key]) {
    #expect(keys([27] + bytes(sequence)) == [expected])
  }

  @Test func `the focus is no key, but told once`() {
    var keys = CursesKeys()
    #expect(keys.keys(from: [27] + bytes("[Ij")) == [.character("j")])
    let told = [keys.takeFocus(), keys.takeFocus()]
    #expect(told == [true, false])
    #expect(keys.keys(from: [27] + bytes("[O")) == [])
    let lost = keys.takeFocus()
    #expect(!lost)
  }

  @Test func `Escape and a letter in one read are both`() {
    #expect(keys([27, 0x78]) == [[.escape, .character("x")]])
    #expect(keys([27], [0x5B]) == [[.escape], [.character("[")]])
    #expect(keys([27, 27]) == [[.escape, .escape]])
  }

  @Test(arguments: [
    ("[1;5A", [Key.up]), ("[1;2Hj", [.home, .character("j")]), ("[3;5~", [.delete]), ("[200q", []), ("[?62;1c", []),
    ("[Iq", [.character("q")]), ("[1;5", []), ("Opj", [.character("0"), .character("j")]), ("OM", [.enter]),
    ("OR", [.function(3)]), ("OA", [.up]), ("O", [.escape, .character("O")]), ("Oz", []),
    ("P>|XTerm(379)\u{1B}\\j", [.character("j")]), ("]11;rgb:0/0/0\u{7}j", [.character("j")]),
    ("Pj", [.escape, .character("P"), .character("j")]),
  ])
  func `an unknown sequence is a known key or none`(sequence: String, expected: [Key]) {
    #expect(keys([27] + bytes(sequence)) == [expected])
  }

  @Test func `a sequence that is cut off goes on in the next read`() {
    #expect(keys([27] + bytes("[1;"), bytes("5Bj")) == [[], [.down, .character("j")]])
    #expect(keys([27] + bytes("[1;"), [27, 0x6A]) == [[], [.escape, .character("j")]])
  }

  @Test func `what is pasted is text and presses no key`() {
    #expect(
      keys([1013] + bytes("a\r\n\u{1B}"), bytes("ب\u{7F}") + [1000, 0x71] + [1014, 13])
        == [[.paste("a  ")], [.paste("بq"), .enter]])
    #expect(keys([0x6A, 1013, 1014, 0x6B]) == [[.character("j"), .character("k")]])
  }

  @Test func `an answer that comes late and in parts presses no key`() {
    #expect(keys([27] + bytes("P>|XTe"), bytes("rm(379)\u{1B}"), bytes("\\j")) == [[], [], [.character("j")]])
    #expect(keys([27] + bytes("[>41;3"), bytes("79;0c") + [27] + bytes("[8;0$yj")) == [[], [.character("j")]])
    #expect(keys([27] + bytes("[?64;1;2cj")) == [[.character("j")]])
  }

  @Test func `a paste that was read before curses is a paste all the same`() {
    let codes = CursesKeys.codes(of: Array("k\u{1B}[200~q\u{1B}[201~\u{1B}[A".utf8))
    #expect(keys(codes) == [[.character("k"), .paste("q"), .up]])
  }

  @Test func `a letter that two reads share is pasted whole`() {
    #expect(keys([1013, 0xD8], [0xA8, 1014]) == [[], [.paste("ب")]])
  }
}
