public import FilterLanguage

/// What a language says of filter lines: what is wrong with one, what was shown instead, and how one is written.
struct FilterWords: Sendable {
  /// Why a line cannot be read, or what it still needs.
  let error: @Sendable (FilterError.Reason) -> String
  let conditions: Conditions
  /// No article has the words of a phrase next to each other.
  let phrasesApart: String
  /// No article fits, but some have all words of the line.
  let wholeLine: String
  let helpTitle: String
  let help: [Example]

  /// A piece of a filter line, and what it asks for.
  struct Example: Equatable, Sendable {
    let line: String
    let meaning: String

    init(_ line: String, _ meaning: String) { (self.line, self.meaning) = (line, meaning) }
  }

  /// What is written into the line for the reader: the names of conditions before their colon, and the one of today.
  struct Conditions: Equatable, Sendable {
    let feed: String
    let source: String
    let today: String
  }

  /// A condition as it is typed.
  func condition(_ name: KeyPath<Conditions, String>, _ value: String) -> String {
    "\(conditions[keyPath: name]):\"\(value.replacing("\"", with: " "))\""
  }

  /// A part of the line within a sentence, in its own direction.
  static func quoted(_ text: String) -> String { text.prefix(60).isolated }
}

extension Interface {
  /// What is wrong with a filter line, for those who say it without a screen.
  public func text(for reason: FilterError.Reason) -> String { strings.filterWords.error(reason) }

  /// How a filter line is written, as the reader's own help shows it.
  public var filterExamples: [(line: String, meaning: String)] {
    strings.filterWords.help.map { ($0.line, $0.meaning) }
  }
}
