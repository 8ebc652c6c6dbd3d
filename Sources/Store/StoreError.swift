/// Why the store cannot do what was asked; each case is something that a person can act on.
public enum StoreError: Error, Equatable, Sendable {
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is an SQLite database of another program, or no database at all. It was not touched.
  case notAStore(path: String, reason: String)
  /// A newer nashra wrote the file. It was not touched.
  case tooNew(path: String, version: Int)
  /// The database reports an error while it is open: disk full, damaged, read-only.
  case failed(reason: String)
}
