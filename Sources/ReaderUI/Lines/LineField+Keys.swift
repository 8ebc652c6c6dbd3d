internal import Screen
internal import TextLayout

/// The keys of every line that is typed.
extension LineField {
  /// Whether a text field has a use for `key`.
  static func knows(_ key: Key) -> Bool {
    var (field, cut) = (LineField(), "")
    return field.press(key, from: .leftToRight, &cut)
  }

  /// Edits by a key; false when the key is not for a text field.
  ///
  /// ← and → go to where they point, as in the fields of GTK and of macOS: what an arrow does in a row that goes both ways
  /// can so be told without knowing how it is stored. Words, Home, End and all that is cut follow the order in which the
  /// text is read.
  /// - Parameters:
  ///   - direction: the side where the text begins.
  ///   - cut: what was cut out last, by any line.
  mutating func press(_ key: Key, from direction: Direction, _ cut: inout String) -> Bool {
    let leadsOn = direction == .rightToLeft ? Key.wordLeft : .wordRight
    switch key {
    case .character(let character): insert(character)
    case .typed(let text, on: _), .paste(let text): insert(contentsOf: text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: move(left: true, from: direction)
    case .right: move(left: false, from: direction)
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .wordLeft, .wordRight: if key == leadsOn { moveWordForward() } else { moveWordBackward() }
    case .alt("f"): moveWordForward()
    case .alt("b"): moveWordBackward()
    case .alt("d"): keep(cutWordForward(), &cut)
    case .control("w"): keep(cutWordBackward(), &cut)
    case .control("u"): keep(cutToStart(), &cut)
    case .control("k"): keep(cutToEnd(), &cut)
    case .control("y"): insert(contentsOf: cut)
    default: return false
    }
    return true
  }

  /// Nothing cut is nothing to be put back.
  private func keep(_ text: String, _ cut: inout String) { if !text.isEmpty { cut = text } }
}

extension State {
  /// Edits a line by a key, whatever layout Alt and Control are pressed in; false when the key is not for a line.
  mutating func edit(_ field: inout LineField, _ key: Key, from direction: Direction? = nil) -> Bool {
    field.press(keymap.chord(key), from: direction ?? interface.direction, &lines.cut)
  }
}
