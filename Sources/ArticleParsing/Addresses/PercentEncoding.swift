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
