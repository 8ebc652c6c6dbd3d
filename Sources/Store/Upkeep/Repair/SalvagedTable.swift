internal import GRDB

/// A table as it is copied out of a damaged store: its columns with what stands in them, and what it is walked by.
struct SalvagedTable {
  enum Content {
    case integer, text, blob

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

  var name: String
  var columns: [Column]
  /// Unique; the first column is a number where there is one.
  var key: [String]
  /// The version of the schema that brought the table.
  var since: Int

  /// `columns`: names with their content, "integer", "text" or "blob", and a question mark where it may be missing.
  init(_ name: String, _ columns: String, key: String = "id", since: Int = 1) {
    self.name = name
    self.since = since
    self.key = key.split(separator: " ").map(String.init)
    self.columns = columns.split(separator: ",").map { column in
      let words = column.split(separator: " ")
      let type = words[1].prefix { $0 != "?" }
      return Column(
        name: String(words[0]), content: type == "integer" ? .integer : type == "text" ? .text : .blob,
        isOptional: words[1].last == "?")
    }
  }

  func place(_ column: String) -> Int { columns.firstIndex { $0.name == column } ?? 0 }

  var insert: String {
    let names = columns.map(\.name)
    return
      "INSERT OR IGNORE INTO \(name)(\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  }

  static let file = {
    var table = SalvagedTable("file", "id integer,hash blob,name text,arrived integer,articles integer,kind integer")
    table.columns[5].missing = 0.databaseValue
    return table
  }()
  static let raw = SalvagedTable("raw", "id integer,bytes blob")
  static let source = SalvagedTable("source", "id integer,name text,key text")
  static let article = SalvagedTable(
    "article",
    """
    id integer,date integer,published integer?,title text,titleIsDerived integer,isRightToLeft integer?,source integer?,\
    url text?,tags text,titleKey integer,lede integer,ledeLetters integer,file integer
    """)
  static let body = SalvagedTable("body", "id integer,author text?,keywords text?,blocks blob")
  static let unread = SalvagedTable("unread", "id integer")
  static let starred = SalvagedTable("starred", "id integer")
  static let hidden = SalvagedTable("hidden", "id integer", since: 2)
  static let undo = SalvagedTable("undo", "id integer,mark text,articles blob")
  static let related = SalvagedTable(
    "related", "article integer,position integer,title text,key integer,target integer?", key: "article position")
  static let tag = SalvagedTable("tag", "id integer,name text,key text,alias text,articles integer,unread integer")
  static let tagSpelling = SalvagedTable("tagSpelling", "tag integer,name text,articles integer", key: "tag name")
  static let articleTag = SalvagedTable("articleTag", "tag integer,article integer", key: "tag article")
  static let feed = SalvagedTable(
    "feed",
    """
    id integer,address text,newAddress text?,title text,link text?,titleOverride text?,folder text,tags text,\
    isRightToLeft integer?,isHidden integer,keepDays integer?,keepCount integer?,etag text?,lastModified text?,\
    hash blob?,checked integer?,due integer?,failures integer,error text?,isRemoved integer
    """, since: 2)
  static let feedArticle = SalvagedTable(
    "feedArticle", "feed integer,key integer,article integer?,file integer?,content integer", key: "feed key", since: 2)
  static let tagPhrase = SalvagedTable("tagPhrase", "key text,teacher integer", key: "key", since: 4)
  static let tagPair = SalvagedTable("tagPair", "pair text,joins integer,articles integer", key: "pair", since: 4)
  static let keywordLine = SalvagedTable("keywordLine", "article integer,tier integer", key: "article", since: 4)
  static let correctedTags = SalvagedTable("correctedTags", "article integer", key: "article", since: 4)
  static let articleCopy = SalvagedTable(
    "articleCopy",
    "article integer,file integer,title text,source text?,author text?,url text?,published integer?",
    key: "article file", since: 4)
  static let articleKey = SalvagedTable("articleKey", "key integer,article integer,file integer", key: "key", since: 6)
  static let state = SalvagedTable("state", "name text,value integer", key: "name")
}

/// A damaged store, read row by row. A row that cannot be read, or holds what its columns never do, is passed over.
struct DamagedStore {
  let db: Database
  let version: Int
  private let columns: [String: Set<String>]

  init(_ db: Database) throws {
    self.db = db
    version = Int((try? Schema.version(of: db)) ?? 0)
    var columns: [String: Set<String>] = [:]
    let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    for table in tables {
      let names = try? String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      columns[table] = Set(names ?? [])
    }
    self.columns = columns
  }

  func has(_ table: SalvagedTable) -> Bool {
    guard let found = columns[table.name] else { return false }
    return table.columns.allSatisfy { $0.missing != nil || found.contains($0.name) }
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
  func walk(_ table: SalvagedTable, _ visit: ([DatabaseValue]) throws -> Void) throws -> Walk {
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
  func row(_ table: SalvagedTable, _ key: [DatabaseValue]) -> [DatabaseValue]? {
    guard has(table) else { return nil }
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
