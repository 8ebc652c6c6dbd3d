internal import GRDB

/// A table as it is copied out of a damaged store: its columns with what stands in them, and what it is walked by. All
/// of that is told by the schema of the new store.
struct SalvagedTable {
  enum Content: String {
    case integer = "INTEGER"
    case text = "TEXT"
    case blob = "BLOB"

    func fits(_ value: DatabaseValue) -> Bool {
      switch value.storage {
      case .int64: self == .integer
      case .string: self == .text
      case .blob: self == .blob
      case .null, .double: false
      }
    }
  }

  struct Column {
    var name: String
    var content: Content
    var isOptional: Bool
    /// In stores of a version that did not have the column.
    var missing: DatabaseValue?
  }

  let name: String
  let columns: [Column]
  /// Unique; the first column is a number where there is one.
  let key: [String]
  /// The version of the schema that brought the table.
  let since: Int

  init(_ table: StoreTable, of db: Database) throws {
    (name, since) = (table.name, table.since)
    var (columns, key) = ([Column](), [(place: Int, name: String)]())
    for row in try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(table.name)\")") {
      let (name, type, place): (String, String, Int) = try (row.value(1), row.value(2), row.value(5))
      guard let content = Content(rawValue: type) else {
        throw StoreError.failed(reason: "the column \(table.name).\(name) is of no type that is known")
      }
      let isOptional = try place == 0 && row.value(3) as Int == 0
      columns.append(
        Column(name: name, content: content, isOptional: isOptional, missing: table.later[name]?.databaseValue))
      if place > 0 { key.append((place, name)) }
    }
    self.columns = columns
    self.key = key.sorted { $0.place < $1.place }.map(\.name)
  }

  func place(_ column: String) -> Int { columns.firstIndex { $0.name == column } ?? 0 }

  var insert: String {
    let names = columns.map(\.name)
    return
      "INSERT OR IGNORE INTO \(name)(\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  }
}
