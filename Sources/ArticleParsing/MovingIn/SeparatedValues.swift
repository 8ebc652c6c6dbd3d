/// Rows of fields with commas between them (RFC 4180), with lines that end in any way.
struct SeparatedValues {
  struct Row: Equatable {
    var fields: [String]
    /// Of the file, from 1, where the row begins.
    var line: Int
  }

  /// No export has as many columns; what stands behind them is left out.
  static let mostFields = 64

  /// Where a quotation mark opens that nothing closes: behind it nothing can be told.
  private(set) var openLine: Int?
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    index = self.bytes.startIndex
  }

  /// The names of columns in a heading, in small letters.
  static func names(_ heading: Substring) -> Set<String> {
    var values = SeparatedValues(Array(heading.utf8))
    return Set((values.next()?.fields ?? []).map(name))
  }

  static func name(_ field: String) -> String { field.lowercased().filter { !$0.isWhitespace } }

  /// Nil behind the last; lines with nothing on them are passed over.
  mutating func next() -> Row? {
    while index < bytes.endIndex, bytes[index] == 0x0A || bytes[index] == 0x0D { step() }
    guard index < bytes.endIndex else { return nil }
    var row = Row(fields: [], line: line)
    while true {
      let field = field()
      if openLine != nil { return nil }
      if row.fields.count < Self.mostFields { row.fields.append(field) }
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ",") else { return row }
      index += 1
    }
  }

  private mutating func field() -> String {
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else { return bare() }
    let start = line
    index += 1
    var field: [UInt8] = []
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else {
          // What follows a closing mark where a comma should belongs to the field.
          return String(decoding: field, as: UTF8.self) + bare()
        }
      }
      field.append(bytes[index])
      step()
    }
    openLine = start
    return ""
  }

  private mutating func bare() -> String {
    let start = index
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func step() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }
}
