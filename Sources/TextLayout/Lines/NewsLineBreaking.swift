/// UAX #14 and what news asks for beyond it.
///
/// Fewer breaks, never more: before a closing quotation mark or an ellipsis that a space parts from its
/// word (rule LB15b of Unicode 15.1), after an opening quotation mark and a space (LB15a), between a number
/// and its percent sign or unit, inside a range of numbers and inside an address.
func findLineBreaks(_ units: inout [Unit]) {
  guard let first = units.first else { return }
  var state = LineBreakState(first.lineBreakClass)
  var rules = NewsRules()
  for i in 1..<max(1, units.count) {
    let next = units[i].lineBreakClass
    // Letters within a word are nearly all of a text.
    if next == .AL, state.isPlainLetter { continue }
    let after = next.isOpening || next == .HY ? following(i, in: units) : nil
    guard state.breaks(before: next, following: after), !rules.keepsTogether(units, at: i) else { continue }
    units[i].mayBegin = true
  }
}

/// The class after unit i, past its combining marks.
private func following(_ i: Int, in units: [Unit]) -> LineBreakClass? {
  var next = i + 1
  while next < units.count, [.CM, .ZWJ, .skipped].contains(units[next].lineBreakClass) { next += 1 }
  return next < units.count ? units[next].lineBreakClass : nil
}

extension Unit {
  /// The class by which lines of news break: bidi controls and the like are not seen at all, nor is a soft
  /// hyphen, since a break there would want a hyphen drawn.
  @inline(__always) fileprivate var lineBreakClass: LineBreakClass {
    let type = properties.lineBreakClass
    guard properties.appearance == .hidden, type != .ZWJ, type != .ZW, type != .WJ else { return type }
    return .skipped
  }
}

private struct NewsRules {
  /// The last token that was looked at, so that a long one is not read again at each of its breaks.
  private var token = 0..<0
  private var tokenIsAddress = false

  /// Whether a break that UAX #14 allows before unit `i` is unwanted.
  @inline(__always) mutating func keepsTogether(_ units: [Unit], at i: Int) -> Bool {
    let before = units[i - 1].lineBreakClass
    guard before == .SP else {
      if units[i - 1].scalar == enDash, units[i].lineBreakClass == .NU, i > 1, units[i - 2].lineBreakClass == .NU {
        return true
      }
      return isInsideAddress(units, i)
    }
    // A letter after a letter and a space is nearly every break.
    if units[i].lineBreakClass == .AL, i > 1, units[i - 2].lineBreakClass == .AL { return false }
    return keepsTogetherOverSpace(units, at: i)
  }

  private func keepsTogetherOverSpace(_ units: [Unit], at i: Int) -> Bool {
    let last = lastBeforeSpaces(units, i)
    let followsNumber = last.map { units[$0].lineBreakClass } == .NU
    switch units[i].lineBreakClass {
    case .QU where isClosingQuote(units[i].scalar), .IN:
      if isFollowedByEnd(units, i) { return true }
    case .PO, .PR:
      if followsNumber, isFollowedByEnd(units, i) { return true }
    case .AL, .HL:
      if followsNumber, isUnit(units, at: i) { return true }
    default: break
    }
    guard let last, isOpeningQuote(units[last].scalar) else { return false }
    return last == 0 || [.SP, .OP, .QU, .GL].contains(units[last - 1].lineBreakClass)
  }

  private func lastBeforeSpaces(_ units: [Unit], _ i: Int) -> Int? {
    // Far enough for any text that means it; a run of many spaces is no reason to walk back through it.
    for k in stride(from: i - 1, through: max(0, i - 4), by: -1) where units[k].lineBreakClass != .SP { return k }
    return nil
  }

  private func isFollowedByEnd(_ units: [Unit], _ i: Int) -> Bool {
    guard i + 1 < units.count else { return true }
    let next = units[i + 1].lineBreakClass
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

  private func isUnit(_ all: [Unit], at i: Int) -> Bool {
    func isLetter(_ k: Int) -> Bool { all[k].lineBreakClass.isLetter || all[k].lineBreakClass == .CM }
    var end = i
    while end < all.count, end < i + 5, isLetter(end) { end += 1 }
    return Self.units.contains(all[i..<end].map(\.scalar))
  }

  private static let units = Set(
    [
      "km", "m", "cm", "mm", "kg", "g", "mg", "l", "ml", "h", "min", "s", "ms", "Hz", "MHz", "GHz", "W", "kW", "MW",
      "V",
      "B", "KB", "MB", "GB", "TB", "kB", "am", "pm", "AM", "PM", "كم", "كلم", "متر", "سم", "ملم", "كغ", "كغم", "كجم",
      "طن", "غرام", "لتر", "م", "غ", "ص", "كيلو",
    ].map { $0.unicodeScalars.map(\.value) })

  // MARK: Addresses

  private mutating func isInsideAddress(_ units: [Unit], _ i: Int) -> Bool {
    guard isPrintable(units[i].scalar), isPrintable(units[i - 1].scalar) else { return false }
    if !token.contains(i) { findToken(units, around: i) }
    return tokenIsAddress
  }

  /// The printable ASCII around `i`, and whether it is an address: with a scheme, `www.` or an at sign.
  private mutating func findToken(_ units: [Unit], around i: Int) {
    var (start, end) = (i, i)
    while start > 0, isPrintable(units[start - 1].scalar) { start -= 1 }
    while end < units.count, isPrintable(units[end].scalar) { end += 1 }
    token = start..<end
    let text = units[token].map(\.scalar)
    tokenIsAddress =
      text.contains(0x40) || text.starts(with: "www.".unicodeScalars.map(\.value))
      || zip(text, text.dropFirst()).contains { $0 == 0x3A && $1 == 0x2F }
  }

  private func isPrintable(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }
}
