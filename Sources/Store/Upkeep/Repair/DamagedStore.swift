internal import GRDB

/// A damaged store, read row by row. A row that cannot be read, or holds what its columns never do, is passed over.
struct DamagedStore {
  let db: Database
  let version: Int
  private let columns: [String: Set<String>]
  private let shapes: [String: SalvagedTable]

  /// `new` has the tables as this program knows them.
  init(_ db: Database, knownIn new: Database) throws {
    self.db = db
    var shapes: [String: SalvagedTable] = [:]
    for table in StoreTable.all where table.check != .index { shapes[table.name] = try SalvagedTable(table, of: new) }
    self.shapes = shapes
    version = Int((try? Schema.version(of: db)) ?? 0)
    var columns: [String: Set<String>] = [:]
    let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    for table in tables {
      let names = try? String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      columns[table] = Set(names ?? [])
    }
    self.columns = columns
  }

  /// What a table looks like in the new store.
  func shape(_ table: StoreTable) throws -> SalvagedTable {
    guard let shape = shapes[table.name] else { throw StoreError.failed(reason: "no table \(table.name) is copied") }
    return shape
  }

  private func has(_ table: SalvagedTable) -> Bool {
    guard let found = columns[table.name] else { return false }
    // What may be empty need not be there: a later version added it.
    return table.columns.allSatisfy { $0.missing != nil || $0.isOptional || found.contains($0.name) }
  }

  /// Tables and columns that this program does not know, which one of a later version may have.
  func hasUnknownTables(knownIn new: Database) throws -> Bool {
    for (table, found) in columns {
      let names = try String.fetchAll(new, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      if !found.isSubset(of: names) { return true }
    }
    return false
  }

  /// What a walk met.
  struct Walk {
    /// Rows that were there and held something else than they should.
    var damagedRows = 0
    /// It met every row.
    var isWhole = true
    /// By their first column, between which rows nothing could be read.
    var gap: (after: Int64?, before: Int64?) = (nil, nil)

    func isInGap(_ number: Int64) -> Bool {
      !isWhole && gap.after.map { number > $0 } ?? true && gap.before.map { number < $0 } ?? true
    }
  }

  /// Tells of all rows that can be read from the leading end of a table, and where that comes upon damage, from the
  /// other end. No row is told twice where its key is one number; else it may be.
  func walk(_ table: StoreTable, _ visit: ([DatabaseValue]) throws -> Void) throws -> Walk {
    let table = try shape(table)
    guard has(table) else {
      return Walk(isWhole: version > 0 && version < table.since)
    }
    var walk = Walk()
    for direction in ["ASC", "DESC"] {
      let order = table.key.map { "\($0) \(direction)" }.joined(separator: ", ")
      var last: Int64?
      var isAtEnd = false
      do {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(list(table)) FROM \(table.name) ORDER BY \(order)")
        while let row = try Self.next(rows) {
          let number = Int64.fromDatabaseValue(try row.value(table.place(table.key[0])))
          if let number {
            // A tree that leads back to where it was has no end.
            if let last, table.key.count == 1, direction == "ASC" ? number <= last : number >= last { throw Broken() }
            if direction == "DESC", let after = walk.gap.after, number <= after {
              guard table.key.count > 1, number == after else { break }
            }
            last = number
          }
          guard let values = Self.values(row, table) else {
            walk.damagedRows += 1
            continue
          }
          do { try visit(values) } catch { throw Refused(reason: error) }
        }
        isAtEnd = true
      } catch let error as Refused { throw error.reason } catch {}  // The damage; the other end may reach further.
      if direction == "ASC" {
        if isAtEnd { return walk }
        walk.isWhole = false
        walk.gap.after = last
      } else {
        walk.gap.before = last
      }
    }
    return walk
  }

  /// One row by its key, or by the number that its key begins with; nil where it is not there or cannot be read.
  func row(_ table: StoreTable, _ key: [DatabaseValue]) -> [DatabaseValue]? {
    guard let table = shapes[table.name], has(table) else { return nil }
    let condition = table.key.prefix(key.count).map { "\($0) = ?" }.joined(separator: " AND ")
    let sql = "SELECT \(list(table)) FROM \(table.name) WHERE \(condition)"
    guard let rows = try? Row.fetchCursor(db.cachedStatement(sql: sql), arguments: StatementArguments(key)),
      let row = try? rows.next()
    else { return nil }
    return Self.values(row, table)
  }

  /// Numbers that some tree holds, in pairs; as far as it can be read from either end.
  func numbers(_ sql: String, order: String, _ visit: (Int64, Int64?) -> Void) {
    for direction in ["ASC", "DESC"] {
      do {
        let rows = try Row.fetchCursor(db, sql: "\(sql) ORDER BY \(order) \(direction)")
        while let row = try rows.next() {
          guard let first = Int64.fromDatabaseValue(try row.value(0)) else { continue }
          visit(first, row.count > 1 ? Int64.fromDatabaseValue(try row.value(1)) : nil)
        }
        return
      } catch { continue }  // The damage, or a store without that tree.
    }
  }

  private struct Broken: Error {}
  /// What `visit` threw, which is no damage of the store.
  private struct Refused: Error { var reason: any Error }

  private static func next(_ rows: RowCursor) throws -> Row? { try rows.next() }

  private func list(_ table: SalvagedTable) -> String {
    table.columns.map { column in
      columns[table.name]?.contains(column.name) == true ? column.name : "NULL AS \(column.name)"
    }.joined(separator: ", ")
  }

  private static func values(_ row: Row, _ table: SalvagedTable) -> [DatabaseValue]? {
    var values: [DatabaseValue] = []
    values.reserveCapacity(table.columns.count)
    for (place, column) in table.columns.enumerated() {
      guard let value: DatabaseValue = try? row.value(place) else { return nil }
      if value.isNull, let missing = column.missing {
        values.append(missing)
      } else if column.content.fits(value) || value.isNull && column.isOptional {
        values.append(value)
      } else {
        return nil
      }
    }
    return values
  }
}
