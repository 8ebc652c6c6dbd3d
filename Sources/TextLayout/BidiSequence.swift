/// Rules W1–W7, N0–N2, I1 and I2 on one isolating run sequence. One value serves all sequences of a
/// paragraph, to use its buffers again.
struct BidiSequence {
  /// The classes that occur in the paragraph: rules for absent ones are skipped.
  let present: BidiClassSet
  var types: [BidiClass] = []
  var pairs: [BracketPair] = []

  init(present: BidiClassSet) { self.present = present }

  /// Resolves a sequence whose characters stand at `indices`, and writes their levels.
  mutating func resolve(
    _ units: inout [Unit], _ all: [BidiClass], indices: [Int32], level: UInt8, start: BidiClass, end: BidiClass
  ) {
    types.removeAll(keepingCapacity: true)
    for i in indices { types.append(all[Int(i)]) }
    resolveTypes(units, level: level, start: start, end: end) { Int(indices[$0]) }
    for (k, i) in indices.enumerated() { units[Int(i)].level = Self.implicitLevel(types[k], level) }
  }

  /// The same where the sequence is the whole paragraph, which is nearly always.
  mutating func resolveWhole(
    _ units: inout [Unit], _ all: inout [BidiClass], level: UInt8, start: BidiClass, end: BidiClass
  ) {
    swap(&types, &all)
    resolveTypes(units, level: level, start: start, end: end) { $0 }
    var span = units.mutableSpan
    for i in types.indices { span[i].level = Self.implicitLevel(types[i], level) }
    swap(&types, &all)
  }

  /// I1 and I2.
  @inline(__always) private static func implicitLevel(_ type: BidiClass, _ level: UInt8) -> UInt8 {
    switch type {
    case .L: level & 1 == 1 ? level + 1 : level
    case .R: level & 1 == 1 ? level : level + 1
    case .EN, .AN: level & 1 == 1 ? level + 1 : level + 2
    default: level
    }
  }

  @inline(__always) private mutating func resolveTypes(
    _ units: [Unit], level: UInt8, start: BidiClass, end: BidiClass, index: (Int) -> Int
  ) {
    let present = present
    var span = types.mutableSpan
    Self.resolveWeak(&span, present: present, start: start)
    if findBrackets(units, index: index) {
      resolveBrackets(units, direction: .strong(level: level), start: start, index: index)
    }
    var resolved = types.mutableSpan
    Self.resolveNeutral(&resolved, direction: .strong(level: level), start: start, end: end)
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
      switch type {
      case .L, .R: strong = type
      case .AL:
        strong = .AL
        type = .R
      case .EN: if strong == .AL { type = .AN }
      default: break
      }
      types[i] = type
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

  /// N1 and N2.
  private static func resolveNeutral(
    _ types: inout MutableSpan<BidiClass>, direction: BidiClass, start: BidiClass, end: BidiClass
  ) {
    var i = 0
    var before = start
    while i < types.count {
      guard types[i].isIn(.neutral) else {
        before = types[i] == .L ? .L : .R
        i += 1
        continue
      }
      var next = i + 1
      while next < types.count, types[next].isIn(.neutral) { next += 1 }
      let after: BidiClass = next == types.count ? end : types[next] == .L ? .L : .R
      let resolved = before == after ? before : direction
      for k in i..<next { types[k] = resolved }
      i = next
    }
  }
}
