extension LineWords {
  static let english = LineWords(
    commandPrompt: "Command:",
    didYouMean: "Did you mean {}?",
    takeOffer: "{} takes it",
    tooLong: "Not taken: longer than {n} letters",
    complete: "complete", earlier: "earlier", allKeys: "all keys",
    unknownCommand: "There is no command {}.",
    nearest: "Did you mean: {}?",
    worksIn: "{} does nothing here; it works in: {places}",
    onlyInside: "{} has a meaning only in what it belongs to",
    takesNothing: "{} takes nothing behind it",
    unreadable: "{} cannot be read here.",
    write: "Write: {}",
    rows: Plural(
      zero: "The list cannot be counted from here; first goes to its beginning", one: "The list has one row so far",
      other: "The list has {n} rows so far"),
    tooMany: "More than {n} articles, or not counted yet: narrow the list, or use nashra export",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "filter WORDS or conditions"
    case .find: "find WORDS, in an article"
    case .tag: "tag NAME: its articles"
    case .source: "source NAME: its articles"
    case .feed: "feed NAME: its articles"
    case .open: "open 3: the third of the list"
    case .go: "go 3: to the third of the list"
    case .save: "save text|markdown|html|json|raw PATH"
    case .export: "export markdown FOLDER: all listed"
    case .mark: "mark read|unread|starred|unstarred FILTER"
    case .interface: "interface en: the language of the screen"
    case .today: "today yesterday, or another DATE"
    case .pipe: "pipe COMMAND: gives it the article"
    case .narrow: "narrow TAG: only what has it as well"
    case .editTags: "edit-tags ONE, TWO"
    case .quit: "quit: ends nashra"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "sections"
    case .list: "the list"
    case .article: "an article"
    case .selecting: "a selection"
    case .tags: "tags"
    case .feeds: "feeds"
    case .filters: "saved filters"
    case .help: "help"
    case .printed: "output"
    case .story: "a story"
    case .today: "the front page"
    case .timeline: "days"
    default: nil
    }
  }
}
