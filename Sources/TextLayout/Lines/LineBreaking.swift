/// Where a line may break by UAX #14 (revision 50, Unicode 15), with the numbers of example 7 in 8.2, as
/// LineBreakTest.txt has them.
///
/// The caller feeds class after class and learns each time whether a line may begin there.
struct LineBreakState {
  /// The last class but spaces, with combining marks taken away (LB9, LB10).
  private var last: LineBreakClass
  /// The class before `last`, for LB21a.
  private var beforeLast: LineBreakClass?
  private var hasSpaces: Bool
  /// The class right before, untreated, for LB4–LB8a.
  private var raw: LineBreakClass
  private var regionalIndicators = 0
  private var number = NumberState.none

  /// How far we are in NU (NU | SY | IS)* (CL | CP)?
  private enum NumberState { case none, digits, closed }

  init(_ first: LineBreakClass) {
    raw = first
    hasSpaces = first == .SP
    last = first == .CM || first == .ZWJ || first == .skipped ? .AL : first
    regionalIndicators = first == .RI ? 1 : 0
    number = first == .NU ? .digits : .none
  }

  /// Inside a word without anything special, where the next letter changes nothing.
  @inline(__always) var isPlainLetter: Bool { raw == .AL && last == .AL }

  /// Takes in the next class and tells whether a line may begin with it. `following` is the class after
  /// it, past combining marks; only an opening sign and a hyphen want it.
  @inline(__always) mutating func breaks(before next: LineBreakClass, following: LineBreakClass?) -> Bool {
    // Letters, and the spaces between them, are nearly all of a text.
    if next == .AL, isPlainLetter { return false }
    if next == .SP, isPlainLetter {
      raw = .SP
      hasSpaces = true
      return false
    }
    if next == .AL, raw == .SP, last == .AL {
      raw = .AL
      hasSpaces = false
      beforeLast = .SP
      return true
    }
    if next == .skipped { return false }
    return breaksByRule(before: next, following: following)
  }

  private mutating func breaksByRule(before next: LineBreakClass, following: LineBreakClass?) -> Bool {
    let previousRaw = raw
    raw = next
    // LB4, LB5
    if previousRaw.isMandatoryBreak {
      if previousRaw == .CR, next == .LF {
        last = .LF
        return false
      }
      restart(next)
      return true
    }
    // LB6
    if next.isMandatoryBreak {
      take(next)
      return false
    }
    // LB7
    if next == .SP {
      hasSpaces = true
      return false
    }
    if next == .ZW {
      take(next)
      return false
    }
    // LB9: a mark belongs to what stands before it, unless that is a space or the like.
    if next == .CM || next == .ZWJ, !hasSpaces, last != .ZW { return false }
    let treated = next == .CM || next == .ZWJ ? LineBreakClass.AL : next
    defer { take(treated) }
    // LB8, LB8a
    if last == .ZW { return true }
    if previousRaw == .ZWJ { return false }
    return pairBreaks(before: treated, following: following)
  }

  private mutating func restart(_ next: LineBreakClass) {
    let first = LineBreakState(next)
    self = first
  }

  private mutating func take(_ next: LineBreakClass) {
    switch (number, next) {
    case (_, .NU): number = .digits
    case (.digits, .SY), (.digits, .IS): if hasSpaces { number = .none }
    case (.digits, .CL), (.digits, .CP), (.digits, .wideCP): number = hasSpaces ? .none : .closed
    default: number = .none
    }
    regionalIndicators = next == .RI ? (last == .RI && !hasSpaces ? regionalIndicators + 1 : 1) : 0
    beforeLast = hasSpaces ? .SP : last
    last = next
    hasSpaces = false
  }

  /// LB11–LB31.
  private func pairBreaks(before next: LineBreakClass, following: LineBreakClass?) -> Bool {
    // LB11–LB13
    if next == .WJ || (last == .WJ && !hasSpaces) { return false }
    if last == .GL, !hasSpaces { return false }
    if next == .GL, !hasSpaces, last != .BA, last != .HY { return false }
    if next.isClosing { return false }
    // LB14–LB17
    if last.isOpening { return false }
    if last == .QU, next.isOpening { return false }
    if last.isParenthesis, next == .NS { return false }
    if last == .B2, next == .B2 { return false }
    // LB18
    if hasSpaces { return true }
    // LB19–LB22
    if last == .QU || next == .QU { return false }
    if last == .CB || next == .CB { return true }
    if next == .BA || next == .HY || next == .NS || last == .BB { return false }
    if last == .HY || last == .BA, beforeLast == .HL { return false }
    if last == .SY, next == .HL { return false }
    if next == .IN { return false }
    // LB23–LB25
    if last.isLetter, next == .NU || next == .PR || next == .PO { return false }
    if last == .NU, next.isLetter { return false }
    if last == .PR, next.isIdeograph || next.isLetter || next.isHangul || next == .NU { return false }
    if last == .PO, next.isLetter || next == .NU { return false }
    if last.isIdeograph || last.isHangul, next == .PO { return false }
    if next == .NU, last == .HY || number == .digits { return false }
    if number != .none, next == .PO || next == .PR { return false }
    if last == .PR || last == .PO, next.isOpening || next == .HY, following == .NU { return false }
    return wordBreaks(before: next)
  }

  /// LB26–LB31.
  private func wordBreaks(before next: LineBreakClass) -> Bool {
    switch (last, next) {
    case (.JL, .JL), (.JL, .JV), (.JL, .H2), (.JL, .H3), (.JV, .JV), (.JV, .JT), (.H2, .JV), (.H2, .JT), (.JT, .JT),
      (.H3, .JT):
      false
    case (.AL, .AL), (.AL, .HL), (.HL, .AL), (.HL, .HL), (.IS, .AL), (.IS, .HL): false
    case (.AL, .OP), (.HL, .OP), (.NU, .OP), (.CP, .AL), (.CP, .HL), (.CP, .NU): false
    case (.RI, .RI): regionalIndicators % 2 == 0
    case (.EB, .EM), (.unassignedPictograph, .EM): false
    default: true
    }
  }
}
