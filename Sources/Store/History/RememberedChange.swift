/// Which change is to be taken back.
public enum UndoChoice: Equatable, Sendable {
  /// The last one, whoever made it.
  case last
  /// The last one that was made by this opening of the store.
  case own
  /// That one alone, where it is remembered still.
  case only(Int64)
}

/// A change that can be taken back.
public struct RememberedChange: Equatable, Sendable {
  public var id: Int64
  public var change: Undone.Change
  /// How many articles, or feeds, it was of.
  public var count: Int
  /// When it was made, in seconds of Unix time; 0 where an older store does not know.
  public var made: Int

  public init(id: Int64, change: Undone.Change, count: Int, made: Int) {
    (self.id, self.change, self.count, self.made) = (id, change, count, made)
  }
}
