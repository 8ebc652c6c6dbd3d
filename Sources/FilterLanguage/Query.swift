public import TextAnalysis

/// Which articles: a filter, and what the screen adds to it. All of it must hold.
public struct Query: Hashable, Sendable {
  /// What a filter line asks, one by one: its plain words first.
  public var conditions: [Filter]
  /// Names of tags, matched after folding.
  public var tags: [String]
  /// An article needs all of `tags`, not just one of them.
  public var needsAllTags: Bool
  public var isUnreadOnly: Bool
  public var isStarredOnly: Bool
  /// The whole name of a source, matched after folding.
  public var source: String?
  /// Lists have one row a story: the newest of its articles that fit stands for all that do. What is counted is articles
  /// all the same.
  public var groupsStories = false

  /// `words` as typed: each must be in the title or body, in any of its forms. The last one may be only begun when
  /// nothing, not even a space, follows it.
  public init(
    words: String = "", tags: [String] = [], needsAllTags: Bool = false, isUnreadOnly: Bool = false,
    isStarredOnly: Bool = false, source: String? = nil, filter: Filter? = nil
  ) {
    conditions = Analyzer.searchTerms(words).map { .word($0) } + (filter?.conjuncts ?? [])
    self.tags = tags
    self.needsAllTags = needsAllTags
    self.isUnreadOnly = isUnreadOnly
    self.isStarredOnly = isStarredOnly
    self.source = source
  }

  public static let everything = Query()

  /// Marks what made an article match.
  public var matcher: Matcher { Matcher(terms: words) }

  /// The words that an article of this query has; of phrases each.
  public var words: [SearchTerm] { conditions.flatMap(\.words) }

  /// The same question in one form, by which those that counters answer are recognised.
  public var canonical: Query {
    var query = self
    if tags.count < 2 { query.needsAllTags = false }
    query.groupsStories = false
    return query
  }
}
