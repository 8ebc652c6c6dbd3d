internal import Screen

/// Keys out of a terminal's bytes, which come in pieces of any size and at any time.
///
/// A sequence that is split, late or cut off never becomes commands: what terminals send after an Escape is told from
/// what people type by its grammar (ECMA-48 5.4, xterm's ctlseqs), and by time only where the bytes are the same. Time
/// is an argument, counted from any start.
nonisolated struct KeyReader {
  /// How long an Escape waits for the rest of a sequence; then it is the Escape key.
  let escapeDelay: Duration
  /// How soon a letter follows the Escape that Alt puts before it. Nobody types two keys so fast.
  let altDelay: Duration
  /// Sequences of this terminal's own, without their Escape.
  let known: [[UInt8]: Key]

  var state = State.ground
  /// When the last byte came.
  private(set) var last = Duration.zero
  private var letters = UTF8Reader()
  private var paste = PasteReader()
  /// The window has got the focus since it was last asked.
  private var hasFocus = false
  /// What the mouse does is told as such; else its wheel is arrows, and the rest nothing.
  var reportsMouse = false
  private var mouse = MouseReader()

  enum State: Equatable {
    case ground
    /// So many Escapes, which may begin a sequence.
    case escapes(Int)
    /// The Escape key was given: what a sequence would go on with is its late tail.
    case afterEscape
    /// A sequence from its introducer on.
    case sequence([UInt8], escapes: Int, isTail: Bool)
    /// A string, so long by now, up to BEL or ST; `sawEscape` where ST may have begun.
    case string(Int, sawEscape: Bool)
    /// So many bytes that are no keys: X10's mouse report.
    case skipped(Int)
    /// A letter with Alt, of which bytes are still to come, or a lam whose alef is the same key's.
    case alt(UTF8Reader)
    case altLam
  }

  /// Between the bytes of one sequence, after its introducer alone: a second.
  static let patience = Duration.seconds(1)
  /// Once more than an introducer has come, only a cut sequence ends without its final byte; the key that it would
  /// swallow is not lost after this.
  static let longPatience = Duration.seconds(5)
  /// A lone key after such a silence is typed, though an answer has not come to its end.
  static let silence = Duration.milliseconds(400)
  /// A paste comes in many reads and is one text, unless it pauses.
  static let pause = Duration.milliseconds(50)
  static let longestString = 65_536

  /// - Parameter escapeDelay: as `ESCDELAY` wishes; nil for what is right on most lines: 100 ms for a sequence, 50 ms
  ///   for Alt. Who asks for more gets 150 ms for Alt at most, for a letter comes soon after an Escape key, too.
  init(escapeDelay: Duration? = nil, known: [[UInt8]: Key] = [:]) {
    self.escapeDelay = escapeDelay ?? .milliseconds(100)
    altDelay = escapeDelay.map { min($0, .milliseconds(150)) } ?? .milliseconds(50)
    self.known = known
  }

  /// The keys of what one read brought.
  mutating func keys(from bytes: [UInt8], at now: Duration) -> [Key] {
    guard !bytes.isEmpty else { return [] }
    var keys: [Key] = []
    var gap = now - last
    last = now
    if case .string = state, gap >= Self.silence, Self.isOneKey(bytes) { state = .ground }
    var rest = bytes[...]
    while let byte = rest.first {
      if paste.isOn {
        rest = rest.dropFirst(paste.take(rest))
      } else {
        rest = rest.dropFirst()
        read(byte, gap: gap, rest: rest, &keys)
      }
      if let text = paste.ended() { keys += text }
      gap = .zero
    }
    // An alef of the same key comes in the same read.
    if state == .altLam {
      state = .ground
      keys.append(.alt("ل"))
    }
    return paste.isLong ? keys + paste.part() : keys
  }

  /// When something has waited long enough if nothing comes; nil where nothing waits.
  var deadline: Duration? {
    switch state {
    case .escapes: last + escapeDelay
    case .sequence(let bytes, _, _): last + (bytes.count == 1 ? Self.patience : Self.longPatience)
    case .skipped, .alt: last + Self.patience
    case .ground where paste.isFresh: last + Self.pause
    case .ground where paste.sawEscape: last + Self.patience
    case .ground, .afterEscape, .string, .altLam: nil
    }
  }

  /// Gives up waiting; what had come may be a key. To be called at the deadline, when there is nothing to read.
  mutating func expire() -> [Key] {
    defer { if state != .afterEscape { state = .ground } }
    switch state {
    case .escapes(let count):
      state = .afterEscape
      return Array(repeating: .escape, count: count)
    case .sequence(let bytes, _, let isTail) where isTail && bytes.count == 1:
      return [.character(Character(Unicode.Scalar(bytes[0])))]
    case .ground where paste.isFresh: return paste.part()
    case .ground where paste.sawEscape:
      // The end of the paste was lost, and someone wants to get out.
      let text = paste.giveUp()
      state = .afterEscape
      return text
    default: return []
    }
  }

  /// Whether the window has got the focus (mode 1004) since this was last asked.
  mutating func takeFocus() -> Bool {
    defer { hasFocus = false }
    return hasFocus
  }

  private static let focus = Array("[I".utf8)
  /// An event of the mouse in the form of mode 1006.
  private static let mouseReport = Array("[<".utf8)

  // MARK: Bytes

  mutating func read(_ byte: UInt8, gap: Duration, rest: ArraySlice<UInt8>, _ keys: inout [Key]) {
    switch state {
    case .ground: type(byte, &keys)
    case .escapes(let count): follow(count, byte, gap: gap, rest: rest, &keys)
    case .afterEscape:
      if Self.isIntroducer(byte) {
        state = .sequence([byte], escapes: 0, isTail: true)
        return
      }
      state = .ground
      type(byte, &keys)
    case .sequence(let bytes, let escapes, let isTail):
      go(on: bytes, byte, escapes: escapes, isTail: isTail, gap: gap, rest: rest, &keys)
    case .string(let count, let sawEscape):
      goInString(count, byte, sawEscape: sawEscape, gap: gap, rest: rest, &keys)
    case .skipped(let count): state = count > 1 ? .skipped(count - 1) : .ground
    case .alt(var letter):
      let scalars = letter.scalars(after: byte)
      state = letter.isInsideLetter ? .alt(letter) : scalars == ["ل"] ? .altLam : .ground
      // The letter broke off; this byte is none of its own.
      if scalars.count > 1 || scalars == ["\u{FFFD}"], byte < 0x80 {
        state = .ground
        type(byte, &keys)
      } else if state == .ground, let scalar = scalars.first, case .character(let character)? = Key(scalar) {
        keys.append(.alt(character))
      }
    case .altLam:
      state = .ground
      // Alef, with or without hamza or madda, is of two bytes: D8 A2, A3, A5 or A7.
      let alefs: [UInt8: Character] = [
        0xA2: "\u{FEF5}", 0xA3: "\u{FEF7}", 0xA5: "\u{FEF9}", 0xA7: "\u{FEFB}",
      ]
      if byte == 0xD8, let second = rest.first, let ligature = alefs[second] {
        keys.append(.alt(ligature))
        state = .skipped(1)
      } else {
        keys.append(.alt("ل"))
        read(byte, gap: gap, rest: rest, &keys)
      }
    }
  }

  /// A byte that is typed, or begins a sequence.
  private mutating func type(_ byte: UInt8, _ keys: inout [Key]) {
    if byte == 27 {
      keys += letters.flush().compactMap { Key($0) }
      state = .escapes(1)
      return
    }
    for scalar in letters.scalars(after: byte) {
      switch scalar.value {
      // CSI, SS3, DCS, OSC, PM and APC as one character each: what ends them is the same.
      case 0x9B: state = .sequence([0x5B], escapes: 1, isTail: false)
      case 0x8F: state = .sequence([0x4F], escapes: 1, isTail: false)
      case 0x90, 0x9D, 0x9E, 0x9F: state = .string(0, sawEscape: false)
      default: if let key = Key(scalar) { keys.append(key) }
      }
    }
  }

  /// What comes after Escapes that wait.
  private mutating func follow(
    _ count: Int, _ byte: UInt8, gap: Duration, rest: ArraySlice<UInt8>, _ keys: inout [Key]
  ) {
    if Self.isIntroducer(byte) || known[[byte]] != nil {
      state = .sequence([], escapes: count, isTail: false)
      return go(on: [], byte, escapes: count, isTail: false, gap: gap, rest: rest, &keys)
    }
    // Escape twice and a letter is no Alt: nobody holds it down for both.
    if gap > altDelay || count > 1 {
      if byte == 27, gap <= altDelay {
        state = .escapes(count + 1)
        return
      }
      keys += Array(repeating: .escape, count: count)
      state = .ground
      return type(byte, &keys)
    }
    if byte == 27 {
      state = .escapes(2)
      return
    }
    // A letter with Alt is not the letter, nor is it Escape.
    state = .alt(UTF8Reader())
    read(byte, gap: gap, rest: rest, &keys)
  }

  private mutating func go(
    on bytes: [UInt8], _ byte: UInt8, escapes: Int, isTail: Bool, gap: Duration, rest: ArraySlice<UInt8>,
    _ keys: inout [Key]
  ) {
    let bytes = bytes + [byte]
    switch KeySequence(bytes, known: known, isTail: isTail, gap: gap, rest: rest) {
    case .unfinished: state = .sequence(bytes, escapes: escapes, isTail: isTail)
    case .finished(let key):
      state = .ground
      // Alt puts an Escape before a sequence, too; an arrow with Alt is an arrow that goes by words.
      keys += Array(repeating: .escape, count: max(0, escapes - 2))
      let pressed = escapes > 1 ? key?.byWords : key
      if bytes == Self.focus { hasFocus = true }
      guard bytes.starts(with: Self.mouseReport) else {
        if let pressed, !isTail { keys.append(pressed) }
        return
      }
      if reportsMouse {
        if let event = mouse.event(bytes, at: last) { keys.append(.mouse(event)) }
      } else if let pressed, !isTail {
        // A turn of the wheel is as many arrows as terminals make of it that turn it into arrows themselves.
        keys += Array(repeating: pressed, count: 3)
      }
    case .string: state = .string(bytes.count, sawEscape: false)
    case .mouse: state = .skipped(3)
    case .paste:
      state = .ground
      paste.start()
    case .none:
      state = .ground
      if isTail, bytes.count == 2 { keys.append(.character(Character(Unicode.Scalar(bytes[0])))) }
      read(byte, gap: gap, rest: rest, &keys)
    }
  }

  private mutating func goInString(
    _ count: Int, _ byte: UInt8, sawEscape: Bool, gap: Duration, rest: ArraySlice<UInt8>, _ keys: inout [Key]
  ) {
    if sawEscape {
      // An Escape that no backslash follows ends the string and begins another sequence.
      state = byte == 0x5C || gap > escapeDelay ? .ground : .escapes(1)
      if byte != 0x5C { read(byte, gap: gap, rest: rest, &keys) }
      return
    }
    switch byte {
    case 7, 0x18, 0x1A: state = .ground
    case _ where count >= Self.longestString: state = .ground
    default: state = .string(count + 1, sawEscape: byte == 27)
    }
  }

  /// CSI, SS3, DCS, OSC, APC, PM and SOS begin so after an Escape.
  private static func isIntroducer(_ byte: UInt8) -> Bool {
    [0x5B, 0x4F, 0x50, 0x5D, 0x5F, 0x5E, 0x58].contains(byte)
  }

  /// Somebody's single key, as a read brings it: one scalar that ends nothing.
  private static func isOneKey(_ bytes: [UInt8]) -> Bool {
    bytes[0] != 27 && bytes[0] != 7 && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
