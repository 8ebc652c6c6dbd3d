/// The levels of a paragraph by UAX #9, before L1: rules P2–I2.
///
/// Characters that X9 removes keep the level of what stands before them, so that they can go along in L2.
struct BidiLevels {
  private var types: [BidiClass] = []
  /// The matching PDI of an isolate initiator and the reverse (BD9); -1 where there is none.
  private var matches: [Int32] = []

  /// Sets the level of every unit and returns that of the paragraph; `base` nil asks P2 and P3 for it.
  static func resolve(_ units: inout [Unit], base: UInt8?) -> UInt8 {
    var levels = BidiLevels()
    return levels.resolve(&units, base: base)
  }

  private mutating func resolve(_ units: inout [Unit], base given: UInt8?) -> UInt8 {
    let (present, hasBrackets) = readTypes(of: units)
    if present.intersects(.isolateInitiators) { matchIsolates() }
    let base = given ?? firstStrong(units, in: 0..<units.count)?.level ?? 0
    if base == 0, !present.intersects(.raising) { return base }
    if base == 1, !present.intersects(.lowering) {
      var span = units.mutableSpan
      for i in span.indices { span[i].level = 1 }
      return base
    }
    let edge = BidiClass.strong(level: base)
    if present.intersects(.explicit) {
      resolveExplicit(&units, base: base)
      var sequence = BidiSequence(present: present, hasBrackets: hasBrackets, types: [])
      resolveRuns(&units, base: base, with: &sequence)
    } else if present.intersects(.removed) {
      let kept = (0..<Int32(types.count)).filter { types[Int($0)] != .BN }
      var sequence = BidiSequence(
        present: present, hasBrackets: hasBrackets, types: kept.map { types[Int($0)] }, indices: kept)
      sequence.resolve(&units, level: base, start: edge, end: edge)
      levelRemoved(&units, base: base)
    } else {
      var sequence = BidiSequence(present: present, hasBrackets: hasBrackets, types: [])
      swap(&sequence.types, &types)
      sequence.resolve(&units, level: base, start: edge, end: edge)
    }
    return base
  }

  private mutating func readTypes(of units: [Unit]) -> (present: BidiClassSet, hasBrackets: Bool) {
    let units = units.span
    var present = BidiClassSet()
    var bits: UInt32 = 0
    types = Array(count: units.count) { i in
      let type = units[i].properties.bidiClass
      present.insert(type)
      bits |= units[i].properties.bits
      return type
    }
    return (present, ScalarProperties(bits: bits).isBracket)
  }

  /// Levels of characters that X9 removes follow the character before, as 5.2 of UAX #9 suggests.
  private func levelRemoved(_ units: inout [Unit], base: UInt8) {
    for i in units.indices where units[i].properties.bidiClass.isIn(.removed) {
      units[i].level = i > 0 ? units[i - 1].level : base
    }
  }

  /// BD9.
  private mutating func matchIsolates() {
    matches = [Int32](repeating: -1, count: types.count)
    var open: [Int32] = []
    for i in types.indices {
      if types[i].isIn(.isolateInitiators) {
        open.append(Int32(i))
      } else if types[i] == .PDI, let start = open.popLast() {
        matches[Int(start)] = Int32(i)
        matches[i] = start
      }
    }
  }

  /// P2: the first L, R or AL that no isolate holds. Reads the original classes, not overridden ones.
  private func firstStrong(_ units: [Unit], in range: Range<Int>) -> BidiClass? {
    var i = range.lowerBound
    while i < range.upperBound {
      let type = units[i].properties.bidiClass
      switch type {
      case .L, .R, .AL: return type
      case .LRI, .RLI, .FSI: i = matches[i] >= 0 ? Int(matches[i]) : range.upperBound
      default: break
      }
      i += 1
    }
    return nil
  }

  // MARK: X1–X8

  /// The directional status stack, with its counters.
  private struct Embeddings {
    struct Entry {
      var level: UInt8
      var override: BidiClass?
      var isIsolate: Bool
    }
    /// max_depth of BD2.
    static let deepest: UInt8 = 125
    var stack: [Entry] = []
    var top: Entry
    var overflowIsolates = 0
    var overflowEmbeddings = 0
    var validIsolates = 0

    init(base: UInt8) { top = Entry(level: base, override: nil, isIsolate: false) }

    /// Enters an embedding, override or isolate, if there is room.
    mutating func push(isRight: Bool, override: BidiClass?, isIsolate: Bool) {
      let next = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
      if next <= Self.deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
        stack.append(top)
        top = Entry(level: next, override: override, isIsolate: isIsolate)
        if isIsolate { validIsolates += 1 }
      } else if isIsolate {
        overflowIsolates += 1
      } else if overflowIsolates == 0 {
        overflowEmbeddings += 1
      }
    }

    /// X6a.
    mutating func closeIsolate() {
      if overflowIsolates > 0 {
        overflowIsolates -= 1
      } else if validIsolates > 0 {
        overflowEmbeddings = 0
        while !top.isIsolate { pop() }
        pop()
        validIsolates -= 1
      }
    }

    /// X7.
    mutating func closeEmbedding() {
      if overflowIsolates > 0 { return }
      if overflowEmbeddings > 0 {
        overflowEmbeddings -= 1
      } else if !top.isIsolate {
        pop()
      }
    }

    private mutating func pop() {
      if let last = stack.popLast() { top = last }
    }
  }

  private mutating func resolveExplicit(_ units: inout [Unit], base: UInt8) {
    var embeddings = Embeddings(base: base)
    for i in types.indices {
      let type = types[i]
      if type == .PDI { embeddings.closeIsolate() }
      units[i].level = type == .B ? base : embeddings.top.level
      if !type.isIn(.removed), type != .B, let override = embeddings.top.override { types[i] = override }
      switch type {
      case .LRE: embeddings.push(isRight: false, override: nil, isIsolate: false)
      case .RLE: embeddings.push(isRight: true, override: nil, isIsolate: false)
      case .LRO: embeddings.push(isRight: false, override: .L, isIsolate: false)
      case .RLO: embeddings.push(isRight: true, override: .R, isIsolate: false)
      case .LRI: embeddings.push(isRight: false, override: nil, isIsolate: true)
      case .RLI: embeddings.push(isRight: true, override: nil, isIsolate: true)
      case .FSI:
        let end = matches[i] >= 0 ? Int(matches[i]) : types.count
        let isRight = firstStrong(units, in: i + 1..<end)?.level == 1
        embeddings.push(isRight: isRight, override: nil, isIsolate: true)
      case .PDF: embeddings.closeEmbedding()
      default: break
      }
    }
  }

  // MARK: X10

  /// Level runs, chained to isolating run sequences, each resolved by itself.
  private mutating func resolveRuns(_ units: inout [Unit], base: UInt8, with sequence: inout BidiSequence) {
    let kept = (0..<Int32(types.count)).filter { !units[Int($0)].properties.bidiClass.isIn(.removed) }
    let embedded = kept.map { units[Int($0)].level }
    var runs: [Range<Int>] = []
    /// The run that begins with this PDI.
    var runAt = [Int32](repeating: -1, count: types.count)
    var start = 0
    for i in kept.indices where i + 1 == kept.count || embedded[i] != embedded[i + 1] {
      runAt[Int(kept[start])] = Int32(runs.count)
      runs.append(start..<i + 1)
      start = i + 1
    }
    for first in runs {
      let head = Int(kept[first.lowerBound])
      if units[head].properties.bidiClass == .PDI, !matches.isEmpty, matches[head] >= 0 { continue }
      sequence.indices.removeAll(keepingCapacity: true)
      sequence.indices.append(contentsOf: kept[first])
      var end = first.upperBound
      var isOpen = false
      while units[Int(kept[end - 1])].properties.bidiClass.isIn(.isolateInitiators) {
        let close = matches[Int(kept[end - 1])]
        guard close >= 0 else {
          isOpen = true
          break
        }
        let next = runAt[Int(close)]
        guard next >= 0 else { break }
        sequence.indices.append(contentsOf: kept[runs[Int(next)]])
        end = runs[Int(next)].upperBound
      }
      let level = embedded[first.lowerBound]
      let before = first.lowerBound > 0 ? embedded[first.lowerBound - 1] : base
      let after = end < kept.count && !isOpen ? embedded[end] : base
      sequence.types = sequence.indices.map { types[Int($0)] }
      sequence.resolve(
        &units, level: level, start: .strong(level: max(level, before)), end: .strong(level: max(level, after)))
    }
    levelRemoved(&units, base: base)
  }
}

extension BidiClass {
  /// The direction of a level.
  static func strong(level: UInt8) -> BidiClass { level & 1 == 1 ? .R : .L }

  /// The paragraph level of a strong class (P3).
  var level: UInt8 { self == .L ? 0 : 1 }
}
