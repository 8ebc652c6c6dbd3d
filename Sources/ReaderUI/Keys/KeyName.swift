internal import Screen

extension Key {
  /// As it is called on a keyboard.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .typed(let text, on: _): text
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .alt(" "): "Alt-Space"
    // With Shift it is another key.
    case .alt(let character): "Alt-" + String(character)
    case .paste(let text): text
    case .mouse: ""
    }
  }

  var isArrow: Bool { [.up, .down, .left, .right].contains(self) }

  private var digit: Int? { if case .character(let character) = self { character.wholeNumberValue } else { nil } }

  /// The names of `keys`, digits in a row as one name: `1–9`. A key that `name` has none for is left out.
  static func names(of keys: [Key], name: (Key) -> String? = \.name) -> [String] {
    var names: [String] = []
    var rest = keys[...]
    while let first = rest.popFirst() {
      var last = first
      while let next = rest.first, let digit = next.digit, digit - 1 == last.digit {
        last = next
        rest = rest.dropFirst()
      }
      let ends = (first == last ? [first] : [first, last]).compactMap(name)
      if !ends.isEmpty { names.append(ends.joined(separator: "–")) }
    }
    return names
  }
}
