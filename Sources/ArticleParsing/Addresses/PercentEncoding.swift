internal import Foundation

/// Percents in addresses (RFC 3986 §2.1).
enum PercentEncoding {
  /// Signs that stay as they are beside letters, digits and `-._~`.
  struct Signs {
    fileprivate let ascii: Set<UInt8>
    private init(_ signs: String) { ascii = Set(signs.utf8) }

    /// Of a path with its query and fragment. `"` and a backtick are none: they end a word in many a script.
    static let path = Signs("%/?#[]@!$&'()*+,;=:")
    /// Of what stands before a host.
    static let userInfo = Signs("%!$&'()*+,;=:")
    /// Of those to whom a mail goes.
    static let mail = Signs("%@!$&'()*+,;=:")
  }

  /// `text` in ASCII, with everything in percents that is neither plain nor one of `signs`.
  static func encoded(_ text: some StringProtocol, keeping signs: Signs) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) || signs.ascii.contains(byte) { bytes.append(byte) } else { add(byte, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` with letters of all scripts, for people: only what cannot be seen, or would be obeyed, is in percents.
  static func shown(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isSeen(scalar) { bytes += scalar.utf8 } else { for byte in scalar.utf8 { add(byte, to: &bytes) } }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` with the letters that percents stand for, beyond ASCII and as far as they can be seen; a percent that is no
  /// UTF-8, and one that means something other than its sign (`%2F`), stays.
  static func withLetters(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var (end, run) = (index, [UInt8]())
      while let byte = encodedByte(in: bytes, at: end), byte >= 0x80 {
        run.append(byte)
        end += 3
      }
      if let letters = String(validating: run, as: UTF8.self), !run.isEmpty,
        letters.unicodeScalars.allSatisfy(isSeen)
      {
        result += run
        index = end
      } else {
        // What cannot be read stays as a whole.
        let next = max(end, index + 1)
        result += bytes[index..<next]
        index = next
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func encodedByte(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
    let digits = bytes[index + 1...index + 2]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// What the percents stand for; nil where that is no UTF-8.
  static func decoded(_ text: String) -> String? { text.contains("%") ? text.removingPercentEncoding : text }

  /// Whether it may stand in a host: what can be seen, and what joins letters of Persian or parts them.
  static func mayName(_ scalar: Unicode.Scalar) -> Bool {
    isSeen(scalar) || scalar.value == 0x200C || scalar.value == 0x200D
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse, .unassigned:
      false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static let hex = Array("0123456789ABCDEF".utf8)

  private static func add(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
  }
}
