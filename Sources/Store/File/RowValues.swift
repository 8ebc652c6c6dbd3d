internal import GRDB

// The one way out of a row. Whatever stands in a file may be damaged, and SQLite itself puts any type into any column;
// GRDB's subscripts end the program at a NULL or at another type than the one that is asked for.
extension Row {
  /// The value of a column, from the leading one, 0. Throws `RowDecodingError` where it is NULL, unless an optional is
  /// asked for, and where it is of another type: such a row is damaged.
  ///
  /// Without GRDB's short cut for values that a statement can give as they are: there SQLite turns "x" into 0.
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    try decode(Value.self, atIndex: column)
  }

  /// A number of things, within `Int.countable`.
  func count(_ column: Int) throws -> Int { try (value(column) as Int).countable }
}

extension Int {
  /// A stored number of things, brought within 0 to 2⁴⁸: sums and differences of such numbers never overflow, and no
  /// store has as many of anything.
  var countable: Int { Swift.min(Swift.max(self, 0), 1 << 48) }
}

/// A row that holds what nobody wrote there.
struct Damage: Error {
  var reason: String

  /// What `read` reads; nil where that is damaged. One bad row must not hide the others, or end each import and refresh
  /// that meets it: it is left out, and `store check` names it. Other errors go on.
  static func skipping<Value>(_ read: () throws -> Value?) throws -> Value? {
    do { return try read() } catch  where isCause(of: error) { return nil }
  }

  static func isCause(of error: any Error) -> Bool { error is RowDecodingError || error is Damage }
}

extension RowCursor {
  /// What `decode` makes of each row that is whole.
  func whole<Value>(_ decode: (Row) throws -> Value?) throws -> [Value] {
    var values: [Value] = []
    while let row = try next() {
      if let value = try Damage.skipping({ try decode(row) }) { values.append(value) }
    }
    return values
  }
}
