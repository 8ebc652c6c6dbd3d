internal import Screen

/// A key that the terminal reports with its code, modifiers and place: kitty's keyboard protocol, `CSI u`, and xterm's
/// `CSI 27;modifiers;code~` (modifyOtherKeys).
nonisolated struct ReportedKey {
  /// What the key sends without Shift, in the present layout.
  private var code: Int
  private var shifted: Int?
  /// The same key's code in the layout of a US keyboard, where that is another one.
  private var base: Int?
  /// One more than the sum of 1 Shift, 2 Alt, 4 Control, 8 Super, 16 Hyper, 32 Meta, 64 Caps Lock, 128 Num Lock.
  private var modifiers: Int
  private var text: [Int] = []

  init(_ numbers: KeySequence.Numbers) {
    (code, shifted, base) = (numbers[0] ?? 0, numbers[0, 1], numbers[0, 2])
    modifiers = max(1, numbers[1] ?? 1)
    text = numbers.all(2)
  }

  init(code: Int?, modifiers: Int?) {
    self.code = code ?? 0
    self.modifiers = max(1, modifiers ?? 1)
  }

  private var hasShift: Bool { (modifiers - 1) & 1 != 0 }
  private var hasControl: Bool { (modifiers - 1) & 4 != 0 }
  private var hasOther: Bool { (modifiers - 1) & (2 | 8 | 16 | 32) != 0 }
  private var hasAltAlone: Bool { (modifiers - 1) & (2 | 4 | 8 | 16 | 32) == 2 }

  /// nil for keys of no use, and for those that are held with Super: such a letter is not the letter.
  var key: Key? {
    switch code {
    case 57_417: return .left
    case 57_418: return .right
    case 57_419: return .up
    case 57_420: return .down
    case 57_421: return .pageUp
    case 57_422: return .pageDown
    case 57_423: return .home
    case 57_424: return .end
    case 57_425: return .insert
    case 57_426: return .delete
    default: break
    }
    if hasOther { return hasAltAlone ? alt : nil }
    switch code {
    case 27: return .escape
    case 9: return hasShift ? .backTab : .tab
    case 13, 57_414: return .enter
    case 8, 127: return .backspace
    case 57_399...57_408: return .character(Character(Unicode.Scalar(UInt8(code - 57_399 + 0x30))))
    // The number pad's signs; the other keys there: Shift, Caps Lock, volume.
    case 57_409...57_416: return .character(Array(".,/*-+\r=")[code - 57_409])
    case 57_344...63_743: return nil
    default: return typed
    }
  }

  /// A letter's place decides, where it is told: Alt-ب is Alt-f.
  private var alt: Key? {
    guard let character = Self.character(code), character.isLetter else { return nil }
    return .alt(character.isASCII ? character : base.flatMap(Self.character) ?? character)
  }

  private var typed: Key? {
    guard let character = Self.character(code) else {
      // Text without a key: an input method's.
      return code == 0 && !hasControl ? word.map { .paste($0) } : nil
    }
    if hasControl {
      // A letter's place decides, where it is told: Ctrl-ب is Ctrl-F.
      let letter = character.isASCII ? character : base.flatMap(Self.character) ?? character
      return .control(Character(letter.lowercased()))
    }
    let own = hasShift ? shifted.flatMap(Self.character) ?? Self.upper(character) : character
    let text = word ?? String(own)
    // A Latin letter is meant wherever it stands; Caps Lock makes other letters, but no other commands.
    let isLatin = character.isASCII && character.isLetter
    guard !isLatin, let place = base.flatMap(Self.character), place.isASCII else {
      return text == String(own) || !isLatin && text.count == 1 ? .character(Character(text)) : .typed(text, on: own)
    }
    return .typed(text, on: hasShift ? Self.upper(place) : place)
  }

  private var word: String? {
    let scalars = text.compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }
    guard !scalars.isEmpty, scalars.allSatisfy({ $0.value >= 32 && !(127..<160).contains($0.value) }) else {
      return nil
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func character(_ code: Int) -> Character? {
    guard code >= 32, code != 127, !(128..<160).contains(code), let value = UInt32(exactly: code) else { return nil }
    return Unicode.Scalar(value).map(Character.init)
  }

  /// With Shift on a US keyboard.
  static func upper(_ character: Character) -> Character {
    let (plain, shifted) = (Array("`1234567890-=[]\\;',./"), Array("~!@#$%^&*()_+{}|:\"<>?"))
    if let index = plain.firstIndex(of: character) { return shifted[index] }
    let upper = character.uppercased()
    return upper.count == 1 ? Character(upper) : character
  }
}
