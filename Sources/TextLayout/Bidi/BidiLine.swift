/// What UAX #9 makes of scalars that stand in one line: the way to foresee what a terminal with a bidi
/// algorithm of its own will do to a row.
public struct BidiLine: Sendable {
  /// The paragraph's direction: the one given, or the first strong scalar's (P2, P3; left to right without one).
  public let direction: Direction
  /// The level of each scalar, after L1.
  public let levels: [UInt8]
  /// L2: the indices of the scalars, from the left end of the line to the right.
  public let order: [Int32]

  /// `direction` nil finds the direction in the scalars.
  public init(_ scalars: [UInt32], direction: Direction?) {
    var units = scalars.map { Unit(scalar: $0, properties: ScalarProperties(of: $0)) }
    let base = BidiLevels.resolve(&units, base: direction.map { $0.level })
    var levels = units.map(\.level)
    resetTrailing(&levels, base: base, hasSeparators: true) { units[$0].properties.bidiClass }
    var order: [Int32] = []
    reorder(levels, into: &order)
    self.direction = base == 0 ? .leftToRight : .rightToLeft
    (self.levels, self.order) = (levels, order)
  }

  /// Whether a scalar can move anything in a left-to-right line: a right-to-left letter, an Arabic digit, or
  /// a format character of bidi.
  public static func reorders(_ scalar: UInt32) -> Bool {
    scalar >= 0x590 && ScalarProperties(of: scalar).bidiClass.isIn(.raising)
  }

  /// Whether a scalar is a letter written from right to left.
  public static func isRightToLeft(_ scalar: UInt32) -> Bool {
    scalar >= 0x590 && [.R, .AL].contains(ScalarProperties(of: scalar).bidiClass)
  }

  /// The scalar that stands for this one at odd levels (L4): ( for ), or the scalar itself.
  public static func mirror(of scalar: UInt32) -> UInt32 { mirrored(scalar) }
}
