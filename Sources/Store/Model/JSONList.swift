/// Numbers for SQLite's `json_each`, which takes any many of them in one argument.
enum JSONList {
  static func text(_ ids: some Sequence<Int64>) -> String {
    var bytes = [UInt8(ascii: "[")]
    for id in ids {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      append(id, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As an object, whose keys `json_each` gives back as text.
  static func text(_ changes: [(tag: Int64, change: Int)]) -> String {
    var bytes = [UInt8(ascii: "{")]
    for (id, change) in changes {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      append(id, to: &bytes)
      bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
      append(Int64(change), to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Folded words, which hold nothing that JSON would escape.
  static func text(_ words: some Sequence<String>) -> String {
    "[" + words.lazy.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  /// Digit by digit: 100,000 strings of their own took longer than all that SQLite does with them.
  private static func append(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
