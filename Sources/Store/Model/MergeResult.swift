/// What a merge did, in articles.
public struct MergeResult: Equatable, Sendable {
  public var added = 0
  /// Known articles that came with a fuller body.
  public var updated = 0
  public var unchanged = 0
  /// New articles that a rule did not let in.
  public var dropped = 0

  public init(added: Int = 0, updated: Int = 0, unchanged: Int = 0, dropped: Int = 0) {
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.dropped = dropped
  }

  mutating func drop(_ count: Int) {
    added -= count
    dropped += count
  }
}
