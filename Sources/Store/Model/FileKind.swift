/// How the bytes of a stored file are read, should they have to be read again.
public enum FileKind: Int, Sendable {
  /// A news page saved as text.
  case page = 1
  /// A feed, whose entries are articles of this file.
  case feed
  /// A line of JSONL.
  case line
  /// One entry of a feed that is subscribed to, as it stood there.
  case entry
}
