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

  // A filter of so many words is rare, a headline of fewer as well.
  private static let wordsOfHeadline = 5

  /// The line of this query with all that it has as words, for one that finds nothing as it stands and may be a headline
  /// that was pasted: it has five words or more and no condition by name. Its brackets, `#` and ` -` meant nothing then.
  public func asHeadline(_ line: String) -> Query? {
    var query = self
    query.conditions = Query(wholeWords: line).conditions
    guard query.conditions.count >= Self.wordsOfHeadline, conditions.allSatisfy(\.mayStandInHeadline) else {
      return nil
    }
    return query == self ? nil : query
  }

  /// Something else may be found for its line where it finds nothing.
  public func mayLoosen(_ line: String) -> Bool { conditions.contains(where: \.isPhrase) || asHeadline(line) != nil }

  /// A pasted text without the signs that mean something in a filter line.
  public static func plainLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { word in
      guard !word.contains("://") else { return String(word) }
      var plain = ""
      for character in word {
        let isSign = "()|".contains(character) || FilterLexer.isMark(character) || FilterLexer.isHash(character)
        let isQuote = FilterLexer.quotes[character] != nil || FilterLexer.quotes.values.contains(character)
        // A time keeps its colon, צה"ל its sign.
        let isColon = FilterLexer.isColon(character) && plain.last?.isNumber != true
        let isInside = character == "\"" && plain.last?.isLetter == true
        plain.append(isSign || isColon || isQuote && !isInside ? " " : character)
      }
      return plain.split(separator: " ").map { $0.drop { $0 == "-" } }.joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Filter {
  /// A sign of the language that a headline has as well.
  fileprivate var mayStandInHeadline: Bool {
    switch self {
    case .word(_, .anywhere), .phrase(_, _, .anywhere), .tag: true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.mayStandInHeadline)
    case .not(let part): part.mayStandInHeadline
    case .word, .phrase, .family, .source, .feed, .feedNumber, .sourceNumber, .state, .dates: false
    }
  }
}
