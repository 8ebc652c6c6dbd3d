public import ArticleParsing

/// Something of another reader that has no place here, and where it stood.
public struct WithoutPlace: Equatable, Sendable {
  /// What scripts are told; others may be added, none is renamed.
  public enum Kind: String, CaseIterable, Sendable {
    /// A feed that a command makes, and one that a command changes.
    case command
    case filteredFeed = "filtered-feed"
    /// A search that the filter language cannot say.
    case query
    /// A search that is kept like a folder.
    case searchFolder = "search-folder"
    /// What becomes read as it comes, by a filter of that reader (FreshRSS).
    case readFilter = "read-filter"
    /// What a shell would do with a feed, and an address that only a shell knows.
    case shellFunction = "shell-function"
    case variable
    /// A line of settings.
    case setting
    /// Letters that a person gave articles; those are starred.
    case flags
    /// Articles that were deleted there: they do not come back here.
    case deleted
    /// A row without an address.
    case noAddress = "no-address"
    /// What cannot be read as an article, and what follows a mistake that ends the reading.
    case damaged
    case rest
    /// A text that lies elsewhere and is not there.
    case missingText = "missing-text"
    /// A file that hung on a message.
    case attachment
    /// An article of a feed that only a trusted list brings: it comes in with its feed.
    case untrusted
  }

  public var kind: Kind
  public var path = ""
  public var line: Int?
  /// As it stands there, on one line.
  public var text: String?
  public var count: Int

  public init(_ kind: Kind, path: String = "", line: Int? = nil, text: String? = nil, count: Int = 1) {
    self.kind = kind
    self.path = path
    self.line = line
    self.text = text
    self.count = count
  }

  /// What a list of feeds says beside them.
  public static func all(of list: OPML) -> [WithoutPlace] {
    list.searches.map { WithoutPlace(.searchFolder, text: $0) }
      + list.feeds.flatMap { feed in feed.readFilters.map { WithoutPlace(.readFilter, text: "\(feed.name): \($0)") } }
  }

  /// The same of the file at `path`.
  public func at(_ path: String) -> WithoutPlace {
    var other = self
    other.path = path
    return other
  }
}

/// A line of another reader's settings as one of ours, for a person to write: what stands in our settings is never
/// changed.
public struct MovedSetting: Equatable, Sendable {
  /// The key, and what stands behind it in YAML; several of `filters` and of `rules` stand under one another.
  public var key: String
  public var value: String
  public var path = ""
  public var line: Int

  public init(key: String, value: String, line: Int) {
    (self.key, self.value, self.line) = (key, value, line)
  }

  /// The same of the file at `path`.
  public func at(_ path: String) -> MovedSetting {
    var other = self
    other.path = path
    return other
  }

  /// As YAML has it.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
