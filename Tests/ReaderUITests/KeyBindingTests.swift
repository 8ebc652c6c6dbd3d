import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The reader's own keys.
@Suite struct KeyBindingTests {
  private func setting(_ place: String, _ command: String, _ keys: String..., line: Int = 7) -> KeySetting {
    KeySetting(line: line, place: place, command: command, keys: keys)
  }

  private func state(_ settings: KeySetting..., interface: Interface = .english) throws -> State {
    var state = reader((0..<5).map { article("A\($0)", minutes: $0 + 1) }, interface: interface)
    state.bind(try KeyBindings(settings))
    return state
  }

  @Test func `a click on a hint is the reader's own key`() throws {
    var state = try state(setting("list", "unread-only", "W"))
    #expect(state.key(of: .unreadOnly) == .character("W"))
    state.bind(try KeyBindings([setting("list", "unread-only", "g u"), setting("list", "first", "Home")]))
    // A sequence is no key that a click could press.
    #expect(state.key(of: .unreadOnly) == nil)
  }

  private func problem(_ settings: KeySetting...) -> KeyProblem.Reason? {
    do throws(KeyProblem) {
      _ = try KeyBindings(settings)
      return nil
    } catch {
      #expect(error.line == 7)
      return error.reason
    }
  }

  @Test func `without settings the keys are those of the table`() throws {
    #expect(try KeyBindings([]) == .standard)
    for command in Command.allCases {
      for mode in Mode.allCases {
        #expect(KeyBindings.standard.keys(of: command, in: mode) == command.entry.keys(in: mode).map { [$0] })
      }
    }
  }

  @Test func `a command has the keys of the settings in place of its own, in that place alone`() throws {
    var state = try state(setting("list", "last", "e", "Ctrl-E"), setting("list", "edit-tags", "none-such").with([]))
    state.press(.character("e"))
    #expect(state.list.scroll.selected == 4)
    state.press(.character("g"), .control("e"))
    #expect(state.list.scroll.selected == 4)
    state.press(.character("g"), .character("G"))
    #expect(state.list.scroll.selected == 0)
    state.press(.character("?"))
    state.press(.character("G"))
    #expect(state.mode == .help)
  }

  @Test func `keys follow the place on an Arabic keyboard, and a letter of it may be written as well`() throws {
    for name in ["e", "ث"] {
      var state = try state(setting("list", "last", name), setting("list", "edit-tags", line: 1).with([]))
      state.press(.character("ث"))
      #expect(state.list.scroll.selected == 4, "\(name)")
    }
  }

  @Test func `a sequence waits for its next key, says so, and does nothing where it breaks off`() throws {
    var state = try state(setting("list", "first", "g g"), setting("list", "last", "g e", "Ctrl-X s"))
    state.press(.character("g"))
    #expect(state.message == .text("g…") && state.list.scroll.selected == 0)
    state.press(.character("e"))
    #expect(state.list.scroll.selected == 4 && state.message == nil)
    // Under an Arabic layout by its places.
    state.press(.character("ل"), .character("ل"))
    #expect(state.list.scroll.selected == 0)
    #expect(state.press(.character("g"), .character("m")) == [] && state.message == nil)
    state.press(.control("x"), .character("s"))
    #expect(state.list.scroll.selected == 4)
    // Not in another place than where it began.
    state.press(.character("g"))
    _ = update(&state, .countedUnread(.everything, 2))
    state.press(.escape)
    #expect(state.mode == .list)
    state.press(.character("e"))
    #expect(state.mode == .tagLine)
  }

  @Test func `a sequence may begin in a line that is typed, by a key that is no letter`() throws {
    var state = try state(setting("command-line", "close", "Ctrl-X q"))
    state.press(.character(":"), .character("q"))
    #expect(state.command?.field.text == "q")
    state.press(.control("x"), .character("q"))
    #expect(state.command == nil)
  }

  @Test func `hints and help name the reader's own keys, and none where there is none`() throws {
    let state = try state(
      setting("list", "help", "F5"), setting("list", "filter").with([]), setting("list", "first", "g g"))
    #expect(state.keyName(of: .help) == "F5" && state.keyName(of: .filter) == nil && state.keyName(of: .first) == "g g")
    #expect(state.hintText.hasPrefix("F5: help · t tags"))
    let rows = HelpView(page: HelpPage(of: .list), state: state).rows
    #expect(
      rows.first { $0.command == .first }?.keys == "g g" && rows.first { $0.command == .first }?.arabicKeys == "ل ل")
    #expect(!rows.contains { $0.command == .filter })
  }

  @Test func `what is said of a place goes before what is said of all`() throws {
    let bindings = try KeyBindings([setting("list", "help", "F6"), setting("everywhere", "help", "F5")])
    #expect(
      bindings.keys(of: .help, in: .list) == [[.function(6)]]
        && bindings.keys(of: .help, in: .article) == [[.function(5)]])
  }

  @Test func `names that are none, and keys that are none, are errors with what is near`() {
    #expect(problem(setting("lsit", "help", "F5")) == .unknownPlace("lsit", near: ["list"]))
    #expect(problem(setting("list", "udno", "F5")) == .unknownCommand("udno", near: ["undo"]))
    #expect(problem(setting("list", "xyzxyzxyz", "F5")) == .unknownCommand("xyzxyzxyz", near: []))
    #expect(problem(setting("list", "hint-links", "F5")) == .notThere("hint-links", place: "list", places: ["article"]))
    for key in ["", " ", "Ctrl-", "Strg-X", "F0", "F99", "a b c d e", "abc", "\u{1B}", "Alt-←←"] {
      #expect(problem(setting("list", "help", key)) == .unreadableKey(key), "\(key)")
    }
    #expect(problem(setting("filter-line", "close", "x")) == .isTyped("x", place: "filter-line"))
  }

  @Test func `two commands with one key, or one that begins as the other, are an error that names both`() {
    #expect(
      problem(setting("list", "help", "n")) == .conflict("n", "help", "n", "next-unread", place: "list"))
    #expect(
      problem(setting("list", "help", "g h")) == .conflict("g h", "help", "g", "first", place: "list"))
    #expect(problem(setting("list", "help", "g", "g g"), setting("list", "first").with([])) != nil)
    #expect(problem(setting("list", "help", "n"), setting("list", "next-unread", "?")) == nil)
  }

  static let keys: [Key] =
    [
      .enter, .escape, .backspace, .delete, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .insert, .wordLeft, .wordRight, .control(" "), .alt(" "), .character(" "), .control("\\"), .control("]"),
    ] + (1...63).map(Key.function) + (0x21...0x7E).map { Key.character(Character(Unicode.Scalar(UInt8($0)))) }
    + "abcxyz".flatMap { [Key.control($0), .alt($0), .alt(Character($0.uppercased()))] }

  @Test func `a key is found again by its name, and so is any sequence of them`() {
    for key in Self.keys { #expect(Key(named: key.name) == key, "\(key)") }
    var seed = Seed.ofRun
    for _ in 0..<500 {
      let sequence = (0..<Int.random(in: 1...4, using: &seed)).map { _ in Self.keys.randomElement(using: &seed)! }
      #expect([Key](named: sequence.sequenceName) == sequence, "\(sequence.sequenceName)")
    }
  }

  @Test func `random settings are taken as they are written, or refused`() throws {
    var seed = Seed.ofRun
    let keys = Self.keys + "شتء".map(Key.character)
    for _ in 0..<300 {
      let mode = Mode.allCases.randomElement(using: &seed)!
      let command = Command.allCases.randomElement(using: &seed)!
      let names = (0..<2).map { _ in
        (0..<Int.random(in: 1...3, using: &seed)).map { _ in keys.randomElement(using: &seed)! }.sequenceName
      }
      let bindings = try? KeyBindings([KeySetting(line: 1, place: mode.name, command: command.rawValue, keys: names)])
      guard let bindings else { continue }
      for name in names {
        var keymap = Keymap()
        keymap.bindings = bindings
        let found = try #require([Key](named: name)).map { keymap.find($0, in: mode) }.last
        #expect(found == .command(command), "\(mode) \(command) \(names)")
      }
    }
  }

  @Test(arguments: Mode.allCases) func `the name of a place leads back to it`(mode: Mode) {
    #expect(Mode(named: mode.name) == mode && mode.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }
}

extension KeySetting {
  fileprivate func with(_ keys: [String]) -> KeySetting {
    KeySetting(line: line, place: place, command: command, keys: keys)
  }
}
