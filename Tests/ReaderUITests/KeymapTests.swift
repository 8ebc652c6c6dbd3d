import Screen
import Testing

@testable import ReaderUI

@Suite struct KeymapTests {
  /// The letters of ara(basic) for every command that has a letter; arabic.md's table.
  @Test(
    arguments: [
      ("ت", "j"), ("ن", "k"), ("ل", "g"), ("ى", "n"), ("آ", "N"), ("ة", "m"), ("س", "s"), ("ف", "t"), ("ظ", "/"),
      ("ع", "u"), ("؟", "?"), ("ض", "q"), ("ه", "i"), ("ب", "f"), ("غ", "y"), ("ئ", "z"), ("\u{650}", "A"),
      ("\u{FEFB}", "b"),
      ("\u{FEF7}", "G"),
    ] as [(Character, Character)])
  func `a letter under the Arabic layout does what its key does`(arabic: Character, latin: Character) throws {
    var keymap = Keymap()
    let expected = keymap.command(for: .character(latin), in: .list)
    let command = try #require(expected)
    #expect(keymap.command(for: .character(arabic), in: .list) == command)
  }

  @Test func `every command that has a letter has one under the Arabic layout`() {
    for command in Command.allCases {
      for case .character(let character) in command.entry.keys where character != " " {
        #expect(Keymap.arabicTwin(of: character) != nil, "\(character)")
      }
    }
  }

  @Test func `one press of a lam-alef key is one key`() {
    #expect(Keymap.composed([.character("ل"), .character("أ")]) == [.character("\u{FEF7}")])
    #expect(Keymap.composed([.character("ل"), .character("ت")]) == [.character("ل"), .character("ت")])
  }

  @Test func `a letter of another layout changes the layout`() {
    var keymap = Keymap()
    #expect(keymap.latin(.character("پ")) == .character("m"))
    #expect(keymap.latin(.character("د")) == .character("n"))
    #expect(keymap.latin(.character("ח")) == .character("j"))
    #expect(keymap.latin(.character("ى")) == .character("n"))
    #expect(keymap.layout == .arabic)
  }

  @Test func `Latin letters stay themselves whatever layout came before`() {
    var keymap = Keymap()
    _ = keymap.latin(.character("ח"))
    #expect(keymap.command(for: .character("/"), in: .list) == .filter)
    #expect(keymap.command(for: .character("q"), in: .list) == .back)
  }
}
