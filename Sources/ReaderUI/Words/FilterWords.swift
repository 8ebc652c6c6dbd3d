internal import FilterLanguage

/// What a language says of filter lines: what is wrong with one, what was shown instead, and how one is written.
struct FilterWords: Sendable {
  /// Why a line cannot be read, or what it still needs.
  let error: @Sendable (FilterError.Reason) -> String
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

  /// A part of the line within a sentence, in its own direction.
  static func quoted(_ text: String) -> String { "\u{2068}\(text.prefix(60))\u{2069}" }
}

extension Interface {
  /// How a filter line is written, as the reader's own help shows it.
  public var filterExamples: [(line: String, meaning: String)] {
    strings.filterWords.help.map { ($0.line, $0.meaning) }
  }
}
