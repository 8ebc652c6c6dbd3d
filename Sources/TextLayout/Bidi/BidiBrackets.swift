/// Positions in a sequence of two brackets that belong together (BD16).
struct BracketPair {
  var open: Int
  var close: Int
}

extension BidiSequence {
  /// BD16: fills `pairs`, in the order of their opening brackets.
  mutating func findBrackets(_ units: [Unit]) -> Bool {
    pairs.removeAll(keepingCapacity: true)
    var open: [(closing: UInt32, position: Int)] = []
    for i in types.indices where types[i] == .ON {
      let unit = units[index(i)]
      guard unit.properties.isBracket else { continue }
      if unit.properties.isOpeningBracket {
        guard open.count < 63 else {
          pairs.removeAll(keepingCapacity: true)
          return false
        }
        open.append((Self.canonical(mirrored(unit.scalar)), i))
      } else if let match = open.lastIndex(where: { $0.closing == Self.canonical(unit.scalar) }) {
        pairs.append(BracketPair(open: open[match].position, close: i))
        open.removeSubrange(match...)
      }
    }
    if pairs.count > 1 { pairs.sort { $0.open < $1.open } }
    return !pairs.isEmpty
  }

  /// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
  private static func canonical(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2329: 0x3008
    case 0x232A: 0x3009
    default: scalar
    }
  }

  /// N0.
  mutating func resolveBrackets(_ units: [Unit], direction: BidiClass, start: BidiClass) {
    for pair in pairs {
      var hasOpposite = false
      var resolved: BidiClass?
      for i in pair.open + 1..<pair.close {
        guard let strong = strongForBrackets(types[i]) else { continue }
        if strong == direction {
          resolved = direction
          break
        }
        hasOpposite = true
      }
      if resolved == nil, hasOpposite {
        var context = start
        for i in stride(from: pair.open - 1, through: 0, by: -1) {
          guard let strong = strongForBrackets(types[i]) else { continue }
          context = strong
          break
        }
        resolved = context
      }
      guard let resolved else { continue }
      for position in [pair.open, pair.close] {
        types[position] = resolved
        // Marks on a bracket go with it, though W1 made them neutral with it.
        var mark = position + 1
        while mark < types.count, units[index(mark)].properties.bidiClass == .NSM {
          types[mark] = resolved
          mark += 1
        }
      }
    }
  }

  /// Within N0 numbers count as R.
  private func strongForBrackets(_ type: BidiClass) -> BidiClass? {
    switch type {
    case .L: .L
    case .R, .EN, .AN: .R
    default: nil
    }
  }
}
