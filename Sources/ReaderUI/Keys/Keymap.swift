internal import Screen

/// Keys → commands, whatever keyboard layout is on.
///
/// A letter that no command has is read as the Latin letter on the same key of the reader's layout:
/// on an Arabic keyboard ت is j. Only commands are read so; a text field gets what was typed.
struct Keymap: Equatable, Sendable {
  /// The layout that the reader's keys have come from so far; Arabic until a key says otherwise.
  private(set) var layout = KeyboardLayout.arabic

  private static let commands: [Mode: [Key: Command]] = {
    var commands: [Mode: [Key: Command]] = [:]
    for command in Command.allCases {
      let entry = command.entry
      for mode in entry.handlers.keys {
        for key in entry.keys(in: mode) { commands[mode, default: [:]][key] = command }
      }
    }
    return commands
  }()

  /// The command of `key` in `mode`, or nil. A letter that the present layout does not have, but another
  /// one does, changes the layout: پ is never typed on an Arabic keyboard.
  mutating func command(for key: Key, in mode: Mode) -> Command? {
    let key = latin(key)
    return Self.commands[mode]?[key]
  }

  /// `key` as a Latin keyboard would have sent it.
  mutating func latin(_ key: Key) -> Key {
    // ASCII means itself in every layout: a Hebrew keyboard's q sends "/", and nothing can tell it from
    // the "/" of a Latin one, so there Ctrl-Q and Esc lead out.
    guard case .character(let character) = key, !character.isASCII else { return key }
    if let twin = layout.latin[character] { return .character(twin) }
    for other in KeyboardLayout.allCases where other.latin[character] != nil {
      layout = other
      return .character(other.latin[character] ?? character)
    }
    return key
  }

  /// What is on the key of `character` on an Arabic keyboard, for the help screen.
  static func arabicTwin(of character: Character) -> String? {
    guard let twin = KeyboardLayout.arabic.latin.filter({ $0.value == character }).keys.min() else { return nil }
    if twin == "\u{FEF7}" { return "لأ" }
    // A vowel mark alone is hard to see, and some terminals show none.
    let isMark = twin.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
    guard isMark, let lower = character.lowercased().first else { return String(twin) }
    return arabicTwin(of: lower).map { "Shift-" + $0 }
  }

  /// The keys of one read, with the two scalars that one press of a lam-alef key sends put together:
  /// libX11 composes U+FEFB, U+FEF7, U+FEF9 and U+FEF5 to لا, لأ, لإ and لآ.
  static func composed(_ keys: [Key]) -> [Key] {
    guard keys.count == 2, keys[0] == .character("ل"), case .character(let alef) = keys[1],
      let ligature = ["ا": "\u{FEFB}", "أ": "\u{FEF7}", "إ": "\u{FEF9}", "آ": "\u{FEF5}"][alef] as Character?
    else { return keys }
    return [.character(ligature)]
  }
}
