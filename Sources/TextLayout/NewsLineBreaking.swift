/// UAX #14 and what news asks for beyond it.
///
/// Fewer breaks, never more: before a closing quotation mark or an ellipsis that a space parts from its
/// word (rule LB15b of Unicode 15.1), after an opening quotation mark and a space (LB15a), between a number
/// and its percent sign or unit, inside a range of numbers and inside an address.
func newsLineBreaks(_ scalars: [UInt32], _ properties: [ScalarProperties]) -> [Bool] {
  var classes: [LineBreakClass] = []
  classes.reserveCapacity(scalars.count)
  for property in properties {
    let type = property.lineBreakClass
    switch property.appearance {
    // A soft hyphen too: a break there would want a hyphen drawn.
    case .hidden where type != .ZWJ && type != .ZW && type != .WJ: classes.append(.skipped)
    case .space where type.isMandatoryBreak: classes.append(.SP)
    default: classes.append(type)
    }
  }
  var breaks = lineBreaks(classes)
  var rules = NewsRules(scalars: scalars, classes: classes)
  for i in breaks.indices where breaks[i] && rules.keepsTogether(at: i) { breaks[i] = false }
  return breaks
}

private struct NewsRules {
  let scalars: [UInt32]
  let classes: [LineBreakClass]
  /// The last token that was looked at, so that a long one is not read again at each of its breaks.
  private var token = 0..<0
  private var tokenIsAddress = false

  init(scalars: [UInt32], classes: [LineBreakClass]) {
    self.scalars = scalars
    self.classes = classes
  }

  /// Whether a break that UAX #14 allows before scalar `i` is unwanted.
  mutating func keepsTogether(at i: Int) -> Bool {
    guard i > 0 else { return false }
    if classes[i - 1] == .SP { return keepsTogetherOverSpace(at: i) }
    if scalars[i - 1] == enDash, classes[i] == .NU, i > 1, classes[i - 2] == .NU { return true }
    return isInsideAddress(i)
  }

  private func keepsTogetherOverSpace(at i: Int) -> Bool {
    switch classes[i] {
    case .QU where isClosingQuote(scalars[i]), .IN:
      if isFollowedByEnd(i) { return true }
    case .PO, .PR:
      if isFollowedByEnd(i), lastBeforeSpaces(i).map({ classes[$0] }) == .NU { return true }
    case .AL, .HL:
      if isUnit(at: i), lastBeforeSpaces(i).map({ classes[$0] }) == .NU { return true }
    default: break
    }
    guard let last = lastBeforeSpaces(i), isOpeningQuote(scalars[last]) else { return false }
    return last == 0 || [.SP, .OP, .QU, .GL].contains(classes[last - 1])
  }

  private func lastBeforeSpaces(_ i: Int) -> Int? {
    // Far enough for any text that means it; a run of many spaces is no reason to walk back through it.
    for k in stride(from: i - 1, through: max(0, i - 4), by: -1) where classes[k] != .SP { return k }
    return nil
  }

  private func isFollowedByEnd(_ i: Int) -> Bool {
    guard i + 1 < classes.count else { return true }
    let next = classes[i + 1]
    return next == .SP || next == .QU || next == .GL || next.isClosing
  }

  private let enDash: UInt32 = 0x2013

  private func isClosingQuote(_ scalar: UInt32) -> Bool {
    scalar == 0xBB || scalar == 0x201D || scalar == 0x2019 || scalar == 0x203A
  }

  private func isOpeningQuote(_ scalar: UInt32) -> Bool {
    scalar == 0xAB || scalar == 0x201C || scalar == 0x2018 || scalar == 0x2039
  }

  // MARK: Units

  private func isUnit(at i: Int) -> Bool {
    var end = i
    while end < classes.count, end < i + 4, classes[end] == .AL || classes[end] == .HL { end += 1 }
    guard end == classes.count || !(classes[end] == .AL || classes[end] == .HL || classes[end] == .CM) else {
      return false
    }
    return Self.units.contains(Array(scalars[i..<end]))
  }

  private static let units = Set(
    [
      "km", "m", "cm", "mm", "kg", "g", "mg", "l", "ml", "h", "min", "s", "ms", "Hz", "MHz", "GHz", "W", "kW", "MW",
      "V",
      "B", "KB", "MB", "GB", "TB", "kB", "am", "pm", "AM", "PM", "كم", "كلم", "متر", "سم", "ملم", "كغ", "كغم", "كجم",
      "طن", "غرام", "لتر", "م", "غ", "ص", "كيلو",
    ].map { $0.unicodeScalars.map(\.value) })

  // MARK: Addresses

  private mutating func isInsideAddress(_ i: Int) -> Bool {
    if !token.contains(i) { findToken(around: i) }
    return tokenIsAddress && i > token.lowerBound
  }

  /// The printable ASCII around `i`, and whether it is an address: with a scheme, `www.` or an at sign.
  private mutating func findToken(around i: Int) {
    var (start, end) = (i, i)
    while start > 0, isPrintable(scalars[start - 1]) { start -= 1 }
    while end < scalars.count, isPrintable(scalars[end]) { end += 1 }
    token = start..<max(end, i + 1)
    let text = scalars[start..<end]
    tokenIsAddress =
      text.contains(0x40) || text.starts(with: "www.".unicodeScalars.map(\.value))
      || zip(text, text.dropFirst()).contains { $0 == 0x3A && $1 == 0x2F }
  }

  private func isPrintable(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }
}
