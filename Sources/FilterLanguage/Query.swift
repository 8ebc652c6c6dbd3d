/// Which articles. All conditions hold together.
public struct Query: Hashable, Sendable {
  /// Words that must all be in the title or body, as typed; matched after folding. The last one
  /// matches as a prefix when nothing, not even a space, follows it.
  public var words: String
  /// Names of tags, matched after folding.
  public var tags: [String]
  /// An article needs all of `tags`, not just one of them.
  public var needsAllTags: Bool
  public var isUnreadOnly: Bool
  public var isStarredOnly: Bool
  /// The whole name of a source, matched after folding.
  public var source: String?
  /// What the filter line asks beyond that.
  public var filter: Filter?

  public init(
    words: String = "", tags: [String] = [], needsAllTags: Bool = false, isUnreadOnly: Bool = false,
    isStarredOnly: Bool = false, source: String? = nil, filter: Filter? = nil
  ) {
    self.words = words
    self.tags = tags
    self.needsAllTags = needsAllTags
    self.isUnreadOnly = isUnreadOnly
    self.isStarredOnly = isStarredOnly
    self.source = source
    self.filter = filter
  }

  public static let everything = Query()
}
