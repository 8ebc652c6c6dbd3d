import struct Foundation.Data
internal import GRDB

/// A row of any table as it was, with the names of its columns: a later version may have other ones.
struct SavedRow: Equatable {
  var table: String
  var values: [Value]

  struct Value: Equatable {
    var column: String
    var value: DatabaseValue
  }

  init(_ table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?> = [:]) {
    self.table = table
    self.values = values.map { Value(column: $0.key, value: $0.value?.databaseValue ?? .null) }
  }

  /// `row` is of that table.
  init(_ table: String, of row: Row) throws {
    self.table = table
    values = try zip(row.columnNames, 0...).map { name, place in
      Value(column: name, value: try row.value(place))
    }
  }

  /// The rows of a table in which a column has that number.
  static func all(_ table: String, where column: String, is number: Int64, _ db: Database) throws -> [SavedRow] {
    let sql = "SELECT * FROM \(table) WHERE \(column) = ?"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [number])
    var saved: [SavedRow] = []
    while let row = try rows.next() { saved.append(try SavedRow(table, of: row)) }
    return saved
  }

  subscript(column: String) -> DatabaseValue? { values.first { $0.column == column }?.value }

  func number(_ column: String) -> Int64? { self[column].flatMap(Int64.fromDatabaseValue) }

  func text(_ column: String) -> String? { self[column].flatMap(String.fromDatabaseValue) }

  /// Ascending numbers, as `IDList` writes them.
  func ids(_ column: String) -> [Int64] {
    self[column].flatMap(Data.fromDatabaseValue).map { IDList.ids([UInt8]($0)) } ?? []
  }

  mutating func set(_ column: String, _ value: (any DatabaseValueConvertible)?) {
    guard let place = values.firstIndex(where: { $0.column == column }) else { return }
    values[place].value = value?.databaseValue ?? .null
  }

  /// Writes the row, unless there is one of its key; of its columns those that the table has. False where there is.
  @discardableResult func insert(_ db: Database, replacing: Bool = false) throws -> Bool {
    let known = try Set(db.columns(in: table).map(\.name))
    let values = values.filter { known.contains($0.column) }
    guard !values.isEmpty else { return false }
    let names = values.map { "\"\($0.column)\"" }.joined(separator: ", ")
    let places = values.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT OR \(replacing ? "REPLACE" : "IGNORE") INTO \(table)(\(names)) VALUES (\(places))"
    ).execute(arguments: StatementArguments(values.map(\.value)))
    return db.changesCount > 0
  }
}

/// Saved rows ↔ bytes: of each the name of its table and the number of its columns, and of each of these its name, what
/// it holds by a letter, and that. Texts and bytes have their length before them.
enum SavedRows {
  static func bytes(_ rows: [SavedRow]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      append(Array(row.table.utf8), to: &bytes)
      append(UInt64(row.values.count), to: &bytes)
      for value in row.values {
        append(Array(value.column.utf8), to: &bytes)
        switch value.value.storage {
        case .int64(let number):
          bytes.append(UInt8(ascii: "i"))
          append(UInt64(bitPattern: number), to: &bytes)
        case .string(let text):
          bytes.append(UInt8(ascii: "t"))
          append(Array(text.utf8), to: &bytes)
        case .blob(let data):
          bytes.append(UInt8(ascii: "b"))
          append([UInt8](data), to: &bytes)
        // No column holds such numbers.
        case .null, .double: bytes.append(UInt8(ascii: "n"))
        }
      }
    }
    return bytes
  }

  static func rows(_ bytes: [UInt8]) throws(Damage) -> [SavedRow] {
    var reader = Reader(bytes: bytes)
    var rows: [SavedRow] = []
    while reader.place < bytes.count {
      let table = try reader.text()
      // It becomes part of SQL.
      guard StoreTable.all.contains(where: { $0.name == table }) || table == SavedRow.after else {
        throw Reader.damage
      }
      var row = SavedRow(table)
      for _ in 0..<(try reader.length()) {
        let column = try reader.text()
        row.values.append(SavedRow.Value(column: column, value: try reader.value()))
      }
      rows.append(row)
    }
    return rows
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    append(UInt64(part.count), to: &bytes)
    bytes += part
  }

  private struct Reader {
    static let damage = Damage(reason: "what a change replaced is damaged")

    let bytes: [UInt8]
    var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() throws(Damage) -> UInt8 {
      guard bytes.indices.contains(place) else { throw Self.damage }
      defer { place += 1 }
      return bytes[place]
    }

    mutating func number() throws(Damage) -> UInt64 {
      var (number, shift) = (UInt64(0), UInt64(0))
      while true {
        let byte = try byte()
        guard shift < 64 else { throw Self.damage }
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }

    /// Of something that is there: never more than what is left.
    mutating func length() throws(Damage) -> Int {
      let number = try number()
      guard number <= UInt64(bytes.count - place) else { throw Self.damage }
      return Int(number)
    }

    mutating func part() throws(Damage) -> ArraySlice<UInt8> {
      let length = try length()
      defer { place += length }
      return bytes[place..<place + length]
    }

    mutating func text() throws(Damage) -> String { String(decoding: try part(), as: UTF8.self) }

    mutating func value() throws(Damage) -> DatabaseValue {
      switch try byte() {
      case UInt8(ascii: "i"): Int64(bitPattern: try number()).databaseValue
      case UInt8(ascii: "t"): try text().databaseValue
      case UInt8(ascii: "b"): Data(try part()).databaseValue
      case UInt8(ascii: "n"): .null
      default: throw Self.damage
      }
    }
  }
}

extension SavedRow {
  /// Stands for no table: what a change made of a row, beside what that was.
  static let after = "after"
}
