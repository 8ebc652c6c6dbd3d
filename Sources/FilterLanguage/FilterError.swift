/// Why a filter line cannot be read, and where: a value, whose words stand where it is told.
public struct FilterError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// `#`, `tag:` or another name without a value after it.
    case missingValue(String)
    /// `is:` with a word that names no state.
    case unknownState(String)
    /// `after:` or another with a value that is no date.
    case badDate(String)
    /// A length of time of nothing, or of more than a hundred years.
    case badLength(String)
    /// A word directly before a colon that names no condition, and the name that is written most like it.
    case unknownName(String, nearest: String)
    /// A second source; an article has one.
    case secondSource
    /// More brackets within each other than anyone could mean.
    case tooDeep
    /// A bracket that is opened and not closed, closed and not opened, or has nothing in it.
    case openBracket, strayBracket, emptyBrackets
    /// A quotation mark that is opened and not closed.
    case openQuote(String)
    /// An `or` with nothing before it or after it.
    case danglingOr
    /// Signs, and no word among them.
    case asksNothing
  }

  public var reason: Reason
  /// The UTF-8 offset of the character that is wrong; it lies inside the line.
  public var position: Int

  public init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  /// How many characters of the line stand before the one that is wrong, as people count them.
  public func charactersBefore(in line: String) -> Int {
    String(decoding: line.utf8.prefix(position), as: UTF8.self).count
  }
}

extension FilterError.Reason {
  /// A name for scripts that is never changed.
  public var code: String {
    switch self {
    case .missingValue: "missing-value"
    case .unknownState: "unknown-state"
    case .badDate: "bad-date"
    case .badLength: "bad-length"
    case .unknownName: "unknown-name"
    case .secondSource: "second-source"
    case .tooDeep: "too-deep"
    case .openBracket: "open-bracket"
    case .strayBracket: "stray-bracket"
    case .emptyBrackets: "empty-brackets"
    case .openQuote: "open-quote"
    case .danglingOr: "dangling-or"
    case .asksNothing: "asks-nothing"
    }
  }

  /// What the words are about, as it stands in the line; and the nearest name for one that is unknown.
  public var parameters: [String: String] {
    switch self {
    case .missingValue(let text), .unknownState(let text), .badDate(let text), .badLength(let text),
      .openQuote(let text):
      ["text": text]
    case .unknownName(let text, let nearest): ["text": text, "nearest": nearest]
    case .secondSource, .tooDeep, .openBracket, .strayBracket, .emptyBrackets, .danglingOr, .asksNothing: [:]
    }
  }
}
