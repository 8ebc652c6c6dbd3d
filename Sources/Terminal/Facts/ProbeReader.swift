internal import Screen

/// Tells a terminal's answers from what someone types meanwhile.
nonisolated struct ProbeReader {
  private(set) var replies = ProbeReplies()
  /// DA1 has come; terminals answer in order, so nothing is to come after it.
  private(set) var isComplete = false
  private var bytes: [UInt8] = []
  /// The answer to `BidiProbe.encodingQuestion` is still to come; any other one like it is a function key.
  private var expectsCursor: Bool

  init(expectsCursor: Bool = false) { self.expectsCursor = expectsCursor }

  /// Takes bytes in. What comes after the last answer is typed, or answers another question.
  mutating func read(_ new: some Sequence<UInt8>) {
    bytes += new
    var start = 0
    var kept: [UInt8] = []
    while start < bytes.count, !isComplete {
      if let end = answer(at: start) {
        start = end
      } else {
        kept.append(bytes[start])
        start += 1
      }
    }
    bytes = kept + bytes[start...]
  }

  /// Keeps of what was typed only what may be the beginning of an answer, none of which is so long.
  mutating func forgetKeys() { bytes = bytes.suffix(256) }

  /// What was no answer: keys. An answer cut off in the middle is none either; its rest comes late, and the
  /// keys' own reader swallows such things whole.
  var typed: [UInt8] { bytes }

  /// Where the answer that starts here ends, after noting what it says.
  private mutating func answer(at start: Int) -> Int? {
    let rest = bytes[start...]
    if rest.starts(with: Array("\u{1B}P>|".utf8)) {
      guard let end = rest.dropFirst(2).firstIndex(of: 0x1B), end + 1 < rest.endIndex, rest[end + 1] == 0x5C else {
        return nil
      }
      replies.version = String(decoding: rest[(start + 4)..<end], as: UTF8.self)
      return end + 2
    }
    if rest.starts(with: BidiProbe.groundAnswer.utf8) { return ground(at: start + BidiProbe.groundAnswer.utf8.count) }
    guard rest.starts(with: [0x1B, 0x5B]), rest.count > 2,
      expectsCursor || [0x3E, 0x3F, 0x38].contains(rest[start + 2]),
      let end = rest.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }),
      rest[(start + 2)..<end].allSatisfy({ (0x20...0x3F).contains($0) })
    else { return nil }
    let body = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
    let numbers = body.drop { !$0.isNumber }.split(separator: ";").map { Int($0.prefix(while: \.isNumber)) ?? 0 }
    switch (rest[end], body.first) {
    case (UInt8(ascii: "c"), "?"):
      replies.primary = body
      isComplete = true
    case (UInt8(ascii: "R"), _) where expectsCursor && numbers.count == 2 && body.first?.isNumber == true:
      expectsCursor = false
      replies.readsUTF8 = numbers[1] != 3
    case (UInt8(ascii: "c"), ">"): replies.secondary = numbers
    case (UInt8(ascii: "y"), _) where body.hasPrefix("8;") && body.hasSuffix("$") && numbers.count == 2:
      replies.implicitBidi = numbers[1]
    default: return nil
    }
    return end + 1
  }

  /// The colour that is told from `start` on, up to BEL or ST.
  private mutating func ground(at start: Int) -> Int? {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
    if bytes[end] == 0x1B, end + 1 >= bytes.count || bytes[end + 1] != 0x5C { return nil }
    replies.ground = RGB(told: String(decoding: bytes[start..<end], as: UTF8.self))
    return bytes[end] == 0x07 ? end + 1 : end + 2
  }
}

extension RGB {
  /// A colour as terminals tell it: `rgb:1c1c/1c1c/1c1c`, with one to four digits each, or `#1c1c1c` (XParseColor(3)).
  nonisolated init?(told text: String) {
    guard let colon = text.firstIndex(of: ":") else {
      self.init(hex: text)
      return
    }
    let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    guard ["rgb", "rgba"].contains(text[..<colon]), parts.count >= 3 else { return nil }
    var values: [UInt8] = []
    for part in parts.prefix(3) {
      guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16) else {
        return nil
      }
      values.append(UInt8(clamping: value * 255 / ((1 << (4 * part.utf8.count)) - 1)))
    }
    self.init(red: values[0], green: values[1], blue: values[2])
  }
}
