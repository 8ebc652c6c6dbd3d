import TextAnalysis

extension Query {
  /// The same question in one form, by which those that counters answer are recognised.
  public var canonical: Query {
    var query = self
    if Matcher(words: words).isEmpty { query.words = "" }
    if tags.count < 2 { query.needsAllTags = false }
    return query
  }

  /// What fits both.
  public func and(_ other: Query) -> Query {
    var query = self
    query.words = [words, other.words].filter { !$0.isEmpty }.joined(separator: " ")
    query.isUnreadOnly = isUnreadOnly || other.isUnreadOnly
    query.isStarredOnly = isStarredOnly || other.isStarredOnly
    var parts = (filter?.conjuncts ?? []) + (other.filter?.conjuncts ?? [])
    let tags = other.tags.map(Filter.tag)
    parts += other.needsAllTags || tags.count < 2 ? tags : [.any(tags)]
    if let source = other.source { parts.append(.source(source)) }
    query.filter = Filter.joining(parts)
    return query
  }

  /// One of the words is enough; all else must hold.
  public var takingAnyWord: Query {
    let terms = Analyzer.searchTerms(words).filter { !$0.isPrefix || $0.isTelling }
    guard terms.count > 1 else { return self }
    var query = self
    query.words = ""
    query.filter = Filter.joining((filter?.conjuncts ?? []) + [.any(terms.map { .word($0) })])
    return query
  }
}
