// Files → Store. The whole public API of importing stands in this file.

public import ArticleParsing
public import Store
public import struct Foundation.Date

/// Reads articles from files, folders and standard input into a store.
///
/// A file that is named is read whatever it is called. In a folder, and in the folders within it, files are told by the
/// ends of their names; the others, and with `.auto` also XML and JSON of another kind and lists of feeds, are counted as
/// skipped, and hidden ones are passed over. Links are followed, each folder is read once.
public struct FileImport: Sendable {
  let target: Target
  let isBesideReader: Bool

  init(target: Target, isBesideReader: Bool = false) {
    self.target = target
    self.isBesideReader = isBesideReader
  }

  /// `isBesideReader` where somebody reads in the meantime and must not wait for long to mark an article: then each
  /// write is small. A reader in another process is noticed.
  public init(store: Store, isBesideReader: Bool = false) {
    self.init(
      store: store, isBesideReader: isBesideReader,
      known: { files throws(StoreError) in try await store.known(files) },
      merge: { files, isBulk throws(StoreError) in try await store.merge(files, isBulk: isBulk) })
  }

  /// Into a feed that is a folder, whose articles they become.
  init(store: Store, isBesideReader: Bool, feed: Feed.ID, now: Date) {
    self.init(
      store: store, isBesideReader: isBesideReader,
      known: { files throws(StoreError) in try await store.known(files, in: feed) },
      merge: { files, isBulk throws(StoreError) in
        try await store.merge(files, isBulk: isBulk, into: feed, now: now)
      })
  }

  private init(
    store: Store, isBesideReader: Bool,
    known: @escaping @Sendable ([ContentHash]) async throws(StoreError) -> [ContentHash: Int],
    merge: @escaping @Sendable ([PreparedFile], Bool) async throws(StoreError) -> BulkOutcome
  ) {
    self.init(
      target: Target(
        known: known, merge: merge,
        isShared: { store.isOpenElsewhere() },
        prepare: { () throws(StoreError) in try await store.addMissingWords() },
        addWords: { words throws(StoreError) in try await store.add(words) },
        finish: { added, isBulk throws(StoreError) in
          try await store.splitTagsAgain()
          try await store.forgetOldChanges(now: Date())
          guard isBulk else { return }
          try await store.mergeIndex(afterAdding: added)
          try await store.prepareDates()
          try await store.prepareStories()
        }),
      isBesideReader: isBesideReader)
  }

  /// Imports `paths` in their order, folders by name; `-` is standard input. A file, or a line of JSONL, that cannot be
  /// read or understood is named in the report and the others go on; where nothing can be written any more, the import
  /// stops and names the first file that is not in the store. An article without a date arrives at `now`: when its file
  /// was changed says nothing of it. With `.auto`, text that is plainly something else, a table or a licence, is an error
  /// unless `takesAnyText`. Files of other readers are named in the report where `takesOtherReaders`: `MovingIn` reads
  /// them. `progress` hears of each batch. When the task is cancelled the report tells what was
  /// done until then.
  @concurrent
  public func run(
    _ paths: [String], format: ImportFormat = .auto, takesAnyText: Bool = false, takesOtherReaders: Bool = false,
    now: Date, progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) async -> ImportReport {
    await importing(
      paths, format, takesAnyText: takesAnyText, takesOtherReaders: takesOtherReaders, now: now, progress: progress)
  }

  /// How many files an import of those paths will read; looks into every folder, half a second for a hundred thousand
  /// files.
  @concurrent
  public static func count(_ paths: [String], format: ImportFormat = .auto) async -> Int {
    PageFiles(paths, format: format).count()
  }
}

/// How far an import is.
public struct ImportProgress: Equatable, Sendable {
  /// What was done until now.
  public var report: ImportReport
  /// How many files were read, with a part of one that is read line by line.
  public var files: Double

  public init(report: ImportReport, files: Double) {
    self.report = report
    self.files = files
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

  /// Pages and feeds, each of which holds one article or several, and lines of JSONL.
  public var read = 0
  /// Articles.
  public var added = 0
  public var updated = 0
  public var unchanged = 0
  /// Files met in folders that are nothing to import.
  public var skipped = 0
  /// Those of them that had to be read to be known as no article.
  public var leftOut: [Failure] = []
  /// What lists of feeds name. They are not subscribed to here: whether to trust them is for the caller to say.
  public var feeds: [OPML.Feed] = []
  /// What else they have.
  public var withoutPlace: [WithoutPlace] = []
  /// Files of other readers, which are not read here.
  public var moved: [MovedFile] = []
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
  /// A format that cannot be imported here.
  case unsupported(format: String)
  /// What the system says.
  case unreadable(String)
  case page(PageError)
  case feed(FeedError)
  case line(JSONLError)
  case opml(OPMLError)
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
    case .feed(let error): error.description
    case .line(let error): error.description
    case .opml(let error): error.description
    case .store(.cannotOpen(_, let reason)), .store(.notAStore(_, let reason)), .store(.failed(let reason)):
      "the store: \(reason)"
    case .store(.cannotWrite(let reason)):
      "the store cannot be written: \(reason); the import stopped before this file"
    case .store(.lost(let path, let isReplaced)):
      "the store: \(path) \(isReplaced ? "is another file now" : "is not there any longer"); the import stopped before this file"
    case .store(.tooNew(_, let version)): "the store was written by a newer version (\(version))"
    }
  }
}
