/// What Emacs prints of its values (Elisp manual, “Printed Representation”), as far as data has it. Nothing of it is run.
indirect enum LispValue: Equatable {
  case symbol(String)
  case string(String)
  case number(Double)
  /// A list, a vector or a record; of a pair a point stands before its last.
  case list([LispValue])

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var symbol: String? { if case .symbol(let name) = self { name } else { nil } }
  var list: [LispValue]? { if case .list(let values) = self { values } else { nil } }

  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The value behind a name in a list of names and values.
  subscript(name: String) -> LispValue? {
    guard let list, let index = list.firstIndex(of: .symbol(name)), index + 1 < list.count else { return nil }
    return list[index + 1]
  }
}

struct LispReader {
  enum Problem: Error, Equatable {
    case tooDeep(line: Int), tooMany(line: Int), cutOff(line: Int), unexpected(line: Int)

    var line: Int {
      switch self {
      case .tooDeep(let line), .tooMany(let line), .cutOff(let line), .unexpected(let line): line
      }
    }
  }

  /// A tree of a million dates is twenty deep or thirty, each a few lists within another.
  static let deepest = 200
  /// Of a million articles and the tree of their dates.
  static let most = 40_000_000

  private let bytes: [UInt8]
  private var index = 0
  private var count = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next value; nil behind the last.
  mutating func next() throws(Problem) -> LispValue? {
    skip()
    guard index < bytes.count else { return nil }
    return try value()
  }

  /// Lists that are open are kept here, not in calls within calls.
  private mutating func value() throws(Problem) -> LispValue {
    var open: [(end: UInt8, values: [LispValue])] = []
    while true {
      skip()
      guard index < bytes.count else { throw .cutOff(line: line) }
      count += 1
      guard count <= Self.most else { throw .tooMany(line: line) }
      var done: LispValue?
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        guard open.count < Self.deepest else { throw .tooDeep(line: line) }
        open.append((bytes[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]"), []))
        index += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard let last = open.popLast(), last.end == bytes[index] else { throw .unexpected(line: line) }
        index += 1
        done = .list(last.values)
      case UInt8(ascii: "\""): done = .string(try string())
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ","): index += 1
      case UInt8(ascii: "#"): done = try behindHash()
      default: done = try atom()
      }
      guard let done else { continue }
      if open.isEmpty { return done }
      open[open.count - 1].values.append(done)
    }
  }

  /// `#s(` begins a record, `#(` a text with its looks, `#<` what cannot be read. Nil where what follows is read as if
  /// nothing stood before it.
  private mutating func behindHash() throws(Problem) -> LispValue? {
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "'"):
      index += 1
      return nil
    case UInt8(ascii: "s") where index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "("):
      index += 2
      return nil
    case UInt8(ascii: "<"):
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      guard index < bytes.count else { throw .cutOff(line: line) }
      index += 1
      return .symbol("#")
    default: return try atom()
    }
  }

  private mutating func string() throws(Problem) -> String {
    let start = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(&text)
      default: text.append(byte)
      }
    }
    // The line where it begins.
    index = start
    throw .cutOff(line: line)
  }

  private mutating func escape(_ text: inout [UInt8]) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case 0x0A: break
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      // A byte that is no letter in UTF-8, by its octal digits.
      var value = Int(byte & 7)
      for _ in 0..<2 {
        guard index < bytes.count, 0x30...0x37 ~= bytes[index] else { break }
        value = value << 3 | Int(bytes[index] & 7)
        index += 1
      }
      text.append(UInt8(truncatingIfNeeded: value))
    default: text.append(byte)
    }
  }

  private mutating func atom() throws(Problem) -> LispValue {
    let start = index
    while index < bytes.count, !Self.ends(bytes[index]) {
      index += bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
    }
    guard index > start else { throw .unexpected(line: line) }
    let word = String(decoding: bytes[start..<min(index, start + 256)], as: UTF8.self)
    let mayBeNumber = word.utf8.first.map { 0x30...0x39 ~= $0 || "+-.".utf8.contains($0) } ?? false
    if mayBeNumber, let number = Double(word), number.isFinite { return .number(number) }
    return .symbol(word)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
  }

  /// Spaces and remarks.
  private mutating func skip() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ";") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        return
      }
    }
  }

  /// Counted where it is asked for: a file has a few problems at most.
  private var line: Int { bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1 }
}
