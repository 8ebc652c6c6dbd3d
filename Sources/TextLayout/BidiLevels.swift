/// The levels of a paragraph by UAX #9, before L1: rules P2–I2.
///
/// Works on properties and scalars of equal count; scalars matter for brackets only. Characters that X9
/// removes keep the level of what stands before them, so that they can go along in L2.
struct BidiLevels {
  private(set) var levels: [UInt8]
  private(set) var base: UInt8

  private let properties: [ScalarProperties]
  private var types: [BidiClass]
  /// The matching PDI of an isolate initiator and the reverse (BD9); -1 where there is none.
  private var matches: [Int32] = []

  init(_ properties: [ScalarProperties], scalars: [UInt32], base given: UInt8?) {
    self.properties = properties
    var present = BidiClassSet()
    types = properties.map { $0.bidiClass }
    for type in types { present.insert(type) }
    base = 0
    levels = []
    if present.intersects(.isolateInitiators) { matchIsolates() }
    base = given ?? firstStrong(in: 0..<types.count)?.level ?? 0
    levels = [UInt8](repeating: base, count: types.count)
    if base == 0, !present.intersects(.raising) { return }

    var sequence = BidiSequence(scalars: scalars, properties: properties, present: present)
    if present.intersects(.explicit) {
      resolveExplicit()
      resolveRuns(with: &sequence)
    } else {
      let edge = BidiClass.strong(level: base)
      if present.intersects(.removed) {
        let kept = (0..<Int32(types.count)).filter { types[Int($0)] != .BN }
        sequence.resolve(&levels, types, indices: kept, level: base, start: edge, end: edge)
        levelRemoved()
      } else {
        sequence.resolveWhole(&levels, &types, level: base, start: edge, end: edge)
      }
    }
  }

  /// Levels of characters that X9 removes follow the character before, as 5.2 of UAX #9 suggests.
  private mutating func levelRemoved() {
    for i in levels.indices where properties[i].bidiClass.isIn(.removed) {
      levels[i] = i > 0 ? levels[i - 1] : base
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
  private func firstStrong(in range: Range<Int>) -> BidiClass? {
    var i = range.lowerBound
    while i < range.upperBound {
      let type = properties[i].bidiClass
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

  private struct Embedding {
    var level: UInt8
    var override: BidiClass?
    var isIsolate: Bool
  }

  private mutating func resolveExplicit() {
    let deepest: UInt8 = 125
    var stack = [Embedding(level: base, override: nil, isIsolate: false)]
    var top = stack[0]
    var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0)
    for i in types.indices {
      let type = types[i]
      switch type {
      case .LRE, .LRO, .RLE, .RLO:
        levels[i] = top.level
        let isRight = type == .RLE || type == .RLO
        let next = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if next <= deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
          top = Embedding(level: next, override: type == .LRO ? .L : type == .RLO ? .R : nil, isIsolate: false)
          stack.append(top)
        } else if overflowIsolates == 0 {
          overflowEmbeddings += 1
        }
      case .LRI, .RLI, .FSI:
        levels[i] = top.level
        if let override = top.override { types[i] = override }
        var isRight = type == .RLI
        if type == .FSI {
          let end = matches[i] >= 0 ? Int(matches[i]) : types.count
          isRight = firstStrong(in: i + 1..<end)?.level == 1
        }
        let next = isRight ? (top.level + 1) | 1 : (top.level + 2) & ~1
        if next <= deepest, overflowIsolates == 0, overflowEmbeddings == 0 {
          validIsolates += 1
          top = Embedding(level: next, override: nil, isIsolate: true)
          stack.append(top)
        } else {
          overflowIsolates += 1
        }
      case .PDI:
        if overflowIsolates > 0 {
          overflowIsolates -= 1
        } else if validIsolates > 0 {
          overflowEmbeddings = 0
          while let last = stack.last, !last.isIsolate { stack.removeLast() }
          stack.removeLast()
          validIsolates -= 1
          top = stack[stack.count - 1]
        }
        levels[i] = top.level
        if let override = top.override { types[i] = override }
      case .PDF:
        levels[i] = top.level
        if overflowIsolates > 0 { continue }
        if overflowEmbeddings > 0 {
          overflowEmbeddings -= 1
        } else if !top.isIsolate, stack.count > 1 {
          stack.removeLast()
          top = stack[stack.count - 1]
        }
      case .B: levels[i] = base
      case .BN: levels[i] = top.level
      default:
        levels[i] = top.level
        if let override = top.override { types[i] = override }
      }
    }
  }

  // MARK: X10

  /// Level runs, chained to isolating run sequences, each resolved by itself.
  private mutating func resolveRuns(with sequence: inout BidiSequence) {
    let kept = (0..<Int32(types.count)).filter { !properties[Int($0)].bidiClass.isIn(.removed) }
    var runs: [Range<Int>] = []
    /// The run that begins with this PDI.
    var runAt = [Int32](repeating: -1, count: types.count)
    var start = 0
    for i in kept.indices where i + 1 == kept.count || levels[Int(kept[i])] != levels[Int(kept[i + 1])] {
      runAt[Int(kept[start])] = Int32(runs.count)
      runs.append(start..<i + 1)
      start = i + 1
    }
    let embedded = levels
    var indices: [Int32] = []
    for first in runs {
      let head = Int(kept[first.lowerBound])
      if properties[head].bidiClass == .PDI, !matches.isEmpty, matches[head] >= 0 { continue }
      indices.removeAll(keepingCapacity: true)
      indices.append(contentsOf: kept[first])
      var end = first.upperBound
      var isOpen = false
      while properties[Int(kept[end - 1])].bidiClass.isIn(.isolateInitiators) {
        let close = matches[Int(kept[end - 1])]
        guard close >= 0 else {
          isOpen = true
          break
        }
        let next = runAt[Int(close)]
        guard next >= 0 else { break }
        indices.append(contentsOf: kept[runs[Int(next)]])
        end = runs[Int(next)].upperBound
      }
      let level = embedded[head]
      let before = first.lowerBound > 0 ? embedded[Int(kept[first.lowerBound - 1])] : base
      let after = end < kept.count && !isOpen ? embedded[Int(kept[end])] : base
      sequence.resolve(
        &levels, types, indices: indices, level: level,
        start: .strong(level: max(level, before)), end: .strong(level: max(level, after)))
    }
    levelRemoved()
  }
}

extension BidiClass {
  /// The direction of a level (BD4…BD6).
  static func strong(level: UInt8) -> BidiClass { level & 1 == 1 ? .R : .L }

  /// The paragraph level of a strong class (P3).
  var level: UInt8 { self == .L ? 0 : 1 }
}
