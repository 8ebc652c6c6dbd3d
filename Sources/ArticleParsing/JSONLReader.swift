/// A JSON value. Objects keep the order of their members, and both of two with the same name.
enum JSONValue {
  case null
  case bool(Bool)
  /// As it is written: an id of twenty digits must not be rounded.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// The last member of that name, as most readers take it; nil also where this is no object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }
}

/// Bytes → a JSON value, by RFC 8259 and nothing beside it, save that bytes that are not UTF-8 and halves of surrogate
/// pairs become U+FFFD: the rest of the text is good.
///
/// Foundation's decoder takes 1.7 times as long for a line of news (measured), does not say where a line is wrong, and
/// gives up all of it for one value of another type.
struct JSONReader {
  static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The one value that `bytes` hold, with white space around it.
  static func value(of bytes: ArraySlice<UInt8>) throws(JSONLError) -> JSONValue {
    var reader = JSONReader(bytes: bytes, position: bytes.startIndex)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.endIndex else { throw reader.failure("something follows the value") }
    return value
  }

  private func failure(_ reason: String) -> JSONLError {
    .notJSON(offset: position - bytes.startIndex, reason: reason)
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONLError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "\"")?: return .string(try string())
    case UInt8(ascii: "{")?: return try object(depth: depth + 1)
    case UInt8(ascii: "[")?: return try array(depth: depth + 1)
    case UInt8(ascii: "t")?: return try word("true", .bool(true))
    case UInt8(ascii: "f")?: return try word("false", .bool(false))
    case UInt8(ascii: "n")?: return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return .number(try number())
    case nil: throw failure("it ends too early")
    default: throw failure("no value begins so")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONLError) -> JSONValue {
    let text = word.description.utf8
    guard bytes[position...].starts(with: text) else { throw failure("no value begins so") }
    position += text.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONLError) -> JSONValue {
    guard depth <= Self.deepest else { throw failure("more than \(Self.deepest) values within one another") }
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("a name is missing") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      members.append((name, try value(depth: depth)))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("a comma or brace is missing") }
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(JSONLError) -> JSONValue {
    guard depth <= Self.deepest else { throw failure("more than \(Self.deepest) values within one another") }
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      values.append(try value(depth: depth))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("a comma or bracket is missing") }
      return .array(values)
    }
  }

  private mutating func number() throws(JSONLError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONLError) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw failure("a digit is missing") }
  }

  /// Reads in stretches between escapes; most strings are one.
  private mutating func string() throws(JSONLError) -> String {
    position += 1
    var buffer: [UInt8] = []
    var start = position
    while true {
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
      switch next {
      case UInt8(ascii: "\"")?:
        let stretch = bytes[start..<position]
        position += 1
        guard !buffer.isEmpty else { return String(decoding: stretch, as: UTF8.self) }
        buffer += stretch
        return String(decoding: buffer, as: UTF8.self)
      case UInt8(ascii: "\\")?:
        buffer += bytes[start..<position]
        position += 1
        try escape(&buffer)
        start = position
      case nil: throw failure("it ends within a string")
      default: throw failure("a control character stands in a string")
      }
    }
  }

  private mutating func escape(_ buffer: inout [UInt8]) throws(JSONLError) {
    guard let letter = next else { throw failure("it ends within a string") }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if unit & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"),
        bytes.dropFirst(position + 1 - bytes.startIndex).first == UInt8(ascii: "u")
      {
        let first = position
        position += 2
        let second = try hexadecimal()
        if second & 0xFC00 == 0xDC00 {
          unit = 0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF
        } else {
          position = first
        }
      }
      buffer += Character(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    default: throw failure("no such escape")
    }
  }

  private mutating func hexadecimal() throws(JSONLError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("a hexadecimal digit is missing")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
