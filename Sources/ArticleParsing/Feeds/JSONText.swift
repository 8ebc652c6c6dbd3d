/// JSON whose values know where they stood in the text, so that an item can be kept as it was sent; Foundation's reader
/// forgets that, and a number's spelling. What is cut off keeps what was read.
struct JSONText {
  indirect enum Value: Equatable {
    case object([(name: String, value: JSONText)])
    case array([JSONText])
    case string(String)
    /// As spelt.
    case number(String)
    case bool(Bool)
    case null

    static func == (one: Value, other: Value) -> Bool {
      switch (one, other) {
      case (.object(let a), .object(let b)):
        a.elementsEqual(b) { $0.name == $1.name && $0.value.value == $1.value.value }
      case (.array(let a), .array(let b)): a.elementsEqual(b) { $0.value == $1.value }
      case (.string(let a), .string(let b)), (.number(let a), .number(let b)): a == b
      case (.bool(let a), .bool(let b)): a == b
      case (.null, .null): true
      default: false
      }
    }
  }

  var value: Value
  /// Where it stands in the bytes.
  var range: Range<Int>

  /// Deeper values end the reading, as if the text were cut off there.
  private static let maxDepth = 128

  /// Throws `FeedError.malformed` only if not even the beginning of a value can be kept; else `brokenLine` is the line,
  /// from 1, at which the reading ended too early.
  static func parse(_ bytes: [UInt8]) throws(FeedError) -> (value: Value, brokenLine: Int?) {
    var reader = Reader(bytes: bytes)
    let json = reader.value(depth: 0)
    let line = reader.isBroken ? bytes.prefix(reader.place).count { $0 == 0x0A } + 1 : nil
    guard let json else { throw .malformed(line: line ?? 1, reason: "this is no JSON") }
    return (json.value, line)
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0
    /// Nothing is read after this.
    var isBroken = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipSpace() { while let next, next.isSpace { place += 1 } }

    mutating func take(_ byte: Character) -> Bool {
      skipSpace()
      guard next == byte.asciiValue else { return false }
      place += 1
      return true
    }

    /// nil, and then `isBroken`, if there is none.
    mutating func value(depth: Int) -> JSONText? {
      skipSpace()
      let start = place
      let value: Value? =
        switch next {
        case UInt8(ascii: "{"): depth < maxDepth ? object(depth) : nil
        case UInt8(ascii: "["): depth < maxDepth ? array(depth) : nil
        case UInt8(ascii: "\""): string().map(Value.string)
        case UInt8(ascii: "t"): word("true", .bool(true))
        case UInt8(ascii: "f"): word("false", .bool(false))
        case UInt8(ascii: "n"): word("null", .null)
        default: number()
        }
      guard let value else {
        isBroken = true
        return nil
      }
      return JSONText(value: value, range: start..<place)
    }

    mutating func object(_ depth: Int) -> Value {
      place += 1
      var members: [(name: String, value: JSONText)] = []
      while !isBroken, !take("}") {
        skipSpace()
        guard next == UInt8(ascii: "\""), let name = string(), take(":") else {
          isBroken = true
          break
        }
        if let member = value(depth: depth + 1) { members.append((name, member)) }
        // A comma too many before the end is forgiven.
        if !isBroken, !take(","), next != UInt8(ascii: "}") { isBroken = true }
      }
      return .object(members)
    }

    mutating func array(_ depth: Int) -> Value {
      place += 1
      var elements: [JSONText] = []
      while !isBroken, !take("]") {
        if let element = value(depth: depth + 1) { elements.append(element) }
        if !isBroken, !take(","), next != UInt8(ascii: "]") { isBroken = true }
      }
      return .array(elements)
    }

    mutating func word(_ word: String, _ value: Value) -> Value? {
      guard bytes.span.hasPrefix(word, at: place) else { return nil }
      place += word.utf8.count
      return value
    }

    mutating func number() -> Value? {
      let start = place
      while let next, next.isASCIIAlphanumeric || "+-.".utf8.contains(next) { place += 1 }
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      return Double(text) == nil ? nil : .number(text)
    }

    /// The string at `place`; control characters within are taken as they are, though JSON forbids them.
    mutating func string() -> String? {
      place += 1
      var text: [UInt8] = []
      var start = place
      while let byte = next {
        if byte == UInt8(ascii: "\"") {
          text += bytes[start..<place]
          place += 1
          return String(decoding: text, as: UTF8.self)
        }
        place += 1
        guard byte == UInt8(ascii: "\\") else { continue }
        text += bytes[start..<(place - 1)]
        escape(into: &text)
        start = place
      }
      return nil
    }

    private mutating func escape(into text: inout [UInt8]) {
      guard let sign = next else { return }
      place += 1
      switch sign {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"):
        var unit = unit() ?? 0xFFFD
        if (0xD800...0xDBFF).contains(unit), bytes.span.hasPrefix("\\u", at: place) {
          let before = place
          place += 2
          if let low = self.unit(), (0xDC00...0xDFFF).contains(low) {
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          } else {
            place = before
          }
        }
        text += String(Character(Unicode.Scalar(unit) ?? "\u{FFFD}")).utf8
      default: text.append(sign)
      }
    }

    private mutating func unit() -> UInt32? {
      guard place + 4 <= bytes.count else { return nil }
      guard let unit = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16) else {
        return nil
      }
      place += 4
      return unit
    }
  }
}

extension JSONText.Value {
  /// The last of that name, as in JavaScript.
  subscript(name: String) -> JSONText.Value? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value.value
  }

  var array: [JSONText]? { if case .array(let elements) = self { elements } else { nil } }

  /// A string, or a number as spelt.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
