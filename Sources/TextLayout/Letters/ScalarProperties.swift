/// Joining_Type (ArabicShaping.txt).
enum JoiningType: UInt8 {
  case none, right, left, dual, causing, transparent

  /// 1 if it can connect to the next letter: left, dual, causing.
  @inline(__always) var toNext: UInt8 { 0b011100 >> rawValue & 1 }
  /// 1 if it can connect to the letter before: right, dual, causing.
  @inline(__always) var toPrevious: UInt8 { 0b011010 >> rawValue & 1 }
}

/// What a scalar is on a screen.
enum Appearance: UInt8 {
  /// Takes cells of its own.
  case base
  /// Mn and Me: drawn in the cell of the base before it.
  case mark
  /// Controls, format characters and Default_Ignorable_Code_Point: never drawn.
  case hidden
  /// Zs, Zl, Zp, and the controls that are white space in UAX #9.
  case space
  /// Unassigned and noncharacters: drawn as U+FFFD, since no two terminals agree on their width.
  case unknown
  /// Emoji_Modifier: part of the emoji before it.
  case modifier
  /// A regional indicator.
  case regional
  /// Hangul vowels and finals: part of the syllable before them.
  case jamo
}

/// What the layout needs to know of a scalar, from the generated tables.
struct ScalarProperties: Equatable {
  var bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  /// A scalar that is only a bidi class, for the conformance files.
  init(bidiClass: BidiClass) { bits = UInt32(bidiClass.rawValue) | 1 << 14 }

  init(of scalar: UInt32) {
    let block = Self.number(in: PropertyTables.index, at: Int(scalar >> 7))
    let record = Self.number(in: PropertyTables.blocks, at: block << 7 | Int(scalar & 127))
    bits = PropertyTables.records[record]
  }

  /// The properties of the scalars below U+0800, which are nearly all that the texts consist of, in one step
  /// instead of three.
  static let common = (0..<0x800).map { ScalarProperties(of: $0) }

  /// Two characters of six bits each. The index is in range for every scalar: there are 0x110000 >> 7 blocks.
  @inline(__always) private static func number(in table: StaticString, at position: Int) -> Int {
    let start = unsafe table.utf8Start + 2 * position
    return unsafe (Int(start[0]) - 48) << 6 | (Int(start[1]) - 48)
  }

  @inline(__always) var bidiClass: BidiClass { unsafe unsafeBitCast(UInt8(bits & 31), to: BidiClass.self) }
  @inline(__always) var joiningType: JoiningType {
    unsafe unsafeBitCast(UInt8(bits >> 5 & 7), to: JoiningType.self)
  }
  @inline(__always) var lineBreakClass: LineBreakClass {
    unsafe unsafeBitCast(UInt8(bits >> 8 & 63), to: LineBreakClass.self)
  }
  /// Cells: 1 or 2 (UAX #11: wide and fullwidth; ambiguous counts as narrow).
  @inline(__always) var columns: UInt8 { UInt8(bits >> 14 & 3) }
  @inline(__always) var appearance: Appearance { unsafe unsafeBitCast(UInt8(bits >> 16 & 7), to: Appearance.self) }
  @inline(__always) var isOpeningBracket: Bool { bits & 1 << 19 != 0 }
  @inline(__always) var isClosingBracket: Bool { bits & 1 << 20 != 0 }
  @inline(__always) var isBracket: Bool { bits & 3 << 19 != 0 }
  @inline(__always) var isMirrored: Bool { bits & 1 << 21 != 0 }
  @inline(__always) var isPictograph: Bool { bits & 1 << 22 != 0 }
}

/// The mirror image of a scalar (L4), or itself.
func mirrored(_ scalar: UInt32) -> UInt32 {
  let pairs = MirrorTable.pairs
  var (low, high) = (0, pairs.count)
  while low < high {
    let middle = (low + high) / 2
    if pairs[middle] >> 16 < scalar { low = middle + 1 } else { high = middle }
  }
  return low < pairs.count && pairs[low] >> 16 == scalar ? pairs[low] & 0xFFFF : scalar
}
