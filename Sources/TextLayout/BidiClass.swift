/// Bidi_Class (UAX #9, table 4). The order is that of the generated tables.
enum BidiClass: UInt8 {
  case L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI

  var bit: UInt32 { 1 << UInt32(rawValue) }

  func isIn(_ set: BidiClassSet) -> Bool { set.bits & bit != 0 }
}

/// Some bidi classes; membership is one test of a bit.
struct BidiClassSet {
  var bits: UInt32 = 0

  init(_ classes: BidiClass...) {
    for each in classes { bits |= each.bit }
  }

  mutating func insert(_ each: BidiClass) { bits |= each.bit }
  func intersects(_ other: BidiClassSet) -> Bool { bits & other.bits != 0 }

  static let isolateInitiators = BidiClassSet(.LRI, .RLI, .FSI)
  static let embeddings = BidiClassSet(.LRE, .LRO, .RLE, .RLO)
  /// What X9 takes out of the text.
  static let removed = BidiClassSet(.LRE, .LRO, .RLE, .RLO, .PDF, .BN)
  /// What makes X1–X8 do anything.
  static let explicit = BidiClassSet(.LRE, .LRO, .RLE, .RLO, .PDF, .LRI, .RLI, .FSI, .PDI)
  /// What can raise a level above that of a left-to-right paragraph.
  static let raising = BidiClassSet(.R, .AL, .AN, .LRE, .LRO, .RLE, .RLO, .LRI, .RLI, .FSI)
  /// NI of N1 and N2.
  static let neutral = BidiClassSet(.B, .S, .WS, .ON, .LRI, .RLI, .FSI, .PDI)
  /// What L1 resets at the end of a line.
  static let trailing = BidiClassSet(.WS, .LRI, .RLI, .FSI, .PDI, .LRE, .LRO, .RLE, .RLO, .PDF, .BN)
  /// What W4–W6 look for.
  static let separators = BidiClassSet(.ES, .ET, .CS)
}
