public import Store

/// Why a file was not written.
public enum SaveError: Error, Equatable, Sendable {
  /// There is no such folder, or it is none.
  case noFolder(String)
  case notPermitted(String)
  /// No room on the disk, or none for the user on it.
  case diskFull
  case nameTooLong
  case readOnlyFileSystem
  /// The article is not in the store any more, or its file is lost.
  case noArticle
  case store(StoreError)
  /// What the system says.
  case other(String)
}
