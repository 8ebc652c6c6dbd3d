/// An article that is about what another is about, and why it was found.
public struct FoundRelation: Equatable, Sendable {
  public var article: Article
  /// What both have, by how much it tells.
  public var reason: Reason
  /// From 0.12 to about 3; comparable for one article only.
  public var score: Double

  public init(article: Article, reason: Reason, score: Double) {
    self.article = article
    self.reason = reason
    self.score = score
  }

  /// What two articles have in common, for a reader: whoever shows it finds the words around it.
  public struct Reason: Equatable, Sendable {
    /// As they stand in the text that relations were asked for; those that tell most, at most `mostTerms`.
    public var terms: [String]
    /// How many terms both have.
    public var termCount: Int
    /// The rarest first, at most `mostTags`.
    public var tags: [String]
    /// Both come from it.
    public var source: String?

    public static let (mostTerms, mostTags) = (3, 2)

    public init(terms: [String] = [], termCount: Int = 0, tags: [String] = [], source: String? = nil) {
      self.terms = terms
      self.termCount = termCount
      self.tags = tags
      self.source = source
    }
  }
}
