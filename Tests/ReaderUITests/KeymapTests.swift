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
        // Arabic keyboards have these signs themselves, on whichever key; ~ on that of Z, ] on that of D, [ on that of F,
        // { on that of V, } on that of C; beside M there is _, beside L B; +, - and = are where they are.
        #expect(Keymap.twin(of: character) != nil || "\\<>~ZF{VDLM_+-C}=:".contains(character), "\(character)")
      }
    }
  }

  @Test(arguments: [Mode.list, .article, .feeds, .sections])
  func `a capital for which an Arabic keyboard sends a sign is that sign as well`(
    mode: Mode
  ) throws {
    for (capital, sign) in [("D", "]"), ("Z", "~"), ("C", "}"), ("F", "["), ("V", "{")] as [(Character, Character)] {
      var keymap = Keymap()
      let expected = keymap.bindings.commands[mode]?[[.character(capital)]]
      #expect(keymap.command(for: .character(sign), in: mode) == expected, "\(capital)")
    }
  }

  @Test func `a capital of one's own is where it is on a Latin keyboard, once an Arabic one is in use`() throws {
    var keymap = Keymap()
    keymap.bindings = try KeyBindings([
      KeySetting(line: 1, place: "list", command: "undo", keys: ["U"]),
      KeySetting(line: 2, place: "article", command: "help", keys: ["U U"]),
    ])
    #expect(KeyboardLayout.arabic.sent["U"] == "`")
    #expect(keymap.command(for: .character("`"), in: .list) == nil)
    #expect(keymap.command(for: .character("ت"), in: .list) == .down)
    #expect(keymap.command(for: .character("`"), in: .list) == .undo)
    #expect(keymap.find(.character("`"), in: .article) == .begun("U"))
    #expect(keymap.find(.character("`"), in: .article) == .command(.help))
    // In a line it is what was typed.
    #expect(keymap.command(for: .character("`"), in: .filterLine) == nil)
  }

  /// Every key of every layout that the settings can name, in every place: it does what the Latin letter on it does.
  @Test(arguments: KeyboardLayout.allCases)
  func `the keys of a layout that is set are those of a Latin keyboard`(layout: KeyboardLayout) {
    var letters = 0
    for (place, sent) in layout.sent where !sent.isASCII && layout.latin[sent] == place {
      for mode in Mode.allCases {
        var (latin, set) = (Keymap(), Keymap(layout))
        let expected = latin.command(for: .character(place), in: mode)
        // A Latin capital that has no command stands for its small letter; another keyboard's does not.
        let isFallback = expected != nil && !expected!.entry.keys.contains(.character(place))
        #expect(set.command(for: .character(sent), in: mode) == (isFallback ? nil : expected), "\(sent), \(mode)")
        #expect(set == Keymap(layout))
      }
      letters += 1
    }
    #expect(letters > 20)
  }

  @Test(arguments: KeyboardLayout.allCases) func `a table has each key once, and no mark joined to another`(
    layout: KeyboardLayout
  ) {
    #expect(layout.sent.count > 60 && layout.sent.values.allSatisfy { $0.unicodeScalars.count == 1 })
    #expect(KeyboardLayout(rawValue: layout.rawValue) == layout)
  }

  static let withoutCommands: [Character] = KeyboardLayout.arabic.latin.keys.filter { character in
    Mode.allCases.allSatisfy { mode in
      var keymap = Keymap()
      return keymap.command(for: .character(character), in: mode) == nil
    }
  }.sorted()

  /// و, د and others made it Urdu, on whose keyboard ق is q.
  @Test func `keys of the present layout that have no command change nothing`() {
    #expect(Set("طكذ").isSubset(of: Self.withoutCommands))
    var keymap = Keymap()
    for character in Self.withoutCommands + Self.withoutCommands.reversed() {
      #expect(keymap.command(for: .character(character), in: .list) == nil)
    }
    #expect((keymap.layout, keymap.taught) == (Keymap().layout, Keymap().taught))
    for (letter, command) in [("ت", .down), ("ق", .refresh), ("ة", .toggleRead), ("ؤ", .chooseFeed), ("ئ", .undo)]
      as [(Character, Command)]
    {
      #expect(keymap.command(for: .character(letter), in: .list) == command)
    }
  }

  /// Persian ی is on the key of d, where Arabic has ي; پ, چ, ژ, گ and ک are on no Arabic keyboard.
  @Test func `the keyboard follows the language of the interface, from the first key on`() {
    for (language, layout) in [(Interface.persian, KeyboardLayout.persian), (.urdu, .urduPhonetic), (.hebrew, .hebrew)]
    {
      for (letter, place) in layout.latin where layout.sent[place] == letter {
        var (state, started) = (reader([article("A")], interface: .arabic), Keymap(expecting: layout))
        state.switchLanguage(to: language)
        #expect(
          state.keymap.command(for: .character(letter), in: .list)
            == started.command(for: .character(letter), in: .list))
        #expect(state.keymap.taught == layout)
      }
    }
  }

  @Test func `a keyboard that was set or found stays where the language says nothing else`() {
    var state = State(size: Size(columns: 80, rows: 24), interface: .arabic, clock: noon, keyboard: .arabicMac)
    state.switchLanguage(to: .persian)
    #expect(state.keymap.layout == .arabicMac && state.keymap.taught == .arabicMac)
    state = reader([article("A")], interface: .arabic)
    state.press(.character("ڤ"), .character("ڕ"))
    let found = state.keymap.layout
    #expect(found == .kurdish)
    state.switchLanguage(to: .english)
    state.switchLanguage(to: .arabic)
    #expect(state.keymap.layout == found, "English has no keyboard of its own letters, and Arabic's is not new")
    state.switchLanguage(to: .persian)
    #expect(state.keymap.layout == .persian)
  }

  @Test func `lam and alef of one read are one key where the layout has it, anywhere in the read`() {
    let keymap = Keymap()
    let keys = [Key.character("ت"), .character("ل"), .character("أ"), .character("ل"), .character("ت")]
    #expect(keymap.composed(keys, at: 1) == (.character("\u{FEF7}"), 2))
    #expect(
      keymap.composed(keys, at: 3) == (.character("ل"), 1) && keymap.composed(keys, at: 4) == (.character("ت"), 1))
    #expect(Keymap(.persian).composed(keys, at: 1) == (.character("ل"), 1))
  }

  @Test func `one letter of another keyboard changes nothing, the second one changes the layout`() {
    var keymap = Keymap()
    #expect(keymap.command(for: .character("پ"), in: .list) == nil)
    #expect(keymap.command(for: .character("پ"), in: .list) == nil)
    #expect(keymap.layout == .arabic && keymap.command(for: .character("ق"), in: .list) == .refresh)
    #expect(keymap.latin(.character("گ")) == .character("'"))
    #expect(keymap.layout == .persian && keymap.taught == .persian)
    #expect(keymap.latin(.character("پ")) == .character("m") && keymap.latin(.character("د")) == .character("n"))
    // And from there to the next, which a Persian keyboard can't be.
    #expect(keymap.latin(.character("ٹ")) == .character("ٹ") && keymap.layout == .persian)
    #expect(keymap.latin(.character("ے")) == .character("y") && keymap.layout == .urduPhonetic)
    // ؤ is on both; a vowel and a letter of Arabic lead back.
    #expect(keymap.latin(.character("ة")) == .character("ة") && keymap.latin(.character("ى")) == .character("n"))
    #expect(keymap.layout == .arabic)
  }

  @Test func `Hebrew letters are no other keyboard's, and change nothing`() {
    var keymap = Keymap()
    #expect(keymap.latin(.character("ח")) == .character("j") && keymap.latin(.character("ت")) == .character("j"))
    #expect(keymap == Keymap())
    var phonetic = Keymap(.hebrewPhonetic)
    #expect(
      phonetic.latin(.character("ק")) == .character("e") && phonetic.latin(.character("א")) == .character("t")
        && phonetic.latin(.character("ت")) == .character("j"))
  }

  @Test func `a layout that is set stays, whatever letters come`() {
    var keymap = Keymap(.arabicMac)
    for letter in "پگچٹےہ" { #expect(keymap.command(for: .character(letter), in: .list) == nil) }
    #expect(keymap == Keymap(.arabicMac) && keymap.latin(.character("و")) == .character("m"))
  }

  @Test func `digits of every script are digits`() {
    for digit in ["١", "۱", "१"] as [Character] {
      var keymap = Keymap()
      #expect(keymap.latin(.character(digit)) == .character("1") && keymap == Keymap())
    }
  }

  @Test func `Latin letters stay themselves whatever layout came before`() {
    var keymap = Keymap()
    _ = keymap.latin(.character("ח"))
    #expect(keymap.command(for: .character("/"), in: .list) == .filter)
    #expect(keymap.command(for: .character("q"), in: .list) == .back)
  }

  @Test func `with Caps Lock on, a capital that has no command is the small letter`() {
    var keymap = Keymap()
    for (capital, command) in [("W", .save), ("U", .unreadOnly), ("W", .save), ("N", .previousUnread)]
      as [(Character, Command)]
    {
      #expect(keymap.command(for: .character(capital), in: .list) == command)
    }
    #expect(keymap.command(for: .character("أ"), in: .article) == nil)
  }

  @Test func `where the terminal tells the key, that decides`() {
    var keymap = Keymap()
    // On an Urdu keyboard ق is q, و is w; the layout need not be known.
    #expect(keymap.command(for: .typed("ق", on: "q"), in: .list) == .back)
    #expect(keymap.command(for: .typed("پ", on: "p"), in: .list) == .pager)
    #expect(keymap.command(for: .typed("لا", on: "b"), in: .list) == .pageUp)
    #expect((keymap.layout, keymap.taught) == (Keymap().layout, Keymap().taught))
    // A Hebrew keyboard's q and w; on AZERTY and Dvorak the letter is meant.
    #expect(
      keymap.latin(.typed("/", on: "q")) == .character("q") && keymap.latin(.typed("'", on: "w")) == .character("w"))
    #expect(
      keymap.latin(.typed("/", on: ".")) == .character("/") && keymap.latin(.typed("a", on: "q")) == .character("a"))
    #expect(keymap.latin(.typed("/", on: "/")) == .character("/"))
    #expect(keymap.latin(.control("ب")) == .control("f"))
  }

  @Test func `a layout that changes is said`() {
    var state = reader([article("A"), article("B", minutes: 9)], interface: .english)
    state.press(.character("پ"))
    #expect(state.message == nil)
    state.press(.character("گ"))
    #expect(state.message == .text(state.strings.keyboard(.persian)))
    state.press(.character("j"))
    #expect(state.message == nil)
  }

  @Test func `beside a refresh, a letter of another keyboard asks before it ends the program`() {
    for (key, isAsked) in [(Key.character("ض"), true), (.character("q"), false), (.typed("ض", on: "q"), false)] {
      var state = reader([article("A")])
      state.press(.character("R"))
      state.press(key)
      #expect(state.isDone != isAsked && (state.overlay == .confirmQuit) == isAsked)
      guard isAsked else { continue }
      var staying = state
      staying.press(.character("ى"))
      #expect(staying.overlay == nil && !staying.isDone)
      state.press(.character("غ"))
      #expect(state.isDone)
    }
    var idle = reader([article("A")])
    idle.press(.character("ض"))
    #expect(idle.isDone)
  }
}
