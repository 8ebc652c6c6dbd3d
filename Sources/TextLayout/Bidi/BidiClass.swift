/// Bidi_Class (UAX #9, table 4). The order is that of the generated tables.
enum BidiClass: UInt8 {
  case L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI

  @inline(__always) var bit: UInt32 { 1 << UInt32(rawValue) }

  @inline(__always) func isIn(_ set: BidiClassSet) -> Bool { set.rawValue & bit != 0 }
}

/// Some bidi classes; membership is one test of a bit.
///
/// The sets are computed, so that the compiler folds them to constants: a stored one would be looked up
/// behind a lock for each character.
struct BidiClassSet: OptionSet {
  var rawValue: UInt32 = 0

  @inline(__always) private static func of(_ a: BidiClass, _ b: BidiClass, _ rest: UInt32 = 0) -> BidiClassSet {
    BidiClassSet(rawValue: a.bit | b.bit | rest)
  }

  @inline(__always) mutating func insert(_ each: BidiClass) { rawValue |= each.bit }
  @inline(__always) func intersects(_ other: BidiClassSet) -> Bool { rawValue & other.rawValue != 0 }

  static var isolateInitiators: Self { of(.LRI, .RLI, BidiClass.FSI.bit) }
  static var isolates: Self { of(.LRI, .RLI, BidiClass.FSI.bit | BidiClass.PDI.bit) }
  private static var embeddings: Self { of(.LRE, .RLE, BidiClass.LRO.bit | BidiClass.RLO.bit) }
  /// What X9 takes out of the text.
  static var removed: Self { of(.PDF, .BN, embeddings.rawValue) }
  /// What makes X1–X8 do anything.
  static var explicit: Self { of(.PDF, .PDF, embeddings.rawValue | isolates.rawValue) }
  static var strong: Self { of(.L, .R, BidiClass.AL.bit) }
  /// What does not simply lie on level 1 in a right-to-left paragraph.
  static var lowering: Self { of(.L, .EN, BidiClass.AN.bit | explicit.rawValue) }
  /// What can raise a level above that of a left-to-right paragraph.
  static var raising: Self { of(.R, .AL, BidiClass.AN.bit | embeddings.rawValue | isolateInitiators.rawValue) }
  /// NI of N1 and N2.
  static var neutral: Self { of(.WS, .ON, BidiClass.B.bit | BidiClass.S.bit | isolates.rawValue) }
  /// What L1 resets at the end of a line.
  static var trailing: Self { of(.WS, .WS, isolates.rawValue | removed.rawValue) }
  /// What W4–W6 look for.
  static var separators: Self { of(.ES, .ET, BidiClass.CS.bit) }
  static var numbers: Self { of(.EN, .EN) }
}
