/// A change of an article's status.
public enum Mark: String, CaseIterable, Sendable {
  case read, unread, starred, unstarred

  /// The mark that takes this one back.
  public var opposite: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .starred: .unstarred
    case .unstarred: .starred
    }
  }
}
