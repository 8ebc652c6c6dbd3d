internal import FilterLanguage

extension FilterWords {
  static let english = FilterWords(
    error: reason,
    conditions: Conditions(feed: "feed", source: "source", today: "on:today"),
    phrasesApart: "No such phrase: its words instead",
    wholeLine: "Nothing fits: all its words instead",
    helpTitle: "The filter line",
    help: [
      Example("oil price", "both words, in any of their forms"), Example("\"oil price\"", "the phrase, word for word"),
      Example("-sport", "without this word"), Example("gold OR silver", "one of them; so does |"),
      Example("(gold OR silver) price", "brackets group"), Example("#economy", "a tag; so does tag:economy"),
      Example("source:reuters", "the article's source"), Example("feed:morning", "a feed or a folder of feeds"),
      Example("title:summit", "in the title alone; body:summit in the text"),
      Example("is:unread", "or read, starred, unstarred"), Example("since:3 days", "or since:2h, since:month"),
      Example("after:2025-07", "or before:3/7/2025, until:yesterday"), Example("on:sunday", "on a day, month or year"),
      Example("breaking: text", "with a blank behind the colon it is text"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "\(quoted(text)) needs a value directly behind it"
    case .unknownState(let text): "no state named \(quoted(text)); there are unread, read, starred and unstarred"
    case .badDate(let text): "\(quoted(text)) is no date; write 2025-07-03, 3/7/2025 or 3 days"
    case .badLength(let text): "\(quoted(text)) is no length of time; from one up to a hundred years"
    case .unknownName(let text, let nearest):
      "no condition named \(quoted(text)); the nearest is \(quoted(nearest)). For plain text put a blank behind the colon"
    case .secondSource: "an article has one source; two cannot hold"
    case .tooDeep: "more brackets within each other than can be meant"
    case .openBracket: "this bracket is not closed"
    case .strayBracket: "this bracket closes none"
    case .emptyBrackets: "there is nothing between the brackets"
    case .openQuote: "this quotation mark is not closed"
    case .danglingOr: "“or” chooses between two, and one of them is missing"
    case .asksNothing: "the line has neither a word nor a condition"
    }
  }
}
