internal import Screen

/// Text from the clipboard between the marks that a terminal puts around it, `CSI 200~` and `CSI 201~`.
nonisolated struct PasteReader {
  private(set) var isOn = false
  private var text: [UInt8] = []
  /// How many bytes of the end mark have come.
  private var matched = 0
  private var justEnded = false
  /// Something has come that was not given yet.
  private(set) var isFresh = false
  static let longest = 1_000_000

  private static let startMark = Array("\u{1B}[200~".utf8)
  private static let endMark = Array("\u{1B}[201~".utf8)

  /// The last byte was an Escape, which may begin the end mark.
  var sawEscape: Bool { isOn && matched == 1 }

  /// More than is kept for one part.
  var isLong: Bool { text.count > Self.longest }

  mutating func start() { (isOn, matched, text, isFresh) = (true, 0, [], false) }

  /// Takes bytes in, up to the end of the paste; how many of them.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Int {
    isFresh = true
    // Where a terminal lets a paste bring an end mark of its own, the true one is the last before another paste.
    let next = bytes.first(of: Self.startMark) ?? bytes.endIndex
    let end = bytes[..<next].last(of: Self.endMark)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == Self.endMark[matched] {
        matched += 1
        guard matched == Self.endMark.count else { continue }
        matched = 0
        // One whose beginning came before is no mark that the search has seen.
        if let end, index <= end { continue }
        (isOn, justEnded) = (false, true)
        break
      }
      text += Self.endMark.prefix(matched)
      matched = byte == 27 ? 1 : 0
      if matched == 0 { text.append(byte) }
    }
    return index - bytes.startIndex
  }

  /// What was pasted, once, when the end mark has come.
  mutating func ended() -> [Key]? {
    guard justEnded else { return nil }
    justEnded = false
    return giveUp()
  }

  /// What has been pasted up to here. Not kept until the end of the paste: a terminal may never send that.
  mutating func part() -> [Key] {
    isFresh = false
    // A letter may be cut in the middle; its rest is still to come.
    var tail: [UInt8] = []
    while let byte = text.last, tail.count < 3, byte & 0xC0 == 0x80 { tail.insert(text.removeLast(), at: 0) }
    if let first = text.last, first >= 0xC0, tail.count < (first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1) {
      tail.insert(text.removeLast(), at: 0)
    } else {
      (text, tail) = (text + tail, [])
    }
    defer { text = tail }
    return Self.keys(text)
  }

  /// Ends the paste without its mark.
  mutating func giveUp() -> [Key] {
    defer { (isOn, matched, text, isFresh) = (false, 0, [], false) }
    return Self.keys(text)
  }

  private static func keys(_ bytes: [UInt8]) -> [Key] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0..<32, 127..<160: break
      default: scalars.append(scalar)
      }
    }
    return scalars.isEmpty ? [] : [.paste(String(scalars))]
  }
}

extension ArraySlice<UInt8> {
  fileprivate nonisolated func first(of mark: [UInt8]) -> Int? {
    indices.first { self[$0] == 27 && self[$0...].starts(with: mark) }
  }

  fileprivate nonisolated func last(of mark: [UInt8]) -> Int? {
    indices.last { self[$0] == 27 && self[$0...].starts(with: mark) }
  }
}
