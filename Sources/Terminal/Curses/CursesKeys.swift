internal import CNcurses
internal import Screen

/// Turns what curses reads (bytes and key codes) into keys; remembers what is unfinished between reads.
nonisolated struct CursesKeys {
  private var letters = UTF8Reader()
  private var isPasting = false
  private var pasted = ""
  /// What is left of an answer that comes late, at most; 0 outside one.
  private var answer = 0
  /// The bytes of an escape sequence that curses doesn't know, from its `[` on.
  private var sequence: [UInt8]?
  /// The window has got the focus since it was last asked.
  private var hasFocus = false

  /// The keys of one read. A lone Escape at its end is the Escape key: curses has already waited for more.
  mutating func keys(from codes: [Int32]) -> [Key] {
    var keys: [Key] = []
    var rest = codes[...]
    while let code = rest.popFirst() {
      if answer > 0 {
        // Up to BEL or the backslash of ST.
        answer = code == 7 || code == 0x5C ? 0 : answer - 1
      } else if sequence != nil {
        keys += continueSequence(code)
      } else if code == 27, !isPasting, let taken = startSequence(rest, &keys) {
        rest = rest.dropFirst(taken)
      } else {
        keys += self.keys(from: code)
      }
    }
    return keys + endPaste()
  }

  /// What curses would have made of bytes that were read without it, as far as that matters: pastes.
  static func codes(of bytes: [UInt8]) -> [Int32] {
    var codes: [Int32] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 27, rest.starts(with: Array("[200~".utf8)) || rest.starts(with: Array("[201~".utf8)) {
        let isStart = rest[rest.startIndex + 3] == UInt8(ascii: "0")
        codes.append(Int32((isStart ? TERMINAL_KEY_PASTE_START : TERMINAL_KEY_PASTE_END).rawValue))
        rest = rest.dropFirst(5)
      } else {
        codes.append(Int32(byte))
      }
    }
    return codes
  }

  /// How many codes after an Escape belong to it; nil if it is the Escape key.
  ///
  /// In one read these are no one's typing, and taken as keys the rest of a sequence could run commands.
  private mutating func startSequence(_ rest: ArraySlice<Int32>, _ keys: inout [Key]) -> Int? {
    switch rest.first {
    case 0x5B:  // CSI
      sequence = []
      return 1
    case 0x4F where rest.count > 1:  // SS3: function keys, and the number pad in application mode
      if let final = UInt8(exactly: rest[rest.startIndex + 1]) {
        keys += CursesKeys.padKey(final).map { [$0] } ?? []
      }
      return 2
    case 0x50, 0x5D, 0x5E, 0x5F:  // DCS, OSC, PM, APC: an answer that comes late, up to BEL or ST
      let text = rest.dropFirst()
      if let bell = text.firstIndex(of: 7) { return bell - rest.startIndex + 1 }
      let end = text.indices.first { text[$0] == 27 && $0 + 1 < text.endIndex && text[$0 + 1] == 0x5C }
      if end == nil, text.starts(with: [0x3E, 0x7C]) {
        // XTVERSION, whose name has no backslash; its rest is still on the way.
        answer = 256
        return 1
      }
      return end.map { $0 - rest.startIndex + 2 }
    default:
      return nil
    }
  }

  private mutating func keys(from code: Int32) -> [Key] {
    if let byte = UInt8(exactly: code) {
      return letters.scalars(after: byte).compactMap { key(of: $0) }
    }
    let broken = letters.flush().compactMap { key(of: $0) }
    switch code {
    case Int32(TERMINAL_KEY_PASTE_START.rawValue):
      isPasting = true
      return broken
    case Int32(TERMINAL_KEY_PASTE_END.rawValue):
      isPasting = false
      return broken + endPaste()
    default:
      // curses knows some sequences inside a paste as keys, too.
      return isPasting ? [] : broken + (CursesKeys.named(code).map { [$0] } ?? [])
    }
  }

  /// What has been pasted up to here. Not kept until the end of the paste: a terminal may never send that.
  private mutating func endPaste() -> [Key] {
    defer { pasted = "" }
    return pasted.isEmpty ? [] : [.paste(pasted)]
  }

  private mutating func key(of scalar: Unicode.Scalar) -> Key? {
    guard isPasting else { return CursesKeys.typed(scalar) }
    switch scalar.value {
    case 9, 10, 13, 0x85, 0x2028, 0x2029: pasted.unicodeScalars.append(" ")
    case 0..<32, 127..<160: break
    default: pasted.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// A typed scalar as a key; nil for controls of no use (C1).
  static func typed(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 8, 127: .backspace  // which of the two the key sends is the terminal's setting
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 0: .control(" ")
    case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value + 96))))
    case 28...31: .control(Character(Unicode.Scalar(UInt8(scalar.value + 64))))
    case 128..<160: nil
    default: .character(Character(scalar))
    }
  }

  /// A key code of curses; nil for keys without a use here.
  static func named(_ code: Int32) -> Key? {
    let function = Int32(TERMINAL_KEY_FUNCTION_0.rawValue)
    if code >= function { return .function(Int(code - function)) }
    return switch terminal_key(rawValue: code) {
    case TERMINAL_KEY_UP: .up
    case TERMINAL_KEY_DOWN: .down
    case TERMINAL_KEY_LEFT: .left
    case TERMINAL_KEY_RIGHT: .right
    case TERMINAL_KEY_HOME: .home
    case TERMINAL_KEY_END: .end
    case TERMINAL_KEY_PAGE_UP: .pageUp
    case TERMINAL_KEY_PAGE_DOWN: .pageDown
    case TERMINAL_KEY_INSERT: .insert
    case TERMINAL_KEY_DELETE: .delete
    case TERMINAL_KEY_BACKSPACE: .backspace
    case TERMINAL_KEY_ENTER: .enter
    case TERMINAL_KEY_BACK_TAB: .backTab
    default: nil
    }
  }

  /// ECMA-48 5.4: parameters 30–3F, intermediates 20–2F, then one final byte 40–7E.
  private mutating func continueSequence(_ code: Int32) -> [Key] {
    guard let byte = UInt8(exactly: code), (0x20...0x7E).contains(byte), let bytes = sequence, bytes.count < 64 else {
      // Not a sequence after all, or broken off: what follows is typed.
      sequence = nil
      return keys(from: code)
    }
    guard byte >= 0x40 else {
      sequence = bytes + [byte]
      return []
    }
    sequence = nil
    if byte == UInt8(ascii: "I"), bytes.isEmpty { hasFocus = true }
    if byte == UInt8(ascii: "M"), let keys = CursesKeys.wheelKeys(bytes) { return keys }
    return CursesKeys.sequenceKey(parameters: bytes, final: byte).map { [$0] } ?? []
  }

  /// Whether the window has got the focus (mode 1004) since this was last asked.
  mutating func takeFocus() -> Bool {
    defer { hasFocus = false }
    return hasFocus
  }

  /// A turn of the wheel as arrows, as many as terminals make of it that turn it into arrows themselves; nil for another
  /// event of the mouse. In the form of mode 1006: `CSI < 64;column;row M` is up and 65 down, and 4, 8 and 16 are
  /// modifiers.
  static func wheelKeys(_ parameters: [UInt8]) -> [Key]? {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let digits = parameters.dropFirst().prefix { (0x30...0x39).contains($0) }
    switch Int(String(decoding: digits, as: UTF8.self)).map({ $0 & ~28 }) {
    case 64: return [.up, .up, .up]
    case 65: return [.down, .down, .down]
    default: return nil
    }
  }

  /// A key of the number pad or a function key, as VT100 sends them after `ESC O`.
  static func padKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "p")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "j")...UInt8(ascii: "o"): .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    default: sequenceKey(parameters: [], final: final)
    }
  }

  /// The key of an unknown sequence by xterm's scheme, its modifiers left out: `CSI 1;5A` is an arrow.
  static func sequenceKey(parameters: [UInt8], final: UInt8) -> Key? {
    let first = parameters.prefix { (0x30...0x39).contains($0) }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    switch (final, String(decoding: first, as: UTF8.self)) {
    case (UInt8(ascii: "A"), _): return .up
    case (UInt8(ascii: "B"), _): return .down
    case (UInt8(ascii: "C"), _): return .right
    case (UInt8(ascii: "D"), _): return .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): return .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): return .end
    case (UInt8(ascii: "~"), "2"): return .insert
    case (UInt8(ascii: "~"), "3"): return .delete
    case (UInt8(ascii: "~"), "5"): return .pageUp
    case (UInt8(ascii: "~"), "6"): return .pageDown
    case (UInt8(ascii: "Z"), _): return .backTab
    default: return nil
    }
  }
}
