internal import Foundation

/// JSON, member for member, as it is stored.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func open(_ sign: Character) {
    separate()
    bytes += sign.utf8
    needsComma = false
  }

  mutating func close(_ sign: Character) {
    bytes += sign.utf8
    needsComma = true
  }

  mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Nothing where there is no value.
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    string(value)
  }

  /// Nothing where it is no moment that can be written.
  mutating func member(_ name: String, _ date: Date?) {
    guard let date, MovedArticle.date(seconds: date.timeIntervalSince1970) != nil else { return }
    member(name, date.formatted(.iso8601))
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += #"\n"#.utf8
      case 0x00..<0x20:
        let digits = String(byte, radix: 16)
        bytes += (#"\u00"# + (digits.count < 2 ? "0" : "") + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func separate() { if needsComma { bytes.append(UInt8(ascii: ",")) } }
}
