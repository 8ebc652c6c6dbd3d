/// Line_Break after rule LB1 of UAX #14. The order is that of the generated tables.
enum LineBreakClass: UInt8 {
  case AL, HL, NU, SP, OP, CL, CP, EX, IS, SY, QU, GL, NS, BA, BB, HY, B2, PR
  case PO, IN, ID, EB, EM, CB, JL, JV, JT, H2, H3, RI, CM, ZWJ, ZW, WJ, BK, CR
  case LF, NL
  /// Opening and closing punctuation of East Asian width, which LB30 leaves out.
  case wideOP, wideCP
  /// Room for emoji that Unicode has not assigned yet (LB30b).
  case unassignedPictograph
  /// Not a class of Unicode's: what the line breaker must not see, such as bidi controls.
  case skipped

  var isOpening: Bool { self == .OP || self == .wideOP }
  /// What LB13 keeps a line from beginning with.
  var isClosing: Bool {
    switch self {
    case .CL, .CP, .wideCP, .EX, .IS, .SY: true
    default: false
    }
  }
  var isParenthesis: Bool { self == .CL || self == .CP || self == .wideCP }
  var isLetter: Bool { self == .AL || self == .HL }
  var isIdeograph: Bool {
    switch self {
    case .ID, .EB, .EM, .unassignedPictograph: true
    default: false
    }
  }
  var isHangul: Bool {
    switch self {
    case .JL, .JV, .JT, .H2, .H3: true
    default: false
    }
  }
  var isMandatoryBreak: Bool {
    switch self {
    case .BK, .CR, .LF, .NL: true
    default: false
    }
  }
}
