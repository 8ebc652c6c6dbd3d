// Modes that share commands.
extension Command {
  /// Those of the home row first: what is beside a link is typed with them. q leads out.
  static let hintLetters = Array("asdfghjklwertyuiopzxcvbnm")

  /// Commands that have no key until a reader gives them one.
  static let withoutKeys: Set<Command> = []

  static let reading: [Mode] = [.list, .article]
  static let windows: [Mode] = [.tags, .feeds, .filters, .help, .printed]
  static let scrolled: [Mode] = reading + windows + [.sections, .today, .story, .taste]
  static let rooms: [Mode] = [.sections] + reading
  static let pages: [Mode] = [.today, .story, .timeline]
  /// Windows with more keys than the last row can name.
  static let explained: [Mode] = [.tags, .feeds, .filters, .feedDetails, .starters]
  /// Also lines that are typed above a list.
  static let listed: [Mode] = scrolled + [.filterLine, .tagSearch, .sectionSearch, .themes, .helpSearch]
  /// Lines that have a history.
  static let remembered: [Mode] = [.filterLine, .findLine, .commandLine, .tagLine, .saveLine, .pipeLine]
  /// Where a feed is selected, or shown.
  static let feeds: [Mode] = [.feeds, .sections, .feedDetails]
  static let subscribing: [Mode] = [.feedLine, .foundFeed, .feedRemoval, .feedDetails, .starters]
  /// From place to place of an article.
  static let inText: [Mode] = [.findLine, .selecting]
}
