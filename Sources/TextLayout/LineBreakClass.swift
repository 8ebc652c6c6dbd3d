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

  private func isIn(_ bits: UInt64) -> Bool { bits >> UInt64(rawValue) & 1 == 1 }
  private static func set(_ classes: [LineBreakClass]) -> UInt64 {
    classes.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  private static let openings = set([.OP, .wideOP])
  private static let closings = set([.CL, .CP, .wideCP, .EX, .IS, .SY])
  private static let letters = set([.AL, .HL])
  private static let ideographs = set([.ID, .EB, .EM, .unassignedPictograph])
  private static let hangul = set([.JL, .JV, .JT, .H2, .H3])
  private static let mandatory = set([.BK, .CR, .LF, .NL])

  var isOpening: Bool { isIn(Self.openings) }
  /// What LB13 keeps a line from beginning with.
  var isClosing: Bool { isIn(Self.closings) }
  var isParenthesis: Bool { self == .CL || self == .CP || self == .wideCP }
  var isLetter: Bool { isIn(Self.letters) }
  var isIdeograph: Bool { isIn(Self.ideographs) }
  var isHangul: Bool { isIn(Self.hangul) }
  var isMandatoryBreak: Bool { isIn(Self.mandatory) }
}
