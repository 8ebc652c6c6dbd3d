public import ArticleParsing
public import Store

/// What moving in did.
public struct MovingReport: Equatable, Sendable {
  /// What is in one file.
  public struct File: Equatable, Sendable {
    public var path: String
    public var format: MovedFormat
    public var feeds = 0
    public var articles = 0
    /// Of them, those that were read there, and starred.
    public var read = 0
    public var starred = 0
    /// Those of which the file has only a title and an address.
    public var withoutText = 0
    /// Beside them, those of feeds that only a trusted list brings.
    public var untrusted = 0
  }

  public struct Failure: Equatable, Sendable {
    public var path: String
    public var line: Int?
    public var problem: MovingProblem
  }

  public var files: [File] = []
  public var added = 0
  public var updated = 0
  public var unchanged = 0
  /// Articles that became read here, and starred.
  public var markedRead = 0
  public var markedStarred = 0
  /// Feeds that are subscribed to now, and those that were before.
  public var subscribed = 0
  public var known = 0
  /// What the lists name, with what of it is refused.
  public var listed: [ListedFeeds] = []
  public var settings: [MovedSetting] = []
  public var withoutPlace: [WithoutPlace] = []
  public var failed: [Failure] = []

  public init() {}

  mutating func add(_ result: MergeResult) {
    added += result.added
    updated += result.updated
    unchanged += result.unchanged
  }
}

extension ImportReport {
  /// What was moved in counts as imported.
  public mutating func add(_ moved: MovingReport) {
    let failed = Set(moved.failed.lazy.filter { $0.line == nil }.map(\.path))
    read += moved.files.count { !failed.contains($0.path) }
    added += moved.added
    updated += moved.updated
    unchanged += moved.unchanged
  }
}

extension MovingProblem {
  /// It is no file of the reader that it was taken for.
  var isOfNoReader: Bool {
    switch self {
    case .otherDatabase, .ownStore: true
    default: false
    }
  }
}

/// Why a file of another reader was not moved in, or not all of it.
public enum MovingProblem: Error, Equatable, Sendable {
  case file(ImportError)
  /// A database of another program, by the first names of its tables.
  case otherDatabase(tables: [String])
  /// A store of ours.
  case ownStore
  case database(String)
  /// It ends too early, or is written in a way that is not known.
  case malformed
  case noArticles
  case tooLarge
  case store(StoreError)
}
