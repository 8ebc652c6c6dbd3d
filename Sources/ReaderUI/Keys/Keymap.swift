internal import Screen
internal import TextLayout

/// Keys → commands, whatever keyboard layout is on.
///
/// A letter that no command has is read as the Latin letter on the same key of the reader's layout: on an Arabic keyboard
/// ت is j. Where the terminal tells which key it was, that decides. Only commands are read so; a text field gets what was
/// typed.
struct Keymap: Equatable, Sendable {
  /// The layout of Arabic letters; that of the interface until the settings or the keyboard's own letters say otherwise.
  private(set) var layout = KeyboardLayout.arabic
  /// The layout of Hebrew letters, which no other has.
  private var hebrew = KeyboardLayout.hebrew
  /// The settings name it, so no letter changes it.
  private let isSet: Bool
  /// A keyboard of another script is known to be there: by the settings, or by a key that was pressed.
  private(set) var isInUse: Bool
  /// The layout that the interface has made likely.
  private var expected: KeyboardLayout
  /// Letters that the present layout does not have, since it is the present one.
  private var unexplained: [Character] = []

  /// - Parameter layout: what the settings say; nil where a keyboard is told by its letters.
  /// - Parameter expected: the one to begin with then.
  init(_ layout: KeyboardLayout? = nil, expecting expected: KeyboardLayout = .arabic) {
    isSet = layout != nil
    isInUse = isSet
    self.expected = expected
    taught = layout ?? expected
    begin(with: taught)
  }

  /// The language of the interface is another one now, and so may be the keyboard. What the settings name stays, and so
  /// does a keyboard that was found by its letters when the language is left and comes back.
  mutating func expect(_ layout: KeyboardLayout) {
    guard !isSet, layout != expected else { return }
    expected = layout
    unexplained = []
    begin(with: layout)
  }

  private mutating func begin(with layout: KeyboardLayout) {
    if layout.isHebrew { hebrew = layout } else { self.layout = layout }
    taught = layout
  }

  /// The layout whose keys the help shows.
  private(set) var taught: KeyboardLayout

  /// The reader's own keys.
  var bindings = KeyBindings.standard
  /// The keys of a sequence that has begun, and where.
  private var begun: [Key] = []
  private var begunIn: Mode?

  /// What a key means, after those that were pressed before it.
  enum Found: Equatable {
    case command(Command)
    /// A sequence has begun, of these keys.
    case begun(String)
    /// A sequence that had begun is none.
    case broken
    case nothing
  }

  func isInSequence(in mode: Mode) -> Bool { !begun.isEmpty && begunIn == mode }

  mutating func find(_ key: Key, in mode: Mode) -> Found {
    if key.isOfRightToLeftKeyboard { isInUse = true }
    let before = isInSequence(in: mode) ? begun : []
    (begun, begunIn) = ([], nil)
    // An arrow with Control is the arrow, unless the settings say otherwise.
    for last in [key, latin(key), capital(key)] {
      let keys = before + [last]
      if let command = bindings.commands[mode]?[keys] { return .command(command) }
      guard bindings.isBeginning(keys, in: mode) else { continue }
      (begun, begunIn) = (keys, mode)
      return .begun(keys.sequenceName)
    }
    if !before.isEmpty { return .broken }
    return capitalised(key, in: mode).map { .command($0) } ?? .nothing
  }

  /// The capital of whose key the keyboard that is in use sends a sign: Shift-U sends ` on an Arabic one.
  private func capital(_ key: Key) -> Key {
    guard isInUse, case .character(let sign) = key, sign.isASCII, !sign.isLetter else { return key }
    return taught.sent.filter { $0.value == sign && $0.key.isUppercase }.keys.min().map(Key.character) ?? key
  }

  /// With Caps Lock on, a capital that has no command is the small letter.
  private func capitalised(_ key: Key, in mode: Mode) -> Command? {
    guard case .character(let character) = key, character.isASCII, character.isUppercase,
      let small = character.lowercased().first
    else { return nil }
    return bindings.commands[mode]?[[.character(small)]]
  }

  /// The command of `key` alone in `mode`, or nil.
  mutating func command(for key: Key, in mode: Mode) -> Command? {
    if case .command(let command) = find(key, in: mode) { command } else { nil }
  }

  /// A letter with Alt or Control as a Latin keyboard would have sent it; all else as it came.
  func chord(_ key: Key) -> Key {
    switch key {
    case .alt(let character) where !character.isASCII: explained(character).map(Key.alt) ?? key
    case .control(let character) where !character.isASCII: explained(character).map(Key.control) ?? key
    default: key
    }
  }

  /// `key` as a Latin keyboard would have sent it.
  mutating func latin(_ key: Key) -> Key {
    switch key {
    // ASCII means itself in every layout: a Hebrew keyboard's q sends "/", and only a terminal that tells the key can
    // tell it from the "/" of a Latin one.
    case .character(let character) where !character.isASCII: twin(of: character).map(Key.character) ?? key
    case .typed(let text, on: let place): .character(latin(text, on: place))
    case .control, .alt: chord(key)
    case .wordLeft: .left
    case .wordRight: .right
    default: key
    }
  }

  /// A Latin keyboard's own character means itself wherever it stands (Dvorak, AZERTY), but for a capital that Caps Lock
  /// has made of it, or a small letter.
  private func latin(_ text: String, on place: Character) -> Character {
    guard text.count == 1, let character = text.first, character.isASCII else { return place }
    return hebrew.sent[place] == character || character.lowercased() == place.lowercased() ? place : character
  }

  private func explained(_ character: Character) -> Character? {
    layout.latin[character] ?? hebrew.latin[character]
      ?? character.wholeNumberValue.flatMap { (0...9).contains($0) ? Character(String($0)) : nil }
  }

  /// The Latin twin of a letter. One that the present layout does not have changes nothing by itself: keyboards of other
  /// languages have it, too, each with its other letters elsewhere. At the second such letter it is plain that another
  /// layout is on, and the first that has both becomes the present one.
  private mutating func twin(of character: Character) -> Character? {
    if let twin = explained(character) { return twin }
    let others = isSet ? [] : KeyboardLayout.found.filter { $0 != layout && $0.latin[character] != nil }
    guard !others.isEmpty, !unexplained.contains(character) else { return nil }
    unexplained.append(character)
    guard let first = unexplained.dropLast().last,
      let next = others.first(where: { other in unexplained.allSatisfy { other.latin[$0] != nil } })
        ?? others.first(where: { $0.latin[first] != nil })
    else { return nil }
    (layout, taught, unexplained) = (next, next, [])
    return layout.latin[character]
  }

  /// What is on the key of `character` on a keyboard of `layout`, for the help screen.
  static func twin(of character: Character, on layout: KeyboardLayout = .arabic) -> String? {
    guard let twin = layout.sent[character], !twin.isASCII else { return nil }
    if twin == "\u{FEF7}" { return "لأ" }
    // A vowel mark alone is hard to see, and some terminals show none.
    let isMark = twin.unicodeScalars.contains { [.nonspacingMark, .format].contains($0.properties.generalCategory) }
    guard isMark else { return String(twin) }
    guard let lower = character.lowercased().first, lower != character else { return nil }
    return self.twin(of: lower, on: layout).map { "Shift-" + $0 }
  }

  /// The key at `index`, with the two scalars that one press of a lam-alef key sends put together: libX11 composes
  /// U+FEFB, U+FEF7, U+FEF9 and U+FEF5 to لا, لأ, لإ and لآ, and they come in one read. Only layouts that have the key;
  /// on the others lam and alef are two.
  func composed(_ keys: [Key], at index: Int) -> (key: Key, count: Int) {
    guard keys[index] == .character("ل"), index + 1 < keys.count, case .character(let alef) = keys[index + 1],
      let ligature = ["ا": "\u{FEFB}", "أ": "\u{FEF7}", "إ": "\u{FEF9}", "آ": "\u{FEF5}"][alef] as Character?,
      layout.latin[ligature] != nil
    else { return (keys[index], 1) }
    return (.character(ligature), 2)
  }
}

extension Key {
  /// It sent a letter of a script that is read from the right.
  fileprivate var isOfRightToLeftKeyboard: Bool {
    let text =
      switch self {
      case .character(let character), .alt(let character), .control(let character): String(character)
      case .typed(let text, on: _): text
      default: ""
      }
    return text.unicodeScalars.contains { BidiLine.isRightToLeft($0.value) }
  }
}
