/// What becomes one glyph: a base with all that is drawn in its cells, in logical order.
struct Cluster {
  /// The index of its first unit, and that after its last.
  var first: Int32
  var end: Int32
  /// Where its text starts, in UTF-8 bytes.
  var offset: Int32
  /// The scalar to draw for the base, before mirroring.
  var shaped: UInt32
  var columns: UInt8
  var level: UInt8
  /// The class of its base, for L1.
  var bidiClass: BidiClass
  var traits: Traits

  struct Traits: OptionSet {
    var rawValue: UInt8
    /// White space that a line may end with and that then belongs to the margin.
    static let space = Traits(rawValue: 1)
    /// A line may begin here.
    static let mayBegin = Traits(rawValue: 2)
    /// Marks or jamo follow the base.
    static let marks = Traits(rawValue: 4)
    static let mirrored = Traits(rawValue: 8)
    /// Connected to the next letter, so that a tatweel can stand between them.
    static let joinedToNext = Traits(rawValue: 16)
    /// Drawn for what has no base of its own: the first unit is a mark already.
    static let baseless = Traits(rawValue: 32)
  }
}

/// Gathers units to clusters. These are those of UAX #29 except that a spacing mark keeps a cell of its own,
/// as in every terminal's width table, that an emoji sequence shows its first emoji only, since curses can't
/// put two wide characters into a cell, and that lam and alef are one.
struct ClusterGathering {
  private(set) var clusters: [Cluster] = []
  private let units: [Unit]
  private let shaping: Bool
  /// The lam that an alef would become one with.
  private var openLam = -1

  init(_ units: [Unit], shaping: Bool) {
    self.units = units
    self.shaping = shaping
    clusters.reserveCapacity(units.count)
    for i in units.indices { take(i) }
  }

  @inline(__always) private mutating func take(_ i: Int) {
    let unit = units[i]
    switch unit.properties.appearance {
    case .base: takeBase(i, unit)
    case .space:
      openLam = -1
      let isMargin = unit.properties.lineBreakClass != .GL
      // All but the ideographic space are drawn as the plain one, whatever a font thinks of them.
      append(i, unit, unit.scalar == 0x3000 ? 0x3000 : 0x20, isMargin ? .space : [])
    default: takeOther(i, unit)
    }
  }

  @inline(__always) private mutating func takeBase(_ i: Int, _ unit: Unit) {
    if unit.properties.isPictograph, isJoinedByZWJ(i) {
      extend(to: i)
      return
    }
    var traits: Cluster.Traits = []
    var scalar = unit.scalar
    if unit.level & 1 == 1 {
      if unit.properties.isMirrored { traits.insert(.mirrored) }
      if shaping, unit.properties.joiningType != .none {
        if openLam >= 0, unit.form.contains(.toPrevious), let ligature = lamAlef(scalar, lam: units[openLam].form) {
          openLam = -1
          clusters[clusters.count - 1].shaped = ligature
          clusters[clusters.count - 1].traits.remove(.joinedToNext)
          extend(to: i)
          return
        }
        let joinsNext = unit.form.contains(.toNext)
        openLam = scalar == lam && joinsNext ? i : -1
        if joinsNext { traits.insert(.joinedToNext) }
        scalar = shaped(scalar, unit.form)
      } else {
        openLam = -1
        if shaping { scalar = shaped(scalar, []) }
      }
    } else {
      openLam = -1
    }
    append(i, unit, scalar, traits)
  }

  private mutating func takeOther(_ i: Int, _ unit: Unit) {
    switch unit.properties.appearance {
    case .mark:
      if clusters.isEmpty { append(i, unit, dottedCircle, [.marks, .baseless]) }
      extend(to: i, .marks)
      return
    case .hidden:
      extend(to: i)
      return
    case .modifier:
      if let last = clusters.last, units[Int(last.first)].properties.lineBreakClass == .EB {
        extend(to: i)
        return
      }
      append(i, unit, unit.scalar, [])
    case .regional:
      // A flag is two of these; terminals disagree on its width, never on that of its letters.
      append(i, unit, unit.scalar - 0x1F1E6 + 0x41, [])
    case .jamo:
      if i > 0, isHangul(units[i - 1].scalar) { extend(to: i, .marks) } else { append(i, unit, unit.scalar, []) }
    default:
      append(i, unit, replacementCharacter, [])
    }
    openLam = -1
  }

  @inline(__always) private mutating func append(_ i: Int, _ unit: Unit, _ shaped: UInt32, _ traits: Cluster.Traits) {
    clusters.append(
      Cluster(
        first: Int32(i), end: Int32(i + 1), offset: clusters.isEmpty ? 0 : unit.offset, shaped: shaped,
        columns: unit.properties.columns, level: unit.level, bidiClass: unit.properties.bidiClass,
        traits: unit.mayBegin ? traits.union(.mayBegin) : traits))
  }

  private mutating func extend(to i: Int, _ traits: Cluster.Traits = []) {
    guard !clusters.isEmpty else { return }
    clusters[clusters.count - 1].end = Int32(i + 1)
    clusters[clusters.count - 1].traits.formUnion(traits)
  }

  /// GB11: the emoji after a joiner belongs to the emoji before it.
  private func isJoinedByZWJ(_ i: Int) -> Bool {
    guard i > 1, units[i - 1].scalar == 0x200D, let last = clusters.last else { return false }
    return units[Int(last.first)].properties.isPictograph
  }

  /// Leading consonants, vowels, finals and the precomposed syllables that a vowel or final can follow.
  private func isHangul(_ scalar: UInt32) -> Bool {
    (0x1100...0x11FF).contains(scalar) || (0xA960...0xA97C).contains(scalar) || (0xAC00...0xD7FB).contains(scalar)
  }
}

/// At most so many scalars go into a cell: ncurses' CCHARW_MAX.
let scalarsPerCell = 5
let dottedCircle: UInt32 = 0x25CC
let replacementCharacter: UInt32 = 0xFFFD
