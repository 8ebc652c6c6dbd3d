internal import Screen

extension [Key] {
  /// `g g`, `Ctrl-X s`: keys with spaces between.
  init?(named text: String) {
    let names = text.split(separator: " ").map(String.init)
    // More than four nobody presses, and an empty text is no key.
    guard (1...4).contains(names.count) else { return nil }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(named: name) else { return nil }
      keys.append(key)
    }
    self = keys
  }

  var sequenceName: String { map(\.name).joined(separator: " ") }
}

extension Key {
  /// The key that `name` is the name of, whatever the case of its letters but one alone.
  init?(named name: String) {
    if name.count == 1, let character = name.first {
      if let arrow = Self.arrows[character] {
        self = arrow
        return
      }
      guard !character.isWhitespace, character.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
      else { return nil }
      self = .character(Self.onLatinKeyboard(character))
      return
    }
    let lower = name.lowercased()
    if let key = Self.names[lower] {
      self = key
      return
    }
    for (prefix, make) in [("ctrl-", Key.control), ("alt-", Key.alt)] as [(String, @Sendable (Character) -> Key)] {
      guard lower.hasPrefix(prefix) else { continue }
      let rest = lower.dropFirst(prefix.count)
      if ["←", "left"].contains(rest) {
        self = .wordLeft
      } else if ["→", "right"].contains(rest) {
        self = .wordRight
      } else if rest.count == 1, let small = rest.first, let own = name.last, !small.isWhitespace {
        self = make(Self.onLatinKeyboard(prefix == "alt-" ? own : small))
      } else {
        return nil
      }
      return
    }
    guard lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) else { return nil }
    self = .function(number)
  }

  /// A letter of another keyboard stands for the Latin one on its key, as everywhere.
  private static func onLatinKeyboard(_ character: Character) -> Character {
    character.isASCII
      ? character : KeyboardLayout.arabic.latin[character] ?? KeyboardLayout.hebrew.latin[character] ?? character
  }

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  private static let names: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape,
    "backspace": .backspace, "del": .delete, "delete": .delete, "tab": .tab, "shift-tab": .backTab, "up": .up,
    "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp,
    "page-up": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown, "page-down": .pageDown, "ins": .insert,
    "insert": .insert, "ctrl-space": .control(" "), "alt-space": .alt(" "),
  ]
}

extension Mode {
  /// As the settings and the table of keys call it: `filter-line`.
  var name: String {
    "\(self)".map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  init?(named name: String) {
    guard let mode = Mode.allCases.first(where: { $0.name == name }) else { return nil }
    self = mode
  }
}
