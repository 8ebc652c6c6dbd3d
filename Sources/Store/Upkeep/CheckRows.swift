internal import GRDB

/// Rows that hold what their columns are not declared for. SQLite's own check looks at missing values alone: it lets any
/// type stand in any column.
enum CheckRows {
  static func problems(_ db: Database) throws -> [StoreProblem] {
    var problems: [StoreProblem] = []
    for table in StoreTable.all where table.check != .index {
      // Of a table whose tree is damaged nothing more is told here than that.
      do { problems += try self.problems(of: table.name, db) } catch {
        problems.append(.database("table \(table.name): \(StoreError.reason(error))"))
      }
    }
    return problems
  }

  private struct Column {
    var name: String
    /// SQL that is true of a wrong value.
    var isWrong: String
    var isKey: Bool

    init?(_ row: Row) throws {
      let (name, type): (String, String) = try (row.value(1), row.value(2))
      guard ["INTEGER", "TEXT", "BLOB"].contains(type) else { return nil }
      self.name = "\"\(name)\""
      isKey = try row.value(5) as Int > 0
      let isOptional = try !isKey && row.value(3) as Int == 0
      let types = ["'\(type.lowercased())'"] + (isOptional ? ["'null'"] : [])
      isWrong = "typeof(\(self.name)) NOT IN (\(types.joined(separator: ", ")))"
    }
  }

  private static func problems(of table: String, _ db: Database) throws -> [StoreProblem] {
    let columns = try Row.fetchCursor(db, sql: "PRAGMA table_info(\"\(table)\")").whole { try Column($0) }
    let keys = columns.filter(\.isKey)
    guard !keys.isEmpty else { return [] }
    let key = keys.map { "quote(\($0.name))" }.joined(separator: " || ', ' || ")
    let wrong = columns.map { "CASE WHEN \($0.isWrong) THEN '\($0.name) ' ELSE '' END" }.joined(separator: " || ")
    let condition = columns.map(\.isWrong).joined(separator: " OR ")
    return try Row.fetchCursor(db, sql: "SELECT \(key), \(wrong) FROM \"\(table)\" WHERE \(condition)").whole { row in
      let names: String = try row.value(1)
      let shown = names.split(separator: " ").map { $0.filter { $0 != "\"" } }.joined(separator: ", ")
      return .row(table: table, key: try row.value(0), column: shown)
    }
  }
}
