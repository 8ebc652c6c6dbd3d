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
}
