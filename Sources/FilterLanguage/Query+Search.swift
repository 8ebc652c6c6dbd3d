import TextAnalysis

extension Query {
  /// Some words as they stand, whatever signs stand between them.
  public init(wholeWords text: String) { self.init(words: text + " ") }

  /// It has a word to look for, beside what else must hold.
  public var hasWords: Bool { !words.isEmpty }

  /// What fits both.
  public func and(_ other: Query) -> Query {
    var query = self
    query.isUnreadOnly = isUnreadOnly || other.isUnreadOnly
    query.isStarredOnly = isStarredOnly || other.isStarredOnly
    let tags = other.tags.map(Filter.tag)
    let all = conditions + other.conditions + (other.needsAllTags || tags.count < 2 ? tags : [.any(tags)])
    query.conditions = all.filter(\.isPlainWord) + all.filter { !$0.isPlainWord }
    if let source = other.source { query.conditions.append(.source(source)) }
    return query
  }

  /// One of the words is enough; all else must hold.
  public var takingAnyWord: Query {
    let telling = conditions.filter { condition in
      if case .word(let term, .anywhere) = condition { !term.isPrefix || term.isTelling } else { false }
    }
    guard telling.count > 1 else { return self }
    var query = withoutWords
    query.conditions.append(.any(telling))
    return query
  }

  /// All but its plain words.
  public var withoutWords: Query {
    var query = self
    query.conditions.removeAll(where: \.isPlainWord)
    return query
  }
}
