/// Bytes → a JSON value, by RFC 8259 and nothing beside it, save that bytes that are not UTF-8 and halves of surrogate
/// pairs become U+FFFD: the rest of the text is good. Or leniently, for feeds: what is cut off keeps what was read, a
/// comma too many and controls in strings are forgiven, and so are numbers of any spelling and unknown escapes.
///
/// Foundation's decoder takes 1.7 times as long for a line of news (measured), does not say where a line is wrong or
/// where in it a value stands, and gives up all of it for one value of another type.
struct JSONReader {
  /// `JSONFault.tooDeep` names it.
  static let deepest = 64

  let bytes: ArraySlice<UInt8>
  let isLenient: Bool
  var position: Int
  /// Why nothing more is read, the first reason.
  private(set) var failure: JSONLError?

  private init(_ bytes: ArraySlice<UInt8>, isLenient: Bool) {
    self.bytes = bytes
    self.isLenient = isLenient
    position = bytes.startIndex
  }

  /// The one value that `bytes` hold, with white space around it.
  static func value(of bytes: ArraySlice<UInt8>) throws(JSONLError) -> JSONValue {
    var reader = JSONReader(bytes, isLenient: false)
    let value = reader.value(depth: 0)
    reader.skipSpace()
    if reader.position < bytes.endIndex { reader.fail(.somethingBehind) }
    if let failure = reader.failure { throw failure }
    return value ?? .null
  }

  /// What can be understood of the value that `bytes` begin with, and the line, from 1, where the reading ended too
  /// early; nil if not even a beginning can be kept.
  static func lenientValue(of bytes: [UInt8]) -> (value: JSONValue?, brokenLine: Int?) {
    var reader = JSONReader(bytes[...], isLenient: true)
    let value = reader.value(depth: 0)
    let isBroken = reader.failure != nil
    return (value, isBroken ? bytes.prefix(reader.position).count { $0 == 0x0A } + 1 : nil)
  }

  mutating func fail(_ fault: JSONFault) {
    failure = failure ?? .notJSON(offset: position - bytes.startIndex, reason: fault)
  }

  var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// nil, and then there is a failure, where none begins.
  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    switch next {
    case UInt8(ascii: "\"")?: return string().map(JSONValue.string)
    case UInt8(ascii: "{")?: return object(depth: depth + 1)
    case UInt8(ascii: "[")?: return array(depth: depth + 1)
    case UInt8(ascii: "t")?: return word("true", .bool(true))
    case UInt8(ascii: "f")?: return word("false", .bool(false))
    case UInt8(ascii: "n")?: return word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: return number()
    // Also NaN and Infinity, as Python writes them.
    case let sign? where isLenient && "+.NI".utf8.contains(sign): return number()
    case nil: fail(.endsEarly)
    default: fail(.noValue)
    }
    return nil
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
    let text = word.description.utf8
    guard bytes[position...].starts(with: text) else {
      fail(.noValue)
      return nil
    }
    position += text.count
    return value
  }

  private mutating func object(depth: Int) -> JSONValue? {
    let start = position
    guard enter(depth) else { return nil }
    var members: [(name: String, value: JSONValue)] = []
    var isFirst = true
    while failure == nil, !ends(with: UInt8(ascii: "}"), &isFirst, else: .noCommaOrBrace) {
      guard next == UInt8(ascii: "\"") else {
        fail(.noName)
        break
      }
      guard let name = string() else { break }
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        fail(.noColon)
        break
      }
      if let value = value(depth: depth) { members.append((name, value)) }
    }
    return .object(members, at: start..<position)
  }

  private mutating func array(depth: Int) -> JSONValue? {
    guard enter(depth) else { return nil }
    var values: [JSONValue] = []
    var isFirst = true
    while failure == nil, !ends(with: UInt8(ascii: "]"), &isFirst, else: .noCommaOrBracket) {
      if let value = value(depth: depth) { values.append(value) }
    }
    return .array(values)
  }

  private mutating func enter(_ depth: Int) -> Bool {
    guard depth <= Self.deepest else {
      fail(.tooDeep)
      return false
    }
    position += 1
    return true
  }

  /// Whether nothing follows within: the closing sign, or a failure. Else the comma before the next value is taken.
  private mutating func ends(with closing: UInt8, _ isFirst: inout Bool, else fault: JSONFault) -> Bool {
    skipSpace()
    if take(closing) { return true }
    if isFirst {
      isFirst = false
      return false
    }
    guard take(UInt8(ascii: ",")) else {
      fail(fault)
      return true
    }
    skipSpace()
    return isLenient && take(closing)
  }

  private mutating func number() -> JSONValue? {
    let start = position
    if isLenient {
      while let byte = next, byte.isASCIIAlphanumeric || "+-.".utf8.contains(byte) { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      if Double(text) == nil { fail(.noValue) }
      return failure == nil ? .number(text) : nil
    }
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { digits() }
    if take(UInt8(ascii: ".")) { digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      digits()
    }
    return failure == nil ? .number(String(decoding: bytes[start..<position], as: UTF8.self)) : nil
  }

  private mutating func digits() {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { fail(.noDigit) }
  }
}
