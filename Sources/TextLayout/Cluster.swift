/// What becomes one glyph: a base with all that is drawn in its cells, in logical order.
struct Cluster {
  /// The index of the base among the paragraph's scalars; -1 where a mark at the start has none.
  var base: Int32
  /// The index after its last scalar.
  var end: Int32
  /// Where its text starts, in UTF-8 bytes.
  var offset: Int32
  /// The scalar to draw for the base, before mirroring.
  var shaped: UInt32
  var columns: UInt8
  var level: UInt8
  /// Bits of `Trait`.
  var traits: UInt8

  enum Trait {
    /// White space that a line may end with and that then belongs to the margin.
    static let space: UInt8 = 1
    /// A line may begin here.
    static let breakBefore: UInt8 = 2
    /// Marks or jamo follow the base.
    static let marks: UInt8 = 4
    static let mirrored: UInt8 = 8
    /// Connected to the next letter, so that a tatweel can stand between them.
    static let joinedToNext: UInt8 = 16
    /// A letter pair in one cell.
    static let lamAlef: UInt8 = 32
  }

  @inline(__always) func has(_ trait: UInt8) -> Bool { traits & trait != 0 }
}

/// At most so many scalars go into a cell: ncurses' CCHARW_MAX.
let scalarsPerCell = 5
let dottedCircle: UInt32 = 0x25CC
let replacementCharacter: UInt32 = 0xFFFD
let tatweel: UInt32 = 0x640
let ellipsis: UInt32 = 0x2026

extension Layout {
  /// Gathers scalars to clusters. These are those of UAX #29 except that a spacing mark keeps a cell of
  /// its own, as in every terminal's width table, that an emoji sequence shows its first emoji only, since
  /// curses can't put two wide characters into a cell, and that lam and alef are one.
  mutating func gatherClusters() {
    clusters.reserveCapacity(scalars.count)
    var lastLam = -1
    for i in scalars.indices {
      let property = properties[i]
      switch property.appearance {
      case .base:
        if isJoinedByZWJ(i) {
          extendCluster(to: i)
          continue
        }
        let form = forms.isEmpty ? [] : forms[i]
        if lastLam >= 0, form.contains(.toPrevious), appendAlef(i, lam: lastLam) {
          lastLam = -1
          continue
        }
        lastLam = scalars[i] == lam && form.contains(.toNext) ? i : -1
        var traits: UInt8 = property.isMirrored && levels[i] & 1 == 1 ? Cluster.Trait.mirrored : 0
        if form.contains(.toNext) { traits |= Cluster.Trait.joinedToNext }
        let scalar = forms.isEmpty || levels[i] & 1 == 0 ? scalars[i] : TextLayout.shaped(scalars[i], form)
        append(i, scalar, columns: property.columns, traits)
      case .mark:
        if clusters.isEmpty { append(i, dottedCircle, columns: 1, 0, base: -1) }
        extendCluster(to: i, trait: Cluster.Trait.marks)
      case .hidden:
        extendCluster(to: i)
      case .space:
        lastLam = -1
        let isIdeographic = scalars[i] == 0x3000
        let isMargin = property.lineBreakClass != .GL
        append(
          i, isIdeographic ? 0x3000 : 0x20, columns: property.columns, isMargin ? Cluster.Trait.space : 0)
      case .unknown:
        lastLam = -1
        append(i, replacementCharacter, columns: 1, 0)
      case .modifier:
        if let last = clusters.last, last.base >= 0, properties[Int(last.base)].lineBreakClass == .EB {
          extendCluster(to: i)
        } else {
          lastLam = -1
          append(i, scalars[i], columns: property.columns, 0)
        }
      case .regional:
        // A flag is two of these; terminals disagree on its width, never on that of its letters.
        lastLam = -1
        append(i, scalars[i] - 0x1F1E6 + 0x41, columns: 1, 0)
      case .jamo:
        lastLam = -1
        if i > 0, isJamo(scalars[i - 1]) {
          extendCluster(to: i, trait: Cluster.Trait.marks)
        } else {
          append(i, scalars[i], columns: 1, 0)
        }
      }
    }
  }

  private mutating func append(_ i: Int, _ shaped: UInt32, columns: UInt8, _ traits: UInt8, base: Int32? = nil) {
    var traits = traits
    if i < breaks.count, breaks[i] { traits |= Cluster.Trait.breakBefore }
    clusters.append(
      Cluster(
        base: base ?? Int32(i), end: Int32(i + 1), offset: clusters.isEmpty ? 0 : offsets[i], shaped: shaped,
        columns: columns, level: levels[i], traits: traits))
  }

  private mutating func extendCluster(to i: Int, trait: UInt8 = 0) {
    guard !clusters.isEmpty else { return }
    clusters[clusters.count - 1].end = Int32(i + 1)
    clusters[clusters.count - 1].traits |= trait
  }

  /// Puts the alef into the cell of the lam before it.
  private mutating func appendAlef(_ i: Int, lam: Int) -> Bool {
    guard let ligature = lamAlef(scalars[i], lam: forms[lam]) else { return false }
    clusters[clusters.count - 1].shaped = ligature
    clusters[clusters.count - 1].traits &= ~Cluster.Trait.joinedToNext
    extendCluster(to: i, trait: Cluster.Trait.lamAlef)
    return true
  }

  /// GB11: the emoji after a joiner belongs to the emoji before it.
  private func isJoinedByZWJ(_ i: Int) -> Bool {
    guard i > 1, scalars[i - 1] == 0x200D, properties[i].isPictograph, let last = clusters.last, last.base >= 0
    else { return false }
    return properties[Int(last.base)].isPictograph
  }

  private func isJamo(_ scalar: UInt32) -> Bool {
    // Leading consonants, vowels, finals and the precomposed syllables that a vowel or final can follow.
    (0x1100...0x11FF).contains(scalar) || (0xA960...0xA97C).contains(scalar) || (0xAC00...0xD7FB).contains(scalar)
  }
}
