/// References such as `&amp;`, `&#1575;` and `&nbsp;`.
///
/// XML knows five names; HTML's are read too, because feeds use them without declaring them. Entities that a DTD
/// declares are taken if they are short, internal and plain; what refers to further entities stays as it stands. So
/// nothing grows (“billion laughs”) and nothing outside the document is read.
struct XMLEntities {
  private static let maxLength = 256
  private static let maxCount = 512
  /// What a document may get from entities of its own, in bytes.
  private static let maxExpansion = 1 << 20

  private var declared: [String: [UInt8]] = [:]
  private var expanded = 0

  /// What the reference at `start` (a `&`) stands for, and where it ends; nil for an `&` that begins none.
  mutating func reference(at start: Int, in text: Span<UInt8>) -> (text: [UInt8], end: Int)? {
    guard start + 2 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "#") { return Self.number(at: start, in: text) }
    var end = start + 1
    while end < text.count, end - start <= 32, text[end].isASCIIAlphanumeric || text[end] == UInt8(ascii: "_") {
      end += 1
    }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let name = text.string((start + 1)..<end)
    if let value = declared[name] {
      expanded += value.count
      return expanded > Self.maxExpansion ? nil : (value, end + 1)
    }
    return Self.named(name).map { ($0, end + 1) }
  }

  /// `text` with its references read.
  mutating func expand(_ text: Span<UInt8>) -> String {
    var result: [UInt8] = []
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == .ampersand, let (value, end) = reference(at: index, in: text) {
        result.append(contentsOf: text, in: start..<index)
        result += value
        index = end
        start = end
      } else if byte < 0x20 {
        // Attribute values: white space is a space (XML 1.0 §3.3.3), other controls are none.
        result.append(contentsOf: text, in: start..<index)
        if byte.isSpace { result.append(0x20) }
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    guard start > 0 else { return text.string(0..<text.count) }
    result.append(contentsOf: text, in: start..<index)
    return String(decoding: result, as: UTF8.self)
  }

  private static func named(_ name: String) -> [UInt8]? {
    switch name {
    case "amp", "AMP": return [.ampersand]
    case "lt", "LT": return [.less]
    case "gt", "GT": return [.greater]
    case "quot", "QUOT": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default:
      return HTMLReferences.named(name).map { Array(String(Character($0)).utf8) }
    }
  }

  /// `&#1575;`, `&#x627;`, also without the semicolon.
  private static func number(at start: Int, in text: Span<UInt8>) -> (text: [UInt8], end: Int)? {
    guard let (high, end) = code(at: start, in: text) else { return nil }
    // Two halves of a pair, each as a number of its own: made from UTF-16 by programs that know no better.
    if (0xD800...0xDBFF).contains(high), let (low, lowEnd) = code(at: end, in: text), (0xDC00...0xDFFF).contains(low) {
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      return scalar.map { (Array(String(Character($0)).utf8), lowEnd) }
    }
    // HTML: 128 to 159 are windows-1252's.
    let value = WesternControls.meaning(of: high)
    guard value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else { return ([], end) }
    return (Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8), end)
  }

  private static func code(at start: Int, in text: Span<UInt8>) -> (value: UInt32, end: Int)? {
    guard start + 2 < text.count, text[start] == .ampersand, text[start + 1] == UInt8(ascii: "#") else { return nil }
    let isHex = text[start + 2] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHex ? 3 : 2)
    var index = first
    var value: UInt32 = 0
    while index < text.count, index - first < 10, let digit = text[index].digit, digit < (isHex ? 16 : 10) {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    return (value, index < text.count && text[index] == UInt8(ascii: ";") ? index + 1 : index)
  }

  // MARK: DTD

  /// Reads the DTD at `start`, and tells where it ends. One without an end is skipped to its first `>`.
  mutating func readDTD(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start + 9
    var firstEnd: Int?
    var isInside = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case .greater:
        if !isInside { return index + 1 }
        firstEnd = firstEnd ?? index + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = text.firstIndex(of: text[index], from: index + 1) else { return firstEnd ?? text.count }
        index = end
      case UInt8(ascii: "<") where text.hasPrefix("<!--", at: index):
        guard let end = text.firstIndex(of: "-->", from: index + 4) else { return firstEnd ?? text.count }
        index = end + 2
      case UInt8(ascii: "<") where text.hasPrefix("<!ENTITY", at: index):
        readEntity(text, from: index + 8)
      default: break
      }
      index += 1
    }
    return firstEnd ?? text.count
  }

  /// `<!ENTITY name "value">`
  private mutating func readEntity(_ text: Span<UInt8>, from start: Int) {
    var index = start
    while index < text.count, text[index].isSpace { index += 1 }
    let nameStart = index
    while index < text.count, text[index].isASCIIAlphanumeric || text[index] == UInt8(ascii: "_") { index += 1 }
    let name = nameStart..<index
    while index < text.count, text[index].isSpace { index += 1 }
    guard !name.isEmpty, name.count <= 32, index < text.count, declared.count < Self.maxCount else { return }
    let quote = text[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = text.firstIndex(of: quote, from: index + 1), end - index <= Self.maxLength
    else { return }
    var plain = XMLEntities()
    let value = plain.expand(text.extracting((index + 1)..<end))
    declared[text.string(name)] = declared[text.string(name)] ?? Array(value.utf8)
  }
}

extension Span<UInt8> {
  func string(_ range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  func firstIndex(of word: String, from start: Int) -> Int? {
    guard let first = word.utf8.first else { return nil }
    var index = start
    while let next = firstIndex(of: first, from: index) {
      if hasPrefix(word, at: next) { return next }
      index = next + 1
    }
    return nil
  }

  func hasPrefix(_ word: String, at start: Int) -> Bool {
    var index = start
    for byte in word.utf8 {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension [UInt8] {
  mutating func append(contentsOf text: Span<UInt8>, in range: Range<Int>) {
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  mutating func append(_ text: Span<UInt8>) { append(contentsOf: text, in: 0..<text.count) }
}

extension UInt8 {
  var isASCIIAlphanumeric: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }

  /// Hexadecimal.
  fileprivate var digit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
