internal import Screen

/// What the bytes after an Escape are so far, from their introducer on.
nonisolated enum KeySequence: Equatable {
  case unfinished
  /// A key, or nothing of use: an answer, a report.
  case finished(Key?)
  /// A string up to BEL or ST: an answer.
  case string
  /// X10's mouse report, three bytes of which follow.
  case mouse
  /// A paste begins.
  case paste
  /// No sequence: the last byte is typed.
  case none

  /// - Parameters:
  ///   - isTail: the Escape has been taken for the key already, so only what terminals do send counts.
  ///   - gap: how long the last byte came after the one before it.
  ///   - rest: what the same read has after it.
  init(_ bytes: [UInt8], known: [[UInt8]: Key], isTail: Bool, gap: Duration, rest: ArraySlice<UInt8>) {
    if let key = known[bytes] {
      self = .finished(key)
      return
    }
    switch bytes[0] {
    case 0x5B: self = Self.control(bytes, isTail: isTail)
    case 0x4F: self = Self.single(bytes, isTail: isTail, gap: gap)
    default: self = Self.string(bytes, rest)
    }
  }

  /// ECMA-48 5.4: `[`, parameters 30–3F, intermediates 20–2F, then one final byte 40–7E.
  private static func control(_ bytes: [UInt8], isTail: Bool) -> Self {
    guard bytes.count > 1, let last = bytes.last else { return .unfinished }
    switch last {
    case 0x20...0x3F:
      // rxvt's Shift-Home and its like end with the intermediate: `CSI 7$`. Answers have a `;` before it.
      if last == UInt8(ascii: "$"), (3...4).contains(bytes.count), bytes[1...].dropLast().allSatisfy(\.isDigit) {
        return .finished(key(bytes[1...].dropLast(), UInt8(ascii: "~")))
      }
      return bytes.count < 256 ? .unfinished : .none
    case 0x5B where bytes.count == 2: return .unfinished  // Linux's F1 to F5: `CSI [A`
    case 0x40...0x7E: break
    default: return .none
    }
    let parameters = bytes[1...].dropLast()
    guard parameters.isEmpty else {
      if parameters.elementsEqual("200".utf8), last == UInt8(ascii: "~") { return .paste }
      if parameters.elementsEqual([0x5B]) {
        let isFunction = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(last)
        return .finished(isFunction ? .function(Int(last) - 64) : nil)
      }
      return .finished(key(parameters, last))
    }
    if last == UInt8(ascii: "M") { return .mouse }
    // Nobody sends `CSI j`: what looks so behind an Escape key is typed.
    // The mouse may be pressed right behind it.
    let isMouse = parameters.first == UInt8(ascii: "<") && "Mm".utf8.contains(last)
    if isTail, !isMouse, !"ABCDEFGHIOPQRSZabcdu".utf8.contains(last) { return .none }
    return .finished(key(parameters, last))
  }

  /// Function keys and, in application mode, arrows and the number pad: `ESC O`, parameters, and a final byte.
  private static func single(_ bytes: [UInt8], isTail: Bool, gap: Duration) -> Self {
    guard bytes.count > 1, let last = bytes.last else { return .unfinished }
    if last.isDigit || last == UInt8(ascii: ";"), bytes.count < 8 { return .unfinished }
    guard (0x40...0x7E).contains(last) else { return .none }
    // The number pad's small letters are commands as well; behind an Escape key they are its own only at once.
    let isSmall = (0x60...0x7E).contains(last)
    if isTail, isSmall ? gap > .milliseconds(150) : !"ABCDEFHIMPQRSX".utf8.contains(last) { return .none }
    return .finished(padKey(last))
  }

  /// Answers: `P>|` and `P1$r` and `P1+r`, `]11;`, `_G`. Any string whose end is there already.
  private static func string(_ bytes: [UInt8], _ rest: ArraySlice<UInt8>) -> Self {
    let isWhole = rest.contains(7) || zip(rest, rest.dropFirst()).contains { $0 == 27 && $1 == 0x5C }
    if isWhole { return .string }
    guard bytes.count > 1 else { return .unfinished }
    let second = bytes[1]
    let isAnswer =
      switch bytes[0] {
      case UInt8(ascii: "P"): second.isDigit || ">!$+|".utf8.contains(second)
      case UInt8(ascii: "]"): second.isDigit
      case UInt8(ascii: "_"): second == UInt8(ascii: "G")
      default: false
      }
    return isAnswer ? .string : .none
  }

  /// A key of the number pad or a function key, as VT100 sends them after `ESC O`.
  static func padKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "p")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "j")...UInt8(ascii: "o"): .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    // rxvt's arrows with Control.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): key([], final - 0x20)?.byWords
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: key([], final)
    }
  }

  /// The key of a control sequence by xterm's scheme. Of the modifiers of arrows only Control and Alt mean something, and
  /// only along the line: `CSI 1;5A` is an arrow.
  static func key(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    if let first = parameters.first, first == UInt8(ascii: "<") { return wheel(parameters.dropFirst(), final) }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }), let numbers = Numbers(parameters) else { return nil }
    // An event's third kind is a key that is let go.
    if numbers[1, 1] == 3 { return nil }
    switch final {
    case UInt8(ascii: "u"): return ReportedKey(numbers).key
    case UInt8(ascii: "~") where numbers[0] == 27: return ReportedKey(code: numbers[2], modifiers: numbers[1]).key
    case UInt8(ascii: "~"): return tilde(numbers[0] ?? 0, hasModifiers: (numbers[1] ?? 1) > 1)
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"), UInt8(ascii: "D"):
      let arrow = final == UInt8(ascii: "C") ? Key.right : .left
      return (max(1, numbers[1] ?? 1) - 1) & (2 | 4) == 0 ? arrow : arrow.byWords
    // rxvt's arrows with Shift; with parameters the letter ends answers.
    case UInt8(ascii: "a")...UInt8(ascii: "d") where parameters.isEmpty: return key([], final - 0x20)
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    // `CSI 1;1R` is a cursor's place as well, so F3 has no such form.
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"):
      return (numbers[1] ?? 1) == 1 ? .function(Int(final) - 0x4F) : nil
    default: return nil
    }
  }

  /// The wheel turns as the arrows do; no other button has a use.
  private static func wheel(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    guard final == UInt8(ascii: "M"), let button = Numbers(parameters)?[0] else { return nil }
    return button & 0xC3 == 64 ? .up : button & 0xC3 == 65 ? .down : nil
  }

  /// VT220's numbers, and rxvt's.
  private static func tilde(_ number: Int, hasModifiers: Bool) -> Key? {
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    default:
      let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
      guard !hasModifiers, let index = functions.firstIndex(of: number) else { return nil }
      return .function(index + 1)
    }
  }
}

extension KeySequence {
  /// The parameters of a control sequence: numbers with `;` between them, each with parts after `:`.
  nonisolated struct Numbers {
    private var parameters: [[Int?]]

    /// nil for numbers that are too long to mean anything.
    init?(_ bytes: ArraySlice<UInt8>) {
      parameters = []
      for parameter in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        let parts = parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.count < 9 }) else { return nil }
        parameters.append(parts.map { Int(String(decoding: $0, as: UTF8.self)) })
      }
    }

    subscript(_ parameter: Int, _ part: Int = 0) -> Int? {
      guard parameters.indices.contains(parameter), parameters[parameter].indices.contains(part) else { return nil }
      return parameters[parameter][part]
    }

    func all(_ parameter: Int) -> [Int] {
      parameters.indices.contains(parameter) ? parameters[parameter].compactMap(\.self) : []
    }
  }
}

extension Key {
  /// With Control or Alt.
  nonisolated var byWords: Key {
    switch self {
    case .left: .wordLeft
    case .right: .wordRight
    default: self
    }
  }
}

extension UInt8 {
  nonisolated var isDigit: Bool { (0x30...0x39).contains(self) }
}
