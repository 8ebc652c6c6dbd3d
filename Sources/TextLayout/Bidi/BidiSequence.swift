/// Rules W1–W7, N0–N2, I1 and I2 on one isolating run sequence. One value serves all sequences of a
/// paragraph, to use its buffers again.
struct BidiSequence {
  /// What occurs in the paragraph: rules for what is absent are skipped.
  let present: BidiClassSet
  let hasBrackets: Bool
  var types: [BidiClass]
  /// Where in the paragraph each type stands; empty where the sequence is the whole paragraph.
  var indices: [Int32] = []
  var pairs: [BracketPair] = []

  @inline(__always) func index(_ i: Int) -> Int { indices.isEmpty ? i : Int(indices[i]) }

  /// Resolves `types` and writes the levels.
  mutating func resolve(_ units: inout [Unit], level: UInt8, start: BidiClass, end: BidiClass) {
    let present = present
    var span = types.mutableSpan
    Self.resolveWeak(&span, present: present, start: start)
    if hasBrackets, findBrackets(units) {
      resolveBrackets(units, direction: .strong(level: level), start: start)
    }
    resolveNeutral(units.mutableSpan, level: level, start: start, end: end)
  }

  private static func resolveWeak(
    _ types: inout MutableSpan<BidiClass>, present: BidiClassSet, start: BidiClass
  ) {
    var previous = start
    var strong = start
    // W1, W2 and W3 in one pass: W1 looks at the class before W2 and W3 change it.
    for i in types.indices {
      var type = types[i]
      if type == .NSM { type = previous.isIn(.isolates) ? .ON : previous }
      previous = type
      strong = type.isIn(.strong) ? type : strong
      if type == .EN, strong == .AL { type = .AN }
      types[i] = type == .AL ? .R : type
    }
    if present.intersects(.separators) { resolveSeparators(&types) }
    // W7
    guard present.intersects(.numbers) else { return }
    strong = start
    for i in types.indices {
      switch types[i] {
      case .L, .R: strong = types[i]
      case .EN: if strong == .L { types[i] = .L }
      default: break
      }
    }
  }

  /// W4, W5, W6.
  private static func resolveSeparators(_ types: inout MutableSpan<BidiClass>) {
    let count = types.count
    if count > 2 {
      for i in 1..<count - 1 {
        let (type, before) = (types[i], types[i - 1])
        guard type == .ES || type == .CS, before == types[i + 1] else { continue }
        if before == .EN || (before == .AN && type == .CS) { types[i] = before }
      }
    }
    var i = 0
    while i < count {
      switch types[i] {
      case .ET:
        var after = i
        while after < count, types[after] == .ET { after += 1 }
        let isNumber = (i > 0 && types[i - 1] == .EN) || (after < count && types[after] == .EN)
        for k in i..<after { types[k] = isNumber ? .EN : .ON }
        i = after
        continue
      case .ES, .CS: types[i] = .ON
      default: break
      }
      i += 1
    }
  }

  /// N1, N2, I1 and I2.
  private func resolveNeutral(_ units: consuming MutableSpan<Unit>, level: UInt8, start: BidiClass, end: BidiClass) {
    let types = types.span
    var i = 0
    var before = start
    while i < types.count {
      let type = types[i]
      guard type.isIn(.neutral) else {
        before = type == .L ? .L : .R
        units[index(i)].level = type.raised(level)
        i += 1
        continue
      }
      var next = i + 1
      while next < types.count, types[next].isIn(.neutral) { next += 1 }
      let after: BidiClass = next == types.count ? end : types[next] == .L ? .L : .R
      let resolved = (before == after ? before : .strong(level: level)).raised(level)
      for k in i..<next { units[index(k)].level = resolved }
      i = next
    }
  }
}

extension BidiClass {
  /// I1 and I2.
  @inline(__always) fileprivate func raised(_ level: UInt8) -> UInt8 {
    let isOdd = level & 1
    switch self {
    case .L: return level + isOdd
    case .R: return level + 1 - isOdd
    case .EN, .AN: return level + 2 - isOdd
    default: return level
    }
  }
}
