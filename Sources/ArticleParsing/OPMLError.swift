/// Why bytes are no list of subscriptions.
public enum OPMLError: Error, Equatable, Sendable {
  case notOPML
  /// A list without a feed, for those who want one; it may name other lists.
  case noFeeds(includes: [String])
  case tooLarge(bytes: Int, limit: Int)
}

extension OPMLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notOPML: "not an OPML file"
    case .noFeeds(let includes):
      includes.isEmpty
        ? "there is no feed in it"
        : "there is no feed in it; it names other lists: \(includes.prefix(3).map { SecretAddress.masked($0) }.joined(separator: ", "))"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
    }
  }
}
