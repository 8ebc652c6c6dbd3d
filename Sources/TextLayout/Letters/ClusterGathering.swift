/// Gathers units to clusters and joins their letters.
///
/// Clusters are those of UAX #29 except that a spacing mark keeps a cell of its own, as in every terminal's
/// width table, that an emoji sequence shows its first emoji only, since curses can't put two wide characters
/// into a cell, and that lam and alef are one.
struct ClusterGathering {
  /// What a function here works on: all units of the paragraph, and room for as many clusters.
  typealias Units = Swift.Span<Unit>
  typealias Clusters = MutableSpan<Cluster>

  private var count = 0
  /// The last cluster that is drawn; -1 before the first.
  private var lastDrawn = -1
  private var joining: ArabicJoining

  private(set) var hasHidden = false

  /// All clusters of a paragraph, and whether some of them are not drawn.
  static func clusters(of units: [Unit], shaping: Bool) -> (clusters: [Cluster], hasHidden: Bool) {
    let blank = Cluster(first: 0, offset: 0, scalar: 0x20, columns: 1, level: 0, bidiClass: .WS, traits: .space)
    var clusters = [Cluster](repeating: blank, count: units.count)
    var gathering = ClusterGathering(shaping: shaping)
    gathering.takeAll(units.span, clusters.mutableSpan)
    clusters.removeLast(units.count - gathering.count)
    return (clusters, gathering.hasHidden)
  }

  private init(shaping: Bool) { joining = ArabicJoining(isOn: shaping) }

  private mutating func takeAll(_ units: Units, _ clusters: consuming Clusters) {
    for i in units.indices {
      let unit = units[i]
      switch unit.properties.appearance {
      case .base, .space:
        if unit.properties.isPictograph, isJoinedByZWJ(i, units, &clusters) { continue }
        let form = joining.take(unit, at: count, &clusters)
        if form == .ligated { continue }
        let isMirrored = unit.properties.isMirrored && unit.level & 1 == 1
        var traits: Cluster.Traits = isMirrored ? .mirrored : []
        let isSpace = unit.properties.appearance == .space
        if isSpace, unit.properties.lineBreakClass != .GL { traits = .space }
        // All but the ideographic space are drawn as the plain one, whatever a font thinks of them.
        append(i, unit, isSpace && unit.scalar != 0x3000 ? 0x20 : unit.scalar, traits, form, to: &clusters)
      default: takeOther(i, unit, units, &clusters)
      }
    }
  }

  private mutating func takeOther(_ i: Int, _ unit: Unit, _ units: Units, _ clusters: inout Clusters) {
    switch unit.properties.appearance {
    case .mark:
      if lastDrawn < 0 { append(i, unit, dottedCircle, .baseless, to: &clusters) }
      clusters[lastDrawn].traits.insert(.marks)
      return
    case .hidden:
      joining.takeHidden(unit, &clusters)
      takeHidden(i, unit, &clusters)
      return
    case .modifier:
      if lastDrawn >= 0, units[Int(clusters[lastDrawn].first)].properties.lineBreakClass == .EB { return }
      append(i, unit, unit.scalar, to: &clusters)
    case .regional:
      // A flag is two of these; terminals disagree on its width, never on that of its letters.
      append(i, unit, unit.scalar - 0x1F1E6 + 0x41, to: &clusters)
    case .jamo:
      if i > 0, lastDrawn >= 0, isHangul(units[i - 1].scalar) {
        clusters[lastDrawn].traits.insert(.marks)
      } else {
        append(i, unit, unit.scalar, to: &clusters)
      }
    default:
      append(i, unit, replacementCharacter, to: &clusters)
    }
    joining.end()
  }

  @inline(__always) private mutating func append(
    _ i: Int, _ unit: Unit, _ scalar: UInt32, _ traits: Cluster.Traits = [], _ form: JoiningForm = [],
    to clusters: inout Clusters
  ) {
    clusters[count] = Cluster(
      first: Int32(i), offset: lastDrawn < 0 ? 0 : unit.offset, scalar: scalar, form: form,
      columns: unit.properties.columns, level: unit.level, bidiClass: unit.properties.bidiClass,
      traits: unit.mayBegin ? traits.union(.mayBegin) : traits)
    lastDrawn = count
    count += 1
  }

  /// What is not drawn belongs to the text of the cluster before it. But marks and isolates stand between
  /// the levels around them until L2 is done, so these get a cluster of no columns.
  private mutating func takeHidden(_ i: Int, _ unit: Unit, _ clusters: inout Clusters) {
    if unit.properties.bidiClass.isIn(.removed) { return }
    if count > 0, clusters[count - 1].level == unit.level, !clusters[count - 1].traits.contains(.space) { return }
    clusters[count] = Cluster(
      first: Int32(i), offset: lastDrawn < 0 ? 0 : unit.offset, scalar: 0x20, columns: 0, level: unit.level,
      bidiClass: unit.properties.bidiClass, traits: .space)
    count += 1
    hasHidden = true
  }

  /// GB11: the emoji after a joiner belongs to the emoji before it.
  private func isJoinedByZWJ(_ i: Int, _ units: Units, _ clusters: inout Clusters) -> Bool {
    guard i > 1, units[i - 1].scalar == 0x200D, lastDrawn >= 0 else { return false }
    return units[Int(clusters[lastDrawn].first)].properties.isPictograph
  }

  /// Leading consonants, vowels, finals and the precomposed syllables that a vowel or final can follow.
  private func isHangul(_ scalar: UInt32) -> Bool {
    (0x1100...0x11FF).contains(scalar) || (0xA960...0xA97C).contains(scalar) || (0xAC00...0xD7FB).contains(scalar)
  }
}
