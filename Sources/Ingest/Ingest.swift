// Files → Store. The whole public API of importing stands in this file.

public import ArticleParsing
public import Store
public import struct Foundation.Date

/// Reads article pages from files, folders and standard input into a store.
///
/// A file that is named is read whatever it is called, save for formats that have no reader yet. In a folder, and in
/// the folders within it, a page is a file that ends in `.txt`, `.text`, `.md` or in nothing; other files are counted
/// as skipped and hidden ones are passed over. Links are followed, each folder is read once.
public struct FileImport: Sendable {
  let target: Target
  let isBesideReader: Bool

  init(target: Target, isBesideReader: Bool = false) {
    self.target = target
    self.isBesideReader = isBesideReader
  }

  /// `isBesideReader` where somebody reads in the meantime and must not wait for long to mark an article: then each
  /// write is small.
  public init(store: Store, isBesideReader: Bool = false) {
    self.init(
      target: Target(
        known: { files throws(StoreError) in try await store.known(files) },
        merge: { files, isBulk throws(StoreError) in try await store.merge(files, isBulk: isBulk) },
        finish: { isBulk throws(StoreError) in
          try await store.splitTagsAgain()
          if isBulk { try await store.mergeIndex() }
        }),
      isBesideReader: isBesideReader)
  }

  /// Imports `paths` in their order, folders by name; `-` is standard input. A file that cannot be read or understood
  /// is named in the report and the others go on. An article arrived when its file was last changed, at most `now`.
  /// `progress` hears of each batch. When the task is cancelled the report tells what was done until then.
  @concurrent
  public func run(
    _ paths: [String], now: Date, progress: (@Sendable (ImportReport) -> Void)? = nil
  ) async -> ImportReport {
    await importing(PageFiles(paths), now: now, progress: progress)
  }
}

/// What an import did.
public struct ImportReport: Equatable, Sendable {
  public struct Failure: Equatable, Sendable {
    public var path: String
    public var reason: ImportError

    public init(path: String, reason: ImportError) {
      self.path = path
      self.reason = reason
    }
  }

  /// Something that had to be done to a page so that it could be read.
  public struct Note: Equatable, Sendable {
    public var path: String
    public var warning: PageWarning

    public init(path: String, warning: PageWarning) {
      self.path = path
      self.warning = warning
    }
  }

  /// Pages, each of which holds one article or several.
  public var read = 0
  /// Articles.
  public var added = 0
  public var updated = 0
  public var unchanged = 0
  /// Files met in folders that are no pages by their name.
  public var skipped = 0
  public var failed: [Failure] = []
  public var notes: [Note] = []

  public init() {}
}

/// Why a path was not imported; each case is something that a person can act on.
public enum ImportError: Error, Equatable, Sendable {
  case notFound
  case noPermission
  /// A pipe, a device or a socket.
  case notAFile
  case tooLarge(bytes: Int)
  /// A format that has no reader yet, by the end of the file's name.
  case unsupported(format: String)
  /// What the system says.
  case unreadable(String)
  case page(PageError)
  case store(StoreError)
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound: "no such file or folder"
    case .noPermission: "permission denied"
    case .notAFile: "neither a file nor a folder"
    case .tooLarge(let bytes): "\(bytes) bytes are more than the limit of \(ArticlePage.limit)"
    case .unsupported(let format): "the format .\(format) is not supported yet"
    case .unreadable(let reason): reason
    case .page(let error): error.description
    case .store(.cannotOpen(_, let reason)), .store(.notAStore(_, let reason)), .store(.failed(let reason)):
      "the store: \(reason)"
    case .store(.tooNew(_, let version)): "the store was written by a newer version (\(version))"
    }
  }
}
