/// How a letter connects: bit 0 to the letter before it, bit 1 to the one after it. As a number it is
/// the column of `ArabicFormTable`: isolated, final, initial, medial.
struct JoiningForm: OptionSet {
  var rawValue: UInt8 = 0
  static var toPrevious: JoiningForm { JoiningForm(rawValue: 1) }
  static var toNext: JoiningForm { JoiningForm(rawValue: 2) }
  /// Not a form: the letter went into the cell of the one before it.
  static var ligated: JoiningForm { JoiningForm(rawValue: 4) }
}

/// Joins letters in logical order (Unicode 15, 9.2, rules R1–R7, L1).
///
/// Letters join only where both stand on the same right-to-left level: forms drawn left to right, under
/// an override, would connect at the wrong sides.
struct ArabicJoining {
  private let isOn: Bool
  /// 1 if the last letter connects to the next, if that can.
  private var joins: UInt8 = 0
  private var level: UInt8 = 0
  /// The cluster of the last letter; -1 for a joiner that is not drawn.
  private var last = -1

  init(isOn: Bool) { self.isOn = isOn }

  /// A letter, or any other base, that is to be cluster `index`. Returns its form as far as it is known;
  /// the next letter may still add to it.
  ///
  /// Computed without asking: whether a letter joins is as good as a coin, and a wrong guess of the processor
  /// costs more than all of this.
  @inline(__always) mutating func take(
    _ unit: Unit, at index: Int, _ clusters: inout MutableSpan<Cluster>
  ) -> JoiningForm {
    guard isOn, unit.level & 1 == 1 else {
      joins = 0
      return []
    }
    let type = unit.properties.joiningType
    let joined = joins & type.toPrevious & (level == unit.level ? 1 : 0)
    if last >= 0 {
      if joined == 1, unit.scalar &- 0x622 <= 5, clusters[last].scalar == lam, let ligature = lamAlef(unit.scalar) {
        clusters[last].scalar = ligature
        joins = 0
        return .ligated
      }
      clusters[last].form.rawValue |= joined << 1
    }
    joins = type.toNext
    level = unit.level
    last = index
    return JoiningForm(rawValue: joined)
  }

  /// A format character: ZWJ connects, ZWNJ and isolates part, others are as if they were not there.
  mutating func takeHidden(_ unit: Unit, _ clusters: inout MutableSpan<Cluster>) {
    switch unit.properties.joiningType {
    case .transparent: return
    case .causing where isOn && unit.level & 1 == 1:
      if joins == 1, level == unit.level, last >= 0 { clusters[last].form.insert(.toNext) }
      joins = 1
      level = unit.level
      last = -1
    default: joins = 0
    }
  }

  /// Something that connects to nothing.
  @inline(__always) mutating func end() { joins = 0 }
}

/// The presentation form of a letter; the letter itself where Unicode has no such form.
@inline(__always) func shaped(_ scalar: UInt32, _ form: JoiningForm) -> UInt32 {
  let index = Int(scalar) - Int(ArabicFormTable.first)
  guard index >= 0, scalar <= lamAlefs.upperBound else { return scalar }
  guard index < ArabicFormTable.forms.count else {
    // Unicode gives ە of Kurdish and Uyghur no forms; it looks like a final heh.
    if scalar == 0x6D5 { return form.contains(.toPrevious) ? 0xFEEA : 0xFEE9 }
    return form.contains(.toPrevious) && lamAlefs.contains(scalar) ? scalar + 1 : scalar
  }
  let shaped = UInt32(ArabicFormTable.forms[index] >> (16 * UInt64(form.rawValue & 3)) & 0xFFFF)
  // Unicode gives ۂ of Urdu no forms; at the end of a word it looks like ۀ.
  if shaped == 0, scalar == 0x6C2, form.contains(.toPrevious), !form.contains(.toNext) { return 0xFBA5 }
  return shaped == 0 ? scalar : shaped
}

let lam: UInt32 = 0x644
/// The ligatures, each isolated and then final.
private let lamAlefs: ClosedRange<UInt32> = 0xFEF5...0xFEFC

/// The isolated ligature of lam with this alef; nil for any other letter.
private func lamAlef(_ alef: UInt32) -> UInt32? {
  switch alef {
  case 0x622: 0xFEF5
  case 0x623: 0xFEF7
  case 0x625: 0xFEF9
  case 0x627: 0xFEFB
  default: nil
  }
}
