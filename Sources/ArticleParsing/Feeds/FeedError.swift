/// Why bytes gave no feed.
public enum FeedError: Error, Equatable, Sendable {
  case empty
  case tooLarge(bytes: Int, limit: Int)
  case notAFeed(found: FeedFormat)
  /// It begins as JSON, and is broken where nothing could be kept. `line` counts from 1.
  case notJSON(line: Int)
  /// Before its first entry: whether it has any nobody knows.
  case cutOff
}

extension FeedError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
    case .notAFeed(let found): "no feed, but \(found)"
    case .notJSON(let line): "line \(line): this is no JSON"
    case .cutOff: "it ends too early"
    }
  }
}

/// What was done to a feed so that it could be read, or what was left out of it.
public enum FeedWarning: Equatable, Sendable {
  /// Not UTF-8, and what it was read as: by name, or guessed from the letters.
  case encoding(String)
  /// U+FFFD stands for bytes that are no text.
  case replacedBadBytes(count: Int)
  /// The bytes end before the feed does; what was read is kept.
  case cutOff
  /// Nested too deeply; the text was kept and the markup was not.
  case tooDeep
  /// More entries than `ParsedFeed.maxEntries`; the first were kept.
  case leftOutEntries(count: Int)
}

extension FeedWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .encoding(let name): "read as \(name)"
    case .replacedBadBytes(let count): "\(count) bytes are no text"
    case .cutOff: "it ends too early"
    case .tooDeep: "nested too deeply"
    case .leftOutEntries(let count): "\(count) entries too many"
    }
  }
}
