public import TextAnalysis

/// A condition of a filter line.
public indirect enum Filter: Hashable, Sendable {
  case all([Filter])
  case any([Filter])
  case not(Filter)
  /// A word in any of its forms.
  case word(SearchTerm, Part = .anywhere)
  /// A word, or one of its family: the السعودية of سعودي.
  case family(SearchTerm, Part = .anywhere)
  /// These words next to each other, as typed; the last one may be only begun.
  case phrase([String], lastIsPrefix: Bool = false, Part = .anywhere)
  /// Names, matched after folding.
  case tag(String)
  case source(String)
  /// A feed's name or address, or that of a folder of feeds.
  case feed(String)
  /// A feed by the number that its store gives it.
  case feedNumber(Int64)
  /// A source by that number, and no other that has its name among its words.
  case sourceNumber(Int64)
  case state(State)
  /// Seconds since 1970 of the article's date; the upper bound is not part of it.
  case dates(from: Int64 = .min, to: Int64 = .max)

  public enum Part: Hashable, Sendable { case anywhere, title, body }
  public enum State: Hashable, Sendable { case unread, read, starred, unstarred }

  /// A word as such, of which a search takes some for all.
  public var isPlainWord: Bool { if case .word(_, .anywhere) = self { true } else { false } }

  /// Words next to each other.
  public var isPhrase: Bool { if case .phrase(let keys, _, _) = self { keys.count > 1 } else { false } }

  /// What must hold, one by one.
  public var conjuncts: [Filter] { if case .all(let parts) = self { parts } else { [self] } }

  /// It asks when an article is from.
  public var asksForDates: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForDates)
    case .not(let part): part.asksForDates
    case .dates: true
    case .word, .family, .phrase, .tag, .source, .feed, .feedNumber, .sourceNumber, .state: false
    }
  }

  /// It asks what is read or starred.
  public var asksForStates: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForStates)
    case .not(let part): part.asksForStates
    case .state: true
    case .word, .family, .phrase, .tag, .source, .feed, .feedNumber, .sourceNumber, .dates: false
    }
  }

  /// It asks for something by name, or for what was starred.
  public var names: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.names)
    case .not, .dates: false
    case .state(let state): state == .starred
    case .word, .family, .phrase, .tag, .source, .feed, .feedNumber, .sourceNumber: true
    }
  }

  /// The words that an article of this condition has, for marking them; phrases word by word.
  public var words: [SearchTerm] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    case .word(let term, _), .family(let term, _): [term]
    case .phrase(let keys, let lastIsPrefix, _):
      keys.enumerated().map { SearchTerm(exactly: $1, isPrefix: lastIsPrefix && $0 == keys.count - 1) }
    case .not, .tag, .source, .feed, .feedNumber, .sourceNumber, .state, .dates: []
    }
  }
}
