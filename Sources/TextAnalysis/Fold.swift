/// What each code point becomes in a search key: another letter, several, nothing, or the end of the word.
///
/// A table rather than a switch, because folding runs over every byte that is imported; it covers the code points
/// that need a rule, the rest go by their general category.
struct Fold: Sendable {
  static let standard = Fold()

  enum Step {
    case separator
    /// Stands inside a word and leaves no trace: harakat, tatweel, bidi controls.
    case dropped
    case letter(UInt32)
    case letters(ArraySlice<UInt16>)
  }

  private static let separator: UInt16 = 0
  private static let dropped: UInt16 = 1
  /// Entries from here on are places in `expansions`; Unicode has surrogates there, so no letter can be meant.
  private static let firstExpansion: UInt16 = 0xD800

  /// U+0000–U+20FF, then U+FB00–U+FFFF.
  private var table: [UInt16]
  private var expansions: [[UInt16]] = []

  private static let lowEnd: UInt32 = 0x2100
  private static let highStart: UInt32 = 0xFB00

  private static func index(_ code: UInt32) -> Int? {
    if code < lowEnd { return Int(code) }
    if code >= highStart, code < 0x10000 { return Int(code - highStart + lowEnd) }
    return nil
  }

  @inline(__always)
  func step(_ code: UInt32) -> Step {
    guard let index = Self.index(code) else { return Self.byCategory(code) }
    let entry = table[index]
    switch entry {
    case Self.separator: return .separator
    case Self.dropped: return .dropped
    case Self.firstExpansion..<0xE000: return .letters(expansions[Int(entry - Self.firstExpansion)][...])
    default: return .letter(UInt32(entry))
    }
  }

  /// What U+0620–U+064A fold to, which are nearly all letters of a text in Arabic; nil for tatweel and all others.
  @inline(__always)
  static func arabicLetter(_ code: UInt32, _ table: UnsafeBufferPointer<UInt16>) -> UInt32? {
    guard 0x620...0x64A ~= code, case let letter = unsafe table[Int(code)], letter > dropped else { return nil }
    return UInt32(letter)
  }

  @inline(__always)
  func withTable(_ work: (UnsafeBufferPointer<UInt16>) -> Void) { unsafe table.withUnsafeBufferPointer(work) }

  /// The rule for ASCII, where most punctuation and Latin text is: the folded byte, or 0 for a separator.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: 0
    }
  }

  private static func byCategory(_ code: UInt32) -> Step {
    guard let scalar = Unicode.Scalar(code) else { return .separator }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return .letter(lower.first?.value ?? code)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber, .otherNumber,
      .spacingMark:
      return .letter(code)
    // Marks of other scripts (vowel signs) carry meaning; accents stand in the table.
    case .nonspacingMark: return 0xFE00...0xFE0F ~= code || code >= 0xE0000 ? .dropped : .letter(code)
    case .format: return .dropped
    default: return .separator
    }
  }

  private init() {
    table = Array(repeating: Self.separator, count: Int(Self.lowEnd + 0x10000 - Self.highStart))
    for code in 0..<UInt32(0x10000) {
      guard let index = Self.index(code) else { continue }
      switch Self.byCategory(code) {
      case .separator, .letters: continue
      case .dropped: table[index] = Self.dropped
      case .letter(let letter): table[index] = UInt16(truncatingIfNeeded: letter)
      }
    }
    setMarks()
    setArabic()
    addCompatibility()
  }

  private mutating func set(_ codes: ClosedRange<UInt32>, _ entry: UInt16) {
    for code in codes { if let index = Self.index(code) { table[index] = entry } }
  }

  private mutating func setMarks() {
    let marks: [ClosedRange<UInt32>] = [
      0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
      // Hebrew points and accents; geresh and gershayim stand inside abbreviations (צה״ל).
      0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7...0x5C7, 0x5F3...0x5F4,
      // Harakat and Quranic marks, tatweel.
      0x610...0x61A, 0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED,
      0x8D3...0x8FF,
      // Zero width space, joiners and bidi controls.
      0xAD...0xAD, 0x61C...0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF...0xFEFF,
    ]
    for range in marks { set(range, Self.dropped) }
  }

  private mutating func setArabic() {
    let letters: [(from: [UInt32], to: UInt16)] = [
      ([0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675], 0x627),  // every alef → ا
      ([0x624, 0x626, 0x676, 0x677, 0x678], 0x621),  // ؤ ئ → ء, which joins شئون to شؤون
      ([0x649, 0x6CC, 0x6D0, 0x6D2, 0x6D3], 0x64A),  // ى ی ې ے → ي
      ([0x6A9, 0x6AA], 0x643),  // ک ڪ → ك
      ([0x629, 0x6C0, 0x6C1, 0x6C2, 0x6BE, 0x6D5, 0x6C3], 0x647),  // ة ۀ ہ ۂ ھ ە ۃ → ه
    ]
    for (codes, letter) in letters { for code in codes { set(code...code, letter) } }
    for digit in UInt32(0)...9 {
      set(0x660 + digit...0x660 + digit, UInt16(0x30 + digit))
      set(0x6F0 + digit...0x6F0 + digit, UInt16(0x30 + digit))
    }
  }

  /// Applied last, because a presentation form leads to a letter that is folded again.
  private mutating func addCompatibility() {
    for line in FoldTables.compatibility.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), var code = UInt32(line[..<colon], radix: 16) else { continue }
      for word in line[line.index(after: colon)...].split(separator: " ") {
        let letters = word.split(separator: "+").compactMap { UInt32($0, radix: 16) }.flatMap { target -> [UInt16] in
          switch step(target) {
          case .separator, .dropped: []
          case .letter(let letter): [UInt16(truncatingIfNeeded: letter)]
          case .letters(let letters): Array(letters)
          }
        }
        switch letters.count {
        case 0: set(code...code, Self.dropped)
        case 1: set(code...code, letters[0])
        default:
          set(code...code, Self.firstExpansion + UInt16(expansions.count))
          expansions.append(letters)
        }
        code += 1
      }
    }
  }
}
