/// A change of an article's status.
public enum Mark: String, CaseIterable, Sendable {
  case read, unread, starred, unstarred
}
