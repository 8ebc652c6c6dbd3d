import FilterLanguage

extension Messages {
  static let filterHelp = """
    Words, "a phrase", -without, #tag, source:NAME, feed:NAME, title:WORD, body:WORD, is:unread, is:starred, after:DATE, \
    before:DATE, on:DATE, until:DATE, since:3days; all must hold; | between two takes either, brackets group. The names \
    may be Arabic, Persian, Hebrew or Urdu as well, and stand directly before their colon and value: with a blank behind \
    it, it is text. Dates are an article's own; where it has none, when it was imported.
    """

  /// The reason, the line, and a mark under the character that is wrong.
  static func text(for error: FilterError, in line: String) -> String {
    let place = "filter, character \(error.charactersBefore(in: line) + 1): \(reason(error.reason))"
    return ([place] + FilterPointer(line, at: error.position).lines).joined(separator: "\n  ")
  }

  /// Of the line, as much as is needed to know it again.
  private static func part(_ text: String) -> String {
    PlainText.name(text.count > 60 ? text.prefix(60) + "…" : text)
  }

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "\(part(text)) needs a value directly behind it"
    case .unknownState(let name):
      "there is no state “\(part(name))”; there are unread, read, starred and unstarred"
    case .badDate(let text): "“\(part(text))” is no date; write 2025-07-03, 3/7/2025, 2025-07 or 3days"
    case .badLength(let text):
      "“\(part(text))” is no length of time; it should be from one up to a hundred years"
    case .unknownName(let text, let nearest):
      "there is no condition “\(part(text)):”; the nearest is “\(part(nearest)):”. "
        + "For plain text put a blank behind the colon, or quotation marks around it"
    case .secondSource: "an article has one source only"
    case .tooDeep: "too many brackets within each other"
    case .openBracket: "the bracket is not closed"
    case .strayBracket: "the bracket closes none"
    case .emptyBrackets: "there is nothing between the brackets"
    case .openQuote: "the quotation mark is not closed"
    case .danglingOr: "“or” chooses between two conditions, and one of them is missing"
    case .asksNothing: "it has neither a word nor a condition; an empty one takes all articles"
    }
  }
}
