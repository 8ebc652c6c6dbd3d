/// Why the store cannot do what was asked; each case is something that a person can act on.
public enum StoreError: Error, Equatable, Sendable {
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is an SQLite database of another program, or no database at all. It was not touched.
  case notAStore(path: String, reason: String)
  /// A newer nashra wrote the file. It was not touched.
  case tooNew(path: String, version: Int)
  /// Nothing can be written now, whatever it is: the disk is full or read-only, the file may not grow or is damaged.
  case cannotWrite(reason: String)
  /// The file at the path was removed, or another one stands there: what the store holds is not that file any longer,
  /// and nothing was written.
  case lost(path: String, isReplaced: Bool)
  /// The database reports another error while it is open.
  case failed(reason: String)
}
